import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import { NumberColumn, resized, trimmedLength } from "./number-column.ts";

const firstSize = 1024;
/** Code units that may be arguments of one call. */
const longest = 4096;
const recentStrings = 65_536;

/**
 * Strings with small numbers for them, from 1 in the order they came. Ten times smaller than a map: one run of bytes
 * and a table of numbers. Every UTF-16 code unit is one to three bytes, so that any string comes back as it was.
 */
export class StringTable {
  #bytes = new Uint8Array(firstSize * 8);
  readonly #ends = new NumberColumn(firstSize);
  /** Open addressing by hash; 0 is free. */
  #slots = new NumberColumn(firstSize * 2);
  #size = 0;
  /** Strings met of late: what was hashed once is found sooner in a map. */
  readonly #recent = new Map<string, number>();

  get size(): number {
    return this.#size;
  }

  /** The number of a string, 0 where it has none. */
  find(value: string): number {
    return this.#recent.get(value) ?? this.#find(value);
  }

  /** The number of a string, a new one where it has none. */
  add(value: string): number {
    const recent = this.#recent.get(value);
    if (recent !== undefined) return recent;
    const id = this.#find(value) || this.#append(value);
    if (this.#recent.size >= recentStrings) this.#recent.clear();
    this.#recent.set(value, id);
    return id;
  }

  get(id: number): string {
    const bytes = this.#bytes;
    const start = this.#ends.get(id - 1);
    const end = this.#ends.get(id);
    const codes: number[] = [];
    for (let at = start; at < end; ) {
      const lead = bytes[at++]!;
      if (lead < 0x80) codes.push(lead);
      else if (lead < 0xe0) codes.push(((lead & 31) << 6) | (bytes[at++]! & 63));
      else codes.push(((lead & 15) << 12) | ((bytes[at++]! & 63) << 6) | (bytes[at++]! & 63));
    }
    return codes.length < longest ? String.fromCharCode(...codes) : joined(codes);
  }

  /** Gives back most of what was only kept for growth and speed. */
  trim(): void {
    this.#recent.clear();
    this.#bytes = resized(this.#bytes, new Uint8Array(trimmedLength(this.#ends.get(this.#size))));
    this.#ends.resize(trimmedLength(this.#size + 1));
    const fitting = Math.max(firstSize * 2, Math.ceil((this.#size + 1) * 1.16));
    if (fitting < this.#slots.length) this.#rehash(fitting);
  }

  write(to: ColumnWriter): void {
    to.put(this.#bytes);
    this.#ends.write(to);
    this.#slots.write(to);
    to.putNumbers([this.#size]);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    this.#bytes = from.takeBytes();
    this.#ends.read(from);
    this.#slots.read(from);
    [this.#size = 0] = from.takeWords();
  }

  #find(value: string): number {
    const slots = this.#slots;
    for (let at = placeOf(hashOf(value), slots.length); ; at = at + 1 === slots.length ? 0 : at + 1) {
      const id = slots.get(at);
      if (id === 0 || this.#equals(id, value)) return id;
    }
  }

  #append(value: string): number {
    const start = this.#ends.get(this.#size);
    const needed = start + value.length * 3;
    if (needed > this.#bytes.length) {
      this.#bytes = resized(this.#bytes, new Uint8Array(Math.max(needed, (this.#bytes.length * 3) >> 1)));
    }
    let end = start;
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code < 0x80) {
        this.#bytes[end++] = code;
      } else if (code < 0x800) {
        this.#bytes[end++] = 0xc0 | (code >> 6);
        this.#bytes[end++] = 0x80 | (code & 63);
      } else {
        this.#bytes[end++] = 0xe0 | (code >> 12);
        this.#bytes[end++] = 0x80 | ((code >> 6) & 63);
        this.#bytes[end++] = 0x80 | (code & 63);
      }
    }
    const id = ++this.#size;
    this.#ends.grow(id + 1);
    this.#ends.set(id, end);
    this.#place(id, value);
    if (id * 8 > this.#slots.length * 7) this.#rehash((this.#slots.length * 3) >> 1);
    return id;
  }

  #place(id: number, value: string): void {
    const slots = this.#slots;
    let at = placeOf(hashOf(value), slots.length);
    while (slots.get(at) !== 0) at = at + 1 === slots.length ? 0 : at + 1;
    slots.set(at, id);
  }

  #equals(id: number, value: string): boolean {
    const bytes = this.#bytes;
    let at = this.#ends.get(id - 1);
    const end = this.#ends.get(id);
    if (end - at < value.length) return false;
    for (let index = 0; index < value.length; index++) {
      if (at >= end) return false;
      const code = value.charCodeAt(index);
      const lead = bytes[at++]!;
      if (code < 0x80) {
        if (lead !== code) return false;
      } else if (code < 0x800) {
        if (lead !== (0xc0 | (code >> 6)) || bytes[at++] !== (0x80 | (code & 63))) return false;
      } else {
        if (lead !== (0xe0 | (code >> 12))) return false;
        if (bytes[at++] !== (0x80 | ((code >> 6) & 63)) || bytes[at++] !== (0x80 | (code & 63))) return false;
      }
    }
    return at === end;
  }

  #rehash(length: number): void {
    this.#slots = new NumberColumn(length);
    for (let id = 1; id <= this.#size; id++) this.#place(id, this.get(id));
  }
}

/** A string too long to be made at once. */
function joined(codes: readonly number[]): string {
  let value = "";
  for (let at = 0; at < codes.length; at += longest) value += String.fromCharCode(...codes.slice(at, at + longest));
  return value;
}

/** Where among `length` places one looks first for 32 bits of hash: its share of them, so that any length will do. */
export function placeOf(hash: number, length: number): number {
  return Math.floor((hash / 0x1_0000_0000) * length);
}

/** 32 bits that tell strings apart, the same on every machine (FNV-1a over code units, its bits mixed at the end). */
export function hashOf(value: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < value.length; at++) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
