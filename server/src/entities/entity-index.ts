import type { Source, SourceId } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import { readBodyId } from "./common-bodies.ts";
import { compareNames } from "./compare-names.ts";
import { type Corrections, type EntityEntry, noCorrections } from "./corrections.ts";
import type { Entity, EntityId, EntityIndex, EntityKind, SourceCandidates, SourceWithCandidates } from "./entity.ts";
import { type Asked, EntityAnswers } from "./entity-answers.ts";
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
    this.#entities = answers.all().map((entity) => this.#whole(entity, answers.list.get(entity)));
    return this.#entities;
  }

  findEntity(id: EntityId): Entity | undefined {
    return this.#ask((asked, answers) => this.#entity(id, asked, answers.namesOf(asked)), id);
  }

  findByName(name: string): readonly Entity[] {
    const answers = this.#own();
    return answers.named(name).map((entity) => this.#whole(entity, answers.describe(entity)));
  }

  bodyIn(id: EntityId, source: SourceId) {
    return this.#ask(({ entity }, answers) => answers.bodyIn(entity, source), id) ?? id;
  }

  bodiesOf(id: EntityId): readonly EntityId[] {
    return this.#ask(({ entity, slot }, answers) => (slot === undefined ? answers.bodyIdsOf(entity) : []), id) ?? [];
  }

  mentionsOf(id: EntityId) {
    return this.#ask((asked, answers) => answers.mentionsOf(asked), id) ?? [];
  }

  listUntil(enough: () => boolean) {
    return this.#entities !== undefined || this.#own().list.fillUntil(enough);
  }

  countsOf(id: EntityId) {
    return this.#ask((asked, answers) => answers.countsOf(asked), id) ?? [];
  }

  authoredBy(id: EntityId) {
    return this.#ask(({ entity, slot }, answers) => (slot === undefined ? answers.authoredBy(entity) : []), id) ?? [];
  }

  definitionsOf(id: EntityId, limit: number) {
    return this.#ask((asked, answers) => answers.definitionsOf(asked, limit), id) ?? [];
  }

  saidInRole(id: EntityId, role: string) {
    return this.#ask((asked, answers) => answers.saidInRole(asked, role), id);
  }

  companionsOf(id: EntityId, limit = Number.POSITIVE_INFINITY) {
    return this.#ask((asked, answers) => answers.companionsOf(asked, limit), id) ?? [];
  }

  variantsOf(id: EntityId) {
    return this.#ask(({ entity, slot }, answers) => (slot === undefined ? answers.variantsOf(entity) : []), id) ?? [];
  }

  keyPassagesOf(id: EntityId, limit: number) {
    return this.#ask((asked, answers) => answers.keyPassagesOf(asked, limit), id) ?? [];
  }

  sourcesOf(id: EntityId) {
    return this.#ask((asked, answers) => answers.sourcesOf(asked), id) ?? [];
  }

  define(id: EntityId) {
    return this.#ask((asked, answers) => answers.define(asked), id);
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

  /** What is answered of an entity; undefined where there is none of this id. */
  #ask<T>(question: (asked: Asked, answers: EntityAnswers) => T, id: EntityId): T | undefined {
    const answers = this.#own();
    const asked = answers.ask(id);
    return asked && question(asked, answers);
  }

  #whole(entity: number, names: ListedEntity): Entity {
    return this.#entity(this.#own().idOf(entity), { entity, slot: undefined }, names);
  }

  #entity(id: EntityId, asked: Asked, names: ListedEntity): Entity {
    const answers = this.#own();
    return new IndexedEntity(this, id, names, answers.store.corrections.entryOf(id), answers.mentionCount(asked));
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
  /** Kept: what was said of a note stands while sources change, and asking an earlier index takes the changes back. */
  #definition: { readonly found: Entity["definition"] } | undefined;

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

  get bodies(): readonly EntityId[] {
    return this.#index.bodiesOf(this.id);
  }

  get bodyOf(): SourceId | undefined {
    return readBodyId(this.id)?.source;
  }

  get definition(): Entity["definition"] {
    this.#definition ??= { found: this.#index.define(this.id) };
    return this.#definition.found;
  }
}
