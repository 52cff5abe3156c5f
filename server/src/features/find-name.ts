import type { NameInText } from "../entities/entity.ts";
import { namesInNote } from "../snapshot/names-in-notes.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { type Meant, whomNameMeans, whomSourceMeans } from "../snapshot/whom-name-means.ts";
import { touches } from "../text/range.ts";
import { findNameInSource } from "./names-in-sources.ts";

/** A name with whom it means where it stands. */
export interface PlacedName extends Meant {
  readonly name: NameInText;
}

/** The name at an offset of a note (by its path) or a source (by its id). */
export function findName(snapshot: Snapshot, id: string, offset: number): PlacedName | undefined {
  const note = snapshot.findNote(id);
  if (note) {
    const name = namesInNote(snapshot.entities, note).find((one) => touches(one, offset));
    return name && { name, ...whomNameMeans(snapshot, note, name) };
  }
  const source = snapshot.corpus.findSource(id);
  const name = source && findNameInSource(snapshot, source, offset);
  return source && name && { name, ...whomSourceMeans(snapshot, source, name) };
}
