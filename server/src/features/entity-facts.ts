import { plainLine } from "../corpus/plain-text.ts";
import type { Entity, EntityId } from "../entities/entity.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { CalendarDay } from "../text/date.ts";
import type { PassageLink } from "./location.ts";
import { findMentionDates, type MentionDates } from "./mention-dates.ts";
import { mentionsInNotes } from "./names-in-notes.ts";
import { linkTo } from "./passages.ts";

const COMPANIONS = 3;
const KEY_PASSAGES = 3;

/** What the sources say of an entity, counted over sources and notes. */
export interface EntityFacts {
  readonly entity: Entity;
  readonly definition: SaidOfEntity | undefined;
  readonly mentions: number;
  readonly sources: number;
  readonly noteMentions: number;
  readonly notes: number;
  /** Undefined where no source that mentions it has a date. */
  readonly dates: MentionDates | undefined;
  /** Entities it appears with most, most often first. */
  readonly companions: readonly { readonly id: EntityId; readonly name: string }[];
  /** Ranked; none where the definition's passage is the only one. */
  readonly keyPassages: readonly PassageLink[];
}

/** What a source says an entity is, as of the source's date. */
export interface SaidOfEntity {
  /** As a reader sees it, on one line. */
  readonly text: string;
  readonly place: PassageLink;
  /** Of the source; undefined where it has none. */
  readonly date: { readonly day: CalendarDay; readonly inferred: boolean } | undefined;
}

export function describeEntity(snapshot: Snapshot, entity: Entity): EntityFacts {
  const { corpus, entities } = snapshot;
  const definition = entity.definition && quoteDefinition(snapshot, entity.definition);
  const inNotes = mentionsInNotes(snapshot, entity.id);
  const keyPassages = entities.keyPassagesOf(entity.id, KEY_PASSAGES).flatMap((key) => {
    const source = corpus.findSource(key.source);
    const passage = source?.passages[key.passage];
    return source && passage ? [linkTo(source, { start: passage.start, end: passage.end })] : [];
  });
  const [only, ...others] = keyPassages;
  const told =
    others.length === 0 && only?.source === definition?.place.source && only?.label === definition?.place.label;
  return {
    entity,
    definition,
    mentions: entity.mentionCount,
    sources: entity.sources.length,
    noteMentions: inNotes.reduce((sum, { names }) => sum + names.length, 0),
    notes: inNotes.length,
    dates: findMentionDates(snapshot, entity.id),
    companions: entities
      .companionsOf(entity.id, COMPANIONS)
      .flatMap(({ entity: id }) => ({ id, name: entities.findEntity(id)?.name ?? id })),
    keyPassages: told ? [] : keyPassages,
  };
}

/** Undefined where the source is gone. */
export function quoteDefinition(
  { corpus }: Snapshot,
  { source: id, range }: NonNullable<Entity["definition"]>,
): SaidOfEntity | undefined {
  const source = corpus.findSource(id);
  if (!source) return undefined;
  const { date: day, dateOrigin } = source.metadata;
  return {
    text: plainLine(source.text, range, source.markup),
    place: linkTo(source, range),
    date: day && { day, inferred: dateOrigin === "inferred" },
  };
}
