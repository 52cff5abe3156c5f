import { calendarDay } from "../text/calendar.ts";
import type { CalendarDay, DateMention } from "../text/date.ts";
import { YEAR_SECONDS } from "../text/units.ts";
import type { AnalysedSentence } from "./analysed-text.ts";
import { wordsOf } from "./fault.ts";

const DAY = 86_400;

/** Days by which a term may be counted: to the day itself, or to the last one before it. */
const TERM_SLACK = 2;

/**
 * Whether a date is one of the sentences with a time of the same sentence or of the next, no shorter than the date's own
 * grain, added or taken away: "runs for ten years from 1 April 2017".
 */
export function isCountedNear({ precision, from, to }: DateMention, sentences: readonly AnalysedSentence[]): boolean {
  if (from === undefined || to === undefined) return false;
  return sentences.some((sentence, index) => {
    const next = sentences[index + 1];
    const units = next?.source === sentence.source ? [...sentence.units, ...next.units] : sentence.units;
    const spans = units
      .flatMap(({ quantity }) => (quantity?.kind === "duration" ? quantity.min / DAY : []))
      .filter((span) => span >= to - from);
    const isMeant = (day: number) => day >= from - TERM_SLACK && day <= to + TERM_SLACK;
    return units.some(({ date }) => {
      if (date?.from === undefined || (precision !== "year" && date.precision !== "day")) return false;
      const start = date.from;
      return spans.some((span) => isMeant(start + span) || isMeant(start - span));
    });
  });
}

/** Whether a month is one of the sentences, or an end of a time that they tell, with months or years of the sentences added or taken away. */
export function isCountedMonth({ precision, from }: DateMention, sentences: readonly AnalysedSentence[]): boolean {
  if (precision !== "month" || from === undefined) return false;
  const monthOf = (day: number) => calendarDay(day).year * 12 + calendarDay(day).month;
  const months = new Set<number>();
  const spans = new Set<number>();
  for (const { date, quantity } of sentences.flatMap(({ units }) => units)) {
    if (date?.precision === "month" && date.from !== undefined && date.to !== undefined)
      months.add(monthOf(date.from)).add(monthOf(date.to));
    if (quantity?.kind === "duration" && quantity.min >= MONTH_SECONDS * 0.99)
      spans.add(Math.round(quantity.min / MONTH_SECONDS));
  }
  const month = monthOf(from);
  return [...spans].some((span) => months.has(month - span) || months.has(month + span));
}

const MONTH_SECONDS = YEAR_SECONDS / 12;

/** A single one, which is read as no quantity: "sold a century later", "a rise of 740 over the year". */
const SINGLE =
  /\b(?:an?|one)\s(year|decade|century)\s(?:later|earlier|after|before|on|ago|previously)\b|\b(?:over|on|in|within|during)\sthe\s(year|decade|century)\b(?!\s\d)/g;
const SINGLE_YEARS: ReadonlyMap<string, number> = new Map([
  ["year", 1],
  ["decade", 10],
  ["century", 100],
]);

/** By which years are counted: "the mean of the twenty winters". */
const SEASONS = /^(?:winters|springs|summers|autumns|falls|seasons|harvests)$/;

/**
 * Whether a year is a year of the sentences with a time of the sentences added or taken away: "a four-year contract"; or a
 * decade, or a part of one, has such a year. In his fiftieth year he is 49. So may be the month or day until which
 * something runs, where the sentences have it in that other year. Who is 91 has seen the birthday of that year or not.
 */
export function isCountedYear(claim: DateMention, sentences: readonly AnalysedSentence[]): boolean {
  const { precision, bound, from, to, year, month, day } = claim;
  const isEnd = bound === "until" && (precision === "month" || precision === "day") && year !== undefined;
  const isOfYears = bound !== "range" && (precision === "year" || precision === "decade");
  if (from === undefined || to === undefined || !(isOfYears || isEnd)) return false;
  const [first, last] = [calendarDay(from).year, calendarDay(to).year];
  const years = new Set<number>();
  const spans = new Set<number>();
  for (const sentence of sentences) {
    const { source, units } = sentence;
    for (const [, one = "", over = ""] of wordsOf(sentence, sentence).matchAll(SINGLE))
      spans.add(SINGLE_YEARS.get(one || over) ?? 0);
    const isOfYear = (other: Partial<CalendarDay>) =>
      (month ?? other.month) === other.month && (day ?? other.day) === other.day;
    const own = source.metadata.date;
    if (own && isOfYear(own)) years.add(own.year);
    for (const [index, { date, quantity }] of units.entries()) {
      if (date?.year !== undefined && isOfYear(date)) years.add(date.year);
      if (date?.from !== undefined && isOfYears) years.add(calendarDay(date.from).year);
      if (quantity?.kind === "ordinal" && units[index + 1]?.norm === "year") {
        spans.add(quantity.min).add(quantity.min - 1);
        continue;
      }
      if (quantity?.kind === "count" && SEASONS.test(units[index + 1]?.norm ?? "")) spans.add(quantity.min);
      if (quantity?.kind === "count" && units[index - 1]?.norm === "turned") spans.add(quantity.min);
      if (quantity?.kind !== "duration" && quantity?.kind !== "age") continue;
      const span = Math.round(quantity.min / YEAR_SECONDS);
      spans.add(span);
      if (quantity.kind === "age") spans.add(span + 1);
    }
  }
  return [...spans].some(
    (span) => span > 0 && [...years].some((one) => [one - span, one + span].some((at) => first <= at && at <= last)),
  );
}
