import type { Quantity } from "./quantity.ts";
import { unitOf } from "./units.ts";

/**
 * What evidence says to a claim. `weaker`: it says less than the claim, or nearly the same, and so neither bears it out
 * nor denies it. `unrelated`: the two cannot be compared.
 */
export type Comparison = "supports" | "weaker" | "conflicts" | "unrelated";

/** Largest share of a count or sum that a bare number may be off and still be borne out: 12,437 for 12,400. */
const SUPPORTED_ROUNDING = 0.025;

/** Counts below this are borne out by the same number only. */
const COUNTED_EXACTLY = 1000;

/** What converting between systems of units may be off, as a share: 30 miles, 50 km. */
const CONVERSION = 0.05;

/** The same for units of one name and several sizes. */
const VAGUE_UNITS: ReadonlyMap<string, number> = new Map([
  ["ton", 0.12],
  ["gal", 0.25],
  ["oz", 0.12],
]);

interface Interval {
  readonly kind: string;
  readonly min: number;
  readonly max: number;
  readonly precision: number;
  readonly size: number;
  readonly bound: Quantity["bound"];
}

function intervalOf(q: Quantity): Interval {
  const scale = q.kind === "fraction" ? 100 : 1;
  const min = q.min * scale;
  const max = q.max * scale;
  const size = Math.max(Number.isFinite(min) ? Math.abs(min) : 0, Number.isFinite(max) ? Math.abs(max) : 0);
  return { kind: q.kind, min, max, precision: q.precision * scale, size, bound: q.bound };
}

/** "nearly 40" is `less-than` with a finite lower end. */
function isNearly(q: Interval): boolean {
  return q.bound === "less-than" && q.min !== -Infinity;
}

function isOpen(q: Interval): boolean {
  return q.min === -Infinity || q.max === Infinity || isNearly(q);
}

/** How far from the claim's number a borne out one may be. */
function supportedRounding(claim: Interval, conversion: number): number {
  if (isOpen(claim)) return conversion;
  const { kind, precision, size } = claim;
  if (kind === "fraction") return Math.max(precision / 2, conversion);
  if (kind !== "count" && kind !== "money") return Math.max(precision, conversion);
  const largest = size < COUNTED_EXACTLY ? 0.5 : size * SUPPORTED_ROUNDING;
  return Math.max(Math.min(precision, largest), conversion);
}

/** How far a number's two ends may lie beyond what its words say, before another number contradicts it. */
function leeway(q: Interval, conversion: number): readonly [below: number, above: number] {
  if (isNearly(q)) return [Math.max(q.max - q.min, conversion), conversion];
  if (isOpen(q)) return [conversion, conversion];
  const widest = q.bound === "about" ? q.precision + (q.max - q.min) / 2 : q.precision;
  return [Math.max(widest, conversion), Math.max(widest, conversion)];
}

function conversionLeeway(claim: Quantity, evidence: Quantity, size: number): number {
  if (claim.symbol === evidence.symbol || claim.kind === "duration" || claim.kind === "age") return 0;
  const one = unitOf(claim.symbol);
  const other = unitOf(evidence.symbol);
  if (one === undefined || other === undefined) return 0;
  const vague = Math.max(VAGUE_UNITS.get(one.symbol) ?? 0, VAGUE_UNITS.get(other.symbol) ?? 0);
  if (one.system === other.system && vague === 0) return 0;
  return one.canonical === "K" ? 1 : size * Math.max(vague, CONVERSION);
}

function middle(q: Interval): number {
  return q.bound === "about" ? (q.min + q.max) / 2 : Number.isFinite(q.min) && !isNearly(q) ? q.min : q.max;
}

function lowEndHolds(claim: Interval, evidence: Interval, rounding: number): boolean {
  if (claim.bound !== "more-than") return evidence.min >= claim.min - rounding;
  return evidence.min > claim.min || (evidence.min === claim.min && evidence.bound === "more-than");
}

