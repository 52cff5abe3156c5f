import type { Block, BlockKind } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { looksLikeHeading, readByline } from "./line-shape.ts";
import { hasOwnNumbers, LEAST_NUMBERS, numberAsWritten, numberParagraphs } from "./paragraph-numbers.ts";
import { TextLines } from "./text-lines.ts";
import { findSpeakers, type Part, splitGroup } from "./text-parts.ts";
import { findTitleBlock } from "./title-block.ts";

/** The blocks of a plain text and what its first lines say about it. */
export interface TextStructure {
  /** Made as they are gone through, once: there may be a million. */
  readonly blocks: Iterable<Block>;
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
  const lines = new TextLines(text);
  const front = findTitleBlock(lines, isDateLine, declaredTitle);
  const body = front?.body ?? 0;
  const above = front === undefined ? [] : [...front.preamble, front.title, ...front.captions];
  const speakers = findSpeakers(lines, body);
  const parts = () => findHeadings(text, splitGroups(lines, body, speakers));
  const areNumbered = mayHaveNumbers(text, lines, body) && hasOwnNumbers(withoutHeadings(parts()));
  const found = (function* () {
    for (const line of above) yield block(line === front?.title ? "title" : "caption", line);
    for (const { part, isHeading } of parts()) {
      if (isHeading) yield block("heading", part, 2);
      else if (!areNumbered || part.number === undefined) yield block(part.kind, part);
      else yield block(part.kind, { start: part.number.end, end: part.end }, undefined, part.number.value);
    }
  })();
  return {
    blocks: areNumbered ? numberAsWritten(found) : numberParagraphs(found),
    title: front && { start: front.title.start, end: front.title.end },
    authors: above.map((line) => readByline(line.text)).find((names) => names !== undefined) ?? [],
  };
}

function* splitGroups(lines: TextLines, from: number, speakers: ReadonlySet<string>): Generator<Part, void, undefined> {
  for (const group of lines.groupsFrom(from)) yield* splitGroup(group, speakers);
}

function block(kind: BlockKind, { start, end }: Range, level?: number, number?: number) {
  return { kind, start, end, level, number };
}

interface ToldPart {
  readonly part: Part;
  readonly isHeading: boolean;
}

/** So many parts in a row that read as headings are a list of names or the like. */
const LIST = 3;

/** Tells the parts that are headings: those that read as such, unless they are many in a row, or end the text. */
function* findHeadings(text: string, parts: Iterable<Part>): Generator<ToldPart, void, undefined> {
  /** The last ones, where they read as headings and are not enough for a list. */
  let open: Part[] = [];
  let inRow = 0;
  for (const part of parts) {
    const { kind, lines, start, end } = part;
    const isLike = kind === "paragraph" && lines === 1 && looksLikeHeading(text.slice(start, end));
    inRow = isLike ? inRow + 1 : 0;
    if (isLike && inRow < LIST) {
      open.push(part);
      continue;
    }
    for (const before of open) yield { part: before, isHeading: !isLike };
    open = [];
    yield { part, isHeading: false };
  }
  for (const last of open) yield { part: last, isHeading: false };
}

function* withoutHeadings(parts: Iterable<ToldPart>): Generator<Part, void, undefined> {
  for (const { part, isHeading } of parts) if (!isHeading) yield part;
}

/** Whether the text may number its paragraphs, as a look at how its lines begin tells: most texts do not. */
function mayHaveNumbers(text: string, lines: TextLines, from: number): boolean {
  let count = 0;
  for (let place = from; place < lines.count && count < LEAST_NUMBERS; place++) {
    if ("[(0123456789".includes(text.charAt(lines.startOf(place)))) count++;
  }
  return count === LEAST_NUMBERS;
}
