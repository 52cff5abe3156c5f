import type { Note } from "../notes/note.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** How much of a note its sources bear out. */
export interface Coverage {
  readonly claims: number;
  readonly supported: number;
}

export function coverage(snapshot: Snapshot, note: Note): Coverage {
  const verdicts = snapshot.verdictsOf(note);
  return { claims: verdicts.length, supported: verdicts.filter(({ kind }) => kind === "supported").length };
}
