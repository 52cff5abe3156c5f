import { findStem } from "../text/stem.ts";
import { findWords, normOf } from "../text/words.ts";
import { DictionaryBuilder } from "./dictionary.ts";
import { FormTable, UNKNOWN_FORM } from "./form-table.ts";
import { mayMeanMore, numberOfWord, termOfWord, valueOfNumber } from "./terms.ts";

const APOSTROPHE = 39;
const FULL_STOP = 46;

/**
 * A number in 6 bits for each ASCII character that a plain word may have: letters (capitals as their small ones), then
 * digits, then what may stand between them; 0 for all that parts words.
 */
const SYMBOLS = new Uint8Array(128);
const LAST_LETTER = 26;
const LAST_DIGIT = 36;
/** For a character beyond ASCII, which no plain word has. */
const NOT_ASCII = 63;
for (const [i, symbol] of [..."abcdefghijklmnopqrstuvwxyz0123456789',."].entries()) {
  SYMBOLS[symbol.charCodeAt(0)] = i + 1;
  SYMBOLS[symbol.toUpperCase().charCodeAt(0)] = i + 1;
}

/**
 * What is known of a word: the number of its term; this, if it has none; or below it, for a number in figures or words
 * (`FIRST_NUMBER` less its place among the numbers), which may mean another value with the words behind it.
 */
const NO_TERM = -1;
const FIRST_NUMBER = -2;
const SYMBOL_BITS = 6;
/** The largest number that four symbols are packed into: above it are five, and the next begins another number. */
const FOUR_SYMBOLS = 2 ** (4 * SYMBOL_BITS) - 1;
/** Symbols that fit a key of three whole numbers; longer words are looked up as strings. */
const LONGEST_FORM = 15;
/** Longer strings are not remembered: as parts of a text they keep all of it in memory (in V8, from 13 characters on). */
const LONGEST_REMEMBERED = 12;

/** With more terms than these a scanner forgets all it knows before it reads more: some 30 MB. */
const MOST_KNOWN = 2 ** 18;

/**
 * Turns text into numbers of terms, as `termsOf` would and many times as fast: a plain word (ASCII letters, digits,
 * apostrophes) is stemmed when it is first met, and afterwards known by its characters, packed into numbers, without
 * making a string. Anything else goes through `findWords`, up to the next ASCII separator. What it has learned in one
 * text serves it in the next.
 */
export class TermScanner {
  /** Numbers of the terms found, in order, in its first `count` places. */
  found = new Uint32Array(1024);
  count = 0;
  #dictionary = new DictionaryBuilder();
  #forms = new FormTable();
  /** Of the numbers met, their terms and what they stand for. */
  #numberTerms: number[] = [];
  #numbers: number[] = [];
  /** Terms of values. */
  #values = new Map<number, number>();
  #others = new Map<string, number>();
  /** Of words that stand alone between two separators and are no plain ones, such as `U.S.`: what is known, as written. */
  #written = new Map<string, number>();

  /** The terms met so far. */
  get dictionary(): DictionaryBuilder {
    return this.#dictionary;
  }

  /** Forgets all terms if they have become very many; numbers found before mean nothing then. */
  forgetMany(): void {
    if (this.#dictionary.count <= MOST_KNOWN) return;
    this.#dictionary = new DictionaryBuilder();
    this.#forms = new FormTable();
    this.#numberTerms = [];
    this.#numbers = [];
    this.#values = new Map();
    this.#others = new Map();
    this.#written = new Map();
  }

  /** Appends the terms of a range of the text to `found`. */
  scan(text: string, start: number, end: number): void {
    let i = start;
    while (i < end) {
      const from = i;
      let code = text.charCodeAt(i++);
      if (code >= 128) {
        i = this.#scanOthers(text, from, end);
        continue;
      }
      let symbol = SYMBOLS[code] as number;
      if (symbol === 0 || symbol > LAST_DIGIT) continue;
      let first = 0;
      let second = 0;
      let third = symbol;
      let isOpen = false;
      for (; i < end; i++) {
        code = text.charCodeAt(i);
        const next = code < 128 ? (SYMBOLS[code] as number) : NOT_ASCII;
        if (next === 0) break;
        if (next > LAST_DIGIT && (next === NOT_ASCII || !joins(text, i, end, symbol))) {
          isOpen = isUnclear(text, i, end, symbol, i - from);
          break;
        }
        symbol = next;
        if (third > FOUR_SYMBOLS) {
          first = second;
          second = third;
          third = 0;
        }
        third = (third << SYMBOL_BITS) | symbol;
      }
      if (isOpen || i - from > LONGEST_FORM) {
        i = this.#scanOthers(text, from, end);
        continue;
      }
      let known = this.#forms.find(first, second, third);
      if (known === UNKNOWN_FORM) {
        known = this.#know(normOf(text.slice(from, i)));
        this.#forms.add(first, second, third, known);
      }
      if (known >= 0) this.#push(known);
      else if (known !== NO_TERM) this.#pushNumber(FIRST_NUMBER - known, text, i);
    }
  }

  #push(term: number): void {
    if (this.count === this.found.length) {
      const found = new Uint32Array(2 * this.found.length);
      found.set(this.found);
      this.found = found;
    }
    this.found[this.count++] = term;
  }

