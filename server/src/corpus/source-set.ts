import type { Source, SourceId } from "./source.ts";

/** After so many changes a set no longer shares what it was made from: asking would cost more than making it anew. */
const MOST_CHANGES = 256;

/** What to change in one set to have another. */
export interface SourceChanges {
  readonly changed: readonly Source[];
  readonly removed: readonly SourceId[];
}

/**
 * Sources by id and in order. Immutable: `update` gives another set, which shares with this one all that did not change,
 * so that a change costs the work of what it changes and not of the whole corpus.
 */
export class SourceSet {
  static readonly empty = new SourceSet(new Map(), new Map(), 0);
  readonly size: number;
  readonly #base: ReadonlyMap<SourceId, Source>;
  /** What differs from the base; undefined for what is gone. */
  readonly #changes: ReadonlyMap<SourceId, Source | undefined>;
  #ordered: readonly Source[] | undefined;

  private constructor(
    base: ReadonlyMap<SourceId, Source>,
    changes: ReadonlyMap<SourceId, Source | undefined>,
    size: number,
  ) {
    this.#base = base;
    this.#changes = changes;
    this.size = size;
  }

  /** Of sources with equal ids the last counts. */
  static of(sources: Iterable<Source>): SourceSet {
    const base = new Map<SourceId, Source>();
    for (const source of sources) base.set(source.id, source);
    return new SourceSet(base, new Map(), base.size);
  }

  find(id: SourceId): Source | undefined {
    return this.#changes.size > 0 && this.#changes.has(id) ? this.#changes.get(id) : this.#base.get(id);
  }

  /** By path, then record: the third record of a file comes before the tenth. */
  get ordered(): readonly Source[] {
    this.#ordered ??= [...this.#all()].sort(compareSources);
    return this.#ordered;
  }

  /** Puts the source of each id in, or takes it out where there is none. */
  update(changes: ReadonlyMap<SourceId, Source | undefined>): SourceSet {
    if (changes.size === 0) return this;
    let { size } = this;
    for (const [id, source] of changes) size += Number(source !== undefined) - Number(this.find(id) !== undefined);
    const isMany = this.#changes.size + changes.size > MOST_CHANGES;
    const next = isMany ? this.#compact(changes) : new SourceSet(this.#base, merged(this.#changes, changes), size);
    if (this.#ordered !== undefined && changes.size <= MOST_CHANGES) {
      next.#ordered = reorder(this.#ordered, changes, (id) => this.find(id));
    }
    return next;
  }

  /** Whether both were made from the same set by few changes, so that a difference is quickly told. */
  isNear(other: SourceSet): boolean {
    return this.#base === other.#base;
  }

  differenceFrom(before: SourceSet): SourceChanges {
    const changed: Source[] = [];
    const removed: SourceId[] = [];
    const compare = (id: SourceId) => {
      const source = this.find(id);
      const known = before.find(id);
      if (source !== undefined && source !== known) changed.push(source);
      else if (source === undefined && known !== undefined) removed.push(id);
    };
    if (this.isNear(before)) {
      for (const id of new Set([...before.#changes.keys(), ...this.#changes.keys()])) compare(id);
    } else {
      for (const { id } of this.#all()) compare(id);
      for (const { id } of before.#all()) if (this.find(id) === undefined) removed.push(id);
    }
    return { changed, removed };
  }

  #compact(changes: ReadonlyMap<SourceId, Source | undefined>): SourceSet {
    const all = new Map(this.#base);
    for (const some of [this.#changes, changes]) {
      for (const [id, source] of some) {
        if (source === undefined) all.delete(id);
        else all.set(id, source);
      }
    }
    return new SourceSet(all, new Map(), all.size);
  }

  *#all(): Iterable<Source> {
    for (const [id, source] of this.#base) if (!this.#changes.has(id)) yield source;
    for (const source of this.#changes.values()) if (source !== undefined) yield source;
  }
}

function merged<K, V>(first: ReadonlyMap<K, V>, second: ReadonlyMap<K, V>): Map<K, V> {
  const all = new Map(first);
  for (const [key, value] of second) all.set(key, value);
  return all;
}

/** Orders by path, then record. */
export function compareSources(a: Source, b: Source): number {
  if (a.path === b.path) return (a.record ?? 0) - (b.record ?? 0);
  return a.path < b.path ? -1 : 1;
}

/** Place of the first source that does not come before a path. */
export function placeOfPath(ordered: readonly Source[], path: string): number {
  return lowerBound(ordered, (source) => source.path < path);
}

function reorder(
  before: readonly Source[],
  changes: ReadonlyMap<SourceId, Source | undefined>,
  known: (id: SourceId) => Source | undefined,
): readonly Source[] {
  const ordered = before.slice();
  for (const [id, source] of changes) {
    const old = known(id);
    const wanted = source ?? old;
    if (wanted === undefined) continue;
    const at = lowerBound(ordered, (other) => compareSources(other, wanted) < 0);
    if (source === undefined) ordered.splice(at, 1);
    else ordered.splice(at, old === undefined ? 0 : 1, source);
  }
  return ordered;
}

/** Count of the first sources of which `isBefore` holds. */
function lowerBound(ordered: readonly Source[], isBefore: (source: Source) => boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(ordered[middle] as Source)) low = middle + 1;
    else high = middle;
  }
  return low;
}
