import type { SyntaxNode } from "@lezer/common";
import type { ParsedMarkdown } from "../markdown/parse.ts";
import type { Range } from "../text/range.ts";

/** Nodes that are nothing but syntax, and character references, which stand for another character. */
const MARKUP = new Set([
  "EmphasisMark",
  "StrikethroughMark",
  "CodeMark",
  "CodeInfo",
  "LinkMark",
  "LinkReference",
  "HeaderMark",
  "QuoteMark",
  "ListMark",
  "TaskMarker",
  "TableDelimiter",
  "HTMLTag",
  "Comment",
  "CommentBlock",
  "ProcessingInstruction",
  "HardBreak",
  "FootnoteReference",
  "Entity",
]);

/**
 * The parts of a Markdown text that no reader sees as they are written, front matter included, in order and apart from
 * each other. A bare URL is seen, a link's destination is not.
 */
export function findMarkup({ tree, frontMatter }: ParsedMarkdown): Range[] {
  const found: Range[] = [];
  let covered = 0;
  const add = (start: number, end: number) => {
    if (start < covered) return;
    found.push({ start, end });
    covered = end;
  };
  if (frontMatter !== undefined) add(frontMatter.start, frontMatter.end);
  tree.iterate({
    enter(node) {
      if (node.name === "Escape") add(node.from, node.from + 1);
      if (MARKUP.has(node.name)) add(node.from, isBehindLinkText(node.node) ? endOfLink(node.node) : node.to);
    },
  });
  return found;
}

/** Whether a node is the `]` behind the text of a link or image. */
function isBehindLinkText(node: SyntaxNode): boolean {
  const parent = node.parent?.name;
  const first = node.parent?.firstChild;
  return node.name === "LinkMark" && (parent === "Link" || parent === "Image") && first?.from !== node.from;
}

function endOfLink(mark: SyntaxNode): number {
  return mark.parent?.to ?? mark.to;
}
