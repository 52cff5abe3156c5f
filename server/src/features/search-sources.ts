import { searchByNames } from "../snapshot/search-by-names.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { type QuotedPassage, quoteSource } from "./passages.ts";

/** The passages that share most with the query, best first, whole, for a list with a preview. */
export function searchSources(snapshot: Snapshot, query: string, limit: number): readonly QuotedPassage[] {
  return searchByNames(snapshot, query, { limit }).flatMap(({ passage }) => {
    const source = snapshot.corpus.findSource(passage.source);
    return source ? [quoteSource(source, { start: passage.start, end: passage.end })] : [];
  });
}
