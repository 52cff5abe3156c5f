import type { Block, BlockKind } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { looksLikeHeading, readByline } from "./line-shape.ts";
import { hasOwnNumbers, numberAsWritten, numberParagraphs } from "./paragraph-numbers.ts";
import { findLineGroups } from "./text-lines.ts";
import { findSpeakers, type Part, splitGroup } from "./text-parts.ts";
import { findTitleBlock } from "./title-block.ts";

/** The blocks of a plain text and what its first lines say about it. */
export interface TextStructure {
  readonly blocks: readonly Block[];
  readonly title: Range | undefined;
  /** Names of a byline in the title block. */
  readonly authors: readonly string[];
}

/**
 * Finds the blocks of a plain text. Blank lines part blocks and wrapped lines are one paragraph; lines too long to be
 * wrapped, lines that nearly all end as sentences do, and the turns of speakers are a block each. What belongs to the
 * title block is not counted (title-block.ts); a text that numbers its paragraphs itself is counted by these numbers
 * (paragraph-numbers.ts).
 */
export function findTextBlocks(
  text: string,
  isDateLine: (line: string) => boolean,
  declaredTitle?: string,
): TextStructure {
  const groups = findLineGroups(text);
  const front = findTitleBlock(groups, isDateLine, declaredTitle);
  const lines = front === undefined ? [] : [...front.preamble, front.title, ...front.captions];
  const speakers = findSpeakers(front?.body ?? groups);
  const parts = (front?.body ?? groups).flatMap((group) => splitGroup(group, speakers));
  const headings = findHeadings(text, parts);
  const areNumbered = hasOwnNumbers(parts.filter((part) => !headings.has(part)));
  const found = [
    ...lines.map((line) => block(line === front?.title ? "title" : "caption", line)),
    ...parts.map((part) => {
      if (headings.has(part)) return { ...block("heading", part), level: 2 };
      if (!areNumbered || part.number === undefined) return block(part.kind, part);
      return { ...block(part.kind, { start: part.number.end, end: part.end }), number: part.number.value };
    }),
  ];
  return {
    blocks: areNumbered ? numberAsWritten(found) : numberParagraphs(found),
    title: front && { start: front.title.start, end: front.title.end },
    authors: lines.map((line) => readByline(line.text)).find((names) => names !== undefined) ?? [],
  };
}

function block(kind: BlockKind, { start, end }: Range) {
  return { kind, start, end, level: undefined };
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
