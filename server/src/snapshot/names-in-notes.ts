import type { Entity, EntityIndex, NameInText } from "../entities/entity.ts";
import type { Note } from "../notes/note.ts";

interface Remembered {
  readonly ofNote: WeakMap<Note, readonly NameInText[]>;
  /** By path, the names of each stretch of the note as it was last: a keystroke changes one of them. */
  readonly ofTexts: Map<string, ReadonlyMap<string, readonly NameInText[]>>;
}

/** By what the names of all texts rest on, so that a source changed elsewhere leaves the names of notes alone. */
const remembered = new WeakMap<object, Remembered>();

/** The names of a note's running text, with ranges in the note, in order; `whomNameMeans` tells whom one of several means. */
export function namesInNote(entities: EntityIndex, note: Note): readonly NameInText[] {
  let known = remembered.get(entities.namesStamp);
  if (!known) {
    known = { ofNote: new WeakMap(), ofTexts: new Map() };
    remembered.set(entities.namesStamp, known);
  }
  let names = known.ofNote.get(note);
  if (!names) {
    const before = known.ofTexts.get(note.path);
    const now = new Map<string, readonly NameInText[]>();
    names = note.prose.flatMap(({ text, map }) => {
      const inText = now.get(text) ?? before?.get(text) ?? entities.findNames(text);
      now.set(text, inText);
      return inText.map((name) => ({ ...name, ...map.toRawRange(name) }));
    });
    known.ofTexts.set(note.path, now);
    known.ofNote.set(note, names);
  }
  return names;
}

/** The entities that a name may mean, most mentioned first. */
export function bearersOf(entities: EntityIndex, name: NameInText): readonly Entity[] {
  return name.entities
    .flatMap((id) => entities.findEntity(id) ?? [])
    .sort((a, b) => b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1));
}
