import { compareQuantities } from "../text/quantities.ts";
import type { Quantity } from "../text/quantity.ts";
import { unitOf } from "../text/units.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { compareWords, countSameThing } from "./compare-units.ts";
import { type Comparison, shareAround, wordsOf } from "./fault.ts";
import type { RankedSentence } from "./select-evidence.ts";

/** A number of the evidence that stands in the place of the claim's. */
export interface OtherNumber {
  readonly sentence: AnalysedSentence;
  readonly unit: Unit;
}

interface Rival extends OtherNumber {
  readonly slot: number;
}

const SENTENCES_TRIED = 3;
const REACH = 5;
/** By how much more of the claim a sentence with another number must bear out than any with the claim's own. */
const CLEARLY_MORE = 0.25;
/** Up to here a bare count is often the writer's own ("three of them", "one of the"). */
export const SMALL_COUNT = 12;

/** The number of the evidence that stands where the claim's does, by what it counts and the words around it. */
export function findRival(
  comparison: Comparison,
  unit: Unit,
  quantity: Quantity,
  index: number,
  somewhere: boolean,
): Rival | undefined {
  let best: Rival | undefined;
  // A "9th-grade" is the name of a thing, which no "first" stands against.
  if (quantity.kind === "ordinal" && /^-\p{L}/u.test(comparison.text.slice(unit.end))) return undefined;
  const least = Math.max(somewhere ? 0.6 : 0.5, shareWithNumber(comparison, quantity, index) + CLEARLY_MORE);
  for (const ranked of comparison.ranked.slice(0, SENTENCES_TRIED)) {
    const share = shareAround(comparison.claim.units, ranked.inContext, index, REACH, ranked.sentence);
    if (share.all < least || share.near < 0.6) continue;
    if (isSmall(quantity) && isAllBut(ranked.sentence)) continue;
    const alignment = comparison.align(ranked);
    ranked.sentence.units.forEach((other, at) => {
      if (!other.quantity || !isAnother(quantity, other.quantity)) return;
      if (bearsOutAnother(comparison.claim.units, unit, other.quantity)) return;
      if (somewhere && isOfOtherGrain(quantity, other.quantity)) return;
      if (quantity.kind === "ordinal" && !isOfSameRow(comparison, ranked, index, other)) return;
      const slot = slotStrength(comparison, ranked, unit, index, other, at) + (alignment.partner[index] === at ? 1 : 0);
      if (slot >= (somewhere ? 4 : 3) && (!best || slot > best.slot))
        best = { sentence: ranked.sentence, unit: other, slot };
    });
  }
  return best;
}

/** Share of a claim's words, names left out, from which an ordinal ("the first set") is of the same deed as another of its row. */
const SAME_DEED = 0.5;

/** An ordinal tells which one of a row is meant; another one is against it only where the same is told of that. */
function isOfSameRow(
  { claim: { units }, claimNames }: Comparison,
  { sentence, bearing }: RankedSentence,
  index: number,
  other: Unit,
) {
  if (!isOnlyOne(sentence.units, other)) return false;
  if ((units[index]?.quantity?.min ?? 0) > SMALL_COUNT) return true;
  const [counted] = contentAfter(units, index);
  let [told, total] = [0, 0];
  units.forEach((unit, at) => {
    const isName = unit.capital || claimNames.some((name) => name.units.start <= at && at < name.units.end);
    if (unit.kind !== "word" || isName || unit === counted) return;
    total += unit.weight;
    told += unit.weight * (bearing.strength[at] as number);
  });
  return told > 0 && told >= total * SAME_DEED;
}

/**
 * "Fourteen years" for "four months": another thing is meant where the evidence has the claim's own somewhere. "18 weeks"
 * for "18 months" is another unit.
 */
export function isOfOtherGrain(claim: Quantity, evidence: Quantity): boolean {
  const written = ({ min, symbol }: Quantity) => Math.round(min / (unitOf(symbol)?.factor ?? 1));
  return claim.kind === "duration" && claim.symbol !== evidence.symbol && written(claim) !== written(evidence);
}

/** "In all but one": whether the sentence gives a count by what is left over. */
export function isAllBut(sentence: AnalysedSentence): boolean {
  return ALL_BUT.test(wordsOf(sentence, sentence));
}

const ALL_BUT = /\b(?:all|every|none|nobody|everyone|everybody)(?:\s+\w+)?\s+(?:but|except|save)\b/i;

/** No time of day such as "about 21.55", which reads as a count, stands against whole things. */
function isWhole({ min, max, bound }: Quantity): boolean {
  return Number.isInteger(
    bound === "about" ? Number(((min + max) / 2).toPrecision(10)) : Number.isFinite(min) ? min : max,
  );
}

