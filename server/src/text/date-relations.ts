import type { DatePrecision } from "./date.ts";
import { isYearHere, joinedWordStart, yearAt } from "./date-context.ts";
import { centuryDraft, readDigitDate } from "./date-digits.ts";
import type { DateDraft } from "./date-draft.ts";
import { readMonthDate, yearBehind } from "./date-names.ts";
import { DAY_SHIFTS, monthAt, RELATIONS, SEASONS, weekdayAt } from "./date-words.ts";
import { readNumber } from "./number.ts";
import {
  gapEnd,
  gapStart,
  isDigit,
  isHyphen,
  isLetter,
  wordAfter,
  wordAt,
  wordBefore,
  wordEndingAt,
} from "./number-context.ts";
import { ORDINALS } from "./number-words.ts";

type Draft = DateDraft | undefined;

const PERIODS: ReadonlyMap<string, DatePrecision> = new Map([
  ["day", "day"],
  ["week", "week"],
  ["month", "month"],
  ["quarter", "quarter"],
  ["year", "year"],
  ["decade", "decade"],
  ["century", "century"],
]);

/** Parts of the day that make "last", "this" one day. */
const TIMES_OF_DAY: ReadonlySet<string> = new Set("night morning afternoon evening".split(" "));

/** "last month", "this week", "next Tuesday", "last September", "last summer". */
function readRelation(text: string, at: number, word: string): Draft {
  const relation = RELATIONS.get(word);
  const start = gapEnd(text, at + word.length);
  if (relation === undefined || start < 0) return undefined;
  const base = { start: at, relation };
  const weekday = weekdayAt(text, start);
  if (weekday !== undefined && !weekday.abbreviated) {
    return { ...base, end: weekday.end, precision: "weekday", weekday: weekday.weekday };
  }
  const named = monthAt(text, start);
  if (named !== undefined && !named.abbreviated) {
    const dated = readMonthDate(text, start);
    if (dated !== undefined && (dated.precision === "day" || dated.year !== undefined)) return { ...dated, start: at };
    return { ...base, end: named.end, precision: "month", month: named.month };
  }
  const noun = wordAt(text, start);
  const end = start + noun.length;
  const season = SEASONS.get(noun);
  if (season !== undefined) return { ...base, end, precision: "season", number: season };
  if (TIMES_OF_DAY.has(noun)) {
    return relation === 1 ? undefined : { start: at, end, precision: "day", shift: relation };
  }
  const precision = PERIODS.get(noun);
  if (precision === undefined || precision === "day") return undefined;
  const before = wordBefore(text, at)?.text;
  if (
    relation !== 0 &&
    (before === "the" || before === "a" || before === "at" || wordAfter(text, end)?.text === "of")
  ) {
    return undefined;
  }
  return { ...base, end, precision };
}

/** "earlier this month", "later in November": the period, the adverb inside the range. */
function readEarlier(text: string, at: number, word: string): Draft {
  const next = wordAfter(text, at + word.length);
  if (next === undefined) return undefined;
  if (RELATIONS.has(next.text)) {
    const found = readRelation(text, next.start, next.text);
    return found === undefined || found.weekday !== undefined ? undefined : { ...found, start: at };
  }
  if (next.text !== "in" && next.text !== "on") return undefined;
  const start = gapEnd(text, next.start + 2);
  const found = start < 0 || monthAt(text, start) === undefined ? yearDraft(text, start) : readMonthDate(text, start);
  return found === undefined || found.last !== undefined ? undefined : { ...found, start: at };
}

function yearDraft(text: string, at: number): Draft {
  const year = at < 0 ? undefined : yearAt(text, at);
  if (year === undefined || !isYearHere(text, at, at + 4)) return undefined;
  return { start: at, end: at + 4, precision: "year", year };
}

