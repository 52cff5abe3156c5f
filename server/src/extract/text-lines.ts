import { isInvisible, isSpace } from "../text/fold.ts";
import { NumberList } from "../text/number-list.ts";
import type { Range } from "../text/range.ts";

/** A line without the white space around it. */
export interface Line extends Range {
  /** Code units of white space before it. */
  readonly indent: number;
  readonly text: string;
}

/** Where one line after the other stands, blank ones too (`start === end`). Lines end at `\n`, `\r\n` or `\r`. */
export function* eachLine(text: string): Generator<Omit<Line, "text">, void, undefined> {
  let at = 0;
  while (at <= text.length) {
    let end = at;
    while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
    const trimmed = trimRange(text, { start: at, end });
    yield { start: trimmed.start, end: trimmed.end, indent: trimmed.start - at };
    if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) end++;
    at = end + 1;
  }
}

/** Start, end, and twice the indent, plus 1 where the line is the first of its group. */
const OF_LINE = 3;

/** The lines of a text that are not blank, as numbers: there may be a million. Runs of them that no blank line parts are groups. */
export class TextLines {
  readonly #text: string;
  readonly #numbers: Uint32Array;
  readonly count: number;

  constructor(text: string) {
    const numbers = new NumberList();
    let opens = 1;
    for (const { start, end, indent } of eachLine(text)) {
      if (start === end) opens = 1;
      else {
        numbers.add(start);
        numbers.add(end);
        numbers.add(2 * indent + opens);
        opens = 0;
      }
    }
    this.#text = text;
    this.#numbers = numbers.values;
    this.count = numbers.count / OF_LINE;
  }

  /** Undefined where there is none. */
  get(place: number): Line | undefined {
    if (place < 0 || place >= this.count) return undefined;
    const [start, end] = [this.startOf(place), this.#numbers[OF_LINE * place + 1] as number];
    const indent = (this.#numbers[OF_LINE * place + 2] as number) >>> 1;
    return { start, end, indent, text: this.#text.slice(start, end) };
  }

  startOf(place: number): number {
    return this.#numbers[OF_LINE * place] as number;
  }

  /** The lines from a place on to the end of the group. */
  groupFrom(place: number): LineRun {
    let end = place + 1;
    while (end < this.count && (this.#numbers[OF_LINE * end + 2] as number) % 2 === 0) end++;
    return new LineRun(this, place, end);
  }

  /** The groups from a place on, the first without the lines before it. */
  *groupsFrom(place: number): Generator<LineRun, void, undefined> {
    for (let at = place; at < this.count; ) {
      const group = this.groupFrom(at);
      yield group;
      at = group.end;
    }
  }
}

/** Lines of a text that follow each other. */
export class LineRun implements Iterable<Line> {
  readonly #lines: TextLines;
  readonly start: number;
  readonly end: number;

  /** `start` and `end` are places among all lines of the text. */
  constructor(lines: TextLines, start: number, end: number) {
    this.#lines = lines;
    this.start = start;
    this.end = end;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** Counted from the first of them; undefined where there is none. */
  get(index: number): Line | undefined {
    return index < 0 || index >= this.length ? undefined : this.#lines.get(this.start + index);
  }

  /** There must be one. */
  first(): Line {
    return this.get(0) as Line;
  }

  /** There must be one. */
  last(): Line {
    return this.get(this.length - 1) as Line;
  }

  slice(from: number, to = this.length): LineRun {
    return new LineRun(this.#lines, this.start + from, this.start + to);
  }

  *[Symbol.iterator](): Generator<Line, void, undefined> {
    for (let index = 0; index < this.length; index++) yield this.get(index) as Line;
  }

  /** Index of the first that passes, -1 if none does. */
  findIndex(test: (line: Line, index: number) => boolean): number {
    for (let index = 0; index < this.length; index++) if (test(this.get(index) as Line, index)) return index;
    return -1;
  }

  some(test: (line: Line) => boolean): boolean {
    return this.findIndex(test) >= 0;
  }

  /** How many pass. */
  countIf(test: (line: Line) => boolean): number {
    let count = 0;
    for (const line of this) if (test(line)) count++;
    return count;
  }
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

function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}

function isBlank(unit: number): boolean {
  return isSpace(unit) || isInvisible(unit);
}
