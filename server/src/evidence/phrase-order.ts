import { stem } from "../text/stem.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import type { Occurrence } from "./claim-words.ts";

const ARTICLE = /^(?:the|an?|its|his|her|their|this|that|these|those|some|any)$/;
/** Units that two words of a phrase may stand apart where the sentence says it the other way round: "traffic of freight". */
const REACH = 4;

/**
 * Whether two words that make one phrase in the claim stand in the sentence, but nowhere as that phrase, and the second
 * has another word before it: "ferry traffic" where it has "the ferry" and "freight traffic", or "pop band" where it has
 * "pop punk band".
 */
export function breaksPhrase(
  text: string,
  units: readonly Unit[],
  there: readonly Unit[],
  occurrences: readonly (readonly Occurrence[])[],
): boolean {
  const borne = new Set(occurrences.flatMap((places) => places.map(({ at }) => at)));
  const isOther = (at: number) => {
    const unit = there[at];
    return unit !== undefined && isContent(unit) && !borne.has(at);
  };
  return units.some((unit, index) => {
    const next = units[index + 1];
    if (
      !next ||
      unit.capital ||
      !isNominal(unit) ||
      !isNominal(next) ||
      !/^[\s-]*$/.test(text.slice(unit.end, next.start))
    )
      return false;
    const first = occurrences[index] as readonly Occurrence[];
    const second = occurrences[index + 1] as readonly Occurrence[];
    if (first.length === 0 || second.length === 0) return false;
    if (first.some(({ at }) => second.some((other) => isPhrase(there, at, other.at)))) return false;
    return second.every(({ at }) => isOther(at - 1));
  });
}

/** Whether a word may be a part of a noun phrase: no form of a verb that shows. */
function isNominal(unit: Unit): boolean {
  return isContent(unit) && !/(?:ed|ing)$/.test(unit.norm) && unit.stem === stem(unit.norm);
}

function isContent({ kind, weight }: Unit): boolean {
  return kind === "word" && weight > 0;
}

function isPhrase(there: readonly Unit[], a: number, b: number): boolean {
  if (a === b) return true;
  const between = there.slice(Math.min(a, b) + 1, Math.max(a, b));
  if (between.length > REACH) return false;
  return !between.some((unit) => isContent(unit)) || (a < b && ARTICLE.test(between[0]?.norm ?? ""));
}

/** Units between two words of a claim that go together. */
const TOGETHER = 4;

/**
 * Whether words that go together in the claim stand only on different sides of a semicolon of the sentence: "put by the
 * department at 90 per cent" for "put by the union at 90 per cent; the department believes 60".
 */
export function joinsParted(
  text: string,
  units: readonly Unit[],
  sentence: AnalysedSentence,
  occurrences: readonly (readonly Occurrence[])[],
): boolean {
  if (text.includes(";")) return false;
  const partOf = (at: number) =>
    sentence.source.text.slice(sentence.start, (sentence.units[at] as Unit).start).split(";").length;
  let last = -1;
  let before: ReadonlySet<number> = new Set();
  for (const [index, unit] of units.entries()) {
    const parts = new Set((occurrences[index] as readonly Occurrence[]).map(({ at }) => partOf(at)));
    if (unit.weight === 0 || unit.capital || parts.size === 0) continue;
    if (before.size > 0 && index - last <= TOGETHER && ![...parts].some((part) => before.has(part))) return true;
    [last, before] = [index, parts];
  }
  return false;
}

/** Words that put what follows them beside the mark: "just outside Stockholm", "against the war", "refused to". */
const ASIDE =
  /^(?:outside|against|unlike|besides|quasi|non|anti|mock|yet|beyond|without|instead|opposed|almost|nearly)$/;

/** Whether the sentence sets aside, by a word the claim does not have, something that they share. */
export function setsAside(units: readonly Unit[], there: readonly Unit[], partner: readonly number[]): boolean {
  return there.some(
    ({ norm }, at) =>
      ASIDE.test(norm) &&
      !units.some((unit) => unit.norm === norm) &&
      [1, 2, 3].some((step) => (there[at + step]?.weight ?? 0) > 0 && partner.includes(at + step)),
  );
}