/** "early March", "mid-2020", "late in 2022", "the early 1990s", "late last year". */
function readPart(text: string, at: number, word: "early" | "mid" | "late"): Draft {
  let start = joinedWordStart(text, at + word.length);
  if (start < 0) return undefined;
  if (wordAt(text, start) === "in") start = gapEnd(text, start + 2);
  if (start < 0) return undefined;
  const part = { start: at, part: word };
  if (isDigit(text.charCodeAt(start))) {
    const found = isHyphen(text.charCodeAt(start - 1))
      ? (yearDraft(text, start) ?? readDigitDate(text, start))
      : readDigitDate(text, start);
    if (found === undefined || found.precision === "day" || found.precision === "time") return undefined;
    return found.last === undefined ? { ...found, ...part } : undefined;
  }
  const named = monthAt(text, start);
  if (named !== undefined && !named.abbreviated) {
    const year = yearBehind(text, named.end);
    return { ...part, end: year?.end ?? named.end, precision: "month", month: named.month, year: year?.year };
  }
  const noun = wordAt(text, start);
  const season = SEASONS.has(noun) ? readSeason(text, start, noun, true) : undefined;
  if (season !== undefined) return { ...season, ...part };
  const related = RELATIONS.has(noun) ? readRelation(text, start, noun) : undefined;
  return related === undefined || related.weekday !== undefined ? undefined : { ...related, ...part };
}

/** "spring 2021", "the winter of 2020-21", "in summer". */
function readSeason(text: string, at: number, word: string, cued: boolean): Draft {
  const end = at + word.length;
  const number = SEASONS.get(word);
  const year = yearBehind(text, end);
  if (year !== undefined) {
    const twin = /^[-–/]\d\d(?!\d)/.test(text.slice(year.end, year.end + 4)) ? 3 : 0;
    return { start: at, end: year.end + twin, precision: "season", number, year: year.year };
  }
  if (word === "spring" || word === "fall") return undefined;
  const before = wordBefore(text, at);
  const inSeason = before?.text === "in" || (before?.text === "the" && wordBefore(text, before.start)?.text === "in");
  const of = wordAfter(text, end)?.text === "of";
  return (inSeason || cued) && !of ? { start: at, end, precision: "season", number } : undefined;
}

/** "third quarter of 2022", "first half 1986": from the noun, the ordinal before it. */
function readOrdinalPeriod(text: string, at: number, word: "quarter" | "half"): Draft {
  const end = at + word.length;
  const gap = isHyphen(text.charCodeAt(at - 1)) ? at - 1 : gapStart(text, at);
  if (gap < 0) return undefined;
  const ordinal = wordEndingAt(text, gap);
  const digit = /^([1-4])(?:st|nd|rd|th)$/.exec(text.slice(gap - 3, gap).toLowerCase());
  const number = digit === null ? ORDINALS.get(ordinal?.text ?? "") : Number(digit[1]);
  if (number === undefined || number > (word === "quarter" ? 4 : 2)) return undefined;
  const start = digit === null ? (ordinal?.start ?? gap) : gap - 3;
  const of = wordAfter(text, end);
  const relationAt = of?.text === "of" ? gapEnd(text, of.start + 2) : -1;
  const year = yearBehind(text, end);
  if (year !== undefined) return { start, end: year.end, precision: word, number, year: year.year };
  const relation = relationAt < 0 ? undefined : RELATIONS.get(wordAt(text, relationAt));
  if (relation === undefined) {
    const bare = word === "quarter" && !isHyphen(text.charCodeAt(end)) && of?.text !== "of";
    return bare ? { start, end, precision: word, number } : undefined;
  }
  const noun = wordAfter(text, relationAt + 4);
  return noun?.text === "year" ? { start, end: noun.start + 4, precision: word, number, shift: relation } : undefined;
}

/** "Q3", "Q3 2022", from the letter. */
function readQuarterCode(text: string, at: number): Draft {
  const number = text.charCodeAt(at + 1) - 48;
  if (text.charAt(at) !== "Q" || !(number >= 1 && number <= 4)) return undefined;
  const end = at + 2;
  if (isDigit(text.charCodeAt(end)) || isLetter(text.charCodeAt(end))) return undefined;
  const year = yearBehind(text, end);
  return { start: at, end: year?.end ?? end, precision: "quarter", number, year: year?.year };
}

