import { NumberList } from "../text/number-list.ts";
import type { Range } from "../text/range.ts";
import type { Block, BlockKind } from "./source.ts";

/*
 * Where the blocks, passages and sentences of a text stand, as numbers of 32 bits. An object for each would outweigh the
 * text itself: a text of a million lines has as many of all three. One behind the other:
 *
 *   how many blocks, passages, sentences and headings there are
 *   of each block: start, end, and kind, level and paragraph in one number (`describe`)
 *   of each passage: its block, its first sentence
 *   of each sentence: start, end
 *   of each heading: its block
 */

const COUNTS = 4;
const OF_BLOCK = 3;
const OF_PASSAGE = 2;
const OF_SENTENCE = 2;

const KINDS: readonly BlockKind[] = ["title", "heading", "paragraph", "item", "quote", "caption", "table", "code"];
/** Bits below the level of a heading, and below the number of a paragraph; 0 stands for none of either. */
const LEVEL = 3;
const PARAGRAPH = 6;

/** Blocks, passages and sentences by their places, from 0. Immutable. Places must be those of one there is. */
export class TextLayout {
  readonly #numbers: Uint32Array;
  readonly #start: number;
  readonly #passages: number;
  readonly #sentences: number;
  readonly #headings: number;
  readonly blockCount: number;
  readonly passageCount: number;
  readonly sentenceCount: number;
  readonly headingCount: number;

  /** What a builder made, which begins at place `start` of `numbers`. */
  constructor(numbers: Uint32Array, start = 0) {
    this.#numbers = numbers;
    this.#start = start;
    this.blockCount = numbers[start] as number;
    this.passageCount = numbers[start + 1] as number;
    this.sentenceCount = numbers[start + 2] as number;
    this.headingCount = numbers[start + 3] as number;
    this.#passages = start + COUNTS + OF_BLOCK * this.blockCount;
    this.#sentences = this.#passages + OF_PASSAGE * this.passageCount;
    this.#headings = this.#sentences + OF_SENTENCE * this.sentenceCount;
  }

  /** All that another layout can be made of. */
  get numbers(): Uint32Array {
    return this.#numbers.subarray(this.#start, this.#headings + this.headingCount);
  }

  startOfBlock(block: number): number {
    return this.#numbers[this.#start + COUNTS + OF_BLOCK * block] as number;
  }

  endOfBlock(block: number): number {
    return this.#numbers[this.#start + COUNTS + OF_BLOCK * block + 1] as number;
  }

  kindOfBlock(block: number): BlockKind {
    return KINDS[this.#describe(block) % 2 ** LEVEL] as BlockKind;
  }

  levelOfBlock(block: number): number | undefined {
    return (this.#describe(block) >>> LEVEL) % 2 ** (PARAGRAPH - LEVEL) || undefined;
  }

  paragraphOfBlock(block: number): number | undefined {
    return this.#describe(block) >>> PARAGRAPH || undefined;
  }

  #describe(block: number): number {
    return this.#numbers[this.#start + COUNTS + OF_BLOCK * block + 2] as number;
  }

  startOfPassage(passage: number): number {
    return this.startOfSentence(this.firstSentenceOf(passage));
  }

  endOfPassage(passage: number): number {
    return this.endOfSentence(this.firstSentenceOf(passage + 1) - 1);
  }

  blockOfPassage(passage: number): number {
    return this.#numbers[this.#passages + OF_PASSAGE * passage] as number;
  }

  /** Of the place behind the last passage too: the count of sentences. */
  firstSentenceOf(passage: number): number {
    if (passage === this.passageCount) return this.sentenceCount;
    return this.#numbers[this.#passages + OF_PASSAGE * passage + 1] as number;
  }

  startOfSentence(sentence: number): number {
    return this.#numbers[this.#sentences + OF_SENTENCE * sentence] as number;
  }

  endOfSentence(sentence: number): number {
    return this.#numbers[this.#sentences + OF_SENTENCE * sentence + 1] as number;
  }

  /** Whether a sentence ends in a range or at its edges. */
  endsSentence({ start, end }: Range): boolean {
    const sentence = firstPlace(this.sentenceCount, (place) => this.endOfSentence(place) >= start);
    return sentence < this.sentenceCount && this.endOfSentence(sentence) <= end;
  }

  blockOfHeading(heading: number): number {
    return this.#numbers[this.#headings + heading] as number;
  }

  /** The nearest heading above a passage, as the place of its block; undefined where there is none. */
  headingAbove(passage: number): number | undefined {
    if (this.headingCount === 0) return undefined;
    const block = this.blockOfPassage(passage);
    const below = firstPlace(this.headingCount, (heading) => this.blockOfHeading(heading) > block);
    return below === 0 ? undefined : this.blockOfHeading(below - 1);
  }
}

/** Numbers for which there is room together, at most: 64 kilobytes, which are kept as long as one layout of them is. */
const ROOM = 2 ** 14;

/**
 * Makes one layout after the other: blocks in the order of the text, each with its passages at once or later, passages in
 * order too. One builder for many small texts leaves less behind than one for each.
 */
export class LayoutBuilder {
  readonly #blocks = new NumberList();
  readonly #passages = new NumberList();
  readonly #sentences = new NumberList();
  readonly #headings = new NumberList();
  /** Layouts of small texts stand in it side by side: an array of their own would outweigh most. */
  #room = new Uint32Array(0);
  #used = 0;

  get blockCount(): number {
    return this.#blocks.count / OF_BLOCK;
  }

  addBlock({ start, end, kind, level, paragraph }: Block): void {
    if (kind === "heading") this.#headings.add(this.blockCount);
    this.#blocks.add(start);
    this.#blocks.add(end);
    this.#blocks.add(describe(kind, level, paragraph));
  }

  /** A passage of the block at a place; it reaches from its first sentence to its last, and has one at least. */
  addPassage(block: number, sentences: readonly Range[]): void {
    this.#passages.add(block);
    this.#passages.add(this.#sentences.count / OF_SENTENCE);
    for (const { start, end } of sentences) {
      this.#sentences.add(start);
      this.#sentences.add(end);
    }
  }

  /** The layout of what was added; what is added from then on is of another. */
  build(): TextLayout {
    const parts = [this.#blocks, this.#passages, this.#sentences, this.#headings];
    const start = this.#reserve(COUNTS + parts.reduce((sum, { count }) => sum + count, 0));
    const numbers = this.#room;
    numbers[start] = this.#blocks.count / OF_BLOCK;
    numbers[start + 1] = this.#passages.count / OF_PASSAGE;
    numbers[start + 2] = this.#sentences.count / OF_SENTENCE;
    numbers[start + 3] = this.#headings.count;
    let at = start + COUNTS;
    for (const { values, count } of parts) for (let i = 0; i < count; i++) numbers[at++] = values[i] as number;
    for (const part of parts) part.clear();
    return new TextLayout(numbers, start);
  }

  /** Makes room for so many numbers, and returns where it begins. */
  #reserve(count: number): number {
    if (this.#used + count > this.#room.length) {
      this.#room = new Uint32Array(Math.max(count, Math.min(ROOM, 2 * this.#room.length)));
      this.#used = 0;
    }
    this.#used += count;
    return this.#used - count;
  }
}

function describe(kind: BlockKind, level = 0, paragraph = 0): number {
  return KINDS.indexOf(kind) + 2 ** LEVEL * level + 2 ** PARAGRAPH * paragraph;
}

/** The first place below `count` from which on `holds` holds, else `count`. */
export function firstPlace(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
