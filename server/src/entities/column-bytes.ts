export type Column = Uint8Array | Uint16Array | Uint32Array;

/*
 * Columns as bytes, each from a multiple of 8 on: two words of 32 bits that say how many bytes a number has and how many
 * numbers there are, then the numbers, in the byte order of the machine.
 */

const HEAD = 8;

/** Puts columns of numbers one behind the other, to be read back by `ColumnReader` in the same order. */
export class ColumnWriter {
  readonly #columns: Column[] = [];

  put(column: Column): void {
    this.#columns.push(column);
  }

  putNumbers(numbers: Iterable<number>): void {
    this.put(Uint32Array.from(numbers));
  }

  putText(text: string): void {
    this.put(Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const length = this.#columns.reduce((sum, column) => sum + HEAD + padded(column.byteLength), 0);
    const words = new Uint32Array(length / 4);
    const bytes = new Uint8Array(words.buffer);
    let at = 0;
    for (const column of this.#columns) {
      words[at / 4] = column.BYTES_PER_ELEMENT;
      words[at / 4 + 1] = column.length;
      bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at + HEAD);
      at += HEAD + padded(column.byteLength);
    }
    return bytes;
  }
}

/** Reads what `ColumnWriter` wrote; throws a `RangeError` where another column was written, or none. */
export class ColumnReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  /** `bytes` must start at a multiple of 8 in its buffer. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  takeBytes(): Uint8Array<ArrayBuffer> {
    return this.#take(Uint8Array);
  }

  takeWords(): Uint32Array<ArrayBuffer> {
    return this.#take(Uint32Array);
  }

  takeShorts(): Uint16Array<ArrayBuffer> {
    return this.#take(Uint16Array);
  }

  /** Numbers of 8 or 16 bits. */
  takeSmall(): Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> {
    const [size] = new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, 1);
    return size === 1 ? this.takeBytes() : this.takeShorts();
  }

  takeText(): string {
    let text = "";
    for (const code of this.#take(Uint16Array)) text += String.fromCharCode(code);
    return text;
  }

  /** A copy: the bytes need not stay. */
  #take<T extends Column>(Type: {
    new (buffer: ArrayBufferLike, start: number, length: number): T;
    readonly BYTES_PER_ELEMENT: number;
  }) {
    const { buffer, byteOffset } = this.#bytes;
    const [size, length = 0] = new Uint32Array(buffer, byteOffset + this.#at, 2);
    if (size !== Type.BYTES_PER_ELEMENT) throw new RangeError("Another column stands here.");
    const column = new Type(buffer, byteOffset + this.#at + HEAD, length).slice();
    this.#at += HEAD + padded(column.byteLength);
    return column as T & { readonly buffer: ArrayBuffer };
  }
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}
