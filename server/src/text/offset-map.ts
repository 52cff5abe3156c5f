import type { Range } from "./range.ts";

/** A text made from a raw one, with the map back. */
export interface MappedText {
  readonly text: string;
  readonly map: OffsetMap;
}

/**
 * The pieces of a normalised text, in order and without gaps on the normal side. Raw text between two pieces was
 * dropped. A copied piece maps code unit by code unit; any other piece maps as a whole.
 */
interface Pieces {
  /** One entry more than there are pieces: the last is the length of the normalised text. */
  readonly normalStarts: readonly number[];
  readonly rawStarts: readonly number[];
  readonly rawEnds: readonly number[];
  readonly copied: readonly boolean[];
}

/**
 * Monotone map between offsets of a normalised text and of the raw text it was made from.
 * Offsets beyond either text are clamped to it.
 */
export class OffsetMap {
  readonly #pieces: Pieces;
  /** To be added to the raw offsets of the pieces. */
  readonly #shift: number;

  constructor(pieces: Pieces, shift = 0) {
    this.#pieces = pieces;
    this.#shift = shift;
  }

  /** The map of a text that is its own normalised form. */
  static identity(length: number): OffsetMap {
    if (length === 0) return new OffsetMap({ normalStarts: [0], rawStarts: [], rawEnds: [], copied: [] });
    return new OffsetMap({ normalStarts: [0, length], rawStarts: [0], rawEnds: [length], copied: [true] });
  }

  /** Length of the normalised text. */
  get length(): number {
    return this.#pieces.normalStarts.at(-1) as number;
  }

  /** The map for the same raw text at another place: each raw offset moved by `shift`. Costs the same whatever its length. */
  movedBy(shift: number): OffsetMap {
    return shift === 0 ? this : new OffsetMap(this.#pieces, this.#shift + shift);
  }

  /**
   * Raw offset of the character that stands at `offset`; inside a replacement, the start of what it replaces.
   * The end of the normalised text gives the end of its last raw character.
   */
  toRaw(offset: number): number {
    const { normalStarts, rawStarts, rawEnds, copied } = this.#pieces;
    const end = rawEnds.at(-1);
    if (end === undefined) return 0;
    if (offset >= this.length) return end + this.#shift;
    const piece = Math.max(0, lastAtMost(normalStarts, offset));
    const inside = copied[piece] ? Math.max(0, offset - (normalStarts[piece] as number)) : 0;
    return (rawStarts[piece] as number) + inside + this.#shift;
  }

  /**
   * The raw characters that the range was made from. Dropped raw text between kept characters is inside, at the edges
   * it stays outside; a replacement touched by the range counts whole.
   */
  toRawRange(range: Range): Range {
    const { normalStarts, rawStarts, rawEnds, copied } = this.#pieces;
    const start = Math.max(0, Math.min(range.start, this.length));
    const end = Math.max(start, Math.min(range.end, this.length));
    if (start === end) {
      const raw = this.toRaw(start);
      return { start: raw, end: raw };
    }
    let first = lastAtMost(normalStarts, start);
    let last = lastAtMost(normalStarts, end - 1);
    const inserted = (piece: number) => rawStarts[piece] === rawEnds[piece];
    while (first < last && inserted(first)) first++;
    while (first < last && inserted(last)) last--;
    const offset = Math.max(0, start - (normalStarts[first] as number));
    const left = Math.max(0, (normalStarts[last + 1] as number) - end);
    return {
      start: (rawStarts[first] as number) + (copied[first] ? offset : 0) + this.#shift,
      end: (rawEnds[last] as number) - (copied[last] ? left : 0) + this.#shift,
    };
  }

  /** Normal offset of the character at a raw offset; in dropped text, that of the next kept character. */
  toNormal(rawOffset: number): number {
    const { normalStarts, rawStarts, rawEnds, copied } = this.#pieces;
    const offset = rawOffset - this.#shift;
    const piece = lastAtMost(rawStarts, offset);
    if (piece < 0) return 0;
    if (offset >= (rawEnds[piece] as number)) return normalStarts[piece + 1] as number;
    const start = normalStarts[piece] as number;
    return copied[piece] ? start + offset - (rawStarts[piece] as number) : start;
  }

  /** The normalised characters made from the raw range; a replacement it touches counts whole. */
  toNormalRange(range: Range): Range {
    const { normalStarts, rawStarts, rawEnds, copied } = this.#pieces;
    const start = this.toNormal(range.start);
    const rawEnd = range.end - this.#shift;
    const piece = lastAtMost(rawStarts, rawEnd - 1);
    if (range.end <= range.start || piece < 0) return { start, end: start };
    const inside = copied[piece] && rawEnd < (rawEnds[piece] as number);
    const end = inside
      ? (normalStarts[piece] as number) + rawEnd - (rawStarts[piece] as number)
      : (normalStarts[piece + 1] as number);
    return { start, end: Math.max(start, end) };
  }
}

/**
 * Builds a normalised text from left to right. Raw ranges must not run backwards; raw text between two calls that is
 * not named counts as skipped.
 */
export class OffsetMapBuilder {
  #text = "";
  readonly #normalStarts: number[] = [];
  readonly #rawStarts: number[] = [];
  readonly #rawEnds: number[] = [];
  readonly #copied: boolean[] = [];
  #rawPosition = 0;

  /** Length of the normalised text so far. */
  get length(): number {
    return this.#text.length;
  }

  /** Adds raw text unchanged in length: code unit `i` of `text` stands for raw code unit `rawStart + i`. */
  append(text: string, rawStart: number, rawEnd: number): void {
    if (text.length !== rawEnd - rawStart) throw new RangeError("copied text must be as long as its raw range");
    if (text === "") return;
    const last = this.#copied.length - 1;
    if (last >= 0 && this.#copied[last] && this.#rawEnds[last] === rawStart) {
      this.#advance(rawStart, rawEnd);
      this.#rawEnds[last] = rawEnd;
      this.#text += text;
    } else this.#add(text, rawStart, rawEnd, true);
  }

  /** Adds text that stands as a whole for a raw range; an empty raw range makes an insertion. */
  replace(text: string, rawStart: number, rawEnd: number): void {
    if (text === "") this.skip(rawStart, rawEnd);
    else this.#add(text, rawStart, rawEnd, false);
  }

  /** Leaves raw text out. */
  skip(rawStart: number, rawEnd: number): void {
    this.#advance(rawStart, rawEnd);
  }

  build(): MappedText {
    const map = new OffsetMap({
      normalStarts: [...this.#normalStarts, this.#text.length],
      rawStarts: [...this.#rawStarts],
      rawEnds: [...this.#rawEnds],
      copied: [...this.#copied],
    });
    return { text: this.#text, map };
  }

  #add(text: string, rawStart: number, rawEnd: number, copied: boolean): void {
    this.#advance(rawStart, rawEnd);
    this.#normalStarts.push(this.#text.length);
    this.#rawStarts.push(rawStart);
    this.#rawEnds.push(rawEnd);
    this.#copied.push(copied);
    this.#text += text;
  }

  #advance(rawStart: number, rawEnd: number): void {
    if (rawStart < this.#rawPosition || rawEnd < rawStart) throw new RangeError("raw ranges must not run backwards");
    this.#rawPosition = rawEnd;
  }
}

/** Index of the last entry that is at most `value`, or -1. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