function highEndHolds(claim: Interval, evidence: Interval, rounding: number): boolean {
  if (claim.bound !== "less-than") return evidence.max <= claim.max + rounding;
  return evidence.max < claim.max || (evidence.max === claim.max && evidence.bound === "less-than");
}

function bearsOut(claim: Interval, evidence: Interval, rounding: number): boolean {
  if (claim.bound === "about" && evidence.bound !== "exact" && evidence.bound !== "range") {
    const value = middle(evidence);
    if (value >= claim.min - rounding && value <= claim.max + rounding) return true;
  }
  return lowEndHolds(claim, evidence, rounding) && highEndHolds(claim, evidence, rounding);
}

/** Whether everything `low` admits lies below everything `high` admits; ends that touch are apart unless both are closed bounds. */
function liesBelow(low: Interval, high: Interval, conversion: number): boolean {
  const top = low.max + leeway(low, conversion)[1];
  const bottom = high.min - leeway(high, conversion)[0];
  if (top < bottom) return true;
  const noise = Math.max(low.size, high.size) * 1e-9;
  if (top - bottom > noise) return false;
  return !(low.bound === "at-most" && high.bound === "at-least");
}

function compareScores(claim: Quantity, evidence: Quantity): Comparison {
  const one = claim.parts;
  const other = evidence.parts;
  if (one !== undefined && other !== undefined) {
    if (one.length !== other.length) return "unrelated";
    if (one.every((part, index) => part === other[index])) return "supports";
    const sorted = [...other].sort((a, b) => a - b);
    return [...one].sort((a, b) => a - b).every((part, index) => part === sorted[index]) ? "weaker" : "conflicts";
  }
  const single = one === undefined ? claim : evidence;
  const parts = one ?? other ?? [];
  if (single.kind !== "count" || single.min !== single.max || !parts.includes(single.min)) return "unrelated";
  return one === undefined ? "supports" : "weaker";
}

function comparable(claim: Quantity, evidence: Quantity): boolean {
  if (claim.kind === evidence.kind) return claim.unit === evidence.unit;
  const [one, other] = claim.kind === "fraction" ? [claim, evidence] : [evidence, claim];
  return one.kind === "fraction" && other.kind === "percent" && other.unit === "%";
}

/**
 * What `evidence` says to `claim`, as intervals of admitted values.
 *
 * - Kinds and canonical units must be the same (a fraction and a percentage are), else `unrelated`.
 * - `supports`: the evidence's interval lies in the claim's, widened by the rounding its writer may have done: half of
 *   the last digit written, for counts and sums at most 2.5 % and nothing below 1,000. So 12,437 bears out "12,400",
 *   41 "at least 40", "more than 6,500" both "over 6,000" and "at least 6,500". "about" is borne out by every bounded
 *   number whose own number lies within 10 % of it.
 * - `conflicts`: the intervals stay apart when both are widened by half of their last written digit ("about" by another
 *   10 %). Inequalities are not widened. So 287 denies "286", 39 denies "at least 40".
 * - `weaker`: neither. "at least 40" says less than "40", "over 6,500" less than "6,500", 6,437 is not quite "6,000".
 * - Between systems of units 5 % are left for the conversion. A score is denied by another score, not by the same
 *   members in the other order; a count is borne out by a score that has it as a member.
 */
export function compareQuantities(claim: Quantity, evidence: Quantity): Comparison {
  if (claim.parts !== undefined || evidence.parts !== undefined) return compareScores(claim, evidence);
  if (!comparable(claim, evidence)) return "unrelated";
  const one = intervalOf(claim);
  const other = intervalOf(evidence);
  const conversion = conversionLeeway(claim, evidence, Math.max(one.size, other.size));
  if (bearsOut(one, other, supportedRounding(one, conversion))) return "supports";
  return liesBelow(one, other, conversion) || liesBelow(other, one, conversion) ? "conflicts" : "weaker";
}
