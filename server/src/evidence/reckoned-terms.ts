import { calendarDay, dayNumber } from "../text/calendar.ts";
import type { DateMention } from "../text/date.ts";
import { findQuantities } from "../text/quantities.ts";
import type { Quantity } from "../text/quantity.ts";
import { unitOf, YEAR_SECONDS } from "../text/units.ts";
import { type AnalysedSentence, analyseText, type Unit } from "./analysed-text.ts";
import { clockTimes } from "./clock-times.ts";
import { wordsOf } from "./fault.ts";

const DAY = 86_400;
/** Dates, nearest first, of which each two are tried. */
const MOST_DATES = 14;

/** The sort of a member of a score: goals and games are not added up. */
export const SCORE = "score";

/** A number from which another may be worked out. */
export interface Term {
  /** In the other's unit, where it can be of that: a bare number may be ("62 votes, Demir 58"). */
  readonly amount: number | undefined;
  /** What it may multiply or divide by: so many things, a share, so many years. */
  readonly factor: number | undefined;
  /** A share leaves the rest of the whole. */
  readonly isShare: boolean;
  /** Without a unit. */
  readonly isBare: boolean;
  /** The sentence it stands in; a number told twice in one may be added to itself. */
  readonly sentence: AnalysedSentence | undefined;
  /** As it stands, and its kind and unit: a ratio is of two of a sort. */
  readonly size: number;
  readonly sort: string;
}

/**
 * The numbers of a sentence from which `claim` may be worked out, also numerals that are read as no quantity. A bare number
 * may be of the claim's unit where another of the sentence is, or anywhere (`bare`).
 */
export function termsOf(sentence: AnalysedSentence, claim: Quantity, bare: boolean): Term[] {
  const { units } = sentence;
  const isOfUnit =
    bare || claim.unit === undefined || units.some(({ quantity }) => quantity && isAlike(quantity, claim));
  return units
    .flatMap((unit, at) => {
      const before = units[at - 1];
      const next = units.slice(at + 1, at + 3).find(({ quantity }) => quantity);
      if (unit.quantity && before && isBracketed(sentence, unit))
        return termsOfQuantity(inUnitOf(unit.quantity, sentence, before), claim, isOfUnit);
      if (unit.quantity && next && isListedBefore(sentence, unit, next))
        return termsOfQuantity(inUnitOf(unit.quantity, sentence, next), claim, isOfUnit);
      if (unit.quantity) return termsOfQuantity(unit.quantity, claim, isOfUnit);
      const numeral = numeralIn(unit);
      return numeral === undefined ? [] : [bareTerm(numeral, claim, isOfUnit)];
    })
    .concat(
      claim.kind === "duration" ? clockTimes(sentence).flatMap((time) => [timeTerm(time), timeTerm(time / 60)]) : [],
    )
    .concat(sharesInWords(sentence).flatMap((share) => termsOfQuantity(share, claim)))
    .concat(leftOut(sentence).map((count) => bareTerm(count, claim, isOfUnit)))
    .concat(listedDays(sentence, claim).map((count) => bareTerm(count, claim, true)))
    .map((term) => ({ ...term, sentence }));
}

/** "SEK 151 million (184)": in brackets stands the one of the year before. */
function isBracketed({ source: { text } }: AnalysedSentence, { quantity, start, end }: Unit): boolean {
  return quantity?.kind === "count" && text.charAt(start - 1) === "(" && text.charAt(end) === ")";
}

/** "From 25 to 28 crowns", "3.5 and 1.25 acres": the unit stands with the second. */
function isListedBefore({ source: { text } }: AnalysedSentence, { quantity, end }: Unit, next: Unit): boolean {
  if (quantity?.kind !== "count" || next.quantity?.unit === undefined) return false;
  return /^\s*(?:,|,?\s(?:to|and|or))\s$/.test(text.slice(end, next.start));
}

/** A bare number as one of the unit and magnitude of the number beside it. */
function inUnitOf(bare: Quantity, { source: { text } }: AnalysedSentence, { quantity: other, start }: Unit): Quantity {
  if (!other || !Number.isFinite(other.min)) return bare;
  const from = start + other.value.start - other.start;
  const written = Number(text.slice(from, from + other.value.end - other.value.start).replace(/[^\d.]/g, ""));
  const min = bare.min * (written > 0 ? other.min / written : 1);
  return { ...other, bound: "exact", min, max: min };
}

