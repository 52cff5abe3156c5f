/** The terms of a segment, numbered from 0: their characters end to end, and a hash table over them. Immutable. */
export interface Dictionary {
  readonly characters: Uint16Array;
  /** Where each term starts in `characters`, and the end of the last. */
  readonly starts: Uint32Array;
  /** Open addressing by `hashCharacters`: 1 + number of the term, 0 where free. The size is a power of two. */
  readonly slots: Uint32Array;
}

/** Number of a term, or -1. */
export function findTerm({ characters, starts, slots }: Dictionary, term: string): number {
  const mask = slots.length - 1;
  for (let slot = hashTerm(term) & mask; ; slot = (slot + 1) & mask) {
    const entry = slots[slot] as number;
    if (entry === 0) return -1;
    if (isTerm(characters, starts, entry - 1, term)) return entry - 1;
  }
}

export function termAt({ characters, starts }: Dictionary, number: number): string {
  const start = starts[number] as number;
  return String.fromCharCode(...characters.subarray(start, starts[number + 1]));
}

export function countTerms({ starts }: Dictionary): number {
  return starts.length - 1;
}

function isTerm(characters: Uint16Array, starts: Uint32Array, number: number, term: string): boolean {
  const start = starts[number] as number;
  if ((starts[number + 1] as number) - start !== term.length) return false;
  for (let i = 0; i < term.length; i++) if (characters[start + i] !== term.charCodeAt(i)) return false;
  return true;
}

/** A hash of the characters in 32 bits (Fowler, Noll and Vo's, with the upper bits mixed in). */
function hashTerm(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function hashCharacters(characters: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (characters[i] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Slots of a dictionary of so many terms. */
export function countSlots(count: number): number {
  let size = 512;
  while (size < 2 * count) size *= 2;
  return size;
}

/** Fills the hash table over terms that are all different. */
function fillSlots({ characters, starts, slots }: Dictionary, count: number): void {
  const size = slots.length;
  for (let number = 0; number < count; number++) {
    let slot = hashCharacters(characters, starts[number] as number, starts[number + 1] as number) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = number + 1;
  }
}

/** Numbers terms in the order they come. */
export class DictionaryBuilder {
  #characters = new Uint16Array(1024);
  #starts = new Uint32Array(257);
  #slots: Uint32Array = new Uint32Array(512);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The term's number, a new one if it is new. */
  add(term: string): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashTerm(term) & mask;
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      if (isTerm(this.#characters, this.#starts, entry - 1, term)) return entry - 1;
      slot = (slot + 1) & mask;
    }
    slots[slot] = this.#append(term) + 1;
    if (this.#count * 2 > slots.length) this.#growSlots();
    return this.#count - 1;
  }

  build(): Dictionary {
    const starts = this.#starts.slice(0, this.#count + 1);
    return { characters: this.#characters.slice(0, starts[this.#count]), starts, slots: this.#slots.slice() };
  }

  /** Characters of some of the terms together. */
  countCharacters(numbers: Uint32Array): number {
    let count = 0;
    for (let i = 0; i < numbers.length; i++) count += this.#lengthOf(numbers[i] as number);
    return count;
  }

  /** Writes some of the terms, numbered in the order given, where there is room for just as many. */
  write(to: Dictionary, numbers: Uint32Array): void {
    const { starts, characters } = to;
    let at = 0;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      const end = at + this.#lengthOf(number);
      for (let copied = this.#starts[number] as number; at < end; copied++)
        characters[at++] = this.#characters[copied] as number;
      starts[i + 1] = end;
    }
    fillSlots(to, numbers.length);
  }

  #lengthOf(number: number): number {
    return (this.#starts[number + 1] as number) - (this.#starts[number] as number);
  }

  #growSlots(): void {
    this.#slots = new Uint32Array(countSlots(this.#count));
    fillSlots({ characters: this.#characters, starts: this.#starts, slots: this.#slots }, this.#count);
  }

  #append(term: string): number {
    const start = this.#starts[this.#count] as number;
    const end = start + term.length;
    if (end > this.#characters.length) this.#characters = grow(this.#characters, new Uint16Array(2 * end));
    for (let i = 0; i < term.length; i++) this.#characters[start + i] = term.charCodeAt(i);
    if (this.#count + 2 > this.#starts.length)
      this.#starts = grow(this.#starts, new Uint32Array(2 * this.#starts.length));
    this.#starts[this.#count + 1] = end;
    return this.#count++;
  }
}

function grow<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