/** "two weeks ago", "a year ago": from "ago", the number before it. */
function readAgo(text: string, at: number): Draft {
  const unit = wordBefore(text, at);
  if (unit === undefined) return undefined;
  const hours = /^(?:hour|hr|minute|min)s?$/.test(unit.text);
  const precision = hours ? "day" : PERIODS.get(unit.text === "centuries" ? "century" : unit.text.replace(/s$/, ""));
  if (precision === undefined || precision === "quarter") return undefined;
  const end = at + 3;
  const before = wordBefore(text, unit.start);
  if (before?.text === "a" || before?.text === "an")
    return { start: before.start, end, precision, shift: hours ? 0 : -1 };
  const number = numberBefore(text, unit.start);
  if (number === undefined || !Number.isInteger(number.value) || number.value > 5000) return undefined;
  return { start: number.start, end, precision, shift: hours ? -Math.floor(number.value / 24) : -number.value };
}

/** Characters of the longest number with commas that is read, and one before it. */
const GROUPED = 8;

/** The number that ends where the word at `at` begins; it has up to four words. */
function numberBefore(text: string, at: number): { readonly start: number; readonly value: number } | undefined {
  const end = gapStart(text, at);
  if (end < 0) return undefined;
  if (isDigit(text.charCodeAt(end - 1))) {
    const [grouped] = /(?<![\d.,])\d{1,3}(?:,\d{3})+$/.exec(text.slice(Math.max(0, end - GROUPED), end)) ?? [];
    if (grouped !== undefined) return { start: end - grouped.length, value: Number(grouped.replaceAll(",", "")) };
    let start = end;
    while (start > end - 6 && isDigit(text.charCodeAt(start - 1))) start--;
    if (isLetter(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === 46) return undefined;
    return { start, value: Number(text.slice(start, end)) };
  }
  let found: { start: number; value: number } | undefined;
  let position = end;
  for (let count = 0; count < 4; count++) {
    const word = wordEndingAt(text, position);
    if (word === undefined || word.text.endsWith(".")) break;
    const number = readNumber(text, word.start, false, true);
    if (number !== undefined && number.end === end) found = { start: number.start, value: number.value };
    const gap = isHyphen(text.charCodeAt(word.start - 1)) ? word.start - 1 : gapStart(text, word.start);
    if (gap < 0) break;
    position = gap;
  }
  return found;
}

/** "nineteenth century", "twenty-first century": from "century". */
function readCentury(text: string, at: number): Draft {
  const gap = isHyphen(text.charCodeAt(at - 1)) ? at - 1 : gapStart(text, at);
  const ordinal = gap < 0 ? undefined : wordEndingAt(text, gap);
  const value = ORDINALS.get(ordinal?.text ?? "");
  if (ordinal === undefined || value === undefined) return undefined;
  if (isHyphen(text.charCodeAt(ordinal.start - 1))) {
    const tens = wordEndingAt(text, ordinal.start - 1);
    return tens?.text === "twenty" ? centuryDraft(text, tens.start, at + 7, 20 + value) : undefined;
  }
  const last = wordBefore(text, ordinal.start);
  return last?.text === "the" || value > 4 ? centuryDraft(text, ordinal.start, at + 7, value) : undefined;
}

/** The date found at the word at `at` (in lower case: `word`) that is neither a month's nor a weekday's name. */
export function readWordDate(text: string, at: number, word: string): Draft {
  const end = at + word.length;
  if (isLetter(text.charCodeAt(end)) || isHyphen(text.charCodeAt(at - 1))) {
    if (word !== "century" && word !== "quarter" && word !== "half") return undefined;
  }
  const shift = DAY_SHIFTS.get(word);
  if (shift !== undefined) return { start: at, end, precision: "day", shift };
  switch (word) {
    case "last":
    case "this":
    case "next":
      return readRelation(text, at, word);
    case "early":
    case "mid":
    case "late":
      return readPart(text, at, word);
    case "earlier":
    case "later":
      return readEarlier(text, at, word);
    case "quarter":
    case "half":
      return readOrdinalPeriod(text, at, word);
    case "q":
      return readQuarterCode(text, at);
    case "ago":
      return readAgo(text, at);
    case "century":
      return readCentury(text, at);
    default:
      return SEASONS.has(word) ? readSeason(text, at, word, false) : undefined;
  }
}
