import { checkSum } from "../search/check-sum.ts";

/*
 * Numbers and strings written one after the other, to be read back in the same order. A header of words of 32 bits
 * (MAGIC, FORMAT, length of the whole in bytes, check sum of what follows, counts of numbers, of characters below 128 and
 * of other UTF-16 code units, and how many of each stand before the strings that come again), then these three arrays,
 * each from a multiple of 8 on, in the byte order of the machine.
 */

const MAGIC = 0x50_4e_52_31;
/** To be raised with every change of what is written how. */
const FORMAT = 3;
const HEADER_WORDS = 10;
const CHECK_SUM = 3;

/** Decodes bytes below 128, one a character. */
export type DecodeAscii = (bytes: Uint8Array) => string;

/** Writes numbers of 32 bits and strings of any UTF-16 code units. */
export class RecordWriter {
  #numbers = new Uint32Array(1024);
  #numberCount = 0;
  /** Strings themselves until the end: whoever writes them has them, and a copy that grows would be another two or three. */
  readonly #ascii: string[] = [];
  readonly #wide: string[] = [];
  #asciiLength = 0;
  #wideLength = 0;
  readonly #words = new Map<string, number>();

  number(value: number): void {
    if (this.#numberCount === this.#numbers.length) {
      const numbers = new Uint32Array(2 * this.#numberCount);
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    this.#numbers[this.#numberCount++] = value;
  }

  numbers(values: Uint32Array): void {
    if (this.#numberCount + values.length > this.#numbers.length) {
      const numbers = new Uint32Array(2 * this.#numberCount + values.length);
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    this.#numbers.set(values, this.#numberCount);
    this.#numberCount += values.length;
  }

  /** A number or `undefined`; at most 2^32 - 2. */
  optional(value: number | undefined): void {
    this.number(value === undefined ? 0 : value + 1);
  }

  text(value: string): void {
    const { length } = value;
    if (isAscii(value)) {
      this.#ascii.push(value);
      this.#asciiLength += length;
      this.number(length * 2);
    } else {
      this.#wide.push(value);
      this.#wideLength += length;
      this.number(length * 2 + 1);
    }
  }

  /** A string that is likely to come again, or `undefined`. */
  word(value: string | undefined): void {
    if (value === undefined) {
      this.number(0);
      return;
    }
    const known = this.#words.get(value) ?? this.#words.size + 1;
    this.#words.set(value, known);
    this.number(known);
  }

  /** What is written meanwhile can be read later: numbers and words, but no texts. */
  part(write: () => void): void {
    const at = this.#numberCount;
    this.number(0);
    write();
    this.#numbers[at] = this.#numberCount - at - 1;
  }

  /** Ends the record: its bytes, with room before and behind them, in multiples of 8. */
  bytes(before = 0, behind = 0): Uint8Array<ArrayBuffer> {
    const counts = [this.#numberCount, this.#asciiLength, this.#wideLength];
    for (const word of this.#words.keys()) this.text(word);
    const numbers = this.#numbers.subarray(0, this.#numberCount);
    const header = padded(HEADER_WORDS * 4);
    const asciiAt = before + header + padded(numbers.byteLength);
    const wideAt = asciiAt + padded(this.#asciiLength);
    const end = wideAt + padded(2 * this.#wideLength);
    const bytes = new Uint8Array(end + behind);
    writeUnits(this.#ascii, bytes.subarray(asciiAt, wideAt));
    writeUnits(this.#wide, new Uint16Array(bytes.buffer, wideAt, this.#wideLength));
    const words = new Uint32Array(bytes.buffer, before, (end - before) / 4);
    const [numberCount, asciiLength, wideLength] = [numbers.length, this.#asciiLength, this.#wideLength];
    words.set([MAGIC, FORMAT, end - before, 0, numberCount, asciiLength, wideLength, ...counts]);
    words.set(numbers, header / 4);
    words[CHECK_SUM] = checkSum(words.subarray(CHECK_SUM + 1));
    return bytes;
  }
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 128) return false;
  return true;
}

/** The code units of texts, one after the other. */
function writeUnits(texts: readonly string[], units: Uint8Array | Uint16Array): void {
  let at = 0;
  for (const text of texts) for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i);
}

/** Reads what a `RecordWriter` wrote. */
export class RecordReader {
  readonly #numbers: Uint32Array;
  readonly #ascii: string;
  readonly #wide: Uint16Array;
  readonly #words: readonly string[];
  #number = 0;
  #asciiAt = 0;
  #wideAt = 0;

  private constructor(numbers: Uint32Array, ascii: string, wide: Uint16Array, words: readonly string[]) {
    this.#numbers = numbers;
    this.#ascii = ascii;
    this.#wide = wide;
    this.#words = words;
  }

  /**
   * Undefined for bytes that are not what was written: cut short, changed in any way, of another format or byte order.
   * `bytes` must start at a multiple of 8 in its buffer; they need not stay.
   */
  static open(bytes: Uint8Array, decodeAscii: DecodeAscii): RecordReader | undefined {
    if (bytes.byteOffset % 8 !== 0 || bytes.length % 8 !== 0 || bytes.length < HEADER_WORDS * 4) return undefined;
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    const [magic, format, length, sum, numberCount = 0, asciiLength = 0, wideLength = 0, ...before] = words.subarray(
      0,
      HEADER_WORDS,
    );
    if (magic !== MAGIC || format !== FORMAT || length !== bytes.length) return undefined;
    if (sum !== checkSum(words.subarray(CHECK_SUM + 1))) return undefined;
    const header = padded(HEADER_WORDS * 4);
    const asciiAt = header + padded(numberCount * 4);
    const wideAt = asciiAt + padded(asciiLength);
    const numbers = words.slice(header / 4, header / 4 + numberCount);
    const ascii = decodeAscii(bytes.subarray(asciiAt, asciiAt + asciiLength));
    const wide = new Uint16Array(bytes.buffer, bytes.byteOffset + wideAt, wideLength);
    const table = new RecordReader(numbers, ascii, wide, []);
    [table.#number = 0, table.#asciiAt = 0, table.#wideAt = 0] = before;
    const found: string[] = [];
    while (table.#number < numberCount) found.push(table.text());
    return new RecordReader(numbers, ascii, wide, found);
  }

  /** Passes a part by, and tells where it is for `readPart` of `parts`. */
  passPart(): number {
    const length = this.number();
    const at = this.#number;
    this.#number += length;
    return at;
  }

  /** For parts alone, at any time: it does not keep the texts, which are most of the record. */
  parts(): RecordReader {
    return new RecordReader(this.#numbers, "", NOTHING_WIDE, this.#words);
  }

  readPart(at: number): RecordReader {
    const part = this.parts();
    part.#number = at;
    return part;
  }

  /** All numbers of the record; those of a part begin at its place. */
  get numbers(): Uint32Array {
    return this.#numbers;
  }

  number(): number {
    return this.#numbers[this.#number++] as number;
  }

  optional(): number | undefined {
    const value = this.number();
    return value === 0 ? undefined : value - 1;
  }

  text(): string {
    const written = this.number();
    const length = written >>> 1;
    if (written % 2 === 0) {
      this.#asciiAt += length;
      return this.#ascii.slice(this.#asciiAt - length, this.#asciiAt);
    }
    let text = "";
    for (const end = this.#wideAt + length; this.#wideAt < end; ) {
      const next = Math.min(end, this.#wideAt + 4096);
      text += String.fromCharCode(...this.#wide.subarray(this.#wideAt, next));
      this.#wideAt = next;
    }
    return text;
  }

  word(): string | undefined {
    return this.#words[this.number() - 1];
  }
}

const NOTHING_WIDE = new Uint16Array(0);

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}
