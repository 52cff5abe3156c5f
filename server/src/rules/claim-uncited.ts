import { insertCitation } from "./cite.ts";
import { describeEvidence } from "./related-evidence.ts";
import type { NoteRule } from "./rule.ts";

/** `claim-uncited`: a source bears the claim out, but the claim carries no citation. */
export const claimUncited: NoteRule = {
  id: "claim-uncited",
  severity: "hint",
  check: (context) =>
    context.judgedClaims.flatMap(({ claim, verdict }) => {
      const evidence = verdict.evidence[0];
      if (verdict.kind !== "supported" || claim.citations.length > 0 || !evidence) return [];
      const described = describeEvidence(context.snapshot, evidence);
      if (!described) return [];
      const { source, related, bearsOut } = described;
      return [
        {
          range: { start: claim.start, end: claim.end },
          message: bearsOut,
          claim: claim.index,
          related,
          fixes: () => {
            const { citation, edit } = insertCitation(context, claim, source, evidence.range);
            return [{ title: `Insert ${citation}`, edits: [edit], preferred: true }];
          },
        },
      ];
    }),
};
