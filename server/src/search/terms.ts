import type { Source } from "../corpus/source.ts";
import { describeMonth } from "../text/date-description.ts";
import { isLetter, wordAt } from "../text/number-context.ts";
import { mayBeMagnitude, readMagnitude } from "../text/number-magnitudes.ts";
import { numberWord } from "../text/number-words.ts";
import { isStopWord, stem } from "../text/stem.ts";
import { findWords } from "../text/words.ts";

/** Longer words are cut: what they begin with tells them apart well enough. */
const LONGEST_TERM = 64;

/** A number in digits, alone or with thousands parted by commas; more digits than a number holds exactly stay words. */
const DIGITS = /^(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,4})?$/;

/**
 * The term of a word's normal form: its stem, or for a number its value in plain digits, so that `12,400` and `12400`
 * and `forty` and `40` are the same; none for stop words. `number` is what `numberOfWord` has for it.
 */
export function termOfWord(norm: string, number: number, stemOf = stem): string | undefined {
  if (!Number.isNaN(number)) return String(number);
  if (isStopWord(norm)) return undefined;
  if (norm.length > LONGEST_TERM) return norm.slice(0, LONGEST_TERM);
  return isDigit(norm.charCodeAt(0)) ? norm : stemOf(norm);
}

/** The number that a word's normal form stands for, in figures or in words, or NaN. */
export function numberOfWord(norm: string): number {
  if (isDigit(norm.charCodeAt(0))) return DIGITS.test(norm) ? Number(norm.replaceAll(",", "")) : Number.NaN;
  const number = numberWord(norm);
  return number === undefined || isStopWord(norm) ? Number.NaN : number;
}

/** Numbers have four decimals at most: products of so many parts are whole, and free of the noise of binary fractions. */
const TEN_THOUSAND = 10_000;

/**
 * What a number means with the words behind it, where they make it another: 12400000 for the 12.4 of `12.4 million`, 42
 * for the forty of `forty-two`; else the number itself. `end` is where the word with the number ends.
 */
export function valueOfNumber(text: string, end: number, number: number): number {
  let value = number;
  let valueEnd = end;
  if (number >= 20 && number <= 90 && number % 10 === 0 && isLetter(text.charCodeAt(end - 1))) {
    const unit = wordAt(text, end + 1);
    const added = numberWord(unit) ?? 0;
    if (added > 0 && added < 10) {
      value += added;
      valueEnd = end + 1 + unit.length;
    }
  }
  if (!mayBeMagnitude(text, valueEnd)) return value;
  const magnitude = readMagnitude(text, valueEnd, false)?.magnitude ?? 1;
  if (magnitude === 1) return value;
  const tenThousandths = Math.round(value * TEN_THOUSAND);
  return magnitude < TEN_THOUSAND
    ? (tenThousandths * magnitude) / TEN_THOUSAND
    : tenThousandths * (magnitude / TEN_THOUSAND);
}

/** Whether the words behind a number that ends at `end` may make it another: most do not, as a look at them tells. */
export function mayMeanMore(text: string, end: number): boolean {
  return isLetter(text.charCodeAt(end - 1)) || mayBeMagnitude(text, end);
}

/** The terms of a text, or of a range of it, in order: its words, stop words left out, and the values of its numbers. */
export function termsOf(text: string, range = { start: 0, end: text.length }): string[] {
  const terms: string[] = [];
  for (const { norm, end } of findWords(text, range)) {
    const number = numberOfWord(norm);
    const term = termOfWord(norm, number);
    if (term === undefined) continue;
    terms.push(term);
    if (Number.isNaN(number)) continue;
    const value = valueOfNumber(text, end, number);
    if (value !== number) terms.push(String(value));
  }
  return terms;
}

/** Whether a passage that starts there counts its source's title as context: all do but the title itself. */
export function isBelowTitle({ metadata }: Source, start: number): boolean {
  return metadata.titleRange === undefined || start !== metadata.titleRange.start;
}

/**
 * Month and year of a source, which all its passages count as context. The day of the month is left out: a number so
 * small is in too many texts to tell one from another.
 */
export function dateWords({ metadata: { date } }: Source): string {
  return date === undefined ? "" : describeMonth(date);
}

/** The different terms that a passage holds, those of its heading, title and date among them. */
export function passageTerms(source: Source, index: number): ReadonlySet<string> {
  const { passages } = source;
  const range = { start: passages.startOf(index), end: passages.endOf(index) };
  const terms = new Set(termsOf(source.text, range));
  for (const term of termsOf(passages.headingOf(index) ?? "")) terms.add(term);
  for (const term of termsOf(dateWords(source))) terms.add(term);
  if (isBelowTitle(source, range.start)) for (const term of termsOf(source.metadata.title)) terms.add(term);
  return terms;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
