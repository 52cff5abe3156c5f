import type { Passage, Source } from "../corpus/source.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";
import { findWords } from "../text/words.ts";

/** How much an occurrence counts, as a whole number so that sums are exact: in the passage, and in its heading or title. */
export const BODY_WEIGHT = 4;
const CONTEXT_WEIGHT = 1;

/** What one passage holds for the index. */
export interface PassageTerms {
  /** Weighted frequency of each term. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Words of the passage itself that are terms. */
  readonly length: number;
}

/** The terms of a text in order: its words, folded and stemmed, without stop words. */
function termsOf(text: string, range = { start: 0, end: text.length }): string[] {
  const terms: string[] = [];
  for (const { norm } of findWords(text, range)) if (!isStopWord(norm)) terms.push(stem(norm));
  return terms;
}

/** The terms of a query, each once, in a fixed order. */
export function queryTerms(query: string): string[] {
  return [...new Set(termsOf(query))].sort();
}

/** Counts the terms of a passage; those of its heading and its source's title count once, and less. */
export function countTerms(source: Source, passage: Passage): PassageTerms {
  const frequencies = new Map<string, number>();
  const body = termsOf(source.text, passage);
  for (const term of body) frequencies.set(term, (frequencies.get(term) ?? 0) + BODY_WEIGHT);
  const context = new Set(contextOf(source, passage));
  for (const term of context) frequencies.set(term, (frequencies.get(term) ?? 0) + CONTEXT_WEIGHT);
  return { frequencies, length: body.length };
}

function contextOf(source: Source, passage: Passage): string[] {
  const heading = passage.heading === undefined ? [] : termsOf(passage.heading);
  const { title, titleRange } = source.metadata;
  const isTitle = titleRange !== undefined && passage.start === titleRange.start;
  return isTitle ? heading : [...heading, ...titleTerms(source, title)];
}

const titles = new WeakMap<Source, readonly string[]>();

function titleTerms(source: Source, title: string): readonly string[] {
  let terms = titles.get(source);
  if (terms === undefined) {
    terms = termsOf(title);
    titles.set(source, terms);
  }
  return terms;
}
