import type { SyntaxNode } from "@lezer/common";
import { decodeCharacterReference } from "../markdown/character-references.ts";
import type { OffsetMap } from "../text/offset-map.ts";
import type { Range } from "../text/range.ts";
import type { BlockText } from "./block-text.ts";
import { type Directive, readDirectives } from "./directives.ts";
import { readDestination } from "./link-destinations.ts";
import { readLocators } from "./locators.ts";
import { mapOfPieces, type Piece, PlainTextBuilder } from "./plain-text.ts";
import { citationOfLink, readPandoc, readWiki, type WrittenCitation } from "./written-citations.ts";

/** A mark in running text that may cite: where it stands in the note and in the plain text. */
interface InlineMark extends Range {
  /** In the plain text; empty where the mark was left out. */
  readonly plain: Range;
  readonly citations: readonly WrittenCitation[];
  /** Label of a footnote reference. */
  readonly footnote: string | undefined;
  /** Normalised label of a link whose destination stands elsewhere. */
  readonly reference: string | undefined;
  readonly narrative: boolean;
}

/** The running text of a block: plain, with what was found in it. */
export interface InlineContent {
  readonly pieces: readonly Piece[];
  readonly map: OffsetMap;
  readonly text: string;
  readonly marks: readonly InlineMark[];
  /** Code spans, in the plain text. */
  readonly code: readonly Range[];
  readonly directives: readonly Directive[];
}

const SILENT = new Set([
  "QuoteMark",
  "EmphasisMark",
  "StrikethroughMark",
  "CodeMark",
  "LinkMark",
  "LinkTitle",
  "LinkLabel",
  "HeaderMark",
  "ListMark",
  "TaskMarker",
  "TableDelimiter",
  "Image",
  "WikiEmbed",
  "HTMLTag",
  "ProcessingInstruction",
  "Strikethrough",
]);
/** A link's text that names no more than the link itself. */
const BARE_LINK_TEXT =
  /^[[(]?(?:\d{1,3}|sources?|src|link|here|ref|p{1,2}\. ?\d+(?:[-–]\d+)?|para\.? ?\d+|¶ ?\d+|[*†‡↑↗→⁰¹²³⁴⁵⁶⁷⁸⁹]+)[\])]?$/i;

/** A line that opens or closes a Pandoc or Quarto block. */
const FENCE = /(?<=^|[\r\n])[ \t]*:{3,}[^\r\n]*/g;

/** Reads the running text of a leaf block: its markup removed, its citation marks left out and listed. */
export function readInline(text: BlockText, leaf: SyntaxNode): InlineContent {
  return new InlineReader(text).read(leaf);
}

/** Labels match without regard to case and white space, as CommonMark has it. */
export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}

class InlineReader {
  readonly #text: BlockText;
  readonly #plain = new PlainTextBuilder();
  readonly #marks: InlineMark[] = [];
  readonly #code: Range[] = [];
  readonly #directives: Directive[] = [];
  /** Raw text before this offset is already read. */
  #position = 0;

  constructor(text: BlockText) {
    this.#text = text;
  }

  read(leaf: SyntaxNode): InlineContent {
    this.#children(leaf, leaf.from, leaf.to, false);
    const pieces = this.#plain.pieces;
    return {
      pieces,
      map: mapOfPieces(pieces),
      text: pieces.map((piece) => piece.text).join(""),
      marks: this.#marks,
      code: this.#code,
      directives: this.#directives,
    };
  }

  #children(parent: SyntaxNode, from: number, to: number, inLink: boolean): void {
    this.#position = Math.max(this.#position, from);
    for (let node = parent.firstChild; node && node.from < to; node = node.nextSibling) {
      if (node.to <= from || node.to <= this.#position) continue;
      this.#raw(Math.min(node.from, to));
      this.#node(node, inLink);
      this.#position = Math.max(this.#position, node.to);
    }
    this.#raw(to);
  }

