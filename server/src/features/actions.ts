import type { Note } from "../notes/note.ts";
import { checkNote } from "../rules/check.ts";
import type { Finding, Fix } from "../rules/finding.ts";
import { useSourceWords } from "../rules/source-words.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Range } from "../text/range.ts";

/** A quick fix with the finding it mends, or a change that is offered though nothing is found. */
export interface Action {
  readonly finding: Finding | undefined;
  readonly fix: Fix;
}

/** The fixes of every finding that touches the range, and what could be said more carefully there. */
export function findActions(snapshot: Snapshot, path: string, range: Range): readonly Action[] {
  const note = snapshot.findNote(path);
  if (!note) return [];
  const fixes = checkNote(snapshot, note)
    .filter((finding) => meets(finding.range, range))
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
  return [...fixes, ...weakerWords(snapshot, note, range).map((fix) => ({ finding: undefined, fix }))];
}

/** Whether two ranges share a place, their ends included. */
function meets(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The source's "at least 40" for the note's "40", its "may cut" for "cuts", where nothing is found. */
function weakerWords(snapshot: Snapshot, note: Note, range: Range): readonly Fix[] {
  return note.claims
    .filter((claim) => meets(claim, range))
    .flatMap((claim) =>
      snapshot.verdictOf(note, claim.index).reasons.flatMap((reason) => {
        const isWeaker = reason.kind === "hedge" || reason.kind === "quantifier";
        if (!isWeaker || reason.direction !== "open" || !meets(claim.map.toRawRange(reason.claim), range)) return [];
        return useSourceWords(note, claim, reason, false);
      }),
    );
}
