import { compareDates } from "../text/dates.ts";
import { compareQuantities } from "../text/quantities.ts";
import type { Range } from "../text/range.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import type { Comparison } from "./fault.ts";
import { type SharedPhrase, sharePhrase } from "./shared-phrase.ts";

/** A number or date of the evidence within the very phrase in which the claim has another. */
export interface ValueRival {
  readonly sentence: AnalysedSentence;
  readonly unit: Unit;
  /** The same words stand on both sides. */
  readonly sure: boolean;
}

/** Weight of the words in a row from which they tell what is meant. */
const LEAST = { both: 1.2, one: 1.6 } as const;
/** Share of it that the claim's own value may have somewhere. */
const OWN = 0.5;
/** Units around a value of the claim of which a sentence must have two. */
const NEAR = 4;

/**
 * Another number or date of the sort that stands in the evidence within the very phrase in which the claim has its own
 * ("a 14-day free trial of"), wherever that is, while the claim's, or one that leaves room for it, stands nowhere in it.
 */
export function findPhraseRival(comparison: Comparison, index: number): ValueRival | undefined {
  const { text, claim, compared } = comparison;
  const unit = claim.units[index] as Unit;
  const slot = { start: index, end: index + 1 };
  let best: { readonly rival: ValueRival; readonly weight: number } | undefined;
  let own = 0;
  let isShared = false;
  for (const { sentence, bearing } of compared) {
    if (countNear(bearing.partner, slot) < 2) continue;
    const there = { text: sentence.source.text, units: sentence.units };
    sentence.units.forEach((other, at) => {
      const relation = relate(unit, other);
      if (relation === "unrelated") return;
      const phrase = sharePhrase({ text, units: claim.units }, slot, there, { start: at, end: at + 1 });
      if (relation !== "conflicts") own = Math.max(own, phrase.weight);
      else if (
        isTelling(phrase, unit) &&
        phrase.weight >= (best?.weight ?? 0) &&
        !isOfAnother(claim.units, unit, other)
      ) {
        isShared = best !== undefined && phrase.weight === best.weight && relate(best.rival.unit, other) !== "supports";
        best = { rival: { sentence, unit: other, sure: phrase.left > 0 && phrase.right > 0 }, weight: phrase.weight };
      }
    });
  }
  return best && !isShared && own <= best.weight * OWN ? best.rival : undefined;
}

/** A bound says so little that other words of the sentence may hold it: "less than 17" of "16 out of 28". */
function isTelling({ left, right, weight }: SharedPhrase, { quantity }: Unit): boolean {
  if (left > 0 && right > 0) return weight >= LEAST.both;
  const isBound = quantity !== undefined && !(Number.isFinite(quantity.min) && Number.isFinite(quantity.max));
  return weight >= LEAST.one && !isBound;
}

function countNear(partner: readonly number[], { start, end }: Range): number {
  let count = 0;
  for (let i = Math.max(0, start - NEAR); i < Math.min(partner.length, end + NEAR); i++)
    if ((i < start || i >= end) && (partner[i] as number) >= 0) count++;
  return count;
}

/** What a value of the evidence says to one of the claim; numerals that are no quantity ("Part 2") are the same or not. */
function relate(unit: Unit, other: Unit): ReturnType<typeof compareQuantities> {
  if (unit.quantity && other.quantity) {
    if (unit.quantity.kind !== other.quantity.kind) return "unrelated";
    return compareQuantities(unit.quantity, other.quantity);
  }
  if (unit.date && other.date) {
    if (unit.date.precision !== other.date.precision) return "unrelated";
    const relation = compareDates(unit.date, other.date);
    return relation === "conflicts" && (unit.date.relative || other.date.relative) ? "weaker" : relation;
  }
  if (!isNumeral(unit) || !isNumeral(other)) return "unrelated";
  if (unit.norm === other.norm) return "supports";
  return unit.norm.replace(DIGITS, "") === other.norm.replace(DIGITS, "") ? "conflicts" : "unrelated";
}

const DIGITS = /^[\d.,]+/;

function isNumeral({ kind, norm }: Unit): boolean {
  return kind === "word" && /^\d/.test(norm);
}

/** Whether a value of the evidence is the one that another of the claim means. */
function isOfAnother(units: readonly Unit[], unit: Unit, other: Unit): boolean {
  return units.some((own) => own !== unit && relate(own, other) === "supports");
}
