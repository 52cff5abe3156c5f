import type { Resolution } from "../citations/resolution.ts";
import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Verdict } from "../evidence/verdict.ts";
import type { Citation, Claim, Note, Quotation } from "../notes/note.ts";
import type { Elsewhere } from "../snapshot/look-elsewhere.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Finding, Fix, RuleId, Severity } from "./finding.ts";

/** What a rule reports; the engine adds the rule's id, the path and, where the rule leaves it open, the default severity. */
export type Report = Omit<Finding, "rule" | "path" | "severity" | "fixes"> & {
  readonly severity?: Severity;
  /** Worked out where somebody asks for them: a note is checked at each keystroke. */
  readonly fixes: () => readonly Fix[];
};

/** One note with everything the snapshot knows of it. */
export interface NoteContext {
  readonly snapshot: Snapshot;
  readonly note: Note;
  readonly resolutions: readonly Resolution[];
  readonly verdicts: readonly Verdict[];
  readonly quotations: readonly QuotationCheck[];
  readonly elsewhere: readonly Elsewhere[];
}

/** A rule over a note. */
export interface NoteRule {
  readonly id: RuleId;
  readonly severity: Severity;
  check(context: NoteContext): readonly Report[];
}

/** A claim with its verdict. */
export function claimsWithVerdicts(context: NoteContext): readonly { claim: Claim; verdict: Verdict }[] {
  return pair(context.note.claims, context.verdicts).map(([claim, verdict]) => ({ claim, verdict }));
}

/** A citation with what it points to. */
export function citationsWithResolutions(
  context: NoteContext,
): readonly { citation: Citation; resolution: Resolution }[] {
  return pair(context.note.citations, context.resolutions).map(([citation, resolution]) => ({ citation, resolution }));
}

/** A quotation with where its words stand. */
export function quotationsWithChecks(context: NoteContext): readonly { quotation: Quotation; check: QuotationCheck }[] {
  return pair(context.note.quotations, context.quotations).map(([quotation, check]) => ({ quotation, check }));
}

function pair<A, B>(a: readonly A[], b: readonly B[]): readonly (readonly [A, B])[] {
  if (a.length !== b.length) throw new Error(`The snapshot answered ${b.length} of ${a.length} questions.`);
  return a.map((value, i) => [value, b[i] as B] as const);
}
