import type { Source } from "../corpus/source.ts";
import type { Entity, EntityIndex, NameInText } from "../entities/entity.ts";
import { nameKey } from "../entities/name-key.ts";
import { honorifics, roleHeads } from "../entities/word-lists.ts";
import { bearersOf, namesInNote } from "../snapshot/names-in-notes.ts";
import type { Settings } from "../snapshot/settings.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { contains, overlaps, type Range } from "../text/range.ts";
import { changeEntity, namedInFile } from "./change-entity.ts";
import type { Fix } from "./finding.ts";
import type { NoteContext, NoteRule } from "./rule.ts";
import { listInWords } from "./wording.ts";

/** Bearers that a message names and a choice offers. */
const MOST_BEARERS = 4;

/** What is known of the bearers of names, for as long as sources do not change: notes are checked at each keystroke. */
interface Remembered {
  readonly bearers: Map<string, readonly Entity[]>;
  /** Of those that are offered. */
  readonly definitions: Map<Entity, Entity["definition"]>;
  /** Words of what is said of each, in lower case. */
  readonly sayings: Map<Entity, ReadonlySet<string>>;
}

const remembered = new WeakMap<EntityIndex, Remembered>();

function recall({ entities }: Snapshot): Remembered {
  let known = remembered.get(entities);
  if (known === undefined) {
    known = { bearers: new Map(), definitions: new Map(), sayings: new Map() };
    remembered.set(entities, known);
  }
  return known;
}

/** Fixes that write into one text of `entities.yaml`, by what they write: each costs more than the rest of a check. */
interface FileFixes {
  readonly text: string | undefined;
  readonly fixes: Map<string, Fix | undefined>;
}

/** By the settings of a folder, which stay while its sources change. */
const fileFixes = new WeakMap<Settings, FileFixes>();
const MOST_FIXES = 1000;

/**
 * `entity-ambiguous`: a name that two or more of those the sources know bear, where neither the note, nor what it cites,
 * nor the role before the name tells who is meant. Each name is marked once.
 */
export const entityAmbiguous: NoteRule = {
  id: "entity-ambiguous",
  severity: "hint",
  check: (context) => {
    const { snapshot, note } = context;
    const seen = new Set<string>();
    return namesInNote(snapshot.entities, note).flatMap((name) => {
      if (!name.certain || name.entities.length < 2) return [];
      const key = nameKey(name.name);
      if (seen.has(key)) return [];
      const bearers = getBearers(snapshot, name);
      if (bearers.length < 2) return [];
      if (isToldByCitation(context, name, bearers) || isToldByRole(context, name, bearers)) return [];
      seen.add(key);
      const shown = bearers.slice(0, MOST_BEARERS);
      const more = bearers.length - shown.length;
      const names = [...shown.map((entity) => entity.name), ...(more > 0 ? [`${more} more`] : [])];
      return [
        {
          range: { start: name.start, end: name.end },
          message: `“${name.name}” may be ${listInWords(names, "or")}.`,
          claim: undefined,
          related: shown.flatMap((entity) => {
            const definition = definitionOf(snapshot, entity);
            return definition ? [{ source: definition.source, range: definition.range, message: entity.name }] : [];
          }),
          fixes: shown.flatMap((entity) => choicesOf(context, name, entity)),
        },
      ];
    });
  },
};

function getBearers(snapshot: Snapshot, name: NameInText): readonly Entity[] {
  const { bearers } = recall(snapshot);
  const key = name.entities.join("\n");
  let known = bearers.get(key);
  if (known === undefined) {
    known = bearersOf(snapshot.entities, name);
    bearers.set(key, known);
  }
  return known;
}

function definitionOf(snapshot: Snapshot, entity: Entity): Entity["definition"] {
  const { definitions } = recall(snapshot);
  if (!definitions.has(entity)) definitions.set(entity, entity.definition);
  return definitions.get(entity);
}

