import { averageLength, density } from "./bm25.ts";
import { totalLength } from "./segment.ts";

/** Enough to stay above after rounding to 24 bits. */
const ROUNDED_UP = 1 + 1e-6;

/** Finds the largest density of each list while its postings are written. */
export class Densities {
  readonly #lengths: Uint32Array;
  readonly #average: number;
  readonly #highest: Float64Array;

  constructor(lengths: Uint32Array, lists: number) {
    this.#lengths = lengths;
    this.#average = averageLength(lengths.length, totalLength({ lengths }));
    this.#highest = new Float64Array(lists);
  }

  /** Density of a weighted frequency of 1 in a passage: that of others is as many times as large. */
  unitOf(passage: number): number {
    return density(1, this.#lengths[passage] as number, this.#average);
  }

  add(list: number, found: number): void {
    if (found > (this.#highest[list] as number)) this.#highest[list] = found;
  }

  /** `Segment.densities` of all lists. */
  build(): Float32Array {
    return Float32Array.from(this.#highest, (highest) => highest * ROUNDED_UP);
  }

  /** Those of some lists, in the order given. */
  write(to: Float32Array, lists: Uint32Array): void {
    for (let i = 0; i < lists.length; i++) to[i] = (this.#highest[lists[i] as number] as number) * ROUNDED_UP;
  }
}
