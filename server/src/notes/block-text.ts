/**
 * The text of one block, addressed by offsets of the note it was read from. It is a copy: what is sliced from it does
 * not keep the whole note's text alive, as slices of that would.
 */
export class BlockText {
  readonly #text: string;
  readonly #start: number;

  /** `copy` holds the block's text behind its first `skipped` code units; the block starts at `start` of the note. */
  constructor(copy: string, skipped: number, start: number) {
    this.#text = copy;
    this.#start = start - skipped;
  }

  slice(from: number, to: number): string {
    return this.#text.slice(from - this.#start, to - this.#start);
  }
}
