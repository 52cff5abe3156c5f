import type { Range } from "../text/range.ts";
import { alignSentence } from "./align-sentence.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { KINDRED_STRENGTH } from "./compare-units.ts";
import { isSlight } from "./difference-words.ts";
import type { Laid } from "./differences.ts";
import {
  type ClaimName,
  type Comparison,
  evidenceOf,
  type Fault,
  type PlacedName,
  shareAround,
  wordsOf,
} from "./fault.ts";
import { isSame } from "./name-rivals.ts";
import { isInList, makePlace, spanOf } from "./place.ts";
import { mayBeVerb } from "./role-order.ts";

/** Share of the claim that a sentence must have in order once two names are exchanged, and by how much more than before. */
const EXCHANGED = { share: 0.82, gain: 0.05, others: 2 } as const;
/** What joins two of whom it says the same. */
const MUTUAL =
  /^(?:met|meets?|meeting|married|marry|wed|with|versus|vs|v|between|alongside|beside|together|both|same|equal|drew|tied|known|called|named|alias|near|opposite|adjoin(?:s|ed)?|and|or|sister|brother|cousin|friend)$/;

/** Two names of the claim that the sentence has in each other's places: who told whom. */
export function findExchangedNames(comparison: Comparison, laid: Laid): Fault | undefined {
  const { claimNames } = comparison;
  for (const [index, first] of claimNames.entries()) {
    for (const second of claimNames.slice(index + 1)) {
      const fault = judgeExchange(comparison, laid, first, second);
      if (fault) return fault;
    }
  }
  return undefined;
}

function judgeExchange(comparison: Comparison, laid: Laid, first: ClaimName, second: ClaimName): Fault | undefined {
  const { claim, names } = comparison;
  const { ranked } = laid;
  const { sentence } = ranked;
  const { units } = claim;
  if (first.units.end > second.units.start || names.compareNames(first.name, second.name) !== "different")
    return undefined;
  const [placesOfFirst, placesOfSecond] = [first, second].map((name) =>
    comparison.namesOf(sentence).filter((other) => isSame(comparison, name, sentence, other)),
  ) as [PlacedName[], PlacedName[]];
  const [a, b] = [placesOfSecond[0], placesOfFirst[0]];
  if (!a || !b || placesOfFirst.length > 1 || placesOfSecond.length > 1 || a.units.end > b.units.start)
    return undefined;
  const between = units.slice(first.units.end, second.units.start);
  const betweenThere = sentence.units.slice(a.units.end, b.units.start);
  if (
    [...between, ...betweenThere].some(({ norm }) => MUTUAL.test(norm)) ||
    isPassive(between) !== isPassive(betweenThere)
  )
    return undefined;
  const there = sentence.units;
  const isVerb = (unit: Unit) =>
    mayBeVerb(units, units.indexOf(unit)) &&
    betweenThere.some((other) => other.stem === unit.stem && mayBeVerb(there, there.indexOf(other)));
  if (!between.some((unit) => !isSlight(unit) && isVerb(unit))) return undefined;
  const exchanged = [
    ...units.slice(0, first.units.start),
    ...units.slice(second.units.start, second.units.end),
    ...between,
    ...units.slice(first.units.start, first.units.end),
    ...units.slice(second.units.end),
  ];
  const { similarity, strength } = alignSentence({ ...claim, units: exchanged }, sentence);
  const kept = exchanged.filter(
    (unit, at) => (strength[at] as number) >= KINDRED_STRENGTH && !unit.capital && !isSlight(unit),
  );
  if (similarity < EXCHANGED.share || similarity < comparison.align(ranked).similarity + EXCHANGED.gain)
    return undefined;
  if (kept.length < EXCHANGED.others) return undefined;
  const words = wordsOf(sentence, { start: a.start, end: b.end });
  return crossedFault("role", first, sentence, { start: a.start, end: b.end }, words);
}

function isPassive(units: readonly Unit[]): boolean {
  return units.some(({ norm }) => norm === "by");
}

function crossedFault(
  kind: "role" | "comparison",
  claim: Range,
  sentence: AnalysedSentence,
  there: Range,
  words: string,
): Fault {
  return {
    grade: "contradicted",
    reason: {
      kind,
      direction: "against",
      claim: { start: claim.start, end: claim.end },
      evidence: evidenceOf(sentence, there),
      message: `In the source it is the other way round: “${words}”.`,
      replacement: undefined,
    },
  };
}

