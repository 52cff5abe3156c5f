import type { EvidenceRange, Verdict } from "../evidence/verdict.ts";
import { overlaps, type Range } from "../text/range.ts";

/** A stretch of a claim with what the evidence makes of it. */
export interface ExplainedWord {
  /** In the claim's plain text. */
  readonly claim: Range;
  /**
   * `borne-out` by the words at `evidence`; `in-context` by title, headings or author; `otherwise`: the words at `evidence`
   * speak against it, or say less; `not-found` in the evidence.
   */
  readonly how: "borne-out" | "in-context" | "otherwise" | "not-found";
  readonly evidence: EvidenceRange | undefined;
}

/** The words of weight of a claim, and the words for which the evidence has others, in order. */
export function explainWords({ alignment, reasons }: Verdict): readonly ExplainedWord[] {
  const against = reasons.flatMap(({ kind, direction, claim, evidence }): ExplainedWord[] => {
    const isOther = direction === "against" || kind === "hedge" || kind === "quantifier";
    return isOther && evidence !== undefined ? [{ claim, how: "otherwise", evidence }] : [];
  });
  const words = alignment.flatMap(({ claim, evidence, borneOut }): ExplainedWord[] => {
    if (against.some((word) => overlaps(word.claim, claim))) return [];
    const how = !borneOut ? "not-found" : evidence === undefined ? "in-context" : "borne-out";
    return [{ claim, how, evidence }];
  });
  return [...words, ...against].sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end);
}
