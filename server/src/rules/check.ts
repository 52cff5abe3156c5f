import type { Note } from "../notes/note.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { compareRanges, type Range } from "../text/range.ts";
import { limitFindings, noteLeftOut } from "./check-incomplete.ts";
import { citationAmbiguous } from "./citation-ambiguous.ts";
import { citationUnresolved } from "./citation-unresolved.ts";
import { claimContradicted } from "./claim-contradicted.ts";
import { claimUncited } from "./claim-uncited.ts";
import { claimUnsupported } from "./claim-unsupported.ts";
import { noteProblems, settingsFindings } from "./configuration-invalid.ts";
import { entityAmbiguous } from "./entity-ambiguous.ts";
import type { Finding, Fix, RelatedPassage, RuleId, Severity } from "./finding.ts";
import { locatorOutOfRange } from "./locator-out-of-range.ts";
import { quoteMisattributed } from "./quote-misattributed.ts";
import { quoteMismatch } from "./quote-mismatch.ts";
import { contextOf, type NoteRule, type Report } from "./rule.ts";
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
  const context = contextOf(snapshot, note);
  const { rules: levels } = snapshot.settings;
  const found: Finding[] = [];
  for (const rule of noteRules) {
    const level = levels[rule.id];
    if (level === "off") continue;
    for (const report of rule.check(context)) {
      found.push(new RuleFinding(rule.id, note.path, level ?? report.severity ?? rule.severity, report));
    }
  }
  const shown = applySuppressions(note, found, (findings) => withLevels(snapshot, findings));
  return limitFindings(snapshot, note, [...shown].sort(byPlace));
}

/** What a rule reported; its fixes are found when somebody asks for them. */
class RuleFinding implements Finding {
  readonly rule: RuleId;
  readonly path: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly claim: number | undefined;
  readonly related: readonly RelatedPassage[];
  readonly #findFixes: () => readonly Fix[];
  #fixes: readonly Fix[] | undefined;

  constructor(rule: RuleId, path: string, severity: Severity, { range, message, claim, related, fixes }: Report) {
    this.rule = rule;
    this.path = path;
    this.severity = severity;
    this.range = range;
    this.message = message;
    this.claim = claim;
    this.related = related;
    this.#findFixes = fixes;
  }

  get fixes(): readonly Fix[] {
    this.#fixes ??= this.#findFixes();
    return this.#fixes;
  }
}

/** Of findings that have their fixes already. */
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
