import type { Corpus } from "../corpus/corpus.ts";
import { linesOf } from "../corpus/places.ts";
import type { Source } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";

/**
 * The inverse of `locatePlace`: the Pandoc locator of the paragraphs that hold the range (`para. 4`, `paras. 4-6`), or of
 * its lines where it stands in none. Undefined for the whole text, which needs no locator.
 */
export function describePlace(source: Source, range: Range): string | undefined {
  const { blocks } = source;
  const first = blocks.get(0);
  const last = blocks.get(blocks.length - 1);
  if (first === undefined || last === undefined) return undefined;
  if (blocks.length > 1 && range.start <= first.start && range.end >= last.end) return undefined;
  const inside = blocks.overlapping(range);
  const from = inside[0]?.paragraph;
  const to = inside.at(-1)?.paragraph;
  if (from !== undefined && to !== undefined) return from === to ? `para. ${from}` : `paras. ${from}-${to}`;
  const lines = linesOf(source);
  const start = lines.lineAt(range.start) + 1;
  const end = lines.lineAt(Math.max(range.start, range.end - 1)) + 1;
  return start === end ? `line ${start}` : `lines ${start}-${end}`;
}

/** Where a passage stands, for a person to read: its locator, or what it is where it is no body text. */
export function passageLabel(source: Source, range: Range): string {
  const kinds = new Set(source.blocks.overlapping(range).map((block) => block.kind));
  if (kinds.size === 1 && kinds.has("title")) return "title";
  if (kinds.size === 1 && kinds.has("caption")) return "caption";
  return describePlace(source, range) ?? "whole text";
}

/**
 * The citation of a place as a person would write it: `[@key, para. 4]`, or `[@key]` for the whole text. `written` is
 * the key to write; without it, the source's own.
 */
export function renderCitation(corpus: Corpus, source: Source, range: Range, written?: string): string {
  const key = renderKey(written ?? citableKey(corpus, source));
  const place = describePlace(source, range);
  return place === undefined ? `[@${key}]` : `[@${key}, ${place}]`;
}

/** The key behind `@`: in braces where Pandoc would end it too early. */
export function renderKey(key: string): string {
  const plain = /^[\p{L}\p{M}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{M}\p{N}_]+)*$/u.test(key);
  return plain ? key : `{${key}}`;
}

/** The source's key, or another of its keys where that one cannot be written. */
function citableKey(corpus: Corpus, source: Source): string {
  const key = corpus.keyOf(source.id);
  if (!/[{}\n]/.test(key)) return key;
  return corpus.keys().find((other) => other.id === source.id && !/[{}\n]/.test(other.key))?.key ?? key;
}
