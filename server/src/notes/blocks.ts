import type { SyntaxNode } from "@lezer/common";
import { detectLanguage } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import type { BlockText } from "./block-text.ts";
import { type Directive, readDirectives } from "./directives.ts";
import { type InlineContent, normalLabel, readInline } from "./inline-reader.ts";
import { findSentences, type LeafSentence } from "./leaf-sentences.ts";
import { type Destination, readDestination } from "./link-destinations.ts";
import type { Prose } from "./note.ts";
import { findQuotedRanges, type QuotedRange } from "./quotation-marks.ts";

/** A block with running text of its own. */
export interface Leaf extends Range, InlineContent {
  readonly kind: Prose["kind"];
  /** 1..6 for headings that stand in no list or block quote, else 0. */
  readonly level: number;
  /** Whether sentences in it may be claims: no heading, task, table head, footnote or callout title. */
  readonly checkable: boolean;
  readonly own: boolean;
  /** The footnote in whose definition it stands. */
  readonly footnote: string | undefined;
  /** Counts the outermost block quotes of the top-level block; undefined outside. */
  readonly quote: number | undefined;
  /** Whether its block quote is quoted text, not a callout. */
  readonly verbatim: boolean;
  /** Counts the list items or table rows of the top-level block; the innermost it stands in. */
  readonly group: number | undefined;
  /** Sentences and quotations, in the plain text. */
  readonly sentences: readonly LeafSentence[];
  readonly quoted: readonly QuotedRange[];
  readonly language: string | undefined;
  /** Whether it has a letter or digit. */
  readonly worded: boolean;
  /** Whether it says nothing beside its marks: `— [@a]`, `Source: [@a]`. */
  readonly bare: boolean;
  /** Whether it ends with a colon. */
  readonly leadsIn: boolean;
}

/** All that a top-level block tells by itself. Offsets are those of the text it was read from. */
export interface BlockFacts extends Range {
  readonly leaves: readonly Leaf[];
  readonly directives: readonly Directive[];
  /** Destinations of `[label]: destination`. */
  readonly destinations: readonly (Destination & { readonly label: string })[];
  readonly own: readonly Range[];
  /** Stretches that the parser left unread. */
  readonly unread: readonly Range[];
  /** Whether it ends with the mark that makes the block behind it the writer's own. */
  readonly ownFollows: boolean;
}

interface Context {
  readonly kind: Prose["kind"];
  readonly own: boolean;
  readonly checkable: boolean;
  readonly footnote: string | undefined;
  readonly quote: number | undefined;
  readonly verbatim: boolean;
  readonly group: number | undefined;
  readonly depth: number;
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const NO_WORDS = /^[\s.,;:()–—―-]*(?:(?:sources?|see|from|via|cf\.?)[\s.:]*)?$/i;
const CALLOUT = /^\s*\[!([\w-]+)\][+-]?/;
const VERBATIM_CALLOUT = /^(?:quote|cite)$/i;

/** Reads a top-level block; `own` says that the mark of the writer's own analysis stands before it. */
export function readBlock(text: BlockText, block: SyntaxNode, own: boolean): BlockFacts {
  return new BlockReader(text).read(block, own);
}

class BlockReader {
  readonly #text: BlockText;
  readonly #leaves: Leaf[] = [];
  readonly #directives: Directive[] = [];
  readonly #destinations: (Destination & { label: string })[] = [];
  readonly #own: Range[] = [];
  readonly #unread: Range[] = [];
  #quotes = 0;
  #groups = 0;
  #ownNext = false;

  constructor(text: BlockText) {
    this.#text = text;
  }

