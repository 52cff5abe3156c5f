import type { Unit } from "./analysed-text.ts";
import type { RankedSentence } from "./select-evidence.ts";

const BE = /^(?:is|was|are|were)$/;
const BESIDE = /^(?:not|also|both|only|still|now)$/;
const ARTICLE = /^an?$/;
/** Units behind "a" among which its noun stands. */
const REACH = 8;
/** What ends a noun phrase: "a comedy about", "an author who". */
const BREAK =
  /^(?:of|in|on|at|by|for|from|to|with|that|who|which|whose|where|when|and|or|as|about|located|based|set|starring|directed|written|published|released|born)$/;
const SAME = 0.7;

/** Whether the claim calls somebody or something "a ...", and the sentence calls it "a" something else ("a play" for "a novel"). */
export function isOfOtherKind(units: readonly Unit[], { sentence, withTitle }: RankedSentence): boolean {
  const kind = findKind(units);
  return kind >= 0 && (withTitle[kind] as number) < SAME && findKind(sentence.units) >= 0;
}

/** The noun of the first "is a ...": the last word of weight before the phrase ends; -1 where there is none. */
function findKind(units: readonly Unit[]): number {
  for (let i = 0; i < units.length; i++) {
    if (!BE.test((units[i] as Unit).norm)) continue;
    const article = BESIDE.test(units[i + 1]?.norm ?? "") ? i + 2 : i + 1;
    if (!ARTICLE.test(units[article]?.norm ?? "")) continue;
    let noun = -1;
    for (let at = article + 1; at <= Math.min(article + REACH, units.length - 1); at++) {
      const { norm, weight, date } = units[at] as Unit;
      if (BREAK.test(norm) || date) break;
      if (weight > 0) noun = at;
    }
    if (noun >= 0) return noun;
  }
  return -1;
}
