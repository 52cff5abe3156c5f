import { calendarDay, dayNumber, daysInMonth, monthSpan, shiftMonth, weekdayOf, yearSpan } from "./calendar.ts";
import type { CalendarDay } from "./date.ts";
import type { DateDraft } from "./date-draft.ts";

/** First and last day number. */
export type DaySpan = readonly [from: number, to: number];

/** The early, middle or late third of a span. */
function narrowed(span: DaySpan, part: DateDraft["part"]): DaySpan {
  if (part === undefined) return span;
  const third = (span[1] - span[0] + 1) / 3;
  if (part === "early") return [span[0], Math.floor(span[0] + third)];
  if (part === "late") return [Math.ceil(span[1] - third), span[1]];
  return [Math.floor(span[0] + third), Math.ceil(span[1] - third)];
}

function months(year: number, first: number, count: number): DaySpan {
  const [lastYear, lastMonth] = shiftMonth(year, first, count - 1);
  return [monthSpan(year, first)[0], monthSpan(lastYear, lastMonth)[1]];
}

/** The seasons of the northern half, by whole months; a winter bears the year in which it begins. */
function seasonSpan(year: number, season: number): DaySpan {
  return months(year, season * 3, 3);
}

/** The span a draft means in a given year. */
function inYear(draft: DateDraft, year: number): DaySpan | undefined {
  const { precision, month, number = 1, part } = draft;
  switch (precision) {
    case "day":
    case "time": {
      if (month === undefined || draft.day === undefined || draft.day > daysInMonth(year, month)) return undefined;
      const day = dayNumber(year, month, draft.day);
      return [day, day];
    }
    case "month":
      return month === undefined ? undefined : narrowed(monthSpan(year, month), part);
    case "season":
      return narrowed(seasonSpan(year, number), part);
    case "quarter":
      return narrowed(months(year, number * 3 - 2, 3), part);
    case "half":
      return months(year, number * 6 - 5, 6);
    case "year":
      return narrowed(yearSpan(year, year), part);
    case "decade":
      return narrowed(yearSpan(year, year + 9), part);
    case "century":
      return narrowed(yearSpan(year, year + 99), part);
    default:
      return undefined;
  }
}

/** The span of the calendar unit that holds a day, `shift` units away; weeks begin on Monday. */
function unitSpan(precision: DateDraft["precision"], day: CalendarDay, shift: number): DaySpan | undefined {
  const number = dayNumber(day.year, day.month, day.day);
  switch (precision) {
    case "day":
      return [number + shift, number + shift];
    case "week": {
      const monday = number - ((weekdayOf(number) + 6) % 7) + shift * 7;
      return [monday, monday + 6];
    }
    case "month":
      return monthSpan(...shiftMonth(day.year, day.month, shift));
    case "quarter": {
      const [year, month] = shiftMonth(day.year, day.month - ((day.month - 1) % 3), shift * 3);
      return months(year, month, 3);
    }
    case "year":
      return yearSpan(day.year + shift, day.year + shift);
    case "decade": {
      const first = Math.floor(day.year / 10) * 10 + shift * 10;
      return yearSpan(first, first + 9);
    }
    case "century": {
      const first = Math.floor(day.year / 100) * 100 + shift * 100;
      return yearSpan(first, first + 99);
    }
    default:
      return undefined;
  }
}

/** "two weeks ago": the unit's length around the day so far away. */
function shifted(precision: DateDraft["precision"], day: CalendarDay, shift: number): DaySpan | undefined {
  const number = dayNumber(day.year, day.month, day.day);
  if (precision === "week") return [number + shift * 7 - 3, number + shift * 7 + 3];
  if (precision === "decade") return yearSpan(day.year + shift * 10 - 5, day.year + shift * 10 + 5);
  if (precision === "century") return yearSpan(day.year + shift * 100 - 50, day.year + shift * 100 + 50);
  return unitSpan(precision, day, shift);
}

function weekdaySpan(weekday: number, reference: number, relation: DateDraft["relation"]): DaySpan {
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  let day = reference - back;
  if (relation === -1 && back === 0) day -= 7;
  if (relation === 1) day += 7;
  if (relation === 0) day = reference - ((weekdayOf(reference) + 6) % 7) + ((weekday + 6) % 7);
  return [day, day];
}

/** A month, season or quarter without a year. */
function recurring(draft: DateDraft, reference: CalendarDay): DaySpan | undefined {
  const today = dayNumber(reference.year, reference.month, reference.day);
  const { relation } = draft;
  const current = { ...draft, part: undefined };
  const whole = inYear(current, reference.year);
  if (whole === undefined) return undefined;
  let year = reference.year;
  if (relation === -1 && whole[1] >= today) year--;
  else if (relation === 1 && whole[0] <= today) year++;
  else if (relation === undefined && whole[0] > today) year--;
  return inYear(draft, year);
}

/** A day and month without a year: the nearest one. */
function nearestDay(draft: DateDraft, reference: CalendarDay): DaySpan | undefined {
  const today = dayNumber(reference.year, reference.month, reference.day);
  let best: DaySpan | undefined;
  for (const year of [reference.year, reference.year - 1, reference.year + 1]) {
    const span = inYear(draft, year);
    if (span !== undefined && (best === undefined || Math.abs(span[0] - today) < Math.abs(best[0] - today)))
      best = span;
  }
  return best;
}

/** Days a draft means, or undefined where the words leave it open or there is no reference day. */
export function resolveDays(draft: DateDraft, reference: CalendarDay | undefined): DaySpan | undefined {
  if (draft.ambiguous === true) return undefined;
  if (draft.last !== undefined) return resolveRange(draft, draft.last, reference);
  if (draft.year !== undefined) return inYear(draft, draft.year);
  if (draft.precision === "century" && draft.number !== undefined) return inYear(draft, (draft.number - 1) * 100 + 1);
  if (reference === undefined || draft.precision === "time") return undefined;
  if (draft.shift !== undefined && draft.number !== undefined) return inYear(draft, reference.year + draft.shift);
  if (draft.shift !== undefined) return shifted(draft.precision, reference, draft.shift);
  const today = dayNumber(reference.year, reference.month, reference.day);
  if (draft.weekday !== undefined && draft.day === undefined) return weekdaySpan(draft.weekday, today, draft.relation);
  if (draft.precision === "day") return nearestDay(draft, reference);
  if (draft.month !== undefined || draft.number !== undefined) return recurring(draft, reference);
  return draft.relation === undefined ? undefined : unitSpan(draft.precision, reference, draft.relation);
}

function resolveRange(first: DateDraft, last: DateDraft, reference: CalendarDay | undefined): DaySpan | undefined {
  const end = resolveDays(last, reference);
  if (end === undefined) return undefined;
  const own = { ...first, last: undefined };
  const start = resolveDays({ ...own, year: first.year ?? calendarDay(end[1]).year }, reference);
  if (start === undefined) return undefined;
  if (start[0] <= end[1]) return [start[0], end[1]];
  const before = first.year === undefined ? inYear(own, calendarDay(end[1]).year - 1) : undefined;
  return before === undefined ? undefined : [before[0], end[1]];
}
