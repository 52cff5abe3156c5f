import type { Reason } from "../evidence/verdict.ts";
import type { Claim } from "../notes/note.ts";
import type { Fix } from "./finding.ts";
import { relatedEvidence } from "./related-evidence.ts";
import { claimsWithVerdicts, type NoteRule } from "./rule.ts";
import { suppressHere } from "./suppress-here.ts";
import { inBrief } from "./wording.ts";

/** `claim-contradicted`: a number, date, name, role or "not" against the evidence; one finding for each thing at fault. */
export const claimContradicted: NoteRule = {
  id: "claim-contradicted",
  severity: "warning",
  check: (context) =>
    claimsWithVerdicts(context).flatMap(({ claim, verdict }) => {
      if (verdict.kind !== "contradicted") return [];
      return distinctReasons(verdict.reasons).map((reason) => ({
        range: claim.map.toRawRange(reason.claim),
        message: reason.message,
        claim: claim.index,
        related: relatedEvidence(context.snapshot, reason.evidence),
        fixes: [
          ...useSourceValue(context.note.path, claim, reason),
          suppressHere(context.note, claim, "claim-contradicted", "not the same fact", "Not the same fact"),
        ],
      }));
    }),
};

function distinctReasons(reasons: readonly Reason[]): readonly Reason[] {
  const against = reasons.filter(({ direction }) => direction === "against");
  return against.filter(
    (reason, i) =>
      against.findIndex((r) => r.claim.start === reason.claim.start && r.claim.end === reason.claim.end) === i,
  );
}

function useSourceValue(path: string, claim: Claim, reason: Reason): readonly Fix[] {
  if (reason.replacement === undefined) return [];
  return [
    {
      title:
        reason.replacement === ""
          ? `Remove “${claim.text.slice(reason.claim.start, reason.claim.end)}”`
          : `Use “${inBrief(reason.replacement, 60)}”`,
      edits: [{ path, range: claim.map.toRawRange(reason.claim), newText: reason.replacement }],
      preferred: true,
    },
  ];
}
