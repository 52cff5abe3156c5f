import type { MarkdownConfig } from "@lezer/markdown";

const DEFINITION = /^\[\^([^\s[\]]{1,999})\]:[ \t]?/;
const REFERENCE = /^\[\^[^\s[\]]{1,999}\]/;

/**
 * Footnotes: `[^1]` in running text becomes a `FootnoteReference`; `[^1]: text` at the start of a line a
 * `FootnoteDefinition` whose first child is its `FootnoteLabel` (`[^1]:`), and which goes on in lines indented by four columns
 * (two are enough: people write so, and what they mean is no text of the note itself).
 */
export const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: "FootnoteDefinition",
      block: true,
      composite(_, line) {
        if (line.pos === line.text.length) return true;
        const indent = line.indent - line.baseIndent;
        if (indent < 2) return false;
        line.moveBaseColumn(line.baseIndent + Math.min(indent, 4));
        return true;
      },
    },
    "FootnoteLabel",
    "FootnoteReference",
  ],
  parseBlock: [
    {
      name: "FootnoteDefinition",
      before: "IndentedCode",
      parse(context, line) {
        if (line.indent >= line.baseIndent + 4) return false;
        const opening = DEFINITION.exec(line.text.slice(line.pos, line.pos + 1010));
        if (!opening) return false;
        const start = context.lineStart + line.pos;
        context.startComposite("FootnoteDefinition", line.pos);
        context.addElement(context.elt("FootnoteLabel", start, start + opening[0].trimEnd().length));
        line.moveBase(line.pos + opening[0].length);
        return null;
      },
      endLeaf: (_, line) =>
        line.indent < line.baseIndent + 4 && DEFINITION.test(line.text.slice(line.pos, line.pos + 1010)),
    },
  ],
  parseInline: [
    {
      name: "FootnoteReference",
      before: "Link",
      parse(context, next, start) {
        if (next !== 91 || context.char(start + 1) !== 94) return -1;
        const mark = REFERENCE.exec(context.slice(start, start + 1010));
        return mark ? context.addElement(context.elt("FootnoteReference", start, start + mark[0].length)) : -1;
      },
    },
  ],
};
