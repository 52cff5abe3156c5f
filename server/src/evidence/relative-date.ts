import { weekdayOf } from "../text/calendar.ts";
import type { DateMention, DatePrecision } from "../text/date.ts";
import type { AnalysedSentence } from "./analysed-text.ts";
import { wordsOf } from "./fault.ts";

/** Words that put a time in relation to another: which day or year is meant, only the reader can tell. */
const RELATIVE_WORDS =
  /\b(decade|year|season|quarter|month|week|weekend|day|night|morning|evening)s? (?:earlier|later|before|after|ago|prior|previously)\b|\b(?:previous|following|next|last|same|preceding|prior|past|coming|this) (decade|year|season|spring|summer|autumn|fall|winter|quarter|month|week|weekend|day)\b|\b(year|month|week)[- ](?:over|on)[- ](?:year|month|week)\b/gi;

/** The longest of these words that may tell a date of that precision; others are told by any. */
const GRAINS: ReadonlyMap<DatePrecision, RegExp> = new Map([
  ["day", /^(?:week|weekend|day|night|morning|evening)$/i],
  ["weekday", /^(?:week|weekend|day|night|morning|evening)$/i],
  ["month", /^(?:month|week|weekend|day|night|morning|evening)$/i],
]);

/** Years that words such as "a year earlier" may lead away from the years a sentence names. */
const FEW_YEARS = 5;

/**
 * Whether a sentence has a date of the claim's grain that cannot be told ("62 years ago" of a source without a date, for a
 * year), or one put in relation to another ("a year earlier"), so that it may mean the claim's date.
 */
export function mayMean(sentence: AnalysedSentence, claim: DateMention): boolean {
  if (hasRelativeWords(sentence, claim)) return true;
  return sentence.units.some(({ date }) => {
    if (date !== undefined && isCovered(claim, date)) return true;
    if (date?.relative !== true) return false;
    if (date.from !== undefined && sentence.source.metadata.dateOrigin !== "inferred") return false;
    if (differ(date.month, claim.month) || differ(date.weekday, weekdayIn(claim))) return false;
    if (claim.precision === "day") return date.precision === "weekday" || date.precision === "day";
    return date.precision === claim.precision || (claim.precision === "month" && date.precision === "week");
  });
}

/** Whether the time lies in one that the evidence leaves open at an end: 2021 in "since 2019". */
function isCovered({ from, to }: DateMention, evidence: DateMention): boolean {
  if (from === undefined || to === undefined || evidence.from === undefined || evidence.to === undefined) return false;
  if (evidence.bound === "since" || evidence.bound === "after") return from > evidence.to;
  return (evidence.bound === "until" || evidence.bound === "before") && to < evidence.from;
}

/** Whether words of a sentence that put a time in relation to another may lead to the claim's date. */
export function hasRelativeWords(sentence: AnalysedSentence, claim: DateMention): boolean {
  const grain = GRAINS.get(claim.precision) ?? /./;
  return relativeWordsOf(sentence).some((word) => grain.test(word)) && isWithinReach(sentence, claim);
}

const relativeWords = new WeakMap<AnalysedSentence, readonly string[]>();

/** The times that a sentence puts in relation to others, found once for as long as the sentence lives. */
function relativeWordsOf(sentence: AnalysedSentence): readonly string[] {
  const known = relativeWords.get(sentence);
  if (known) return known;
  const found = [...wordsOf(sentence, sentence).matchAll(RELATIVE_WORDS)].map((one) => one.slice(1).join(""));
  relativeWords.set(sentence, found);
  return found;
}

/** Whether a year is near enough to one of the sentence, or of its source, to be meant by relative words. */
function isWithinReach({ units, source }: AnalysedSentence, { year }: DateMention): boolean {
  if (year === undefined) return true;
  const years = units.flatMap(({ date }) => date?.year ?? []);
  const { date, dateOrigin } = source.metadata;
  if (date && dateOrigin !== "inferred") years.push(date.year);
  return years.length === 0 || years.some((other) => Math.abs(other - year) <= FEW_YEARS);
}

/** The day of the week a date falls on, as far as its year is known. */
function weekdayIn({ weekday, year, from, to }: DateMention): number | undefined {
  return weekday ?? (year !== undefined && from !== undefined && from === to ? weekdayOf(from) : undefined);
}

function differ(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
