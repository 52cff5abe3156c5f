import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";

/** Garbage that is not worth the work of clearing it away. */
const spare = 65_536;

/** A run of bytes for each small number, all in one: an array of each would outweigh what it holds. */
export class ByteRecords {
  bytes = new Uint8Array(1024);
  #starts = new Uint32Array(64);
  #lengths = new Uint32Array(64);
  #used = 0;
  #held = 0;

  start(id: number): number {
    return this.#starts[id] ?? 0;
  }

  end(id: number): number {
    return (this.#starts[id] ?? 0) + (this.#lengths[id] ?? 0);
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
    if (id >= this.#starts.length) {
      const size = Math.max(id + 1, (this.#starts.length * 3) >> 1);
      this.#starts = copyTo(new Uint32Array(size), this.#starts);
      this.#lengths = copyTo(new Uint32Array(size), this.#lengths);
    }
    this.#held += length - this.#lengths[id]!;
    if (length > this.#lengths[id]!) this.#starts[id] = this.#makeRoom(id, length);
    this.#lengths[id] = length;
    const to = this.#starts[id]!;
    for (let at = 0; at < length; at++) this.bytes[to + at] = from[start + at]!;
  }

  /** Clears away what was replaced, and the room kept for growth. */
  trim(): void {
    this.#compact();
    let records = this.#lengths.length;
    while (records > 0 && this.#lengths[records - 1] === 0) records--;
    this.#starts = this.#starts.slice(0, records);
    this.#lengths = this.#lengths.slice(0, records);
  }

  write(to: ColumnWriter): void {
    to.put(this.bytes);
    to.put(this.#starts);
    to.put(this.#lengths);
    to.putNumbers([this.#used, this.#held]);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    this.bytes = from.takeBytes();
    this.#starts = from.takeWords();
    this.#lengths = from.takeWords();
    [this.#used = 0, this.#held = 0] = from.takeWords();
  }

  /** Where a record that is longer than the one before may stand. */
  #makeRoom(id: number, length: number): number {
    this.#lengths[id] = 0;
    if (this.#used + length > this.bytes.length) {
      if (this.#used - this.#held > Math.max(spare, this.#held >> 1)) this.#compact();
      const size = this.#used + length;
      if (size > this.bytes.length) {
        this.bytes = copyTo(new Uint8Array(Math.max(size, (this.bytes.length * 5) >> 2)), this.bytes);
      }
    }
    const start = this.#used;
    this.#used += length;
    return start;
  }

  #compact(): void {
    let size = 0;
    for (const length of this.#lengths) size += length;
    const bytes = new Uint8Array(size);
    let at = 0;
    for (let id = 0; id < this.#starts.length; id++) {
      const length = this.#lengths[id]!;
      if (length === 0) continue;
      bytes.set(this.bytes.subarray(this.#starts[id]!, this.#starts[id]! + length), at);
      this.#starts[id] = at;
      at += length;
    }
    this.bytes = bytes;
    this.#used = size;
  }
}

function copyTo<T extends Uint8Array | Uint32Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
