import type { Corpus } from "../corpus/corpus.ts";
import type { Names } from "../entities/entity.ts";
import { checkClaim } from "../evidence/check-claim.ts";
import type { Verdict, VerdictKind } from "../evidence/verdict.ts";
import type { Claim, Note } from "../notes/note.ts";
import type { GatheredEvidence } from "./gather-evidence.ts";
import { sentenceBefore } from "./sentence-before.ts";

/** The verdict on a claim of a note. Where the evidence cannot be whole, nothing is held against the claim. */
export function judgeClaim(
  note: Note,
  claim: Claim,
  { passages, cites, incomplete }: GatheredEvidence,
  corpus: Corpus,
  names: Names,
): Verdict {
  if (corpus.sources.length === 0) return unchecked(claim, "There are no sources to check this against.");
  if (cites === "sources" && passages.length === 0) return unchecked(claim, "Its citation leads to no passage.");
  const verdict = checkClaim({
    text: claim.text,
    previous: sentenceBefore(note, claim),
    headings: claim.headings,
    noteDate: note.frontMatter.date,
    cited: cites === "sources",
    language: claim.language,
    passages,
    names,
  });
  if (cites === "elsewhere" && against(verdict.kind)) return unchecked(claim, "It cites something outside the corpus.");
  if (incomplete && verdict.kind === "unsupported")
    return unchecked(claim, "One of its citations leads to no source, or to one that was not read to its end.");
  return verdict;
}

function against(kind: VerdictKind): boolean {
  return kind === "contradicted" || kind === "unsupported";
}

/** The verdict on a claim that cannot be judged; `message` says why. */
export function unchecked(claim: Claim, message: string): Verdict {
  const whole = { start: 0, end: claim.text.length };
  const reason = { kind: "no-source", direction: "open", claim: whole, message } as const;
  return {
    kind: "unchecked",
    score: null,
    reasons: [{ ...reason, evidence: undefined, replacement: undefined }],
    evidence: [],
    alignment: [],
  };
}
