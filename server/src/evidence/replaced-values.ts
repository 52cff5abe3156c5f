import type { DateMention } from "../text/date.ts";
import { compareDates } from "../text/dates.ts";
import { compareQuantities } from "../text/quantities.ts";
import type { Quantity } from "../text/quantity.ts";
import type { Range } from "../text/range.ts";
import type { Unit } from "./analysed-text.ts";
import { compareValues } from "./compare-units.ts";
import { isSlight } from "./difference-words.ts";
import {
  clauseAround,
  type Difference,
  isInside,
  keptStretch,
  type Laid,
  type Likeness,
  layOn,
  likenessOf,
  unitsIn,
} from "./differences.ts";
import { type Comparison, isQuestion, shareAround } from "./fault.ts";
import type { PhraseRival } from "./phrase-rivals.ts";
import { spanOf } from "./place.ts";
import { tellsEach, tellsReckoning } from "./reckoning-words.ts";
import type { RankedSentence } from "./select-evidence.ts";

/** Sentences tried, those that bear out most first. */
const TRIED = 3;
/** How far the rest of the claim, and of its clause, must be the sentence's own words in order; `words` that both must have. */
const LEAST = { all: 0.6, clause: 0.75, words: 4 } as const;
/** Of a short claim that is so as a whole fewer words will do. */
const WHOLE = { all: 0.95, words: 3 } as const;
/** Of a clause that is so as a whole the rest of the claim may come from elsewhere. */
const CLAUSE = { all: 0.3, clause: 0.9, words: 3 } as const;
/** Words that the sentence may have more beside its value: "52 misdemeanour charges" for "52 charges". */
const MORE = 2;
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
    const laid = layOn(comparison, one);
    const difference = differenceAt(laid, index);
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
    const isAmid = rest.share >= WHOLE.all && rest.count >= LEAST.words && isInside(laid, difference);
    if (hasOwn(claim.units, index, isAmid ? keptStretch(laid) : one.sentence.units)) continue;
    if (saysMore(claim.units, index, laid, difference) || isOwnElsewhere(comparison, index, laid)) continue;
    return { sentence: one.sentence, unit, sure: rest.share >= SURE };
  }
  return undefined;
}

/**
 * The difference in which a value stands, which is its own where another bound or range pairs with it; of one that ends the
 * claim, what the sentence has up to its first value: there the claim only says less.
 */
function differenceAt({ partner, differences, ranked: { sentence } }: Laid, index: number): Difference | undefined {
  const at = partner[index] as number;
  if (at >= 0) return { own: { start: index, end: index + 1 }, there: { start: at, end: at + 1 } };
  const found = differences.find(({ own }) => own.start <= index && index < own.end);
  if (found?.own.end !== partner.length) return found;
  const value = sentence.units.findIndex(({ kind }, place) => place >= found.there.start && kind !== "word");
  return value < 0 ? found : { own: found.own, there: { start: found.there.start, end: value + 1 } };
}

/** Whether units of a sentence bear the claim's value out, other than as a bound or range that only leaves room for it. */
function hasOwn(units: readonly Unit[], index: number, there: readonly Unit[]): boolean {
  const own = units[index]?.quantity;
  return there.some(({ quantity }, at) => {
    if (compareValues(units, index, there, at) === 0) return false;
    return !own || !quantity || !isBoundOtherwise(own, quantity);
  });
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
  const beside = words.filter(isBeside);
  if (unitsIn(units, own).some(isBeside)) return undefined;
  return beside.length === 0 || tellsMoreOf(beside, ranked, there) ? other : undefined;
}

/** Whether words beside a value only tell more of what it counts: they stand in one phrase with it. */
function tellsMoreOf(beside: readonly Unit[], { sentence }: RankedSentence, there: Range): boolean {
  if (beside.length > MORE || !beside.every(({ kind, negation }) => kind === "word" && !negation)) return false;
  const { start, end } = spanOf(unitsIn(sentence.units, there));
  return !/[,;:()–—]/.test(sentence.source.text.slice(start, end));
}

function conflict(unit: Unit, other: Unit): boolean {
  if (unit.quantity && other.quantity) {
    if (unit.quantity.kind !== other.quantity.kind) return false;
    return (
      compareQuantities(unit.quantity, other.quantity) === "conflicts" ||
      isBoundOtherwise(unit.quantity, other.quantity)
    );
  }
  if (!unit.date || !other.date) return false;
  if (areRanges(unit.date, other.date)) return unit.date.from !== other.date.from || unit.date.to !== other.date.to;
  return unit.date.precision === other.date.precision && compareDates(unit.date, other.date) === "conflicts";
}

/**
 * Whether two bounds or estimates of one sort cannot be of the same number, though each may leave room for the other: who
 * writes a weaker one rounds ("over 40" for "more than 47") and gives no finer number ("over 57" for "more than 50"); and
 * two ranges with one end in common are to have both ("3 to 7 %" for "3 to 5 %").
 */
function isBoundOtherwise(own: Quantity, there: Quantity): boolean {
  if (own.kind !== there.kind || own.unit !== there.unit || own.symbol !== there.symbol) return false;
  if (sideOf(own) !== sideOf(there)) return false;
  if (own.bound === "range") return (own.min === there.min) !== (own.max === there.max);
  if (own.bound === "exact") return false;
  return roundnessOf(numberOf(own)) < roundnessOf(numberOf(there));
}

function sideOf({ bound }: Quantity): string {
  return bound === "more-than" ? "at-least" : bound === "less-than" ? "at-most" : bound;
}

/** The number that a bound or estimate was made of, in the canonical unit. */
function numberOf({ min, max }: Quantity): number {
  return Number.isFinite(min) ? (Number.isFinite(max) ? (min + max) / 2 : min) : max;
}

/** The greatest power of ten of which a number is a multiple: 100 for 70,500. */
function roundnessOf(value: number): number {
  let power = 1;
  while (Number.isInteger(value / (power * 10)) && value !== 0) power *= 10;
  return power;
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
      hasOwn(claim.units, index, sentence.units),
  );
}
