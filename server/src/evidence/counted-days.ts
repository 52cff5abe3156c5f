import type { Source } from "../corpus/source.ts";
import { calendarDay, dayNumber, shiftMonth, weekdayOf } from "../text/calendar.ts";
import type { DateMention } from "../text/date.ts";
import { findDates } from "../text/dates.ts";
import { findQuantities } from "../text/quantities.ts";
import type { Quantity } from "../text/quantity.ts";
import { unitOf } from "../text/units.ts";

const DAY = 86_400;
/** Days told last from which others are counted, beside the first of the text and that of the source itself. */
const REMEMBERED = 3;
/** Days of the longest time that is counted. */
const LONGEST = 300;
/** Characters within which the day may follow from which a time is counted: "for seven weeks from 8 September". */
const AHEAD = 40;
/** A year to count in where a text names none. */
const ANY_YEAR = 2001;

/** A day that a text names or leads to. */
interface Day {
  /** Days since 1970-01-01. */
  readonly number: number;
  /** Of some year or other. */
  readonly isYearless: boolean;
  /** 0 = Sunday; undefined where neither the text nor the year tells it. */
  readonly weekday: number | undefined;
}

/** Words that lead from one day to others; how many days on, negative for back. */
interface Step {
  readonly start: number;
  /** Whether it leads on from what was told last alone, and not from the first day or that of the source. */
  readonly isNear?: boolean;
  shiftsFrom(day: Day): readonly number[];
}

const counted = new WeakMap<Source, readonly Day[]>();

/**
 * Whether a day or month of a claim is one to which the words of a source lead from a day it names: "Friday, 21 May … on
 * Sunday", "21 November … eight days overdue", "on 3 June … the following day".
 */
export function isCountedDay(
  { precision, year, month, day, from, to }: DateMention,
  sources: readonly Source[],
): boolean {
  if (month === undefined || (precision !== "day" && precision !== "month")) return false;
  return sources.some((source) =>
    findCountedDays(source).some(({ number, isYearless }) => {
      if (year !== undefined && !isYearless && from !== undefined && to !== undefined)
        return from <= number && number <= to;
      const there = calendarDay(number);
      return there.month === month && (precision === "month" || there.day === day);
    }),
  );
}

/** The days to which the words of a source lead, found once for as long as it lives. */
function findCountedDays(source: Source): readonly Day[] {
  const known = counted.get(source);
  if (known) return known;
  const days = countDays(source);
  counted.set(source, days);
  return days;
}

function countDays({ text, metadata: { date: own, dateOrigin } }: Source): Day[] {
  const dates = findDates(text, own);
  const places = [
    ...dates.map((date) => ({
      start: date.start,
      named: dayOf(date, dateOrigin === "inferred"),
      step: stepToWeekday(date, text),
    })),
    ...[...stepsOfTimes(findQuantities(text, dates), text), ...stepsOfWords(text)].map((step) => ({
      start: step.start,
      named: undefined,
      step,
    })),
  ].sort((a, b) => a.start - b.start);
  const first = places.find(({ named }) => named)?.named;
  const always = [...(own ? [dayAt(dayNumber(own.year, own.month, own.day), false)] : []), ...(first ? [first] : [])];
  const recent: Day[] = [];
  const days: Day[] = [];
  for (const [index, { start, named, step }] of places.entries()) {
    const next = places[index + 1];
    const ahead = next?.named && next.start - start < AHEAD ? [next.named] : [];
    const led = step
      ? [...recent, ...ahead, ...(step.isNear ? [] : always)].flatMap((day) =>
          step.shiftsFrom(day).map((shift) => shiftDay(day, shift)),
        )
      : [];
    days.push(...led);
    const last = named ?? led[0];
    if (last && recent.unshift(last) > REMEMBERED) recent.pop();
  }
  return days;
}

function dayAt(number: number, isYearless: boolean, weekday?: number): Day {
  return { number, isYearless, weekday: weekday ?? (isYearless ? undefined : weekdayOf(number)) };
}

function shiftDay({ number, isYearless, weekday }: Day, shift: number): Day {
  return dayAt(number + shift, isYearless, weekday === undefined ? undefined : (weekday + (shift % 7) + 7) % 7);
}

/**
 * The day a date names by its month; a day of the week alone is counted from another. Of which year "6 June" is cannot
 * be told from a source whose own date was only `inferred`.
 */
