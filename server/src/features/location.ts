import type { SourceId } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";

/** A stretch of a note or of a source's text. */
export interface Location {
  /** The file, relative to the folder. */
  readonly path: string;
  /** Set when `range` is in a source's text. */
  readonly source: SourceId | undefined;
  readonly range: Range;
}

/** Where Go to Definition leads. */
export interface Target {
  readonly source: SourceId;
  /** The exact words. */
  readonly range: Range;
  /** The passage around them. */
  readonly context: Range;
  /** What was pointed at in the document asked about. */
  readonly origin: Range;
}

/** A passage that a card links to. */
export interface PassageLink {
  readonly source: SourceId;
  readonly range: Range;
  /** The source's title. */
  readonly title: string;
  /** Short place: `para. 4`. */
  readonly label: string;
}
