import type { Source, SourceId } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import { compareNames } from "./compare-names.ts";
import { type Corrections, type EntityEntry, noCorrections } from "./corrections.ts";
import type { Entity, EntityId, EntityIndex, EntityKind, SourceCandidates, SourceWithCandidates } from "./entity.ts";
import { EntityAnswers } from "./entity-answers.ts";
import type { ListedEntity } from "./entity-list.ts";
import { EntityStore, type SourceChanges } from "./entity-store.ts";
import { gazetteer } from "./gazetteer.ts";
import { findNamesInText } from "./names-in-text.ts";

/** The index of a corpus without sources, from which `update` leads to all others under the same corrections. */
export function emptyEntityIndex(corrections = noCorrections()): EntityIndex {
  return new StoredIndex(new EntityAnswers(new EntityStore(gazetteer(), corrections)), {});
}

/** Makes the index of many sources in steps, part by part. */
export class EntityIndexFilling {
  readonly #answers: EntityAnswers;
  readonly #steps: Iterator<undefined, void, undefined>;

  /** Parts are asked for one by one, in as many steps. */
  constructor(parts: Iterable<readonly SourceWithCandidates[]>, corrections = noCorrections()) {
    this.#answers = new EntityAnswers(new EntityStore(gazetteer(), corrections));
    this.#steps = this.#answers.store.fill(parts);
  }

  /** The index, once nothing is left to do. */
  step(): EntityIndex | undefined {
    return this.#steps.next().done ? new StoredIndex(this.#answers, {}) : undefined;
  }
}

/** An index as bytes, without its sources. */
export interface WrittenIndex {
  readonly bytes: Uint8Array;
  /** In the order in which they are to be given back; undefined where there is none. */
  readonly sources: readonly (Source | undefined)[];
}

/** Undefined for an index of another make. */
export function writeEntityIndex(index: EntityIndex): WrittenIndex | undefined {
  return index instanceof StoredIndex ? index.write() : undefined;
}

/**
 * The index that was written, by the same code on a machine of the same byte order; undefined under other corrections.
 * `bytes` must start at a multiple of 8 in its buffer.
 */
export function readEntityIndex({ bytes, sources }: WrittenIndex, corrections: Corrections): EntityIndex | undefined {
  const from = new ColumnReader(bytes);
  if (from.takeText() !== JSON.stringify(corrections.entries)) return undefined;
  const store = new EntityStore(gazetteer(), corrections);
  store.read(from, sources);
  return new StoredIndex(new EntityAnswers(store), {});
}

/** Pairs of names whose comparison is remembered: those of a long note and its sources, in a few megabytes. */
const MOST_PAIRS = 50_000;

/**
 * One state of a store. The store is in one state at a time and belongs to one index of its line; every other knows the
 * changes that lead to it from a neighbour, and makes them when it is asked something.
 */
class StoredIndex implements EntityIndex {
  readonly namesStamp: object;
  readonly #store: EntityStore;
  #answers: EntityAnswers | undefined;
  #neighbour: StoredIndex | undefined;
  #changes: SourceChanges | undefined;
  #entities: readonly Entity[] | undefined;
  /** Claims ask for the same pairs over and over. */
  readonly #compared = new Map<string, ReturnType<EntityIndex["compareNames"]>>();

  constructor(answers: EntityAnswers, namesStamp: object) {
    this.#answers = answers;
    this.#store = answers.store;
    this.namesStamp = namesStamp;
  }

  update(changed: readonly SourceWithCandidates[], removed: readonly SourceId[]): EntityIndex {
    if (changed.length + removed.length === 0) return this;
    const answers = this.#own();
    const { undo, alike } = answers.store.update({ changed, removed });
    const next = new StoredIndex(answers, alike ? this.namesStamp : {});
    this.#lend(next, undo);
    return next;
  }

  candidatesOf(source: Source): SourceCandidates | undefined {
    return this.#store.candidatesOf(source);
  }

  write(): WrittenIndex {
    const { store } = this.#own();
    const to = new ColumnWriter();
    to.putText(JSON.stringify(store.corrections.entries));
    store.write(to);
    return { bytes: to.bytes(), sources: [...store.order.bySlot()] };
  }