  /** Adds the text up to `end`; a comma between two marks goes with them. */
  #raw(end: number): void {
    if (end <= this.#position) return;
    const raw = this.#text.slice(this.#position, end);
    const before = this.#marks.at(-1);
    const separates =
      before?.end === this.#position && before.plain.start === before.plain.end && /^\s*[,;]\s*$/.test(raw);
    if (!separates || !this.#startsMark(end)) this.#addLines(raw, this.#position);
    this.#position = end;
  }

  /** Adds lines of text without those that open and close a Pandoc or Quarto block: `::: {.callout-note}`. */
  #addLines(raw: string, start: number): void {
    let from = 0;
    const fences = raw.includes(":::") ? raw.matchAll(FENCE) : [];
    for (const { 0: fence, index } of fences) {
      if (index === 0 && !/[\r\n]/.test(this.#text.slice(start - 1, start))) continue;
      this.#plain.addRaw(raw.slice(from, index), start + from);
      from = index + fence.length;
    }
    this.#plain.addRaw(raw.slice(from), start + from);
  }

  #startsMark(at: number): boolean {
    return /^\[(?:\^|-?@|see )/.test(this.#text.slice(at, at + 5));
  }

  #node(node: SyntaxNode, inLink: boolean): void {
    const { from, to } = node;
    switch (node.name) {
      case "Escape":
        this.#plain.addRaw(this.#text.slice(from + 1, to), from + 1);
        break;
      case "Entity": {
        const decoded = decodeCharacterReference(this.#text.slice(from, to));
        this.#plain.addReplacement(decoded, from, to);
        break;
      }
      case "HardBreak":
        this.#plain.addSpace(from, to);
        break;
      case "HTMLTag":
        if (/^<br\b/i.test(this.#text.slice(from, to))) this.#plain.addSpace(from, to);
        else this.#raisedNumber(from, to);
        break;
      case "InlineCode": {
        const start = this.#plain.length;
        this.#children(node, from, to, inLink);
        this.#code.push({ start, end: this.#plain.length });
        break;
      }
      case "Comment":
        this.#directives.push(...readDirectives(this.#text.slice(from, to), from));
        this.#plain.leaveOut(false);
        break;
      case "FootnoteReference":
        this.#leaveOut({ start: from, end: to }, { footnote: this.#text.slice(from + 2, to - 1) });
        break;
      case "CitationGroup": {
        const mark = { start: this.#text.slice(from - 1, from) === "^" ? from - 1 : from, end: to };
        this.#leaveOut(mark, { citations: readPandoc(this.#text.slice(from + 1, to - 1), from + 1, mark, true) });
        break;
      }
      case "NarrativeCitation":
        if (!inLink) this.#narrative(node);
        else this.#plain.addRaw(this.#text.slice(from, to), from);
        break;
      case "WikiLink":
        this.#wiki(node);
        break;
      case "Link":
        this.#link(node, inLink);
        break;
      case "Autolink":
      case "URL":
        if (!inLink) this.#address(node);
        break;
      default:
        if (!SILENT.has(node.name)) this.#children(node, from, to, inLink);
    }
  }

  /** Leaves `<sup>1</sup>` out behind punctuation and words: a note's number is no part of the sentence, an exponent is. */
  #raisedNumber(from: number, to: number): void {
    if (
      !/^<sup\b/i.test(this.#text.slice(from, to)) ||
      !/(?:[.!?,;:”’"')]|\p{L}{4})$/u.test(this.#text.slice(from - 4, from))
    )
      return;
    const rest = /^\s*\[?\d{1,3}\]?\s*<\/sup\s*>/i.exec(this.#text.slice(to, to + 20));
    if (!rest) return;
    this.#plain.leaveOut(false);
    this.#position = to + rest[0].length;
  }

  #narrative(node: SyntaxNode): void {
    const written = this.#text.slice(node.from, node.to);
    let end = node.to;
    if (!written.endsWith("]")) {
      const rest = /^,[ \t]*[^\n;[\]()]{1,80}/.exec(this.#text.slice(end, end + 100))?.[0] ?? "";
      const labelled = /^,\s*[^\s\d]/.test(rest);
      end += labelled ? readLocators(rest, 0).end : 0;
    }
    const mark = { start: node.from, end };
    const citations = readPandoc(this.#text.slice(node.from, end), node.from, mark, false);
    this.#leaveOut(mark, { citations, narrative: true });
  }

  #wiki(node: SyntaxNode): void {
    const target = node.getChild("WikiTarget");
    if (!target) return;
    const written = this.#text.slice(target.from, target.to);
    const mark = { start: node.from, end: node.to };
    const citation = readWiki(written, target.from, mark);
    const citations = citation ? [citation] : [];
    const shown = node.getChild("WikiText");
    const behindSentence = this.#behindSentence();
    if (!shown && (/\.[a-z][a-z\d]{0,4}$|#/i.test(written.trim()) || behindSentence))
      this.#leaveOut(mark, { citations });
    else
      this.#keep(mark, { citations }, () =>
        this.#children(shown ?? target, (shown ?? target).from, (shown ?? target).to, true),
      );
  }

  #link(node: SyntaxNode, inLink: boolean): void {
    const marks = node.getChildren("LinkMark");
    const close = marks[1];
    if (!close) return;
    const inside = { start: node.from + 1, end: close.from };
    const written = this.#text.slice(inside.start, inside.end);
    const label = node.getChild("LinkLabel");
    const whole = { start: node.from, end: node.to };
    const complete = marks.length > 2;
    if (!complete && (!label || label.to - label.from <= 2)) {
      // `[text]` alone is a link only if its label is defined; square brackets in a quotation look the same.
      this.#marks.push(
        this.#mark(whole, { start: this.#plain.length, end: this.#plain.length }, { reference: normalLabel(written) }),
      );
      this.#plain.addRaw("[", node.from);
      this.#children(node, inside.start, inside.end, inLink);
      this.#plain.addRaw("]", close.from);
      return;
    }
    const destinationNode = complete ? this.#destinationNode(node, close) : null;
    const destination = destinationNode
      ? readDestination(this.#text.slice(destinationNode.from, destinationNode.to), destinationNode.from)
      : undefined;
    const found = {
      citations: destination ? [citationOfLink(destination, whole)] : [],
      reference: label && !complete ? normalLabel(this.#text.slice(label.from + 1, label.to - 1)) : undefined,
    };
    if (destination && BARE_LINK_TEXT.test(written.trim())) this.#leaveOut(whole, found);
    else this.#keep(whole, found, () => this.#children(node, inside.start, inside.end, true));
  }

  /** The URL in a link's parentheses, not one in its text. */
  #destinationNode(link: SyntaxNode, close: SyntaxNode): SyntaxNode | null {
    for (let node = link.lastChild; node && node.from >= close.to; node = node.prevSibling) {
      if (node.name === "URL") return node;
    }
    return null;
  }

  /** A bare web address: no words of the sentence. */
  #address(node: SyntaxNode): void {
    const address = node.name === "Autolink" ? node.getChild("URL") : node;
    const destination = address && readDestination(this.#text.slice(address.from, address.to), address.from);
    const mark = { start: node.from, end: node.to };
    const web = destination && /^https?:/i.test(destination.target);
    this.#leaveOut(mark, { citations: web ? [citationOfLink(destination, mark)] : [] });
  }

  #behindSentence(): boolean {
    const last = this.#plain.pieces.at(-1);
    return last !== undefined && /[.!?…]["”’»)]*$/.test(last.text);
  }

  #leaveOut(range: Range, found: Partial<InlineMark>): void {
    const bracketed = this.#text.slice(range.end, range.end + 1) === ")";
    const removed = this.#plain.leaveOut(bracketed);
    const at = this.#plain.length;
    this.#marks.push(this.#mark(range, { start: at, end: at }, found));
    this.#position = range.end + (removed ? 1 : 0);
  }

  #keep(range: Range, found: Partial<InlineMark>, read: () => void): void {
    const index = this.#marks.length;
    const start = this.#plain.length;
    read();
    this.#marks.splice(index, 0, this.#mark(range, { start, end: this.#plain.length }, found));
  }

  #mark(range: Range, plain: Range, found: Partial<InlineMark>): InlineMark {
    return {
      start: range.start,
      end: range.end,
      plain,
      citations: found.citations ?? [],
      footnote: found.footnote,
      reference: found.reference,
      narrative: found.narrative ?? false,
    };
  }
}
