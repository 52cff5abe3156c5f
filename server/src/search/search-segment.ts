import type { SourceId } from "../corpus/source.ts";
import type { BestResults } from "./best-results.ts";
import { contribution, type Saturation } from "./bm25.ts";
import { isRemoved, type LiveSegment } from "./live-segment.ts";
import type { Scores } from "./scores.ts";
import { FREQUENCY_BITS, findSource, frequencyAt, LARGE_FREQUENCY, placeOf, type Segment } from "./segment.ts";

/** A term of a question in one segment. */
export interface TermList {
  /** Inverse frequency of the term in the whole index. */
  readonly inverse: number;
  /** At least what the term adds to any passage of the segment. */
  readonly bound: number;
  /** Its postings. */
  readonly start: number;
  readonly end: number;
}

/** Passages of a segment from one up to, not including, another. */
interface PassageSpan {
  readonly start: number;
  readonly end: number;
}

/** Finding a span in a list costs as much as adding so many postings. */
const COST_OF_SEEKING = 16;
/** Looking one passage up in a list costs as much as adding so many postings. */
const COST_OF_LOOKUP = 16;
/** Lists shorter than this are not worth an early look at the best passages. */
const SHORT_LIST = 1000;
/** Passages scored in full for an early threshold, for each result wanted. */
const PROBED_PER_RESULT = 2;
const MOST_RESULTS_PROBED = 50;

/**
 * Offers every passage of a segment that may be among the best. Exact, by bounds on what each term can add (after
 * Turtle and Flood's MaxScore, term at a time):
 *
 * 1. Lists are added up shortest first. A passage met for the first time is left out when even the bounds of the lists
 *    to come cannot lift it to the threshold.
 * 2. Before a long list, the best passages so far are scored in full, which raises the threshold early.
 * 3. Once the lists to come together stay below the threshold, none of them is read: their postings are looked up for
 *    the passages already met that can still reach it.
 */
export class SegmentSearch {
  readonly #live: LiveSegment;
  readonly #segment: Segment;
  readonly #saturation: Saturation;
  readonly #scores: Scores;
  readonly #best: BestResults;
  /** Sources whose passages may be offered; all, if undefined. */
  readonly #sources: ReadonlySet<SourceId> | undefined;
  readonly #lists: readonly TermList[];
  /** Sum of the bounds from each list on, and 0 behind the last. */
  readonly #rest: Float64Array;
  #threshold: number;

  constructor(
    live: LiveSegment,
    lists: readonly TermList[],
    saturation: Saturation,
    scores: Scores,
    best: BestResults,
    sources: ReadonlySet<SourceId> | undefined,
  ) {
    this.#live = live;
    this.#segment = live.segment;
    this.#saturation = saturation;
    this.#scores = scores;
    this.#best = best;
    this.#sources = sources;
    this.#lists = [...lists].sort((a, b) => a.end - a.start - (b.end - b.start));
    this.#rest = new Float64Array(lists.length + 1);
    for (let i = lists.length - 1; i >= 0; i--) {
      this.#rest[i] = (this.#rest[i + 1] as number) + (this.#lists[i] as TermList).bound;
    }
    this.#threshold = best.threshold;
  }

