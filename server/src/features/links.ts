import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Range } from "../text/range.ts";
import { findDefinition } from "./definition.ts";
import type { Target } from "./location.ts";

/** Stretches of a note that can be clicked: key and locator of each citation that resolves, or its link destination. */
export function documentLinks(snapshot: Snapshot, path: string): readonly Range[] {
  const note = snapshot.findNote(path);
  if (!note) return [];
  const resolutions = snapshot.resolutionsOf(note);
  return note.citations.flatMap(({ index, keyRange, places }) => {
    if (resolutions[index]?.status !== "resolved") return [];
    return [{ start: keyRange.start, end: Math.max(keyRange.end, ...places.map(({ range }) => range.end)) }];
  });
}

/** The words that a link leads to, by the offset it begins at; asked for once a person is about to follow it. */
export function resolveDocumentLink(snapshot: Snapshot, path: string, start: number): Target | undefined {
  return findDefinition(snapshot, path, start)[0];
}
