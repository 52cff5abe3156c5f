import type { Range } from "../text/range.ts";
import type { Unit } from "./analysed-text.ts";
import { isSlight } from "./difference-words.ts";
import { type Difference, type Laid, type Likeness, likenessOf, unitsIn } from "./differences.ts";
import { type Comparison, evidenceOf, type Fault } from "./fault.ts";
import type { ReasonKind } from "./verdict.ts";

/** A difference between a claim and a sentence that has most of its words, with what stands around it. */
export interface Place {
  readonly comparison: Comparison;
  readonly laid: Laid;
  readonly difference: Difference;
  /** All units of the difference on the claim's side and on the sentence's; of these, those that are not slight and resolve no pronoun. */
  readonly own: readonly Unit[];
  readonly there: readonly Unit[];
  readonly ownWords: readonly Unit[];
  readonly thereWords: readonly Unit[];
  /** How far the rest of the claim is the sentence's own words. */
  readonly rest: Likeness;
}

export function makePlace(comparison: Comparison, laid: Laid, difference: Difference): Place {
  const own = unitsIn(comparison.claim.units, difference.own);
  const there = unitsIn(laid.ranked.sentence.units, difference.there);
  const isWord = (unit: Unit) => !isSlight(unit);
  return {
    comparison,
    laid,
    difference,
    own,
    there,
    ownWords: own.filter((unit, at) => isWord(unit) && !laid.resolved.has(difference.own.start + at)),
    thereWords: there.filter(isWord),
    rest: likenessOf(comparison.claim.units, laid, difference),
  };
}

/** Share of the rest of the claim from which the same fact is meant without doubt. */
const VERBATIM = 0.85;

/** What a difference makes of the claim. `firm`: said of the same fact it cannot be true; else the source only lacks it. */
export function makeFault(
  { comparison, laid, rest }: Place,
  kind: ReasonKind,
  firm: boolean,
  claim: Range,
  there: Range,
  message: string,
  replacement?: string,
): Fault {
  return {
    grade: firm && rest.share >= VERBATIM ? "contradicted" : "missing",
    reason: {
      kind,
      direction: "against",
      claim: { start: claim.start, end: claim.end },
      evidence: evidenceOf(laid.ranked.sentence, there),
      message: message.replace("…", () => comparison.evidenceName),
      replacement,
    },
  };
}

/** From the first of some units to the last. */
export function spanOf(units: readonly Unit[]): Range {
  return { start: (units[0] as Unit).start, end: (units.at(-1) as Unit).end };
}
