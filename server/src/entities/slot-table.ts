import { NumberColumn } from "./number-column.ts";
import { hashOf } from "./string-table.ts";

const firstSize = 64;

/** Small numbers by the string that belongs to each: a table of numbers alone, ten times smaller than a map. */
export class SlotTable {
  readonly #nameOf: (slot: number) => string;
  /** Open addressing by hash: one more than the slot, 0 where it is free. Its length is a power of two. */
  #places = new NumberColumn(firstSize);
  #size = 0;

  /** `nameOf` gives the string of a slot while it is in the table. */
  constructor(nameOf: (slot: number) => string) {
    this.#nameOf = nameOf;
  }

  get size(): number {
    return this.#size;
  }

  find(name: string): number | undefined {
    const slot = this.#places.get(this.#placeOf(name));
    return slot === 0 ? undefined : slot - 1;
  }

  /** Takes in a slot whose string is not in the table. */
  add(slot: number): void {
    this.#size++;
    if (this.#size * 4 > this.#places.length * 3) this.#grow();
    this.#places.set(this.#placeOf(this.#nameOf(slot)), slot + 1);
  }

  /** Takes a slot out, and moves those behind it that would no longer be found. */
  delete(name: string): void {
    const mask = this.#places.length - 1;
    let free = this.#placeOf(name);
    if (this.#places.get(free) === 0) return;
    this.#size--;
    this.#places.set(free, 0);
    for (let at = (free + 1) & mask; this.#places.get(at) !== 0; at = (at + 1) & mask) {
      const wanted = hashOf(this.#nameOf(this.#places.get(at) - 1)) & mask;
      if (((at - wanted) & mask) < ((at - free) & mask)) continue;
      this.#places.set(free, this.#places.get(at));
      this.#places.set(at, 0);
      free = at;
    }
  }

  /** Every slot, in no order that means anything. */
  all(): number[] {
    const slots: number[] = [];
    for (let at = 0; at < this.#places.length; at++) {
      const place = this.#places.get(at);
      if (place !== 0) slots.push(place - 1);
    }
    return slots;
  }

  #placeOf(name: string): number {
    const mask = this.#places.length - 1;
    for (let at = hashOf(name) & mask; ; at = (at + 1) & mask) {
      const slot = this.#places.get(at);
      if (slot === 0 || this.#nameOf(slot - 1) === name) return at;
    }
  }

  #grow(): void {
    const slots = this.all();
    this.#places = new NumberColumn(this.#places.length * 2);
    for (const slot of slots) this.#places.set(this.#placeOf(this.#nameOf(slot)), slot + 1);
  }
}
