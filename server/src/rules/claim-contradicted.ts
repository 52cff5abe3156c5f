import type { Reason } from "../evidence/verdict.ts";
import type { Claim, Note } from "../notes/note.ts";
import type { Range } from "../text/range.ts";
import { citeBearing } from "./cite.ts";
import { plainEdit } from "./plain-edit.ts";
import { relatedEvidence } from "./related-evidence.ts";
import type { NoteRule } from "./rule.ts";
import { useSourceWords } from "./source-words.ts";
import { suppressHere } from "./suppress-here.ts";

/** `claim-contradicted`: a number, date, name, role or "not" against the evidence; one finding for each thing at fault. */
export const claimContradicted: NoteRule = {
  id: "claim-contradicted",
  severity: "warning",
  check: (context) =>
    context.judgedClaims.flatMap(({ claim, verdict }) => {
      if (verdict.kind !== "contradicted") return [];
      return distinctReasons(verdict.reasons).map((reason) => ({
        range: plainRange(context.note, claim, reason),
        message: reason.message,
        claim: claim.index,
        related: relatedEvidence(context.snapshot, reason.evidence),
        fixes: () => [
          ...useSourceWords(context.note, claim, reason, true),
          ...citeBearing(context, claim),
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

/** The words at fault; without the part that stands on the other side of markup, where the source has that part too. */
function plainRange(note: Note, claim: Claim, reason: Reason): Range {
  const range = claim.map.toRawRange(reason.claim);
  const isPlain = note.text.slice(range.start, range.end) === claim.text.slice(reason.claim.start, reason.claim.end);
  if (isPlain || reason.replacement === undefined) return range;
  return plainEdit(note, claim, reason.claim, reason.replacement)?.range ?? range;
}
