import { daysInMonth } from "./calendar.ts";
import { isCountedNoun, isMonthHere, isWeekdayHere, isYearHere, yearAt } from "./date-context.ts";
import type { DateDraft } from "./date-draft.ts";
import { monthAt, type NamedMonth, weekdayAt } from "./date-words.ts";
import { gapEnd, isDash, isDigit, isLetter, lettersEnd, wordAfter, wordAt, wordBefore } from "./number-context.ts";
import { readMagnitude } from "./number-magnitudes.ts";
import { readCurrencyAfter } from "./quantity-currency.ts";
import { readUnit } from "./units-reading.ts";

interface DayOfMonth {
  readonly day: number;
  readonly end: number;
  /** Written as an ordinal: "8th". */
  readonly ordinal: boolean;
}

/** One or two digits at `at`, 1..31, with or without "th", that are no other number. */
function dayAt(text: string, at: number): DayOfMonth | undefined {
  let end = at;
  while (end < at + 3 && isDigit(text.charCodeAt(end))) end++;
  if (end === at || end - at > 2) return undefined;
  const day = Number(text.slice(at, end));
  if (day < 1 || day > 31) return undefined;
  const code = text.charCodeAt(end);
  if (isLetter(code)) {
    const suffix = wordAt(text, end);
    const ordinal = suffix === "st" || suffix === "nd" || suffix === "rd" || suffix === "th";
    if (ordinal) return { day, end: end + 2, ordinal };
    // "Feb. 3d", "the 22d of May": as older texts have it.
    const isOld =
      suffix === "d" && text.charAt(end) === "d" && /^[23]$/.test(String(day % 10)) && (day < 10 || day > 20);
    return isOld ? { day, end: end + 1, ordinal: true } : undefined;
  }
  if (code === 37 || code === 58 || code === 47) return undefined;
  if ((code === 44 || code === 46) && isDigit(text.charCodeAt(end + 1))) return undefined;
  return { day, end, ordinal: false };
}

/** A year behind a day or month that ends at `at`: " 2022", ", 2022", " of 2022". */
export function yearBehind(text: string, at: number): { readonly year: number; readonly end: number } | undefined {
  const comma = text.charCodeAt(at) === 44 ? at + 1 : at;
  let start = gapEnd(text, comma);
  if (start < 0) return undefined;
  if (comma === at && wordAt(text, start) === "of") start = gapEnd(text, start + 2);
  const year = start < 0 ? undefined : yearAt(text, start);
  if (year === undefined || isLetter(text.charCodeAt(start + 4))) return undefined;
  if (year < 1900 && isCountedNoun(text, start + 4)) return undefined;
  if (comma > at && isCountedNoun(text, start + 4) && !isYearHere(text, start, start + 4)) return undefined;
  return { year, end: start + 4 };
}

/** Whether the number behind a month's name is something else: "in May 20 people", "March 5 percent". */
function isOtherNumber(text: string, monthStart: number, day: DayOfMonth): boolean {
  if (day.ordinal) return false;
  if (readMagnitude(text, day.end, false) !== undefined || readCurrencyAfter(text, day.end, day.day) !== undefined)
    return true;
  const unit = readUnit(text, day.end);
  if (unit !== undefined && (unit.unit.kind !== "duration" || unit.unit.symbol !== "second")) return true;
  return wordBefore(text, monthStart)?.text === "in" && isCountedNoun(text, day.end);
}

/** Offset behind what joins two dates: "-", "–", " to ", " through ", " and " behind "between"; or -1. */
function rangeJoint(text: string, at: number, between: boolean): number {
  if (isDash(text.charCodeAt(at))) return at + 1;
  const start = gapEnd(text, at);
  if (start < 0) return -1;
  if (isDash(text.charCodeAt(start))) return gapEnd(text, start + 1);
  const word = wordAt(text, start);
  const joins =
    word === "to" || word === "through" || word === "until" || word === "till" || (word === "and" && between);
  return joins ? gapEnd(text, start + word.length) : -1;
}

function isBetween(text: string, at: number): boolean {
  return wordBefore(text, at)?.text === "between";
}

