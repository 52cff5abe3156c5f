import { LineIndex } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import { plainLine } from "./plain-text.ts";
import type { Block, Source } from "./source.ts";

const lineIndexes = new WeakMap<Source, LineIndex>();

/** The lines of a source's text. */
export function linesOf(source: Source): LineIndex {
  let lines = lineIndexes.get(source);
  if (lines === undefined) {
    lines = new LineIndex(source.text);
    lineIndexes.set(source, lines);
  }
  return lines;
}

/** How many lines the text has; one behind a final line break, which is empty, does not count. */
export function countLines(source: Source): number {
  const lines = linesOf(source);
  const endsBroken = source.text !== "" && lines.lineStart(lines.lineCount - 1) === source.text.length;
  return endsBroken && lines.lineCount > 1 ? lines.lineCount - 1 : lines.lineCount;
}

/** One-based lines `first` to `last`, without the last one's line break; undefined where the text has not both. */
export function findLines(source: Source, first: number, last: number): Range | undefined {
  if (first < 1 || last < first || last > countLines(source)) return undefined;
  const lines = linesOf(source);
  return { start: lines.lineStart(first - 1), end: lines.lineEnd(last - 1) };
}

export function countParagraphs(source: Source): number {
  return source.blocks.findLastOf()?.paragraph ?? 0;
}

/** Paragraphs `first` to `last` with what stands between them; undefined where the source has not both. */
export function findParagraphs(source: Source, first: number, last: number): Range | undefined {
  if (last < first) return undefined;
  const start = source.blocks.findFirstOf(first);
  const end = source.blocks.findLastOf(last);
  return start === undefined || end === undefined ? undefined : { start: start.start, end: end.end };
}

/** Headings of a source, each with the section below it, down to the next heading of its level or a higher one. */
export function sectionsOf(
  source: Source,
): { readonly heading: string; readonly level: number; readonly range: Range }[] {
  const { blocks } = source;
  const headings = Array.from(blocks.headings(), (place) => {
    const block = blocks.get(place) as Block;
    return { place, block, level: block.level ?? 1 };
  });
  return headings.map(({ block, level }, i) => {
    const next = headings.slice(i + 1).find((other) => other.level <= level)?.place ?? blocks.length;
    const { end } = blocks.get(next - 1) as Block;
    const heading = plainLine(source.text, block, source.markup);
    return { heading, level, range: { start: block.start, end } };
  });
}

/** Whether headings are marked as such in the text, so that they are known for certain. */
export function hasDeclaredHeadings(source: Source): boolean {
  return source.markup !== undefined;
}

/**
 * The section that `written` names: by its heading in full, by its heading's number (`2.1`), by its heading's first
 * words, or, where no heading bears a number, by counting those of the highest level; else the paragraph that begins with
 * a line of these words. Case does not count; undefined where none or several fit.
 */
export function findSection(source: Source, written: string): Range | undefined {
  const wanted = foldHeading(written);
  if (wanted === "") return undefined;
  const sections = sectionsOf(source).map((section) => ({ ...section, folded: foldHeading(section.heading) }));
  const only = (fits: (heading: string) => boolean) => {
    const fitting = sections.filter(({ folded }) => fits(folded));
    return fitting.length === 1 ? fitting[0]?.range : undefined;
  };
  const isNumber = /^[0-9]+(?:\.[0-9]+)*$/.test(wanted);
  const byText =
    only((heading) => heading === wanted) ??
    only((heading) => heading.replace(NUMBER, "") === wanted) ??
    only((heading) => NUMBER.exec(heading)?.[1] === wanted) ??
    (isNumber ? undefined : only((heading) => heading.replace(NUMBER, "").startsWith(`${wanted} `)));
  if (byText !== undefined) return byText;
  if (!/^[0-9]+$/.test(wanted)) return findBlockWithFirstLine(source, wanted);
  if (sections.some(({ folded }) => NUMBER.test(folded))) return undefined;
  const highest = Math.min(...sections.map(({ level }) => level));
  return sections.filter(({ level }) => level === highest)[Number(wanted) - 1]?.range;
}

function findBlockWithFirstLine(source: Source, wanted: string): Range | undefined {
  const fitting = [...source.blocks].filter(({ start, end }) => {
    const line = /^[^\r\n]*/.exec(source.text.slice(start, Math.min(end, start + 200)))?.[0] ?? "";
    return foldHeading(line).replace(/[.:]$/, "") === wanted;
  });
  const [block] = fitting;
  return block === undefined || fitting.length > 1 ? undefined : { start: block.start, end: block.end };
}

const NUMBER = /^(?:section |chapter |part )?([0-9]+(?:\.[0-9]+)*)(?:[.):]? |[.):]?$)/;

function foldHeading(heading: string): string {
  return heading
    .normalize("NFC")
    .toLowerCase()
    .replace(/["'“”‘’*_`]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^§+ ?/, "");
}
