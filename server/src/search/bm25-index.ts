import type { Passage, Source, SourceId } from "../corpus/source.ts";
import type { PassageIndex, SearchOptions, SearchResult } from "./passage-index.ts";
import { BODY_WEIGHT, queryTerms } from "./passage-terms.ts";
import { makeSegment, mergeSegments, type Postings, removeSources, type Segment, sumSizes } from "./segment.ts";

/** Saturation of repeated terms and weight of passage length, the usual values (Robertson and Zaragoza 2009, 3.4). */
const K1 = 1.2;
const B = 0.75;

/** An index without passages. */
export function emptyIndex(): PassageIndex {
  return new Bm25Index([]);
}

/** How much a passage that holds a term counts the less, the more passages hold it. Never negative. */
function inverseFrequency(passageCount: number, holding: number): number {
  return Math.log(1 + (passageCount - holding + 0.5) / (holding + 0.5));
}

/** BM25 weight of one term in one passage; `frequency` is weighted as `countTerms` does. */
function termScore(inverse: number, frequency: number, length: number, averageLength: number): number {
  const times = frequency / BODY_WEIGHT;
  return (inverse * times * (K1 + 1)) / (times + K1 * (1 - B + (B * length) / averageLength));
}

/** Best first; equal scores by source id, then place. */
function compareResults(a: SearchResult, b: SearchResult): number {
  if (a.score !== b.score) return b.score - a.score;
  const [x, y] = [a.passage, b.passage];
  return x.source < y.source ? -1 : x.source > y.source ? 1 : x.index - y.index;
}

/**
 * BM25 over passages, kept as segments in the manner of a log-structured merge: an update adds a small segment, and small
 * neighbours are merged, so that the work is proportional to the change, amortised. Frequencies are counted over the
 * sources that are left when a question is asked, so that scores do not depend on how the index came about.
 */
class Bm25Index implements PassageIndex {
  readonly #segments: readonly Segment[];
  readonly passageCount: number;
  readonly #averageLength: number;

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
    const { passages, length } = sumSizes(segments.map((segment) => segment.size));
    this.passageCount = passages;
    this.#averageLength = passages === 0 ? 1 : Math.max(1, length / passages);
  }

  search(query: string, { limit, sources }: SearchOptions): readonly SearchResult[] {
    const terms = queryTerms(query);
    const scores = this.#segments.map((segment) => new Float64Array(segment.passages.length));
    for (const term of terms) {
      const held = this.#segments.map((segment) => livingPostings(segment, segment.postings.get(term)));
      const holding = held.reduce((sum, postings) => sum + postings.passages.length, 0);
      if (holding === 0) continue;
      const inverse = inverseFrequency(this.passageCount, holding);
      for (const [s, postings] of held.entries()) {
        const { lengths } = this.#segments[s] as Segment;
        const sums = scores[s] as Float64Array;
        const { passages, frequencies } = postings;
        for (let i = 0; i < passages.length; i++) {
          const passage = passages[i] as number;
          const length = lengths[passage] as number;
          const added = termScore(inverse, frequencies[i] as number, length, this.#averageLength);
          sums[passage] = (sums[passage] as number) + added;
        }
      }
    }
    return this.#best(scores, limit, sources);
  }

  update(changed: readonly Source[], removed: readonly SourceId[]): PassageIndex {
    const added = [...new Map(changed.map((source) => [source.id, source])).values()];
    const gone = new Set([...removed, ...added.map((source) => source.id)]);
    const kept = this.#segments.map((segment) => removeSources(segment, gone));
    return new Bm25Index(tidySegments(added.length === 0 ? kept : [...kept, makeSegment(added)]));
  }

  #best(scores: readonly Float64Array[], limit: number, sources: ReadonlySet<SourceId> | undefined): SearchResult[] {
    const results: SearchResult[] = [];
    for (const [s, sums] of scores.entries()) {
      const { passages } = this.#segments[s] as Segment;
      for (let i = 0; i < sums.length; i++) {
        const score = sums[i] as number;
        if (score === 0) continue;
        const passage = passages[i] as Passage;
        if (sources === undefined || sources.has(passage.source)) insertResult(results, { passage, score }, limit);
      }
    }
    return results;
  }
}

/** Keeps `results` the best `limit` in order. */
function insertResult(results: SearchResult[], result: SearchResult, limit: number): void {
  const last = results.at(-1);
  if (results.length >= limit && (last === undefined || compareResults(result, last) >= 0)) return;
  let low = 0;
  let high = results.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareResults(results[middle] as SearchResult, result) < 0) low = middle + 1;
    else high = middle;
  }
  results.splice(low, 0, result);
  if (results.length > limit) results.pop();
}

function livingPostings(segment: Segment, postings: Postings | undefined): Postings {
  if (postings === undefined) return { passages: [], frequencies: [] };
  if (segment.removed.size === 0) return postings;
  const living: Postings = { passages: [], frequencies: [] };
  for (const [i, passage] of postings.passages.entries()) {
    if (segment.removed.has((segment.passages[passage] as Passage).source)) continue;
    living.passages.push(passage);
    living.frequencies.push(postings.frequencies[i] as number);
  }
  return living;
}

/**
 * Rewrites segments of which half is gone, and merges neighbours until each is more than twice as large as the next:
 * there are then at most logarithmically many, and a source is moved logarithmically often.
 */
function tidySegments(segments: readonly Segment[]): Segment[] {
  const tidy: Segment[] = [];
  for (const segment of segments) {
    const left = segment.sources.size - segment.removed.size;
    if (left === 0) continue;
    tidy.push(segment.removed.size >= left ? mergeSegments([segment]) : segment);
  }
  for (let i = tidy.length - 1; i > 0; i--) {
    const [before, after] = [tidy[i - 1] as Segment, tidy[i] as Segment];
    if (before.passages.length <= 2 * after.passages.length) tidy.splice(i - 1, 2, mergeSegments([before, after]));
  }
  return tidy;
}
