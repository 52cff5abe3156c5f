import type { Source } from "../corpus/source.ts";
import type { EntityChange } from "../entities/edit-entities-file.ts";
import type { Entity, EntityIndex, NameInText } from "../entities/entity.ts";
import { nameKey } from "../entities/name-key.ts";
import { namesInNote } from "../snapshot/names-in-notes.ts";
import type { Settings } from "../snapshot/settings.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { whomNameMeans } from "../snapshot/whom-name-means.ts";
import { contains, overlaps } from "../text/range.ts";
import { changeEntity, namedInFile } from "./change-entity.ts";
import type { Fix } from "./finding.ts";
import type { NoteContext, NoteRule } from "./rule.ts";
import { listInWords } from "./wording.ts";

/** Bearers that a message names and a choice offers. */
const MOST_BEARERS = 4;

/** Of those that are offered, for as long as sources do not change: notes are checked at each keystroke. */
const definitions = new WeakMap<EntityIndex, Map<Entity, Entity["definition"]>>();

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
      const { bearers } = whomNameMeans(snapshot, note, name);
      if (bearers.length < 2) return [];
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
          fixes: choicesOf(context, name, shown),
        },
      ];
    });
  },
};

function definitionOf({ entities }: Snapshot, entity: Entity): Entity["definition"] {
  let known = definitions.get(entities);
  if (known === undefined) {
    known = new Map();
    definitions.set(entities, known);
  }
  if (!known.has(entity)) known.set(entity, entity.definition);
  return known.get(entity);
}

/**
 * Ways to say who is meant: here, by the full name; in the sources cited, or everywhere, in `entities.yaml`.
 */
function choicesOf(context: NoteContext, name: NameInText, bearers: readonly Entity[]): readonly Fix[] {
  const { snapshot, note } = context;
  const { start, end } = name;
  const plain = note.text.slice(start, end).replace(/\s+/g, " ") === name.name;
  const quoted = note.quotations.some(({ inner }) => overlaps(inner, name));
  const open = openIn(context, name);
  return bearers.flatMap((bearer) => {
    const fixes: (Fix | undefined)[] = [];
    if (plain && !quoted && nameKey(bearer.name) !== nameKey(name.name)) {
      const edit = { path: note.path, range: { start, end }, newText: bearer.name };
      fixes.push({ title: `Write “${bearer.name}”`, edits: [edit], preferred: false });
    }
    const entity = namedInFile(bearer);
    for (const source of open) {
      const change = { change: "apart", entity, alias: name.name, sources: [source.id] } as const;
      const key = snapshot.corpus.keyOf(source.id);
      fixes.push(fileFix(snapshot, change, `In [@${key}], “${name.name}” is ${bearer.name} (entities.yaml)`));
    }
    const always = { change: "alias", entity, alias: name.name } as const;
    fixes.push(fileFix(snapshot, always, `“${name.name}” is always ${bearer.name} (entities.yaml)`));
    return fixes.filter((fix) => fix !== undefined);
  });
}

/** The sources cited by the claim around a name in which the name itself may mean several. */
function openIn({ snapshot, note, resolutions }: NoteContext, name: NameInText): readonly Source[] {
  const key = nameKey(name.name);
  const claim = note.claims.find((one) => contains(one, name));
  const cited = new Set(
    (claim?.citations ?? []).flatMap((citation) => {
      const resolution = resolutions[citation];
      return resolution?.status === "resolved" ? [resolution.source] : [];
    }),
  );
  return [...cited].filter(({ id, text }) =>
    snapshot.entities
      .namesIn(id, { start: 0, end: text.length })
      .some((there) => there.entities.length > 1 && nameKey(there.name) === key),
  );
}

function fileFix(snapshot: Snapshot, change: EntityChange, title: string): Fix | undefined {
  let known = fileFixes.get(snapshot.settings);
  if (known === undefined || known.text !== snapshot.entitiesText || known.fixes.size >= MOST_FIXES) {
    known = { text: snapshot.entitiesText, fixes: new Map() };
    fileFixes.set(snapshot.settings, known);
  }
  const key = JSON.stringify(change);
  if (!known.fixes.has(key)) known.fixes.set(key, changeEntity(snapshot, change, title));
  return known.fixes.get(key);
}
