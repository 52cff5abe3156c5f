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
export function findMentionDates({ corpus, entities }: Snapshot, id: EntityId): MentionDates | undefined {
  const dated = entities.countsOf(id).flatMap(({ source, mentions }) => {
    const found = corpus.findSource(source);
    const date = found && publishedOn(found);
    return date ? [{ date, month: date.year * 12 + date.month - 1, mentions }] : [];
  });
  if (dated.length === 0) return undefined;
  const [first, last] = dated.reduce(
    ([earliest, latest], entry) => [
      isBefore(entry.date, earliest.date) ? entry : earliest,
      isBefore(latest.date, entry.date) ? entry : latest,
    ],
    [dated[0]!, dated[0]!],
  );
  const periodOf = (month: number, months: number) => Math.floor(month / months);
  const months =
    PERIODS.find((size) => periodOf(last.month, size) - periodOf(first.month, size) < MOST_PERIODS) ?? PERIODS.at(-1)!;
  const from = periodOf(first.month, months);
  const periods = Array.from({ length: periodOf(last.month, months) - from + 1 }, (_, index) => {
    const start = (from + index) * months;
    const inside = dated.filter(({ month }) => month >= start && month < start + months);
    const mentions = inside.reduce((sum, entry) => sum + entry.mentions, 0);
    return { year: Math.floor(start / 12), month: (start % 12) + 1, mentions, sources: inside.length };
  });
  return { first: first.date, last: last.date, months, periods };
}

function isBefore(a: CalendarDay, b: CalendarDay): boolean {
  return a.year - b.year < 0 || (a.year === b.year && (a.month < b.month || (a.month === b.month && a.day < b.day)));
}
