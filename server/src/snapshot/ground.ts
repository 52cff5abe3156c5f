import type { Corpus } from "../corpus/corpus.ts";
import { makeCorpus } from "../corpus/make-corpus.ts";
import type { Source, SourceId, SourceProblem } from "../corpus/source.ts";
import { findCandidates } from "../entities/candidates.ts";
import type { EntityIndex, SourceCandidates } from "../entities/entity.ts";
import { mergeEntities } from "../entities/merge.ts";
import { type Bm25Index, emptyIndex } from "../search/bm25-index.ts";
import type { IndexMerge } from "../search/index-merge.ts";
import type { Segment } from "../search/segment.ts";
import { equalNames } from "./equal-names.ts";
import { Identities } from "./identities.ts";

/** What sources yield alone, worked out elsewhere or in an earlier run; the same as they would yield here. */
export interface Prepared {
  /** Undefined for a source that nothing is known of. */
  candidatesOf(source: Source): SourceCandidates | undefined;
  /** No source stands whole in two of them. They may hold sources that are no longer there. */
  readonly segments: readonly Segment[];
}

interface KnownNames {
  readonly entities: EntityIndex;
  readonly number: number;
}

interface FoundNames {
  readonly source: Source;
  readonly found: SourceCandidates;
}

const NOTHING_PREPARED: Prepared = { candidatesOf: () => undefined, segments: [] };

/**
 * What the sources of a folder yield together. What one source yields alone is taken over from the previous ground, so
 * that a change costs the work of the sources that changed and a merge, which waits until it is asked for.
 */
export class Ground {
  readonly identities: Identities;
  /** Equal for two grounds of one line whose indexes give equal answers. */
  readonly indexNumber: number;
  readonly sources: readonly Source[];
  readonly problems: readonly SourceProblem[];
  readonly candidates: ReadonlyMap<SourceId, FoundNames>;
  #index: Bm25Index;
  #corpus: Corpus | undefined;
  #names: KnownNames | undefined;
  #earlierNames: KnownNames | undefined;

  constructor(
    sources: readonly Source[],
    problems: readonly SourceProblem[],
    previous?: Ground,
    prepared: Prepared = NOTHING_PREPARED,
  ) {
    this.sources = sources;
    this.problems = problems;
    this.identities = previous?.identities ?? new Identities();
    this.#earlierNames = previous && (previous.#names ?? previous.#earlierNames);
    const known: Ground["candidates"] = previous ? previous.candidates : new Map();
    const changed = sources.filter((source) => known.get(source.id)?.source !== source);
    const ids = new Set(sources.map(({ id }) => id));
    const removed = [...known.keys()].filter((id) => !ids.has(id));
    const index = previous ? previous.#index : emptyIndex();
    this.#index = updateIndex(index, changed, removed, prepared.segments);
    this.indexNumber = previous && this.#index === index ? previous.indexNumber : this.identities.numberOf(this.#index);
    this.candidates = new Map(
      sources.map((source) => {
        const before = known.get(source.id);
        return [source.id, before?.source === source ? before : findNames(source, prepared)];
      }),
    );
  }

  get index(): Bm25Index {
    return this.#index;
  }

  /** A merge of parts of the index, to be done in steps and handed to `applyMerge`. */
  nextMerge(): IndexMerge | undefined {
    return this.#index.nextMerge();
  }

  /** Makes questions cheaper and changes no answer. */
  applyMerge(merge: IndexMerge): void {
    this.#index = this.#index.applyMerge(merge);
  }

  get corpus(): Corpus {
    this.#corpus ??= makeCorpus(this.sources, this.problems);
    return this.#corpus;
  }

  get entities(): EntityIndex {
    return this.#merged().entities;
  }

  /** Equal for two grounds of one line whose names are equal. */
  get namesNumber(): number {
    return this.#merged().number;
  }

  #merged(): KnownNames {
    if (this.#names === undefined) {
      const { sources } = this.corpus;
      const candidates = sources.map(({ id }) => this.candidates.get(id)?.found as SourceCandidates);
      const entities = mergeEntities(sources, candidates);
      const earlier = this.#earlierNames;
      const equal = earlier !== undefined && equalNames(earlier.entities, entities);
      this.#names = { entities, number: equal ? earlier.number : this.identities.numberOf(entities) };
      this.#earlierNames = undefined;
    }
    return this.#names;
  }
}

/** Names that are prepared are not looked at before somebody asks for them. */
function findNames(source: Source, prepared: Prepared): FoundNames {
  if (prepared === NOTHING_PREPARED) return { source, found: findCandidates(source) };
  let found: SourceCandidates | undefined;
  return {
    source,
    get found() {
      found ??= prepared.candidatesOf(source) ?? findCandidates(source);
      return found;
    },
  };
}

function updateIndex(
  index: Bm25Index,
  changed: readonly Source[],
  removed: readonly SourceId[],
  segments: readonly Segment[],
): Bm25Index {
  if (changed.length + removed.length + segments.length === 0) return index;
  if (segments.length === 0) return index.update(changed, removed);
  const wanted = new Set(changed);
  const placed = new Set(segments.flatMap(({ sources }) => sources));
  const stale = [...placed].filter((source) => !wanted.has(source)).map(({ id }) => id);
  const missing = changed.filter((source) => !placed.has(source));
  return index.addSegments(segments).update(missing, [...removed, ...stale]);
}
