import { tidy } from "./number.ts";
import type { Bound, Quantity, QuantityKind } from "./quantity.ts";
import type { WrittenBound } from "./quantity-bounds.ts";
import type { Range } from "./range.ts";
import type { Unit } from "./units.ts";

/** What the reader found, in the unit as written. */
export interface QuantityDraft extends Range {
  readonly kind: QuantityKind;
  readonly bound: WrittenBound;
  readonly low: number;
  readonly high: number;
  /** What one unit of the last written digit is worth. */
  readonly step: number;
  readonly value: Range;
  readonly unit?: Unit | undefined;
  readonly currency?: { readonly code: string; readonly factor: number } | undefined;
  readonly parts?: readonly number[];
}

/** How far "about" and "nearly" reach, as a share of the number. */
const ABOUT = 0.1;

/** The same for half and quarter hours and the like, which nobody measures. */
const ABOUT_HALF = 0.15;

/** Below this a whole number ending in zeros is taken as exact: nobody rounds 41 to 40 without saying so. */
const SMALLEST_ROUNDED = 100;

/** Rounding of a whole number is believed up to this share of it: 6,000 may stand for 6,437, not 2,000 for 2,400. */
const LARGEST_ROUNDING = 0.1;

/** Half of what the last digit the writer cared about is worth. */
function writtenPrecision(kind: QuantityKind, value: number, step: number): number {
  const half = step / 2;
  const size = Math.abs(value);
  if (kind === "ordinal" || kind === "score") return 0;
  if (kind === "fraction") return Math.min(0.05, half);
  if (kind === "percent" || kind === "age" || kind === "multiple") return half;
  if (step < 1 || size < SMALLEST_ROUNDED || !Number.isInteger(size)) return half;
  let place = 1;
  while (size % (place * 10) === 0 && place * 5 <= size * LARGEST_ROUNDING) place *= 10;
  return Math.max(half, place / 2);
}

/** Bounds of the words, the unit not yet converted. */
function interval(draft: QuantityDraft): readonly [bound: Bound, min: number, max: number] {
  const { low, high } = draft;
  const isHalf = draft.kind === "duration" && low > 0 && low < 1;
  const slack = Math.abs(low) * (isHalf ? ABOUT_HALF : ABOUT);
  if (high !== low) return [high === Infinity ? "at-least" : "range", low, high];
  switch (draft.bound) {
    case "about":
      return ["about", low - slack, low + slack];
    case "nearly":
      return ["less-than", low - slack, low];
    case "at-least":
    case "more-than":
      return [draft.bound, low, Infinity];
    case "at-most":
    case "less-than":
      return [draft.bound, -Infinity, low];
    default:
      return ["exact", low, low];
  }
}

/** A quantity in the canonical unit from what was read. */
export function buildQuantity(draft: QuantityDraft): Quantity {
  const { unit, currency } = draft;
  const factor = unit?.factor ?? currency?.factor ?? 1;
  const offset = unit?.offset ?? 0;
  const [bound, min, max] = interval(draft);
  const finest = Math.min(Math.abs(draft.low), Math.abs(draft.high));
  return {
    start: draft.start,
    end: draft.end,
    kind: draft.kind,
    bound,
    min: tidy(min * factor + offset),
    max: tidy(max * factor + offset),
    unit: unit?.canonical ?? currency?.code,
    precision: tidy(writtenPrecision(draft.kind, finest, draft.step) * factor),
    value: draft.value,
    ...(draft.parts === undefined ? {} : { parts: draft.parts }),
    ...(unit === undefined ? {} : { symbol: unit.symbol }),
  };
}
