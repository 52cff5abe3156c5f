import { BestResults } from "./best-results.ts";
import { inverseFrequency, type Saturation } from "./bm25.ts";
import { findTerm } from "./dictionary.ts";
import { countHolding, type LiveSegment } from "./live-segment.ts";
import type { SearchOptions, SearchResult } from "./passage-index.ts";
import { MOST_TERMS, termsOfQuery } from "./query.ts";
import type { Scores } from "./scores.ts";
import { SegmentSearch, type TermList } from "./search-segment.ts";

/** What the segments of an index have in common when a question is asked. */
export interface Collection {
  readonly segments: readonly LiveSegment[];
  readonly passageCount: number;
  readonly saturation: Saturation;
  /** Room for sums, used by one question at a time. */
  readonly scores: Scores;
}

/** The best passages for a query, best first. */
export function searchSegments(collection: Collection, query: string, options: SearchOptions): SearchResult[] {
  const best = new BestResults(options.limit);
  if (options.limit < 1) return [];
  const { segments, saturation, scores } = collection;
  for (const [i, lists] of findLists(collection, query).entries()) {
    if (lists.length === 0) continue;
    const live = segments[i] as LiveSegment;
    new SegmentSearch(live, lists, saturation, scores, best, options.sources).run();
  }
  return best.sorted();
}

interface FoundTerm {
  /** Its number in each segment, -1 where it is not. */
  readonly numbers: readonly number[];
  /** Passages of all segments that hold it, at least one. */
  readonly holding: number;
}

/** The query's terms that the index has: of too many the rarest, of those as rare the first. */
function findTerms(segments: readonly LiveSegment[], query: string): readonly FoundTerm[] {
  const found: FoundTerm[] = [];
  for (const term of termsOfQuery(query)) {
    const numbers = segments.map(({ segment }) => findTerm(segment.dictionary, term));
    let holding = 0;
    for (const [i, number] of numbers.entries()) {
      if (number >= 0) holding += countHolding(segments[i] as LiveSegment, number);
    }
    if (holding > 0) found.push({ numbers, holding });
  }
  return found.length <= MOST_TERMS ? found : found.sort((a, b) => a.holding - b.holding).slice(0, MOST_TERMS);
}

/** The lists of the query's terms in each segment. */
function findLists({ segments, passageCount, saturation }: Collection, query: string): TermList[][] {
  const lists: TermList[][] = segments.map(() => []);
  for (const { numbers, holding } of findTerms(segments, query)) {
    const inverse = inverseFrequency(passageCount, holding);
    for (const [i, number] of numbers.entries()) {
      if (number < 0) continue;
      const { segment, averageLength } = segments[i] as LiveSegment;
      const bound = saturation.bound(inverse, segment.densities[number] as number, averageLength);
      const start = segment.listStarts[number] as number;
      lists[i]?.push({ inverse, bound, start, end: segment.listStarts[number + 1] as number });
    }
  }
  return lists;
}
