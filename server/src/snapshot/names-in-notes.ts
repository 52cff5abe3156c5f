import type { Entity, EntityIndex, NameInText } from "../entities/entity.ts";
import type { Note, Prose } from "../notes/note.ts";

interface Remembered {
  readonly ofNote: WeakMap<Note, readonly NameInText[]>;
  /** The versions of a note share the stretches before an edit. */
  readonly ofProse: WeakMap<Prose, readonly NameInText[]>;
  /** By path, the names of each stretch of the note as it was last: a keystroke changes one of them. */
  readonly ofTexts: Map<string, OfTexts>;
}

interface OfTexts {
  readonly note: Note;
  readonly names: Map<string, readonly NameInText[]>;
  /** Of the version before. */
  before: ReadonlyMap<string, readonly NameInText[]> | undefined;
}

/** By what the names of all texts rest on, so that a source changed elsewhere leaves the names of notes alone. */
const remembered = new WeakMap<object, Remembered>();

/** The names of a note's running text, with ranges in the note, in order; `whomNameMeans` tells whom one of several means. */
export function namesInNote(entities: EntityIndex, note: Note): readonly NameInText[] {
  const known = recall(entities);
  let names = known.ofNote.get(note);
  if (!names) {
    lookForNamesUntil(entities, note, () => false);
    const inTexts = known.ofTexts.get(note.path)?.names;
    names = note.prose.flatMap((prose) => {
      const before = known.ofProse.get(prose);
      if (before !== undefined) return before;
      const placed = (inTexts?.get(prose.text) ?? []).map((name) => ({ ...name, ...prose.map.toRawRange(name) }));
      known.ofProse.set(prose, placed);
      return placed;
    });
    known.ofNote.set(note, names);
  }
  return names;
}

/** Looks for names in one stretch of the note after the other, until all are known (true) or `enough` says to stop (false). */
export function lookForNamesUntil(entities: EntityIndex, note: Note, enough: () => boolean): boolean {
  const { ofNote, ofTexts } = recall(entities);
  if (ofNote.has(note)) return true;
  let known = ofTexts.get(note.path);
  if (known?.note !== note) {
    known = { note, before: known?.names, names: new Map() };
    ofTexts.set(note.path, known);
  }
  for (const { text } of note.prose) {
    if (known.names.has(text)) continue;
    const before = known.before?.get(text);
    if (before === undefined && enough()) return false;
    known.names.set(text, before ?? entities.findNames(text));
  }
  known.before = undefined;
  return true;
}

function recall({ namesStamp }: EntityIndex): Remembered {
  let known = remembered.get(namesStamp);
  if (!known) {
    known = { ofNote: new WeakMap(), ofProse: new WeakMap(), ofTexts: new Map() };
    remembered.set(namesStamp, known);
  }
  return known;
}

/** The entities that a name may mean, most mentioned first. */
export function bearersOf(entities: EntityIndex, name: NameInText): readonly Entity[] {
  return name.entities
    .flatMap((id) => entities.findEntity(id) ?? [])
    .sort((a, b) => b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1));
}
