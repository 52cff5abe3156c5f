import type { Corpus } from "../corpus/corpus.ts";
import { makeCorpus } from "../corpus/make-corpus.ts";
import type { Source, SourceId, SourceProblem } from "../corpus/source.ts";
import { findCandidates } from "../entities/candidates.ts";
import type { EntityIndex } from "../entities/entity.ts";
import { emptyEntityIndex } from "../entities/entity-index.ts";
import { emptyIndex } from "../search/bm25-index.ts";
import type { PassageIndex } from "../search/passage-index.ts";
import { Identities } from "./identities.ts";

interface KnownNames {
  readonly entities: EntityIndex;
  /** The sources it was made of. */
  readonly sources: SourcesById;
}

type SourcesById = ReadonlyMap<SourceId, Source>;

/**
 * What the sources of a folder yield together. It is carried over from the previous ground, so that a change costs the
 * work of the sources that changed; names wait until they are asked for.
 */
export class Ground {
  readonly identities: Identities;
  readonly index: PassageIndex;
  readonly sources: readonly Source[];
  readonly problems: readonly SourceProblem[];
  readonly #byId: SourcesById;
  #corpus: Corpus | undefined;
  #names: KnownNames | undefined;
  #earlierNames: KnownNames | undefined;

  constructor(sources: readonly Source[], problems: readonly SourceProblem[], previous?: Ground) {
    this.sources = sources;
    this.problems = problems;
    this.identities = previous?.identities ?? new Identities();
    this.#earlierNames = previous && (previous.#names ?? previous.#earlierNames);
    this.#byId = new Map(sources.map((source) => [source.id, source]));
    const { changed, removed } = difference(previous ? previous.#byId : new Map(), this.#byId);
    const index = previous?.index ?? emptyIndex();
    this.index = changed.length + removed.length === 0 ? index : index.update(changed, removed);
  }

  get corpus(): Corpus {
    this.#corpus ??= makeCorpus(this.sources, this.problems);
    return this.#corpus;
  }

  get entities(): EntityIndex {
    if (this.#names === undefined) {
      const { entities, sources } = this.#earlierNames ?? { entities: emptyEntityIndex(), sources: new Map() };
      const { changed, removed } = difference(sources, this.#byId);
      const found = changed.map((source) => ({ source, candidates: findCandidates(source) }));
      this.#names = { entities: entities.update(found, removed), sources: this.#byId };
      this.#earlierNames = undefined;
    }
    return this.#names.entities;
  }

  /** Equal for two grounds of one line whose names mean the same. */
  get namesNumber(): number {
    return this.identities.numberOf(this.entities.namesStamp);
  }
}

/** What to change in the sources of `before` to have those of `after`. */
function difference(before: SourcesById, after: SourcesById): { changed: Source[]; removed: SourceId[] } {
  return {
    changed: [...after.values()].filter((source) => before.get(source.id) !== source),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  };
}
