import type { Passage, Source } from "../../server/src/corpus/source.ts";
import type { SearchResult } from "../../server/src/search/passage-index.ts";
import { stem } from "../../server/src/text/stem.ts";
import { isStopWord } from "../../server/src/text/stop-words.ts";
import { findWords } from "../../server/src/text/words.ts";

/**
 * The model of the passage index: BM25 (k1 1.2, b 0.75) of every passage, word by word, the words of heading and title
 * as a quarter of an occurrence each. Best first; equal scores in any order.
 */
export function scoreAll(sources: readonly Source[], query: string): SearchResult[] {
  const all = sources.flatMap((source) => source.passages.map((passage) => ({ passage, ...wordsOf(source, passage) })));
  const average = Math.max(1, all.reduce((sum, { own }) => sum + own.length, 0) / Math.max(1, all.length));
  const results: SearchResult[] = [];
  for (const { passage, own, context } of all) {
    let score = 0;
    for (const term of new Set(stems(query))) {
      const holding = all.filter((other) => other.own.includes(term) || other.context.has(term)).length;
      const times = own.filter((word) => word === term).length + (context.has(term) ? 0.25 : 0);
      const inverse = Math.log(1 + (all.length - holding + 0.5) / (holding + 0.5));
      const saturation = times + 1.2 * (1 - 0.75 + 0.75 * (own.length / average));
      if (times > 0) score += (inverse * times * 2.2) / saturation;
    }
    if (score > 0) results.push({ passage, score });
  }
  return results.sort((a, b) => b.score - a.score);
}

function wordsOf(source: Source, passage: Passage) {
  const isTitle = source.metadata.titleRange?.start === passage.start;
  const context = new Set(stems(`${passage.heading ?? ""}\n${isTitle ? "" : source.metadata.title}`));
  return { own: stems(source.text.slice(passage.start, passage.end)), context };
}

function stems(text: string): string[] {
  return findWords(text)
    .filter(({ norm }) => !isStopWord(norm))
    .map(({ norm }) => stem(norm));
}
