import type { Element, MarkdownConfig, MarkdownParser } from "@lezer/markdown";

/** UTF-16 code units of a line, and of a paragraph, that are parsed. A longer line is no prose: an image in base 64, say. */
const LINE_LENGTH = 32_768;
const PARAGRAPH_LENGTH = 65_536;
/** Block quotes and lists in one another. */
const DEPTH = 64;
/** Inline parsing is quadratic at worst, so that long paragraphs are parsed piece by piece. */
const INLINE_LENGTH = 8_192;

/**
 * Keeps the parser's work bounded on input made by machines. Lines that are too long and blocks that are nested too
 * deeply become `Unparsed` nodes without content; a paragraph that is too long ends and another begins.
 */
export const bounds: MarkdownConfig = {
  defineNodes: [{ name: "Unparsed", block: true }],
  parseBlock: [
    {
      name: "Unparsed",
      before: "LinkReference",
      parse(context, line) {
        if (line.text.length <= LINE_LENGTH && context.depth <= DEPTH) return false;
        const start = context.lineStart + line.pos;
        const end = context.lineStart + line.text.length;
        context.nextLine();
        context.addElement(context.elt("Unparsed", start, end));
        return true;
      },
      endLeaf: (_, line, leaf) => line.text.length > LINE_LENGTH || leaf.content.length > PARAGRAPH_LENGTH,
    },
  ],
};

/** Makes the parser's inline parsing bounded, too: texts beyond `INLINE_LENGTH` are cut at white space. */
export function boundedInline(parser: MarkdownParser): MarkdownParser {
  const parseInline = parser.parseInline.bind(parser);
  parser.parseInline = (text, offset) => {
    if (text.length <= INLINE_LENGTH) return parseInline(text, offset);
    const elements: Element[] = [];
    for (let start = 0; start < text.length; ) {
      const end = cutBefore(text, start + INLINE_LENGTH, start);
      elements.push(...parseInline(text.slice(start, end), offset + start));
      start = end;
    }
    return elements;
  };
  return parser;
}

function cutBefore(text: string, limit: number, start: number): number {
  if (limit >= text.length) return text.length;
  for (let end = limit; end > start + INLINE_LENGTH / 2; end--) {
    const code = text.charCodeAt(end - 1);
    if (code === 32 || code === 10) return end;
  }
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code < 0xdc00 ? limit - 1 : limit;
}
