import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import type { Gazetteer } from "./gazetteer.ts";

const size = 1 << 19;

let ofGazetteer: Uint8Array | undefined;

/**
 * By which words names begin, by hash: it never denies one, and spares looking up most stretches of words that are
 * none. Nothing is taken out.
 */
export class NamePrefixes {
  #bits: Uint8Array;

  constructor(lists: Gazetteer) {
    ofGazetteer ??= gazetteerBits(lists);
    this.#bits = ofGazetteer.slice();
  }

  /** Adds a name key in lower case, and all its beginnings of whole words. */
  add(key: string): void {
    addTo(this.#bits, key);
  }

  write(to: ColumnWriter): void {
    to.put(this.#bits);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    this.#bits = from.takeBytes();
  }

  /** How many of the words from `at` on a name may have at most; 0 where none begins here. */
  longest(words: readonly string[], at: number, most: number): number {
    let hash = start;
    for (let count = 0; count < most; count++) {
      const word = words[at + count];
      if (word === undefined) return count;
      if (count > 0) hash = step(hash, 32);
      for (let index = 0; index < word.length; index++) hash = step(hash, word.charCodeAt(index));
      const bit = bitOf(hash);
      if ((this.#bits[bit >> 3]! & (1 << (bit & 7))) === 0) return count;
    }
    return most;
  }
}

function gazetteerBits(lists: Gazetteer): Uint8Array {
  const bits = new Uint8Array(size / 8);
  for (const key of lists.demonyms.keys()) addTo(bits, key.toLowerCase());
  for (const key of lists.places.keys()) addTo(bits, key.toLowerCase());
  for (const key of lists.acronyms.keys()) addTo(bits, key.toLowerCase());
  return bits;
}

function addTo(bits: Uint8Array, key: string): void {
  let hash = start;
  for (let index = 0; index <= key.length; index++) {
    const code = index < key.length ? key.charCodeAt(index) : 32;
    if (code === 32) {
      const bit = bitOf(hash);
      bits[bit >> 3] = bits[bit >> 3]! | (1 << (bit & 7));
    }
    hash = step(hash, code);
  }
}

const start = 0x811c9dc5;

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function bitOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (size - 1);
}
