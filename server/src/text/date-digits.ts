import { isCalendarDay } from "./calendar.ts";
import { isBlockedBefore, isYearHere, isYearRangeHere, yearAt } from "./date-context.ts";
import type { DateDraft } from "./date-draft.ts";
import { readDayMonth } from "./date-names.ts";
import { gapEnd, isDash, isDigit, isHyphen, isLetter, wordAfter, wordAt, wordBefore } from "./number-context.ts";

function twoDigits(text: string, at: number): number | undefined {
  if (!isDigit(text.charCodeAt(at)) || !isDigit(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at + 2))) {
    return undefined;
  }
  return Number(text.slice(at, at + 2));
}

function digitsLength(text: string, at: number): number {
  let length = 0;
  while (length < 5 && isDigit(text.charCodeAt(at + length))) length++;
  return length;
}

/** Offset behind the clock time of an ISO date ("T10:30:00Z"), or `at`. */
function clockEnd(text: string, at: number): number {
  const mark = text.charCodeAt(at);
  if (mark !== 84 && mark !== 116) return at;
  const clock = /^[Tt]\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)?)?(?:[Zz]|[+-]\d{2}:?\d{2})?/.exec(
    text.slice(at, at + 40),
  );
  return clock === null ? at : at + clock[0].length;
}

/** 2022-11-08, 2022/11/08, 2022-11, from the year at `at`. */
function readIso(text: string, at: number, year: number): DateDraft | undefined {
  const separator = text.charAt(at + 4);
  if (separator !== "-" && separator !== "/") return undefined;
  const month = twoDigits(text, at + 5);
  if (month === undefined) return undefined;
  if (text.charAt(at + 7) === separator) {
    const day = twoDigits(text, at + 8);
    if (day === undefined || !isCalendarDay(year, month, day)) return undefined;
    return { start: at, end: clockEnd(text, at + 10), precision: "day", year, month, day };
  }
  const isNextYear = month > year % 100;
  if (separator === "/" || isNextYear || month < 1 || month > 12) return undefined;
  return { start: at, end: at + 7, precision: "month", year, month };
}

/** 2019-2022, 2019–22, 2020/21, "2019 to 2022", "between 2019 and 2022", from the year at `at`. */
function readYearRange(text: string, at: number, year: number): DateDraft | undefined {
  const code = text.charCodeAt(at + 4);
  let joint = isDash(code) || code === 47 ? at + 5 : -1;
  if (joint < 0) {
    const start = gapEnd(text, at + 4);
    const word = start < 0 ? "" : wordAt(text, start);
    const between = wordBefore(text, at)?.text === "between";
    if (start >= 0 && isDash(text.charCodeAt(start))) joint = gapEnd(text, start + 1);
    else if (
      word === "to" ||
      word === "until" ||
      word === "through" ||
      word === "till" ||
      (word === "and" && between)
    ) {
      joint = gapEnd(text, start + word.length);
    }
  }
  if (joint < 0) return undefined;
  const short = joint === at + 5 ? twoDigits(text, joint) : undefined;
  const last = short === undefined ? yearAt(text, joint) : Math.floor(year / 100) * 100 + short;
  const end = joint + (short === undefined ? 4 : 2);
  if (last === undefined || last <= year || isLetter(text.charCodeAt(end)) || text.charCodeAt(end) === 37)
    return undefined;
  if (short !== undefined && isDash(text.charCodeAt(end))) return undefined;
  if (!isYearRangeHere(text, at, end)) return undefined;
  if (year < 1900 && joint !== at + 5 && !isYearHere(text, at, at + 4)) return undefined;
  if (code === 47 && last !== year + 1) return undefined;
  const second: DateDraft = { start: joint, end, precision: "year", year: last };
  return { start: at, end, precision: "year", year, last: second };
}

/** "1990s", "1990's". */
function readDecade(text: string, at: number, year: number): DateDraft | undefined {
  const mark = text.charAt(at + 4);
  const s = mark === "s" ? at + 4 : (mark === "'" || mark === "’") && text.charAt(at + 5) === "s" ? at + 5 : -1;
  if (s < 0 || year % 10 !== 0 || isLetter(text.charCodeAt(s + 1))) return undefined;
  return { start: at, end: s + 1, precision: year % 100 === 0 ? "century" : "decade", year };
}

