import type { Source, SourceId } from "../corpus/source.ts";
import { averageLength } from "./bm25.ts";
import { countTerms, findTerm } from "./dictionary.ts";
import { countPassages, FREQUENCY_BITS, findSource, type Segment, totalLength } from "./segment.ts";
import { passageTerms } from "./terms.ts";

/** A segment with what was taken out of it. Immutable. */
export interface LiveSegment {
  readonly segment: Segment;
  /** Of what is still in the index. */
  readonly passages: number;
  /** Sum of the lengths of those passages. */
  readonly length: number;
  /** Average length of all passages of the segment, which the densities are for. */
  readonly averageLength: number;
  readonly removal: Removal | undefined;
}

interface Removal {
  /** One bit a passage, set where it is gone. */
  readonly passages: Uint32Array;
  /** How many of the passages that are left hold each term. */
  readonly holding: Uint32Array;
}

/** Reading a text again for its terms costs as much a character as counting so many postings. */
const POSTINGS_PER_CHARACTER = 30;

export function wholeSegment(segment: Segment): LiveSegment {
  const passages = countPassages(segment);
  const length = totalLength(segment);
  return { segment, passages, length, averageLength: averageLength(passages, length), removal: undefined };
}

export function isRemoved({ removal }: LiveSegment, passage: number): boolean {
  return removal !== undefined && isSet(removal.passages, passage);
}

/** How many of the passages that are left hold a term. */
export function countHolding({ segment, removal }: LiveSegment, term: number): number {
  if (removal !== undefined) return removal.holding[term] as number;
  return (segment.listStarts[term + 1] as number) - (segment.listStarts[term] as number);
}

/** The segment without these sources; the very same if it has none of them. */
export function removeSources(live: LiveSegment, ids: Iterable<SourceId>): LiveSegment {
  const { segment, removal } = live;
  const gone: number[] = [];
  let characters = 0;
  for (const id of new Set(ids)) {
    const source = findSource(segment, id);
    if (source < 0 || isRemoved(live, segment.firstPassages[source] as number)) continue;
    gone.push(source);
    characters += (segment.sources[source] as Source).text.length;
  }
  if (gone.length === 0) return live;
  const passages = removal?.passages.slice() ?? new Uint32Array((countPassages(segment) + 31) >>> 5);
  let lost = 0;
  let lostLength = 0;
  for (const source of gone) {
    const end = segment.firstPassages[source + 1] as number;
    for (let passage = segment.firstPassages[source] as number; passage < end; passage++) {
      passages[passage >>> 5] = (passages[passage >>> 5] as number) | (1 << (passage & 31));
      lost++;
      lostLength += segment.lengths[passage] as number;
    }
  }
  const isSmall = characters * POSTINGS_PER_CHARACTER < segment.postings.length;
  const holding = isSmall ? uncount(live, gone) : countLeft(segment, passages);
  return {
    ...live,
    passages: live.passages - lost,
    length: live.length - lostLength,
    removal: { passages, holding },
  };
}

function isSet(bits: Uint32Array, passage: number): boolean {
  return (((bits[passage >>> 5] as number) >>> (passage & 31)) & 1) === 1;
}

function uncount(live: LiveSegment, gone: readonly number[]): Uint32Array {
  const { segment } = live;
  const holding = live.removal?.holding.slice() ?? countLists(segment);
  for (const number of gone) {
    const source = segment.sources[number] as Source;
    const first = segment.firstPlaces[number] as number;
    const count = (segment.firstPassages[number + 1] as number) - (segment.firstPassages[number] as number);
    for (let index = first; index < first + count; index++) {
      for (const term of passageTerms(source, index)) {
        const at = findTerm(segment.dictionary, term);
        holding[at] = (holding[at] as number) - 1;
      }
    }
  }
  return holding;
}

function countLists({ listStarts }: Segment): Uint32Array {
  const counts = new Uint32Array(listStarts.length - 1);
  for (let term = 0; term < counts.length; term++) {
    counts[term] = (listStarts[term + 1] as number) - (listStarts[term] as number);
  }
  return counts;
}

function countLeft(segment: Segment, removed: Uint32Array): Uint32Array {
  const { listStarts, postings } = segment;
  const counts = new Uint32Array(countTerms(segment.dictionary));
  for (let term = 0; term < counts.length; term++) {
    let count = 0;
    const end = listStarts[term + 1] as number;
    for (let position = listStarts[term] as number; position < end; position++) {
      if (!isSet(removed, (postings[position] as number) >>> FREQUENCY_BITS)) count++;
    }
    counts[term] = count;
  }
  return counts;
}
