import { termsOfQuery } from "../search/query.ts";
import { numberOfWord, termOfWord } from "../search/terms.ts";
import { findWords, type Word } from "../text/words.ts";

/** Words of the passage shown before the first one that was looked for. */
const WORDS_BEFORE = 2;
/** Characters of a passage that are looked at: some are whole books without an empty line. */
const MOST_READ = 20_000;

/**
 * One line of at most `length` characters from a passage: where it has most of the query's words near each other, cut
 * between words, with an ellipsis where something is left out.
 */
export function findExcerpt(passage: string, query: string, length: number): string {
  const text = passage.slice(0, MOST_READ).replace(/\s+/g, " ").trim();
  if (text.length <= length) return text;
  const words = findWords(text);
  const start = startOfExcerpt(text, words, termsOfQuery(query), length - 2);
  const room = length - (start > 0 ? 2 : 1);
  if (text.length - start <= room + 1) return `${start > 0 ? "…" : ""}${text.slice(start)}`;
  const fitting = words.filter((word) => word.start >= start && word.end <= start + room).at(-1);
  return `${start > 0 ? "…" : ""}${text.slice(start, fitting?.end ?? start + room)}…`;
}

/** Offset of the word to begin with. */
function startOfExcerpt(text: string, words: readonly Word[], terms: ReadonlySet<string>, room: number): number {
  const hits = words.flatMap(({ norm, start, end }, place) => {
    const term = termOfWord(norm, numberOfWord(norm));
    return term !== undefined && terms.has(term) ? [{ term, start, end, place }] : [];
  });
  let best = 0;
  let most = 0;
  for (const [i, { place }] of hits.entries()) {
    const start = words[Math.max(0, place - WORDS_BEFORE)]?.start ?? 0;
    const near = new Set<string>();
    for (let at = i; at < hits.length && (hits[at]?.end ?? 0) <= start + room; at++) near.add(hits[at]?.term ?? "");
    if (near.size <= most) continue;
    most = near.size;
    best = start;
  }
  return text.length - best < room ? startNear(text.length - room, words) : best;
}

/** Start of the first word from an offset on. */
function startNear(offset: number, words: readonly Word[]): number {
  return words.find(({ start }) => start >= offset)?.start ?? 0;
}
