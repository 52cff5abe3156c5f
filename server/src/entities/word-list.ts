import { addWord, numberOf } from "./lexicon.ts";

/** A word that knows its number once it was asked for; -1 before. */
export interface Numbered {
  readonly lower: string;
  number: number;
}

/** The same as `numberOf` its text, looked up once. */
export function numberOfWord(word: Numbered): number {
  if (word.number < 0) word.number = numberOf(word.lower);
  return word.number;
}

/** Which of 32 lists hold which word, as a bit each, by the number of the word. */
class Column {
  bits = new Int32Array(1 << 12);
  lists = 0;

  grow(number: number): void {
    if (number < this.bits.length) return;
    const grown = new Int32Array(number * 2);
    grown.set(this.bits);
    this.bits = grown;
  }
}

let column = new Column();

/** A set of words that costs a word no look-up of its own once its number is known. */
export class WordList {
  readonly #column: Column;
  readonly #bit: number;

  constructor(words: Iterable<string> = []) {
    if (column.lists === 32) column = new Column();
    this.#column = column;
    this.#bit = 1 << column.lists++;
    for (const word of words) this.add(word);
  }

  add(word: string): void {
    const number = addWord(word);
    this.#column.grow(number);
    this.#column.bits[number]! |= this.#bit;
  }

  has(word: string): boolean {
    return this.hasNumber(numberOf(word));
  }

  hasNumber(number: number): boolean {
    const { bits } = this.#column;
    return number < bits.length && (bits[number]! & this.#bit) !== 0;
  }

  holds(word: Numbered | undefined): boolean {
    return word !== undefined && this.hasNumber(numberOfWord(word));
  }
}

/** A list of words each of which stands for another. */
export class WordMap extends WordList {
  readonly #values = new Map<string, string>();

  set(word: string, value: string): void {
    this.add(word);
    this.#values.set(word, value);
  }

  get(word: string): string | undefined {
    return this.#values.get(word);
  }

  keys(): Iterable<string> {
    return this.#values.keys();
  }
}

/** The words of a list written with spaces or line breaks between them. */
export function words(list: string): WordList {
  return new WordList(list.trim().split(/\s+/));
}
