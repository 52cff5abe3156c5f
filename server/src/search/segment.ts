import type { Passage, Source, SourceId } from "../corpus/source.ts";
import { countTerms } from "./passage-terms.ts";

/** Passages that hold a term, by their position in the segment, ascending, with its weighted frequency there. */
export interface Postings {
  readonly passages: number[];
  readonly frequencies: number[];
}

/** Part of an index: the postings of some sources. Immutable; sources taken out later are listed beside it. */
export interface Segment {
  readonly passages: readonly Passage[];
  /** Terms in each passage itself. */
  readonly lengths: readonly number[];
  readonly postings: ReadonlyMap<string, Postings>;
  /** Passages and terms of each source. */
  readonly sources: ReadonlyMap<SourceId, SourceSize>;
  /** Sources no longer in the index. */
  readonly removed: ReadonlySet<SourceId>;
  /** All that is still in the index. */
  readonly size: SourceSize;
}

export interface SourceSize {
  readonly passages: number;
  readonly length: number;
}

/** A segment of sources with different ids. */
export function makeSegment(sources: readonly Source[]): Segment {
  const passages: Passage[] = [];
  const lengths: number[] = [];
  const postings = new Map<string, Postings>();
  const sizes = new Map<SourceId, SourceSize>();
  for (const source of sources) {
    let total = 0;
    for (const passage of source.passages) {
      const { frequencies, length } = countTerms(source, passage);
      for (const [term, frequency] of frequencies) addPosting(postings, term, passages.length, frequency);
      passages.push(passage);
      lengths.push(length);
      total += length;
    }
    sizes.set(source.id, { passages: source.passages.length, length: total });
  }
  return { passages, lengths, postings, sources: sizes, removed: new Set(), size: sumSizes([...sizes.values()]) };
}

/** One segment with what is left of several. */
export function mergeSegments(segments: readonly Segment[]): Segment {
  const passages: Passage[] = [];
  const lengths: number[] = [];
  const postings = new Map<string, Postings>();
  const sizes = new Map<SourceId, SourceSize>();
  for (const segment of segments) {
    const moved = segment.passages.map((passage, i) => {
      if (segment.removed.has(passage.source)) return -1;
      lengths.push(segment.lengths[i] as number);
      return passages.push(passage) - 1;
    });
    for (const [term, from] of segment.postings) {
      for (const [i, passage] of from.passages.entries()) {
        const to = moved[passage] as number;
        if (to >= 0) addPosting(postings, term, to, from.frequencies[i] as number);
      }
    }
    for (const [id, size] of segment.sources) if (!segment.removed.has(id)) sizes.set(id, size);
  }
  return { passages, lengths, postings, sources: sizes, removed: new Set(), size: sumSizes([...sizes.values()]) };
}

/** The segment without these sources. */
export function removeSources(segment: Segment, ids: ReadonlySet<SourceId>): Segment {
  const gone = [...ids].filter((id) => holdsSource(segment, id));
  if (gone.length === 0) return segment;
  const lost = sumSizes(gone.map((id) => segment.sources.get(id) as SourceSize));
  const { passages, length } = segment.size;
  return {
    ...segment,
    removed: new Set([...segment.removed, ...gone]),
    size: { passages: passages - lost.passages, length: length - lost.length },
  };
}

export function sumSizes(sizes: readonly SourceSize[]): SourceSize {
  let passages = 0;
  let length = 0;
  for (const size of sizes) {
    passages += size.passages;
    length += size.length;
  }
  return { passages, length };
}

function holdsSource(segment: Segment, id: SourceId): boolean {
  return segment.sources.has(id) && !segment.removed.has(id);
}

function addPosting(postings: Map<string, Postings>, term: string, passage: number, frequency: number): void {
  const known = postings.get(term);
  if (known === undefined) postings.set(term, { passages: [passage], frequencies: [frequency] });
  else {
    known.passages.push(passage);
    known.frequencies.push(frequency);
  }
}
