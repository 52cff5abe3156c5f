import type { Range } from "../text/range.ts";
import type { Unit } from "./analysed-text.ts";
import { isDoubt } from "./difference-words.ts";
import { type Fault, wordsOf } from "./fault.ts";
import { isHedged, isPerceived } from "./firmness.ts";
import { isInClause, isSaidByAnother, makeFault, type Place, spanOf } from "./place.ts";

/** "Expects to save" for "will save": what is only meant to be. */
const MEANT = /^(?:expect|hope|plan|intend|aim|want|seek|tr(?:y|ied|ies)|wish)(?:s|es|ed|d|ing|ned)?$/;

/** Whether the difference ends in what makes the verb behind it a mere intention. */
function findMeant({ own, there }: Place): Unit | undefined {
  const [governor, to] = there.slice(-2);
  if (!governor || to?.norm !== "to" || !MEANT.test(governor.norm) || own.some(({ norm }) => norm === "to"))
    return undefined;
  return governor;
}

/** What a sentence begins with that tells only what is said or thought. */
const HEARSAY =
  /^(?:some|many|people)\s(?:say|think|believe)|\b(?:I|we)\s(?:think|believe|suspect|guess)$|^it\sis\s(?:said|thought|believed)/i;
/** Units it takes at most. */
const LONGEST = 5;

/** The first word of such a beginning or insertion, where the difference is nothing else. */
function findHearsay({ comparison, laid, there, own }: Place): Unit | undefined {
  if (
    there.length === 0 ||
    there.length > LONGEST ||
    comparison.claim.units.some(({ norm }) => /^(?:say|think)/.test(norm))
  )
    return undefined;
  const { source } = laid.ranked.sentence;
  const { start, end } = spanOf(there);
  return own.length === 0 && HEARSAY.test(source.text.slice(start, end)) ? there[0] : undefined;
}

/** The first auxiliary verb with the word behind it; undefined where there is none. */
function findPredicate(units: readonly Unit[]): Range | undefined {
  const at = units.findIndex(({ norm }) => /^(?:is|are|was|were|has|have|had)$/.test(norm));
  return at < 0 ? undefined : spanOf(units.slice(at, at + 2));
}

const RESERVE =
  /^(?:possib|chance|can$|uncl|uncert|doubt|whether$|if$|risk|suggest|thought|think|fear|fore|predict|legend|tradition|rumou|warn|suspici|believ|reckon|estimat|calculat|expect)/;

/** Whether a word of the claim leaves open, in whatever way, what it says. */
function isReserve(unit: Unit): boolean {
  return isDoubt(unit) || (unit.kind === "word" && RESERVE.test(unit.norm));
}

/** "Appeared in court": nothing is in doubt but before a "to". */
const SEEMS = /^(?:seem|appear)/;

/** A word of doubt in the sentence where the claim states the same flatly. */
export function judgeDoubtDropped(place: Place): Fault | undefined {
  const { comparison, laid, difference, own, there, ownWords, thereWords } = place;
  const { units } = comparison.claim;
  const meant = findMeant(place);
  if (there.some(({ norm }, at) => SEEMS.test(norm) && there[at + 1]?.norm !== "to")) return undefined;
  const kept = units[difference.own.end];
  if (kept && there.at(-1)?.norm === "could" && isPerceived(kept)) return undefined;
  const hearsay = meant ? undefined : findHearsay(place);
  const due = own.some(({ norm }) => norm === "will") ? there.find(({ norm }) => norm === "should") : undefined;
  const doubt = there.find(isDoubt) ?? due ?? meant ?? hearsay;
  const isOfDoubt = (unit: Unit) => isDoubt(unit) || unit === due || unit === meant || hearsay !== undefined;
  if (!doubt || ownWords.length > 0 || !thereWords.every(isOfDoubt)) return undefined;
  const isOwnReserve = (unit: Unit, index: number) => isReserve(unit) && (laid.partner[index] as number) < 0;
  if (units.some(isOwnReserve) || (meant && isHedged(units)) || !(hearsay ?? isInClause(place))) return undefined;
  const next = units[difference.own.end] as Unit;
  const verb = laid.ranked.sentence.units[difference.there.end] as Unit;
  if (next.kind !== "word" || next.capital) return undefined;
  if (isSaidByAnother(place, ({ stem }, others) => stem === next.stem && !others.some(isDoubt))) return undefined;
  const stretch = hearsay ? spanOf(there) : spanOf([doubt, verb]);
  const words = wordsOf(laid.ranked.sentence, stretch);
  const told = hearsay && findPredicate(units.slice(difference.own.end));
  const firm = own.find(({ norm }) => /^(?:will|shall|must|is|are|was|were|has|have|had)$/.test(norm));
  return makeFault(place, "hedge", false, firm ?? told ?? next, stretch, `The source is less sure: “${words}”.`);
}
