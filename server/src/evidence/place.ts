import type { Range } from "../text/range.ts";
import type { Unit } from "./analysed-text.ts";
import { isSlight } from "./difference-words.ts";
import { type Difference, isInside, type Laid, type Likeness, likenessOf, unitsIn } from "./differences.ts";
import { type Comparison, evidenceOf, type Fault, isRelated } from "./fault.ts";
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

export function makePlace(
  comparison: Comparison,
  laid: Laid,
  difference: Difference,
  rest = likenessOf(comparison.claim.units, laid, difference),
): Place {
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
    rest,
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

const SUBJECT = /^(?:it|he|she|they|this|these|that|we|i)$/;

/** Whether a difference stands between shared words, or has only its subject, a pronoun there, before it. */
export function isInClause({ laid, difference, there }: Place): boolean {
  if (!laid.partner.slice(difference.own.end).some((at) => at >= 0)) return false;
  return isInside(laid, difference) || there.some(({ norm }) => SUBJECT.test(norm));
}

/** Whether another sentence that may say the same has the word. */
export function isSaidByAnother(
  { comparison, laid }: Place,
  test: (unit: Unit, units: readonly Unit[]) => boolean,
): boolean {
  return comparison.ranked.some(
    (other) =>
      other !== laid.ranked &&
      isRelated(comparison, other) &&
      other.sentence.units.some((unit) => test(unit, other.sentence.units)),
  );
}

/** Whether something is one of several joined by "and", whose order says nothing. */
export function isInList(text: string, { start, end }: Range): boolean {
  return (
    /(?:\b(?:and|or)|&)(?:\sthe)?\s*$/.test(text.slice(0, start)) || /^\s*(?:(?:and|or)\b|&)/.test(text.slice(end))
  );
}
