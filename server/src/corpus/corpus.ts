import type { Key } from "./citation-keys.ts";
import type { NearestNames } from "./nearest-names.ts";
import type { Source, SourceId, SourceProblem } from "./source.ts";

/** The set of sources with the names people cite them by. Immutable; ordered by path, then record. */
export interface Corpus {
  readonly sources: readonly Source[];
  readonly problems: readonly SourceProblem[];
  findSource(id: SourceId): Source | undefined;
  /** Sources of one file, in record order. */
  sourcesOfFile(path: string): readonly Source[];
  /** Says that only the beginning of the source's text was read, where that is so. */
  findCut(source: Source): SourceProblem | undefined;
  /** Whether any source lies in this folder or below it; the empty path is the workspace folder. */
  hasSourcesBelow(folder: string): boolean;
  /** The key `findByKey` knows the source by first: the declared key, else stem, `folder/stem` where stems are equal. */
  keyOf(id: SourceId): string;
  /** All sources a written key names (exact key, declared alias, unique readable key, stem, file name); two or more are ambiguous. */
  findByKey(key: string): readonly Source[];
  /** Every key with its source, sorted by key. */
  keys(): readonly Key[];
  /** What may be meant by a name that leads nowhere. */
  readonly nearest: NearestNames;
  /** Sources whose metadata has this URL (fragment and trailing slash aside). */
  findByUrl(url: string): readonly Source[];
}