/** Share of the rest of the claim from which two words in each other's places count. */
const CROSSED = 0.75;

/** Two words of the claim that the sentence has in each other's places: "the union rejected the board's demand". */
export function findCrossedWords(comparison: Comparison, laid: Laid): Fault | undefined {
  const replaced = laid.differences.filter(({ own, there }) => own.end > own.start && there.end > there.start);
  const places = replaced.map((difference) => makePlace(comparison, laid, difference));
  for (const [index, a] of places.entries()) {
    for (const b of places.slice(index + 1)) {
      const [own, other, there, otherThere] = [a.ownWords, b.ownWords, a.thereWords, b.thereWords];
      if ([own, other, there, otherThere].some((words) => words.length !== 1)) continue;
      const [x, y] = [own[0] as Unit, other[0] as Unit];
      if (x.stem === y.stem || (there[0] as Unit).stem !== y.stem || (otherThere[0] as Unit).stem !== x.stem) continue;
      if (a.rest.share < CROSSED - 0.1 || a.rest.count < 3 || isInList(comparison.text, x)) continue;
      const stretch = spanOf([there[0] as Unit, otherThere[0] as Unit]);
      const { sentence } = laid.ranked;
      const { units } = comparison.claim;
      const isCompared = units.slice(units.indexOf(x), units.indexOf(y)).some(({ norm }) => norm === "than");
      const words = wordsOf(sentence, stretch);
      return isCompared
        ? crossedFault("comparison", spanOf([x, y]), sentence, stretch, words)
        : crossedFault("role", x, sentence, stretch, words);
    }
  }
  return undefined;
}

/** Units to either side of a "than" among which stands what is compared. */
const COMPARED = 5;
/** Share of the claim that a sentence which compares the other way round must have. */
const SAME_COMPARISON = 0.9;

/** "Rarer in the brace group than in the control group" for "rarer in the control group than in the brace group". */
export function findTurnedComparison({ claim: { units } }: Comparison, { ranked }: Laid): Fault | undefined {
  const there = ranked.sentence.units;
  const [than, thanThere] = [units, there].map((some) => some.findIndex(({ norm }) => norm === "than")) as [
    number,
    number,
  ];
  if (than < 1 || thanThere < 1 || units.some(({ negation }) => negation)) return undefined;
  if (shareAround(units, ranked.inContext, -1, 0, ranked.sentence).all < SAME_COMPARISON) return undefined;
  const isGreater = ({ norm }: Unit) => /^(?:more|less|fewer|\w+er)$/.test(norm) && norm !== "rather";
  const greater = units.slice(0, than).findLast(isGreater);
  const greaterThere = there.slice(0, thanThere).findLast(isGreater);
  if (!greater || greater.norm !== greaterThere?.norm) return undefined;
  const sides = (some: readonly Unit[], at: number) =>
    [some.slice(Math.max(0, at - COMPARED), at), some.slice(at + 1, at + 1 + COMPARED)].map((side) =>
      side.filter((unit) => !isSlight(unit) && unit !== greater && unit !== greaterThere),
    ) as [Unit[], Unit[]];
  const [before, behind] = sides(units, than);
  const [beforeThere, behindThere] = sides(there, thanThere);
  const only = (side: readonly Unit[], other: readonly Unit[]) =>
    side.filter(({ stem }) => !other.some((unit) => unit.stem === stem));
  const has = (side: readonly Unit[], other: readonly Unit[]) =>
    side.find(({ stem }) => other.some((unit) => unit.stem === stem));
  const left = has(only(before, behind), only(behindThere, beforeThere));
  const right = has(only(behind, before), only(beforeThere, behindThere));
  if (!left || !right || left.kind !== "word" || right.kind !== "word") return undefined;
  const isKept = has(only(before, behind), only(beforeThere, behindThere));
  if (isKept) return undefined;
  const stretch = spanOf([greaterThere, ...behindThere.slice(-1)]);
  const words = wordsOf(ranked.sentence, stretch);
  return crossedFault("comparison", spanOf([left, right]), ranked.sentence, stretch, words);
}
