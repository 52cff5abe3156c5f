import type { Corpus } from "../corpus/corpus.ts";
import { makeCorpus } from "../corpus/make-corpus.ts";
import type { Source, SourceId, SourceProblem } from "../corpus/source.ts";
import { SourceSet } from "../corpus/source-set.ts";
import { findCandidates } from "../entities/candidates.ts";
import type { Corrections } from "../entities/corrections.ts";
import type { EntityIndex, SourceCandidates, SourceWithCandidates } from "../entities/entity.ts";
import { EntityIndexFilling, emptyEntityIndex } from "../entities/entity-index.ts";
import { type Bm25Index, emptyIndex } from "../search/bm25-index.ts";
import type { IndexMerge } from "../search/index-merge.ts";
import type { Segment } from "../search/segment.ts";
import { Identities } from "./identities.ts";

/** Names merged in an earlier run. */
export interface KeptNames {
  /** Those they were merged of: some may be gone or others now. */
  readonly sources: SourceSet;
  /** Undefined where they were merged under other corrections. */
  read(corrections: Corrections): EntityIndex | undefined;
}

/** What sources yield alone, worked out elsewhere or in an earlier run; the same as they would yield here. */
export interface Prepared {
  /** Undefined for a source that nothing is known of. It is asked when an answer is needed, for as long as there are sources. */
  candidatesOf(source: Source): SourceCandidates | undefined;
  /** Tells that the candidates of a source are kept with the names now, so that the room they take may be given back. */
  letGoOf?(source: Source): void;
  /** No source stands whole in two of them. They may hold sources that are no longer there. */
  readonly segments: readonly Segment[];
  readonly names?: KeptNames | undefined;
}

/** Part of the sources that may have changed since names were kept: beyond it merging all anew is less work. */
const FEW_CHANGES = 1 / 4;
/** Characters that a change may bring in at once; more are merged in steps, which takes merging all anew. */
const LARGE_CHANGE = 1_000_000;
/** Part of all characters from which on a large change is worth that. */
const WORTH_ALL = 1 / 16;
/** Sources whose names are taken in by one step of a merge of all: a few milliseconds. */
const FILLED_AT_ONCE = 64;

/** What a ground is made of. */
interface GroundParts {
  readonly sources: SourceSet;
  readonly problems: readonly SourceProblem[];
  readonly corrections: Corrections;
}

/** Merged names. */
export interface KnownNames {
  readonly entities: EntityIndex;
  readonly corrections: Corrections;
  /** The sources it was made of. */
  readonly sources: SourceSet;
}

interface NameMerge extends KnownNames {
  entities: EntityIndex;
  sources: SourceSet;
  /** All that it takes in. */
  readonly all: readonly Source[];
  /** Those that are left. */
  readonly changed: Source[];
  readonly removed: SourceId[];
  /** Whether all sources are merged anew, in steps. */
  readonly inSteps: boolean;
  /** Of all the sources at once. */
  filling: EntityIndexFilling | undefined;
}

/**
 * What the sources of a folder yield together. It is carried over from the previous ground, so that a change costs the
 * work of the sources that changed; names wait until they are asked for.
 */
export class Ground {
  readonly identities: Identities;
  /** Equal for two grounds of one line whose indexes give equal answers. */
  readonly indexNumber: number;
  readonly sources: SourceSet;
  readonly problems: readonly SourceProblem[];
  readonly corrections: Corrections;
  /** What sources yield alone that was worked out here and is not merged yet; it goes where the source goes. */
  readonly #candidates: WeakMap<Source, SourceCandidates>;
  readonly #prepared: Omit<Prepared, "segments" | "names"> | undefined;
  #index: Bm25Index;
  readonly corpus: Corpus;
  #names: KnownNames | undefined;
  #earlierNames: KnownNames | undefined;
  /** To be read when names are asked for, if they were not read yet. */
  #keptNames: KeptNames | undefined;
  /** Begun and not done. */
  #namesToMerge: NameMerge | undefined;

