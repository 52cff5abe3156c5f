import type { Range } from "../text/range.ts";
import type { SourceWording, Wording } from "./source-wording.ts";

/** Words to put in the place of others, in a quotation's plain text. */
export interface WordingEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * The changes that make the words of a quotation those of the source at `extent` (half-open places), and leave all else
 * as it is. Undefined where they would break quotation marks or brackets.
 */
export function findWordingEdits(
  text: string,
  { ranges }: Wording,
  counterparts: readonly (number | undefined)[],
  source: SourceWording,
  extent: Range,
): readonly WordingEdit[] | undefined {
  const edits: WordingEdit[] = [];
  let before = { index: -1, place: extent.start - 1 };
  for (let index = 0; index <= counterparts.length; index++) {
    const place = index === counterparts.length ? extent.end : counterparts[index];
    if (place === undefined) continue;
    const words = { start: before.index + 1, end: index };
    const places = { start: before.place + 1, end: place };
    const edit = changeWords(ranges, words, source, places);
    if (edit) edits.push(edit);
    before = { index, place };
  }
  return edits.every((edit) => keepsMarks(edit, text)) ? edits : undefined;
}

/** Puts the source's words at `places` where the quotation has its `words`; either may be none. */
function changeWords(
  ranges: readonly Range[],
  words: Range,
  source: SourceWording,
  places: Range,
): WordingEdit | undefined {
  const previous = ranges[words.start - 1];
  const next = ranges[words.end];
  const first = source.ranges[places.start] as Range;
  const last = source.ranges[places.end - 1] as Range;
  const hasPlaces = places.start < places.end;
  if (words.start < words.end) {
    const start = (ranges[words.start] as Range).start;
    const end = (ranges[words.end - 1] as Range).end;
    if (hasPlaces) return { range: { start, end }, newText: lineOf(source, first.start, last.end) };
    if (previous) return { range: { start: previous.end, end }, newText: "" };
    return { range: { start, end: next ? next.start : end }, newText: "" };
  }
  if (!hasPlaces) return undefined;
  if (previous) {
    const from = (source.ranges[places.start - 1] as Range).end;
    const to = next ? (source.ranges[places.end] as Range).start : last.end;
    return { range: { start: previous.end, end: previous.end }, newText: lineOf(source, from, to).trimEnd() };
  }
  if (!next) return undefined;
  const to = (source.ranges[places.end] as Range).start;
  return { range: { start: next.start, end: next.start }, newText: lineOf(source, first.start, to) };
}

function lineOf({ plain }: SourceWording, start: number, end: number): string {
  return plain.text.slice(start, end).replace(/\s+/g, " ");
}

function keepsMarks({ range, newText }: WordingEdit, text: string): boolean {
  const quotes = /["“”„«»‹›]|(?<![\p{L}\p{N}])['‘’]|['‘’](?![\p{L}\p{N}])/u.test(newText);
  return !quotes && isBalanced(newText) && isBalanced(text.slice(range.start, range.end));
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[()[\]]/g)) {
    depth += mark === "(" || mark === "[" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
