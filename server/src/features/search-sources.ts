import { rewordNames } from "../entities/reword-names.ts";
import type { SearchResult } from "../search/passage-index.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { QuotedPassage } from "./cards.ts";
import { quoteSource } from "./passages.ts";

/** Questions asked beside the one that was written. */
const REWORDINGS = 4;

/**
 * What counts of a score that another name brought: `npm run eval:rewordings` finds no question in a passage's own words
 * answered worse at .8, and some at 1.
 */
const OTHER_NAME = 0.8;

/**
 * The passages that share most with the query, best first, whole, for a list with a preview. A name in the query also
 * stands for the other names of its bearer.
 */
export function searchSources(snapshot: Snapshot, query: string, limit: number): readonly QuotedPassage[] {
  return searchByNames(snapshot, query, limit).flatMap(({ passage }) => {
    const source = snapshot.corpus.findSource(passage.source);
    return source ? [quoteSource(source, { start: passage.start, end: passage.end })] : [];
  });
}

/** The best of what the query finds and what it finds with other names put in: each passage by its best score. */
export function searchByNames(
  { index, entities }: Pick<Snapshot, "index" | "entities">,
  query: string,
  limit: number,
): readonly SearchResult[] {
  const asked = index.search(query, { limit });
  const others = rewordNames(query, entities, REWORDINGS).flatMap((reworded) => index.search(reworded, { limit }));
  if (others.length === 0) return asked;
  const best = new Map(asked.map((result) => [result.passage, result]));
  for (const { passage, score } of others) {
    const counted = score * OTHER_NAME;
    if (counted > (best.get(passage)?.score ?? 0)) best.set(passage, { passage, score: counted });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || inOrder(a, b)).slice(0, limit);
}

function inOrder({ passage: a }: SearchResult, { passage: b }: SearchResult): number {
  return a.source < b.source ? -1 : a.source > b.source ? 1 : a.index - b.index;
}
