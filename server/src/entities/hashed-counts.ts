import { hashOf } from "./string-table.ts";

const firstSize = 1024;
/** A byte where counts are too large for one. */
const large = 255;

/**
 * Counts by strings of which nothing else is kept: five bytes each. Strings are told apart by 32 bits; of tens of
 * thousands hardly any two are taken for one, and those always, whatever their order.
 */
export class HashedCounts {
  /** Open addressing; 0 is free. Its length is a power of two. */
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
        this.#grow();
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

  #placeOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const there = this.#hashes[at]!;
      if (there === hash || there === 0) return at;
    }
  }

  #grow(): void {
    const hashes = this.#hashes;
    const counts = this.#counts;
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#counts = new Uint8Array(hashes.length * 2);
    for (const [at, hash] of hashes.entries()) {
      if (hash === 0) continue;
      const place = this.#placeOf(hash);
      this.#hashes[place] = hash;
      this.#counts[place] = counts[at]!;
    }
  }
}
