import type { Source } from "../corpus/source.ts";
import type { Names } from "../entities/entity.ts";
import { dayNumber } from "../text/calendar.ts";
import { compareQuantities } from "../text/quantities.ts";
import { contains, overlaps, type Range } from "../text/range.ts";
import { analyseText, type Unit } from "./analysed-text.ts";
import type { ClaimInput } from "./claim-input.ts";
import { shareOf } from "./claim-words.ts";
import { KINDRED_STRENGTH } from "./compare-units.ts";
import { findDateFaults } from "./date-faults.ts";
import type { Comparison } from "./fault.ts";
import { makeComparison } from "./make-comparison.ts";
import { findNumberFaults } from "./number-faults.ts";
import type { RankedSentence } from "./select-evidence.ts";
import type { Reason } from "./verdict.ts";

/** From here on a word is of weight: the sentence with the other value must bear it out. */
const WEIGHTY = 0.8;
/** Share of all the claim's other words that it must bear out ... */
const SAME_FACT = 0.9;
/** ... and share of these that must stand there in the claim's order. */
const IN_ORDER = 0.8;
/** Other words of weight that a claim must have for its fact to be told. */
const FEWEST_OTHERS = 4;
/** Names that two sources must share, and share of the names of the one with fewer. */
const SHARED_NAMES = { count: 2, share: 0.5 } as const;
/** Days of the longest time that tells one event from another. */
const MONTH = 31;

/**
 * A number or date in whose place `other`, a source beside the claim's own, has another one, for the same fact: one of its
 * sentences says everything else that the claim says, in the same order; both sources are about the same things; and both
 * speak of the same time. `input` holds passages of `other` alone.
 */
export function findOtherValue(input: ClaimInput, own: Source, other: Source): Reason | undefined {
  const analysed = analyseText(input.text, input.noteDate);
  const days = [dayOf(own), dayOf(other)] as const;
  if (!analysed.units.some((unit) => isPast(unit, days)) && !areOfOneDay(days)) return undefined;
  const comparison = makeComparison(input, analysed, input.passages);
  const faults = [...findNumberFaults(comparison), ...findDateFaults(comparison, input.noteDate !== undefined)];
  for (const { grade, reason } of faults) {
    const { evidence, claim } = reason;
    if (grade !== "contradicted" || evidence === undefined) continue;
    const ranked = comparison.ranked.find(({ sentence }) => contains(sentence, evidence.range));
    if (
      !ranked ||
      isCompatible(comparison, ranked, reason) ||
      !saysTheRest(comparison, ranked, claim) ||
      !speakOfOneTime(comparison, ranked, claim, days)
    )
      continue;
    if (areAboutTheSame(input.names, own, other, ranked.sentence)) return reason;
  }
  return undefined;
}

/** Whether both numbers can be true: "40" and "at least 30". */
function isCompatible({ claim }: Comparison, { sentence }: RankedSentence, reason: Reason): boolean {
  const own = claim.units.find((unit) => unit.quantity && overlaps(unit, reason.claim))?.quantity;
  const there = sentence.units.find((unit) => reason.evidence && overlaps(unit, reason.evidence.range))?.quantity;
  return own !== undefined && there !== undefined && compareQuantities(own, there) !== "conflicts";
}

/** Whether the sentence has the claim's other names, numbers, dates and words of weight, and nearly all others, in its order. */
function saysTheRest(comparison: Comparison, ranked: RankedSentence, value: Range): boolean {
  const { units } = comparison.claim;
  const isOther = (unit: Range) => !overlaps(unit, value);
  const others = units.filter((unit) => unit.weight > 0 && isOther(unit));
  const isBorne = (index: number) => (ranked.withTitle[index] as number) >= KINDRED_STRENGTH;
  const isLost = units.some(
    (unit, index) =>
      isOther(unit) &&
      (unit.kind !== "word" || unit.capital || unit.weight >= WEIGHTY) &&
      unit.weight > 0 &&
      !isBorne(index),
  );
  if (isLost || others.length < FEWEST_OTHERS) return false;
  const share = shareOf(
    units.filter(isOther),
    ranked.withTitle.filter((_, index) => isOther(units[index] as Range)),
  );
  if (share < SAME_FACT) return false;
  const ordered = shareOf(
    units.filter(isOther),
    comparison.align(ranked).strength.filter((_, index) => isOther(units[index] as Range)),
  );
  return ordered >= IN_ORDER * share;
}

type Days = readonly [own: number | undefined, other: number | undefined];

/**
 * Whether the sources are of one day, or one of them of no day known, or both say when: a month or less, past when they
 * were written. Else a figure of one day or quarter would be held against that of another.
 */
function speakOfOneTime({ claim }: Comparison, { bearing }: RankedSentence, value: Range, days: Days): boolean {
  if (areOfOneDay(days)) return true;
  return claim.units.some(
    (unit, index) => isPast(unit, days) && !overlaps(unit, value) && (bearing.strength[index] as number) > 0,
  );
}

function areOfOneDay([own, other]: Days): boolean {
  return own === undefined || other === undefined || own === other;
}

function isPast({ date }: Unit, [own = Infinity, other = Infinity]: Days): boolean {
  const { from, to } = date ?? {};
  return from !== undefined && to !== undefined && to - from < MONTH && to <= Math.min(own, other);
}

function dayOf({ metadata }: Source): number | undefined {
  const { date, dateOrigin } = metadata;
  return date === undefined || dateOrigin === "inferred" ? undefined : dayNumber(date.year, date.month, date.day);
}

/** Whether the sources share most names, and all names of the sentence are in the claim's own source too. */
function areAboutTheSame(names: Names, own: Source, other: Source, sentence: Range): boolean {
  const here = entitiesIn(names, own, { start: 0, end: own.text.length });
  const there = entitiesIn(names, other, { start: 0, end: other.text.length });
  const shared = [...here].filter((id) => there.has(id)).length;
  if (shared < SHARED_NAMES.count || shared < SHARED_NAMES.share * Math.min(here.size, there.size)) return false;
  return [...entitiesIn(names, other, sentence)].every((id) => here.has(id));
}

function entitiesIn(names: Names, { id }: Source, range: Range): ReadonlySet<string> {
  return new Set(names.namesIn(id, range).flatMap(({ entities }) => entities));
}