/** Whether the places that the claim around a name cites, or else their sources as wholes, speak of one bearer alone. */
function isToldByCitation(
  { note, resolutions, snapshot }: NoteContext,
  name: NameInText,
  bearers: readonly Entity[],
): boolean {
  const claim = note.claims.find((one) => contains(one, name));
  const cited = (claim?.citations ?? []).flatMap((citation) => {
    const resolution = resolutions[citation];
    return resolution?.status === "resolved" ? [resolution] : [];
  });
  const speakOfOne = (places: readonly (readonly [Source, Range])[]) => {
    const there = new Set(
      places.flatMap(([source, range]) =>
        snapshot.entities.namesIn(source.id, range).flatMap(({ entities }) => (entities.length === 1 ? entities : [])),
      ),
    );
    return bearers.filter(({ id }) => there.has(id)).length === 1;
  };
  return (
    speakOfOne(cited.flatMap(({ source, ranges }) => ranges.map((range) => [source, range] as const))) ||
    speakOfOne(cited.map(({ source }) => [source, { start: 0, end: source.text.length }]))
  );
}

/** Nouns of who does something: "shipowner", "violinist". */
const agent = /^\p{Ll}{3,}(?:er|or|ist|man|woman|ian|ant)$/u;

/** Sayings about a bearer that are looked through for a role. */
const MOST_SAYINGS = 12;

/** Whether the role before a name is one that the sources give to one bearer alone: "Mayor Brandt". */
function isToldByRole({ note, snapshot }: NoteContext, name: NameInText, bearers: readonly Entity[]): boolean {
  const before = note.text.slice(Math.max(0, name.start - 40), name.start);
  const role = /([\p{L}-]+)\.?\s+$/u.exec(before)?.[1]?.toLowerCase();
  if (role === undefined || honorifics.has(role) || !(roleHeads.has(role) || agent.test(role))) return false;
  const inRole = bearers.filter((entity) => wordsSaidOf(snapshot, entity).has(role));
  return inRole.length === 1;
}

function wordsSaidOf(snapshot: Snapshot, entity: Entity): ReadonlySet<string> {
  const { sayings } = recall(snapshot);
  let words = sayings.get(entity);
  if (words === undefined) {
    const said = snapshot.entities.definitionsOf(entity.id, MOST_SAYINGS);
    words = new Set(said.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
    sayings.set(entity, words);
  }
  return words;
}

/** Two ways to say who is meant: here, by the full name, or everywhere, in `entities.yaml`. */
function choicesOf({ snapshot, note }: NoteContext, name: NameInText, bearer: Entity): readonly Fix[] {
  const { start, end } = name;
  const plain = note.text.slice(start, end).replace(/\s+/g, " ") === name.name;
  const quoted = note.quotations.some(({ inner }) => overlaps(inner, name));
  const fixes: Fix[] = [];
  if (plain && !quoted && nameKey(bearer.name) !== nameKey(name.name)) {
    const edit = { path: note.path, range: { start, end }, newText: bearer.name };
    fixes.push({ title: `Write “${bearer.name}”`, edits: [edit], preferred: false });
  }
  const always = alwaysMeans(snapshot, name, bearer);
  if (always !== undefined) fixes.push(always);
  return fixes;
}

function alwaysMeans(snapshot: Snapshot, { name }: NameInText, bearer: Entity): Fix | undefined {
  let known = fileFixes.get(snapshot.settings);
  if (known === undefined || known.text !== snapshot.entitiesText || known.fixes.size >= MOST_FIXES) {
    known = { text: snapshot.entitiesText, fixes: new Map() };
    fileFixes.set(snapshot.settings, known);
  }
  const change = { change: "alias", entity: namedInFile(bearer), alias: name } as const;
  const key = JSON.stringify(change);
  if (!known.fixes.has(key)) {
    const title = `“${name}” is always ${bearer.name} (entities.yaml)`;
    known.fixes.set(key, changeEntity(snapshot, change, title));
  }
  return known.fixes.get(key);
}
