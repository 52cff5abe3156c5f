import { findWords } from "../text/words.ts";
import type { DictionaryBuilder } from "./dictionary.ts";
import { FormTable } from "./form-table.ts";
import { numberOfTerm, termOfWord, valueOfNumber } from "./terms.ts";

const APOSTROPHE = 39;
const COMMA = 44;
const FULL_STOP = 46;

/**
 * A number in 6 bits for each ASCII character that a plain word may have: letters (capitals as their small ones), then
 * digits, then what may stand between them; 0 for all that parts words.
 */
const SYMBOLS = new Uint8Array(128);
const LAST_LETTER = 26;
const LAST_DIGIT = 36;
for (const [i, symbol] of [..."abcdefghijklmnopqrstuvwxyz0123456789',."].entries()) {
  SYMBOLS[symbol.charCodeAt(0)] = i + 1;
  SYMBOLS[symbol.toUpperCase().charCodeAt(0)] = i + 1;
}

/**
 * What is known of a word: the number of its term; this, if it has none; or below it, for a number in figures or words
 * (`FIRST_NUMBER` less the number of its term), which may mean another value with the words behind it.
 */
const NO_TERM = -1;
const FIRST_NUMBER = -2;
const SYMBOL_BITS = 6;
/** Symbols that fit a key of three whole numbers; longer words are looked up as strings. */
const LONGEST_FORM = 15;

/**
 * Turns text into numbers of terms, as `termsOf` would and many times as fast: a plain word (ASCII letters, digits,
 * apostrophes) is stemmed when it is first met, and afterwards known by its characters, packed into numbers, without
 * making a string. Anything else goes through `findWords`, up to the next ASCII separator.
 */
export class TermScanner {
  /** Numbers of the terms found, in order, in its first `count` places. */
  found = new Uint32Array(1024);
  count = 0;
  readonly #dictionary: DictionaryBuilder;
  readonly #forms = new FormTable();
  /** The numbers that terms stand for, and terms of values. */
  readonly #numbers = new Map<number, number>();
  readonly #values = new Map<number, number>();
  readonly #others = new Map<string, number>();

  constructor(dictionary: DictionaryBuilder) {
    this.#dictionary = dictionary;
  }

  /** Appends the terms of a range of the text to `found`. */
  scan(text: string, start: number, end: number): void {
    let i = start;
    while (i < end) {
      let code = text.charCodeAt(i);
      if (code >= 128) {
        i = this.#scanOthers(text, i, end);
        continue;
      }
      let symbol = SYMBOLS[code] as number;
      if (symbol === 0 || symbol > LAST_DIGIT) {
        i++;
        continue;
      }
      const from = i;
      let first = 0;
      let second = 0;
      let third = 0;
      for (;;) {
        third = (third << SYMBOL_BITS) | symbol;
        i++;
        if (i === from + 5) {
          first = third;
          third = 0;
        } else if (i === from + 10) {
          second = third;
          third = 0;
        }
        if (i >= end) break;
        code = text.charCodeAt(i);
        if (code >= 128) break;
        const next = SYMBOLS[code] as number;
        if (next === 0 || (next > LAST_DIGIT && !joins(text, i, end, symbol))) break;
        symbol = next;
      }
      if (i - from > LONGEST_FORM || (i < end && isUnclear(text, i, end, symbol, i - from))) {
        i = this.#scanOthers(text, from, end);
        continue;
      }
      let known = this.#forms.find(first, second, third);
      if (known === undefined) {
        known = this.#knowWord(text.slice(from, i));
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
  #pushNumber(term: number, text: string, end: number): void {
    this.#push(term);
    const number = this.#numbers.get(term) as number;
    const value = valueOfNumber(text, end, number);
    if (value !== number) this.#push(this.#values.get(value) ?? this.#addValue(value));
  }

  /** Scans up to an ASCII character that ends any word, and returns its offset. */
  #scanOthers(text: string, start: number, limit: number): number {
    let end = start;
    while (end < limit && !endsWords(text.charCodeAt(end))) end++;
    for (const word of findWords(text, { start, end })) {
      const known = this.#others.get(word.norm) ?? this.#knowOther(word.norm);
      if (known >= 0) this.#push(known);
      else if (known !== NO_TERM) this.#pushNumber(FIRST_NUMBER - known, text, word.end);
    }
    return end;
  }

  #knowOther(norm: string): number {
    const known = this.#knowNorm(norm);
    if (norm.length <= 64) this.#others.set(norm, known);
    return known;
  }

  #knowWord(word: string): number {
    const norm = findWords(word)[0]?.norm;
    return norm === undefined ? NO_TERM : this.#knowNorm(norm);
  }

  #knowNorm(norm: string): number {
    const term = termOfWord(norm);
    if (term === undefined) return NO_TERM;
    const added = this.#dictionary.add(term);
    const number = numberOfTerm(term);
    if (Number.isNaN(number)) return added;
    this.#numbers.set(added, number);
    return FIRST_NUMBER - added;
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

/** Whether what stands at `i`, behind a plain word, may belong to it: `.S` behind `U`, another script's letter. */
function isUnclear(text: string, i: number, end: number, last: number, length: number): boolean {
  const code = text.charCodeAt(i);
  if (code >= 128) return true;
  if (!mayJoin(code) || i + 1 >= end) return false;
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

function mayJoin(code: number): boolean {
  return code === FULL_STOP || code === COMMA || code === APOSTROPHE;
}
