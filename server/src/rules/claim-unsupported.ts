import type { Claim, Note } from "../notes/note.ts";
import type { Range } from "../text/range.ts";
import { citeBearing } from "./cite.ts";
import { severityOf } from "./doubt.ts";
import type { Fix } from "./finding.ts";
import { relatedEvidence } from "./related-evidence.ts";
import type { NoteRule } from "./rule.ts";
import { useSourceWords } from "./source-words.ts";
import { suppressHere } from "./suppress-here.ts";

/** `claim-unsupported`: no evidence in the cited passages (a warning, see `severityOf`) or, uncited, in the corpus (information). */
export const claimUnsupported: NoteRule = {
  id: "claim-unsupported",
  severity: "warning",
  check: (context) =>
    context.judgedClaims.flatMap(({ claim, verdict }) => {
      if (verdict.kind !== "unsupported") return [];
      const reason = verdict.reasons.find(({ direction }) => direction === "against");
      const cited = citesSource(context.resolutions, claim);
      const whole = wordsOf(context.note, claim);
      return [
        {
          severity: cited ? severityOf(verdict, reason) : "information",
          range: reason && isPart(reason.claim, claim) ? claim.map.toRawRange(reason.claim) : whole,
          message:
            reason?.message ?? (cited ? "The cited passage does not bear this out." : "No source bears this out."),
          claim: claim.index,
          related: relatedEvidence(context.snapshot, reason?.evidence ?? verdict.evidence[0]),
          fixes: () => [
            ...(reason ? useSourceWords(context.note, claim, reason, false) : []),
            ...citeBearing(context, claim),
            markAsOwn(context.note, claim),
            suppressHere(context.note, claim, "claim-unsupported", "checked by hand", "Leave this claim unchecked"),
          ],
        },
      ];
    }),
};

function isPart({ start, end }: Range, claim: Claim): boolean {
  return start < end && (start > 0 || end < claim.text.length);
}

/** The claim without a citation mark that stands before its full stop. */
function wordsOf(note: Note, claim: Claim): Range {
  const last = note.citations.findLast(({ mark }) => claim.start < mark.start && mark.end <= claim.end)?.mark;
  const endsInMark = last && !/[\p{L}\p{N}]/u.test(note.text.slice(last.end, claim.end));
  if (!endsInMark) return { start: claim.start, end: claim.end };
  return { start: claim.start, end: claim.start + note.text.slice(claim.start, last.start).trimEnd().length };
}

function citesSource(resolutions: readonly { readonly status: string }[], claim: Claim): boolean {
  return claim.citations.some((index) => resolutions[index]?.status === "resolved");
}

/** Marks a paragraph of one claim as the person's own analysis; where other claims share the block, the claim alone is left out. */
function markAsOwn(note: Note, claim: Claim): Fix {
  const prose = note.prose[claim.block];
  const title = "Mark as my own analysis";
  const isAlone = note.claims.every(({ block, index }) => block !== claim.block || index === claim.index);
  if (claim.kind !== "paragraph" || !prose || !isAlone) {
    return suppressHere(note, claim, "claim-unsupported", "own analysis", title);
  }
  const lineStart =
    Math.max(note.text.lastIndexOf("\n", prose.start - 1), note.text.lastIndexOf("\r", prose.start - 1)) + 1;
  const newText = "<!-- provenote: own -->\n";
  return {
    title,
    edits: [{ path: note.path, range: { start: lineStart, end: lineStart }, newText }],
    preferred: false,
  };
}
