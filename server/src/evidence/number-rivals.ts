import { compareQuantities } from "../text/quantities.ts";
import type { Unit } from "./analysed-text.ts";
import { compareValues } from "./compare-units.ts";
import { type Comparison, shareOutside } from "./fault.ts";
import type { PhraseRival } from "./phrase-rivals.ts";
import type { RankedSentence } from "./select-evidence.ts";
import { compareNeighbours, fitSlot, SAME_NEIGHBOUR } from "./slot-fit.ts";

/** Fit from which the evidence's number has the claim's place, and by how much it must fit better than the claim's own. */
const LEAST = 0.6;
const AHEAD = 0.3;
const SENTENCES_TRIED = 5;

/** A number of the same sort that fits the place of an exact number of the claim better than that one does anywhere. */
export function findPlacedRival(comparison: Comparison, index: number): PhraseRival | undefined {
  const { units } = comparison.claim;
  const { quantity } = units[index] as Unit;
  if (quantity?.bound !== "exact" || quantity.kind === "ordinal") return undefined;
  let best: PhraseRival | undefined;
  let value = LEAST;
  for (const ranked of comparison.ranked.slice(0, SENTENCES_TRIED)) {
    const there = ranked.sentence.units;
    if (there.some((_, at) => compareValues(units, index, there, at) > 0)) continue;
    for (let at = 0; at < there.length; at++) {
      const other = (there[at] as Unit).quantity;
      if (!other || other.kind !== quantity.kind || other.unit !== quantity.unit || other.bound !== "exact") continue;
      if (compareQuantities(quantity, other) !== "conflicts") continue;
      if (units.some(({ quantity: own }) => own && compareQuantities(own, other) === "supports")) continue;
      const fit = fitNumber(comparison, index, ranked, at);
      if (!fit || fit.value < value) continue;
      value = fit.value;
      best = {
        sentence: ranked.sentence,
        unit: there[at] as Unit,
        sure: fit.left >= SAME_NEIGHBOUR && fit.right >= SAME_NEIGHBOUR,
      };
    }
  }
  return best && value >= fitOfOwn(comparison, index) + AHEAD ? best : undefined;
}

/** Undefined where neither neighbour is the claim's. */
function fitNumber(
  { claim: { units } }: Comparison,
  index: number,
  { sentence, withTitle }: RankedSentence,
  at: number,
) {
  const slot = { start: index, end: index + 1 };
  const place = { start: at, end: at + 1 };
  const { left, right } = compareNeighbours(units, slot, sentence.units, place);
  if (left < SAME_NEIGHBOUR && right < SAME_NEIGHBOUR) return undefined;
  return fitSlot(units, slot, sentence.units, place, shareOutside(units, withTitle, slot));
}

/** How well the claim's number fits its place at best; 0 where no sentence that bears on the claim has it. */
function fitOfOwn({ claim: { units }, ranked }: Comparison, index: number): number {
  const slot = { start: index, end: index + 1 };
  let best = 0;
  for (const { sentence, withTitle } of ranked) {
    sentence.units.forEach((_, at) => {
      if (compareValues(units, index, sentence.units, at) === 0) return;
      const all = shareOutside(units, withTitle, slot);
      best = Math.max(best, fitSlot(units, slot, sentence.units, { start: at, end: at + 1 }, all).value);
    });
  }
  return best;
}
