import type { Source } from "../corpus/source.ts";
import type { Note } from "../notes/note.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** What an editor has open: a note, or the text of a source. */
export type Document =
  | { readonly kind: "note"; readonly note: Note }
  | { readonly kind: "source"; readonly source: Source };

/** Finds a note by its path or a source by its id; an own-text source's id is its path. */
export function findDocument(snapshot: Snapshot, id: string): Document | undefined {
  const note = snapshot.findNote(id);
  if (note) return { kind: "note", note };
  const source = snapshot.corpus.findSource(id);
  return source && { kind: "source", source };
}
