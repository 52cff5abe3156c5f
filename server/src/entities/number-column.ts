import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";

/**
 * Whole numbers from 0 up by small numbers, each in 16 bits while all of them fit, then in 24, then in 32: most columns of
 * most corpora never need more than the first or second.
 */
export class NumberColumn {
  /** Bits 0 to 15, and what is above them, where any number has it. */
  #low: Uint16Array;
  #high: Uint8Array | Uint16Array | undefined;

  /** With room for `size` numbers, all 0. */
  constructor(size: number) {
    this.#low = new Uint16Array(size);
  }

  get length(): number {
    return this.#low.length;
  }

  /** 0 behind the end. */
  get(at: number): number {
    const low = this.#low[at] ?? 0;
    return this.#high === undefined ? low : low + (this.#high[at] ?? 0) * 0x1_0000;
  }

  /** `at` must be within the length, `value` below 2^32. */
  set(at: number, value: number): void {
    this.#low[at] = value & 0xffff;
    if (value > 0xffff) this.#widen(value);
    if (this.#high !== undefined) this.#high[at] = value >>> 16;
  }

  /** Makes room for at least `size` numbers, and for half as many more as there are. */
  grow(size: number): void {
    if (size > this.length) this.resize(Math.max(size, (this.length * 3) >> 1));
  }

  /** Cuts off what is behind `size`, or puts zeros there. */
  resize(size: number): void {
    this.#low = resized(this.#low, new Uint16Array(size));
    if (this.#high === undefined) return;
    const Type = this.#high instanceof Uint8Array ? Uint8Array : Uint16Array;
    this.#high = resized(this.#high, new Type(size));
  }

  write(to: ColumnWriter): void {
    to.put(this.#low);
    to.put(this.#high ?? new Uint8Array(0));
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    this.#low = from.takeShorts();
    const high = from.takeSmall();
    this.#high = high.length === this.length ? high : undefined;
  }

  #widen(value: number): void {
    this.#high ??= new Uint8Array(this.length);
    if (value > 0xff_ffff && this.#high instanceof Uint8Array) this.#high = Uint16Array.from(this.#high);
  }
}

/** Length of a trimmed column of `size`: with none to spare, the first change after it would copy every column. */
export function trimmedLength(size: number): number {
  return size + (size >> 5);
}

/** Copies as many numbers as there is room for into `to`, and returns it. */
export function resized<T extends Uint8Array | Uint16Array>(from: T, to: T): T {
  to.set(from.subarray(0, to.length));
  return to;
}
