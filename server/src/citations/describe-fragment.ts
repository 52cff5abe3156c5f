import type { Source } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { foldSource } from "./fold-source.ts";
import { findTextFragment, isBoundary, type TextFragment } from "./text-fragment.ts";

/** Longest text that is given whole; a longer one by its first and last words. */
const LONGEST_WHOLE = 120;
const EDGE_WORDS = 4;
/** Words of context tried on each side until one place alone fits. */
const CONTEXT_WORDS = [0, 2, 4, 8, 16];

/** Half a character, which cannot be percent-encoded. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The inverse of `findTextFragment`: a fragment directive (`:~:text=start,end`) that leads back to the range, widened to
 * whole words, and to nothing else. Undefined where the range holds no word, or where its neighbourhood is repeated.
 */
export function describeTextFragment(source: Source, range: Range): string | undefined {
  const { text, plain, toPlainRange, toRawRange, toNormalRange } = foldSource(source);
  const place = wholeWords(text, toNormalRange(range));
  if (!/[\p{L}\p{N}]/u.test(text.slice(place.start, place.end))) return undefined;
  const wanted = toRawRange(place);
  const write = (part: Range | undefined): string | undefined => {
    if (part === undefined || part.start === part.end) return undefined;
    const { start, end } = toPlainRange(part);
    return plain.slice(start, end).replace(/\s+/g, " ").replace(LONE_SURROGATE, "\uFFFD");
  };
  for (const count of CONTEXT_WORDS) {
    const parts = cutFragment(text, place, count);
    const start = write(parts.start) as string;
    const fragment = { prefix: write(parts.prefix), start, end: write(parts.end), suffix: write(parts.suffix) };
    const found = findTextFragment(source, fragment, 2);
    const only = found.length === 1 ? found[0] : undefined;
    if (only?.start === wanted.start && only.end === wanted.end) return renderFragment(fragment);
  }
  return undefined;
}

/** Ranges of the fragment's parts: more words of the place and of what stands around it, the more context is wanted. */
function cutFragment(text: string, place: Range, contextWords: number) {
  const around = contextWords > 0;
  const prefix = around ? lastWords(text, { start: 0, end: place.start }, contextWords) : undefined;
  const suffix = around ? firstWords(text, { start: place.end, end: text.length }, contextWords) : undefined;
  const start = firstWords(text, place, EDGE_WORDS + contextWords);
  const end = lastWords(text, place, EDGE_WORDS + contextWords);
  const isShort = place.end - place.start <= LONGEST_WHOLE || start.end >= end.start;
  return isShort ? { prefix, start: place, end: undefined, suffix } : { prefix, start, end, suffix };
}

function wholeWords(text: string, { start: from, end: to }: Range): Range {
  let start = from;
  let end = to;
  while (start > 0 && !isBoundary(text, start)) start--;
  while (end < text.length && !isBoundary(text, end)) end++;
  while (start < end && text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  return { start, end };
}

function firstWords(text: string, { start: from, end: to }: Range, count: number): Range {
  let start = from;
  while (start < to && text[start] === " ") start++;
  let end = start;
  for (let i = 0; i < count && end < to; i++) {
    const space = text.indexOf(" ", end + 1);
    end = space < 0 || space > to ? to : space;
  }
  return { start, end };
}

function lastWords(text: string, { start: from, end: to }: Range, count: number): Range {
  let end = to;
  while (end > from && text[end - 1] === " ") end--;
  let start = end;
  for (let i = 0; i < count && start > from; i++) start = Math.max(from, text.lastIndexOf(" ", start - 2) + 1);
  return { start, end };
}

function renderFragment({ prefix, start, end, suffix }: TextFragment): string {
  const parts = [
    prefix === undefined ? undefined : `${encode(prefix)}-`,
    encode(start),
    end === undefined ? undefined : encode(end),
    suffix === undefined ? undefined : `-${encode(suffix)}`,
  ];
  return `:~:text=${parts.filter((part) => part !== undefined).join(",")}`;
}

/** Percent-encodes, with the characters that mean something in a directive or in a Markdown link. */
function encode(words: string): string {
  const special = /[-!'()*~_]/g;
  return encodeURIComponent(words).replace(special, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
