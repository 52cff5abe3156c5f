import { plainLine } from "../corpus/plain-text.ts";
import type { Source } from "../corpus/source.ts";
import { namedBy } from "../entities/common-bodies.ts";
import type { Entity, EntityId, NameInText } from "../entities/entity.ts";
import type { Note } from "../notes/note.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { mentionsInNotes } from "../snapshot/whom-name-means.ts";
import type { CalendarDay } from "../text/date.ts";
import { contains, type Range } from "../text/range.ts";
import { describeEntity, type EntityFacts, firstMention, quoteDefinition, type SaidOfEntity } from "./entity-facts.ts";
import { passageAt, type QuotedPassage, quoteSource } from "./passages.ts";
import { publishedOn } from "./source-day.ts";

const SAYINGS = 20;
const KEY_PASSAGES = 5;
const COMPANIONS = 20;
const SOURCES = 40;
/** Of one source. */
const PASSAGES = 4;
const NOTES = 40;
/** Of one note. */
const NOTE_PLACES = 10;

/** All there is to read of one entity: a page in plain data. */
export interface EntityPage {
  readonly facts: EntityFacts;
  /** What the sources say it is, oldest first; sources without a date last. */
  readonly said: readonly SaidOfEntity[];
  /** The sentences that tell most of it, each of another paragraph, best first; none where one is all there is. */
  readonly keyPassages: readonly QuotedPassage[];
  /** Those that mention it most, in order of their dates, those without a date last. */
  readonly sources: readonly MentioningSource[];
  readonly companions: readonly { readonly entity: Entity; readonly passages: number }[];
  readonly notes: readonly MentioningNote[];
}

export interface MentioningSource {
  readonly source: Source;
  readonly date: CalendarDay | undefined;
  readonly mentions: number;
  /** The sentences that mention it, as far as they are shown, in order. */
  readonly passages: readonly QuotedPassage[];
  /** How many sentences are left out. */
  readonly left: number;
}

export interface MentioningNote {
  readonly path: string;
  /** As far as they are shown, in order. */
  readonly places: readonly { readonly range: Range; readonly text: string }[];
  readonly left: number;
}

/** Undefined where there is no such entity. */
export function findEntityPage(snapshot: Snapshot, id: EntityId): EntityPage | undefined {
  const { entities } = snapshot;
  const entity = entities.findEntity(id);
  if (!entity) return undefined;
  const facts = describeEntity(snapshot, entity);
  return {
    facts,
    said: byDate(
      entities.definitionsOf(id, SAYINGS).flatMap((definition) => quoteDefinition(snapshot, definition) ?? []),
    ),
    keyPassages: facts.keyPassages.length === 0 ? [] : quoteKeyPassages(snapshot, id),
    sources: mentioningSources(snapshot, id),
    companions: entities.companionsOf(id, COMPANIONS).flatMap(({ entity: other, passages }) => {
      const found = entities.findEntity(other);
      return found ? [{ entity: found, passages }] : [];
    }),
    notes: mentionsInNotes(snapshot, id)
      .slice(0, NOTES)
      .map(({ note, names }) => mentioningNote(note, names)),
  };
}

function quoteKeyPassages(snapshot: Snapshot, id: EntityId): readonly QuotedPassage[] {
  return snapshot.entities.keyPassagesOf(id, KEY_PASSAGES).flatMap((key) => {
    const source = snapshot.corpus.findSource(key.source);
    const passage = source?.passages.get(key.passage);
    if (passage?.paragraph === undefined) return [];
    const mention = firstMention(snapshot, id, key.source, passage);
    return source && mention ? [quoteSource(source, mention, [mention])] : [];
  });
}

function mentioningSources({ entities }: Snapshot, id: EntityId): readonly MentioningSource[] {
  const named = namedBy(id);
  const most = [...entities.countsOf(id)].sort((a, b) => b.mentions - a.mentions).slice(0, SOURCES);
  const found = most.map(({ source, mentions }): MentioningSource => {
    const names = entities
      .namesIn(source.id, { start: 0, end: source.text.length })
      .filter((name) => name.entities.length === 1 && name.entities[0] === named);
    const sentences = groupBySentence(source, names);
    return {
      source,
      date: publishedOn(source),
      mentions,
      passages: sentences.slice(0, PASSAGES).map((places) => quoteSource(source, places[0]!, places)),
      left: Math.max(0, sentences.length - PASSAGES),
    };
  });
  return byDate(found);
}

/** Mentions that stand in one sentence together. */
function groupBySentence(source: Source, names: readonly Range[]): readonly (readonly Range[])[] {
  const groups: Range[][] = [];
  let sentence: Range | undefined;
  for (const name of names) {
    if (sentence && contains(sentence, name)) {
      groups.at(-1)!.push(name);
      continue;
    }
    sentence = passageAt(source, name)?.sentences.find((range) => contains(range, name));
    groups.push([name]);
  }
  return groups;
}

function mentioningNote(note: Note, names: readonly NameInText[]): MentioningNote {
  const places = names.slice(0, NOTE_PLACES).map(({ start, end }) => {
    const claim = note.claims.find((one) => contains(one, { start, end }));
    const line = plainLine(note.text, lineAround(note.text, start)).replace(/^[\s#>*+|-]+/, "");
    return { range: { start, end }, text: claim?.text ?? line };
  });
  return { path: note.path, places, left: Math.max(0, names.length - NOTE_PLACES) };
}

function lineAround(text: string, offset: number): Range {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return { start, end: end < 0 ? text.length : end };
}

/** Oldest first, then in the order they came. */
function byDate<T extends { readonly date: MentioningSource["date"] }>(entries: readonly T[]): readonly T[] {
  const dayOf = ({ date }: T) => (date ? (date.year * 12 + date.month) * 31 + date.day : Number.POSITIVE_INFINITY);
  return [...entries].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}