function validDay(month: number, day: number, year: number | undefined): boolean {
  return day <= daysInMonth(year ?? 2000, month);
}

/** "November 8", "Nov. 8, 2022", "November the 8th": one day, the month's name before it. */
function readSingleDay(text: string, at: number, named: NamedMonth): DateDraft | undefined {
  let start = gapEnd(text, named.end);
  if (start >= 0 && wordAt(text, start) === "the") start = gapEnd(text, start + 3);
  const found = start < 0 ? undefined : dayAt(text, start);
  if (found === undefined || isOtherNumber(text, at, found)) return undefined;
  const year = yearBehind(text, found.end);
  const { month } = named;
  return { start: at, end: year?.end ?? found.end, precision: "day", month, day: found.day, year: year?.year };
}

/** "November 8", "Nov. 8-10, 2022", "November 28 to December 3", behind the month's name. */
function readMonthDay(text: string, at: number, named: NamedMonth): DateDraft | undefined {
  const first = readSingleDay(text, at, named);
  if (first === undefined) return undefined;
  const joint = rangeJoint(text, first.end, isBetween(text, at));
  const last = joint < 0 ? undefined : readRangeEnd(text, joint, first);
  if (last !== undefined) return { ...first, end: last.end, year: first.year ?? last.year, last };
  return validDay(named.month, first.day as number, first.year) ? first : undefined;
}

/** The last member of a range of days: "10, 2022" or "December 3, 2022". */
function readRangeEnd(text: string, at: number, first: DateDraft): DateDraft | undefined {
  const named = monthAt(text, at);
  if (named !== undefined) {
    const last = readSingleDay(text, at, named);
    return first.year === undefined || last?.year !== undefined ? last : undefined;
  }
  const day = dayAt(text, at);
  const month = first.month as number;
  if (day === undefined || first.year !== undefined || day.day <= (first.day ?? 0)) return undefined;
  if (!validDay(month, day.day, undefined) || isOtherNumber(text, at, day)) return undefined;
  const year = yearBehind(text, day.end);
  return { start: at, end: year?.end ?? day.end, precision: "day", month, day: day.day, year: year?.year };
}

/** "November 2022", "March to May 2021", "September". */
function readMonthAlone(text: string, at: number, named: NamedMonth): DateDraft | undefined {
  const { month, end, name } = named;
  const base: DateDraft = { start: at, end, precision: "month", month };
  const own = yearBehind(text, end);
  const joint = rangeJoint(text, own?.end ?? end, isBetween(text, at));
  const other = joint < 0 ? undefined : monthAt(text, joint);
  if (
    other !== undefined &&
    dayAt(text, gapEnd(text, other.end)) === undefined &&
    (own !== undefined || !other.abbreviated || named.abbreviated)
  ) {
    const year = yearBehind(text, other.end);
    if (own === undefined || year !== undefined) {
      const last: DateDraft = {
        start: joint,
        end: year?.end ?? other.end,
        precision: "month",
        month: other.month,
        year: year?.year,
      };
      const crossing = own === undefined && other.month < month && year !== undefined;
      return { ...base, end: last.end, year: own?.year ?? (crossing ? (year.year as number) - 1 : year?.year), last };
    }
  }
  if (own !== undefined) return { ...base, end: own.end, year: own.year };
  if (named.abbreviated) {
    return text.charCodeAt(end - 1) === 46 && /^(?:in|since|until|last|next)$/.test(wordBefore(text, at)?.text ?? "")
      ? base
      : undefined;
  }
  return isMonthHere(text, at, end, name) ? base : undefined;
}

/** The date that begins with the month's name at `at`, or undefined. */
export function readMonthDate(text: string, at: number): DateDraft | undefined {
  const named = monthAt(text, at);
  if (named === undefined) return undefined;
  return readMonthDay(text, at, named) ?? readMonthAlone(text, at, named);
}

