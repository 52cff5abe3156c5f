import { passageLabel } from "../citations/describe.ts";
import { insertCitation } from "./cite.ts";
import { relatedEvidence } from "./related-evidence.ts";
import { claimsWithVerdicts, type NoteRule } from "./rule.ts";

/** `claim-uncited`: a source bears the claim out, but the claim carries no citation. */
export const claimUncited: NoteRule = {
  id: "claim-uncited",
  severity: "hint",
  check: (context) =>
    claimsWithVerdicts(context).flatMap(({ claim, verdict }) => {
      const evidence = verdict.evidence[0];
      if (verdict.kind !== "supported" || claim.citations.length > 0 || !evidence) return [];
      const source = context.snapshot.corpus.findSource(evidence.source);
      if (!source) return [];
      return [
        {
          range: { start: claim.start, end: claim.end },
          message: `“${source.metadata.title}” bears this out (${passageLabel(source, evidence.range)}), but the claim cites nothing.`,
          claim: claim.index,
          related: relatedEvidence(context.snapshot, evidence),
          fixes: () => {
            const { citation, edit } = insertCitation(context, claim, source, evidence.range);
            return [{ title: `Insert ${citation}`, edits: [edit], preferred: true }];
          },
        },
      ];
    }),
};