  get entities(): readonly Entity[] {
    if (this.#entities !== undefined) return this.#entities;
    const answers = this.#own();
    this.#entities = answers.all().map((entity) => this.#entity(entity, answers.list.get(entity)));
    return this.#entities;
  }

  findEntity(id: EntityId): Entity | undefined {
    const entity = this.#own().find(id);
    return entity === 0 ? undefined : this.#describe(entity);
  }

  findByName(name: string): readonly Entity[] {
    return this.#own()
      .named(name)
      .map((entity) => this.#describe(entity));
  }

  mentionsOf(id: EntityId) {
    const entity = this.#own().find(id);
    return entity === 0 ? [] : this.#own().mentionsOf(entity);
  }

  listUntil(enough: () => boolean) {
    return this.#entities !== undefined || this.#own().list.fillUntil(enough);
  }

  countsOf(id: EntityId) {
    const entity = this.#own().find(id);
    return entity === 0 ? [] : this.#own().countsOf(entity);
  }

  authoredBy(id: EntityId) {
    const entity = this.#own().find(id);
    return entity === 0 ? [] : this.#own().authoredBy(entity);
  }

  definitionsOf(id: EntityId, limit: number) {
    const entity = this.#own().find(id);
    return entity === 0 ? [] : this.#own().definitionsOf(entity, limit);
  }

  saidInRole(id: EntityId, role: string) {
    const entity = this.#own().find(id);
    return entity === 0 ? undefined : this.#own().saidInRole(entity, role);
  }

  companionsOf(id: EntityId, limit = Number.POSITIVE_INFINITY) {
    const entity = this.#own().find(id);
    return entity === 0 ? [] : this.#own().companionsOf(entity, limit);
  }

  variantsOf(id: EntityId) {
    const answers = this.#own();
    const entity = answers.find(id);
    return entity === 0 ? [] : answers.variantsOf(entity);
  }

  keyPassagesOf(id: EntityId, limit: number) {
    const entity = this.#own().find(id);
    return entity === 0 ? [] : this.#own().keyPassagesOf(entity, limit);
  }

  sourcesOf(id: EntityId) {
    return this.#own().sourcesOf(this.#own().find(id));
  }

  define(id: EntityId) {
    return this.#own().define(this.#own().find(id));
  }

  compareNames(a: string, b: string) {
    const pair = `${a}\n${b}`;
    let answer = this.#compared.get(pair);
    if (answer === undefined) {
      answer = compareNames(a, b, this.#own());
      if (this.#compared.size >= MOST_PAIRS) this.#compared.clear();
      this.#compared.set(pair, answer);
    }
    return answer;
  }

  findNames(text: string) {
    return findNamesInText(text, this.#own());
  }

  namesIn(source: SourceId, range: Range) {
    return this.#own().namesIn(source, range);
  }

  #describe(entity: number): Entity {
    const answers = this.#own();
    return this.#entity(entity, answers.describe(entity));
  }

  #entity(entity: number, names: ListedEntity): Entity {
    const answers = this.#own();
    const id = answers.idOf(entity);
    const entry = answers.store.corrections.entryOf(id);
    return new IndexedEntity(this, id, names, entry, answers.store.forms.mentionCount(entity));
  }

  /** The answers, with the store in this index's state. */
  #own(): EntityAnswers {
    const path: StoredIndex[] = [];
    let holder: StoredIndex = this;
    while (holder.#answers === undefined) {
      path.push(holder);
      holder = holder.#neighbour!;
    }
    for (const next of path.reverse()) {
      const { undo } = holder.#answers!.store.update(next.#changes!);
      next.#answers = holder.#answers;
      next.#neighbour = undefined;
      next.#changes = undefined;
      holder.#lend(next, undo);
      holder = next;
    }
    return holder.#answers!;
  }

  #lend(to: StoredIndex, changes: SourceChanges): void {
    this.#answers = undefined;
    this.#neighbour = to;
    this.#changes = changes;
  }
}

/** An entity that looks up where it stands only when asked. */
class IndexedEntity implements Entity {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  readonly description: string | undefined;
  readonly links: readonly string[];
  readonly mentionCount: number;
  readonly #index: StoredIndex;

  constructor(
    index: StoredIndex,
    id: EntityId,
    names: ListedEntity,
    entry: EntityEntry | undefined,
    mentionCount: number,
  ) {
    this.#index = index;
    this.id = id;
    this.name = names.name;
    this.kind = names.kind;
    this.aliases = names.aliases;
    this.description = entry?.description;
    this.links = entry?.links ?? [];
    this.mentionCount = mentionCount;
  }

  get sources(): readonly SourceId[] {
    return this.#index.sourcesOf(this.id);
  }

  get definition(): Entity["definition"] {
    return this.#index.define(this.id);
  }
}
