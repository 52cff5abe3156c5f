import type { Source } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { findWords } from "../text/words.ts";

/** A text as a row of words, to compare wording regardless of case, punctuation, quotation marks and line breaks. */
export interface Wording {
  /** Lower case, plain, without hyphens, apostrophes and full stops inside. */
  readonly keys: readonly string[];
  readonly ranges: readonly Range[];
}

export interface SourceWording extends Wording {
  /** Where each word stands in the row. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** The words of a text in order. */
export function findWording(text: string): Wording {
  const keys: string[] = [];
  const ranges: Range[] = [];
  for (const word of findWords(text)) {
    const key = word.text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[-‐‑–—'’‘ʼ.\u00ad\u200b]/g, "");
    if (key === "") continue;
    keys.push(key);
    ranges.push({ start: word.start, end: word.end });
  }
  return { keys, ranges };
}

const known = new WeakMap<Source, SourceWording>();

/** The words of a source with their places, found once for as long as it lives. */
export function findSourceWording(source: Source): SourceWording {
  const found = known.get(source);
  if (found) return found;
  const wording = findWording(source.text);
  const places = new Map<string, number[]>();
  wording.keys.forEach((key, place) => {
    const row = places.get(key);
    if (row) row.push(place);
    else places.set(key, [place]);
  });
  const result: SourceWording = { ...wording, places };
  known.set(source, result);
  return result;
}
