import { calendarDay, dayNumber, weekdayOf } from "../text/calendar.ts";
import type { CalendarDay, DateMention } from "../text/date.ts";
import type { SourceWords } from "./source-words.ts";

const MONTHS = "january february march april may june july august september october november december".split(" ");
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
/** A source that has these may mean any day of the week. */
const RELATIVE_DAYS = ["tomorrow", "tonight", "yesterday"];
/** Days of the longest stretch that still says something about a month it covers. */
const LONGEST_STRETCH = 100;

/** What is at hand for a date to stand in. */
export interface DatedText {
  readonly dates: readonly DateMention[];
  /** Days of the sources themselves. */
  readonly days: readonly CalendarDay[];
  readonly sources: readonly SourceWords[];
}

/** Whether the year, month, day or weekday a date names stands nowhere: in no date, word or numeral. */
export function isAbsent(date: DateMention, text: DatedText): boolean {
  if (date.bound === "range" && date.from !== undefined && date.to !== undefined) {
    const ends = [calendarDay(date.from).year, calendarDay(date.to).year];
    return date.precision === "year" && ends.some((year) => !hasYear(year, text));
  }
  const { year, month, day, weekday } = date;
  if (year !== undefined && !hasYear(year, text)) return true;
  if (month !== undefined && day !== undefined && !hasDay(month, day, year, text)) return true;
  if (month !== undefined && day === undefined && !hasMonth(month, year, text)) return true;
  return weekday !== undefined && !hasWeekday(weekday, text);
}

function hasYear(year: number, { dates, days, sources }: DatedText): boolean {
  const short = String(year % 100).padStart(2, "0");
  const written = new RegExp(`${year}|['/]${short}(?!\\d)`);
  if (sources.some(({ text }) => written.test(text)) || days.some((day) => day.year === year)) return true;
  return dates.some((date) => {
    if (date.year === year) return true;
    if (date.from === undefined || date.to === undefined) return false;
    return calendarDay(date.from).year <= year && year <= calendarDay(date.to).year;
  });
}

function hasMonth(month: number, year: number | undefined, { dates, days, sources }: DatedText): boolean {
  if (days.some((day) => day.month === month && (year === undefined || day.year === year))) return true;
  let isRead = false;
  for (const date of dates) {
    if (date.month === month) {
      isRead = true;
      if (year === undefined || date.year === undefined || date.year === year) return true;
    }
    if (date.from === undefined || date.to === undefined || date.to - date.from > LONGEST_STRETCH) continue;
    for (let day = date.from; day <= date.to; day++) {
      const there = calendarDay(day);
      if (there.month === month && (year === undefined || there.year === year)) return true;
    }
  }
  const forms = [...(isRead ? [] : monthForms(month)), ...(FEASTS[month] ?? [])];
  return (
    sources.some(({ words }) => forms.some((form) => words.has(form))) ||
    sources.some(({ text }) => hasFeastDay(text, month, undefined))
  );
}

function hasDay(month: number, day: number, year: number | undefined, { dates, days, sources }: DatedText): boolean {
  if (days.some((own) => own.month === month && own.day === day && (year === undefined || own.year === year)))
    return true;
  const isThere = dates.some((date) => {
    if (date.month === month && date.day === day)
      return year === undefined || date.year === undefined || date.year === year;
    if (date.from === undefined || date.to === undefined || date.to - date.from > LONGEST_STRETCH) return false;
    if (year !== undefined) return date.from <= dayNumber(year, month, day) && dayNumber(year, month, day) <= date.to;
    for (let own = date.from; own <= date.to; own++) {
      const there = calendarDay(own);
      if (there.month === month && there.day === day) return true;
    }
    return false;
  });
  if (isThere || sources.some(({ text }) => hasFeastDay(text, month, day))) return true;
  const name = `(?:${monthForms(month).join("|")})\\.?`;
  const numerals = `0?${month}[/.-]0?${day}(?!\\d)|(?<!\\d)0?${day}[/.-]0?${month}(?!\\d)`;
  const written = new RegExp(
    `(?<!\\d)0?${day}(?:st|nd|rd|th)?[ -](?:of )?(?:${name}|(?:this|last|next) month|inst\\b|ult\\b)|${name}[ -]0?${day}(?!\\d)|${numerals}`,
    "i",
  );
  const inWords = new RegExp(`\\b${ORDINALS[day - 1]}\\s+(?:day\\s+)?of\\s+${name}`, "i");
  return sources.some(({ text }) => written.test(text) || inWords.test(text));
}

