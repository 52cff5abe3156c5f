import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import type { Corrections } from "./corrections.ts";
import { CountColumn } from "./count-column.ts";
import { CountedLists } from "./counted-lists.ts";
import type { EntityKind } from "./entity.ts";
import { compare, describeEntity, type EntityNames, isFirm, officeOf, plainWritten } from "./entity-names.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import type { NameKinds } from "./name-kinds.ts";
import { SparseCounts } from "./sparse-counts.ts";
import { SparseLists } from "./sparse-lists.ts";
import { StringTable } from "./string-table.ts";
import { corporateSuffixWords } from "./word-lists.ts";

/** How many descriptions are remembered. */
const remembered = 4096;

interface KnownName {
  /** Number of the name as it is counted among the written forms. */
  readonly form: number;
  /** Number of its key. */
  readonly key: number;
}

/** Entities that surely bear a name, and those of which only their descriptions tell. */
interface NamedEntities {
  readonly sure: ReadonlySet<number>;
  readonly doubtful: ReadonlySet<number>;
}

/** The names that mentions give their entities, and the entities by their names. Entities are numbers of keys. */
export class EntityForms {
  readonly #keys: StringTable;
  readonly #kinds: NameKinds;
  readonly #lists: Gazetteer;
  readonly #corrections: Corrections;
  readonly #written = new StringTable();
  /** Names as written, by entity. */
  readonly #forms = new CountedLists();
  /** Entities by the keys of these names, their own aside. */
  readonly #namesakes = new CountedLists();
  /** Entities by the office they are: those of "senate@france" by "senate". */
  readonly #offices = new SparseLists();
  readonly #mentions = new CountColumn();
  /** Mentions that may mean others too. */
  readonly #unclear = new SparseCounts();
  /** Sources that name it as their author. */
  readonly #authored = new SparseCounts();
  /** Names met of late, as mentions have them. */
  readonly #known = new Map<string, KnownName>();
  readonly #described = new Map<number, EntityNames>();
  /** By how much counts differ from those when `watchChanges` was called: by entity, mentions of each written form. */
  #changes: Map<number, Map<number, number>> | undefined;
  #unclearChanges = new Map<number, number>();
  #authoredChanges = new Map<number, number>();
  readonly #statesBefore = new Map<number, number>();
  /** Told of each entity whose names, kind or counts may be others now. */
  onChange: (entity: number) => void = () => {};
  /** Whether the kind of an entity may have changed by mentions that name it by another key. */
  #kindsMoved = false;

  constructor(keys: StringTable, kinds: NameKinds, lists: Gazetteer, corrections: Corrections) {
    this.#corrections = corrections;
    this.#keys = keys;
    this.#kinds = kinds;
    this.#lists = lists;
  }

