import type { Passage } from "../corpus/source.ts";
import type { SearchResult } from "./passage-index.ts";
import { passageAt, type Segment } from "./segment.ts";

/** Best first; equal scores by source id, then place. */
function compareResults(a: SearchResult, b: SearchResult): number {
  if (a.score !== b.score) return b.score - a.score;
  return comparePlaces(a.passage, b.passage);
}

function comparePlaces(a: Passage, b: Passage): number {
  if (a.source === b.source) return a.index - b.index;
  return a.source < b.source ? -1 : 1;
}

/** The best `limit` of the results offered, kept as a heap whose root is the last of them. */
export class BestResults {
  readonly limit: number;
  readonly #heap: SearchResult[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  /** What a passage has to score at least: 0 until there are `limit` results. */
  get threshold(): number {
    return this.#heap.length < this.limit ? 0 : (this.#heap[0] as SearchResult).score;
  }

  /** Takes a passage that is not here yet, if it is among the best so far. */
  offer(segment: Segment, passage: number, score: number): void {
    if (score < this.threshold) return;
    const result = { passage: passageAt(segment, passage), score };
    const heap = this.#heap;
    if (heap.length < this.limit) {
      heap.push(result);
      this.#rise(heap.length - 1);
    } else if (compareResults(result, heap[0] as SearchResult) < 0) {
      heap[0] = result;
      this.#sink();
    }
  }

  /** What is left, best first. */
  sorted(): SearchResult[] {
    return [...this.#heap].sort(compareResults);
  }

  #rise(from: number): void {
    const heap = this.#heap;
    const result = heap[from] as SearchResult;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (compareResults(result, heap[parent] as SearchResult) < 0) break;
      heap[at] = heap[parent] as SearchResult;
      at = parent;
    }
    heap[at] = result;
  }

  #sink(): void {
    const heap = this.#heap;
    const result = heap[0] as SearchResult;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right !== undefined && compareResults(right, heap[child] as SearchResult) > 0) child++;
      if (compareResults(heap[child] as SearchResult, result) < 0) break;
      heap[at] = heap[child] as SearchResult;
      at = child;
    }
    heap[at] = result;
  }
}
