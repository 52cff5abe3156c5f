import { unitWord } from "../text/units.ts";
import { type Comparison, wordsOf } from "./fault.ts";

/** Sentences in which the time that is counted on may stand. */
const TRIED = 5;
const ON = /^\s+(?:later|after|earlier|before|on)\b/;

/**
 * Whether an ordinal of a time, "the 66th minute", may be another one counted on: a sentence that bears on the claim says
 * "six minutes later".
 */
export function isCountedOn({ claim, ranked }: Comparison, index: number): boolean {
  const time = unitWord(claim.units[index + 1]?.norm ?? "");
  if (claim.units[index]?.quantity?.kind !== "ordinal" || time?.kind !== "duration") return false;
  return ranked.slice(0, TRIED).some(({ sentence }) =>
    sentence.units.some(({ quantity, end }) => {
      if (quantity?.kind !== "duration" || quantity.symbol !== time.symbol) return false;
      return ON.test(wordsOf(sentence, { start: end, end: sentence.end }));
    }),
  );
}
