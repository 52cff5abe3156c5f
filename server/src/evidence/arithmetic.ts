import { calendarDay, dayNumber } from "../text/calendar.ts";
import type { CalendarDay, DateMention } from "../text/date.ts";
import type { Quantity } from "../text/quantity.ts";
import { unitOf } from "../text/units.ts";
import type { AnalysedSentence } from "./analysed-text.ts";
import { wordsOf } from "./fault.ts";

const DAY = 86_400;
const YEAR_SECONDS = 31_556_952;
/** Numbers looked at, so that a table is not tried pair by pair. */
const MOST_NUMBERS = 24;

/** Whether a number is the sum or difference of two of the sentences. */
export function isSumOrDifference(claim: Quantity, sentences: readonly AnalysedSentence[]): boolean {
  if (claim.kind === "score" || claim.kind === "ordinal") return false;
  return combines(claim, quantitiesOf(sentences), claim.kind === "duration" ? clockValues(sentences) : []);
}

/** Whether a small count is the sum of the two smaller ones of a sentence: "five in the one group and two in the other". */
export function isSumInOne({ kind, unit, min, max, bound }: Quantity, sentences: readonly AnalysedSentence[]): boolean {
  if (kind !== "count" || bound !== "exact" || min !== max) return false;
  return sentences.some((sentence) => {
    const smaller = quantitiesOf([sentence]).filter((one) => one.kind === kind && one.unit === unit && one.min < min);
    return smaller.length === 2 && smaller.reduce((sum, one) => sum + one.min, 0) === min;
  });
}

/** Numbers of neighbouring sentences from which a reader may work one out; a table has more. */
const MOST_IN_PLACE = 8;

/**
 * Whether a number is the sum or difference of two that stand in one sentence or in two that follow each other, wherever
 * that is: "29 of the 67", "He is 31. She is 24."
 */
export function isWorkedOutInPlace(claim: Quantity, text: string, sentences: readonly AnalysedSentence[]): boolean {
  if (claim.kind === "score" || claim.kind === "ordinal" || claim.kind === "age") return false;
  const isAgeGap = claim.kind === "duration" && AGE_GAP.test(text.slice(claim.end));
  const factor = unitOf(claim.symbol)?.factor ?? 1;
  return sentences.some((sentence, index) => {
    const next = sentences[index + 1];
    const here = quantitiesOf(next?.source === sentence.source ? [sentence, next] : [sentence]);
    if (here.length < 2 || here.length > MOST_IN_PLACE) return false;
    const alike = here.filter(({ kind, unit }) => kind === claim.kind && unit === claim.unit);
    const ages = here.flatMap(({ kind, min }) => (kind === "age" ? min : kind === "count" ? min * factor : []));
    return (
      combines(claim, alike) || isPartOf(claim, quantitiesOf([sentence])) || (isAgeGap && combines(claim, [], ages))
    );
  });
}

/** Whether a number is the part that a fraction names of another: "cost £900, of which the town found two thirds". */
function isPartOf(claim: Quantity, here: readonly Quantity[]): boolean {
  const slack = Math.max(claim.precision, Math.abs(claim.max) * 1e-6);
  const shares = here.filter(({ kind }) => kind === "fraction");
  return here
    .filter(({ kind, unit, bound }) => kind === claim.kind && unit === claim.unit && bound === "exact")
    .some(({ min }) =>
      shares.some((share) => min * share.min >= claim.min - slack && min * share.min <= claim.max + slack),
    );
}

const AGE_GAP = /^\s(?:older|younger)\b/;

/**
 * Whether a number comes of another the claim itself names and one of the sentences: their sum or difference, a fraction
 * of it ("half of the $8,000, $4,000"), or as many times what the sentences give for each ("the four ships cost").
 */
