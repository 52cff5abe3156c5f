import type { Unit } from "./analysed-text.ts";

/** Words by which a claim says that a number of it is a sum, a difference, a share or a rest. */
const RECKONING =
  /^(?:total\w*|altogether|combined|together|added|adds|adding|difference|gap|margin|majority|share|remain\w*|rest|left|outnumber\w*|average\w*|mean|apiece|each|every|rate|twice|double[ds]?|doubling|half|halved?|halving|times|equivalent|net|apart|except|without|another|others?|further|extra|additional|more|less|fewer|longer|shorter|higher|lower|larger|bigger|smaller|heavier|lighter|older|younger|faster|slower|later|earlier|cheaper|dearer|previous\w*|return|than)$/;
/** Words that say so only next to the number. */
const BESIDE =
  /^(?:all|but|by|per|over|under|above|below|after|before|since|between|behind|ahead|short|then|now|until|within)$/;
/** Units before and behind a number that stand next to it. */
const NEXT = { before: 3, behind: 4 } as const;

/** Whether the unit at `at` of a claim tells that the number at `number` was reckoned. */
export function tellsReckoning(units: readonly Unit[], at: number, number: number): boolean {
  const { kind, norm } = units[at] as Unit;
  if (kind !== "word") return false;
  const isNext = at >= number - NEXT.before && at <= number + NEXT.behind;
  return RECKONING.test(norm) || (isNext && BESIDE.test(norm));
}

/** Words by which a sentence gives a number for one of several, or as so many times another. */
const EACH = /^(?:each|every|per|apiece|half|halved|twice|double[ds]?|times|average\w*|mean)$/;

/** Whether a unit of a sentence is such a word. */
export function tellsEach({ norm }: Unit): boolean {
  return EACH.test(norm);
}
