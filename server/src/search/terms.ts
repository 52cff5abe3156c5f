import type { Passage, Source } from "../corpus/source.ts";
import { isStopWord, stem } from "../text/stem.ts";
import { findWords } from "../text/words.ts";

/** Longer words are cut: what they begin with tells them apart well enough. */
const LONGEST_TERM = 64;

/** The term of a word's normal form: its stem; none for stop words. */
export function termOfWord(norm: string): string | undefined {
  if (isStopWord(norm)) return undefined;
  if (norm.length > LONGEST_TERM) return norm.slice(0, LONGEST_TERM);
  return isDigit(norm.charCodeAt(0)) ? norm : stem(norm);
}

/** The terms of a text, or of a range of it, in order: its words, folded and stemmed, without stop words. */
export function termsOf(text: string, range = { start: 0, end: text.length }): string[] {
  const terms: string[] = [];
  for (const { norm } of findWords(text, range)) {
    const term = termOfWord(norm);
    if (term !== undefined) terms.push(term);
  }
  return terms;
}

/** Whether a passage counts its source's title as context: all do but the title itself. */
export function isBelowTitle({ metadata }: Source, passage: Passage): boolean {
  return metadata.titleRange === undefined || passage.start !== metadata.titleRange.start;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The different terms that a passage holds, those of its heading and title among them. */
export function passageTerms(source: Source, passage: Passage): ReadonlySet<string> {
  const terms = new Set(termsOf(source.text, passage));
  for (const term of termsOf(passage.heading ?? "")) terms.add(term);
  if (isBelowTitle(source, passage)) for (const term of termsOf(source.metadata.title)) terms.add(term);
  return terms;
}
