import type { Note } from "../notes/note.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Range } from "../text/range.ts";
import type { Finding } from "./finding.ts";
import type { NoteRule, Report } from "./rule.ts";

/** Unread stretches of a note that are told one by one, and how much of each is marked. */
const MOST_STRETCHES = 5;
const MARKED_LENGTH = 80;

/** `check-incomplete` for a note longer than the limit, and for stretches of it that could not be read. */
export const noteLeftOut: NoteRule = {
  id: "check-incomplete",
  severity: "information",
  check: ({ note, snapshot }) => [...unreadStretches(note), ...tooLong(note, snapshot.settings.limits.noteLength)],
};

function tooLong({ truncatedAt }: Note, limit: number): readonly Report[] {
  if (truncatedAt === undefined) return [];
  const message = `The note is checked up to here: it is longer than the limit of ${limit} characters. Raise “limits.noteLength” in provenote.json to check all of it.`;
  return [report({ start: truncatedAt, end: truncatedAt }, message)];
}

function unreadStretches({ text, unread = [] }: Note): readonly Report[] {
  const told = unread.slice(0, MOST_STRETCHES);
  const others = unread.length - told.length;
  return told.map(({ start, end }, index) => {
    const line = text.slice(start, Math.min(end, start + MARKED_LENGTH)).search(/[\r\n]|[\uD800-\uDBFF]?$/);
    const further =
      others > 0 && index === told.length - 1 ? ` The same holds for ${others} further stretches of this note.` : "";
    return report(
      { start, end: start + Math.max(1, line) },
      `What stands here is not checked: its lists and block quotes are nested too deeply, or its line is too long for a heading or a table row.${further}`,
    );
  });
}

function report(range: Range, message: string): Report {
  return { range, message, claim: undefined, related: [], fixes: () => [] };
}

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
