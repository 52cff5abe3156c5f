import type { CalendarDay } from "../text/date.ts";
import type { PositionRange } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import type { BlockList } from "./block-list.ts";
import type { PassageList } from "./passage-list.ts";

/** Names a source for good: its file's path, with `#r3` behind it for the third record of a file of many. */
export type SourceId = string;

/** One document of the corpus: its text with a map back to native places. Immutable. */
export interface Source {
  readonly id: SourceId;
  /** The file, relative to the workspace folder, `/` between its parts, Unicode NFC. */
  readonly path: string;
  /** One-based record of a file that holds many sources. */
  readonly record: number | undefined;
  /** Source text without byte-order mark. */
  readonly text: string;
  /** Whether `text` is the file's own decoded text, so that offsets lead into the file itself. */
  readonly ownText: boolean;
  /** Syntax in `text` that no reader sees as it is (Markdown's marks, link destinations, tags, `&amp;`), in order; see `plainText`. */
  readonly markup?: readonly Range[] | undefined;
  /** Digest of the bytes (of the record's bytes) the text was made from, hexadecimal. */
  readonly digest: string;
  readonly blocks: BlockList;
  readonly passages: PassageList;
  readonly metadata: SourceMetadata;
  /** ISO 639-1, undefined where it cannot be told. */
  readonly language: string | undefined;
}

export type BlockKind = "title" | "heading" | "paragraph" | "item" | "quote" | "caption" | "table" | "code";

/** A block of the text, without surrounding white space; blocks are ordered and do not overlap. */
export interface Block extends Range {
  readonly kind: BlockKind;
  /** One-based count of blocks of body text after the title block; headings and the title block have none. */
  readonly paragraph: number | undefined;
  /** 1..6 for headings. */
  readonly level: number | undefined;
}

/** The retrievable unit: a block of text with its sentences, and what stands around it. */
export interface Passage extends Range {
  readonly source: SourceId;
  /** Position in `Source.passages`. */
  readonly index: number;
  readonly paragraph: number | undefined;
  /** Nearest heading above. */
  readonly heading: string | undefined;
  /** Trimmed ranges in the source text, in order. */
  readonly sentences: readonly Range[];
}

export interface SourceMetadata {
  readonly title: string;
  /** Where the title stands in the text, when it does. */
  readonly titleRange: Range | undefined;
  readonly authors: readonly string[];
  readonly date: CalendarDay | undefined;
  /** `inferred` dates may support a claim, never contradict one alone. */
  readonly dateOrigin: "declared" | "dateline" | "inferred" | undefined;
  readonly publisher: string | undefined;
  readonly url: string | undefined;
  /** Declared citation key. */
  readonly key: string | undefined;
  readonly aliases: readonly string[];
}

/** Why a file of the corpus, or a part of it, could not be read. `message` is a whole sentence for a person. */
export interface SourceProblem {
  readonly path: string;
  readonly kind: "unreadable" | "empty" | "binary" | "encoding" | "too-large" | "malformed";
  readonly message: string;
  /** Whether nothing of the file could be used. */
  readonly fatal: boolean;
  /** Where in the decoded text of `path`, where one place is at fault. */
  readonly range?: Range;
  /** The same in lines and characters: that text is not kept. */
  readonly position?: PositionRange;
}
