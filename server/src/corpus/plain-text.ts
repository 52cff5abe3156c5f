import { decodeCharacterReference } from "../markdown/character-references.ts";
import { type MappedText, OffsetMap, OffsetMapBuilder } from "../text/offset-map.ts";
import type { Range } from "../text/range.ts";
import type { Source } from "./source.ts";

const known = new WeakMap<Source, MappedText>();

/** What a reader sees of a source: its text without markup, with the map back to offsets in `Source.text`. */
export function plainText(source: Source): MappedText {
  let plain = known.get(source);
  if (plain === undefined) {
    plain = leaveOutMarkup(source);
    known.set(source, plain);
  }
  return plain;
}

/** What a reader sees of a stretch of text, on one line. */
export function plainLine(text: string, range: Range, markup: readonly Range[] = []): string {
  let line = "";
  let at = range.start;
  for (let i = firstEndingAfter(markup, at); i < markup.length; i++) {
    const { start, end } = markup[i] as Range;
    if (start >= range.end) break;
    line += text.slice(at, Math.max(at, start)) + (start < range.start ? "" : shownFor(text, { start, end }));
    at = Math.min(end, range.end);
  }
  return `${line}${text.slice(at, range.end)}`.replace(/\s+/g, " ").trim();
}

function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function leaveOutMarkup({ text, markup }: Source): MappedText {
  if (markup === undefined || markup.length === 0) return { text, map: OffsetMap.identity(text.length) };
  const builder = new OffsetMapBuilder();
  let at = 0;
  for (const { start, end } of markup) {
    if (start < at) continue;
    builder.append(text.slice(at, start), at, start);
    builder.replace(shownFor(text, { start, end }), start, end);
    at = end;
  }
  builder.append(text.slice(at), at, text.length);
  return builder.build();
}

/** What markup stands for: a line break and the edge of a cell part words, a character reference is a character. */
function shownFor(text: string, { start, end }: Range): string {
  if (/^(?:<br\b|\||\\[\r\n])/i.test(text.slice(start, start + 4))) return " ";
  return text.charAt(start) === "&" ? decodeCharacterReference(text.slice(start, end)) : "";
}
