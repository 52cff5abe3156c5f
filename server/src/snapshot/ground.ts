import type { Corpus } from "../corpus/corpus.ts";
import { makeCorpus } from "../corpus/make-corpus.ts";
import type { Source, SourceId, SourceProblem } from "../corpus/source.ts";
import { findCandidates } from "../entities/candidates.ts";
import type { EntityIndex, SourceCandidates } from "../entities/entity.ts";
import { mergeEntities } from "../entities/merge.ts";
import { emptyIndex } from "../search/bm25-index.ts";
import type { PassageIndex } from "../search/passage-index.ts";
import { equalNames } from "./equal-names.ts";
import { Identities } from "./identities.ts";

interface KnownNames {
  readonly entities: EntityIndex;
  readonly number: number;
}

/**
 * What the sources of a folder yield together. What one source yields alone is taken over from the previous ground, so
 * that a change costs the work of the sources that changed and a merge, which waits until it is asked for.
 */
export class Ground {
  readonly identities: Identities;
  readonly index: PassageIndex;
  readonly sources: readonly Source[];
  readonly problems: readonly SourceProblem[];
  readonly candidates: ReadonlyMap<SourceId, { readonly source: Source; readonly found: SourceCandidates }>;
  #corpus: Corpus | undefined;
  #names: KnownNames | undefined;
  #earlierNames: KnownNames | undefined;

  constructor(sources: readonly Source[], problems: readonly SourceProblem[], previous?: Ground) {
    this.sources = sources;
    this.problems = problems;
    this.identities = previous?.identities ?? new Identities();
    this.#earlierNames = previous && (previous.#names ?? previous.#earlierNames);
    const known: Ground["candidates"] = previous ? previous.candidates : new Map();
    const changed = sources.filter((source) => known.get(source.id)?.source !== source);
    const ids = new Set(sources.map(({ id }) => id));
    const removed = [...known.keys()].filter((id) => !ids.has(id));
    const index = previous?.index ?? emptyIndex();
    this.index = changed.length + removed.length === 0 ? index : index.update(changed, removed);
    this.candidates = new Map(
      sources.map((source) => {
        const before = known.get(source.id);
        return [source.id, before?.source === source ? before : { source, found: findCandidates(source) }];
      }),
    );
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
