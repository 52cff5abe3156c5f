import type { EntityId } from "../entities/entity.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { CalendarDay } from "../text/date.ts";
import { publishedOn } from "./source-day.ts";

/** When sources mention an entity, by the dates that the sources give themselves. */
export interface MentionDates {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** How many months each period has: 1 where the range allows. */
  readonly months: number;
  /** In order and without gaps. */
  readonly periods: readonly Period[];
}

export interface Period {
  readonly year: number;
  /** The first month, 1..12. */
  readonly month: number;
  readonly mentions: number;
  readonly sources: number;
}

/** Months that a period may have: quarters, years, decades and centuries begin where calendars have them begin. */
const PERIODS = [1, 3, 12, 120, 1200];
const MOST_PERIODS = 24;

/** Undefined where no source that mentions the entity has a date. */
export function findMentionDates({ entities }: Snapshot, id: EntityId): MentionDates | undefined {
  let first: CalendarDay | undefined;
  let last: CalendarDay | undefined;
  const byMonth = new Map<number, { mentions: number; sources: number }>();
  for (const { source, mentions } of entities.countsOf(id)) {
    const day = publishedOn(source);
    if (!day) continue;
    if (!first || isBefore(day, first)) first = day;
    if (!last || isBefore(last, day)) last = day;
    const counts = byMonth.get(monthOf(day)) ?? { mentions: 0, sources: 0 };
    counts.mentions += mentions;
    counts.sources++;
    byMonth.set(monthOf(day), counts);
  }
  return first && last && { first, last, ...makePeriods(monthOf(first), monthOf(last), byMonth) };
}

function makePeriods(
  first: number,
  last: number,
  byMonth: ReadonlyMap<number, { readonly mentions: number; readonly sources: number }>,
): Pick<MentionDates, "months" | "periods"> {
  const periodOf = (month: number, months: number) => Math.floor(month / months);
  const months = PERIODS.find((size) => periodOf(last, size) - periodOf(first, size) < MOST_PERIODS) ?? PERIODS.at(-1)!;
  const from = periodOf(first, months);
  const periods = Array.from({ length: periodOf(last, months) - from + 1 }, (_, index) => {
    const start = (from + index) * months;
    return { year: Math.floor(start / 12), month: (start % 12) + 1, mentions: 0, sources: 0 };
  });
  for (const [month, { mentions, sources }] of byMonth) {
    const period = periods[periodOf(month, months) - from]!;
    period.mentions += mentions;
    period.sources += sources;
  }
  return { months, periods };
}

/** Months since the year 0. */
function monthOf({ year, month }: CalendarDay): number {
  return year * 12 + month - 1;
}

function isBefore(a: CalendarDay, b: CalendarDay): boolean {
  return a.year - b.year < 0 || (a.year === b.year && (a.month < b.month || (a.month === b.month && a.day < b.day)));
}
