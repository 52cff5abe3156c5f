import type { Range } from "./range.ts";

/** A day of the proleptic Gregorian calendar; month 1..12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type DatePrecision =
  | "day"
  | "week"
  | "weekday"
  | "month"
  | "season"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "time";

/**
 * A date or period as written. What the words themselves say stands in the optional fields; `from`..`to` is the closed
 * interval of days they mean, once resolved (against a reference day where they are relative), else undefined.
 */
export interface DateMention extends Range {
  readonly precision: DatePrecision;
  readonly year?: number;
  /** 1..12 */
  readonly month?: number;
  readonly day?: number;
  /** 0 = Sunday .. 6 = Saturday */
  readonly weekday?: number;
  /** Which quarter or half; 1 = spring .. 4 = winter; the number of a century. */
  readonly number?: number;
  /** Minutes after midnight, where the precision is `time`. */
  readonly minute?: number;
  /** What the words narrow the period to; `from`..`to` is that part. */
  readonly part?: "early" | "mid" | "late";
  /** The words need a reference day ("last month", "Wednesday", "September" without a year). */
  readonly relative: boolean;
  /** What the words before it say ("since 2020"). They stand outside the range, and `from`..`to` is the period itself. */
  readonly bound: "exact" | "about" | "before" | "after" | "since" | "until" | "range";
  /** Days since 1970-01-01, first and last day meant; undefined when it could not be resolved. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}