  /** Adds the term of a number that ends at `end`, and that of its value if it is another. */
  #pushNumber(place: number, text: string, end: number): void {
    this.#push(this.#numberTerms[place] as number);
    if (!mayMeanMore(text, end)) return;
    const number = this.#numbers[place] as number;
    const value = valueOfNumber(text, end, number);
    if (value !== number) this.#push(this.#values.get(value) ?? this.#addValue(value));
  }

  /** Scans up to an ASCII character that ends any word, and returns its offset. */
  #scanOthers(text: string, start: number, limit: number): number {
    let end = start;
    while (end < limit && !endsWords(text.charCodeAt(end))) end++;
    // Where the limit cuts what is written, its end is not to be seen.
    const written = end < limit && end - start <= LONGEST_REMEMBERED ? text.slice(start, end) : undefined;
    const alone = written === undefined ? undefined : this.#written.get(written);
    if (alone !== undefined) {
      if (alone >= 0) this.#push(alone);
      return end;
    }
    const words = findWords(text, { start, end });
    for (const word of words) {
      const known = this.#others.get(word.norm) ?? this.#knowOther(word.norm);
      if (known >= 0) this.#push(known);
      else if (known !== NO_TERM) this.#pushNumber(FIRST_NUMBER - known, text, word.end);
      if (known >= NO_TERM && written !== undefined && words.length === 1) this.#written.set(written, known);
    }
    return end;
  }

  #knowOther(norm: string): number {
    const known = this.#know(norm);
    if (norm.length <= LONGEST_REMEMBERED) this.#others.set(norm, known);
    return known;
  }

  #know(norm: string): number {
    const number = numberOfWord(norm);
    const term = termOfWord(norm, number, findStem);
    if (term === undefined) return NO_TERM;
    const added = this.#dictionary.add(term);
    if (Number.isNaN(number)) return added;
    this.#numberTerms.push(added);
    return FIRST_NUMBER - (this.#numbers.push(number) - 1);
  }

  #addValue(value: number): number {
    const term = this.#dictionary.add(String(value));
    this.#values.set(value, term);
    return term;
  }
}

/** Whether the apostrophe, comma or full stop at `i` stands inside a word: `don't`, `12,400`, `3.5`. */
function joins(text: string, i: number, end: number, before: number): boolean {
  const next = i + 1 < end ? text.charCodeAt(i + 1) : 0;
  const after = next < 128 ? (SYMBOLS[next] as number) : 0;
  if (text.charCodeAt(i) === APOSTROPHE) return isLetter(before) && isLetter(after);
  return isDigit(before) && isDigit(after);
}

/**
 * Whether what stands at `i`, behind a plain word, may belong to it: `.S` behind `U`, another script's letter. It is
 * beyond ASCII, or an apostrophe, comma or full stop.
 */
function isUnclear(text: string, i: number, end: number, last: number, length: number): boolean {
  const code = text.charCodeAt(i);
  if (code >= 128) return true;
  if (i + 1 >= end) return false;
  const next = text.charCodeAt(i + 1);
  if (next >= 128) return true;
  return code === FULL_STOP && length === 1 && isLetter(last) && isLetter(SYMBOLS[next] as number);
}

function isLetter(symbol: number): boolean {
  return symbol > 0 && symbol <= LAST_LETTER;
}

function isDigit(symbol: number): boolean {
  return symbol > LAST_LETTER && symbol <= LAST_DIGIT;
}

/** Whether an ASCII character is a separator that stands inside no word, number or acronym. */
function endsWords(code: number): boolean {
  return code < 128 && SYMBOLS[code] === 0;
}