export function isWorkedOutWithOwn(
  claim: Quantity,
  own: readonly Quantity[],
  sentences: readonly AnalysedSentence[],
): boolean {
  if (claim.kind === "score" || claim.kind === "ordinal" || !Number.isFinite(claim.max)) return false;
  const slack = Math.max(claim.precision, Math.abs(claim.max) * 1e-6);
  const isMeant = (value: number) => value >= claim.min - slack && value <= claim.max + slack;
  const isAlike = ({ kind, unit, min, bound }: Quantity) =>
    kind === claim.kind && unit === claim.unit && bound === "exact" && Number.isFinite(min);
  const there = quantitiesOf(sentences).filter(isAlike);
  const forEach = quantitiesOf(sentences.filter((one) => AVERAGE.test(wordsOf(one, one)))).filter(isAlike);
  return own.some((other) => {
    if (other.kind === "fraction")
      return [...own.filter(isAlike), ...there].some(({ min }) => isMeant(min * other.min));
    const shares = [1, ...quantitiesOf(sentences).flatMap(({ kind, min }) => (kind === "fraction" ? min : []))];
    const isForAll = (min: number) => shares.some((share) => isMeant(min * other.min * share));
    if (other.kind === "count" && other.min > 1 && forEach.some(({ min }) => isForAll(min))) return true;
    return isAlike(other) && there.some(({ min }) => isMeant(Math.abs(min - other.min)) || isMeant(min + other.min));
  });
}

/** Numbers of a unit from which sums and differences come out by chance. */
const FEW_ALIKE = 6;

/** Whether a length, weight, sum or time is the sum or difference of two of the few in its unit, wherever they stand. */
export function isOfFewAlike(claim: Quantity, sentences: readonly AnalysedSentence[]): boolean {
  if (!/^(?:measure|money|duration)$/.test(claim.kind)) return false;
  const alike = quantitiesOf(sentences).filter(
    ({ kind, unit, symbol }) =>
      kind === claim.kind && unit === claim.unit && (symbol === claim.symbol || areShort(symbol, claim.symbol)),
  );
  const times = claim.kind === "duration" ? clockValues(sentences) : [];
  return alike.length + times.length / 2 <= FEW_ALIKE && combines(claim, alike, times);
}

/** Whether both are units that a clock shows. */
function areShort(...symbols: readonly (string | undefined)[]): boolean {
  return symbols.every((symbol) => symbol === "second" || symbol === "minute" || symbol === "hour");
}

/** Words by which a claim spreads a number over several. */
const AVERAGE =
  /\b(?:average|averaged|averages|averaging|mean|each|every|per|apiece|annually|yearly|monthly|weekly|daily)\b|\ban? (?:year|month|week|day|hour|head|person)\b/i;

/** Whether a number of the claim's `text` is one of the sentences spread over several. */
export function isAverage(claim: Quantity, text: string, sentences: readonly AnalysedSentence[]): boolean {
  return AVERAGE.test(text) && isQuotient(claim, quantitiesOf(sentences));
}

/**
 * Whether a reader may have worked a number of the claim's `text` out from the sentences: also as a share of two, as an
 * average, or from one date to another.
 */
export function mayBeWorkedOut(claim: Quantity, text: string, sentences: readonly AnalysedSentence[]): boolean {
  if (isSumOrDifference(claim, sentences)) return true;
  if (isAverage(claim, text, sentences)) return true;
  if (claim.kind === "duration" && isCountOfDays(claim, sentences)) return true;
  if (claim.kind === "duration" || claim.kind === "age") return isSpan(claim, sentences);
  return claim.kind === "percent" && isShare(claim, quantitiesOf(sentences));
}

/** Whether a number is another divided by a count or by how many units of time it is spread over: an average. */
function isQuotient(claim: Quantity, quantities: readonly Quantity[]): boolean {
  if (claim.kind === "score" || claim.kind === "ordinal" || !Number.isFinite(claim.max)) return false;
  const slack = Math.max(claim.precision, Math.abs(claim.max) * 1e-6);
  const divisors = quantities.flatMap(({ kind, min, symbol, parts }) => {
    if (parts || (kind !== "count" && kind !== "duration")) return [];
    return min / (symbol === undefined ? 1 : (unitOf(symbol)?.factor ?? 1));
  });
  return quantities
    .filter(({ kind, unit }) => kind === claim.kind && unit === claim.unit)
    .slice(0, MOST_NUMBERS)
    .some(({ min }) => divisors.some((by) => by > 1 && min / by >= claim.min - slack && min / by <= claim.max + slack));
}

