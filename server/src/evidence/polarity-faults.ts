import type { Range } from "../text/range.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { type Comparison, evidenceOf, type Fault, shareAround, shareBeside, wordsOf } from "./fault.ts";
import { isNegation, isNotDenied, negationsNear } from "./negation.ts";
import type { RankedSentence } from "./select-evidence.ts";

const SENTENCES_TRIED = 3;
/** Passed over to find what a "not" denies: "was not also adopted" denies "adopted". */
const ADVERB =
  /^(?:also|just|even|yet|ever|still|currently|previously|recently|initially|later|publicly|officially|immediately)$/;

/** A "not" of the claim that the evidence does not have there, which leaves the claim open, or one of the evidence that the claim lacks. */
export function findPolarityFaults(comparison: Comparison): Fault[] {
  const negations = comparison.claim.units.flatMap((unit, index) => (unit.negation ? [index] : []));
  const [first] = negations;
  if (first !== undefined)
    return isDeniedThere(comparison, first, negations.length === 1) ? [] : [open(comparison, first)];
  const fault = findDropped(comparison);
  return fault ? [fault] : [];
}

/**
 * Whether a sentence denies what the claim's "not" at `index` denies. Where none does, the source may say it in other words,
 * or leave it to be understood: `judgeNotAdded` tells what is put into the source's own words.
 */
function isDeniedThere({ text, claim: { units }, chosen, ranked }: Comparison, index: number, only: boolean): boolean {
  if (!only || isNotDenied(units[index + 1]?.norm ?? "")) return false;
  const denied = nextContent(text, units, index);
  if (denied === undefined || negationsNear(units, denied, index).length > 0) return false;
  return [...chosen, ...ranked.slice(0, SENTENCES_TRIED)].some((one) => {
    const there = one.bearing.partner[denied] as number;
    return there >= 0 && (one.bearing.strength[denied] as number) >= 0.7 && isNegated(one, there);
  });
}

function isNegated({ sentence }: RankedSentence, at: number): boolean {
  return negationsNear(sentence.units, at).some((place) => {
    const { norm, negation } = sentence.units[place] as Unit;
    return negation || isNegation(norm);
  });
}

/** A sentence denies in nearly the same words what the claim says. */
function findDropped(comparison: Comparison): Fault | undefined {
  const { units } = comparison.claim;
  const [best] = comparison.ranked;
  if (!best || shareAround(units, best.inContext, -1, 0).all < 0.8) return undefined;
  const there = best.sentence.units;
  const negations = there.flatMap((unit, index) => (unit.negation ? [index] : []));
  const [negation] = negations;
  if (negations.length !== 1 || negation === undefined) return undefined;
  const deniedThere = nextContent(best.sentence.source.text, there, negation);
  if (deniedThere === undefined || negationsNear(there, deniedThere, negation).length > 0) return undefined;
  const denied = best.bearing.partner.findIndex(
    (by, i) => by === deniedThere && (best.bearing.strength[i] as number) >= 0.7,
  );
  if (denied < 0 || negationsNear(units, denied).length > 0) return undefined;
  if (shareBeside(units, best, denied, deniedThere, 3) < 0.75) return undefined;
  return contradictDropped(comparison.text, units, denied, best, negation, deniedThere);
}

/** What the "not" at `index` denies: the next word of weight of its clause. `text` is what the units stand in. */
function nextContent(text: string, units: readonly Unit[], index: number): number | undefined {
  for (let i = index + 1; i < Math.min(units.length, index + 5); i++) {
    const unit = units[i] as Unit;
    if (/[,;:()–—]/.test(text.slice((units[i - 1] as Unit).end, unit.start))) return undefined;
    if (unit.weight > 0 && !ADVERB.test(unit.norm)) return i;
  }
  return undefined;
}

const AUXILIARY =
  /^(?:is|are|was|were|am|be|been|has|have|had|can|could|will|would|shall|should|may|might|must|do|does|did)$/;
/** Units between an auxiliary and the word it goes with: "is legally binding", "has since been sold". */
const AUXILIARY_REACH = 3;

