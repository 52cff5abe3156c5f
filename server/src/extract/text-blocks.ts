import type { Block, BlockKind } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { itemMarker, looksLikeHeading, looksLikeTitle, readByline } from "./line-shape.ts";
import { findLineGroups, type Line } from "./text-lines.ts";

/** Lines longer than this are no hard-wrapped ones: each is a paragraph of its own. */
const LONGEST_WRAPPED_LINE = 160;

/** The blocks of a plain text and what its first lines say about it. */
export interface TextStructure {
  readonly blocks: readonly Block[];
  readonly title: Range | undefined;
  /** Names of a byline directly after the title. */
  readonly authors: readonly string[];
}

/**
 * Finds the blocks of a plain text. Blank lines part blocks and wrapped lines are one paragraph; lines too long to be
 * wrapped, or lines that nearly all end as sentences do, are a block each. A first line that reads as a title makes its
 * block the title block: its other lines are captions, as are a byline and a line that `isDateLine` knows directly after it.
 * Where a title is declared elsewhere, a first line in other words with lines behind it that end as a statement does is
 * the beginning of a wrapped paragraph: by its looks alone it could be either.
 */
export function findTextBlocks(
  text: string,
  isDateLine: (line: string) => boolean,
  declaredTitle?: string,
): TextStructure {
  const groups = findLineGroups(text);
  const found: Omit<Block, "paragraph">[] = [];
  const add = (kind: BlockKind, range: Range, level?: number) =>
    found.push({ start: range.start, end: range.end, kind, level });
  let authors: readonly string[] = [];

  const front = splitTitleBlock(groups, declaredTitle);
  if (front !== undefined) {
    add("title", front.title);
    for (const line of front.captions) {
      add("caption", line);
      if (authors.length === 0) authors = readByline(line.text) ?? [];
    }
  }
  const body = [...(front?.body ?? groups)];
  while (front !== undefined && body.length > 0) {
    const line = body[0]?.length === 1 ? (body[0][0] as Line) : undefined;
    const names = line && readByline(line.text);
    if (line === undefined || (names === undefined && !isDateLine(line.text))) break;
    if (authors.length === 0) authors = names ?? [];
    add("caption", line);
    body.shift();
  }
  const parts = body.flatMap(splitGroup);
  const headings = findHeadings(text, parts);
  for (const part of parts) {
    if (headings.has(part)) add("heading", part, 2);
    else add(part.kind, part);
  }
  const title = front === undefined ? undefined : { start: front.title.start, end: front.title.end };
  return { blocks: numberParagraphs(found), title, authors };
}

/** Parts that read as headings. Three or more in a row are a list of names or the like, and one at the end heads nothing. */
function findHeadings(text: string, parts: readonly Part[]): Set<Part> {
  const headings = new Set<Part>();
  let run: Part[] = [];
  for (const part of parts) {
    const { kind, lines, start, end } = part;
    if (kind === "paragraph" && lines === 1 && looksLikeHeading(text.slice(start, end))) {
      run.push(part);
      continue;
    }
    if (run.length < 3) for (const heading of run) headings.add(heading);
    run = [];
  }
  return headings;
}

/** Counts every block that is no title, heading or caption. */
export function numberParagraphs(blocks: readonly Omit<Block, "paragraph">[]): Block[] {
  let paragraph = 0;
  return blocks.map((block) => {
    const counted = block.kind !== "title" && block.kind !== "heading" && block.kind !== "caption";
    return { ...block, paragraph: counted ? ++paragraph : undefined };
  });
}

/**
 * The title, the caption lines of its block, and the groups of lines that are left. A text that is nothing but one line
 * has no title. Where no blank line follows the first few lines, only the first is the title block.
 */
function splitTitleBlock(groups: readonly Line[][], declaredTitle: string | undefined) {
  const first = groups[0];
  const title = first?.[0];
  if (first === undefined || title === undefined || !looksLikeTitle(title.text)) return undefined;
  const rest = first.slice(1);
  const later = groups.slice(1);
  if (rest.length === 0) return later.length === 0 ? undefined : { title, captions: rest, body: later };
  if (continues(rest[0] as Line)) {
    // A hard-wrapped title, else a hard-wrapped paragraph.
    const end = (rest.at(-1) as Line).end;
    const isTitle = later.length > 0 && rest.every(continues) && first.every((line) => looksLikeTitle(line.text));
    return isTitle && end - title.start <= 200
      ? { title: { start: title.start, end }, captions: [], body: later }
      : undefined;
  }
  const isOther = declaredTitle !== undefined && !isSameTitle(title.text, declaredTitle);
  if (isOther && endsStatement(rest.at(-1) as Line) && !isLineForLine(first)) return undefined;
  if (later.length > 0 && rest.length <= 3) return { title, captions: joinContinued(rest), body: later };
  return isLineForLine(rest) ? { title, captions: [], body: [rest, ...later] } : undefined;
}

/** Whether one of two titles has all the words of the other, letter case and punctuation aside. */
function isSameTitle(a: string, b: string): boolean {
  const [one, two] = [a, b].map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  ) as [string, string];
  return one.includes(two) || two.includes(one);
}

/** Whether a line goes on with the sentence of the line before it. */
function continues(line: Line): boolean {
  return /^\p{Ll}/u.test(line.text);
}

function joinContinued(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous === undefined || !continues(line)) joined.push(line);
    else joined[joined.length - 1] = { ...previous, end: line.end, text: `${previous.text} ${line.text}` };
  }
  return joined;
}

interface Part extends Range {
  readonly kind: "paragraph" | "item";
  readonly lines: number;
}

function splitGroup(group: readonly Line[]): Part[] {
  const markers = group.map((line) => itemMarker(line.text));
  const hasItems = markers.filter((marker) => marker !== undefined).length >= 2;
  const lineForLine = isLineForLine(group);
  const parts: Part[] = [];
  for (const [i, line] of group.entries()) {
    const previous = parts.at(-1);
    const isItem = hasItems && markers[i] !== undefined;
    const isNew = lineForLine && (previous?.kind === "paragraph" || line.indent === 0);
    if (previous === undefined || isItem || isNew || isIndentedStart(group, i)) {
      const start = isItem ? line.start + (markers[i] as string).length : line.start;
      parts.push({ kind: isItem ? "item" : "paragraph", start, end: line.end, lines: 1 });
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
  return least === 0 && (after?.indent ?? 0) === 0 && endsStatement(before);
}

/** Whether each line is a paragraph, as in files without blank lines: too long to be wrapped, or nearly all ending sentences. */
function isLineForLine(lines: readonly Line[]): boolean {
  if (lines.some((line) => line.text.replace(/https?:\S+/g, "").length > LONGEST_WRAPPED_LINE)) return true;
  return lines.length >= 3 && lines.filter(endsStatement).length >= lines.length * 0.8;
}

function endsStatement(line: Line): boolean {
  return /[.!?…。！？]["'”’»)\]]*$/.test(line.text);
}
