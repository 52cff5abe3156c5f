import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Range } from "../text/range.ts";
import { findDefinition } from "./definition.ts";
import type { Target } from "./location.ts";

/** A stretch of a note that can be clicked, and the place it opens. */
export interface DocumentLink {
  readonly range: Range;
  readonly target: Target;
}

/** Links from the citations of a note (key and locator, or link destination) to the words they point to. */
export function documentLinks(snapshot: Snapshot, path: string): readonly DocumentLink[] {
  const note = snapshot.findNote(path);
  if (!note) return [];
  const resolutions = snapshot.resolutionsOf(note);
  return note.citations.flatMap((citation) => {
    if (resolutions[citation.index]?.status !== "resolved") return [];
    const target = findDefinition(snapshot, path, citation.keyRange.start)[0];
    if (!target) return [];
    const end = Math.max(citation.keyRange.end, ...citation.places.map((place) => place.range.end));
    return [{ range: { start: citation.keyRange.start, end }, target }];
  });
}
