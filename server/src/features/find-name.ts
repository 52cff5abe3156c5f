import type { NameInText } from "../entities/entity.ts";
import { namesInNote } from "../snapshot/names-in-notes.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { touches } from "../text/range.ts";
import { findNameInSource } from "./names-in-sources.ts";

/** The name at an offset of a note (by its path) or a source (by its id). */
export function findName(snapshot: Snapshot, id: string, offset: number): NameInText | undefined {
  const note = snapshot.findNote(id);
  if (note) return namesInNote(snapshot.entities, note).find((name) => touches(name, offset));
  const source = snapshot.corpus.findSource(id);
  return source && findNameInSource(snapshot, source, offset);
}
