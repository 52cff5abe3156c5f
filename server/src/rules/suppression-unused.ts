import type { Note, Suppression } from "../notes/note.ts";
import type { Range } from "../text/range.ts";
import { contains } from "../text/range.ts";
import type { Finding, Fix } from "./finding.ts";
import { RULE_IDS } from "./finding.ts";

/**
 * Takes out what the note's comments suppress and adds `suppression-unused` for comments, and rule ids in them, that
 * suppress nothing. A finding about a claim is suppressed where the claim starts, another where it stands itself.
 */
export function applySuppressions(
  note: Note,
  findings: readonly Finding[],
  withLevels: (findings: readonly Finding[]) => readonly Finding[],
): readonly Finding[] {
  const active = note.suppressions.filter(({ form }) => form !== "enable");
  if (active.length === 0) return findings;
  const used = new Map<Suppression, Set<string>>();
  const kept = findings.filter((finding) => {
    const claim = finding.claim === undefined ? undefined : note.claims[finding.claim];
    const start = claim?.start ?? finding.range.start;
    const place = { start, end: start };
    const acting = active.filter(
      ({ scope, rules }) =>
        contains(scope, place) && (rules.length === 0 || rules.some(({ id }) => id === finding.rule)),
    );
    for (const suppression of acting) {
      const rules = used.get(suppression) ?? new Set();
      used.set(suppression, rules.add(finding.rule));
    }
    return acting.length === 0;
  });
  const unused = active.flatMap((suppression) => unusedParts(note, suppression, used.get(suppression)));
  return [...kept, ...withLevels(unused)];
}

function unusedParts(note: Note, suppression: Suppression, used: ReadonlySet<string> | undefined): readonly Finding[] {
  const idle = suppression.rules.filter(({ id }) => !used?.has(id));
  if (used && idle.length === 0) return [];
  if (!used && idle.every(({ id }) => isRule(id))) {
    return [
      unusedFinding(note, suppression, "This comment suppresses nothing here.", [removeComment(note, suppression)]),
    ];
  }
  return idle.map(({ id, range }) =>
    unusedFinding(
      note,
      range,
      isRule(id) ? `There is no ${id} finding to suppress here.` : `There is no rule “${id}”.`,
      suppression.rules.length === 1 ? [removeComment(note, suppression)] : [],
    ),
  );
}

function isRule(id: string): boolean {
  return (RULE_IDS as readonly string[]).includes(id);
}

function unusedFinding(note: Note, range: Range, message: string, fixes: readonly Fix[]): Finding {
  const { start, end } = range;
  return {
    rule: "suppression-unused",
    severity: "hint",
    path: note.path,
    range: { start, end },
    message,
    claim: undefined,
    related: [],
    fixes,
  };
}

function removeComment(note: Note, { start, end }: Suppression): Fix {
  const from = /[ \t]/.test(note.text[start - 1] ?? "") ? start - 1 : start;
  return {
    title: "Remove the comment",
    edits: [{ path: note.path, range: { start: from, end }, newText: "" }],
    preferred: true,
  };
}