function quantitiesOf(sentences: readonly AnalysedSentence[]): Quantity[] {
  return sentences.flatMap(({ units }) => units.flatMap(({ quantity }) => quantity ?? []));
}

/** Whether that time lies between two dates of the sentences, counted from either end of them. */
function isSpan(claim: Quantity, sentences: readonly AnalysedSentence[]): boolean {
  const days = sentences.flatMap(({ source, units }) => {
    const own = source.metadata.date;
    const dates = units.flatMap(({ date }) => (date?.from === undefined ? [] : [date.from, ...lastOf(date)]));
    return own ? [...dates, dayNumber(own.year, own.month, own.day)] : dates;
  });
  const slack = claim.kind === "age" ? YEAR_SECONDS : 2 * claim.precision;
  return days.some((a) =>
    days.some((b) => b > a && (b - a) * DAY >= claim.min - slack && (b - a) * DAY <= claim.max + slack),
  );
}

/** The last day of a range of dates; of one of years ("between 1998 and 2003") the first day of its last year. */
function lastOf({ bound, precision, to }: DateMention): number[] {
  if (bound !== "range" || to === undefined) return [];
  return [precision === "year" ? dayNumber(calendarDay(to).year, 1, 1) : to];
}

/** Days that a sentence lists one by one: "on 3, 4, 5 and 8 March". */
const LISTED_DAYS = /\b\d{1,2}(?:st|nd|rd|th)?(?:(?:,| and|, and) \d{1,2}(?:st|nd|rd|th)?)+\b/g;

/** Whether so many days are listed: a hearing of four days. */
function isCountOfDays({ symbol, min }: Quantity, sentences: readonly AnalysedSentence[]): boolean {
  if (symbol !== "day") return false;
  return sentences.some((sentence) =>
    [...wordsOf(sentence, sentence).matchAll(LISTED_DAYS)].some(
      ([days]) => (days.match(/\d+/g) ?? []).length * DAY === min,
    ),
  );
}

/** Numbers of shares, and of what they may be shares of, that are tried in a sentence and its neighbours. */
const MOST_SHARES = 6;
/** A share of so many things may not come out whole; of fewer it is met by chance. */
const ROUNDED_FROM = 50;

/**
 * Whether a number is a share of another ("75 percent" of "240 members"), what such a share leaves, a share of a share, or
 * what a share leaves of the whole ("40 percent" beside "60 percent"). The two stand in the same sentence or a neighbour,
 * one of them `bearing` on the claim, or the other number is one that counts the same thing (`counted`).
 */
export function isShareOrRest(
  claim: Quantity,
  sentences: readonly AnalysedSentence[],
  bearing: readonly AnalysedSentence[],
  counted: readonly Quantity[],
): boolean {
  if (!/^(?:count|money|measure|percent|fraction)$/.test(claim.kind) || !Number.isFinite(claim.min + claim.max))
    return false;
  const isShareItself = claim.kind === "percent" || claim.kind === "fraction";
  return sentences.some((sentence, index) => {
    const near = [sentence, ...sentences.slice(index + 1, index + 3)].filter(
      ({ source }) => source === sentence.source,
    );
    if (!near.some((one) => bearing.includes(one))) return false;
    const quantities = quantitiesOf(near);
    const shares = quantities.flatMap((one) => shareOfWhole(one) ?? []).slice(0, MOST_SHARES);
    if (shares.length === 0) return false;
    const parts = shares.flatMap((share) => [share, 1 - share]);
    if (isShareItself) {
      const own = shareOfWhole(claim);
      return own !== undefined && parts.some((part) => Math.abs(part - own) < 0.005);
    }
    const inverse = AS_MANY.test(near.map((one) => wordsOf(one, one)).join(" "))
      ? shares.map((share) => 1 / share)
      : [];
    const products = [...parts, ...inverse, ...parts.flatMap((a, i) => parts.slice(i + 1).map((b) => a * b))];
    const rounding = claim.kind !== "count" ? claim.precision : claim.min >= ROUNDED_FROM ? 0.5 : 0.05;
    return [...quantities, ...counted]
      .filter(({ kind, unit, bound }) => kind === claim.kind && unit === claim.unit && bound !== "at-most")
      .slice(0, MOST_SHARES)
      .some((one) =>
        products.some(
          (part) => numberIn(one) * part >= claim.min - rounding && numberIn(one) * part <= claim.max + rounding,
        ),
      );
  });
}