const FIRST_TO_NINETEENTH =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
/** Days of a month in words, from the first: "the thirtieth day of June". */
const ORDINALS = [
  ...FIRST_TO_NINETEENTH,
  "twentieth",
  ...FIRST_TO_NINETEENTH.slice(0, 9).map((one) => `twenty[- ]${one}`),
  "thirtieth",
  "thirty[- ]first",
];

function hasWeekday(weekday: number, { dates, days, sources }: DatedText): boolean {
  const name = WEEKDAYS[weekday] as string;
  const forms = [name, `${name}s`, name.slice(0, 3), ...RELATIVE_DAYS];
  if (weekday === 0 || weekday >= 5) forms.push("weekend", "weekends");
  if (sources.some(({ words }) => forms.some((form) => words.has(form)))) return true;
  if (days.some(({ year, month, day }) => weekdayOf(dayNumber(year, month, day)) === weekday)) return true;
  return dates.some((date) => date.from !== undefined && date.from === date.to && weekdayOf(date.from) === weekday);
}

/** Feasts without a fixed day, and everyday words for others, that tell a month to those who know the calendar. */
const FEASTS: Readonly<Record<number, readonly string[]>> = {
  6: ["midsummer"],
  11: ["thanksgiving"],
  12: ["christmas", "yule"],
};

/** Feasts of a fixed day, by month and day. */
const FEAST_DAYS: ReadonlyMap<string, RegExp> = new Map([
  ["1-1", /\bNew\s+Year(?:['’]s)?\s+Day\b/i],
  ["1-6", /\b(?:Epiphany|Twelfth\s+Day)\b/i],
  ["2-2", /\bCandlemas\b/i],
  ["2-14", /\bValentine['’]?s?\s+Day\b/i],
  ["3-1", /\bSt\.?\s+David['’]?s\s+Day\b/i],
  ["3-17", /\bSt\.?\s+Patrick['’]?s\s+Day\b/i],
  ["3-25", /\bLady\s+Day\b/i],
  ["4-23", /\bSt\.?\s+George['’]?s\s+Day\b/i],
  ["5-1", /\bMay\s+Day\b/i],
  ["6-24", /\b(?:Midsummer(?:['’]s)?\s+Day|St\.?\s+John['’]?s\s+Day)\b/i],
  ["7-4", /\bIndependence\s+Day\b/i],
  ["7-14", /\bBastille\s+Day\b/i],
  ["7-15", /\bSt\.?\s+Swithin['’]?s\s+Day\b/i],
  ["8-1", /\bLammas\b/i],
  ["9-29", /\bMichaelmas\b/i],
  ["10-18", /\bSt\.?\s+Luke['’]?s\s+Day\b/i],
  ["10-31", /\bHallowe['’]?en\b/i],
  ["11-1", /\bAll\s+(?:Saints|Hallows)['’]?(?:\s+Day)?\b/i],
  ["11-2", /\bAll\s+Souls['’]?(?:\s+Day)?\b/i],
  ["11-5", /\bGuy\s+Fawkes\b/i],
  ["11-11", /\b(?:Martinmas|Armistice\s+Day|Veterans\s+Day)\b/i],
  ["11-30", /\bSt\.?\s+Andrew['’]?s\s+Day\b/i],
  ["12-24", /\bChristmas\s+Eve\b/i],
  ["12-25", /\b(?:Christmas\s+Day|Nativity)\b/i],
  ["12-26", /\b(?:Boxing\s+Day|St\.?\s+Stephen['’]?s\s+Day)\b/i],
  ["12-31", /\b(?:New\s+Year(?:['’]s)?\s+Eve|Hogmanay)\b/i],
]);

/** Whether a text names the feast of that day, or one of that month. */
function hasFeastDay(text: string, month: number, day: number | undefined): boolean {
  if (day !== undefined) return FEAST_DAYS.get(`${month}-${day}`)?.test(text) === true;
  return [...FEAST_DAYS].some(([date, feast]) => date.startsWith(`${month}-`) && feast.test(text));
}

function monthForms(month: number): string[] {
  const name = MONTHS[month - 1] as string;
  return month === 9 ? [name, "sep", "sept"] : [name, name.slice(0, 3)];
}
