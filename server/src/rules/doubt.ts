import type { Reason, Verdict } from "../evidence/verdict.ts";
import type { Severity } from "./finding.ts";

/**
 * A score from which three of five claims are supported, where as many are as are not: what is missing has lowered it
 * already. In the labelled claims none of the 23 warnings about true ones is lowered, of the 1,669 about others 2.
 */
const LIKELY_SUPPORTED = 0.6;

/** What the score weighs: of names exchanged, roles, hedges and denials it knows too little to be asked. */
const WEIGHED: ReadonlySet<Reason["kind"]> = new Set(["number", "date"]);

/**
 * The severity of what stands against a cited claim: `information` where the source only lacks it and the score takes the
 * claim for supported all the same, and where it has next to none of the words of a claim that names nothing, which true
 * ones may be too (2 of 393 of those written by hand; of the same on another source 277). Another value or name in the very
 * place is not asked about: it leaves the rest of the words, and so the score, as they were (of 29 such warnings in labelled
 * claims 26 are right).
 */
export function severityOf(
  { score }: Pick<Verdict, "score">,
  reason: Pick<Reason, "kind" | "evidence"> | undefined,
): Severity {
  if (reason?.kind === "wording") return "information";
  if (reason === undefined || reason.evidence || !WEIGHED.has(reason.kind)) return "warning";
  return score !== null && score >= LIKELY_SUPPORTED ? "information" : "warning";
}