/** "Half as many as": the other number is twice this one. */
const AS_MANY = /\bas (?:many|much|long|large|high|big|often)\b/i;

/** The number that was written, whatever is about it. */
function numberIn({ bound, min, max }: Quantity): number {
  return bound === "about" ? (min + max) / 2 : Number.isFinite(min) ? min : max;
}

/** Whether a number is what a sentence gives for each, as many times as it or a neighbour counts: four lamps at 3,000 each. */
export function isTimesEach(claim: Quantity, sentences: readonly AnalysedSentence[]): boolean {
  if (!/^(?:money|measure|duration)$/.test(claim.kind)) return false;
  const { min, max, precision } = claim;
  return sentences.some((sentence, index) => {
    if (!/\b(?:each|apiece|every|per)\b/i.test(wordsOf(sentence, sentence))) return false;
    const before = sentences[index - 1];
    const here = quantitiesOf(before?.source === sentence.source ? [before, sentence] : [sentence]);
    const counts = here.filter(({ kind, min: count }) => kind === "count" && count > 1);
    return here
      .filter(({ kind, unit }) => kind === claim.kind && unit === claim.unit)
      .some((one) => counts.some((times) => isWithin(numberIn(one) * times.min, min - precision, max + precision)));
  });
}

function isWithin(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}

/** Whether an age is another of a sentence with the years between two of its dates: "then 70, stayed until 1930". */
export function isAgeLater(claim: Quantity, sentences: readonly AnalysedSentence[]): boolean {
  const age = Math.round(claim.min / (claim.kind === "age" ? YEAR_SECONDS : 1));
  if (claim.kind !== "age" && !(claim.kind === "count" && age <= 120)) return false;
  return sentences.some(({ units }) => {
    const years = units.flatMap(({ date }) => date?.year ?? []);
    const ages = units.flatMap(({ quantity }) =>
      quantity?.kind === "age"
        ? Math.round(quantity.min / YEAR_SECONDS)
        : quantity?.kind === "count"
          ? quantity.min
          : [],
    );
    return ages.some((one) => years.some((a) => years.some((b) => b > a && one + b - a === age)));
  });
}

/** 0..1; undefined for what is no share. */
function shareOfWhole({ kind, unit, min }: Quantity): number | undefined {
  const share = kind === "fraction" ? min : kind === "percent" && unit === "%" ? min / 100 : undefined;
  return share !== undefined && share > 0 && share < 1 ? share : undefined;
}

