import type { Quantity } from "../text/quantity.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { layOn, likenessOf } from "./differences.ts";
import type { Comparison, Fault } from "./fault.ts";

/**
 * Words of weight, and share of the rest of the claim, that must be the sentence's own in order before another value
 * there contradicts; below that many it may be of another fact and says nothing. Of the true claims of
 * `test/fixtures/pairs` that would be contradicted if nothing excused numbers that are worked out, three in four keep less.
 */
const PLAIN = { words: 3, share: 0.5 } as const;
const SOME_WORDS = 2;
/** Share of a short claim of which only the value in its place is another. */
const WHOLE = 0.9;

/** Share of a number within which a claim's bound is of that number: "fewer than 345 cases" of 348. */
const NEAR = 0.25;

/** How firmly a value of a sentence stands against the claim's at `index`, by what the claim keeps of the sentence's words. */
export function gradeByWords(
  comparison: Comparison,
  sentence: AnalysedSentence,
  other: Unit,
  index: number,
): Extract<Fault["grade"], "contradicted" | "missing"> | undefined {
  if (isBoundNear(comparison.claim.units[index]?.quantity, other.quantity)) return "contradicted";
  const ranked = comparison.ranked.find((one) => one.sentence === sentence);
  if (!ranked) return undefined;
  const laid = layOn(comparison, ranked);
  const at = sentence.units.indexOf(other);
  const place = laid.differences.find(({ own }) => own.start <= index && index < own.end);
  const isInPlace = place !== undefined && place.there.start <= at && at < place.there.end;
  const { count, share } = likenessOf(comparison.claim.units, laid, {
    own: { start: index, end: index + 1 },
    there: { start: at, end: at + 1 },
  });
  if ((count >= PLAIN.words && share >= PLAIN.share) || (isInPlace && share >= WHOLE)) return "contradicted";
  return count >= SOME_WORDS ? "missing" : undefined;
}

/** A bound is told of a number at hand; one near it was not worked out from others. */
function isBoundNear(claim: Quantity | undefined, other: Quantity | undefined): boolean {
  if (!claim || !other || Number.isFinite(claim.max - claim.min)) return false;
  const [own, there] = [claim, other].map(({ min, max }) => (Number.isFinite(min) ? min : max)) as [number, number];
  return Math.abs(own - there) <= NEAR * Math.abs(there);
}