/** Whether a number of the evidence is the one another number of the claim means. */
function bearsOutAnother(units: readonly Unit[], unit: Unit, evidence: Quantity): boolean {
  return units.some((own) => own !== unit && own.quantity && compareQuantities(own.quantity, evidence) === "supports");
}

/**
 * The most of the claim that a sentence bears out which has its number, or one of the same thing that leaves room for
 * it; -1 where there is none.
 */
function shareWithNumber({ claim, ranked }: Comparison, quantity: Quantity, index: number): number {
  let most = -1;
  for (const { bearing, sentence } of ranked) {
    const leavesRoom = (other: Unit, at: number) =>
      other.quantity !== undefined &&
      compareQuantities(quantity, other.quantity) === "weaker" &&
      !claimsMore(quantity, other.quantity) &&
      countSameThing(claim.units, index, sentence.units, at);
    if ((bearing.strength[index] as number) > 0 || sentence.units.some(leavesRoom)) {
      most = Math.max(most, shareAround(claim.units, bearing.strength, index, REACH).all);
    }
  }
  return most;
}

/** Whether the evidence's number is of the same sort and leaves no room for the claim's. */
function isAnother(claim: Quantity, evidence: Quantity): boolean {
  if (claim.kind !== evidence.kind || claim.unit !== evidence.unit) return false;
  if (claim.kind === "count" && Number.isInteger(claim.min) && !isWhole(evidence)) return false;
  const answer = compareQuantities(claim, evidence);
  if (answer === "conflicts") return true;
  return answer === "weaker" && claimsMore(claim, evidence);
}

const MORE = 1.02;

/**
 * "300" or "more than 300" where the evidence has "at least 286": it goes beyond what the evidence says. "Hundreds" leaves
 * open how many.
 */
function claimsMore(claim: Quantity, evidence: Quantity): boolean {
  if (evidence.precision * 2 >= evidence.min) return false;
  if (evidence.bound !== "at-least" && evidence.bound !== "more-than") return false;
  if (claim.bound !== "exact" && claim.bound !== "at-least" && claim.bound !== "more-than") return false;
  return claim.min > evidence.min * MORE;
}

/** Counts what speaks for two numbers meaning the same thing: unit, what they count, and the words before. */
function slotStrength(
  { claim }: Comparison,
  { sentence }: RankedSentence,
  unit: Unit,
  index: number,
  other: Unit,
  at: number,
): number {
  let strength = unit.quantity?.unit !== undefined ? 1 : 0;
  if (unit.quantity?.kind === "score") strength += 1;
  const counted = contentAfter(claim.units, index);
  const countedThere = contentAfter(sentence.units, at);
  const shared = counted.filter((word) => countedThere.some((there) => compareWords(word.stem, there.stem) >= 0.85));
  if (shared.length > 0) strength += shared.length + 1;
  if (shared.length === 1 && isOnlyWith(shared[0] as Unit, sentence.units, at)) strength += 1;
  const before = contentBefore(claim.units, index);
  const beforeThere = contentBefore(sentence.units, at);
  if (before && beforeThere && compareWords(before.stem, beforeThere.stem) >= 0.85) strength += 1;
  if (isOnlyOne(claim.units, unit) && isOnlyOne(sentence.units, other)) strength += 1;
  return strength;
}

/** The next words of weight behind a number, up to three of them: "71-year-old real estate tycoon". */
export function contentAfter(units: readonly Unit[], index: number): Unit[] {
  return units
    .slice(index + 1, index + 5)
    .filter((unit) => unit.kind === "word" && unit.weight > 0)
    .slice(0, COUNTED);
}

const COUNTED = 3;

/** Whether no other number of the sentence has that word behind it. */
function isOnlyWith(word: Unit, units: readonly Unit[], at: number): boolean {
  return !units.some(
    (unit, i) =>
      unit.quantity && i !== at && contentAfter(units, i).some((after) => compareWords(word.stem, after.stem) > 0),
  );
}

function contentBefore(units: readonly Unit[], index: number): Unit | undefined {
  return units
    .slice(Math.max(0, index - 4), index)
    .reverse()
    .find((unit) => unit.kind === "word" && unit.weight > 0);
}

function isOnlyOne(units: readonly Unit[], unit: Unit): boolean {
  return !units.some((other) => other !== unit && other.quantity?.kind === unit.quantity?.kind);
}

/** Whether a writer may have counted it. */
export function isSmall({ kind, max }: Quantity): boolean {
  return (kind === "count" || kind === "multiple") && max <= SMALL_COUNT;
}
