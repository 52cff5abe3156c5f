import type { Range } from "../text/range.ts";

/** A place of a phrase in a text. */
export interface FoundPhrase<T> extends Range {
  readonly value: T;
}

/** Finds given phrases in a text: whole words, the longest from the left, apart. White space may be any. */
export type PhraseFinder<T> = (text: string, range: Range) => readonly FoundPhrase<T>[];

interface Phrase<T> {
  readonly phrase: string;
  readonly value: T;
}

const wordLike = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that put no spaces between words: where one begins or ends, nothing shows. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * A finder that looks at each character of a text once, however many phrases there are. `isWhole` tells whether what
 * stands at a range is no part of something longer.
 */
export function phraseFinder<T>(phrases: readonly Phrase<T>[], isWhole = isApart): PhraseFinder<T> {
  if (phrases.length === 0) return () => [];
  const byFirst = new Map<number, Phrase<T>[]>();
  const begins = new Uint8Array(0x10000);
  const sorted = phrases
    .map(({ phrase, value }) => ({ phrase: plain(phrase), value }))
    .sort((a, b) => b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1));
  for (const phrase of sorted) {
    const first = phrase.phrase.charAt(0);
    for (const letter of new Set([first, first.toUpperCase()])) {
      const code = letter.charCodeAt(0);
      begins[code] = 1;
      byFirst.set(code, [...(byFirst.get(code) ?? []), phrase]);
    }
  }
  return (text, range) => {
    const found: FoundPhrase<T>[] = [];
    for (let at = range.start; at < range.end; at++) {
      const code = text.charCodeAt(at);
      if (begins[code] === 0) continue;
      for (const { phrase, value } of byFirst.get(code) ?? []) {
        const end = endOfPhrase(text, at, range.end, phrase);
        if (end < 0 || !isWhole(text, at, end)) continue;
        found.push({ start: at, end, value });
        at = end - 1;
        break;
      }
    }
    return found;
  };
}

function plain(phrase: string): string {
  return phrase.normalize("NFC").trim().replace(/\s+/g, " ").replaceAll("’", "'");
}

/** Where the phrase ends that begins at `at`; -1 where the text has another. */
function endOfPhrase(text: string, at: number, limit: number, phrase: string): number {
  let from = at + 1;
  for (let index = 1; index < phrase.length; index++) {
    if (from >= limit) return -1;
    const wanted = phrase.charCodeAt(index);
    let code = text.charCodeAt(from);
    if (wanted === 32) {
      const start = from;
      while (from < limit && /\s/.test(text.charAt(from))) from++;
      if (from === start) return -1;
      continue;
    }
    if (code === 0x2019) code = 39;
    if (code !== wanted) return -1;
    from++;
  }
  return from;
}

/** Whether what stands at a range is whole words, as far as its script shows. */
function isApart(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  const opens = unspaced.test(first) || start === 0 || !wordLike.test(text.charAt(start - 1));
  const closes = unspaced.test(last) || end === text.length || !wordLike.test(text.charAt(end));
  return opens && closes;
}