/** "8 November 2022", "8th of November", "8-10 November", "26-FEB-1987": from the day at `at`. */
export function readDayMonth(text: string, at: number): DateDraft | undefined {
  const first = dayAt(text, at);
  if (first === undefined) return undefined;
  const direct = monthBehindDay(text, first);
  if (direct !== undefined) {
    const { month, end } = direct;
    const year = yearBehind(text, end) ?? hyphenYear(text, end);
    const draft: DateDraft = {
      start: at,
      end: year?.end ?? end,
      precision: "day",
      month,
      day: first.day,
      year: year?.year,
    };
    const joint = rangeJoint(text, draft.end, isBetween(text, at));
    const second = joint < 0 || !isDigit(text.charCodeAt(joint)) ? undefined : dayAt(text, joint);
    const closing = second === undefined ? undefined : monthBehindDay(text, second);
    if (second !== undefined && closing !== undefined) {
      const closingYear = yearBehind(text, closing.end);
      const lastEnd = closingYear?.end ?? closing.end;
      const last: DateDraft = {
        start: joint,
        end: lastEnd,
        precision: "day",
        month: closing.month,
        day: second.day,
        year: closingYear?.year,
      };
      return { ...draft, end: lastEnd, year: draft.year ?? closingYear?.year, last };
    }
    return validDay(month, first.day, year?.year) ? draft : undefined;
  }
  const joint = rangeJoint(text, first.end, isBetween(text, at));
  const second = joint < 0 ? undefined : dayAt(text, joint);
  const named = second === undefined || second.day <= first.day ? undefined : monthBehindDay(text, second);
  if (second === undefined || named === undefined || !validDay(named.month, second.day, undefined)) return undefined;
  const year = yearBehind(text, named.end);
  const end = year?.end ?? named.end;
  const last: DateDraft = {
    start: joint,
    end,
    precision: "day",
    month: named.month,
    day: second.day,
    year: year?.year,
  };
  return { start: at, end, precision: "day", month: named.month, day: first.day, year: year?.year, last };
}

function hyphenYear(text: string, at: number): { readonly year: number; readonly end: number } | undefined {
  if (text.charCodeAt(at) !== 45) return undefined;
  const year = yearAt(text, at + 1);
  return year === undefined ? undefined : { year, end: at + 5 };
}

/** The month behind a day: " November", " of November", "-Nov-". A bare "3 May" must not be "3 may". */
function monthBehindDay(text: string, day: DayOfMonth): NamedMonth | undefined {
  const code = text.charCodeAt(day.end);
  let start = code === 45 ? day.end + 1 : gapEnd(text, day.end);
  if (start < 0) return undefined;
  const of = code !== 45 && wordAt(text, start) === "of";
  if (of) start = gapEnd(text, start + 2);
  const named = start < 0 ? undefined : monthAt(text, start);
  if (named === undefined || (code === 45 && hyphenYear(text, named.end) === undefined)) return undefined;
  const behind = wordAfter(text, named.end);
  if (named.abbreviated && text.charCodeAt(named.end - 1) !== 46 && lettersEnd(text, start) - start === 3) {
    const year = yearBehind(text, named.end);
    if (year === undefined && behind !== undefined && (named.name === "mar" || named.name === "jan")) return undefined;
  }
  return named;
}

/** "Wednesday", "Wednesday, Nov. 16, 2022", "Sun., 20 November": at the weekday's name. */
export function readWeekdayDate(text: string, at: number): DateDraft | undefined {
  const named = weekdayAt(text, at);
  if (named === undefined) return undefined;
  const comma = text.charCodeAt(named.end) === 44 ? named.end + 1 : named.end;
  let start = gapEnd(text, comma);
  if (start >= 0 && wordAt(text, start) === "the") start = gapEnd(text, start + 3);
  const dated =
    start < 0 ? undefined : isDigit(text.charCodeAt(start)) ? readDayMonth(text, start) : readMonthDate(text, start);
  if (dated !== undefined && dated.precision === "day") return { ...dated, start: at, weekday: named.weekday };
  if (named.abbreviated || !isWeekdayHere(text, at)) return undefined;
  return { start: at, end: named.end, precision: "weekday", weekday: named.weekday };
}