const SHARE =
  /\b(an?|one|two|three|four|five)[ -](half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b/gi;

/** Shares that are read as no quantity, as they may be ranks: "she will give a third to her club". */
function sharesInWords({ source: { text }, start, end, units }: AnalysedSentence): Quantity[] {
  return [...text.slice(start, end).matchAll(SHARE)].flatMap(({ index, 0: words }) => {
    if (
      units.some(
        ({ quantity, ...unit }) => quantity && unit.start < start + index + words.length && start + index < unit.end,
      )
    )
      return [];
    return findQuantities(`${words} of`);
  });
}

/** "In all but one", "all except three": so many are left out. */
const ALL_BUT =
  /\b(?:all|every|each|none|nobody|everyone|everybody)(?: \w+)?,? (?:but|except|save)(?: for)? (?:(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b|in|at|on)?/gi;
const SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "Thirty-one books, except the herbal": one is. */
const EXCEPT_ONE = /\b(?:except|save)(?: for| only)? (?:the|that|his|her|my|our|their|an?) /i;

function leftOut(sentence: AnalysedSentence): number[] {
  const words = wordsOf(sentence, sentence);
  const counted = [...words.matchAll(ALL_BUT)].map(([, word = "one"]) =>
    /\d/.test(word) ? Number(word) : SMALL.indexOf(word.toLowerCase()),
  );
  return counted.length === 0 && EXCEPT_ONE.test(words) ? [1] : counted;
}

/** Days that a sentence lists one by one: "on 3, 4, 5 and 8 March". */
const LISTED_DAYS = /\b\d{1,2}(?:st|nd|rd|th)?(?:(?:,| and|, and) \d{1,2}(?:st|nd|rd|th)?)+\b/g;

/** How many days are listed: a hearing of four days. */
function listedDays(sentence: AnalysedSentence, { symbol }: Quantity): number[] {
  if (symbol !== "day") return [];
  return [...wordsOf(sentence, sentence).matchAll(LISTED_DAYS)].map(([days]) => (days.match(/\d+/g) ?? []).length);
}

function numeralIn({ kind, norm }: Unit): number | undefined {
  return kind === "word" && /^\d[\d,]*(?:\.\d+)?$/.test(norm) ? Number(norm.replaceAll(",", "")) : undefined;
}

/** From so many on a bare number may be a sum of money: "at 38 million each". */
const SUM = 1e6;

export function termsOfQuantity(quantity: Quantity, claim: Quantity, isOfUnit = claim.unit === undefined): Term[] {
  const { kind, unit, parts } = quantity;
  if (parts) return parts.map((part) => ({ ...bareTerm(part, claim, isOfUnit), sort: SCORE }));
  if (quantity.bound === "range" && Number.isFinite(quantity.max - quantity.min)) {
    const ends = [quantity.min, quantity.max].map(
      (end): Quantity => ({ ...quantity, bound: "exact", min: end, max: end }),
    );
    return ends.flatMap((end) => termsOfQuantity(end, claim, isOfUnit));
  }
  const size = numberIn(quantity);
  if (!Number.isFinite(size)) return [];
  if (kind === "ordinal") return claim.symbol === "day" ? [bareTerm(size, claim, true)] : [];
  if (kind === "count") return [bareTerm(size, claim, isOfUnit || (claim.kind === "money" && size >= SUM))];
  const isShare = kind === "fraction" || (kind === "percent" && unit === "%");
  return [
    {
      amount: isAlike(quantity, claim)
        ? size
        : kind === "age" && claim.kind === "count"
          ? size / YEAR_SECONDS
          : undefined,
      factor: isShare ? size / (kind === "percent" ? 100 : 1) : factorOf(quantity, size),
      isShare: isShare && size > 0 && size < (kind === "percent" ? 100 : 1),
      isBare: false,
      sentence: undefined,
      size,
      sort: `${kind} ${unit ?? ""}`,
    },
  ];
}

/** Also an age and a time, which are added ("then 70, stayed for three years"), and points of a percentage. */
function isAlike({ kind, unit }: Quantity, claim: Quantity): boolean {
  if (kind === claim.kind && unit === claim.unit) return true;
  return isOneTime(kind, claim.kind) || arePoints(unit, claim);
}

/** The number that was written, whatever is about it. */
function numberIn({ bound, min, max }: Quantity): number {
  return bound === "about" ? (min + max) / 2 : Number.isFinite(min) ? min : max;
}

function isOneTime(kind: Quantity["kind"], other: Quantity["kind"]): boolean {
  return (kind === "age" && other === "duration") || (kind === "duration" && other === "age");
}

function arePoints(unit: string | undefined, claim: Quantity): boolean {
  return (unit === "pp" && claim.unit === "%") || (unit === "%" && claim.unit === "pp");
}

function factorOf({ kind, symbol }: Quantity, size: number): number | undefined {
  if (kind === "multiple") return size;
  return kind === "duration" || kind === "measure" ? size / (unitOf(symbol)?.factor ?? 1) : undefined;
}

function bareTerm(size: number, claim: Quantity, isOfUnit: boolean): Term {
  const factor = claim.kind === "age" ? YEAR_SECONDS : (unitOf(claim.symbol)?.factor ?? 1);
  // "19.30", a time of day, is no number of things.
  const isCount = claim.kind !== "count" || !Number.isInteger(claim.min) || Number.isInteger(size);
  const amount = isOfUnit && isCount ? size * factor : undefined;
  return { amount, factor: size, isShare: false, isBare: true, sentence: undefined, size, sort: "count " };
}

/** What may only multiply or divide. */
export function factorTerm(factor: number): Term {
  return { amount: undefined, factor, isShare: false, isBare: true, sentence: undefined, size: factor, sort: "" };
}

/** The times between each two dates or times of day of the sentences and of the title. */
export function spanTerms(claim: Quantity, sentences: readonly AnalysedSentence[]): Term[] {
  const [first] = sentences;
  if (!first) return [];
  const { title, date: own } = first.source.metadata;
  const units = [...sentences.flatMap((sentence) => sentence.units), ...analyseText(title, own).units];
  const dates = units.flatMap(({ date }) => date ?? []).slice(0, MOST_DATES);
  const ends = dates.flatMap(endsOf);
  if (own) ends.push({ day: dayNumber(own.year, own.month, own.day), grain: 1 });
  const spans = ends.flatMap((b, j) => ends.slice(0, j).flatMap((a) => spansBetween(a, b)));
  if (claim.kind === "duration") spans.push(...clockSpans(sentences));
  const weekdays =
    claim.symbol === "day" ? [first.source.text.slice(0, HEAD), ...sentences.map((one) => wordsOf(one, one))] : [];
  spans.unshift(...weekdaySpans(weekdays));
  const unit = claim.kind === "count" ? YEAR_SECONDS : 1;
  return spans.map((size) => ({
    amount: size / unit,
    factor: size / (unitOf(claim.symbol)?.factor ?? YEAR_SECONDS),
    isShare: false,
    isBare: false,
    sentence: undefined,
    size,
    sort: "duration s",
  }));
}

/** Characters of a source in which its dateline stands. */
const HEAD = 200;
const WEEKDAY = /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/g;
const WEEK = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Seconds between each two days of the week, either way: "Thursday … begun on Monday". */
function weekdaySpans(texts: readonly string[]): number[] {
  const days = [...new Set(texts.flatMap((text) => text.match(WEEKDAY) ?? []))].map((name) => WEEK.indexOf(name));
  return days.flatMap((b, j) =>
    days.slice(0, j).flatMap((a) => [Math.abs(b - a), 7 - Math.abs(b - a)].map((span) => span * DAY)),
  );
}

/** "Would have been 24", "turns 30 on Thursday", "nine days before her birthday": an age not reached. */
const NOT_REACHED = /\bwould\s+have\s+been\b|\b(?:turns|will\s+(?:be|turn))\b|\bbirthday\b/;

/** "In his fiftieth year": he is 49. */
function isYearOfAge(quantity: Quantity | undefined, next: Unit | undefined): boolean {
  return quantity?.kind === "ordinal" && next?.norm === "year";
}

/** Ages told in the sentences, with the times between the dates of the same passage added, and such as were not reached. */
export function findAges(claim: Quantity, sentences: readonly AnalysedSentence[]): number[] {
  if (claim.kind === "duration") return [];
  const unit = claim.kind === "age" ? YEAR_SECONDS : 1;
  return sentences.flatMap((sentence) => {
    const ages = sentence.units.flatMap(({ quantity }, at) => {
      if (quantity && isYearOfAge(quantity, sentence.units[at + 1])) return quantity.min - 1;
      if (quantity?.kind === "age") return quantity.min / YEAR_SECONDS;
      return quantity?.kind === "count" && quantity.bound === "exact" ? quantity.min : [];
    });
    if (ages.length === 0) return [];
    const { source, start, end, passage } = sentence;
    const beside = sentences.filter((other) => other.passage === passage);
    const years = spanTerms(claim, beside).flatMap(({ size }) => Math.floor(size / YEAR_SECONDS));
    const later = [...new Set(years)].filter((more) => more > 0);
    const isInYear = sentence.units.some(({ quantity }, at) => isYearOfAge(quantity, sentence.units[at + 1]));
    const less = NOT_REACHED.test(source.text.slice(start, end)) ? [-1] : isInYear ? [0, 1] : [];
    return ages.flatMap((age) => [...later, ...less].map((more) => (age + more) * unit));
  });
}

/** The shares that sentences tell as "79 of 184 patients", and what each leaves; of percentages and fractions alone. */
export function findShares({ kind }: Quantity, sentences: readonly AnalysedSentence[]): number[] {
  if (kind !== "percent" && kind !== "fraction") return [];
  const whole = kind === "percent" ? 100 : 1;
  return sentences.flatMap(({ source, units }) =>
    units.flatMap(({ quantity, end }, at) => {
      const of = units.findIndex((unit, next) => next > at && unit.quantity !== undefined);
      const other = units[of];
      if (quantity?.kind !== "count" || other?.quantity?.kind !== "count" || of > at + MOST_BETWEEN) return [];
      if (!OF.test(source.text.slice(end, other.start)) || other.quantity.min <= quantity.min) return [];
      const share = quantity.min / other.quantity.min;
      return [whole * share, whole * (1 - share)];
    }),
  );
}

const OF = /^\s+(?:\p{L}+\s+)?(?:out\s+)?of\s+(?:the\s+|a\s+total\s+of\s+)?$/u;
/** Units between the two numbers of a share. */
const MOST_BETWEEN = 6;

/** First or last day of what a date means. */
interface End {
  readonly day: number;
  /** Days: of a year the first and last are told together. */
  readonly grain: number;
  /** Of some year or other. */
  readonly isYearless?: boolean;
}

const ANY_YEAR = 2001;
const YEAR_DAYS = 365.25;

function endsOf({ precision, from, to, month, day, bound }: DateMention): End[] {
  const grain = precision === "year" ? YEAR_DAYS : precision === "month" ? 30.44 : 1;
  if (from === undefined || to === undefined) {
    if (month === undefined) return [];
    return [{ day: dayNumber(ANY_YEAR, month, day ?? 1), grain, isYearless: true }];
  }
  if (bound !== "range") return [{ day: from, grain }];
  const last = precision === "year" ? dayNumber(calendarDay(to).year, 1, 1) : to;
  return [
    { day: from, grain },
    { day: last, grain },
  ];
}

/** Seconds from one to the other, and with both ends counted. */
function spansBetween(a: End, b: End): number[] {
  const grain = Math.max(a.grain, b.grain);
  const days = a.isYearless || b.isYearless ? (daysInYear(b) - daysInYear(a) + 365) % 365 : Math.abs(b.day - a.day);
  if (days === 0) return [];
  const others = a.isYearless || b.isYearless ? [365 - days] : [];
  return [days, days + grain, ...others].map((span) => span * DAY).concat(yearsBetween(a, b));
}

/** As a reader counts from a year to a day of another: from 1811 to 17 October 1826 fifteen years. */
function yearsBetween(a: End, b: End): number[] {
  if (a.grain === b.grain || Math.max(a.grain, b.grain) < YEAR_DAYS) return [];
  return [Math.abs(calendarDay(b.day).year - calendarDay(a.day).year) * YEAR_SECONDS];
}

function daysInYear({ day }: End): number {
  return day - dayNumber(calendarDay(day).year, 1, 1);
}

/** Seconds between each two times of day. */
function clockSpans(sentences: readonly AnalysedSentence[]): number[] {
  const times = sentences.flatMap(clockTimes).slice(0, MOST_DATES);
  return times.flatMap((b, j) =>
    times.slice(0, j).flatMap((a) => {
      const span = (((b - a) % DAY) + DAY) % DAY;
      const half = span % (DAY / 2);
      return [span, DAY - span, half, DAY / 2 - half];
    }),
  );
}

function timeTerm(amount: number): Term {
  return { amount, factor: undefined, isShare: false, isBare: false, sentence: undefined, size: amount, sort: "time" };
}
