import type { Source, SourceId } from "../corpus/source.ts";
import { dayNumber } from "../text/calendar.ts";
import type { Range } from "../text/range.ts";
import { kindCodes, nameIn } from "./candidate-bytes.ts";
import { bodyId, isCommonBody, readBodyId } from "./common-bodies.ts";
import { findDefinition, tellsOfPlace } from "./definition.ts";
import type { Entity, EntityId, EntityKind, Mention, NameInText } from "./entity.ts";
import { EntityList, type ListedEntity } from "./entity-list.ts";
import { compare, type EntityNames, plainWritten } from "./entity-names.ts";
import { type EntityPlaces, findPlaces, rangeAt } from "./entity-passages.ts";
import type { EntityStore } from "./entity-store.ts";
import { firstInOrder } from "./first-in-order.ts";
import { rankPassages } from "./key-passages.ts";
import { nameKey } from "./name-key.ts";
import { hasRole } from "./roles.ts";

/** Mentions looked at for a definition; names that come more often are defined early or never. */
const definitionMentions = 40;
/** The same for a list of all that is said. */
const listedMentions = 400;
/** The same for a role. */
const roleMentions = 200;
type DefinedEntity = NonNullable<Entity["definition"]>;
type KeyPassage = { readonly source: SourceId; readonly passage: number };

/** What is asked about: an entity as all sources have it, or what the source at a slot means by a common name. */
export interface Asked {
  readonly entity: number;
  readonly slot: number | undefined;
}

interface WeighedDefinition {
  readonly source: Source;
  readonly range: Range;
  readonly weight: number;
}

/** What an entity was by name and kind when it was defined. */
interface Defined {
  readonly name: string;
  readonly kind: EntityKind;
  readonly definition: Entity["definition"];
}

/**
 * Answers for as long as the store is in one state: a person who types asks the same at each keystroke. Definitions go
 * over to the next state where none of what they rest on changed.
 */
class Known {
  readonly state: object;
  readonly bearing = new Map<string, readonly number[]>();
  /** By entity, the slots of `bodiesOf`. */
  readonly bodies = new Map<number, readonly number[]>();
  readonly definitions: Map<number, Defined>;
  /** By entity and how many were asked for. */
  readonly keyPassages = new Map<string, readonly KeyPassage[]>();

  constructor(state: object, definitions = new Map<number, Defined>()) {
    this.state = state;
    this.definitions = definitions;
  }
}

/** The value of a key, made where it is not there. */
function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as V;
}

/** What a store tells of its entities, which are numbers here. */
export class EntityAnswers {
  readonly store: EntityStore;
  readonly list: EntityList;
  /** Where the entity asked about last stands: one question about it comes with others. */
  #places: { readonly asked: Asked; readonly state: object; readonly found: EntityPlaces } | undefined;

  /** Of a state that no store is in, until something is asked. */
  #known = new Known({});

  constructor(store: EntityStore) {
    this.store = store;
    this.list = new EntityList(store.forms, (entity) => this.describe(entity));
  }

  idOf(entity: number): EntityId {
    return this.store.keys.get(entity);
  }

  /** The entity of this id; 0 where there is none. */
  find(id: EntityId): number {
    const entity = this.store.keys.find(id);
    return this.store.forms.isEntity(entity) ? entity : 0;
  }

  /** The same, and what one source means by a common name; undefined where there is none. */
  ask(id: EntityId): Asked | undefined {
    const body = readBodyId(id);
    const entity = this.find(body?.name ?? id);
    if (entity === 0) return undefined;
    const slot = body && this.store.order.slotOf(body.source);
    if (body === undefined) return { entity, slot };
    return slot !== undefined && this.bodiesOf(entity).includes(slot) ? { entity, slot } : undefined;
  }

