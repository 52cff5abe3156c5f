import { OffsetMap } from "../text/offset-map.ts";
import type { Range } from "../text/range.ts";

/** A stretch of a plain text and the raw range it was made from; a copied one maps code unit by code unit. */
export interface Piece extends Range {
  readonly text: string;
  readonly copied: boolean;
}

/** The text that pieces make up. */
export function joinPieces(pieces: readonly Piece[]): string {
  let text = "";
  for (const piece of pieces) text += piece.text;
  return text;
}

/** The way back from the pieces' text to the raw text. */
export function mapOfPieces(pieces: readonly Piece[]): OffsetMap {
  const normalStarts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    normalStarts.push(length);
    length += text.length;
  }
  normalStarts.push(length);
  return new OffsetMap({
    normalStarts,
    rawStarts: pieces.map(({ start }) => start),
    rawEnds: pieces.map(({ end }) => end),
    copied: pieces.map(({ copied }) => copied),
  });
}

/** The pieces of a part of the plain text. */
export function slicePieces(pieces: readonly Piece[], range: Range): Piece[] {
  const slices: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const from = Math.max(range.start - at, 0);
    const to = Math.min(range.end - at, piece.text.length);
    if (from < to) slices.push(slicePiece(piece, from, to));
    at += piece.text.length;
    if (at >= range.end) break;
  }
  return slices;
}

/** First to last raw offset of the pieces; `undefined` when there are none. */
export function rawRange(pieces: readonly Piece[]): Range | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

function slicePiece(piece: Piece, from: number, to: number): Piece {
  const text = piece.text.slice(from, to);
  if (!piece.copied) return { ...piece, text };
  return { start: piece.start + from, end: piece.start + to, text, copied: true };
}

/** Collects plain text: white space becomes one space, and the white space before a mark that is left out goes with it. */
export class PlainTextBuilder {
  readonly #pieces: Piece[] = [];
  #length = 0;
  #space: Range | undefined;
  #markBehindSpace = false;

  /** Length so far, without white space that may yet follow. */
  get length(): number {
    return this.#length;
  }

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** Adds raw text, its white space collapsed. */
  addRaw(raw: string, start: number): void {
    for (let from = 0; from < raw.length; ) {
      let to = from;
      if (isWhite(raw, from)) {
        while (to < raw.length && isWhite(raw, to)) to++;
        this.addSpace(start + from, start + to);
      } else {
        // Words with one space between them stay as they are: mostly that is all of it.
        while (
          to < raw.length &&
          (!isWhite(raw, to) || (raw[to] === " " && to + 1 < raw.length && !isWhite(raw, to + 1)))
        )
          to++;
        this.#add({ start: start + from, end: start + to, text: raw.slice(from, to), copied: true });
      }
      from = to;
    }
  }

  /** Adds text that stands for a raw range as a whole. */
  addReplacement(text: string, start: number, end: number): void {
    if (text !== "") this.#add({ start, end, text, copied: false });
  }

  addSpace(start: number, end: number): void {
    const extended = this.#space && this.#space.end === start && !this.#markBehindSpace;
    this.#space = { start: extended ? (this.#space as Range).start : start, end };
  }

  /** Notes that a mark was left out here. With `inBrackets`, the `(` before it goes, too. Returns whether it was there. */
  leaveOut(inBrackets: boolean): boolean {
    const last = this.#pieces.at(-1);
    const bracket = inBrackets && this.#space === undefined && last?.copied === true && last.text.endsWith("(");
    if (bracket) this.#dropLast();
    if (this.#space) this.#markBehindSpace = true;
    return bracket;
  }

  #add(piece: Piece): void {
    const space = this.#space;
    const attached = this.#markBehindSpace && /^[.,;:!?)\]}”’»…]/.test(piece.text);
    if (space && this.#length > 0 && !attached) {
      this.#push({ ...space, text: " ", copied: space.end - space.start === 1 });
    }
    this.#space = undefined;
    this.#markBehindSpace = false;
    this.#push(piece);
  }

  #push(piece: Piece): void {
    const last = this.#pieces.at(-1);
    if (last?.copied && piece.copied && last.end === piece.start) {
      this.#pieces[this.#pieces.length - 1] = { ...last, end: piece.end, text: last.text + piece.text };
    } else this.#pieces.push(piece);
    this.#length += piece.text.length;
  }

  /** Takes the last character back, and white space before it back into what may follow. */
  #dropLast(): void {
    const last = this.#pieces.pop() as Piece;
    const kept = slicePiece(last, 0, last.text.length - 1);
    const trimmed = kept.text.replace(/ +$/, "");
    this.#length -= last.text.length - trimmed.length;
    if (trimmed.length < kept.text.length) this.#space = { start: kept.start + trimmed.length, end: kept.end };
    if (trimmed !== "") this.#pieces.push(slicePiece(kept, 0, trimmed.length));
    else if (this.#pieces.at(-1)?.text === " ") {
      const space = this.#pieces.pop() as Piece;
      this.#length--;
      this.#space = { start: space.start, end: space.end };
    }
  }
}

function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 10 || code === 13;
}
