import { plainLine } from "../corpus/plain-text.ts";
import type { Source, SourceId } from "../corpus/source.ts";
import { namedBy } from "../entities/common-bodies.ts";
import type { Entity, EntityId } from "../entities/entity.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { mentionsInNotes, saidInRole } from "../snapshot/whom-name-means.ts";
import { dayNumber } from "../text/calendar.ts";
import type { CalendarDay } from "../text/date.ts";
import type { Range } from "../text/range.ts";
import type { PassageLink } from "./location.ts";
import { findMentionDates, type MentionDates } from "./mention-dates.ts";
import { linkTo, linkToTitle, type QuotedPassage, quoteSource } from "./passages.ts";
import { publishedOn } from "./source-day.ts";

const COMPANIONS = 3;
const KEY_PASSAGES = 3;
const VARIANTS = 3;
const BODIES = 3;

/** What tells one bearer of a name from another. */
export interface BearerFacts {
  readonly entity: Entity;
  readonly definition: SaidOfEntity | undefined;
  /** Sources whose metadata names it as an author, newest first, those without a date last. */
  readonly works: readonly Work[];
  /** The sentence that tells most of it where no source says what it is. */
  readonly example: QuotedPassage | undefined;
}

/** What the sources say of an entity, counted over sources and notes. */
export interface EntityFacts extends BearerFacts {
  /** Of a common name, what those sources mean by it that have it most, and how many more there are; none for all others. */
  readonly bodies: readonly BearerFacts[];
  readonly moreBodies: number;
  /** Of what one source means by a common name: that name, and how many other sources have it too. */
  readonly common: { readonly id: EntityId; readonly name: string; readonly others: number } | undefined;
  /** Entities spelt much alike: perhaps the same. */
  readonly variants: readonly { readonly id: EntityId; readonly name: string }[];
  readonly mentions: number;
  readonly sources: number;
  readonly noteMentions: number;
  readonly notes: number;
  /** Undefined where no source that mentions it has a date. */
  readonly dates: MentionDates | undefined;
  /** Entities it appears with most, most often first. */
  readonly companions: readonly { readonly id: EntityId; readonly name: string }[];
  /** Ranked; without the one that is quoted where it is the only one or an example. */
  readonly keyPassages: readonly PassageLink[];
}

/** What a source says an entity is, as of the source's date. */
export interface SaidOfEntity {
  /** As a reader sees it, on one line. */
  readonly text: string;
  readonly place: PassageLink;
  /** Of the source; undefined where it has none or one that was only inferred. */
  readonly date: CalendarDay | undefined;
}

/** A source by its author: its title as a link, and its day. */
export interface Work {
  readonly place: PassageLink;
  readonly date: CalendarDay | undefined;
}

/** Of one bearer among several, which costs less than all there is to tell. */
export function describeBearer(snapshot: Snapshot, entity: Entity): BearerFacts {
  const definition = entity.definition && quoteDefinition(snapshot, entity.definition);
  const example = definition ? undefined : exampleOf(snapshot, entity.id, keyPassagesOf(snapshot, entity.id, 1));
  return { entity, definition, works: worksOf(snapshot, entity.id), example };
}

/** `role`: in which it is spoken of where the question came from; the source's words that give it that role go first. */
export function describeEntity(snapshot: Snapshot, entity: Entity, role?: string): EntityFacts {
  const { entities } = snapshot;
  const said = (role === undefined ? undefined : saidInRole(entities, entity, role)) ?? entity.definition;
  const definition = said && quoteDefinition(snapshot, said);
  const inNotes = mentionsInNotes(snapshot, entity.id);
  const bodies = entity.bodies
    .slice(0, BODIES)
    .flatMap((id) => entities.findEntity(id) ?? [])
    .map((body) => describeBearer(snapshot, body));
  const keyPassages = keyPassagesOf(snapshot, entity.id, KEY_PASSAGES);
  const example = definition ? undefined : exampleOf(snapshot, entity.id, keyPassages);
  const places = keyPassages.map(({ source, range }) => linkTo(source, range));
  const quoted = definition?.place ?? example?.place;
  const told = places.length === 1 && places[0]?.source === quoted?.source && places[0]?.label === quoted?.label;
  return {
    entity,
    bodies,
    moreBodies: entity.bodies.length - bodies.length,
    common: commonNameOf(snapshot, entity),
    variants: variantsOf(snapshot, entity.id),
    definition,
    works: worksOf(snapshot, entity.id),
    example,
    mentions: entity.mentionCount,
    sources: entity.sources.length,
    noteMentions: inNotes.reduce((sum, { names }) => sum + names.length, 0),
    notes: inNotes.length,
    dates: bodies.length > 0 ? undefined : findMentionDates(snapshot, entity.id),
    companions: companionsOf(snapshot, entity.id),
    keyPassages: told ? [] : example ? places.slice(1) : places,
  };
}

