import type { Source } from "../corpus/source.ts";
import { foldText } from "../text/fold.ts";
import type { Range } from "../text/range.ts";
import { foldSource } from "./fold-source.ts";

/** The words of a text fragment, percent-decoded: `#:~:text=prefix-,start,end,-suffix`. */
export interface TextFragment {
  readonly prefix?: string | undefined;
  readonly start: string;
  readonly end?: string | undefined;
  readonly suffix?: string | undefined;
}

/**
 * Where a text fragment leads, by the steps of "find a range from a text directive" in the WICG's URL Fragment Text
 * Directives: whole words, without regard to case, `prefix` and `suffix` with nothing but white space between. At most
 * `limit` places, in order, each at another start.
 */
export function findTextFragment(source: Source, fragment: TextFragment, limit = 1): Range[] {
  const { text, toRawRange } = foldSource(source);
  const [prefix, start, end, suffix] = [fragment.prefix, fragment.start, fragment.end, fragment.suffix].map(fold);
  const found: Range[] = [];
  if (!start) return found;
  for (const at of findWhole(text, start, 0)) {
    if (prefix && !endsWithWhole(text, at, prefix)) continue;
    const close = end ? findEnd(text, end, at + start.length, suffix) : at + start.length;
    if (close === undefined) break;
    if (!end && suffix && !startsWithWhole(text, close, suffix)) continue;
    found.push(toRawRange({ start: at, end: close }));
    if (found.length === limit) break;
  }
  return found;
}

function findEnd(text: string, end: string, from: number, suffix: string | undefined): number | undefined {
  for (const at of findWhole(text, end, from)) {
    const close = at + end.length;
    if (!suffix || startsWithWhole(text, close, suffix)) return close;
  }
  return undefined;
}

/** Where the words stand whole, not inside longer ones. */
export function* findWhole(text: string, words: string, from: number): Generator<number> {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + words.length)) yield at;
  }
}

function endsWithWhole(text: string, before: number, words: string): boolean {
  const end = text[before - 1] === " " ? before - 1 : before;
  return text.endsWith(words, end) && isBoundary(text, end - words.length);
}

function startsWithWhole(text: string, from: number, words: string): boolean {
  const start = text[from] === " " ? from + 1 : from;
  return text.startsWith(words, start) && isBoundary(text, start + words.length);
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;
/** Scripts without spaces between words: a word may begin anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Whether no word, and no character, goes on across `offset`. */
export function isBoundary(text: string, offset: number): boolean {
  const [before, after] = [text[offset - 1], text[offset]];
  if (before === undefined || after === undefined) return true;
  if (/[\uD800-\uDBFF]/.test(before) && /[\uDC00-\uDFFF]/.test(after)) return false;
  return !isInWord(before) || !isInWord(after);
}

function isInWord(unit: string): boolean {
  return WORD_CHARACTER.test(unit) && !UNSPACED.test(unit);
}

function fold(words: string | undefined): string | undefined {
  return words === undefined ? undefined : foldText(words, { ignoreCase: true }).text.trim();
}
