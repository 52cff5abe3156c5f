import type { Source, SourceId } from "../corpus/source.ts";
import { averageLength, Saturation } from "./bm25.ts";
import { buildSegments } from "./build-segment.ts";
import { findMerge, findSmallestPair, IndexMerge } from "./index-merge.ts";
import { type Collection, searchSegments } from "./index-search.ts";
import { type LiveSegment, removeSources, wholeSegment } from "./live-segment.ts";
import type { PassageIndex, SearchOptions, SearchResult } from "./passage-index.ts";
import { Scores } from "./scores.ts";
import type { Segment } from "./segment.ts";

/** Merges of up to so many postings are done within an update: about a millisecond. */
const SMALL_MERGE = 2 ** 16;
/** With more segments than this an update merges two, whatever their size. */
const MOST_SEGMENTS = 24;

/** An index without passages. */
export function emptyIndex(): Bm25Index {
  return new Bm25Index([], new Scores());
}

/**
 * BM25 over passages in immutable segments, after the manner of a log-structured merge tree: an update marks what is gone
 * and adds a small segment. Large merges are left to whoever has time (`nextMerge`). Scores depend only on what is in
 * the index, never on how it is spread over segments.
 */
export class Bm25Index implements PassageIndex {
  /** Oldest first. */
  readonly segments: readonly LiveSegment[];
  readonly passageCount: number;
  readonly #scores: Scores;
  readonly #averageLength: number;
  #collection: Collection | undefined;

  constructor(segments: readonly LiveSegment[], scores: Scores) {
    this.segments = segments;
    this.#scores = scores;
    let passages = 0;
    let length = 0;
    for (const live of segments) {
      passages += live.passages;
      length += live.length;
    }
    this.passageCount = passages;
    this.#averageLength = averageLength(passages, length);
  }

  search(query: string, options: SearchOptions): readonly SearchResult[] {
    this.#collection ??= {
      segments: this.segments,
      passageCount: this.passageCount,
      saturation: new Saturation(this.#averageLength),
      scores: this.#scores,
    };
    return searchSegments(this.#collection, query, options);
  }

  update(changed: readonly Source[], removed: readonly SourceId[]): Bm25Index {
    const added = new Map<SourceId, Source>();
    for (const source of changed) added.set(source.id, source);
    return this.#replace([...removed, ...added.keys()], buildSegments([...added.values()]).map(wholeSegment));
  }

  /**
   * As `update` with those sources that are wanted of segments that were built elsewhere; of two sources with one id, as
   * before and after a change, only one may be.
   */
  addSegments(segments: readonly Segment[], isWanted: (source: Source) => boolean = () => true): Bm25Index {
    const added = segments.map((segment) => {
      const stale = segment.sources.filter((source) => !isWanted(source)).map(({ id }) => id);
      return removeSources(wholeSegment(segment), stale);
    });
    const wanted = segments.flatMap(({ sources }) => sources.filter(isWanted).map(({ id }) => id));
    return this.#replace(wanted, added);
  }

  /** A merge that would make questions cheaper, to be done in steps and handed to `applyMerge`. */
  nextMerge(): IndexMerge | undefined {
    const inputs = findMerge(this.segments);
    return inputs.length === 0 ? undefined : new IndexMerge(inputs);
  }

  /** The index with a merge that was begun on it or on one it was made from. */
  applyMerge(merge: IndexMerge): Bm25Index {
    const segments = merge.applyTo(this.segments);
    return segments === this.segments ? this : new Bm25Index(segments, this.#scores);
  }

  #replace(gone: readonly SourceId[], added: readonly LiveSegment[]): Bm25Index {
    let segments: readonly LiveSegment[] = [...this.segments.map((live) => removeSources(live, gone)), ...added].filter(
      ({ passages }) => passages > 0,
    );
    for (;;) {
      let inputs = findMerge(segments, SMALL_MERGE);
      if (inputs.length === 0 && segments.length > MOST_SEGMENTS) inputs = findSmallestPair(segments);
      if (inputs.length === 0) return new Bm25Index(segments, this.#scores);
      segments = new IndexMerge(inputs).applyTo(segments);
    }
  }
}