function commonNameOf({ entities }: Snapshot, { id, bodyOf }: Entity): EntityFacts["common"] {
  const name = bodyOf === undefined ? undefined : entities.findEntity(namedBy(id));
  return name && { id: name.id, name: name.name, others: name.bodies.length - 1 };
}

/** A passage of a source. */
interface PlacedPassage {
  readonly source: Source;
  readonly range: Range;
}

function keyPassagesOf({ corpus, entities }: Snapshot, id: EntityId, limit: number): readonly PlacedPassage[] {
  return entities.keyPassagesOf(id, limit).flatMap((key) => {
    const source = corpus.findSource(key.source);
    const passage = source?.passages.get(key.passage);
    return source && passage ? [{ source, range: { start: passage.start, end: passage.end } }] : [];
  });
}

function exampleOf(snapshot: Snapshot, id: EntityId, [first]: readonly PlacedPassage[]): QuotedPassage | undefined {
  const mention = first && firstMention(snapshot, id, first.source.id, first.range);
  return mention && quoteSource(first.source, mention, [mention]);
}

function worksOf({ corpus, entities }: Snapshot, id: EntityId): readonly Work[] {
  const works = entities.authoredBy(id).flatMap((source) => {
    const found = corpus.findSource(source);
    return found ? [{ place: linkToTitle(found), date: publishedOn(found) }] : [];
  });
  const dayOf = ({ date }: Work) => (date ? dayNumber(date.year, date.month, date.day) : Number.NEGATIVE_INFINITY);
  return works.sort((a, b) => (dayOf(a) > dayOf(b) ? -1 : dayOf(a) < dayOf(b) ? 1 : 0));
}

function variantsOf({ entities }: Snapshot, id: EntityId): EntityFacts["variants"] {
  return entities
    .variantsOf(id)
    .slice(0, VARIANTS)
    .flatMap((variant) => {
      const found = entities.findEntity(variant);
      return found ? [{ id: variant, name: found.name }] : [];
    });
}

/** Undefined where the source is gone. */
export function quoteDefinition(
  { corpus }: Snapshot,
  { source: id, range }: NonNullable<Entity["definition"]>,
): SaidOfEntity | undefined {
  const source = corpus.findSource(id);
  if (!source) return undefined;
  return {
    text: plainLine(source.text, range, source.markup),
    place: linkTo(source, range),
    date: publishedOn(source),
  };
}

/** The first mention of an entity in a stretch of a source that is of it alone. */
export function firstMention({ entities }: Snapshot, id: EntityId, source: SourceId, within: Range): Range | undefined {
  const named = namedBy(id);
  const name = entities.namesIn(source, within).find((n) => n.entities.length === 1 && n.entities[0] === named);
  return name && { start: name.start, end: name.end };
}

/** A country and its people count as one: either beside the other says nothing. */
function companionsOf({ entities }: Snapshot, id: EntityId): EntityFacts["companions"] {
  const stemOf = (other: EntityId) => other.replace(/#.*$/, "");
  const met = new Set([stemOf(id)]);
  const found: { id: EntityId; name: string }[] = [];
  for (const { entity: other } of entities.companionsOf(id, COMPANIONS * 3)) {
    const name = entities.findEntity(other)?.name;
    if (name === undefined || met.has(stemOf(other))) continue;
    met.add(stemOf(other));
    found.push({ id: other, name });
    if (found.length === COMPANIONS) break;
  }
  return found;
}
