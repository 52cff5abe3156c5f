import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import { CountColumn } from "./count-column.ts";
import { NumberColumn } from "./number-column.ts";
import { placeOf } from "./string-table.ts";

const firstSize = 64;

/** What `CountColumn` is, where most numbers have no count: open addressing. Numbers begin at 1. */
export class SparseCounts {
  /** The number at each place; 0 is free. */
  #numbers = new NumberColumn(firstSize);
  /** By place. */
  #counts = new CountColumn();
  #size = 0;

  get(number: number): number {
    return this.#counts.get(this.#placeOf(number));
  }

  /** Adds to a count, which never falls below 0, and gives what it is then. */
  add(number: number, by: number): number {
    let place = this.#placeOf(number);
    if (this.#numbers.get(place) === 0) {
      if (by <= 0) return 0;
      if (++this.#size * 8 > this.#numbers.length * 7) {
        this.#rehash((this.#numbers.length * 3) >> 1);
        place = this.#placeOf(number);
      }
      this.#numbers.set(place, number);
    }
    return this.#counts.add(place, by);
  }

  /** Gives back the room kept for growth, and that of what is not counted any more. */
  trim(): void {
    this.#rehash(firstSize);
    this.#counts.trim();
  }

  write(to: ColumnWriter): void {
    this.#numbers.write(to);
    this.#counts.write(to);
    to.putNumbers([this.#size]);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    this.#numbers.read(from);
    this.#counts.read(from);
    [this.#size = 0] = from.takeWords();
  }

  #placeOf(number: number): number {
    const numbers = this.#numbers;
    const hash = Math.imul(number, 0x9e3779b1) >>> 0;
    for (let at = placeOf(hash, numbers.length); ; at = at + 1 === numbers.length ? 0 : at + 1) {
      const there = numbers.get(at);
      if (there === number || there === 0) return at;
    }
  }

  /** Goes over to so many places, or as many as are needed. */
  #rehash(length: number): void {
    const [numbers, counts] = [this.#numbers, this.#counts];
    const used: number[] = [];
    for (let at = 0; at < numbers.length; at++) if (counts.get(at) > 0) used.push(at);
    this.#size = used.length;
    this.#numbers = new NumberColumn(Math.max(length, Math.ceil((this.#size + 1) * 1.16)));
    this.#counts = new CountColumn();
    for (const at of used) {
      const place = this.#placeOf(numbers.get(at));
      this.#numbers.set(place, numbers.get(at));
      this.#counts.add(place, counts.get(at));
    }
  }
}
