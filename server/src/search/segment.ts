import type { Source, SourceId } from "../corpus/source.ts";
import type { Dictionary } from "./dictionary.ts";

/** Passages of a segment are numbered in 24 bits, frequencies that fit stand in the 8 bits below. */
const PASSAGE_BITS = 24;
export const FREQUENCY_BITS = 8;
/** Stands for a frequency of at least this; the number itself is in `largeFrequencies`. */
export const LARGE_FREQUENCY = 2 ** FREQUENCY_BITS - 1;

/** A segment is closed, and segments are not merged, beyond this: it bounds memory, and the numbers in postings. */
export const MOST_POSTINGS = 2 ** 24;
export const MOST_PASSAGES = 2 ** PASSAGE_BITS - 1;

/** Some passages with their postings, packed into typed arrays. Immutable; what was removed later is recorded beside it. */
export interface Segment {
  /** Each with the passages that stand here: all of them, unless so many that they had to be parted. */
  readonly sources: readonly Source[];
  /** Place in `Source.passages` of the first passage of each source that stands here. */
  readonly firstPlaces: Uint32Array;
  /** Number of the first passage of each source, and behind the last the count of passages. */
  readonly firstPassages: Uint32Array;
  /** Numbers of the sources, ordered by id. */
  readonly byId: Uint32Array;
  /** Terms in each passage, those of headings and titles not counted. */
  readonly lengths: Uint32Array;
  readonly dictionary: Dictionary;
  /** Where the postings of each term start, and behind the last their count. */
  readonly listStarts: Uint32Array;
  /** Passage number and weighted frequency; within a term by passage. */
  readonly postings: Uint32Array;
  /** The largest `density` within each term's postings or a little more, at this segment's average length. */
  readonly densities: Float32Array;
  /** Positions in `postings`, ascending, of large frequencies, and the frequencies. */
  readonly largePositions: Uint32Array;
  readonly largeFrequencies: Float64Array;
}

export function countPassages({ lengths }: Segment): number {
  return lengths.length;
}

/** Sum of the lengths of all its passages. */
export function totalLength({ lengths }: Pick<Segment, "lengths">): number {
  let total = 0;
  // By number: the iterator of `for of` makes an object for each of them until the loop has been optimised.
  for (let i = 0; i < lengths.length; i++) total += lengths[i] as number;
  return total;
}

/** Weighted frequency of the posting at a position. */
export function frequencyAt(segment: Segment, position: number): number {
  const { postings, largePositions, largeFrequencies } = segment;
  const frequency = (postings[position] as number) & LARGE_FREQUENCY;
  if (frequency < LARGE_FREQUENCY) return frequency;
  return largeFrequencies[lowerBound(largePositions, position, 0, largePositions.length)] as number;
}

/** Position of the first value in `start`..`end` of an ascending array that is at least `value`, else `end`. */
function lowerBound(values: Uint32Array, value: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of the source that a passage belongs to. */
function sourceOfPassage({ firstPassages }: Segment, passage: number): number {
  return lowerBound(firstPassages, passage + 1, 0, firstPassages.length) - 1;
}

/** Where a passage of a segment stands: in which source, and at which index of its passages. */
export interface PassagePlace {
  readonly source: Source;
  readonly index: number;
}

export function placeOf(segment: Segment, passage: number): PassagePlace {
  const source = sourceOfPassage(segment, passage);
  const index = passage - (segment.firstPassages[source] as number) + (segment.firstPlaces[source] as number);
  return { source: segment.sources[source] as Source, index };
}

/** Number of the source with this id, or -1. */
export function findSource({ sources, byId }: Segment, id: SourceId): number {
  let low = 0;
  let high = byId.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sources[byId[middle] as number] as Source).id < id) low = middle + 1;
    else high = middle;
  }
  const found = byId[low];
  return found !== undefined && (sources[found] as Source).id === id ? found : -1;
}
