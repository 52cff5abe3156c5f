import type { Reason, Verdict } from "../evidence/verdict.ts";
import type { Severity } from "./finding.ts";

/** A score from which two of three claims are supported, where as many are as are not. */
const LIKELY_SUPPORTED = 2 / 3;

/** What the score weighs; of hedges, roles, denials and the rest it knows too little to be asked. */
const WEIGHED: ReadonlySet<Reason["kind"]> = new Set(["number", "date", "name"]);

/** The severity of what stands against a cited claim: `information` where the score takes the claim for supported all the same. */
export function severityOf({ score }: Pick<Verdict, "score">, reason: Pick<Reason, "kind"> | undefined): Severity {
  const isDoubtful = reason !== undefined && WEIGHED.has(reason.kind) && score !== null && score >= LIKELY_SUPPORTED;
  return isDoubtful ? "information" : "warning";
}