function readYear(text: string, at: number): DateDraft | undefined {
  const year = yearAt(text, at);
  if (year === undefined) return undefined;
  const written = readIso(text, at, year) ?? readDecade(text, at, year) ?? readYearRange(text, at, year);
  if (written !== undefined) return written;
  if (/^ [Qq][1-4](?!\w)/.test(text.slice(at + 4, at + 8))) {
    return { start: at, end: at + 7, precision: "quarter", year, number: Number(text.charAt(at + 6)) };
  }
  const possessive = /^['’]s(?!\w)/.test(text.slice(at + 4, at + 7));
  if (!possessive && isDash(text.charCodeAt(at + 4)) && isDigit(text.charCodeAt(at + 5))) return undefined;
  return isYearHere(text, at, at + 4) ? { start: at, end: at + 4, precision: "year", year } : undefined;
}

/** 11/08/2022, 8.11.2022, 08-11-22: with points day first, else by which part cannot be a month. */
function readSeparated(text: string, at: number, length: number): DateDraft | undefined {
  const separator = text.charAt(at + length);
  if (separator !== "/" && separator !== "." && separator !== "-") return undefined;
  const second = at + length + 1;
  const secondLength = digitsLength(text, second);
  if (secondLength < 1 || secondLength > 2 || text.charAt(second + secondLength) !== separator) return undefined;
  const third = second + secondLength + 1;
  const thirdLength = digitsLength(text, third);
  if (thirdLength !== 4 && (thirdLength !== 2 || separator === ".")) return undefined;
  const end = third + thirdLength;
  const after = text.charAt(end);
  if (isLetter(text.charCodeAt(end)) || after === separator) return undefined;
  if (after === "." && isDigit(text.charCodeAt(end + 1))) return undefined;
  const one = Number(text.slice(at, at + length));
  const two = Number(text.slice(second, second + secondLength));
  const digits = Number(text.slice(third, end));
  const year = thirdLength === 4 ? digits : digits + (digits < 70 ? 2000 : 1900);
  if (year < 1000 || year > 2100) return undefined;
  const dayFirst = isCalendarDay(year, two, one);
  const monthFirst = separator !== "." && isCalendarDay(year, one, two);
  if (!dayFirst && !monthFirst) return undefined;
  const base: DateDraft = { start: at, end, precision: "day", year };
  if (dayFirst && monthFirst && one !== two) return { ...base, ambiguous: true };
  return dayFirst ? { ...base, month: two, day: one } : { ...base, month: one, day: two };
}

/** Offset behind "am", "p.m." ... at `at`, and whether it is the afternoon; undefined for neither. */
function readHalfDay(text: string, at: number): { readonly end: number; readonly afternoon: boolean } | undefined {
  const start = gapEnd(text, at) < 0 ? at : gapEnd(text, at);
  const half = /^([ap])(?:m(?!\w)|\.\s?m(?:\.|(?!\w)))/i.exec(text.slice(start, start + 5));
  if (half === null) return undefined;
  return { end: start + half[0].length, afternoon: half[1]?.toLowerCase() === "p" };
}

/** "10:30", "5 p.m.", "15:30:20 GMT", "0930 GMT". */
function readTime(text: string, at: number, length: number): DateDraft | undefined {
  if (length === 4) {
    const zone = wordAfter(text, at + 4);
    if (zone?.text !== "gmt" && zone?.text !== "utc") return undefined;
    const minute = Number(text.slice(at, at + 2)) * 60 + Number(text.slice(at + 2, at + 4));
    return minute < 1440 ? { start: at, end: zone.start + 3, precision: "time", minute } : undefined;
  }
  if (length > 2) return undefined;
  const hour = Number(text.slice(at, at + length));
  const separator = text.charAt(at + length);
  const minutes = separator === ":" || separator === "." ? twoDigits(text, at + length + 1) : undefined;
  let end = minutes === undefined ? at + length : at + length + 3;
  if (separator === ":" && minutes !== undefined && text.charAt(end) === ":" && twoDigits(text, end + 1) !== undefined)
    end += 3;
  const half = readHalfDay(text, end);
  if (half !== undefined && hour >= 1 && hour <= 12 && (minutes ?? 0) < 60) {
    const minute = (hour % 12) * 60 + (minutes ?? 0) + (half.afternoon ? 720 : 0);
    return { start: at, end: half.end, precision: "time", minute };
  }
  if (separator !== ":" || minutes === undefined || minutes > 59 || hour > 23 || text.charAt(end) === ":")
    return undefined;
  const zone = wordAfter(text, end);
  if (zone?.text === "gmt" || zone?.text === "utc") end = zone.start + 3;
  return { start: at, end, precision: "time", minute: hour * 60 + minutes };
}

/** "19th century", "21st-century", from the ordinal's digits. */
function readNumberedCentury(text: string, at: number, length: number): DateDraft | undefined {
  if (length > 2) return undefined;
  const suffix = wordAt(text, at + length);
  if (suffix !== "th" && suffix !== "st" && suffix !== "nd" && suffix !== "rd") return undefined;
  const ordinal = at + length + 2;
  const start = isHyphen(text.charCodeAt(ordinal)) ? ordinal + 1 : gapEnd(text, ordinal);
  if (start < 0 || wordAt(text, start) !== "century") return undefined;
  return centuryDraft(text, at, start + 7, Number(text.slice(at, at + length)));
}

/** A century's draft, unless it is one before Christ. */
export function centuryDraft(text: string, start: number, end: number, number: number): DateDraft | undefined {
  const era = wordAfter(text, end)?.text;
  if (era === "bc" || era === "bce" || number < 1 || number > 21) return undefined;
  return { start, end, precision: "century", number };
}

/** "'90s". */
function readShortDecade(text: string, at: number): DateDraft | undefined {
  const mark = text.charAt(at - 1);
  if ((mark !== "'" && mark !== "’" && mark !== "‘") || text.charAt(at + 2) !== "s") return undefined;
  const decade = twoDigits(text, at);
  if (decade === undefined || decade % 10 !== 0 || isLetter(text.charCodeAt(at + 3))) return undefined;
  if (isLetter(text.charCodeAt(at - 2))) return undefined;
  return { start: at - 1, end: at + 3, precision: "decade", year: decade + (decade < 30 ? 2000 : 1900) };
}

/** The date or time that begins with the digits at `at`, or undefined. */
export function readDigitDate(text: string, at: number): DateDraft | undefined {
  if (isBlockedBefore(text, at)) return undefined;
  const length = digitsLength(text, at);
  if (length > 4) return undefined;
  if (length === 4) return readTime(text, at, length) ?? readYear(text, at);
  if (length === 3) return undefined;
  return (
    readSeparated(text, at, length) ??
    readTime(text, at, length) ??
    readDayMonth(text, at) ??
    readNumberedCentury(text, at, length) ??
    readShortDecade(text, at)
  );
}
