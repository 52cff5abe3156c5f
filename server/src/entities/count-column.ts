import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import { resized, trimmedLength } from "./number-column.ts";

/** A byte where counts are too large for one. */
const large = 255;

/** Counts by small numbers. Most are small: a byte each, and a map for the few above. */
export class CountColumn {
  #counts = new Uint8Array(1024);
  readonly #large = new Map<number, number>();

  get(id: number): number {
    const count = this.#counts[id] ?? 0;
    return count === large ? this.#large.get(id)! : count;
  }

  /** Adds to a count, which never falls below 0, and gives what it is then. */
  add(id: number, by: number): number {
    if (id >= this.#counts.length) this.#grow(id);
    const before = this.get(id);
    const count = Math.max(0, before + by);
    if (count >= large) this.#large.set(id, count);
    else if (before >= large) this.#large.delete(id);
    this.#counts[id] = Math.min(count, large);
    return count;
  }

  /** Gives back most of the room kept for growth, and that of zeros at the end. */
  trim(): void {
    let size = this.#counts.length;
    while (size > 0 && this.#counts[size - 1] === 0) size--;
    this.#counts = resized(this.#counts, new Uint8Array(trimmedLength(size)));
  }

  write(to: ColumnWriter): void {
    to.put(this.#counts);
    to.putNumbers([...this.#large].flat());
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    this.#counts = from.takeBytes();
    const large = from.takeWords();
    for (let at = 0; at < large.length; at += 2) this.#large.set(large[at]!, large[at + 1]!);
  }

  #grow(id: number): void {
    this.#counts = resized(this.#counts, new Uint8Array(Math.max(id + 1, (this.#counts.length * 3) >> 1)));
  }
}