  read(block: SyntaxNode, own: boolean): BlockFacts {
    this.#ownNext = own;
    this.#block(block, {
      kind: "paragraph",
      own: false,
      checkable: true,
      footnote: undefined,
      quote: undefined,
      verbatim: false,
      group: undefined,
      depth: 0,
    });
    return {
      start: block.from,
      end: block.to,
      leaves: this.#leaves,
      directives: this.#directives,
      destinations: this.#destinations,
      own: this.#own,
      unread: this.#unread,
      ownFollows: this.#ownNext,
    };
  }

  #block(node: SyntaxNode, outer: Context): void {
    if (node.name === "CommentBlock" || node.name === "HTMLBlock") {
      const directives = readDirectives(this.#text.slice(node.from, node.to), node.from);
      this.#directives.push(...directives);
      if (directives.some((directive) => directive.kind === "own")) this.#ownNext = true;
      return;
    }
    const own = this.#ownNext;
    this.#ownNext = false;
    if (own && !outer.own) this.#own.push({ start: node.from, end: node.to });
    const context = own ? { ...outer, own: true } : outer;
    switch (node.name) {
      case "Paragraph":
        this.#leaf(node, context);
        break;
      case "Task":
        this.#leaf(node, { ...context, checkable: false });
        break;
      case "Blockquote":
        this.#blockquote(node, context);
        break;
      case "BulletList":
      case "OrderedList":
        for (const item of node.getChildren("ListItem")) this.#item(item, context);
        break;
      case "Table":
        this.#table(node, context);
        break;
      case "FootnoteDefinition": {
        const label = node.getChild("FootnoteLabel");
        const footnote = label ? this.#text.slice(label.from + 2, label.to - 2) : "";
        this.#children(node, { ...context, footnote, checkable: false, depth: context.depth + 1 });
        break;
      }
      case "LongLine":
        this.#children(node, context);
        break;
      case "Unparsed":
        this.#unread.push({ start: node.from, end: node.to });
        break;
      case "LinkReference":
        this.#linkReference(node);
        break;
      default: {
        const level = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1];
        if (level) this.#leaf(node, { ...context, kind: "heading", checkable: false }, Number(level));
      }
    }
  }

  #children(node: SyntaxNode, context: Context): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.type.is("Block")) this.#block(child, context);
    }
  }

  #item(item: SyntaxNode, context: Context): void {
    const checkable = context.checkable && !item.getChild("Task");
    const kind = context.kind === "quote" ? "quote" : "item";
    this.#children(item, { ...context, kind, checkable, group: this.#groups++, depth: context.depth + 1 });
  }

  #table(table: SyntaxNode, context: Context): void {
    for (let row = table.firstChild; row; row = row.nextSibling) {
      if (row.name !== "TableRow" && row.name !== "TableHeader") continue;
      const checkable = context.checkable && row.name === "TableRow";
      const group = this.#groups++;
      for (const cell of row.getChildren("TableCell")) {
        this.#leaf(cell, { ...context, kind: "cell", checkable, group, depth: context.depth + 1 });
      }
    }
  }

  #blockquote(node: SyntaxNode, context: Context): void {
    const first = node.getChild("Paragraph");
    const callout = first ? CALLOUT.exec(this.#text.slice(first.from, first.to))?.[1] : undefined;
    const own = callout?.toLowerCase() === "own";
    if (own && !context.own) this.#own.push({ start: node.from, end: node.to });
    const inner: Context = {
      ...context,
      kind: "quote",
      own: context.own || own,
      quote: context.quote ?? this.#quotes++,
      verbatim: context.quote === undefined ? !callout || VERBATIM_CALLOUT.test(callout) : context.verbatim,
      depth: context.depth + 1,
    };
    this.#children(node, inner);
  }

  #linkReference(node: SyntaxNode): void {
    const label = node.getChild("LinkLabel");
    const url = node.getChild("URL");
    const destination = url && readDestination(this.#text.slice(url.from, url.to), url.from);
    if (!label || !destination) return;
    this.#destinations.push({ ...destination, label: normalLabel(this.#text.slice(label.from + 1, label.to - 1)) });
  }

  #leaf(node: SyntaxNode, context: Context, level = 0): void {
    const inline = readInline(this.#text, node);
    this.#directives.push(...inline.directives);
    const ownHere = inline.directives.some((directive) => directive.kind === "own");
    if (ownHere && !context.own) this.#own.push({ start: node.from, end: node.to });
    const own = context.own || ownHere;
    const title = context.kind === "quote" ? this.#titleLength(node, inline) : 0;
    const quoted = findQuotedRanges(inline.text, inline.code);
    const language = detectLanguage(inline.text);
    const { kind, checkable, footnote, quote, verbatim, group } = context;
    this.#leaves.push({
      start: node.from,
      end: node.to,
      ...inline,
      kind,
      level: context.depth === 0 ? level : 0,
      checkable,
      own,
      footnote,
      quote,
      verbatim,
      group,
      sentences:
        checkable && !own && kind !== "heading" ? findSentences(inline, { from: title, quoted, kind, language }) : [],
      quoted,
      language,
      worded: WORD_CHARACTER.test(inline.text),
      bare: NO_WORDS.test(inline.text),
      leadsIn: /[:：]$/.test(inline.text),
    });
  }

  /** Length of a callout's first line (`[!note] Title`) in the plain text. */
  #titleLength(node: SyntaxNode, inline: InlineContent): number {
    if (!CALLOUT.test(inline.text)) return 0;
    const raw = this.#text.slice(node.from, node.to);
    const lineBreak = raw.search(/[\r\n]/);
    if (lineBreak < 0) return inline.text.length;
    let length = 0;
    for (const piece of inline.pieces) {
      if (piece.start >= node.from + lineBreak) break;
      length += piece.text.length;
    }
    return length;
  }
}
