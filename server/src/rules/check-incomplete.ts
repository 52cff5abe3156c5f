import type { Note } from "../notes/note.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Finding } from "./finding.ts";
import type { NoteRule } from "./rule.ts";

/** `check-incomplete` for a note longer than the limit. */
export const noteLeftOut: NoteRule = {
  id: "check-incomplete",
  severity: "information",
  check: ({ note, snapshot }) => {
    if (note.truncatedAt === undefined) return [];
    return [
      {
        range: { start: note.truncatedAt, end: note.truncatedAt },
        message: `The note is checked up to here: it is longer than the limit of ${snapshot.settings.limits.noteLength} characters. Raise “limits.noteLength” in provenote.json to check all of it.`,
        claim: undefined,
        related: [],
        fixes: [],
      },
    ];
  },
};

/** Keeps as many findings as the limit allows, and says how many more there are. */
export function limitFindings(snapshot: Snapshot, note: Note, findings: readonly Finding[]): readonly Finding[] {
  const limit = snapshot.settings.limits.findings;
  const first = findings[limit];
  if (!first || snapshot.settings.rules["check-incomplete"] === "off") return findings.slice(0, limit);
  return [
    ...findings.slice(0, limit),
    {
      rule: "check-incomplete",
      severity: "information",
      path: note.path,
      range: first.range,
      message: `${findings.length - limit} further findings of this note are not shown. Raise “limits.findings” in provenote.json to see them.`,
      claim: undefined,
      related: [],
      fixes: [],
    },
  ];
}
