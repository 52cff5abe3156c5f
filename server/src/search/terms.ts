import type { Passage, Source } from "../corpus/source.ts";
import { describeMonth } from "../text/date-description.ts";
import { isLetter, wordAt } from "../text/number-context.ts";
import { readMagnitude } from "../text/number-magnitudes.ts";
import { numberWord } from "../text/number-words.ts";
import { isStopWord, stem } from "../text/stem.ts";
import { findWords } from "../text/words.ts";

/** Longer words are cut: what they begin with tells them apart well enough. */
const LONGEST_TERM = 64;

/** A number in digits, alone or with thousands parted by commas; more digits than a number holds exactly stay words. */
const DIGITS = /^(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,4})?$/;

/**
 * The term of a word's normal form: its stem, or for a number its value in plain digits, so that `12,400` and `12400`
 * and `forty` and `40` are the same; none for stop words.
 */
export function termOfWord(norm: string): string | undefined {
  if (isStopWord(norm)) return undefined;
  if (norm.length > LONGEST_TERM) return norm.slice(0, LONGEST_TERM);
  if (isDigit(norm.charCodeAt(0))) return DIGITS.test(norm) ? String(Number(norm.replaceAll(",", ""))) : norm;
  return numberWord(norm)?.toString() ?? stem(norm);
}

/** The number that a term stands for, or NaN. */
export function numberOfTerm(term: string): number {
  return isDigit(term.charCodeAt(0)) && DIGITS.test(term) ? Number(term) : Number.NaN;
}

/** Numbers have four decimals at most: products of so many parts are whole, and free of the noise of binary fractions. */
const TEN_THOUSAND = 10_000;

/** First letters of the words for magnitudes: most words behind numbers are passed by on them alone. */
const MAGNITUDE_LETTERS: ReadonlySet<number> = new Set([..."bcdhklmt"].map((letter) => letter.charCodeAt(0)));

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

/** Whether a magnitude may stand behind `end`, by its first letter where there is one blank or hyphen at most. */
function mayBeMagnitude(text: string, end: number): boolean {
  const behind = text.charCodeAt(end);
  const next = isLetter(behind) ? behind : text.charCodeAt(end + 1);
  return !isLetter(next) || MAGNITUDE_LETTERS.has(next | 32);
}

/** The terms of a text, or of a range of it, in order: its words, stop words left out, and the values of its numbers. */
export function termsOf(text: string, range = { start: 0, end: text.length }): string[] {
  const terms: string[] = [];
  for (const { norm, end } of findWords(text, range)) {
    const term = termOfWord(norm);
    if (term === undefined) continue;
    terms.push(term);
    const number = numberOfTerm(term);
    if (Number.isNaN(number)) continue;
    const value = valueOfNumber(text, end, number);
    if (value !== number) terms.push(String(value));
  }
  return terms;
}

/** Whether a passage counts its source's title as context: all do but the title itself. */
export function isBelowTitle({ metadata }: Source, passage: Passage): boolean {
  return metadata.titleRange === undefined || passage.start !== metadata.titleRange.start;
}

/**
 * Month and year of a source, which all its passages count as context. The day of the month is left out: a number so
 * small is in too many texts to tell one from another.
 */
export function dateWords({ metadata: { date } }: Source): string {
  return date === undefined ? "" : describeMonth(date);
}

/** The different terms that a passage holds, those of its heading, title and date among them. */
export function passageTerms(source: Source, passage: Passage): ReadonlySet<string> {
  const terms = new Set(termsOf(source.text, passage));
  for (const term of termsOf(passage.heading ?? "")) terms.add(term);
  for (const term of termsOf(dateWords(source))) terms.add(term);
  if (isBelowTitle(source, passage)) for (const term of termsOf(source.metadata.title)) terms.add(term);
  return terms;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
