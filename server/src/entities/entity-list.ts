import type { EntityKind } from "./entity.ts";
import type { EntityForms } from "./entity-forms.ts";
import { compare, type EntityNames } from "./entity-names.ts";
import { soundOf } from "./name-sound.ts";

export interface ListedEntity {
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
}

/** Entities described between two questions whether it is enough. */
const atOnce = 16;

/**
 * The names of all entities, kept for lists once somebody asked for one: describing tens of thousands takes most of a
 * second, so that it is done in steps, and again only for those that changed.
 */
export class EntityList {
  readonly #forms: EntityForms;
  readonly #describe: (entity: number) => EntityNames;
  readonly #listed = new Map<number, ListedEntity>();
  /** Those listed, by how their names sound. */
  readonly #alike = new Map<string, Set<number>>();
  /** Entities up to this number are listed. */
  #done = 0;
  #sorted: readonly number[] | undefined;

  constructor(forms: EntityForms, describe: (entity: number) => EntityNames) {
    this.#forms = forms;
    this.#describe = describe;
    forms.onChange = (entity) => this.#forget(entity);
  }

  /** Goes on listing until all entities are (true) or `enough` says to stop (false). */
  fillUntil(enough: () => boolean): boolean {
    const { last } = this.#forms;
    for (let described = 0; this.#done < last; ) {
      const entity = this.#done + 1;
      if (this.#forms.isEntity(entity) && !this.#listed.has(entity)) {
        if (described++ % atOnce === atOnce - 1 && enough()) return false;
        const { name, kind, aliases } = this.#describe(entity);
        this.#listed.set(entity, { name, kind, aliases });
        const sound = soundOf(name);
        const alike = this.#alike.get(sound);
        if (alike === undefined) this.#alike.set(sound, new Set([entity]));
        else alike.add(entity);
      }
      this.#done = entity;
    }
    return true;
  }

  /** What the list holds of an entity of `sorted`. */
  get(entity: number): ListedEntity {
    return this.#listed.get(entity)!;
  }

  /** Other entities whose names sound the same, as far as they are listed; in no order that means anything. */
  spelledLike(entity: number): number[] {
    const listed = this.#listed.get(entity);
    if (listed === undefined) return [];
    return [...(this.#alike.get(soundOf(listed.name)) ?? [])].filter((other) => other !== entity);
  }

  /** Every entity, by mention count, then name, then key. */
  sorted(keyOf: (entity: number) => string): readonly number[] {
    if (this.#sorted !== undefined) return this.#sorted;
    this.fillUntil(() => false);
    this.#sorted = Array.from(this.#listed, ([entity, { name }]) => ({
      entity,
      name,
      count: this.#forms.mentionCount(entity),
    }))
      .sort((a, b) => b.count - a.count || compare(a.name, b.name) || compare(keyOf(a.entity), keyOf(b.entity)))
      .map(({ entity }) => entity);
    return this.#sorted;
  }

  #forget(entity: number): void {
    this.#sorted = undefined;
    const listed = this.#listed.get(entity);
    if (listed !== undefined) this.#alike.get(soundOf(listed.name))?.delete(entity);
    this.#listed.delete(entity);
    if (entity <= this.#done) this.#done = entity - 1;
  }
}
