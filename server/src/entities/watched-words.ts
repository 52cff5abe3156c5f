import { ByteRecords } from "./byte-records.ts";
import { CountColumn } from "./count-column.ts";
import type { Candidate } from "./entity.ts";
import { hashOf } from "./string-table.ts";

/** Words are told apart by 16 bits: two bytes each, and a wrong one only costs work. */
const hashes = 65_536;

/** Words looked for, while they are. */
const marked = new Uint8Array(hashes);

/** Which words each source's uncertain candidates consist of: a change of what is known of a name concerns these sources. */
export class WatchedWords {
  readonly #records = new ByteRecords();
  /** How many sources watch each word. */
  readonly #watchers = new CountColumn();

  set(slot: number, candidates: readonly Candidate[], text: string, keyOf: (name: string) => string): void {
    this.#count(slot, -1);
    const words = watchedBy(candidates, text, keyOf);
    const record = new Uint8Array(words.size * 2);
    let at = 0;
    for (const hash of words) {
      record[at++] = hash & 255;
      record[at++] = hash >> 8;
    }
    this.#records.set(slot, record);
    this.#count(slot, 1);
  }

  clear(slot: number): void {
    this.#count(slot, -1);
    this.#records.set(slot, new Uint8Array(0));
  }

  /** Sources that may hold one of these name keys as an uncertain candidate or in a line of capitals. */
  slotsWatching(keys: readonly string[], slots: number): number[] {
    /** Keys by the rarest of their words. */
    const wanted = new Map<number, number[][]>();
    for (const key of keys) {
      const words = key.toLowerCase().split(" ").map(hashWord);
      const rarest = words.reduce((a, b) => (this.#watchers.get(b) < this.#watchers.get(a) ? b : a));
      if (this.#watchers.get(rarest) === 0) continue;
      const same = wanted.get(rarest);
      if (same === undefined) wanted.set(rarest, [words]);
      else same.push(words);
    }
    if (wanted.size === 0) return [];
    for (const hash of wanted.keys()) marked[hash] = 1;
    const found: number[] = [];
    for (let slot = 0; slot < slots; slot++) {
      if (this.#watches(slot, wanted)) found.push(slot);
    }
    for (const hash of wanted.keys()) marked[hash] = 0;
    return found;
  }

  trim(): void {
    this.#records.trim();
  }

  #watches(slot: number, wanted: ReadonlyMap<number, number[][]>): boolean {
    const { bytes } = this.#records;
    const end = this.#records.end(slot);
    for (let at = this.#records.start(slot); at < end; at += 2) {
      const hash = bytes[at]! | (bytes[at + 1]! << 8);
      if (marked[hash] === 0) continue;
      if (wanted.get(hash)!.some((words) => words.every((word) => this.#has(slot, word)))) return true;
    }
    return false;
  }

  #has(slot: number, hash: number): boolean {
    const { bytes } = this.#records;
    const end = this.#records.end(slot);
    for (let at = this.#records.start(slot); at < end; at += 2) {
      if ((bytes[at]! | (bytes[at + 1]! << 8)) === hash) return true;
    }
    return false;
  }

  #count(slot: number, by: 1 | -1): void {
    const { bytes } = this.#records;
    const end = this.#records.end(slot);
    for (let at = this.#records.start(slot); at < end; at += 2) {
      const hash = bytes[at]! | (bytes[at + 1]! << 8);
      this.#watchers.add(hash, by);
    }
  }
}

function watchedBy(candidates: readonly Candidate[], text: string, keyOf: (name: string) => string): Set<number> {
  const words = new Set<number>();
  for (const { name, uncertain, headline, rest, start, end } of candidates) {
    if (!uncertain) continue;
    if (!headline || !isPlain(name)) addWords(words, keyOf(name).toLowerCase());
    if (rest !== undefined) addWords(words, keyOf(rest.name).toLowerCase());
    if (!headline) continue;
    if (isPlain(name)) addWords(words, name.toLowerCase());
    else for (const word of text.slice(start, end).split(/\s+/)) addWords(words, keyOf(word).toLowerCase());
  }
  return words;
}

/** Whether the key of a name has the very words of the name, in lower case. */
function isPlain(name: string): boolean {
  return /^[A-Za-z0-9 -]*$/.test(name);
}

function addWords(words: Set<number>, key: string): void {
  let from = 0;
  for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", from)) {
    words.add(hashWord(key.slice(from, at)));
    from = at + 1;
  }
  words.add(hashWord(key.slice(from)));
}

function hashWord(word: string): number {
  return hashOf(word) % hashes;
}
