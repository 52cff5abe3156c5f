import type { Passage } from "../corpus/source.ts";
import type { SearchResult } from "./passage-index.ts";
import { type PassagePlace, placeOf, type Segment } from "./segment.ts";

/** A result of which the passage is not made yet: most are driven out by better ones. */
interface Offer extends PassagePlace {
  readonly score: number;
}

/** Best first; equal scores by source id, then place. */
function compareOffers(a: Offer, b: Offer): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.source.id === b.source.id) return a.index - b.index;
  return a.source.id < b.source.id ? -1 : 1;
}

/** The best `limit` of the results offered, kept as a heap whose root is the last of them. */
export class BestResults {
  readonly limit: number;
  readonly #heap: Offer[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  /** What a passage has to score at least: 0 until there are `limit` results. */
  get threshold(): number {
    return this.#heap.length < this.limit ? 0 : (this.#heap[0] as Offer).score;
  }

  /** Takes a passage that is not here yet, if it is among the best so far. */
  offer(segment: Segment, passage: number, score: number): void {
    if (score < this.threshold) return;
    const { source, index } = placeOf(segment, passage);
    const result = { source, index, score };
    const heap = this.#heap;
    if (heap.length < this.limit) {
      heap.push(result);
      this.#rise(heap.length - 1);
    } else if (compareOffers(result, heap[0] as Offer) < 0) {
      heap[0] = result;
      this.#sink();
    }
  }

  /** What is left, best first. */
  sorted(): SearchResult[] {
    const offers = [...this.#heap].sort(compareOffers);
    return offers.map(({ source, index, score }) => ({ passage: source.passages.get(index) as Passage, score }));
  }

  #rise(from: number): void {
    const heap = this.#heap;
    const result = heap[from] as Offer;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (compareOffers(result, heap[parent] as Offer) < 0) break;
      heap[at] = heap[parent] as Offer;
      at = parent;
    }
    heap[at] = result;
  }

  #sink(): void {
    const heap = this.#heap;
    const result = heap[0] as Offer;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right !== undefined && compareOffers(right, heap[child] as Offer) > 0) child++;
      if (compareOffers(heap[child] as Offer, result) < 0) break;
      heap[at] = heap[child] as Offer;
      at = child;
    }
    heap[at] = result;
  }
}