function dayOf({ year, month, day, from, bound, weekday }: DateMention, inferred: boolean): Day | undefined {
  if (month === undefined && from === undefined) return undefined;
  if (month === undefined || day === undefined || bound === "range") return undefined;
  return from === undefined
    ? dayAt(dayNumber(ANY_YEAR, month, day), true, weekday)
    : dayAt(from, year === undefined && inferred, weekday ?? weekdayOf(from));
}

/** "On Sunday": the next one and the last one; with "next" or "week" the one after that. */
function stepToWeekday({ precision, weekday, start, end }: DateMention, text: string): Step | undefined {
  if (precision !== "weekday" || weekday === undefined) return undefined;
  const isLater =
    /\bnext\s$/.test(text.slice(Math.max(0, start - 5), start)) || /^\sweek\b/.test(text.slice(end, end + 6));
  return {
    start,
    shiftsFrom({ weekday: there }) {
      if (there === undefined) return [];
      const on = ((weekday - there + 6) % 7) + 1;
      return [on, on - 7, ...(isLater ? [on + 7] : [])];
    },
  };
}

/** "Eight days overdue", "a month later", "on the third day", "on the 17th". */
function stepsOfTimes(quantities: readonly Quantity[], text: string): Step[] {
  return quantities.flatMap((quantity): Step[] => {
    const { kind, start, end, min, max, symbol } = quantity;
    const behind = text.slice(end, end + 12);
    if (kind === "ordinal" && min === max && min <= 31) {
      if (/^\s(?:day|night|morning|evening)\b/.test(behind)) return [{ start, shiftsFrom: () => [min - 1, min] }];
      return OF_MONTH.test(behind) ? [{ start, shiftsFrom: (day) => toDayOfMonth(day, min) }] : [];
    }
    const days = min / DAY;
    if ((kind !== "duration" && kind !== "age") || !(days >= 1 && days <= LONGEST)) return [];
    const months = symbol === "month" ? Math.round(min / (unitOf("month")?.factor ?? 1)) : 0;
    return [
      {
        start,
        isNear: !FROM_NOW.test(behind) && !WITHIN.test(text.slice(Math.max(0, start - 8), start)),
        shiftsFrom: (day) => (months > 0 ? toMonth(day, months) : [days, -days, days - 1]),
      },
    ];
  });
}

/** Behind a time that is counted from the day of the text. */
const FROM_NOW = /^['’]?\s(?:time|hence|from\s(?:now|today)|ago)\b/;

const WITHIN = /\b(?:with)?in\s$/;

/** Behind an ordinal that is a day of the month, and no rank. */
const OF_MONTH =
  /^(?:[.,;:)]|\s(?:and|at|in|to|he|she|they|we|it|the|with|for|by|from|was|were|had|when|there|about)\b|\s*$)/;

function toDayOfMonth({ number }: Day, dayOfMonth: number): number[] {
  const { year, month } = calendarDay(number);
  return [0, -1, 1].map((more) => dayNumber(...shiftMonth(year, month, more), dayOfMonth) - number);
}

function toMonth({ number }: Day, months: number): number[] {
  const { year, month, day } = calendarDay(number);
  return [months, -months].map((more) => dayNumber(...shiftMonth(year, month, more), day) - number);
}

const NEXT = /\b(?:(?:next|following)\s(?:day|morning|afternoon|evening|night)|day\safter|tomorrow)\b/gi;
const BEFORE =
  /\b(?:(?:previous|preceding)\s(?:day|morning|afternoon|evening|night)|day\sbefore|eve\sof|yesterday|last\snight)\b/gi;

/** A single one, which is read as no number. */
const ONE = /\b(?:an?|one|another)\s(?:clear\s)?(day|week|fortnight|month)\b/gi;
const DAYS_OF_ONE = { day: 1, week: 7, fortnight: 14 } as const;

function stepOfOne(start: number, unit: string): Step {
  const days = DAYS_OF_ONE[unit as keyof typeof DAYS_OF_ONE];
  return { start, isNear: true, shiftsFrom: (day) => (days === undefined ? toMonth(day, 1) : [days, -days]) };
}

function stepsOfWords(text: string): Step[] {
  const stepsOf = (words: RegExp, shift: number) =>
    [...text.matchAll(words)].map(({ index }): Step => ({ start: index, shiftsFrom: () => [shift] }));
  const twice = [...stepsOf(/\bday\safter\stomorrow\b/gi, 2), ...stepsOf(/\bday\sbefore\syesterday\b/gi, -2)];
  const ones = [...text.matchAll(ONE)].map(({ index, 1: unit = "" }) => stepOfOne(index, unit.toLowerCase()));
  return [...stepsOf(NEXT, 1), ...stepsOf(BEFORE, -1), ...twice, ...ones];
}
