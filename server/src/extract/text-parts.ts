import type { Range } from "../text/range.ts";
import { endsStatement, itemMarker, paragraphNumber, speakerLabel } from "./line-shape.ts";
import { continues, type Line } from "./text-lines.ts";

/** Lines longer than this are no hard-wrapped ones: each is a paragraph of its own. */
export const LONGEST_WRAPPED_LINE = 160;

/** A paragraph or item of a body. */
export interface Part extends Range {
  readonly kind: "paragraph" | "item";
  readonly lines: number;
  /** The number written before it, and where that ends. */
  readonly number: { readonly value: number; readonly end: number } | undefined;
}

/** Labels that begin lines of a text more than once, as those of speakers in a transcript do: `Q`, `THE CHAIR`. */
export function findSpeakers(groups: readonly (readonly Line[])[]): ReadonlySet<string> {
  const once = new Set<string>();
  const speakers = new Set<string>();
  for (const { text } of groups.flat()) {
    const label = speakerLabel(text);
    if (label === undefined) continue;
    if (once.has(label)) speakers.add(label);
    else once.add(label);
  }
  return speakers;
}

/** The paragraphs and items of lines that no blank line parts. */
export function splitGroup(group: readonly Line[], speakers: ReadonlySet<string>): Part[] {
  const markers = group.map((line) => itemMarker(line.text));
  const hasItems = markers.filter((marker) => marker !== undefined).length >= 2;
  const turns = group.map((line) => speakers.has(speakerLabel(line.text) ?? ""));
  const lineForLine = !turns.includes(true) && isLineForLine(group);
  const parts: Part[] = [];
  for (const [i, line] of group.entries()) {
    const previous = parts.at(-1);
    const isItem = hasItems && markers[i] !== undefined;
    const isNew = lineForLine && (previous?.kind === "paragraph" || line.indent === 0);
    if (previous === undefined || isItem || isNew || turns[i] || isIndentedStart(group, i)) {
      const start = isItem ? line.start + (markers[i] as string).length : line.start;
      const number = paragraphNumber(line.text);
      parts.push({
        kind: isItem ? "item" : "paragraph",
        start,
        end: line.end,
        lines: 1,
        number: number && { value: number.value, end: line.start + number.length },
      });
    } else {
      parts[parts.length - 1] = { ...previous, end: line.end, lines: previous.lines + 1 };
    }
  }
  return parts;
}

/** Whether a paragraph begins with an indented line, as in books: the line before ends a sentence, the next is not indented. */
function isIndentedStart(group: readonly Line[], index: number): boolean {
  const [before, line, after] = [group[index - 1], group[index] as Line, group[index + 1]];
  if (before === undefined || line.indent < 2 || continues(line)) return false;
  const least = Math.min(before.indent, after?.indent ?? before.indent);
  return least === 0 && (after?.indent ?? 0) === 0 && endsStatement(before.text);
}

/** Whether each line is a paragraph, as in files without blank lines: too long to be wrapped, or nearly all ending sentences. */
export function isLineForLine(lines: readonly Line[]): boolean {
  if (lines.some((line) => line.text.replace(/https?:\S+/g, "").length > LONGEST_WRAPPED_LINE)) return true;
  return lines.length >= 3 && lines.filter(({ text }) => endsStatement(text)).length >= lines.length * 0.8;
}
