import type { Source, SourceProblem } from "../corpus/source.ts";
import type { DeclaredMetadata } from "./declared-metadata.ts";

/** One file of the corpus, decoded. */
export interface ExtractInput {
  /** Relative to the workspace folder, `/` between its parts, NFC. */
  readonly path: string;
  readonly text: string;
  /** Whether offsets into `text` are those of the file opened in an editor. */
  readonly ownText: boolean;
  /** Digest of the file's bytes. */
  readonly digest: string;
  /** What the sidecar declares; it goes before what the file itself says. */
  readonly declared: DeclaredMetadata;
}

/** What a file yields: its sources, and why the rest of it could not be read. */
export interface Extraction {
  readonly sources: readonly Source[];
  readonly problems: readonly SourceProblem[];
}

/** The same bit by bit: each source is made when it is asked for, and the problems come last. */
export type SourceStream = Generator<Source, readonly SourceProblem[], undefined>;

/** Reads files of one format. It never throws on what a file holds. */
export interface Extractor {
  /** Lower-case, with the full stop. */
  readonly extensions: readonly string[];
  extract(input: ExtractInput): SourceStream;
}
