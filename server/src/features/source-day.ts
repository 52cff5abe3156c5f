import type { Source } from "../corpus/source.ts";
import type { CalendarDay } from "../text/date.ts";

/** The day of a source as it says itself; undefined where there is none or it was only inferred from the text. */
export function publishedOn({ metadata: { date, dateOrigin } }: Source): CalendarDay | undefined {
  return dateOrigin === "inferred" ? undefined : date;
}
