import type { Resolution } from "../citations/resolution.ts";
import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Verdict } from "../evidence/verdict.ts";
import type { Citation, Claim, Note, Quotation } from "../notes/note.ts";
import type { Elsewhere } from "../snapshot/look-elsewhere.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Finding, Fix, RuleId, Severity } from "./finding.ts";

/** What a rule reports; the engine adds the rule's id, the path and, where the rule leaves it open, the default severity. */
export type Report = Omit<Finding, "rule" | "path" | "position" | "severity" | "fixes"> & {
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
  readonly judgedClaims: readonly JudgedClaim[];
  readonly resolvedCitations: readonly ResolvedCitation[];
  readonly checkedQuotations: readonly CheckedQuotation[];
}

/** A rule over a note. */
export interface NoteRule {
  readonly id: RuleId;
  readonly severity: Severity;
  check(context: NoteContext): readonly Report[];
}

/** A claim with its verdict. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
}

/** A citation with what it points to. */
export interface ResolvedCitation {
  readonly citation: Citation;
  readonly resolution: Resolution;
}

/** A quotation with where its words stand. */
export interface CheckedQuotation {
  readonly quotation: Quotation;
  readonly check: QuotationCheck;
}

/** What the snapshot knows of a note. */
export function contextOf(snapshot: Snapshot, note: Note): NoteContext {
  const resolutions = snapshot.resolutionsOf(note);
  const verdicts = snapshot.verdictsOf(note);
  const quotations = snapshot.quotationsOf(note);
  return {
    snapshot,
    note,
    resolutions,
    verdicts,
    quotations,
    elsewhere: note.claims.map(({ index }) => snapshot.elsewhereOf(note, index)),
    judgedClaims: note.claims.map((claim) => ({ claim, verdict: verdicts[claim.index] as Verdict })),
    resolvedCitations: note.citations.map((citation) => ({
      citation,
      resolution: resolutions[citation.index] as Resolution,
    })),
    checkedQuotations: note.quotations.map((quotation) => ({
      quotation,
      check: quotations[quotation.index] as QuotationCheck,
    })),
  };
}
