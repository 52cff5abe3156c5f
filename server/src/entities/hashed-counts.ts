import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import { hashOf, placeOf } from "./string-table.ts";

const firstSize = 1024;
/** A byte where counts are too large for one. */
const large = 255;

/**
 * Counts by strings of which nothing else is kept: five bytes each. Strings are told apart by 32 bits; of tens of
 * thousands hardly any two are taken for one, and those always, whatever their order.
 */
export class HashedCounts {
  /** Open addressing; 0 is free. */
  #hashes = new Uint32Array(firstSize);
  #counts = new Uint8Array(firstSize);
  /** By hash. */
  readonly #large = new Map<number, number>();
  #size = 0;

  get(value: string): number {
    const hash = hashOf(value) || 1;
    const count = this.#counts[this.#placeOf(hash)]!;
    return count === large ? this.#large.get(hash)! : count;
  }

  /** Adds to a count, which never falls below 0. */
  add(value: string, by: number): void {
    const hash = hashOf(value) || 1;
    let place = this.#placeOf(hash);
    if (this.#hashes[place] === 0) {
      if (++this.#size * 8 > this.#hashes.length * 7) {
        this.#rehash((this.#hashes.length * 3) >> 1);
        place = this.#placeOf(hash);
      }
      this.#hashes[place] = hash;
    }
    const before = this.#counts[place]!;
    const count = Math.max(0, (before === large ? this.#large.get(hash)! : before) + by);
    if (count >= large) this.#large.set(hash, count);
    else if (before === large) this.#large.delete(hash);
    this.#counts[place] = Math.min(count, large);
  }

  /** Gives back the room kept for growth. */
  trim(): void {
    const fitting = Math.max(firstSize, Math.ceil((this.#size + 1) * 1.16));
    if (fitting < this.#hashes.length) this.#rehash(fitting);
  }

  write(to: ColumnWriter): void {
    to.put(this.#hashes);
    to.put(this.#counts);
    to.putNumbers([this.#size, ...[...this.#large].flat()]);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    this.#hashes = from.takeWords();
    this.#counts = from.takeBytes();
    const [size = 0, ...large] = from.takeWords();
    this.#size = size;
    for (let at = 0; at < large.length; at += 2) this.#large.set(large[at]!, large[at + 1]!);
  }

  #placeOf(hash: number): number {
    const hashes = this.#hashes;
    for (let at = placeOf(hash, hashes.length); ; at = at + 1 === hashes.length ? 0 : at + 1) {
      const there = hashes[at]!;
      if (there === hash || there === 0) return at;
    }
  }

  #rehash(length: number): void {
    const hashes = this.#hashes;
    const counts = this.#counts;
    this.#hashes = new Uint32Array(length);
    this.#counts = new Uint8Array(length);
    for (const [at, hash] of hashes.entries()) {
      if (hash === 0) continue;
      const place = this.#placeOf(hash);
      this.#hashes[place] = hash;
      this.#counts[place] = counts[at]!;
    }
  }
}
