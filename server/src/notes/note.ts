import type { CalendarDay } from "../text/date.ts";
import type { OffsetMap } from "../text/offset-map.ts";
import type { Range } from "../text/range.ts";

/** A Markdown file the person writes, read. All ranges are offsets into `text`. Immutable. */
export interface Note {
  readonly path: string;
  /** Without byte-order mark. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly headings: readonly Heading[];
  /** Checkable sentences in order. */
  readonly claims: readonly Claim[];
  /** Every citation mark as written, whether it resolves or not, in order. */
  readonly citations: readonly Citation[];
  readonly quotations: readonly Quotation[];
  readonly suppressions: readonly Suppression[];
  /** Stretches the person marked as their own analysis. */
  readonly own: readonly Range[];
  /** Stretches of running text (prose of paragraphs, items, cells, quotes, headings), markup removed: where names are looked for. */
  readonly prose: readonly Prose[];
  /** Where reading stopped because the note is too long; all else in the note stands before it. */
  readonly truncatedAt: number | undefined;
  /** Reference marks of footnotes that are nowhere defined, in a note that defines others; `label` is `zz` in `[^zz]`. */
  readonly undefinedFootnotes?: readonly (Range & { readonly label: string })[];
  /** Blocks nested too deeply, and headings and table rows too long, to be read. */
  readonly unread?: readonly Range[];
}

export interface FrontMatter {
  readonly range: Range | undefined;
  readonly provenote: boolean | undefined;
  /** The day relative dates of the note refer to. */
  readonly date: CalendarDay | undefined;
  readonly title: string | undefined;
  /** Faults of the YAML itself, each with its place and a whole sentence. */
  readonly problems: readonly { readonly range: Range; readonly message: string }[];
}

export interface Heading extends Range {
  readonly level: number;
  readonly text: string;
}

/** Text with its markup removed and the way back: `map` leads from offsets in `text` to offsets in the note. */
export interface MappedText {
  readonly text: string;
  readonly map: OffsetMap;
}

export interface Prose extends Range, MappedText {
  readonly kind: "paragraph" | "item" | "cell" | "quote" | "heading";
}

/** A checkable sentence. Its range runs from its first to its last character, final punctuation included, citation marks behind it not. */
export interface Claim extends Range, MappedText {
  readonly index: number;
  readonly kind: "paragraph" | "item" | "cell" | "quote";
  /** Indices into `Note.prose` and of the claim before it in the same block (for pronouns), if any. */
  readonly block: number;
  readonly previous: number | undefined;
  /** Indices into `Note.citations` of those that cover it, nearest first; empty when uncited. */
  readonly citations: readonly number[];
  /** Indices into `Note.quotations` of those inside it. */
  readonly quotations: readonly number[];
  /** Texts of the headings above, outermost first. */
  readonly headings: readonly string[];
  /** Whether final punctuation ends it; the editor withholds new findings for one that has none. */
  readonly terminated: boolean;
  /** ISO 639-1 of its block, undefined where it cannot be told. */
  readonly language: string | undefined;
}

export type LocatorLabel =
  | "paragraph"
  | "line"
  | "section"
  | "page"
  | "timestamp"
  | "chapter"
  | "verse"
  | "figure"
  | "table"
  | "note";

/** Where in a source, as the note says it. */
export type Place =
  | {
      readonly kind: "locator";
      readonly label: LocatorLabel;
      /** As written: `4`, `12`, `Results`, `1:30`. */
      readonly first: string;
      readonly last: string | undefined;
      readonly range: Range;
    }
  | {
      /** A text fragment, percent-decoded: `#:~:text=prefix-,start,end,-suffix`. */
      readonly kind: "text";
      readonly prefix: string | undefined;
      readonly start: string;
      readonly end: string | undefined;
      readonly suffix: string | undefined;
      readonly range: Range;
    };

export interface Citation extends Range {
  readonly index: number;
  /** How it is written. A citation inside a footnote definition has its own form and `footnote` set. */
  readonly form: "pandoc" | "link" | "wiki";
  /** Label and reference marks of the footnote whose definition holds this citation: `[^1]` in the running text. */
  readonly footnote: { readonly label: string; readonly references: readonly Range[] } | undefined;
  /** The whole mark, brackets included: `[see @a, p. 3; @b]`; the range of the citation itself is `see @a, p. 3`. */
  readonly mark: Range;
  /** `[@x]` is always a citation; bare `@x` and `[[x]]` only if they resolve or are one edit away from a key. */
  readonly certain: boolean;
  /** Citation key or wiki target without `@` and braces; undefined for links. */
  readonly key: string | undefined;
  /** Link destination without fragment, percent-decoded: a path relative to the note (or `/`-rooted) or a URL; undefined for keys. */
  readonly target: string | undefined;
  /** A link's destination as written, its `#` and what follows included, where it has one: it may be part of a file's name. */
  readonly wholeTarget?: string;
  /** The key's or the destination's characters (fragment not included): what a fix replaces. */
  readonly keyRange: Range;
  /** Locators and text fragments in order; empty means the whole source. */
  readonly places: readonly Place[];
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
}

/** Words in quotation marks (typographic, ASCII or guillemets) or a block quote that a citation follows. */
export interface Quotation extends MappedText {
  readonly index: number;
  /** With its marks. */
  readonly outer: Range;
  /** The words alone. `text` is their plain text. */
  readonly inner: Range;
  readonly kind: "inline" | "block";
  readonly claim: number | undefined;
  /** Indices into `Note.citations` of those that cover it, nearest first. */
  readonly citations: readonly number[];
}

/** `<!-- provenote-disable-line claim-unsupported -- reason -->` and its kin. */
export interface Suppression extends Range {
  readonly index: number;
  readonly form: "line" | "next-line" | "disable" | "enable" | "file";
  /** Empty: every rule. */
  readonly rules: readonly { readonly id: string; readonly range: Range }[];
  readonly reason: string | undefined;
  /** Where it acts: claims and findings that start inside. */
  readonly scope: Range;
}
