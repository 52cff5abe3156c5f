import { overlaps, type Range, touches } from "../text/range.ts";
import type { Block } from "./source.ts";
import { firstPlace, type TextLayout } from "./text-layout.ts";

/** The blocks of a text in order. Each is made when it is asked for, since a text may have a million of them. */
export class BlockList implements Iterable<Block> {
  readonly #layout: TextLayout;

  constructor(layout: TextLayout) {
    this.#layout = layout;
  }

  get length(): number {
    return this.#layout.blockCount;
  }

  /** Undefined where there is none. */
  get(place: number): Block | undefined {
    return place >= 0 && place < this.length ? this.#make(place) : undefined;
  }

  *[Symbol.iterator](): Generator<Block, void, undefined> {
    for (let place = 0; place < this.length; place++) yield this.#make(place);
  }

  /** Places of the headings. */
  *headings(): Generator<number, void, undefined> {
    for (let heading = 0; heading < this.#layout.headingCount; heading++) yield this.#layout.blockOfHeading(heading);
  }

  /** The first block with this paragraph number. */
  findFirstOf(paragraph: number): Block | undefined {
    for (let place = 0; place < this.length; place++) {
      if (this.#layout.paragraphOfBlock(place) === paragraph) return this.#make(place);
    }
    return undefined;
  }

  /** The last block with this paragraph number; without a number, with any. */
  findLastOf(paragraph?: number): Block | undefined {
    for (let place = this.length - 1; place >= 0; place--) {
      const own = this.#layout.paragraphOfBlock(place);
      if (own !== undefined && (paragraph === undefined || own === paragraph)) return this.#make(place);
    }
    return undefined;
  }

  /** The block that an offset touches, the first of two. */
  findTouching(offset: number): Block | undefined {
    const block = this.get(this.#firstEndingAt(offset));
    return block && touches(block, offset) ? block : undefined;
  }

  /** The blocks that a range overlaps, or that begin where it does. */
  overlapping(range: Range): Block[] {
    const found: Block[] = [];
    for (let place = this.#firstEndingAt(range.start + 1); place < this.length; place++) {
      const block = this.#make(place);
      if (!overlaps(block, range) && block.start !== range.start) break;
      found.push(block);
    }
    return found;
  }

  /** Place of the first block that ends at an offset or behind it. */
  #firstEndingAt(offset: number): number {
    return firstPlace(this.length, (place) => this.#layout.endOfBlock(place) >= offset);
  }

  #make(place: number): Block {
    const layout = this.#layout;
    return {
      start: layout.startOfBlock(place),
      end: layout.endOfBlock(place),
      kind: layout.kindOfBlock(place),
      paragraph: layout.paragraphOfBlock(place),
      level: layout.levelOfBlock(place),
    };
  }
}
