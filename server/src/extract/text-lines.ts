import { isInvisible, isSpace } from "../text/fold.ts";
import type { Range } from "../text/range.ts";

/** A line without the white space around it; `start === end` for a blank one. */
export interface Line extends Range {
  /** Code units of white space before it. */
  readonly indent: number;
  readonly text: string;
}

/** One line after the other, blank ones too. Lines end at `\n`, `\r\n` or `\r`. */
export function* eachLine(text: string): Generator<Line, void, undefined> {
  let at = 0;
  while (at <= text.length) {
    let end = at;
    while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
    yield trimmedLine(text, at, end);
    if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) end++;
    at = end + 1;
  }
}

/** Runs of lines that no blank line parts. */
export function findLineGroups(text: string): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (const line of eachLine(text)) {
    if (line.start < line.end) group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Whether a line goes on with the sentence of the line before it. */
export function continues(line: Line): boolean {
  return /^\p{Ll}/u.test(line.text);
}

/** `range` without the white space at its ends. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (end > start) while (end < range.end && isVariationSelector(text.charCodeAt(end))) end++;
  return { start, end };
}

/** Belongs to the character before it, as in an emoji. */
function isVariationSelector(unit: number): boolean {
  return unit >= 0xfe00 && unit <= 0xfe0f;
}

function trimmedLine(text: string, from: number, to: number): Line {
  const { start, end } = trimRange(text, { start: from, end: to });
  return { start, end, indent: start - from, text: text.slice(start, end) };
}

function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}

function isBlank(unit: number): boolean {
  return isSpace(unit) || isInvisible(unit);
}
