import { compareQuantities } from "../text/quantities.ts";
import type { Quantity } from "../text/quantity.ts";
import type { Unit } from "./analysed-text.ts";
import { countSameThing } from "./compare-units.ts";
import { type Comparison, type Fault, shareAround, wordsOf } from "./fault.ts";
import { fitReplacement } from "./fit-replacement.ts";
import { contradiction } from "./number-reasons.ts";
import type { OtherNumber } from "./number-slots.ts";

const SENTENCES_TRIED = 3;
const REACH = 5;

/** The same number of the same thing where a sentence that bears on the claim bounds or rounds it: "at least 40". */
export function findLooser({ claim, ranked }: Comparison, quantity: Quantity, index: number): OtherNumber | undefined {
  if (quantity.bound !== "exact") return undefined;
  for (const { sentence } of ranked.slice(0, SENTENCES_TRIED)) {
    for (const [at, unit] of sentence.units.entries()) {
      const other = unit.quantity;
      if (!other || other.parts || other.kind !== quantity.kind || numberOf(other) !== quantity.min) continue;
      if (other.unit === undefined && !countSameThing(claim.units, index, sentence.units, at)) continue;
      if (compareQuantities(quantity, other) === "weaker") return { sentence, unit };
    }
  }
  return undefined;
}

/** Share of the claim that a sentence must bear out whose bound is the claim's turned round. */
const NEARLY_ALL = 0.75;

/** "More than 12 tonnes" where a sentence that says nearly the same has "less than 12 tonnes". */
export function findTurned({ claim, ranked }: Comparison, quantity: Quantity, index: number): OtherNumber | undefined {
  const side = sideOf(quantity);
  if (side === 0) return undefined;
  for (const { sentence, inContext } of ranked.slice(0, SENTENCES_TRIED)) {
    if (shareAround(claim.units, inContext, index, REACH, sentence).all < NEARLY_ALL) continue;
    for (const [at, unit] of sentence.units.entries()) {
      const other = unit.quantity;
      if (!other || other.kind !== quantity.kind || other.unit !== quantity.unit || sideOf(other) !== -side) continue;
      if (isOfSomething(quantity) && !countSameThing(claim.units, index, sentence.units, at)) continue;
      if (numberOf(other) === numberOf(quantity)) return { sentence, unit };
    }
  }
  return undefined;
}

/** A share is of one thing or another: "just over half of the apples" says nothing of half of the trees. */
function isOfSomething({ kind }: Quantity): boolean {
  return kind === "fraction" || kind === "percent";
}

/** 1 for a number that is a lower bound, -1 for an upper one. */
function sideOf({ bound }: Quantity): -1 | 0 | 1 {
  if (bound === "at-least" || bound === "more-than") return 1;
  return bound === "at-most" || bound === "less-than" ? -1 : 0;
}

/** The number that stands behind "at least", "about", "under". */
function numberOf({ bound, min, max }: Quantity): number | undefined {
  if (bound === "about") return (min + max) / 2;
  if (bound === "at-least" || bound === "more-than") return min;
  return bound === "at-most" || bound === "less-than" ? max : undefined;
}

const BOUND_WORDS = /^\p{L}[\p{L}\s]*$/u;

/** Only the words of the bound are at fault, where they stand before the number. */
export function turnedBound(comparison: Comparison, unit: Unit, quantity: Quantity, rival: OtherNumber): Fault {
  const fault = contradiction(comparison, unit, rival);
  const { text } = comparison;
  const words = text.slice(unit.start, quantity.value.start).trimEnd();
  const whole = wordsOf(rival.sentence, rival.unit);
  const there = rival.unit.quantity as Quantity;
  const beforeThere = { start: rival.unit.start, end: rival.unit.start + there.value.start - there.start };
  const wordsThere = wordsOf(rival.sentence, beforeThere).trimEnd();
  if (!BOUND_WORDS.test(words) || !BOUND_WORDS.test(wordsThere)) return fault;
  const claim = { start: unit.start, end: unit.start + words.length };
  const replacement = fitReplacement(words, wordsThere);
  return {
    ...fault,
    reason: { ...fault.reason, claim, message: `The source says the opposite: “${whole}”.`, replacement },
  };
}
