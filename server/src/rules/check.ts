import type { Note } from "../notes/note.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { compareRanges } from "../text/range.ts";
import { limitFindings, noteLeftOut } from "./check-incomplete.ts";
import { citationAmbiguous } from "./citation-ambiguous.ts";
import { citationUnresolved } from "./citation-unresolved.ts";
import { claimContradicted } from "./claim-contradicted.ts";
import { claimUncited } from "./claim-uncited.ts";
import { claimUnsupported } from "./claim-unsupported.ts";
import { noteProblems, settingsFindings } from "./configuration-invalid.ts";
import { entityAmbiguous } from "./entity-ambiguous.ts";
import type { Finding, Fix } from "./finding.ts";
import { locatorOutOfRange } from "./locator-out-of-range.ts";
import { quoteMisattributed } from "./quote-misattributed.ts";
import { quoteMismatch } from "./quote-mismatch.ts";
import type { NoteContext, NoteRule, Report } from "./rule.ts";
import { citedUnreadable, unreadableSources } from "./source-unreadable.ts";
import { sourcesDisagree } from "./sources-disagree.ts";
import { applySuppressions } from "./suppression-unused.ts";

const noteRules: readonly NoteRule[] = [
  noteProblems,
  citationUnresolved,
  citedUnreadable,
  citationAmbiguous,
  locatorOutOfRange,
  quoteMismatch,
  quoteMisattributed,
  claimContradicted,
  claimUnsupported,
  claimUncited,
  sourcesDisagree,
  entityAmbiguous,
  noteLeftOut,
];

const remembered = new WeakMap<Snapshot, Map<Note, readonly Finding[]>>();

/** Findings of one note in the order of their places, suppressions and configured levels applied. */
export function checkNote(snapshot: Snapshot, note: Note): readonly Finding[] {
  let ofSnapshot = remembered.get(snapshot);
  if (!ofSnapshot) {
    ofSnapshot = new Map();
    remembered.set(snapshot, ofSnapshot);
  }
  let findings = ofSnapshot.get(note);
  if (!findings) {
    findings = findAll(snapshot, note);
    ofSnapshot.set(note, findings);
  }
  return findings;
}

/** Findings on sources and configuration files, by path. */
export function checkFiles(snapshot: Snapshot): readonly Finding[] {
  return withLevels(snapshot, [...settingsFindings(snapshot), ...unreadableSources(snapshot)]);
}

function findAll(snapshot: Snapshot, note: Note): readonly Finding[] {
  const context: NoteContext = {
    snapshot,
    note,
    resolutions: snapshot.resolutionsOf(note),
    verdicts: snapshot.verdictsOf(note),
    quotations: snapshot.quotationsOf(note),
    elsewhere: note.claims.map(({ index }) => snapshot.elsewhereOf(note, index)),
  };
  const found: Finding[] = [];
  for (const rule of noteRules) {
    for (const report of rule.check(context)) found.push(toFinding(rule, report, note.path));
  }
  const shown = applySuppressions(note, withLevels(snapshot, found), (findings) => withLevels(snapshot, findings));
  return limitFindings(snapshot, note, [...shown].sort(byPlace));
}

function toFinding({ id, severity }: NoteRule, { fixes: findFixes, ...report }: Report, path: string): Finding {
  let known: readonly Fix[] | undefined;
  return {
    severity,
    ...report,
    rule: id,
    path,
    get fixes() {
      known ??= findFixes();
      return known;
    },
  };
}

function withLevels(snapshot: Snapshot, findings: readonly Finding[]): readonly Finding[] {
  const levels = snapshot.settings.rules;
  return findings.flatMap((finding) => {
    const level = levels[finding.rule];
    if (level === "off") return [];
    return [level ? { ...finding, severity: level } : finding];
  });
}

function byPlace(a: Finding, b: Finding): number {
  return compareRanges(a.range, b.range) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
