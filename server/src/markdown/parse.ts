import { type Tree, TreeFragment } from "@lezer/common";
import { parser as commonMark, GFM, type MarkdownParser } from "@lezer/markdown";
import type { Range } from "../text/range.ts";
import { autolinks } from "./autolinks.ts";
import { citations } from "./citations.ts";
import { footnotes } from "./footnotes.ts";
import { type FrontMatterBlock, findFrontMatter } from "./front-matter.ts";
import { boundedInline, bounds } from "./limits.ts";
import { parserInput } from "./parser-input.ts";
import { wikiLinks } from "./wiki-links.ts";

/** A Markdown text with its syntax tree. Offsets in the tree are offsets into `text`, and the tree covers all of it. */
export interface ParsedMarkdown {
  readonly text: string;
  readonly tree: Tree;
  /** YAML between `---` lines at the very start; blank to the tree. */
  readonly frontMatter: FrontMatterBlock | undefined;
  /** What the parser reads in place of `text`, equally long. */
  readonly input: string;
}

/** An edit as the one stretch in which two texts differ. */
export interface Edit {
  /** In the old text. */
  readonly old: Range;
  /** In the new text. */
  readonly new: Range;
}

const parser: MarkdownParser = boundedInline(
  commonMark.configure([GFM, autolinks, bounds, footnotes, wikiLinks, citations]),
);

/**
 * Parses CommonMark with GitHub's tables, task lists, strikethrough and autolinks, and our footnotes, Pandoc citations,
 * wiki links and front matter. Accepts any string. With the parse of an earlier version of the text, what the edit left
 * alone is taken over; the tree says the same as one made from scratch.
 */
export function parseMarkdown(text: string, previous?: ParsedMarkdown): ParsedMarkdown {
  if (previous?.text === text) return previous;
  const frontMatter = findFrontMatter(text);
  const input = parserInput(text, frontMatter);
  return { text, tree: parser.parse(input, fragmentsOf(input, previous)), frontMatter, input };
}

/** Code units that are compared at once where texts are likely to be the same: far faster than one by one. */
const STEP = 512;

/** The stretch between the longest common start and the longest common end. */
export function findEdit(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + STEP <= shorter && before.slice(start, start + STEP) === after.slice(start, start + STEP))
    start += STEP;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const tailOf = (text: string) => text.slice(text.length - tail - STEP, text.length - tail);
  while (tail + STEP <= shorter - start && tailOf(before) === tailOf(after)) tail += STEP;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { old: { start, end: before.length - tail }, new: { start, end: after.length - tail } };
}

function fragmentsOf(input: string, previous: ParsedMarkdown | undefined): readonly TreeFragment[] {
  if (!previous) return [];
  const edit = findEdit(previous.input, input);
  const fromA = reusableEnd(previous, edit.old.start);
  const change = { fromA, toA: edit.old.end, fromB: fromA, toB: edit.new.end };
  return TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), [change]);
}

/**
 * How much before an edit can be reused. A paragraph ends where the two lines behind it make a table, so the lines before
 * the edit are read again; a footnote definition goes on after blank lines, so one that stands last is read again too.
 */
function reusableEnd(previous: ParsedMarkdown, editStart: number): number {
  let end = editStart;
  for (let line = 0; line < 3 && end > 0; line++) end = previous.input.lastIndexOf("\n", end - 1);
  if (end <= 0) return 0;
  const before = previous.tree.topNode.childBefore(end);
  const last = before && before.to > end ? before.prevSibling : before;
  return last?.name === "FootnoteDefinition" ? last.from : end;
}
