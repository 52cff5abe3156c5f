import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import { NumberColumn, resized, trimmedLength } from "./number-column.ts";

/** Garbage that is not worth the work of clearing it away. */
const spare = 65_536;

/** A run of bytes for each small number, all in one: an array of each would outweigh what it holds. */
export class ByteRecords {
  bytes = new Uint8Array(1024);
  readonly #starts = new NumberColumn(64);
  readonly #lengths = new NumberColumn(64);
  #used = 0;
  #held = 0;

  start(id: number): number {
    return this.#starts.get(id);
  }

  end(id: number): number {
    return this.#starts.get(id) + this.#lengths.get(id);
  }

  holds(id: number, record: Uint8Array): boolean {
    const start = this.start(id);
    if (this.end(id) - start !== record.length) return false;
    for (let at = 0; at < record.length; at++) {
      if (this.bytes[start + at] !== record[at]) return false;
    }
    return true;
  }

  /** Replaces the record by the bytes from `from` up to `to`. */
  set(id: number, from: Uint8Array, start = 0, end = from.length): void {
    const length = end - start;
    this.#starts.grow(id + 1);
    this.#lengths.grow(id + 1);
    const before = this.#lengths.get(id);
    this.#held += length - before;
    if (length > before) this.#starts.set(id, this.#makeRoom(id, length));
    this.#lengths.set(id, length);
    const to = this.#starts.get(id);
    for (let at = 0; at < length; at++) this.bytes[to + at] = from[start + at]!;
  }

  /** Clears away what was replaced, and most of the room kept for growth. */
  trim(): void {
    this.#compact();
    let records = this.#lengths.length;
    while (records > 0 && this.#lengths.get(records - 1) === 0) records--;
    this.#starts.resize(trimmedLength(records));
    this.#lengths.resize(trimmedLength(records));
  }

  write(to: ColumnWriter): void {
    to.put(this.bytes);
    this.#starts.write(to);
    this.#lengths.write(to);
    to.putNumbers([this.#used, this.#held]);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    this.bytes = from.takeBytes();
    this.#starts.read(from);
    this.#lengths.read(from);
    [this.#used = 0, this.#held = 0] = from.takeWords();
  }

  /** Where a record that is longer than the one before may stand. */
  #makeRoom(id: number, length: number): number {
    this.#lengths.set(id, 0);
    if (this.#used + length > this.bytes.length) {
      if (this.#used - this.#held > Math.max(spare, this.#held >> 1)) this.#compact();
      const size = this.#used + length;
      if (size > this.bytes.length) {
        this.bytes = resized(this.bytes, new Uint8Array(Math.max(size, (this.bytes.length * 5) >> 2)));
      }
    }
    const start = this.#used;
    this.#used += length;
    return start;
  }

  #compact(): void {
    let size = 0;
    for (let id = 0; id < this.#lengths.length; id++) size += this.#lengths.get(id);
    const bytes = new Uint8Array(trimmedLength(size));
    let at = 0;
    for (let id = 0; id < this.#starts.length; id++) {
      const length = this.#lengths.get(id);
      if (length === 0) continue;
      bytes.set(this.bytes.subarray(this.start(id), this.end(id)), at);
      this.#starts.set(id, at);
      at += length;
    }
    this.bytes = bytes;
    this.#used = size;
  }
}
