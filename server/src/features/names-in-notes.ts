import type { EntityIndex, NameInText } from "../entities/entity.ts";
import type { Note } from "../notes/note.ts";

const remembered = new WeakMap<EntityIndex, WeakMap<Note, readonly NameInText[]>>();

/** The names of a note's running text, with ranges in the note, in order. */
export function namesInNote(entities: EntityIndex, note: Note): readonly NameInText[] {
  let ofIndex = remembered.get(entities);
  if (!ofIndex) {
    ofIndex = new WeakMap();
    remembered.set(entities, ofIndex);
  }
  let names = ofIndex.get(note);
  if (!names) {
    names = note.prose.flatMap(({ text, map }) =>
      entities.findNames(text).map((name) => ({ ...name, ...map.toRawRange(name) })),
    );
    ofIndex.set(note, names);
  }
  return names;
}
