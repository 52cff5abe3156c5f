import { ByteRecords } from "./byte-records.ts";
import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import { CountColumn } from "./count-column.ts";
import type { Candidate } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { beingThereTruths } from "./name-facts.ts";
import { hashOf } from "./string-table.ts";

/** Names and words are told apart by 24 bits, three bytes each; taking one for another only costs work. */
const hashMask = 0xffffff;
const buckets = 0x10000;

/** Buckets of the hashes looked for, while they are. */
const marked = new Uint8Array(buckets);

/**
 * Which names each source is uncertain of, and which words stand in its lines of capitals: a change of what is known of
 * a name concerns these sources.
 */
export class WatchedWords {
  readonly #records = new ByteRecords();
  readonly #lists: Gazetteer;
  /** How many sources watch the hashes of each bucket. */
  readonly #watchers = new CountColumn();

  constructor(lists: Gazetteer) {
    this.#lists = lists;
  }

  /** What a source watches for: the hashes that `watchFor` added for its candidates. */
  set(slot: number, hashes: ReadonlySet<number>): void {
    this.#count(slot, -1);
    const record = new Uint8Array(hashes.size * 3);
    let at = 0;
    for (const hash of hashes) {
      record[at++] = hash & 255;
      record[at++] = (hash >> 8) & 255;
      record[at++] = hash >> 16;
    }
    this.#records.set(slot, record);
    this.#count(slot, 1);
  }

  clear(slot: number): void {
    this.#count(slot, -1);
    this.#records.set(slot, new Uint8Array(0));
  }

  /** Sources that may settle their names otherwise now that other things are true of these keys. */
  slotsWatching(changes: ReadonlyMap<string, number>, slots: number): number[] {
    /** What is looked for together, by its rarest hash. */
    const wanted = new Map<number, number[][]>();
    for (const [key, difference] of changes) {
      const lower = key.toLowerCase();
      this.#want([hashName(lower)], wanted);
      const everyday = this.#lists.words.has(lower) && !this.#lists.countries.has(lower);
      if ((difference & beingThereTruths) !== 0 && !everyday) this.#want(lower.split(" ").map(hashWord), wanted);
    }
    if (wanted.size === 0) return [];
    for (const hash of wanted.keys()) marked[hash % buckets] = 1;
    const found: number[] = [];
    for (let slot = 0; slot < slots; slot++) {
      if (this.#watches(slot, wanted)) found.push(slot);
    }
    for (const hash of wanted.keys()) marked[hash % buckets] = 0;
    return found;
  }

  trim(): void {
    this.#records.trim();
  }

  write(to: ColumnWriter): void {
    this.#records.write(to);
    this.#watchers.write(to);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    this.#records.read(from);
    this.#watchers.read(from);
  }

  #want(hashes: readonly number[], wanted: Map<number, number[][]>): void {
    const watchers = (hash: number) => this.#watchers.get(hash % buckets);
    const rarest = hashes.reduce((a, b) => (watchers(b) < watchers(a) ? b : a));
    if (watchers(rarest) === 0) return;
    const same = wanted.get(rarest);
    if (same === undefined) wanted.set(rarest, [[...hashes]]);
    else same.push([...hashes]);
  }

  #watches(slot: number, wanted: ReadonlyMap<number, number[][]>): boolean {
    const { bytes } = this.#records;
    const end = this.#records.end(slot);
    for (let at = this.#records.start(slot); at < end; at += 3) {
      if (marked[bytes[at]! | (bytes[at + 1]! << 8)] === 0) continue;
      const sets = wanted.get(bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16));
      if (sets?.some((hashes) => hashes.every((hash) => this.#has(slot, hash)))) return true;
    }
    return false;
  }

  #has(slot: number, hash: number): boolean {
    const { bytes } = this.#records;
    const end = this.#records.end(slot);
    for (let at = this.#records.start(slot); at < end; at += 3) {
      if ((bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16)) === hash) return true;
    }
    return false;
  }

  #count(slot: number, by: 1 | -1): void {
    const { bytes } = this.#records;
    const end = this.#records.end(slot);
    for (let at = this.#records.start(slot); at < end; at += 3) {
      this.#watchers.add(bytes[at]! | (bytes[at + 1]! << 8), by);
    }
  }
}

/** Adds what a source watches for because of a candidate in its text. */
export function watchFor(
  { name, uncertain, headline, rest, start, end }: Candidate,
  text: string,
  keyOf: (name: string) => string,
  hashes: Set<number>,
): void {
  if (!uncertain) return;
  hashes.add(hashName(keyOf(name).toLowerCase()));
  if (rest !== undefined) hashes.add(hashName(keyOf(rest.name).toLowerCase()));
  if (!headline) return;
  const words = name.toLowerCase();
  if (isPlain(words)) for (const word of words.split(" ")) hashes.add(hashWord(word));
  else for (const word of text.slice(start, end).split(/\s+/)) hashes.add(hashWord(keyOf(word).toLowerCase()));
}

/** Whether the keys of a name's words are these words in lower case. */
function isPlain(words: string): boolean {
  return /^[a-z0-9 -]*$/.test(words);
}

function hashWord(word: string): number {
  return hashOf(word) & hashMask;
}

/** A name as a whole: another hash than that of a word. */
function hashName(key: string): number {
  return ~hashOf(key) & hashMask;
}
