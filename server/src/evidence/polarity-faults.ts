import type { Unit } from "./analysed-text.ts";
import type { Comparison, Fault } from "./fault.ts";
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
  if (first === undefined || isDeniedThere(comparison, first, negations.length === 1)) return [];
  return [open(comparison, first)];
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

/** What the "not" at `index` denies: the next word of weight of its clause. `text` is what the units stand in. */
function nextContent(text: string, units: readonly Unit[], index: number): number | undefined {
  for (let i = index + 1; i < Math.min(units.length, index + 5); i++) {
    const unit = units[i] as Unit;
    if (/[,;:()–—]/.test(text.slice((units[i - 1] as Unit).end, unit.start))) return undefined;
    if (unit.weight > 0 && !ADVERB.test(unit.norm)) return i;
  }
  return undefined;
}

function wordOf(unit: Unit): string {
  return unit.norm.endsWith("n't") ? "not" : unit.norm;
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
