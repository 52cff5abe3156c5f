import type { Note } from "../notes/note.ts";
import { namesInNote } from "../snapshot/names-in-notes.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { whomNameMeans } from "../snapshot/whom-name-means.ts";
import type { Range } from "../text/range.ts";
import { findDocument } from "./document.ts";
import { findElement } from "./element.ts";
import { findNameInSource } from "./names-in-sources.ts";
import { findReferences } from "./references.ts";

/**
 * The places of one document that stand for the same name or cite the same source as the place asked about. Editors ask
 * at every move of the cursor: other documents are left alone where the place is a name.
 */
export function findHighlights(snapshot: Snapshot, id: string, offset: number): readonly Range[] {
  const document = findDocument(snapshot, id);
  if (!document) return [];
  const { entities } = snapshot;
  if (document.kind === "source") {
    const { source } = document;
    const name = findNameInSource(snapshot, source, offset);
    if (!name) return [];
    const names = entities.namesIn(source.id, { start: 0, end: source.text.length });
    return names.filter((other) => other.entities.some((entity) => name.entities.includes(entity))).map(toRange);
  }
  const { note } = document;
  const element = findElement(snapshot, note, offset);
  if (element?.kind !== "name") return citationsLike(snapshot, note, offset);
  const meant = new Set(whomNameMeans(snapshot, note, element.name).bearers.map(({ id }) => id));
  return namesInNote(entities, note)
    .filter((other) => other.entities.some((entity) => meant.has(entity)))
    .filter((other) => whomNameMeans(snapshot, note, other).bearers.some(({ id }) => meant.has(id)))
    .map(toRange);
}

function citationsLike(snapshot: Snapshot, { path }: Note, offset: number): readonly Range[] {
  return findReferences(snapshot, path, offset, { includeDeclaration: false })
    .filter((location) => location.source === undefined && location.path === path)
    .map(({ range }) => range);
}

function toRange({ start, end }: Range): Range {
  return { start, end };
}