  /**
   * The sources each of which may mean another body by a common name, those that mention it most first; none for all
   * other entities, and where people say who bears the name.
   */
  bodiesOf(entity: number): readonly number[] {
    return remember(this.#now.bodies, entity, () => {
      const key = this.idOf(entity);
      const { corrections } = this.store;
      if (!isCommonBody(key) || corrections.listed(key) !== undefined) return [];
      if (this.describe(entity).kind !== "organisation") return [];
      const slots = this.store.sourcesNaming(entity);
      const mentions = new Map(slots.map((slot) => [slot, this.mentionCount({ entity, slot })]));
      return slots.length < 2 ? [] : slots.sort((a, b) => mentions.get(b)! - mentions.get(a)!);
    });
  }

  /** The ids of what these sources mean by it. */
  bodyIdsOf(entity: number): EntityId[] {
    return this.bodiesOf(entity).map((slot) => this.#idOf({ entity, slot }));
  }

  /** The id of what a source means by an entity: its own where that is a common name, else the entity's. */
  bodyIn(entity: number, source: SourceId): EntityId {
    const slot = this.store.order.slotOf(source);
    const isBody = slot !== undefined && this.bodiesOf(entity).includes(slot);
    return isBody ? bodyId(this.idOf(entity), source) : this.idOf(entity);
  }

  mentionCount({ entity, slot }: Asked): number {
    if (slot === undefined) return this.store.forms.mentionCount(entity);
    return this.store.columnsOf(slot).naming(entity).length;
  }

  /** What the entity is called where it is asked about, and of which kind it is. */
  namesOf({ entity, slot }: Asked): ListedEntity {
    const described = this.describe(entity);
    if (slot === undefined) return described;
    const { text } = this.store.order.sourceAt(slot)!;
    const rows = this.store.columnsOf(slot);
    const written = rows.naming(entity).map((row) => plainWritten(nameIn(text, rows.starts[row]!, rows.ends[row]!)));
    const { name, kind } = described;
    const own = nameKey(name);
    return { name, kind, aliases: [...new Set(written)].filter((form) => nameKey(form).toLowerCase() !== own) };
  }

  describe(entity: number): EntityNames {
    return this.store.forms.describe(entity, (id) => this.#votedKind(id));
  }

  /** Sources whose metadata names the entity as an author, in order. */
  authoredBy(entity: number): SourceId[] {
    const slots = this.store.order.sort([...this.store.authors.slotsOf(entity)]);
    return slots.map((slot) => this.store.order.sourceAt(slot)!.id);
  }

  /** Entities that bear a name, most mentioned first. */
  named(name: string): readonly number[] {
    const { places, acronyms } = this.store.lists;
    const key = nameKey(name);
    const found = this.#bearing(key);
    if (found.length > 0) return found;
    const preferred = places.get(key) ?? acronyms.get(key);
    return preferred === undefined || preferred === key ? found : this.#bearing(preferred);
  }

  /** Every entity, by mention count, then name, then id. */
  all(): readonly number[] {
    return this.list.sorted((entity) => this.idOf(entity));
  }

  /** In source order. */
  mentionsOf(asked: Asked): Mention[] {
    const mentions: Mention[] = [];
    const { entity } = asked;
    const id = this.#idOf(asked);
    for (const slot of this.#slotsOf(asked)) {
      const source = this.store.order.sourceAt(slot)!.id;
      const rows = this.store.columnsOf(slot);
      for (const row of rows.naming(entity)) {
        mentions.push({ source, start: rows.starts[row]!, end: rows.ends[row]!, entity: id });
      }
    }
    return mentions;
  }

  sourcesOf(asked: Asked): SourceId[] {
    const known = this.#knownPlaces(asked)?.slots;
    const slots = known ?? (asked.slot === undefined ? this.store.sourcesNaming(asked.entity) : [asked.slot]);
    return slots.map((slot) => this.store.order.sourceAt(slot)!.id);
  }

  /** Mentions by source, in source order. */
  countsOf(asked: Asked): { source: Source; mentions: number }[] {
    const { slots, counts } = this.#placesOf(asked);
    return slots.map((slot, index) => ({ source: this.store.order.sourceAt(slot)!, mentions: counts[index]! }));
  }

  /** Entities in the same passages with the number of these, most often first, then most mentioned, then by id. */
  companionsOf(asked: Asked, limit: number): { entity: EntityId; passages: number }[] {
    if (this.#isOfMany(asked)) return [];
    const { forms } = this.store;
    const { companions, shared } = this.#placesOf(asked);
    const found = companions.map((other) => ({
      entity: other,
      passages: shared[other]!,
      mentions: forms.mentionCount(other),
    }));
    const best = firstInOrder(
      found,
      limit,
      (a, b) => b.passages - a.passages || b.mentions - a.mentions || compare(this.idOf(a.entity), this.idOf(b.entity)),
    );
    return best.map(({ entity: other, passages }) => ({ entity: this.idOf(other), passages }));
  }

  /** Entities spelt like this one and of its kind, most mentioned first. */
  variantsOf(entity: number): EntityId[] {
    if (this.bodiesOf(entity).length > 0) return [];
    const { kind } = this.describe(entity);
    const { corrections } = this.store;
    return this.list
      .spelledLike(entity)
      .filter((other) => this.describe(other).kind === kind)
      .filter((other) => !this.describe(other).nameKeys.some((key) => corrections.denies(this.idOf(entity), key)))
      .sort(this.#byRank)
      .map((other) => this.idOf(other));
  }

  keyPassagesOf(asked: Asked, limit: number): readonly KeyPassage[] {
    if (this.#isOfMany(asked)) return [];
    const sourceAt = (slot: number) => this.store.order.sourceAt(slot)!;
    return remember(this.#now.keyPassages, `${asked.entity} ${asked.slot ?? "all"} ${limit}`, () =>
      rankPassages(this.#placesOf(asked).passages, sourceAt, this.define(asked), limit).map(({ source, passage }) => ({
        source: source.id,
        passage,
      })),
    );
  }

  /** Where the sources say what it is. */
  define(asked: Asked): Entity["definition"] {
    if (this.#isOfMany(asked)) return undefined;
    if (asked.slot !== undefined) return this.#define(asked);
    const { entity } = asked;
    const { definitions } = this.#now;
    const { name, kind } = this.describe(entity);
    let known = definitions.get(entity);
    if (known?.name !== name || known.kind !== kind) {
      known = { name, kind, definition: this.#define(asked) };
      definitions.set(entity, known);
    }
    return known.definition;
  }

  #define(asked: Asked): Entity["definition"] {
    let best: WeighedDefinition | undefined;
    for (const found of this.#definitions(asked, definitionMentions)) {
      if (best === undefined || isBetter(found, best)) best = found;
    }
    return best && quoted(best);
  }

  /** What each source says it is, in source order: the best of each, no two in the same words. */
  definitionsOf(asked: Asked, limit: number): DefinedEntity[] {
    const best = new Map<Source, WeighedDefinition>();
    for (const found of this.#definitions(asked, listedMentions)) {
      if (found.weight > (best.get(found.source)?.weight ?? 0)) best.set(found.source, found);
    }
    const said = new Set<string>();
    const fresh = [...best.values()].map(quoted).filter(({ text }) => {
      const words = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
      return !said.has(words) && said.add(words);
    });
    return fresh.slice(0, limit);
  }

  /**
   * The newest source's words that give the entity a role (as `findRole` gives it), else those of a source without a
   * date; undefined where none does.
   */
  saidInRole(asked: Asked, role: string): DefinedEntity | undefined {
    let best: WeighedDefinition | undefined;
    for (const found of this.#inRole(asked, role)) {
      const later = best === undefined || dayOf(found.source) > dayOf(best.source);
      if (later || (found.source === best?.source && found.weight > best.weight)) best = found;
    }
    return best && quoted(best);
  }

  *#inRole(asked: Asked, role: string): Generator<WeighedDefinition> {
    for (const found of this.#definitions(asked, roleMentions)) {
      if (hasRole(quoted(found).text, role)) yield found;
    }
    for (const { slot, mention } of this.#firstMentions(asked, roleMentions)) {
      const title = this.store.titleAt(slot, mention.start);
      if (title === undefined || !hasRole(title, role)) continue;
      const source = this.store.order.sourceAt(slot)!;
      const start = source.text.lastIndexOf(title, mention.start);
      if (start >= 0) yield { source, range: { start, end: mention.end }, weight: 0 };
    }
  }

  *#definitions(asked: Asked, most: number): Generator<WeighedDefinition> {
    const { name, kind } = this.describe(asked.entity);
    const isListed = kind === "place" && this.store.lists.places.has(this.idOf(asked.entity));
    for (const { slot, mention } of this.#firstMentions(asked, most)) {
      const source = this.store.order.sourceAt(slot)!;
      const passage = source.passages.findAround(mention.start);
      const sentence = passage?.sentences[rangeAt(passage.sentences, mention.start)];
      if (passage === undefined || sentence === undefined || mention.end > sentence.end) continue;
      const title = this.store.titleAt(slot, mention.start);
      const found = findDefinition(source, mention, sentence, kind, title);
      if (found === undefined) continue;
      if (isListed && !tellsOfPlace(source.text.slice(mention.end, found.end))) continue;
      const full = mention.end - mention.start >= name.length;
      const weight = found.weight + (full ? 0.2 : 0) + (passage.paragraph !== undefined ? 0.2 : 0);
      yield { source, range: { start: found.start, end: found.end }, weight };
    }
  }

  namesIn(source: SourceId, range: Range): NameInText[] {
    const slot = this.store.order.slotOf(source);
    if (slot === undefined) return [];
    const { text } = this.store.order.sourceAt(slot)!;
    const names: NameInText[] = [];
    const rows = this.store.rowsOf(slot);
    while (rows.next()) {
      const { start, end } = rows;
      if (start < range.start || end > range.end) continue;
      const bearers = rows.bearer === 0 ? [...rows.bearers].sort(this.#byRank) : rows.bearers;
      const entities = bearers.map((entity) => this.idOf(entity));
      names.push({ start, end, name: nameIn(text, start, end), entities, certain: true });
    }
    return names;
  }

  readonly #byRank = (a: number, b: number): number => {
    const { forms } = this.store;
    return forms.mentionCount(b) - forms.mentionCount(a) || compare(this.idOf(a), this.idOf(b));
  };

  #bearing(key: string): readonly number[] {
    return remember(this.#now.bearing, key, () => {
      const { sure, doubtful } = this.store.forms.entitiesNamed(key);
      const bearing = [...doubtful].filter((entity) => this.describe(entity).nameKeys.includes(key));
      const all = [...new Set([...sure, ...bearing])].sort(this.#byRank);
      // Who only wrote sources does not make a name doubtful that somebody in them bears.
      const mentioned = all.filter((entity) => this.store.forms.isMentioned(entity));
      return mentioned.length > 0 ? mentioned : all;
    });
  }

  get #now(): Known {
    const { state } = this.store;
    if (this.#known.state === state) return this.#known;
    const { definitions } = this.#known;
    for (const entity of this.store.takeTouched()) definitions.delete(entity);
    this.#known = new Known(state, definitions);
    return this.#known;
  }

  /** Whether it is a common name of several bodies, of which nothing holds for all. */
  #isOfMany({ entity, slot }: Asked): boolean {
    return slot === undefined && this.bodiesOf(entity).length > 0;
  }

  #idOf({ entity, slot }: Asked): EntityId {
    const id = this.idOf(entity);
    return slot === undefined ? id : bodyId(id, this.store.order.sourceAt(slot)!.id);
  }

  /** Sources that may mention it, in order. */
  #slotsOf({ entity, slot }: Asked): readonly number[] {
    return slot === undefined ? this.store.order.sort(this.store.mentioning.slotsOf(entity)) : [slot];
  }

  #placesOf(asked: Asked): EntityPlaces {
    const known = this.#knownPlaces(asked);
    if (known !== undefined) return known;
    const found = findPlaces(this.store, asked.entity, this.#slotsOf(asked));
    this.#places = { asked, state: this.store.state, found };
    return found;
  }

  #knownPlaces({ entity, slot }: Asked): EntityPlaces | undefined {
    const places = this.#places;
    if (places === undefined || places.state !== this.store.state) return undefined;
    return places.asked.entity === entity && places.asked.slot === slot ? places.found : undefined;
  }

  /** The kind that mentions tell which name the entity by another key than its own. */
  #votedKind(entity: number): EntityKind | undefined {
    const votes = new Map<number, Votes>();
    for (const slot of this.store.mentioning.slotsOf(entity)) {
      const rows = this.store.columnsOf(slot);
      for (const row of rows.naming(entity)) {
        const vote = rows.votes[row]!;
        addVote(votes, entity, Math.abs(vote), vote < 0);
      }
    }
    return strongest(votes.get(entity));
  }

  /** The mentions of the first sources alone: all its places cost many times as much. */
  #firstMentions(asked: Asked, most: number): { slot: number; mention: Range }[] {
    const found: { slot: number; mention: Range }[] = [];
    for (const slot of this.#slotsOf(asked)) {
      const rows = this.store.columnsOf(slot);
      for (const row of rows.naming(asked.entity)) {
        if (found.length < most) found.push({ slot, mention: { start: rows.starts[row]!, end: rows.ends[row]! } });
      }
      if (found.length === most) break;
    }
    return found;
  }
}

function quoted({ source, range }: WeighedDefinition): DefinedEntity {
  return { source: source.id, range, text: source.text.slice(range.start, range.end) };
}

/** Whether a definition says more than another, or as much at a later date: roles change. */
function isBetter(a: WeighedDefinition, b: WeighedDefinition): boolean {
  return a.weight > b.weight || (a.weight === b.weight && dayOf(a.source) > dayOf(b.source));
}

/** Orders the days of sources, those without one before all others. */
function dayOf({ metadata: { date } }: Source): number {
  return date === undefined ? Number.NEGATIVE_INFINITY : dayNumber(date.year, date.month, date.day);
}

type Votes = Map<EntityKind, number>;

function addVote(votes: Map<number, Votes>, entity: number, code: number, sure: boolean): void {
  const kind = kindCodes[code];
  if (kind === undefined) return;
  const counts = votes.get(entity) ?? new Map<EntityKind, number>();
  votes.set(entity, counts);
  counts.set(kind, (counts.get(kind) ?? 0) + (sure ? 4 : 1));
}

function strongest(votes: Votes | undefined): EntityKind | undefined {
  return votes && [...votes].sort(([a, x], [b, y]) => y - x || compare(a, b))[0]?.[0];
}
