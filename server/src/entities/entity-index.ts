import type { Source, SourceId } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import type { BearerIndex, Bearers } from "./bearers.ts";
import { makeComparison } from "./compare-names.ts";
import { findDefinition } from "./definition.ts";
import type { Entity, EntityId, EntityIndex, Mention, NameInText } from "./entity.ts";
import { describeEntities, type EntityForms } from "./entity-names.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type PassageMentions, rankPassages } from "./key-passages.ts";
import { nameKey } from "./name-key.ts";
import { findNamesInText } from "./names-in-text.ts";
import type { NameCounts, SettledName } from "./settle.ts";

export interface NamedMention {
  /** Position among the ordered sources. */
  readonly source: number;
  readonly name: SettledName;
  readonly bearers: Bearers;
}

/** Mentions in columns, by source and place. */
interface MentionTable {
  readonly source: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Position of the entity; below zero, `-1 - position` in `ambiguous`. */
  readonly entity: Int32Array;
  /** Position of the passage in its source, -1 outside passages. */
  readonly passage: Int32Array;
  readonly ambiguous: readonly (readonly number[])[];
  /** First row of each source, and one behind the last. */
  readonly firstOf: Int32Array;
}

/** Mentions looked at for a definition; names that come more often are defined early or never. */
const definitionMentions = 40;

export function makeEntityIndex(
  sources: readonly Source[],
  mentions: readonly NamedMention[],
  bearers: BearerIndex,
  counts: NameCounts,
  lists: Gazetteer,
): EntityIndex {
  const described = describeEntities(mentions, bearers, lists);
  const position = new Map(described.map((entity, index) => [entity.key, index]));
  const table = makeTable(sources, mentions, position);
  const rowsOf = rowsByEntity(table, described.length);
  const definitions = defineAll(sources, mentions, table, rowsOf, described);
  const entities: Entity[] = described.map((entity, index) => ({
    id: entity.key,
    name: entity.name,
    kind: entity.kind,
    aliases: entity.aliases,
    mentionCount: rowsOf.first[index + 1]! - rowsOf.first[index]!,
    sources: sourcesOf(sources, table, rowsOf, index),
    definition: definitions[index],
  }));
  const byId = new Map(entities.map((entity, index) => [entity.id, index]));
  const byName = nameTable(described, lists);
  const sourcePosition = new Map(sources.map((source, index) => [source.id, index]));

  function positionsOf(name: string): readonly number[] {
    const key = nameKey(name);
    return byName.get(key) ?? byName.get(lists.places.get(key) ?? lists.acronyms.get(key) ?? "") ?? [];
  }

  function rows(index: number): Int32Array {
    return rowsOf.rows.subarray(rowsOf.first[index]!, rowsOf.first[index + 1]!);
  }

  const findByName = (name: string): readonly Entity[] => positionsOf(name).map((index) => entities[index]!);

  return {
    entities,
    findEntity: (id) => (byId.has(id) ? entities[byId.get(id)!] : undefined),
    findByName,
    mentionsOf(id: EntityId): readonly Mention[] {
      const index = byId.get(id);
      if (index === undefined) return [];
      return Array.from(rows(index), (row) => ({
        source: sources[table.source[row]!]!.id,
        start: table.start[row]!,
        end: table.end[row]!,
        entity: id,
      }));
    },
    companionsOf(id: EntityId) {
      const index = byId.get(id);
      if (index === undefined) return [];
      const passages = new Map<number, number>();
      const seenIn = new Int32Array(entities.length);
      let passage = 0;
      for (const group of passageGroups(table, rows(index))) {
        passage++;
        seenIn[index] = passage;
        for (let row = group.firstRow; row < group.endRow; row++) {
          const other = table.entity[row]!;
          if (other < 0 || seenIn[other] === passage) continue;
          seenIn[other] = passage;
          passages.set(other, (passages.get(other) ?? 0) + 1);
        }
      }
      return [...passages]
        .sort(([a, x], [b, y]) => y - x || a - b)
        .map(([other, count]) => ({ entity: entities[other]!.id, passages: count }));
    },
    keyPassagesOf(id: EntityId, limit: number) {
      const index = byId.get(id);
      if (index === undefined) return [];
      const definition = definitions[index];
      const groups: PassageMentions[] = [];
      for (const group of passageGroups(table, rows(index))) {
        const passage = sources[group.source]!.passages[group.passage]!;
        groups.push({
          source: group.source,
          passage: group.passage,
          count: group.count,
          offset: group.start - passage.start,
          others: group.endRow - group.firstRow - group.count,
          defines:
            definition !== undefined &&
            definition.source === passage.source &&
            passage.start <= definition.range.start &&
            definition.range.start < passage.end,
        });
      }
      return rankPassages(sources, groups, limit).map(({ source, passage }) => ({
        source: sources[source]!.id,
        passage,
      }));
    },
    compareNames: makeComparison(positionsOf, described, lists),
    findNames: (text) => findNamesInText(text, positionsOf, (index) => entities[index]!.id, counts, lists),
    namesIn(source: SourceId, range: Range): readonly NameInText[] {
      const at = sourcePosition.get(source);
      if (at === undefined) return [];
      const names: NameInText[] = [];
      for (let row = firstRowFrom(table, at, range.start); row < table.firstOf[at + 1]!; row++) {
        const start = table.start[row]!;
        const end = table.end[row]!;
        if (start >= range.end) break;
        if (end > range.end) continue;
        const entity = table.entity[row]!;
        const borne = entity >= 0 ? [entity] : table.ambiguous[-1 - entity]!;
        names.push({
          start,
          end,
          name: sources[at]!.text.slice(start, end).replace(/\s+/g, " "),
          entities: borne.map((index) => entities[index]!.id),
          certain: true,
        });
      }
      return names;
    },
  };
}