  isEntity(id: number): boolean {
    return id !== 0 && (this.isMentioned(id) || this.#authored.get(id) > 0);
  }

  /** Whether any text names it, or may. */
  isMentioned(id: number): boolean {
    return this.#mentions.get(id) > 0 || this.#unclear.get(id) > 0;
  }

  mentionCount(entity: number): number {
    return this.#mentions.get(entity);
  }

  /** From here on, `areAlike` tells whether names changed. */
  watchChanges(): void {
    this.#changes = new Map();
    this.#unclearChanges.clear();
    this.#authoredChanges.clear();
    this.#statesBefore.clear();
    this.#kindsMoved = false;
  }

  /** Tells which keys are of another kind now, with their states before. */
  changeKinds(before: ReadonlyMap<number, number>): void {
    for (const [base, state] of before) {
      this.#described.delete(base);
      this.onChange(base);
      if (this.#changes !== undefined) this.#statesBefore.set(base, state);
    }
  }

  /** Counts a mention that means this entity. `name` is as written, `base` the key its name gives alone. */
  count(entity: number, name: string, base: number, by: 1 | -1): void {
    const was = this.isEntity(entity);
    const { form, key } = this.#know(name);
    this.#mentions.add(entity, by);
    this.#forms.add(entity, form, by);
    if (key !== entity) this.#namesakes.add(key, entity, by);
    this.#appear(entity, was);
    if (base !== entity && this.#kinds.kindOfState(this.#kinds.stateOf(entity)) === undefined) this.#kindsMoved = true;
    this.#noteChange(entity, form, by);
  }

  /** Counts a source that names this entity as its author: it is there then, and bears the name, though no text has it. */
  countAuthor(entity: number, name: string, by: 1 | -1): void {
    const was = this.isEntity(entity);
    const { form, key } = this.#know(name);
    this.#authored.add(entity, by);
    this.#forms.add(entity, form, by);
    if (key !== entity) this.#namesakes.add(key, entity, by);
    this.#appear(entity, was);
    this.#noteChange(entity, form, by);
    if (this.#changes !== undefined) {
      this.#authoredChanges.set(entity, (this.#authoredChanges.get(entity) ?? 0) + by);
    }
  }

  /** Counts a mention that may mean this entity or another. */
  countUnclear(entity: number, by: 1 | -1): void {
    const was = this.isEntity(entity);
    this.#unclear.add(entity, by);
    this.#appear(entity, was);
    if (this.#changes === undefined) return;
    if (!this.#changes.has(entity)) this.#changes.set(entity, new Map());
    this.#unclearChanges.set(entity, (this.#unclearChanges.get(entity) ?? 0) + by);
  }

  /** What the entity is called. `votes` gives the kind its mentions tell where its key tells none. */
  describe(entity: number, votes: (entity: number) => EntityKind | undefined): EntityNames {
    let described = this.#described.get(entity);
    if (described === undefined) {
      const told = this.#kinds.kindOfState(this.#kinds.stateOf(entity)) ?? votes(entity);
      const key = this.#keys.get(entity);
      described = describeEntity(key, this.#formsOf(entity), told, this.#lists, this.#corrections.entryOf(key));
      if (this.#described.size >= remembered) this.#described.clear();
      this.#described.set(entity, described);
    }
    return described;
  }

  /** Entities that bear a name key, and those of which only their descriptions tell. */
  entitiesNamed(key: string): NamedEntities {
    const listed = this.#corrections.listed(key);
    const entity = listed === undefined ? 0 : this.#keys.find(listed);
    if (this.isEntity(entity)) return { sure: new Set([entity]), doubtful: new Set() };
    const found = this.#entitiesFound(key);
    for (const set of [found.sure, found.doubtful]) {
      for (const one of set) if (this.#corrections.denies(this.#keys.get(one), key)) set.delete(one);
    }
    return found;
  }

  #entitiesFound(key: string): { readonly sure: Set<number>; readonly doubtful: Set<number> } {
    const id = this.#keys.find(key);
    const sure = new Set<number>();
    const doubtful = new Set<number>();
    if (id !== 0) {
      for (const entity of this.#namesakes.valuesOf(id)) sure.add(entity);
      for (const entity of this.#offices.valuesOf(id)) sure.add(entity);
      if (this.isEntity(id) && (this.#lists.written.has(key) || this.#isWritten(id, key))) sure.add(id);
      for (const entity of this.#kinds.withSurname(id)) {
        const kind = this.#kinds.kindOfState(this.#kinds.stateOf(entity));
        if ((kind !== undefined && kind !== "person") || !this.isEntity(entity)) continue;
        (kind === undefined ? doubtful : sure).add(entity);
      }
    }
    if (sure.size + doubtful.size === 0) {
      // "Varrow Shipping", where a source has "Nordlane Plc, formerly Varrow Shipping Ltd".
      for (const suffix of corporateSuffixWords) {
        for (const entity of this.#namesakes.valuesOf(this.#keys.find(`${key} ${suffix}`))) sure.add(entity);
      }
    }
    for (let of = key.indexOf(" of "); of > 0; of = key.indexOf(" of ", of + 1)) {
      const office = this.#keys.find(key.slice(0, of));
      if (office === 0) continue;
      const owner = `@${key.slice(of + 4)}`;
      for (const entity of [...this.#namesakes.valuesOf(office), ...this.#offices.valuesOf(office)]) {
        if (this.#keys.get(entity).endsWith(owner)) doubtful.add(entity);
      }
    }
    return { sure, doubtful };
  }

  /** No entity has a larger number. */
  get last(): number {
    return this.#keys.size;
  }

  /** Whether every entity is called what it was when `watchChanges` was called, and is of the same kind. */
  areAlike(): boolean {
    const changes = this.#changes;
    this.#changes = undefined;
    if (changes === undefined || this.#kindsMoved) return false;
    for (const entity of new Set([...changes.keys(), ...this.#statesBefore.keys()])) {
      if (!this.#isAlike(entity, changes.get(entity) ?? new Map())) return false;
    }
    return true;
  }

  /** Gives back what was only kept for growth and speed. */
  trim(): void {
    this.#written.trim();
    for (const lists of [this.#forms, this.#namesakes]) lists.trim();
    for (const column of [this.#mentions, this.#unclear, this.#authored]) column.trim();
    this.#described.clear();
    this.#known.clear();
  }

  write(to: ColumnWriter): void {
    for (const part of this.#parts()) part.write(to);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    for (const part of this.#parts()) part.read(from);
  }

  #parts() {
    return [this.#written, this.#forms, this.#namesakes, this.#offices, this.#mentions, this.#unclear, this.#authored];
  }

  #noteChange(entity: number, form: number, by: 1 | -1): void {
    if (this.#changes === undefined) return;
    const changes = this.#changes.get(entity) ?? new Map<number, number>();
    this.#changes.set(entity, changes);
    changes.set(form, (changes.get(form) ?? 0) + by);
  }

  #know(name: string): KnownName {
    let known = this.#known.get(name);
    if (known === undefined) {
      const written = plainWritten(name);
      known = { form: this.#written.add(written), key: this.#keys.add(nameKey(written)) };
      if (this.#known.size >= remembered * 16) this.#known.clear();
      this.#known.set(name, known);
    }
    return known;
  }

  #appear(entity: number, was: boolean): void {
    this.#described.delete(entity);
    this.onChange(entity);
    const is = this.isEntity(entity);
    if (was === is) return;
    const by = is ? 1 : -1;
    this.#kinds.listSurnames(entity, by);
    const office = officeOf(this.#keys.get(entity));
    if (office !== undefined) this.#offices.add(this.#keys.add(office), entity, by);
  }

  /** Whether mentions name the entity by its own key; those that may mean others too count where there are no others. */
  /** With what the law calls it or without: the sources may only have "Varrow Foods Inc" for "Varrow Foods". */
  #isWritten(entity: number, key: string): boolean {
    if (this.#mentions.get(entity) === 0) return true;
    const counts = this.#forms.countsOf(entity);
    for (let at = 0; at < counts.length; at += 2) {
      const written = nameKey(this.#written.get(counts[at]!));
      if (written === key || isFirm(written, key)) return true;
    }
    return false;
  }

  #formsOf(entity: number): Map<string, number> {
    const forms = new Map<string, number>();
    const counts = this.#forms.countsOf(entity);
    for (let at = 0; at < counts.length; at += 2) forms.set(this.#written.get(counts[at]!), counts[at + 1]!);
    return forms;
  }

  #isAlike(entity: number, changes: ReadonlyMap<number, number>): boolean {
    const after = this.#formsOf(entity);
    const before = new Map(after);
    let change = this.#unclearChanges.get(entity) ?? 0;
    for (const [form, by] of changes) {
      const written = this.#written.get(form);
      const count = (before.get(written) ?? 0) - by;
      change += by;
      if (count > 0) before.set(written, count);
      else before.delete(written);
    }
    const byAuthor = this.#authoredChanges.get(entity) ?? 0;
    const wasMentioned = this.#mentions.get(entity) + this.#unclear.get(entity) - (change - byAuthor) > 0;
    const was = wasMentioned || this.#authored.get(entity) - byAuthor > 0;
    const is = this.isEntity(entity);
    if (is !== was || this.isMentioned(entity) !== wasMentioned) return false;
    if (!is) return true;
    const state = this.#kinds.stateOf(entity);
    const key = this.#keys.get(entity);
    const entry = this.#corrections.entryOf(key);
    const now = describeEntity(key, after, this.#kinds.kindOfState(state), this.#lists, entry);
    const stateBefore = this.#statesBefore.get(entity) ?? state;
    const then = describeEntity(key, before, this.#kinds.kindOfState(stateBefore), this.#lists, entry);
    return (
      now.name === then.name &&
      now.kind === then.kind &&
      equal(now.aliases, then.aliases) &&
      equal([...now.nameKeys].sort(compare), [...then.nameKeys].sort(compare))
    );
  }
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