/** "In all but one", "all except three": so many are left out. */
const ALL_BUT =
  /\b(?:all|every|none|nobody|everyone|everybody)(?: \w+)? (?:but|except|save)(?: for)? (one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b/gi;
const SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Whether a count is one of the sentences less those that one of them leaves out: fifteen of sixteen. */
export function isAllButSome(claim: Quantity, sentences: readonly AnalysedSentence[]): boolean {
  if (claim.kind !== "count") return false;
  return sentences.some((sentence, index) => {
    const before = sentences[index - 1];
    const near = before?.source === sentence.source ? [before, sentence] : [sentence];
    return [...wordsOf(sentence, sentence).matchAll(ALL_BUT)].some(([, word = ""]) => {
      const left = /\d/.test(word) ? Number(word) : SMALL.indexOf(word.toLowerCase());
      return quantitiesOf(near).some(({ kind, min }) => kind === "count" && min - left === claim.min);
    });
  });
}

/** Whether a number is the sum or difference of two of the quantities, or of `more` values in its unit. */
export function combines(claim: Quantity, quantities: readonly Quantity[], more: readonly number[] = []): boolean {
  const members = quantities.flatMap(({ parts }) => (claim.unit === undefined && parts ? parts : []));
  const isPoints = (unit: string | undefined) => claim.unit === "%" && unit === "pp";
  const alike = quantities
    .filter(
      ({ kind, unit, min }) =>
        Number.isFinite(min) && (unit === claim.unit || isPoints(unit) ? kind === claim.kind : kind === "count"),
    )
    .map(({ bound, min, max }) => (bound === "about" ? (min + max) / 2 : min));
  const slack = Math.max(claim.precision, Math.abs(claim.max) * 1e-6);
  const values = [...new Set([...more, ...members, ...alike])].slice(0, MOST_NUMBERS).filter((value) => value > slack);
  if (!Number.isFinite(claim.min) || !Number.isFinite(claim.max)) return false;
  const isMeant = (value: number) => value >= claim.min - slack && value <= claim.max + slack;
  return values.some((a, i) => values.some((b, j) => i !== j && (isMeant(a - b) || (i < j && isMeant(a + b)))));
}

/** Times of day in seconds, and what "1:12" may be: minutes and seconds, or hours and minutes. */
function clockValues(sentences: readonly AnalysedSentence[]): number[] {
  return sentences.flatMap(({ source, start, end, units }) => [
    ...units.flatMap(({ date }) => (date?.minute === undefined ? [] : [date.minute * 60])),
    ...[...source.text.slice(start, end).matchAll(CLOCK)].flatMap(([, first, second, hour, minute]) => {
      const value = Number(first ?? hour) * 60 + Number(second ?? minute);
      return [value, value * 60];
    }),
  ]);
}

const CLOCK =
  /(?<![\d:])(\d{1,2}):([0-5]\d(?:\.\d)?)(?![\d:])|(?<=\b(?:at|from|until|till|to|by|and)\s)(\d{1,2})\.([0-5]\d)(?!\d|\.\d)/g;

/** Whether one count is that share of another, or more or less than it by that share. */
function isShare(claim: Quantity, quantities: readonly Quantity[]): boolean {
  const isMeant = (share: number) => share >= claim.min - 0.6 && share <= claim.max + 0.6;
  const values = quantities.filter(({ kind, min }) => kind !== "percent" && min > 0 && Number.isFinite(min));
  return values.slice(0, MOST_NUMBERS).some((a) =>
    values.slice(0, MOST_NUMBERS).some((b) => {
      if (a === b || a.unit !== b.unit) return false;
      const share = (100 * a.min) / b.min;
      return isMeant(share) || isMeant(Math.abs(share - 100));
    }),
  );
}

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

/**
 * Whether a year is a year of the sentences with a time of the sentences added or taken away: "a four-year contract". So
 * may be the month or day until which something runs, where the sentences have it in that other year. Who is 91 has seen
 * the birthday of that year or not.
 */
export function isCountedYear(claim: DateMention, sentences: readonly AnalysedSentence[]): boolean {
  const { precision, bound, year, month, day } = claim;
  const isEnd = bound === "until" && (precision === "month" || precision === "day");
  if (year === undefined || !(precision === "year" || isEnd)) return false;
  const years = new Set<number>();
  const spans = new Set<number>();
  for (const { source, units } of sentences) {
    const isOfYear = (other: Partial<CalendarDay>) =>
      (month ?? other.month) === other.month && (day ?? other.day) === other.day;
    const own = source.metadata.date;
    if (own && isOfYear(own)) years.add(own.year);
    for (const { date, quantity } of units) {
      if (date?.year !== undefined && isOfYear(date)) years.add(date.year);
      if (date?.from !== undefined && precision === "year") years.add(calendarDay(date.from).year);
      if (quantity?.kind !== "duration" && quantity?.kind !== "age") continue;
      const span = Math.round(quantity.min / YEAR_SECONDS);
      spans.add(span);
      if (quantity.kind === "age") spans.add(span + 1);
    }
  }
  return [...spans].some((span) => span > 0 && (years.has(year - span) || years.has(year + span)));
}
