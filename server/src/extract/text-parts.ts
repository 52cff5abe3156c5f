import type { Range } from "../text/range.ts";
import { endsStatement, itemMarker, paragraphNumber, speakerLabel } from "./line-shape.ts";
import { continues, type Line, LineRun, type TextLines } from "./text-lines.ts";

/** Lines longer than this are no hard-wrapped ones: each is a paragraph of its own. */
export const LONGEST_WRAPPED_LINE = 160;

/** A paragraph or item of a body. */
export interface Part extends Range {
  readonly kind: "paragraph" | "item";
  readonly lines: number;
  /** The number written before it, and where that ends. */
  readonly number: { readonly value: number; readonly end: number } | undefined;
}

/** Labels that begin lines from a place on more than once, as those of speakers in a transcript do: `Q`, `THE CHAIR`. */
export function findSpeakers(lines: TextLines, from: number): ReadonlySet<string> {
  const once = new Set<string>();
  const speakers = new Set<string>();
  for (const { text } of new LineRun(lines, from, lines.count)) {
    const label = speakerLabel(text);
    if (label === undefined) continue;
    if (once.has(label)) speakers.add(label);
    else once.add(label);
  }
  return speakers;
}

/** The paragraphs and items of lines that no blank line parts. */
export function* splitGroup(group: LineRun, speakers: ReadonlySet<string>): Generator<Part, void, undefined> {
  const hasItems = group.countIf(({ text }) => itemMarker(text) !== undefined) >= 2;
  const isTurn = ({ text }: Line) => speakers.size > 0 && speakers.has(speakerLabel(text) ?? "");
  const lineForLine = !group.some(isTurn) && isLineForLine(group);
  let part: { -readonly [K in keyof Part]: Part[K] } | undefined;
  for (let index = 0; index < group.length; index++) {
    const line = group.get(index) as Line;
    const marker = hasItems ? itemMarker(line.text) : undefined;
    const isNew = lineForLine && (part?.kind === "paragraph" || line.indent === 0);
    if (part !== undefined && marker === undefined && !isNew && !isTurn(line) && !isIndentedStart(group, index, line)) {
      part.end = line.end;
      part.lines++;
      continue;
    }
    if (part !== undefined) yield part;
    const number = paragraphNumber(line.text);
    part = {
      kind: marker === undefined ? "paragraph" : "item",
      start: line.start + (marker?.length ?? 0),
      end: line.end,
      lines: 1,
      number: number && { value: number.value, end: line.start + number.length },
    };
  }
  if (part !== undefined) yield part;
}

/** Whether a paragraph begins with an indented line, as in books: the line before ends a sentence, the next is not indented. */
function isIndentedStart(group: LineRun, index: number, line: Line): boolean {
  if (line.indent < 2 || continues(line)) return false;
  const [before, after] = [group.get(index - 1), group.get(index + 1)];
  if (before === undefined) return false;
  const least = Math.min(before.indent, after?.indent ?? before.indent);
  return least === 0 && (after?.indent ?? 0) === 0 && endsStatement(before.text);
}

/** Whether each line is a paragraph, as in files without blank lines: too long to be wrapped, or nearly all ending sentences. */
export function isLineForLine(lines: LineRun): boolean {
  if (lines.some(({ text }) => isLonger(text, LONGEST_WRAPPED_LINE))) return true;
  return lines.length >= 3 && lines.countIf(({ text }) => endsStatement(text)) >= lines.length * 0.8;
}

/** Addresses of the Web, which cannot be wrapped, not counted. */
function isLonger(line: string, length: number): boolean {
  return line.length > length && line.replace(/https?:\S+/g, "").length > length;
}
