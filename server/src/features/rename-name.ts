import { type EntityChange, editEntitiesFile } from "../entities/edit-entities-file.ts";
import type { Entity, EntityId, NameInText } from "../entities/entity.ts";
import { nameKey } from "../entities/name-key.ts";
import { ENTITIES_PATH } from "../entities/read-entities-file.ts";
import type { Note } from "../notes/note.ts";
import type { Fix, TextEdit } from "../rules/finding.ts";
import { namesInNote } from "../snapshot/names-in-notes.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { mentionsInNotes, whomNameMeans } from "../snapshot/whom-name-means.ts";
import { overlaps, type Range, touches } from "../text/range.ts";
import { findElement } from "./element.ts";

/** Why a place or a new name cannot be: a whole sentence for a person. */
export interface Refusal {
  readonly reason: string;
}

export interface RenamableName {
  readonly range: Range;
  /** As the note has it. */
  readonly name: string;
  readonly entity: Entity;
}

/** The name at an offset of a note that rename would change everywhere, or why there is none. */
export function findRenamable(snapshot: Snapshot, path: string, offset: number): RenamableName | Refusal {
  const note = snapshot.findNote(path);
  if (!note) return { reason: "The sources are never changed. A name is renamed from a note." };
  const element = findElement(snapshot, note, offset);
  if (element?.kind !== "name") {
    const unknown = namesInNote(snapshot.entities, note).find((name) => touches(name, offset));
    return { reason: unknown ? `No source knows “${unknown.name}”.` : "There is no name here that the sources know." };
  }
  const { name, range } = element;
  const [entity, ...others] = whomNameMeans(snapshot, note, name).bearers;
  if (!entity) return { reason: "There is no name here that the sources know." };
  if (others.length > 0) {
    return { reason: `“${name.name}” may be one of ${others.length + 1}, so that it cannot be told which to rename.` };
  }
  if (entity.bodies.length > 0) {
    return {
      reason: `Each source may mean another by “${name.name}”. Cite the one that is meant, or say in ${ENTITIES_PATH} who bears it.`,
    };
  }
  if (isQuoted(note, range)) return { reason: `“${name.name}” stands in a quotation, whose words are the source's.` };
  if (!isPlain(note, name)) return { reason: `“${name.name}” has markup inside, which a new name would break.` };
  return { range, name: name.name, entity };
}

/** Edits, and the file they make first where there is none. */
export type Renaming = Pick<Fix, "edits" | "creates">;

/**
 * Edits that write another name wherever notes call the entity by this one, quotations and names with markup inside
 * aside, and that say in `entities.yaml` (its text is given, empty where there is none) that the entity bears it where
 * the sources do not know that: the notes' name is found again then. Names of the sources stay known.
 */
export function renameName(
  snapshot: Snapshot,
  path: string,
  offset: number,
  newName: string,
  entitiesText: string,
): Renaming | Refusal {
  const found = findRenamable(snapshot, path, offset);
  if ("reason" in found) return found;
  const written = newName.trim().replace(/\s+/g, " ");
  if (!/[\p{L}\p{N}]/u.test(written)) return { reason: "A name has at least one letter or digit." };
  if (/[[\]<>`|\\*]/.test(written)) return { reason: `“${written}” would be read as markup.` };
  const { id } = found.entity;
  const other = snapshot.entities.findByName(written).find((bearer) => bearer.id !== id);
  if (other) return { reason: `“${written}” is a name of ${other.name} already.` };
  const key = nameKey(found.name);
  const inNotes = mentionsInNotes(snapshot, id).flatMap(({ note, names }) =>
    names
      .filter((name) => nameKey(name.name) === key && meansAlone(snapshot, note, name, id))
      .filter((name) => isPlain(note, name) && !isQuoted(note, name))
      .map(({ start, end }): TextEdit => ({ path: note.path, range: { start, end }, newText: written })),
  );
  const isKnown = snapshot.entities
    .findNames(written)
    .some(({ entities: [one, ...more] }) => one === id && !more.length);
  if (isKnown) return { edits: inNotes };
  const edit = editEntitiesFile(entitiesText, renamingOf(found, written));
  if (!edit) return { reason: `${ENTITIES_PATH} cannot be read, so that the new name cannot be kept in it.` };
  const edits = [...inNotes, { path: ENTITIES_PATH, ...edit }];
  return entitiesText === "" ? { edits, creates: ENTITIES_PATH } : { edits };
}

/** What says in `entities.yaml` that the entity bears another name; what one source means by a common name, there alone. */
function renamingOf({ name: called, entity: { name, kind, bodyOf } }: RenamableName, written: string): EntityChange {
  if (bodyOf !== undefined) return { change: "apart", entity: { name: written, kind }, alias: name, sources: [bodyOf] };
  const entity = { name, kind };
  const isCanonical = nameKey(name) === nameKey(called);
  return isCanonical ? { change: "rename", entity, name: written } : { change: "alias", entity, alias: written };
}

/** Whether a name of a note that may mean an entity means nobody else. */
function meansAlone(snapshot: Snapshot, note: Note, name: NameInText, id: EntityId): boolean {
  const [one, ...others] = whomNameMeans(snapshot, note, name).bearers;
  return one?.id === id && others.length === 0;
}

function isQuoted(note: Note, range: Range): boolean {
  return note.quotations.some(({ inner }) => overlaps(inner, range));
}

/** Whether the note has the name's words and nothing between them but white space. */
function isPlain(note: Note, { start, end, name }: NameInText): boolean {
  return note.text.slice(start, end).replace(/\s+/g, " ") === name;
}
