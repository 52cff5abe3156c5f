import type { Range } from "../../server/src/text/range.ts";

/** A text written with marks, without them: `⟦…⟧` marks ranges (they may nest), `<|>` the cursor. */
export interface MarkedText {
  readonly text: string;
  /** In order of their starts. */
  readonly ranges: readonly Range[];
  readonly cursor: number | undefined;
}

/** Reads the marks of a fixture. Throws on a range that does not close. */
export function readMarkedText(marked: string): MarkedText {
  let text = "";
  let cursor: number | undefined;
  const open: number[] = [];
  const ranges: Range[] = [];
  for (const part of marked.split(/(⟦|⟧|<\|>)/)) {
    if (part === "<|>") cursor = text.length;
    else if (part === "⟦") open.push(text.length);
    else if (part === "⟧") {
      const start = open.pop();
      if (start === undefined) throw new Error(`⟧ without ⟦ in ${JSON.stringify(marked)}`);
      ranges.push({ start, end: text.length });
    } else text += part;
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in ${JSON.stringify(marked)}`);
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, ranges, cursor };
}

/** The text with the ranges marked `⟦…⟧`: the inverse, for readable differences. Ranges must not cross. */
export function markRanges(text: string, ranges: readonly Range[]): string {
  const edges = ranges.flatMap(({ start, end }) => [
    { at: start, mark: "⟦", order: 1 },
    { at: end, mark: "⟧", order: 0 },
  ]);
  let marked = "";
  let at = 0;
  for (const edge of edges.sort((a, b) => a.at - b.at || a.order - b.order)) {
    marked += text.slice(at, edge.at) + edge.mark;
    at = edge.at;
  }
  return marked + text.slice(at);
}