  run(): void {
    this.#scores.reserve(this.#segment.lengths.length);
    const postings = this.#lists.reduce((sum, list) => sum + list.end - list.start, 0);
    const sought = this.#sources === undefined ? postings : this.#sources.size * this.#lists.length * COST_OF_SEEKING;
    if (this.#sources !== undefined && sought < postings) this.#addWithin(spansOf(this.#segment, this.#sources));
    else this.#finish(this.#addLists());
    this.#scores.clear();
  }

  /** Adds up and offers the passages in ascending spans, in time proportional to them. */
  #addWithin(spans: readonly PassageSpan[]): void {
    for (const list of this.#lists) {
      let position = list.start;
      for (const span of spans) {
        position = findPosting(this.#segment.postings, span.start, position, list.end);
        const end = findPosting(this.#segment.postings, span.end, position, list.end);
        this.#addList({ ...list, start: position, end }, 0);
        position = end;
      }
    }
    this.#finish(this.#lists.length);
  }

  /** Adds up lists until those left cannot matter to passages not met, and returns how many were read. */
  #addLists(): number {
    let postings = 0;
    let probeAt = SHORT_LIST;
    for (const [i, list] of this.#lists.entries()) {
      const size = list.end - list.start;
      if (postings + size > probeAt && this.#best.limit <= MOST_RESULTS_PROBED && this.#scores.count > 0) {
        this.#probeBest(i);
        probeAt = 4 * (postings + size);
      }
      if ((this.#rest[i] as number) < this.#threshold) return i;
      this.#addList(list, this.#threshold - (this.#rest[i + 1] as number));
      postings += size;
    }
    return this.#lists.length;
  }

  /** Adds a list to the sums; a passage not met before only if it adds at least `enough`. */
  #addList({ inverse, start, end }: TermList, enough: number): void {
    const { postings, lengths } = this.#segment;
    const { table, frequencies, lengths: tableLengths } = this.#saturation;
    const { sums, touched } = this.#scores;
    let count = this.#scores.count;
    for (let position = start; position < end; position++) {
      const entry = postings[position] as number;
      const passage = entry >>> FREQUENCY_BITS;
      const frequency = entry & LARGE_FREQUENCY;
      const length = lengths[passage] as number;
      const saturation =
        frequency < frequencies && length < tableLengths
          ? (table[frequency * tableLengths + length] as number)
          : this.#saturation.of(frequencyAt(this.#segment, position), length);
      const added = contribution(inverse, saturation);
      const sum = sums[passage] as number;
      if (sum !== 0) sums[passage] = sum + added;
      else if (added >= enough) {
        sums[passage] = added;
        touched[count++] = passage;
      }
    }
    this.#scores.count = count;
  }

  /** Scores the passages with the largest sums in full, to raise the threshold. `read` lists are in the sums. */
  #probeBest(read: number): void {
    const { sums, touched, count } = this.#scores;
    const wanted = PROBED_PER_RESULT * this.#best.limit;
    const candidates: number[] = [];
    let least = 0;
    for (let i = 0; i < count; i++) {
      const passage = touched[i] as number;
      const sum = sums[passage] as number;
      if (sum <= least || !this.#isAccepted(passage)) continue;
      let at = candidates.length;
      while (at > 0 && (sums[candidates[at - 1] as number] as number) < sum) at--;
      candidates.splice(at, 0, passage);
      if (candidates.length > wanted) candidates.pop();
      if (candidates.length === wanted) least = sums[candidates[wanted - 1] as number] as number;
    }
    if (candidates.length < this.#best.limit) return;
    const scores = candidates.map((passage) => this.#complete(passage, sums[passage] as number, read));
    scores.sort((a, b) => b - a);
    this.#threshold = Math.max(this.#threshold, scores[this.#best.limit - 1] as number);
  }

  /** Completes the sums of the passages met that can reach the threshold, and offers them. `read` lists are in the sums. */
  #finish(read: number): void {
    const { sums, touched } = this.#scores;
    for (let i = read; i < this.#lists.length; i++) {
      this.#dropHopeless(this.#rest[i] as number);
      const list = this.#lists[i] as TermList;
      const { count } = this.#scores;
      if (count * COST_OF_LOOKUP > list.end - list.start) {
        this.#addList(list, Number.POSITIVE_INFINITY);
        continue;
      }
      for (let at = 0; at < count; at++) {
        const passage = touched[at] as number;
        sums[passage] = (sums[passage] as number) + this.#lookUp(list, passage);
      }
    }
    const { count } = this.#scores;
    for (let at = 0; at < count; at++) {
      const passage = touched[at] as number;
      const score = sums[passage] as number;
      if (score < this.#threshold || !this.#isAccepted(passage)) continue;
      this.#best.offer(this.#segment, passage, score);
      this.#threshold = Math.max(this.#threshold, this.#best.threshold);
    }
  }

  /** Forgets the passages that `rest` more cannot lift to the threshold. */
  #dropHopeless(rest: number): void {
    const { sums, touched, count } = this.#scores;
    const least = this.#threshold - rest;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const passage = touched[at] as number;
      if ((sums[passage] as number) >= least) touched[kept++] = passage;
      else sums[passage] = 0;
    }
    this.#scores.count = kept;
  }

  /** Adds what the lists not read have for a passage. */
  #complete(passage: number, sum: number, read: number): number {
    let score = sum;
    for (let i = read; i < this.#lists.length; i++) score += this.#lookUp(this.#lists[i] as TermList, passage);
    return score;
  }

  /** What a list adds to a passage. */
  #lookUp({ inverse, start, end }: TermList, passage: number): number {
    const { postings } = this.#segment;
    const position = findPosting(postings, passage, start, end);
    if (position === end || (postings[position] as number) >>> FREQUENCY_BITS !== passage) return 0;
    const frequency = frequencyAt(this.#segment, position);
    return contribution(inverse, this.#saturation.of(frequency, this.#segment.lengths[passage] as number));
  }

  #isAccepted(passage: number): boolean {
    if (isRemoved(this.#live, passage)) return false;
    return this.#sources === undefined || this.#sources.has(placeOf(this.#segment, passage).source.id);
  }
}

/** Where the passages of these sources stand in a segment, ascending. */
function spansOf(segment: Segment, ids: ReadonlySet<SourceId>): PassageSpan[] {
  const spans: PassageSpan[] = [];
  for (const id of ids) {
    const source = findSource(segment, id);
    if (source < 0) continue;
    spans.push({ start: segment.firstPassages[source] as number, end: segment.firstPassages[source + 1] as number });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Position in `start`..`end` of the first posting of a passage or one behind it, else `end`. */
function findPosting(postings: Uint32Array, passage: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle] as number) >>> FREQUENCY_BITS < passage) low = middle + 1;
    else high = middle;
  }
  return low;
}
