import { calendarDay } from "./calendar.ts";
import type { CalendarDay, DateMention } from "./date.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const SEASONS = "spring summer autumn winter".split(" ");
const ORDINALS = "first second third fourth".split(" ");

function monthName(month: number | undefined): string {
  return MONTHS[(month ?? 0) - 1] ?? "";
}

function joined(...words: (string | number | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== "").join(" ");
}

/** `November 2022`. */
export function describeMonth({ month, year }: Pick<CalendarDay, "month" | "year">): string {
  return `${monthName(month)} ${year}`;
}

/** `8 November 2022`. */
export function describeDay(day: CalendarDay): string {
  return `${day.day} ${monthName(day.month)} ${day.year}`;
}

/** "8 to 10 November 2022", "28 November to 3 December 2022", "March to May 2021", "2019 to 2022". */
export function describeSpan(from: number, to: number, precision: DateMention["precision"]): string {
  const first = calendarDay(from);
  const last = calendarDay(to);
  const sameYear = first.year === last.year;
  if (precision === "year") return `${first.year} to ${last.year}`;
  if (precision === "month") {
    return `${joined(monthName(first.month), sameYear ? undefined : first.year)} to ${monthName(last.month)} ${last.year}`;
  }
  const sameMonth = sameYear && first.month === last.month;
  const start = joined(first.day, sameMonth ? undefined : monthName(first.month), sameYear ? undefined : first.year);
  return `${start} to ${describeDay(last)}`;
}

function describeTime(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function century(number: number): string {
  const suffix = number === 21 ? "st" : (["th", "st", "nd", "rd"][number] ?? "th");
  return `the ${number}${suffix} century`;
}

/** The period itself, without bound and part. */
function describePeriod(date: DateMention): string {
  const { precision, from, to, number } = date;
  const first = from === undefined ? undefined : calendarDay(from);
  const year = date.year ?? first?.year;
  if (precision === "time") return describeTime(date.minute ?? 0);
  if (date.bound === "range") return from === undefined || to === undefined ? "" : describeSpan(from, to, precision);
  switch (precision) {
    case "day":
      if (first !== undefined) return describeDay(first);
      return joined(date.day, monthName(date.month), date.year);
    case "weekday": {
      const name = WEEKDAYS[date.weekday ?? -1];
      return first === undefined ? (name ?? "") : `${name}, ${describeDay(first)}`;
    }
    case "week":
      return from === undefined || to === undefined ? "" : describeSpan(from, to, precision);
    case "month":
      return joined(monthName(date.month ?? first?.month), year);
    case "season":
      return joined(SEASONS[(number ?? 0) - 1], year);
    case "quarter":
      if (number === undefined && first !== undefined) return `Q${Math.ceil(first.month / 3)} ${first.year}`;
      return number === undefined ? "" : joined(`Q${number}`, year);
    case "half":
      return joined(`${ORDINALS[(number ?? 1) - 1]} half`, year === undefined ? undefined : `of ${year}`);
    case "year":
      return year === undefined ? "" : String(year);
    case "decade":
    case "century":
      if (number !== undefined) return century(number);
      if (year === undefined) return "";
      return year % 10 === 0 ? `the ${year}s` : describeSpan(from ?? 0, to ?? 0, "year");
  }
}

/**
 * A short normalised form in English: "8 November 2022", "September 2022", "since 2020", "late March 2021", "10:30".
 * Relative words give the day they were resolved to; unresolved ones what they say, or only which kind of period.
 */
export function describeDate(date: DateMention): string {
  const period = joined(date.part, describePeriod(date).replace(date.part === undefined ? /^$/ : /^the /, ""));
  if (period === "") return `undetermined ${date.precision}`;
  return date.bound === "exact" || date.bound === "range" ? period : `${date.bound} ${period}`;
}