/** The claim's predicate gets the evidence's "not", where it takes one in its form. */
function contradictDropped(
  text: string,
  units: readonly Unit[],
  denied: number,
  ranked: RankedSentence,
  negation: number,
  deniedThere: number,
): Fault {
  const { sentence, bearing } = ranked;
  const there = sentence.units;
  let last = denied;
  let lastThere = deniedThere;
  while (bearing.partner[last + 1] === lastThere + 1 && (units[last + 1]?.weight ?? 0) > 0) {
    last++;
    lastThere++;
  }
  const contracted = (there[negation] as Unit).norm.endsWith("n't");
  const before = !contracted && areTogether(sentence, negation - 1, negation) ? negation - 1 : negation;
  const stretch = { start: (there[before] as Unit).start, end: (there[lastThere] as Unit).end };
  const auxiliary = auxiliaryOf(units, denied);
  const first = units[auxiliary ?? denied] as Unit;
  const range = { start: first.start, end: (units[last] as Unit).end };
  const replacement =
    auxiliary !== undefined
      ? `${text.slice(first.start, first.end)} not${text.slice(first.end, range.end)}`.replace(/\s+/g, " ")
      : last === denied && isVerbGroup(there, negation, deniedThere) && agrees(first, there, negation, deniedThere)
        ? wordsOf(sentence, stretch)
        : undefined;
  return fault("contradicted", range, ranked, stretch, opposite(ranked, stretch), replacement);
}

/** "did not declare", "hasn't said": an auxiliary, the "not" and the word itself, nothing else. */
function isVerbGroup(units: readonly Unit[], negation: number, denied: number): boolean {
  if (denied !== negation + 1) return false;
  const { norm } = units[negation] as Unit;
  return norm.endsWith("n't") || (norm === "not" && AUXILIARY.test(units[negation - 1]?.norm ?? ""));
}

/** "Don't expect" does not go with every subject: it takes the place of "expect" alone, not of "expects". */
function agrees({ norm }: Unit, units: readonly Unit[], negation: number, denied: number): boolean {
  const isPlural = /^(?:do|have|are)n't$/.test((units[negation] as Unit).norm);
  const isPluralBefore = /^(?:do|have|are)$/.test(units[negation - 1]?.norm ?? "");
  return !(isPlural || isPluralBefore) || norm === (units[denied] as Unit).norm;
}

function auxiliaryOf(units: readonly Unit[], index: number): number | undefined {
  for (let i = index - 1; i >= Math.max(0, index - AUXILIARY_REACH); i--) {
    const { norm, kind } = units[i] as Unit;
    if (AUXILIARY.test(norm) && !/^be(?:en)?$/.test(norm)) return i;
    if (kind !== "word" || !(ADVERB.test(norm) || /^(?:be|been)$|ly$/.test(norm))) return undefined;
  }
  return undefined;
}

/** Whether nothing but a space stands between two units. */
function areTogether({ source, units }: AnalysedSentence, index: number, next: number): boolean {
  const [left, right] = [units[index], units[next]];
  return left !== undefined && right !== undefined && /^\s*$/.test(source.text.slice(left.end, right.start));
}

function opposite({ sentence }: RankedSentence, stretch: Range): string {
  return `The source says the opposite: “${wordsOf(sentence, stretch)}”.`;
}

function wordOf(unit: Unit): string {
  return unit.norm.endsWith("n't") ? "not" : unit.norm;
}

function fault(
  grade: Fault["grade"],
  claim: Range,
  ranked: RankedSentence,
  there: Range,
  message: string,
  replacement?: string,
): Fault {
  return {
    grade,
    reason: {
      kind: "polarity",
      direction: "against",
      claim: { start: claim.start, end: claim.end },
      evidence: evidenceOf(ranked.sentence, there),
      message,
      replacement,
    },
  };
}

function open({ claim }: Comparison, index: number): Fault {
  const unit = claim.units[index] as Unit;
  return {
    grade: "open",
    reason: {
      kind: "polarity",
      direction: "open",
      claim: { start: unit.start, end: unit.end },
      evidence: undefined,
      message: `Whether the source bears out the “${wordOf(unit)}” cannot be told.`,
      replacement: undefined,
    },
  };
}
