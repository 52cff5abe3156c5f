import type { DateMention, DatePrecision } from "./date.ts";
import type { Range } from "./range.ts";

/** A date as its words say it, not yet resolved. */
export interface DateDraft extends Range {
  readonly precision: DatePrecision;
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly weekday?: number | undefined;
  readonly number?: number | undefined;
  readonly minute?: number | undefined;
  readonly part?: DateMention["part"];
  /** Last, this or next of its kind. */
  readonly relation?: -1 | 0 | 1 | undefined;
  /**
   * Units of `precision` from the day of writing, negative before it ("three days ago" is -3); years where `number` says
   * which quarter or half.
   */
  readonly shift?: number | undefined;
  /** 11/08/2022: which is the month, the words do not say. */
  readonly ambiguous?: boolean;
  /** The last member of a range of dates; this is the first one. */
  readonly last?: DateDraft | undefined;
}
