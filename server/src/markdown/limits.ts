import type { BlockContext, Element, Line, MarkdownConfig, MarkdownParser } from "@lezer/markdown";

/** UTF-16 code units of a line, and of a paragraph, that are parsed as they stand; longer lines are parsed in pieces. */
const LINE_LENGTH = 32_768;
const PARAGRAPH_LENGTH = 65_536;
/** Block quotes and lists in one another. */
const DEPTH = 64;
/** Inline parsing is quadratic at worst, so that long paragraphs are parsed piece by piece. */
const INLINE_LENGTH = 8_192;
/** With citation marks behind it. */
const SENTENCE_END = /[.!?…]["”’»)\]*_]*(?: ?\[[^[\]]{1,150}\])*$/;
const SENTENCE_START = /^\s+[^\s\p{Ll}[(<@]/u;
const HASH = 35;
const PIPE = 124;

/**
 * Keeps the parser's work bounded on input made by machines. A line that is too long becomes a `LongLine` of paragraphs;
 * words in it that are longer than a piece, an image in base 64 say, are left out. Blocks that are nested too deeply, and
 * headings and table rows that are too long, become `Unparsed` nodes without content. A paragraph that is too long ends and
 * another begins.
 */
export const bounds: MarkdownConfig = {
  defineNodes: [
    { name: "Unparsed", block: true },
    { name: "LongLine", block: true },
  ],
  parseBlock: [
    {
      name: "Unparsed",
      before: "LinkReference",
      parse(context, line) {
        const long = line.text.length > LINE_LENGTH && (line.next === HASH || line.next === PIPE);
        if (!long && context.depth <= DEPTH) return false;
        const element = context.elt("Unparsed", context.lineStart + line.pos, context.lineStart + line.text.length);
        context.nextLine();
        context.addElement(element);
        return true;
      },
    },
    {
      name: "LongLine",
      after: "HTMLBlock",
      parse(context, line) {
        if (line.text.length <= LINE_LENGTH) return false;
        const element = longLine(context, line);
        context.nextLine();
        context.addElement(element);
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

/** One node around the paragraphs, since a line that parts into several blocks could not be parsed again in part. */
function longLine(context: BlockContext, line: Line): Element {
  const text = line.text.trimEnd();
  const paragraphs: Element[] = [];
  for (let start = skipSpace(text, line.pos); start < text.length; ) {
    const end = pieceEnd(text, start);
    if (end - start <= INLINE_LENGTH) {
      const from = context.lineStart + start;
      const to = context.lineStart + end;
      paragraphs.push(context.elt("Paragraph", from, to, context.parser.parseInline(text.slice(start, end), from)));
    }
    start = skipSpace(text, end);
  }
  return context.elt("LongLine", context.lineStart + line.pos, context.lineStart + text.length, paragraphs);
}

/** A piece ends before a sentence begins, else at white space; a word longer than a piece is one of its own. */
function pieceEnd(text: string, start: number): number {
  const limit = start + INLINE_LENGTH;
  if (limit >= text.length) return text.length;
  let space = -1;
  for (let end = limit; end > start; end--) {
    if (!isSpace(text.charCodeAt(end))) continue;
    if (space < 0) space = end;
    if (end < start + INLINE_LENGTH / 2) break;
    if (SENTENCE_START.test(text.slice(end, end + 8)) && SENTENCE_END.test(text.slice(end - 200, end))) return end;
  }
  if (space > 0) return space;
  let end = limit;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
  return end;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
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
