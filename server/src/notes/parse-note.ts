import { type ParsedMarkdown, parseMarkdown } from "../markdown/parse.ts";
import type { Range } from "../text/range.ts";
import { BlockText } from "./block-text.ts";
import { type BlockFacts, readBlock } from "./blocks.ts";
import { addClaims, type OpenClaim } from "./claims.ts";
import { findCoverage } from "./coverage.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Heading, Note, Prose, Quotation } from "./note.ts";
import { type PlacedBlock, placeLeaves } from "./placed-leaves.ts";
import { rawRange } from "./plain-text.ts";
import { type FoundQuotation, findBlockQuotations, findQuotations } from "./quotations.ts";
import { scopeSuppressions } from "./suppressions.ts";

export interface ParseNoteOptions {
  /** UTF-16 code units that are read; what stands behind is left out, and `Note.truncatedAt` says where. */
  readonly noteLength?: number;
}

/** What a note was made from, kept for the next version of it. */
interface Origin {
  readonly parsed: ParsedMarkdown;
  readonly blocks: ReadonlyMap<string, BlockFacts>;
}

const origins = new WeakMap<Note, Origin>();
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/**
 * Reads a Markdown file as a note. Accepts any text. With the note made from an earlier version, blocks whose text is
 * the same are taken over; the result equals one made from scratch.
 */
export function parseNote(path: string, text: string, previous?: Note, options: ParseNoteOptions = {}): Note {
  const truncatedAt = findCut(text, options.noteLength ?? Number.POSITIVE_INFINITY);
  const read = truncatedAt === undefined ? text : text.slice(0, truncatedAt);
  const before = previous && origins.get(previous);
  const parsed = parseMarkdown(read, before?.parsed);
  const { placed, blocks } = readBlocks(parsed, before?.blocks);
  const note: Note = {
    path,
    text,
    frontMatter: readFrontMatter(read, parsed.frontMatter),
    truncatedAt,
    ...compose(read, placed),
  };
  origins.set(note, { parsed, blocks });
  return note;
}

/** The last paragraph's or line's end within the limit, or `undefined` for a text that is not too long. */
function findCut(text: string, limit: number): number | undefined {
  if (text.length <= limit) return undefined;
  const paragraph = text.lastIndexOf("\n\n", limit);
  if (paragraph > limit / 2) return paragraph + 1;
  const line = text.lastIndexOf("\n", limit - 1);
  return line > limit / 2 ? line + 1 : limit;
}

function readBlocks(
  parsed: ParsedMarkdown,
  before: ReadonlyMap<string, BlockFacts> | undefined,
): { placed: PlacedBlock[]; blocks: Map<string, BlockFacts> } {
  const placed: PlacedBlock[] = [];
  const blocks = new Map<string, BlockFacts>();
  let own = false;
  for (let node = parsed.tree.topNode.firstChild; node; node = node.nextSibling) {
    const column = node.from - (parsed.input.lastIndexOf("\n", node.from - 1) + 1);
    const kind: string = `${node.name} ${column} ${own ? "own" : ""}\n`;
    const key: string = kind + parsed.text.slice(node.from, node.to);
    const facts: BlockFacts =
      blocks.get(key) ?? before?.get(key) ?? readBlock(new BlockText(key, kind.length, node.from), node, own);
    blocks.set(key, facts);
    placed.push({ facts, shift: node.from - facts.start });
    own = facts.ownFollows;
  }
  return { placed, blocks };
}

/** All of a note that is put together from its blocks. */
type Composed = Pick<
  Note,
  | "unread"
  | "undefinedFootnotes"
  | "headings"
  | "claims"
  | "citations"
  | "quotations"
  | "suppressions"
  | "own"
  | "prose"
>;

function compose(text: string, blocks: readonly PlacedBlock[]): Composed {
  const { leaves, citations, undefinedFootnotes } = placeLeaves(blocks);
  const coverage = findCoverage(leaves);
  const headings: Heading[] = [];
  const above: Heading[] = [];
  const prose: Prose[] = [];
  const claims: OpenClaim[] = [];
  const quotations: { found: FoundQuotation; claim: number | undefined }[] = [];
  let headingTexts: readonly string[] = [];
  for (const [index, placed] of leaves.entries()) {
    const { leaf, shift } = placed;
    const raw = rawRange(leaf.pieces);
    if (!raw || !WORD_CHARACTER.test(leaf.text)) continue;
    const range = { start: raw.start + shift, end: raw.end + shift };
    const block = prose.length;
    prose.push({ ...range, kind: leaf.kind, text: leaf.text, map: leaf.map.movedBy(shift) });
    if (leaf.level > 0) {
      const heading = { ...range, level: leaf.level, text: leaf.text };
      headings.push(heading);
      while ((above.at(-1)?.level ?? 0) >= leaf.level) above.pop();
      above.push(heading);
      headingTexts = above.map((outer) => outer.text);
    }
    const covered = coverage[index] ?? { direct: [], whole: [] };
    const numbered = addClaims(claims, placed, covered, block, headingTexts);
    for (const found of findQuotations(placed, covered)) {
      quotations.push({ found, claim: numbered[found.sentence] });
    }
  }
  for (const found of findBlockQuotations(leaves, coverage)) quotations.push({ found, claim: undefined });
  return {
    headings,
    claims,
    quotations: numberQuotations(claims, quotations),
    citations,
    undefinedFootnotes,
    prose,
    suppressions: scopeSuppressions(text, findSuppressions(blocks)),
    own: gather(blocks, (facts) => facts.own),
    unread: gather(blocks, (facts) => facts.unread),
  };
}

function gather(blocks: readonly PlacedBlock[], rangesOf: (facts: BlockFacts) => readonly Range[]): Range[] {
  return blocks.flatMap(({ facts, shift }) =>
    rangesOf(facts).map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  );
}

/** Numbers the quotations in order, and enters each in its claim. */
function numberQuotations(
  claims: readonly OpenClaim[],
  found: { found: FoundQuotation; claim: number | undefined }[],
): Quotation[] {
  const ordered = found.sort((a, b) => {
    const [one, other] = [a.found.quotation.outer, b.found.quotation.outer];
    return one.start - other.start || other.end - one.end;
  });
  return ordered.map(({ found: { quotation, citations }, claim }, index) => {
    if (claim !== undefined) claims[claim]?.quotations.push(index);
    const own = citations.length > 0 || claim === undefined ? citations : (claims[claim]?.citations ?? []);
    return { ...quotation, index, claim, citations: own };
  });
}

function findSuppressions(blocks: readonly PlacedBlock[]) {
  return blocks.flatMap(({ facts, shift }) =>
    facts.directives.flatMap((directive) => {
      if (directive.kind !== "suppression") return [];
      const rules = directive.rules.map(({ id, range }) => ({
        id,
        range: { start: range.start + shift, end: range.end + shift },
      }));
      return [{ ...directive, start: directive.start + shift, end: directive.end + shift, rules }];
    }),
  );
}
