import type { EntityIndex } from "../entities/entity.ts";
import { rewordNames } from "../entities/reword-names.ts";
import type { PassageIndex, SearchOptions, SearchResult } from "../search/passage-index.ts";
import { readPart } from "../search/query.ts";
import { findWords } from "../text/words.ts";

/** Questions asked beside the one that was written. */
const REWORDINGS = 4;

/**
 * What counts of a score that another name brought: `npm run eval:rewordings` finds no question in a passage's own words
 * answered worse at .8, and some at 1.
 */
const OTHER_NAME = 0.8;

/**
 * Words of a question beyond which its other words find the passage: of 300 questions of 17 words with another name put
 * in, 277 found theirs first with and without this, of 13 words 264 and 260, of 8 words 227 and 211.
 */
const LONGEST = 16;

/**
 * The best of what a question finds and what it finds with other names put in: each passage by its best score. A name in
 * the question also stands for the other names of its bearer. Everything that looks for passages asks here.
 */
export function searchByNames(
  { index, entities }: { readonly index: PassageIndex; readonly entities: EntityIndex },
  query: string,
  options: SearchOptions,
): readonly SearchResult[] {
  const question = readPart(query);
  const asked = index.search(question, options);
  if (findWords(question).length > LONGEST) return asked;
  const others = rewordNames(question, entities, REWORDINGS).flatMap((reworded) => index.search(reworded, options));
  if (others.length === 0) return asked;
  const best = new Map(asked.map((result) => [result.passage, result]));
  for (const { passage, score } of others) {
    const counted = score * OTHER_NAME;
    if (counted > (best.get(passage)?.score ?? 0)) best.set(passage, { passage, score: counted });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || inOrder(a, b)).slice(0, options.limit);
}

function inOrder({ passage: a }: SearchResult, { passage: b }: SearchResult): number {
  return a.source < b.source ? -1 : a.source > b.source ? 1 : a.index - b.index;
}
