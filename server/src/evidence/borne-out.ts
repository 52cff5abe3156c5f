import type { Unit } from "./analysed-text.ts";
import { shareOf } from "./claim-words.ts";
import { compareUnits, KINDRED_STRENGTH } from "./compare-units.ts";
import type { Comparison } from "./fault.ts";
import type { RankedSentence } from "./select-evidence.ts";

/** From here on a word is of weight: a claim is not borne out without it. */
const WEIGHTY = 0.8;
/** Share of the claim's weight that one sentence must bear out, with its title and headings. */
const IN_ONE_SENTENCE = 0.6;
/** Share of what a sentence bears out that must stand there in the claim's own order. */
const IN_ORDER = 0.5;
/** Units between a word and the name, number or date that goes with it. */
const REACH = 3;

/**
 * Whether the chosen sentences say what the claim says: every word of weight is borne out by one of them, and one bears
 * out all names, numbers and dates, in the claim's order and with the words they go with in the claim.
 */
export function isBorneOut(comparison: Comparison): boolean {
  const { claim, chosen, strength } = comparison;
  if (claim.units.some(({ weight }, index) => weight >= WEIGHTY && !isHigh(strength[index]))) return false;
  if (chosen.some((ranked) => deniesMore(claim.units, ranked))) return false;
  return chosen.some(
    (ranked) =>
      shareOf(claim.units, ranked.inContext) >= IN_ONE_SENTENCE &&
      claim.units.every((unit, index) => !isSalient(unit) || isHigh(ranked.inContext[index])) &&
      comparison.align(ranked).similarity >= IN_ORDER * shareOf(claim.units, ranked.bearing.strength) &&
      !claim.units.some((unit, index) => isSalient(unit) && goesWithAnother(claim.units, ranked, index)),
  );
}

function isHigh(strength: number | undefined): boolean {
  return (strength as number) >= KINDRED_STRENGTH;
}

/** Whether the sentence denies a word it shares with a claim that denies nothing. */
function deniesMore(units: readonly Unit[], { sentence, bearing }: RankedSentence): boolean {
  if (units.some(({ negation }) => negation)) return false;
  return sentence.units.some(({ negation }, at) => {
    if (!negation) return false;
    const denied = sentence.units.findIndex(({ weight }, i) => i > at && weight > 0);
    return bearing.partner.includes(denied);
  });
}

/** Names, numbers and dates: what a reader would look up. */
function isSalient({ kind, capital, weight }: Unit): boolean {
  return kind !== "word" || (capital && weight > 0);
}

/** Whether the word before it in the claim stands in the sentence before another name, number or date instead. */
function goesWithAnother(units: readonly Unit[], { sentence, bearing }: RankedSentence, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && units[before]?.weight === 0) before--;
  const governor = units[before];
  if (!governor || index - before > REACH || isSalient(governor)) return false;
  const there = sentence.units;
  const places = there.flatMap((unit, at) => (compareUnits(governor, unit) >= KINDRED_STRENGTH ? [at] : []));
  if (places.length === 0) return false;
  const behind = places.flatMap((at) => there[nextSalient(there, at)] ?? []);
  if (behind.length < places.length) return false;
  const own = there[bearing.partner[index] as number];
  return !behind.some((unit) => unit === own || compareUnits(units[index] as Unit, unit) > 0);
}

/** The name, number or date that follows a word with nothing but function words between; -1 where none does. */
function nextSalient(units: readonly Unit[], at: number): number {
  for (let i = at + 1; i <= Math.min(units.length - 1, at + REACH); i++) {
    const unit = units[i] as Unit;
    if (isSalient(unit)) return i;
    if (unit.weight > 0) return -1;
  }
  return -1;
}
