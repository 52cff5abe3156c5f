import type { Passage, Source } from "../../server/src/corpus/source.ts";
import type { SearchResult } from "../../server/src/search/passage-index.ts";
import { termsOf } from "../../server/src/search/terms.ts";

/** How often each term occurs in a passage, in its heading and in its title. */
interface PassageWords {
  readonly passage: Passage;
  readonly length: number;
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * The model of the passage index: BM25 (k1 0.6, b 0.3) of every passage, term by term, those of heading, title and the
 * month and year of the source as a quarter of an occurrence each.
 */
export class EveryPassage {
  readonly #all: readonly PassageWords[];
  readonly #holding = new Map<string, number>();
  readonly #average: number;

  constructor(sources: readonly Source[]) {
    this.#all = sources.flatMap((source) => [...source.passages].map((passage) => wordsOf(source, passage)));
    for (const { counts } of this.#all) {
      for (const word of counts.keys()) this.#holding.set(word, (this.#holding.get(word) ?? 0) + 1);
    }
    const words = this.#all.reduce((sum, { length }) => sum + length, 0);
    this.#average = Math.max(1, words / Math.max(1, this.#all.length));
  }

  /** Every passage with a word of the query, best first. */
  scoreAll(query: string): SearchResult[] {
    const results: SearchResult[] = [];
    const inverses = [...new Set(termsOf(query))].map((term): [string, number] => {
      const holding = this.#holding.get(term) ?? 0;
      return [term, Math.log(1 + (this.#all.length - holding + 0.5) / (holding + 0.5))];
    });
    for (const { passage, counts, length } of this.#all) {
      const damping = 0.6 * (1 - 0.3 + 0.3 * (length / this.#average));
      let score = 0;
      for (const [term, inverse] of inverses) {
        const times = counts.get(term) ?? 0;
        if (times > 0) score += (inverse * times * 1.6) / (times + damping);
      }
      if (score > 0) results.push({ passage, score });
    }
    return results.sort(inOrder);
  }
}

/** Best first, scores that differ by rounding at most by source, then place. */
export function inOrder(a: SearchResult, b: SearchResult): number {
  const difference = Math.round((b.score - a.score) * 1e7);
  if (difference !== 0) return difference;
  if (a.passage.source !== b.passage.source) return a.passage.source < b.passage.source ? -1 : 1;
  return a.passage.index - b.passage.index;
}

function wordsOf(source: Source, passage: Passage): PassageWords {
  const own = termsOf(source.text.slice(passage.start, passage.end));
  const isTitle = source.metadata.titleRange?.start === passage.start;
  const { title, date } = source.metadata;
  const month =
    date && new Date(Date.UTC(2000, date.month - 1)).toLocaleString("en", { month: "long", timeZone: "UTC" });
  const around = [passage.heading, isTitle ? undefined : title, month, date?.year];
  const context = new Set(around.flatMap((words) => termsOf(String(words ?? ""))));
  const counts = new Map<string, number>();
  for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of context) counts.set(word, (counts.get(word) ?? 0) + 0.25);
  return { passage, length: own.length, counts };
}