function makeTable(
  sources: readonly Source[],
  mentions: readonly NamedMention[],
  position: ReadonlyMap<string, number>,
): MentionTable {
  const size = mentions.length;
  const table = {
    source: new Int32Array(size),
    start: new Int32Array(size),
    end: new Int32Array(size),
    entity: new Int32Array(size),
    passage: new Int32Array(size),
    firstOf: new Int32Array(sources.length + 1),
  };
  const ambiguous: number[][] = [];
  const known = new Map<string, number>();
  let passage = 0;
  let source = -1;
  for (const [row, mention] of mentions.entries()) {
    while (source < mention.source) {
      source++;
      table.firstOf[source] = row;
      passage = 0;
    }
    const { passages } = sources[source]!;
    while (passage < passages.length && passages[passage]!.end <= mention.name.start) passage++;
    table.source[row] = source;
    table.start[row] = mention.name.start;
    table.end[row] = mention.name.end;
    table.passage[row] = passage < passages.length && passages[passage]!.start <= mention.name.start ? passage : -1;
    const borne = [...new Set(mention.bearers.map((key) => position.get(key)!))].sort((a, b) => a - b);
    if (borne.length === 1) {
      table.entity[row] = borne[0]!;
    } else {
      const key = borne.join();
      if (!known.has(key)) {
        known.set(key, ambiguous.length);
        ambiguous.push(borne);
      }
      table.entity[row] = -1 - known.get(key)!;
    }
  }
  while (source < sources.length) {
    source++;
    table.firstOf[source] = size;
  }
  return { ...table, ambiguous };
}

interface RowsByEntity {
  readonly rows: Int32Array;
  readonly first: Int32Array;
}

function rowsByEntity(table: MentionTable, count: number): RowsByEntity {
  const first = new Int32Array(count + 1);
  for (const entity of table.entity) {
    if (entity >= 0) first[entity + 1] = first[entity + 1]! + 1;
  }
  for (let index = 0; index < count; index++) first[index + 1] = first[index + 1]! + first[index]!;
  const next = first.slice();
  const rows = new Int32Array(first[count]!);
  for (let row = 0; row < table.entity.length; row++) {
    const entity = table.entity[row]!;
    if (entity < 0) continue;
    rows[next[entity]!] = row;
    next[entity] = next[entity]! + 1;
  }
  return { rows, first };
}

