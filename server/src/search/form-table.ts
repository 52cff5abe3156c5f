/** What a `FormTable` has for a key that was not added. */
export const UNKNOWN_FORM = -0x80000000;

/** A hash table from keys of three whole numbers, the third never 0, to a whole number each. Open addressing, four to an entry. */
export class FormTable {
  #entries = new Int32Array(4 << 10);
  #count = 0;

  find(first: number, second: number, third: number): number {
    const entries = this.#entries;
    const mask = entries.length - 4;
    for (let at = hash(first, second, third) & mask; ; at = (at + 4) & mask) {
      const key = entries[at];
      if (key === third && entries[at + 1] === second && entries[at + 2] === first) return entries[at + 3] as number;
      if (key === 0) return UNKNOWN_FORM;
    }
  }

  /** Adds a key that is not there. */
  add(first: number, second: number, third: number, value: number): void {
    if (8 * ++this.#count > this.#entries.length) this.#grow();
    insert(this.#entries, first, second, third, value);
  }

  #grow(): void {
    const before = this.#entries;
    const entries = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 4) {
      const [third, second, first, value] = [before[at], before[at + 1], before[at + 2], before[at + 3]] as const;
      if (third !== 0) insert(entries, first as number, second as number, third as number, value as number);
    }
    this.#entries = entries;
  }
}

function insert(entries: Int32Array, first: number, second: number, third: number, value: number): void {
  const mask = entries.length - 4;
  let at = hash(first, second, third) & mask;
  while (entries[at] !== 0) at = (at + 4) & mask;
  entries[at] = third;
  entries[at + 1] = second;
  entries[at + 2] = first;
  entries[at + 3] = value;
}

function hash(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) << 2;
}
