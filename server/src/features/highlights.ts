import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Range } from "../text/range.ts";
import { findDocument } from "./document.ts";
import { findReferences } from "./references.ts";

/** The places of one document that stand for the same name or cite the same source as the place asked about. */
export function findHighlights(snapshot: Snapshot, id: string, offset: number): readonly Range[] {
  const document = findDocument(snapshot, id);
  if (!document) return [];
  return findReferences(snapshot, id, offset, { includeDeclaration: false })
    .filter(({ path, source }) =>
      document.kind === "note" ? source === undefined && path === document.note.path : source === document.source.id,
    )
    .map(({ range }) => range);
}
