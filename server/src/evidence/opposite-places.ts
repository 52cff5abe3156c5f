import type { Unit } from "./analysed-text.ts";
import type { RankedSentence } from "./select-evidence.ts";

/**
 * Whether a sentence has around its unit at `at` what the claim has around its own at `index` the other way round: "A is older
 * than B" and "B is younger than A", "the pier opened before the dock" and "the dock opened after the pier" say the same.
 */
export function isTurnedRound(
  units: readonly Unit[],
  { bearing: { partner } }: RankedSentence,
  index: number,
  at: number,
): boolean {
  const crosses = (unit: Unit, own: number) => {
    const there = partner[own] as number;
    return unit.weight > 0 && there >= 0 && own !== index && own < index !== there < at;
  };
  return units.slice(0, index).some(crosses) && units.some((unit, own) => own > index && crosses(unit, own));
}

/**
 * Whether a sentence that has the opposite at `at` has the claim's own word too, with something of the claim beside it or beyond:
 * "imports rose by 4 per cent and exports by 3".
 */
export function isSaidBeside(
  units: readonly Unit[],
  { sentence, bearing: { partner } }: RankedSentence,
  index: number,
  at: number,
): boolean {
  const { stem } = units[index] as Unit;
  return sentence.units.some((unit, place) => {
    if (unit.stem !== stem || partner.some((there, own) => there === place && own !== index)) return false;
    return units.some(({ weight }, own) => {
      const there = partner[own] as number;
      const isThere = Math.abs(there - place) === 1 || (at < place ? there > place : there < place);
      return own !== index && weight > 0 && there >= 0 && isThere && Math.abs(there - place) < Math.abs(there - at);
    });
  });
}