  constructor({ sources, problems, corrections }: GroundParts, previous?: Ground, prepared?: Prepared) {
    this.sources = sources;
    this.problems = problems;
    this.corrections = corrections;
    this.identities = previous?.identities ?? new Identities();
    this.#earlierNames = previous && (previous.#names ?? previous.#namesToMerge ?? previous.#earlierNames);
    const merged = previous ? previous.#names : undefined;
    if (merged?.sources === sources && merged.corrections === corrections) this.#names = merged;
    this.#keptNames = prepared?.names ?? (previous ? previous.#keptNames : undefined);
    this.corpus = makeCorpus(sources, problems, previous?.corpus);
    this.#candidates = previous ? previous.#candidates : new WeakMap();
    this.#prepared = prepared ?? (previous ? previous.#prepared : undefined);
    const { changed, removed } = sources.differenceFrom(previous ? previous.sources : SourceSet.empty);
    const index = previous ? previous.#index : emptyIndex();
    this.#index = updateIndex(index, changed, removed, prepared?.segments ?? []);
    this.indexNumber = previous && this.#index === index ? previous.indexNumber : this.identities.numberOf(this.#index);
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

  /** What a source of this ground yields alone. */
  candidatesOf(source: Source): SourceCandidates {
    const merged = (this.#names ?? this.#earlierNames)?.entities.candidatesOf(source);
    const known = merged ?? this.#candidates.get(source) ?? this.#prepared?.candidatesOf(source);
    if (known !== undefined) return known;
    const found = findCandidates(source);
    this.#candidates.set(source, found);
    return found;
  }

  /** Undefined until they are merged. */
  get names(): KnownNames | undefined {
    return this.#names;
  }

  get entities(): EntityIndex {
    while (this.#names === undefined) this.mergeNames(Number.POSITIVE_INFINITY);
    return this.#names.entities;
  }

  /** Of those sources whose names are merged; of sources that are gone or changed as well. */
  get entitiesSoFar(): EntityIndex {
    return (this.#names ?? this.#namesToMerge ?? this.#earlierNames)?.entities ?? emptyEntityIndex();
  }

  /** Merges the names of at most so many sources; whether none are left. */
  mergeNames(most: number): boolean {
    if (this.#names !== undefined) return true;
    this.#earlierNames ??= this.#readKept();
    this.#namesToMerge ??= beginMerge(this.#earlierNames, this.sources, this.corrections);
    const merge = this.#namesToMerge;
    if (merge.inSteps || (merge.sources.size === 0 && merge.changed.length > most)) return this.#fillNames(merge);
    const found = merge.changed.splice(0, most).map((source) => ({ source, candidates: this.candidatesOf(source) }));
    const removed = merge.removed.splice(0);
    merge.entities = merge.entities.update(found, removed);
    const changes = new Map<SourceId, Source | undefined>(found.map(({ source }) => [source.id, source]));
    for (const id of removed) changes.set(id, undefined);
    merge.sources = merge.changed.length > 0 ? merge.sources.update(changes) : this.sources;
    if (merge.changed.length > 0) return false;
    this.#conclude(merge, merge.entities);
    return true;
  }

  /** Names of an earlier run, where little changed since. */
  #readKept(): KnownNames | undefined {
    const kept = this.#keptNames;
    this.#keptNames = undefined;
    if (kept === undefined) return undefined;
    const { changed, removed } = this.sources.differenceFrom(kept.sources);
    if (changed.length + removed.length > FEW_CHANGES * this.sources.size) return undefined;
    const entities = kept.read(this.corrections);
    if (entities !== undefined) {
      for (const source of kept.sources.differenceFrom(SourceSet.empty).changed) this.#prepared?.letGoOf?.(source);
    }
    return entities && { entities, corrections: this.corrections, sources: kept.sources };
  }

  #fillNames(merge: NameMerge): boolean {
    merge.filling ??= new EntityIndexFilling(this.#foundIn(merge.all), this.corrections);
    const entities = merge.filling.step();
    if (entities === undefined) return false;
    this.#conclude(merge, entities);
    return true;
  }

  *#foundIn(sources: readonly Source[]): Generator<SourceWithCandidates[]> {
    for (let at = 0; at < sources.length; at += FILLED_AT_ONCE) {
      const part = sources.slice(at, at + FILLED_AT_ONCE);
      yield part.map((source) => ({ source, candidates: this.candidatesOf(source) }));
    }
  }

  #conclude({ all }: NameMerge, entities: EntityIndex): void {
    this.#names = { entities, corrections: this.corrections, sources: this.sources };
    this.#earlierNames = undefined;
    this.#namesToMerge = undefined;
    for (const source of all) {
      this.#candidates.delete(source);
      this.#prepared?.letGoOf?.(source);
    }
  }

  /** Equal for two grounds of one line whose names mean the same. */
  get namesNumber(): number {
    return this.identities.numberOf(this.entities.namesStamp);
  }
}

/** Goes on from names merged under the same corrections; other ones change too much for that. */
function beginMerge(earlier: KnownNames | undefined, wanted: SourceSet, corrections: Corrections): NameMerge {
  const before = earlier?.corrections === corrections ? earlier : undefined;
  const sources = before?.sources ?? SourceSet.empty;
  const { changed, removed } = wanted.differenceFrom(sources);
  const entities = before?.entities ?? emptyEntityIndex(corrections);
  const inSteps = isLarge(changed, wanted);
  return {
    entities,
    corrections,
    sources,
    inSteps,
    all: inSteps ? wanted.differenceFrom(SourceSet.empty).changed : changed,
    changed: [...changed],
    removed: [...removed],
    filling: undefined,
  };
}

/** Whether what changes is so much that merging it at once would keep others waiting. */
function isLarge(changed: readonly Source[], all: SourceSet): boolean {
  const characters = charactersOf(changed);
  if (characters <= LARGE_CHANGE) return false;
  return characters >= charactersOf(all.differenceFrom(SourceSet.empty).changed) * WORTH_ALL;
}

function charactersOf(sources: readonly Source[]): number {
  return sources.reduce((sum, { text }) => sum + text.length, 0);
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
  const missing = changed.filter((source) => !placed.has(source));
  return index.addSegments(segments, (source) => wanted.has(source)).update(missing, removed);
}
