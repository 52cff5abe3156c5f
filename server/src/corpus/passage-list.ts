import { overlaps, type Range } from "../text/range.ts";
import { plainLine } from "./plain-text.ts";
import type { Passage, Source } from "./source.ts";
import { firstPlace, type TextLayout } from "./text-layout.ts";

/**
 * The passages of a text in order. Each is made when it is first asked for, since a text may have a million of them, and
 * is the same object from then on. Who needs no more than where all of them stand asks for that.
 */
export class PassageList implements Iterable<Passage> {
  readonly layout: TextLayout;
  readonly #source: Pick<Source, "id" | "text" | "markup">;
  #made: Map<number, Passage> | undefined;

  constructor(layout: TextLayout, source: Pick<Source, "id" | "text" | "markup">) {
    this.layout = layout;
    this.#source = source;
  }

  get length(): number {
    return this.layout.passageCount;
  }

  /** Undefined where there is none. */
  get(index: number): Passage | undefined {
    if (!(index >= 0 && index < this.length)) return undefined;
    this.#made ??= new Map();
    let passage = this.#made.get(index);
    if (passage === undefined) {
      passage = this.#make(index);
      this.#made.set(index, passage);
    }
    return passage;
  }

  *[Symbol.iterator](): Generator<Passage, void, undefined> {
    for (let index = 0; index < this.length; index++) yield this.get(index) as Passage;
  }

  startOf(index: number): number {
    return this.layout.startOfPassage(index);
  }

  endOf(index: number): number {
    return this.layout.endOfPassage(index);
  }

  paragraphOf(index: number): number | undefined {
    return this.layout.paragraphOfBlock(this.layout.blockOfPassage(index));
  }

  /** The nearest heading above a passage on one line, as a reader sees it. */
  headingOf(index: number): string | undefined {
    const heading = this.layout.headingAbove(index);
    if (heading === undefined) return undefined;
    const { text, markup } = this.#source;
    const range = { start: this.layout.startOfBlock(heading), end: this.layout.endOfBlock(heading) };
    return plainLine(text, range, markup);
  }

  /** Index of the first passage that ends behind an offset, else the count of passages. */
  firstEndingAfter(offset: number): number {
    return firstPlace(this.length, (index) => this.endOf(index) > offset);
  }

  /** Index of the first passage that starts at an offset or behind it, else the count of passages. */
  firstStartingAt(offset: number): number {
    return firstPlace(this.length, (index) => this.startOf(index) >= offset);
  }

  /** The passage in which the character at an offset lies. */
  findAround(offset: number): Passage | undefined {
    const index = this.firstEndingAfter(offset);
    return index < this.length && this.startOf(index) <= offset ? this.get(index) : undefined;
  }

  /** The passage that holds all of a range, the first of two for an empty one between them. */
  findHolding(range: Range): Passage | undefined {
    const index = firstPlace(this.length, (place) => this.endOf(place) >= range.end);
    return index < this.length && this.startOf(index) <= range.start ? this.get(index) : undefined;
  }

  /** The passages that a range overlaps. */
  overlapping(range: Range): Passage[] {
    const found: Passage[] = [];
    for (let index = this.firstEndingAfter(range.start); index < this.length; index++) {
      if (!overlaps({ start: this.startOf(index), end: this.endOf(index) }, range)) break;
      found.push(this.get(index) as Passage);
    }
    return found;
  }

  #make(index: number): Passage {
    const { layout } = this;
    const sentences: Range[] = [];
    const end = layout.firstSentenceOf(index + 1);
    for (let sentence = layout.firstSentenceOf(index); sentence < end; sentence++) {
      sentences.push({ start: layout.startOfSentence(sentence), end: layout.endOfSentence(sentence) });
    }
    return {
      source: this.#source.id,
      index,
      start: this.startOf(index),
      end: this.endOf(index),
      paragraph: this.paragraphOf(index),
      heading: this.headingOf(index),
      sentences,
    };
  }
}
