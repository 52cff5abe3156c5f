import type { SyntaxNode } from "@lezer/common";
import type { Block, BlockKind, SourceProblem } from "../corpus/source.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import type { Range } from "../text/range.ts";
import { isDateLine } from "./date-of-text.ts";
import type { ExtractInput, Extractor, SourceStream } from "./extractor.ts";
import { readByline } from "./line-shape.ts";
import { makeSource } from "./make-source.ts";
import { findMarkup } from "./markdown-markup.ts";
import { numberParagraphs } from "./paragraph-numbers.ts";
import { trimRange } from "./text-lines.ts";
import { readYamlMetadata } from "./yaml-metadata.ts";

type BlockParts = Omit<Block, "paragraph">;

/** Markdown: one source a file, with its front matter as metadata. The text stays the file's own, markup included. */
export const markdownExtractor: Extractor = {
  extensions: [".md", ".markdown"],
  *extract(input: ExtractInput): SourceStream {
    const { text, path } = input;
    const parsed = parseMarkdown(text);
    const found: BlockParts[] = [];
    collectBlocks(parsed.tree.topNode, text, "paragraph", found);
    const { blocks, authors } = recogniseTitleBlock(text, found);
    const titleBlock = blocks[0]?.kind === "title" ? blocks[0] : undefined;
    const title = titleBlock === undefined ? undefined : { start: titleBlock.start, end: titleBlock.end };

    const yaml = parsed.frontMatter?.content;
    const front = yaml === undefined ? undefined : readYamlMetadata(text.slice(yaml.start, yaml.end), yaml.start);
    const declared = front === undefined ? [input.declared] : [input.declared, front.declared];
    yield makeSource({ ...input, declared, blocks, markup: findMarkup(parsed), title, authors });
    return (front?.faults ?? []).map(
      ({ message, range }): SourceProblem => ({ path, kind: "malformed", message, fatal: false, range }),
    );
  },
};

/** Adds the leaf blocks below `parent`; paragraphs there are of the kind `kind`. */
function collectBlocks(parent: SyntaxNode, text: string, kind: BlockKind, found: BlockParts[]): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    const { name } = node;
    const level = /^(?:ATX|Setext)Heading([1-6])$/.exec(name)?.[1];
    if (level !== undefined) addBlock("heading", headingRange(node), text, found, Number(level));
    else if (name === "Paragraph" || name === "Task") addBlock(kind, rangeOf(node), text, found);
    else if (name === "Unparsed" || name === "LongLine") addBlock(kind, rangeOf(node), text, found);
    else if (name === "Table") addBlock("table", rangeOf(node), text, found);
    else if (name === "FencedCode" || name === "CodeBlock") addBlock("code", rangeOf(node), text, found);
    else if (name === "Blockquote") collectBlocks(node, text, "quote", found);
    else if (name === "ListItem") collectBlocks(node, text, "item", found);
    else if (name === "BulletList" || name === "OrderedList") collectBlocks(node, text, kind, found);
    else if (name === "FootnoteDefinition") collectBlocks(node, text, kind, found);
  }
}

function addBlock(kind: BlockKind, range: Range, text: string, found: BlockParts[], level?: number): void {
  const { start, end } = trimRange(text, range);
  if (start < end) found.push({ kind, start, end, level });
}

/** A heading's words, without its marks. */
function headingRange(heading: SyntaxNode): Range {
  let { from: start, to: end } = heading;
  for (const mark of heading.getChildren("HeaderMark")) {
    if (mark.from === heading.from) start = mark.to;
    else end = Math.min(end, mark.from);
  }
  return { start, end };
}

function rangeOf(node: SyntaxNode): Range {
  return { start: node.from, end: node.to };
}

/** A heading that stands first is the title; a byline and a line with a date directly behind it belong to its block. */
function recogniseTitleBlock(text: string, found: readonly BlockParts[]) {
  const blocks = [...found];
  const first = blocks[0];
  let authors: readonly string[] = [];
  if (first?.kind === "heading" && blocks.length > 1) {
    blocks[0] = { ...first, kind: "title", level: undefined };
    for (let i = 1; i < blocks.length && blocks[i]?.kind === "paragraph"; i++) {
      const block = blocks[i] as BlockParts;
      const words = text.slice(block.start, block.end).replace(/[*_]/g, "");
      const names = readByline(words);
      if (names === undefined && !isDateLine(words)) break;
      if (authors.length === 0) authors = names ?? [];
      blocks[i] = { ...block, kind: "caption" };
    }
  }
  return { blocks: [...numberParagraphs(blocks)], authors };
}