function sourcesOf(sources: readonly Source[], table: MentionTable, rowsOf: RowsByEntity, index: number): SourceId[] {
  const ids: SourceId[] = [];
  let last = -1;
  for (let at = rowsOf.first[index]!; at < rowsOf.first[index + 1]!; at++) {
    const source = table.source[rowsOf.rows[at]!]!;
    if (source !== last) ids.push(sources[source]!.id);
    last = source;
  }
  return ids;
}

/** Apart from the index, whose functions would else hold on to the mentions. */
function defineAll(
  sources: readonly Source[],
  mentions: readonly NamedMention[],
  table: MentionTable,
  rowsOf: RowsByEntity,
  described: readonly EntityForms[],
): Entity["definition"][] {
  return described.map((entity, index) => define(sources, mentions, table, rowsOf, entity, index));
}

function define(
  sources: readonly Source[],
  mentions: readonly NamedMention[],
  table: MentionTable,
  rowsOf: RowsByEntity,
  entity: EntityForms,
  index: number,
): Entity["definition"] {
  let best: { readonly row: number; readonly range: Range; readonly weight: number } | undefined;
  const from = rowsOf.first[index]!;
  const to = Math.min(rowsOf.first[index + 1]!, from + definitionMentions);
  for (let at = from; at < to; at++) {
    const row = rowsOf.rows[at]!;
    const passage = table.passage[row]!;
    if (passage < 0) continue;
    const source = sources[table.source[row]!]!;
    const mention = { start: table.start[row]!, end: table.end[row]! };
    const sentence = source.passages[passage]!.sentences.find((s) => s.start <= mention.start && mention.end <= s.end);
    if (sentence === undefined) continue;
    const found = findDefinition(source, mention, sentence, entity.kind, mentions[row]!.name.title);
    const full = mention.end - mention.start >= entity.name.length;
    const body = source.passages[passage]!.paragraph !== undefined;
    const plain = found ?? { ...sentence, weight: (full ? 2 : 1) + (body ? 2 : 0) };
    if (best === undefined || plain.weight > best.weight) {
      best = { row, range: { start: plain.start, end: plain.end }, weight: plain.weight };
    }
  }
  if (best === undefined || (entity.kind === "demonym" && best.weight < 5)) return undefined;
  const source = sources[table.source[best.row]!]!;
  return { source: source.id, range: best.range, text: source.text.slice(best.range.start, best.range.end) };
}

function nameTable(described: readonly EntityForms[], lists: Gazetteer): Map<string, number[]> {
  const table = new Map<string, number[]>();
  const add = (key: string, index: number) => {
    const known = table.get(key);
    if (known === undefined) table.set(key, [index]);
    else if (!known.includes(index)) known.push(index);
  };
  for (const [index, entity] of described.entries()) {
    for (const key of entity.nameKeys) add(key, index);
    const known = lists.places.get(entity.key);
    if (known !== undefined) add(known, index);
  }
  return table;
}

interface PassageGroup {
  readonly source: number;
  readonly passage: number;
  readonly start: number;
  /** Mentions of the entity. */
  count: number;
  /** Rows of all mentions in the passage. */
  readonly firstRow: number;
  readonly endRow: number;
}

/** The passages of some mentions. */
function passageGroups(table: MentionTable, rows: Int32Array): PassageGroup[] {
  const groups: PassageGroup[] = [];
  for (const row of rows) {
    const source = table.source[row]!;
    const passage = table.passage[row]!;
    if (passage < 0) continue;
    const last = groups.at(-1);
    if (last !== undefined && last.source === source && last.passage === passage) {
      last.count++;
      continue;
    }
    let firstRow = row;
    while (firstRow > table.firstOf[source]! && table.passage[firstRow - 1] === passage) firstRow--;
    let endRow = row + 1;
    while (endRow < table.firstOf[source + 1]! && table.passage[endRow] === passage) endRow++;
    groups.push({ source, passage, start: table.start[row]!, count: 1, firstRow, endRow });
  }
  return groups;
}

/** The first row of a source whose mention ends behind `offset` or starts at it. */
function firstRowFrom(table: MentionTable, source: number, offset: number): number {
  let low = table.firstOf[source]!;
  let high = table.firstOf[source + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
