import { plainText } from "../corpus/plain-text.ts";
import type { Source } from "../corpus/source.ts";
import type { MappedText } from "../text/offset-map.ts";
import type { Range } from "../text/range.ts";
import { findWords } from "../text/words.ts";
import type { EvidenceRange } from "./verdict.ts";

/** A text as a row of words, to compare wording regardless of case, punctuation, quotation marks and line breaks. */
export interface Wording {
  /** Lower case, plain, without hyphens, apostrophes and full stops inside. */
  readonly keys: readonly string[];
  readonly ranges: readonly Range[];
}

/** What a reader sees of a source, as a row of words; ranges are in its plain text. */
export interface SourceWording extends Wording {
  readonly source: Source;
  readonly plain: MappedText;
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
  const plain = plainText(source);
  const wording = findWording(plain.text);
  const places = new Map<string, number[]>();
  wording.keys.forEach((key, place) => {
    const row = places.get(key);
    if (row) row.push(place);
    else places.set(key, [place]);
  });
  const result: SourceWording = { ...wording, source, plain, places };
  known.set(source, result);
  return result;
}

/** Where words of the row stand in the source's text. `places` must not be empty. */
export function rangeOfPlaces(wording: SourceWording, places: Range): Range {
  return wording.plain.map.toRawRange(plainRangeOfPlaces(wording, places));
}

/** The same as evidence. */
export function evidenceAt(wording: SourceWording, places: Range): EvidenceRange {
  const range = rangeOfPlaces(wording, places);
  const { id, passages } = wording.source;
  const passage = passages.firstEndingAfter(range.start);
  return { source: id, passage: passage < passages.length ? passage : 0, range };
}

/** What a reader sees of words of the row, on one line. `places` must not be empty. */
export function wordsOfPlaces(wording: SourceWording, places: Range): string {
  const { start, end } = plainRangeOfPlaces(wording, places);
  return wording.plain.text.slice(start, end).replace(/\s+/g, " ");
}

/** The words of the row that stand in a range of the plain text. */
export function placesWithin({ ranges }: SourceWording, range: Range): Range {
  return { start: firstFrom(ranges, range.start), end: firstFrom(ranges, range.end) };
}

function plainRangeOfPlaces({ ranges }: SourceWording, { start, end }: Range): Range {
  return { start: (ranges[start] as Range).start, end: (ranges[end - 1] as Range).end };
}

/** Index of the first range that starts at `offset` or behind it. */
function firstFrom(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
