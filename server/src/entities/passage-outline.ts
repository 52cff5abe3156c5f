import type { PassageList } from "../corpus/passage-list.ts";
import type { ByteReader, ByteWriter } from "./bytes.ts";

const bodyBit = 1;
const apartBit = 2;
/** Characters between most passages: a blank line. */
const usualGap = 2;

/** Where the passages of a source begin and end: what `PassageOutline` reads, without reading the passages themselves. */
export function writeOutline(to: ByteWriter, passages: PassageList): void {
  to.number(passages.length);
  let last = -usualGap;
  for (let index = 0; index < passages.length; index++) {
    const [start, end] = [passages.startOf(index), passages.endOf(index)];
    const gap = start - last;
    to.number(
      (end - start) * 4 + (passages.paragraphOf(index) === undefined ? 0 : bodyBit) + (gap === usualGap ? 0 : apartBit),
    );
    if (gap !== usualGap) to.signed(gap);
    last = end;
  }
}

/** The passages of one source, as columns in the order of its text; what stands behind `size` is of another. */
export class PassageOutline {
  size = 0;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Whether it is body text, which has paragraph numbers. */
  readonly isBody: boolean[] = [];

  /** Takes over what `writeOutline` wrote. */
  read(from: ByteReader): this {
    const size = from.number();
    let last = -usualGap;
    let passage = 0;
    for (; passage < size && from.at < from.end; passage++) {
      const number = from.number();
      const start = last + ((number & apartBit) === 0 ? usualGap : from.signed());
      last = start + Math.floor(number / 4);
      this.starts[passage] = start;
      this.ends[passage] = last;
      this.isBody[passage] = (number & bodyBit) !== 0;
    }
    this.size = passage;
    return this;
  }

  /** Position of the passage in which an offset lies, -1 where it lies in none. */
  at(offset: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low < this.size && this.starts[low]! <= offset ? low : -1;
  }
}
