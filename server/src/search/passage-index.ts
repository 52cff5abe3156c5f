import type { Passage, Source, SourceId } from "../corpus/source.ts";

export interface SearchResult {
  readonly passage: Passage;
  /** Orders results of one question; means nothing across questions. */
  readonly score: number;
}

export interface SearchOptions {
  readonly limit: number;
  /** Only passages of these sources. */
  readonly sources?: ReadonlySet<SourceId>;
}

/** Finds the passages that share most with a text. Immutable: `update` gives another index and leaves this one as it was. */
export interface PassageIndex {
  readonly passageCount: number;
  /**
   * Best first; equal scores by source id, then place. Empty for a query without words. Of a query beyond all length what
   * `describeLeftOut` says is not looked for.
   */
  search(query: string, options: SearchOptions): readonly SearchResult[];
  /** Replaces sources of equal id. */
  update(changed: readonly Source[], removed: readonly SourceId[]): PassageIndex;
}
