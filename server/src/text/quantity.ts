import type { Range } from "./range.ts";

/** What a quantity counts or measures. */
export type QuantityKind =
  | "count" // 40, forty, 12.4 thousand, several dozen
  | "percent" // 5 %, five percent, percentage points
  | "money"
  | "measure" // length, mass, area, volume, temperature, speed, energy, data ...
  | "duration" // three weeks, a 90-minute talk
  | "age" // aged 41, a 41-year-old
  | "ordinal" // third, 3rd
  | "score" // 295-1, 295 to 1, 3:2: `parts` holds the members
  | "fraction" // two thirds, half
  | "multiple"; // twice, threefold, 3x

/** How the words bound the value. */
export type Bound = "exact" | "about" | "at-least" | "more-than" | "at-most" | "less-than" | "range";

/**
 * A quantity as written. The value the words admit is the closed interval `min`..`max`, in the canonical unit
 * (metre, kilogram, second, the currency itself ...): `40` is 40..40, `at least 40` 40..Infinity, `12 to 15` 12..15.
 */
export interface Quantity extends Range {
  readonly kind: QuantityKind;
  readonly bound: Bound;
  readonly min: number;
  readonly max: number;
  /** Canonical unit: ISO 4217 for money (`USD`), `m`, `kg`, `s`, `m2`, `K`, `%` ...; undefined for a bare count. */
  readonly unit: string | undefined;
  /** Half of the last written digit's worth, in the canonical unit: the rounding the writer may have done. */
  readonly precision: number;
  /** The number itself inside the range, without bound words and unit: where a fix would write. */
  readonly value: Range;
  /** Members of a score, in the order written. */
  readonly parts?: readonly number[];
  /** The unit as written, by its symbol in `units.ts` (`mi`, `week`); undefined where there is none, and for money. */
  readonly symbol?: string;
}
