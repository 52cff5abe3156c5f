import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Reason, Verdict } from "../evidence/verdict.ts";
import type { Claim, Quotation } from "../notes/note.ts";

/** The verdict on a claim that the evidence bears out: unchecked where the cited source does not have words it quotes. */
export function withholdForQuotations(
  verdict: Verdict,
  claim: Claim,
  quotations: readonly { readonly quotation: Quotation; readonly check: QuotationCheck }[],
): Verdict {
  const reasons = quotations.flatMap(({ quotation, check }): Reason[] => {
    const isCited = check.status === "elsewhere" || ("cited" in check && check.cited);
    if (!isCited || check.status === "found") return [];
    const words = claim.map.toNormalRange(quotation.inner);
    const message = "The cited source does not have the quoted words.";
    const evidence = check.status === "none" ? undefined : check.at;
    return [{ kind: "quotation", direction: "open", claim: words, evidence, message, replacement: undefined }];
  });
  if (reasons.length === 0) return verdict;
  return { ...verdict, kind: "unchecked", reasons: [...reasons, ...verdict.reasons] };
}
