import type { DateMention } from "../text/date.ts";
import { compareDates } from "../text/dates.ts";
import { compareQuantities } from "../text/quantities.ts";
import type { Unit } from "./analysed-text.ts";
import { compareValues } from "./compare-units.ts";
import { isSlight } from "./difference-words.ts";
import { clauseAround, type Difference, type Laid, type Likeness, layOn, likenessOf, unitsIn } from "./differences.ts";
import { type Comparison, isQuestion, shareAround } from "./fault.ts";
import type { PhraseRival } from "./phrase-rivals.ts";
import { tellsEach, tellsReckoning } from "./reckoning-words.ts";

/** Sentences tried, those that bear out most first. */
const TRIED = 3;
/** How far the rest of the claim, and of its clause, must be the sentence's own words in order; `words` that both must have. */
const LEAST = { all: 0.6, clause: 0.75, words: 4 } as const;
/** Of a short claim that is so as a whole fewer words will do. */
const WHOLE = { all: 0.95, words: 3 } as const;
/** Of a clause that is so as a whole the rest of the claim may come from elsewhere. */
const CLAUSE = { all: 0.3, clause: 0.9, words: 3 } as const;
/** Share of the rest of the claim from which the same fact is meant without doubt. */
const SURE = 0.85;
/** Share of the rest of the claim from which another sentence with the claim's own value may be meant. */
const OWN = 0.5;

/**
 * The number or date in whose place a claim has another one, while it keeps the sentence's words around it: then the value
 * should be the sentence's own too, whatever it may be worked out from and wherever else the source has it. Nothing is said
 * where a word that the sentence lacks tells that the writer reckoned, or of another time, name or number.
 */
export function findReplacedValue(comparison: Comparison, index: number): PhraseRival | undefined {
  const { claim, ranked } = comparison;
  for (const one of ranked.slice(0, TRIED)) {
    if (isQuestion(one.sentence)) continue;
    if (one.sentence.units.some((_, at) => compareValues(claim.units, index, one.sentence.units, at) > 0)) continue;
    const laid = layOn(comparison, one);
    const difference = laid.differences.find(({ own }) => own.start <= index && index < own.end);
    const unit = difference && otherIn(claim.units, index, laid, difference);
    if (!difference || !unit) continue;
    const rest = likenessOf(claim.units, laid, difference);
    const clause = likenessOf(
      claim.units,
      laid,
      difference,
      clauseAround(comparison.text, claim.units, difference.own),
    );
    if (!isVerbatim(rest, clause)) continue;
    if (saysMore(claim.units, index, laid, difference) || isOwnElsewhere(comparison, index, laid)) continue;
    return { sentence: one.sentence, unit, sure: rest.share >= SURE };
  }
  return undefined;
}

/** Whether the claim says with the sentence's own words all but the value, or its clause does. */
function isVerbatim(rest: Likeness, clause: Likeness): boolean {
  if (rest.share >= CLAUSE.all && clause.share >= CLAUSE.clause && clause.count >= CLAUSE.words) return true;
  if (rest.share < LEAST.all || clause.share < LEAST.clause) return false;
  return rest.count >= (rest.share >= WHOLE.all ? WHOLE.words : LEAST.words);
}

/** The one value of its sort that stands in a value's place, nothing of weight beside the two. */
function otherIn(
  units: readonly Unit[],
  index: number,
  { ranked }: Laid,
  { own, there }: Difference,
): Unit | undefined {
  const unit = units[index] as Unit;
  const words = unitsIn(ranked.sentence.units, there);
  const other = words.find(({ kind }) => kind !== "word");
  if (!other || !conflict(unit, other)) return undefined;
  const isBeside = (one: Unit) => one !== unit && one !== other && !isSlight(one);
  return [...unitsIn(units, own), ...words].some(isBeside) ? undefined : other;
}

function conflict(unit: Unit, other: Unit): boolean {
  if (unit.quantity && other.quantity)
    return (
      unit.quantity.kind === other.quantity.kind && compareQuantities(unit.quantity, other.quantity) === "conflicts"
    );
  if (!unit.date || !other.date) return false;
  if (areRanges(unit.date, other.date)) return unit.date.from !== other.date.from || unit.date.to !== other.date.to;
  return unit.date.precision === other.date.precision && compareDates(unit.date, other.date) === "conflicts";
}

/** "From May to July": both ends are said. */
function areRanges(...dates: readonly DateMention[]): boolean {
  return dates.every(({ bound, from }) => bound === "range" && from !== undefined);
}

/** Whether one of the two has a "not", a word that tells of reckoning, or, the claim, a name or value that the other lacks. */
function saysMore(
  units: readonly Unit[],
  index: number,
  { partner, resolved, ranked }: Laid,
  difference: Difference,
): boolean {
  const isOwn = (at: number) => (partner[at] as number) < 0 && !resolved.has(at);
  const isValueOrName = ({ kind, capital }: Unit) => kind !== "word" || capital;
  const isPlace = (at: number) => at >= difference.own.start && at < difference.own.end;
  const isMore = units.some(
    (unit, at) =>
      isOwn(at) && (unit.negation || tellsReckoning(units, at, index) || (isValueOrName(unit) && !isPlace(at))),
  );
  if (isMore) return true;
  const kept = partner.filter((at) => at >= 0);
  return ranked.sentence.units.some(
    (unit, at) =>
      !partner.includes(at) && (tellsEach(unit) || (unit.negation && at > Math.min(...kept) && at < Math.max(...kept))),
  );
}

/** Whether another sentence that says about as much of the claim has its own value. */
function isOwnElsewhere({ claim, ranked }: Comparison, index: number, laid: Laid): boolean {
  return ranked.some(
    ({ sentence, withTitle }) =>
      sentence !== laid.ranked.sentence &&
      shareAround(claim.units, withTitle, index, 0).all >= OWN &&
      sentence.units.some((_, at) => compareValues(claim.units, index, sentence.units, at) > 0),
  );
}
