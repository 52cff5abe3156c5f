import type { Entity, EntityId, EntityIndex, NameInText } from "../entities/entity.ts";
import type { Note } from "../notes/note.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** By what the names of all texts rest on, so that a source changed elsewhere leaves the names of notes alone. */
const remembered = new WeakMap<object, WeakMap<Note, readonly NameInText[]>>();

/** The names of a note's running text, with ranges in the note, in order. */
export function namesInNote(entities: EntityIndex, note: Note): readonly NameInText[] {
  let ofIndex = remembered.get(entities.namesStamp);
  if (!ofIndex) {
    ofIndex = new WeakMap();
    remembered.set(entities.namesStamp, ofIndex);
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

/** The notes that mention an entity, each with the names that mean it or may mean it. */
export function mentionsInNotes(
  { entities, notes }: Snapshot,
  id: EntityId,
): readonly { readonly note: Note; readonly names: readonly NameInText[] }[] {
  return notes.flatMap((note) => {
    const names = namesInNote(entities, note).filter((name) => name.entities.includes(id));
    return names.length === 0 ? [] : [{ note, names }];
  });
}

/** The entities that a name may mean, most mentioned first. */
export function bearersOf(entities: EntityIndex, name: NameInText): readonly Entity[] {
  return name.entities
    .flatMap((id) => entities.findEntity(id) ?? [])
    .sort((a, b) => b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1));
}
