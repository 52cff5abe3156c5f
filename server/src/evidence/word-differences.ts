import type { Unit } from "./analysed-text.ts";
import { compareUnits } from "./compare-units.ts";
import { amountOf, exceeds, excludeEachOther, isDoubt, isSlight } from "./difference-words.ts";
import { isInside, keptStretch } from "./differences.ts";
import { type Fault, isRelated, wordsOf } from "./fault.ts";
import { isHedged } from "./firmness.ts";
import { fitReplacement } from "./fit-replacement.ts";
import { deniesSomething, mayDeny } from "./negation.ts";
import { makeFault, type Place, spanOf } from "./place.ts";
import { mayStandBeside } from "./polarity-faults.ts";

const isNot = ({ negation }: Unit) => negation;
/** "Refused to", "failed to": what follows was not done. */
const UNDONE = /^(?:refus|fail|declin|neglect|forg[eo]t)/;
const SUBJECT = /^(?:it|he|she|they|this|these|that|we|i)$/;

/** Whether a difference stands between shared words, or has only its subject, a pronoun there, before it. */
function isInClause({ laid, difference, there }: Place): boolean {
  const { partner } = laid;
  if (!partner.slice(difference.own.end).some((at) => at >= 0)) return false;
  return isInside(laid, difference) || there.some(({ norm }) => SUBJECT.test(norm));
}

/** Where in the difference the sentence denies what follows it; -1 where it does not. */
function findDenial({ there }: Place): number {
  const isDenial = (unit: Unit, at: number) =>
    unit.negation || (UNDONE.test(unit.norm) && there[at + 1]?.norm === "to" && at === there.length - 2);
  return there.filter(isDenial).length === 1 ? there.findIndex(isDenial) : -1;
}
/** Units of the sentence around a difference among which another denial would turn it round once more. */
const NEAR = { before: 8, behind: 6 } as const;
/** Words of the sentence passed over before its "not". */
const MOST_PASSED = 3;
/** "Was not published until 1990" for "was published in 1990". */
const LIMIT = /^(?:until|till|before|unless|except|only|but|rather|otherwise|save|apart|beyond|without)$/;
/** What a "not" before it does not deny: "not only", "not all", "not since 2003 had". */
const SCOPE =
  /^(?:all|every|everyone|everybody|everything|always|both|each|entirely|necessarily|since|only|just|merely|simply|least|longer|more|less|fewer|later|doubt|matter|wonder)$/;

/** A "not" that the sentence has in the middle of the claim's own words. */
export function judgeNotDropped(place: Place): Fault | undefined {
  const { comparison, laid, difference, there, ownWords, thereWords } = place;
  const { units } = laid.ranked.sentence;
  const denial = findDenial(place);
  if (denial < 0 || ownWords.length > 0 || !isInClause(place)) return undefined;
  if (comparison.claim.units.some(deniesSomething)) return undefined;
  const at = difference.there.start + denial;
  if (thereWords.length > MOST_PASSED || thereWords.at(-1) !== there[denial]) return undefined;
  const behind = laid.ranked.sentence.source.text.slice((units[at] as Unit).end, units[difference.there.end]?.start);
  if (there.some(isDoubt) || /[,;:.!?–—]/.test(behind)) return undefined;
  const around = units.slice(Math.max(0, difference.there.start - NEAR.before), difference.there.end + NEAR.behind);
  if (around.filter(deniesSomething).length !== 1) return undefined;
  if (SCOPE.test(units[difference.there.end]?.norm ?? "") || units.slice(at).some(({ norm }) => LIMIT.test(norm)))
    return undefined;
  const own = comparison.claim.units;
  const verb = own.findIndex((unit, index) => index >= difference.own.end && !isSlight(unit));
  const stretch = spanOf(units.slice(at, difference.there.end + 1));
  const words = wordsOf(laid.ranked.sentence, stretch);
  const range = spanOf(own.slice(difference.own.end, Math.max(verb, difference.own.end) + 1));
  return makeFault(place, "polarity", true, range, stretch, `The source says the opposite: “${words}”.`);
}

/** Share of the rest of the claim from which a "not" put in counts: sources deny in too many ways. */
const ADDED = 0.7;

/** A "not" that the claim has in the middle of the sentence's own words. */
export function judgeNotAdded(place: Place): Fault | undefined {
  const { comparison, laid, difference, ownWords, thereWords } = place;
  const { units, negations } = { units: laid.ranked.sentence.units, negations: comparison.claim.units.filter(isNot) };
  const [not] = ownWords;
  if (!not?.negation || negations.length !== 1 || ownWords.length !== 1 || thereWords.length > 0) return undefined;
  if (!isInside(laid, difference) || place.rest.share < ADDED) return undefined;
  const around = units.slice(Math.max(0, difference.there.start - NEAR.before), difference.there.end + NEAR.behind);
  if (around.some(mayDeny)) return undefined;
  const next = comparison.claim.units[difference.own.end] as Unit;
  if (SCOPE.test(next.norm) || comparison.claim.units.some(({ norm }) => LIMIT.test(norm) || norm === "yet"))
    return undefined;
  const denied = laid.partner.findIndex(
    (at, index) => index >= difference.own.end && at >= 0 && !isSlight(comparison.claim.units[index] as Unit),
  );
  if (denied < 0 || mayStandBeside(comparison, laid.ranked, denied, laid.partner[denied] as number)) return undefined;
  const from = Math.max(0, difference.there.start - 1);
  const stretch = spanOf(units.slice(from, difference.there.end + 1));
  const words = wordsOf(laid.ranked.sentence, stretch);
  return makeFault(place, "polarity", true, not, stretch, `The source says the opposite: “${words}”.`);
}

/** A list may have both ends: "the five most fragrant and the five worst". */
const EXTREME = /^(?:most|least|best|worst)$/;

/** A word whose opposite, or another of its closed set, the sentence has in its place. */
export function judgeOpposite(place: Place): Fault | undefined {
  const { comparison, laid, own, there, ownWords, thereWords } = place;
  const { claim, text } = comparison;
  if (ownWords.length > 1 || thereWords.length > 1 || claim.units.some(isNot)) return undefined;
  const candidates = ownWords.length === 1 ? ownWords : own;
  for (const unit of candidates) {
    const other = there.find((one) => excludeEachOther(unit, one));
    if (!other || (thereWords.length === 1 && thereWords[0] !== other)) continue;
    if (keptStretch(laid).some(isNot) || EXTREME.test(unit.norm)) continue;
    if (claim.units.some(({ stem }) => stem === other.stem)) continue;
    if (isSaidByAnother(place, (there) => there.stem === unit.stem)) continue;
    const words = wordsOf(laid.ranked.sentence, other);
    const replacement = fitReplacement(text.slice(unit.start, unit.end), words);
    const isAlike = unit.norm.slice(-2) === other.norm.slice(-2);
    return makeFault(
      place,
      "polarity",
      true,
      unit,
      other,
      `The source says “${words}” here.`,
      isAlike ? replacement : undefined,
    );
  }
  return undefined;
}

/** "Expects to save" for "will save": what is only meant to be. */
const MEANT = /^(?:expect|hope|plan|intend|aim|want|seek|tr(?:y|ied|ies)|wish)(?:s|es|ed|d|ing|ned)?$/;

/** Whether the difference ends in what makes the verb behind it a mere intention. */
function findMeant({ own, there }: Place): Unit | undefined {
  const [governor, to] = there.slice(-2);
  if (!governor || to?.norm !== "to" || !MEANT.test(governor.norm) || own.some(({ norm }) => norm === "to"))
    return undefined;
  return governor;
}

const RESERVE =
  /^(?:possib|chance|can$|uncl|uncert|doubt|whether$|if$|risk|suggest|thought|think|fear|fore|predict|warn|suspici|believ)/;

/** Whether a word of the claim leaves open, in whatever way, what it says. */
function isReserve(unit: Unit): boolean {
  return isDoubt(unit) || (unit.kind === "word" && RESERVE.test(unit.norm));
}

/** A word of doubt in the sentence where the claim states the same flatly. */
export function judgeDoubtDropped(place: Place): Fault | undefined {
  const { comparison, laid, difference, own, there, ownWords, thereWords } = place;
  const meant = findMeant(place);
  const doubt = there.find(isDoubt) ?? meant;
  if (!doubt || ownWords.length > 0 || !thereWords.every((unit) => isDoubt(unit) || unit === meant)) return undefined;
  const { units } = comparison.claim;
  if (units.some(isReserve) || (meant && isHedged(units)) || !isInClause(place)) return undefined;
  const next = units[difference.own.end] as Unit;
  const verb = laid.ranked.sentence.units[difference.there.end] as Unit;
  if (next.kind !== "word" || next.capital) return undefined;
  if (isSaidByAnother(place, ({ stem }, others) => stem === next.stem && !others.some(isDoubt))) return undefined;
  const stretch = spanOf([doubt, verb]);
  const words = wordsOf(laid.ranked.sentence, stretch);
  const firm = own.find(({ norm }) => /^(?:will|shall|must|is|are|was|were|has|have|had)$/.test(norm));
  return makeFault(place, "hedge", false, firm ?? next, stretch, `The source is less sure: “${words}”.`);
}

/** Units behind an amount among which stands what it counts. */
const COUNTED = 4;

/** "All" for "some", "none" for "several": more than the sentence says, or its denial. */
export function judgeAmount(place: Place): Fault | undefined {
  const { laid, own, there, ownWords, thereWords } = place;
  const unit = own.find(amountOf);
  const other = there.find(amountOf);
  const [amount, amountThere] = [unit && amountOf(unit), other && amountOf(other)];
  if (!unit || !other || !amount || !amountThere || !exceeds(amount, amountThere)) return undefined;
  if (!ownWords.every(amountOf) || !thereWords.every((one) => amountOf(one) || one.quantity)) return undefined;
  const counted = place.comparison.claim.units.slice(place.difference.own.end, place.difference.own.end + COUNTED);
  const isSo = (one: Unit, units: readonly Unit[]) => {
    const behind = units.slice(units.indexOf(one) + 1, units.indexOf(one) + 1 + COUNTED);
    return (
      amountOf(one) === amount && behind.some(({ stem, weight }) => weight > 0 && counted.some((c) => c.stem === stem))
    );
  };
  if (isSaidByAnother(place, isSo)) return undefined;
  const words = wordsOf(laid.ranked.sentence, other);
  return makeFault(
    place,
    "quantifier",
    [amount, amountThere].includes("none"),
    unit,
    other,
    `The source says “${words}” here.`,
  );
}

const ARTICLE = /^(?:the|an?)$/;
const BEFORE_NOUN = /^(?:the|an?|its|his|her|their|in|of|by|from|with|for|to|at|on)$/;
/** Weight from which a word tells something of its own. */
const TELLING = 0.8;
/** Share of the rest of the claim that the sentence must have before a word put in counts. */
const NEARLY_ALL = 0.85;

/** A word or two put in before a noun of the sentence which no sentence at hand has in any form. */
export function judgeModifier(place: Place): Fault | undefined {
  const { comparison, laid, difference, own, there, rest } = place;
  const { units } = comparison.claim;
  const put = own.filter(({ norm }) => !ARTICLE.test(norm));
  if (put.length === 0 || put.length > 2 || !there.every(({ norm }) => ARTICLE.test(norm))) return undefined;
  const [before, noun] = [units[units.indexOf(put[0] as Unit) - 1], units[difference.own.end]];
  if (rest.share < NEARLY_ALL || own.at(-1) !== put.at(-1)) return undefined;
  if (!before || !noun || !isInside(laid, difference) || noun.kind !== "word" || noun.weight === 0) return undefined;
  if (before.kind === "word" && !BEFORE_NOUN.test(before.norm)) return undefined;
  const isPut = (unit: Unit) =>
    unit.kind === "word" && !unit.capital && unit.weight >= TELLING && !deniesSomething(unit);
  const isKnown = (unit: Unit) =>
    comparison.sentences.some((one) => one.units.some((other) => compareUnits(unit, other) > 0));
  if (!put.every(isPut) || put.some(isKnown) || /ly$/.test(put.at(-1)?.norm ?? "")) return undefined;
  const range = spanOf(put);
  const counterpart = laid.ranked.sentence.units[difference.there.end] as Unit;
  const words = comparison.text.slice(range.start, range.end);
  const message = `The source says “${wordsOf(laid.ranked.sentence, counterpart)}” here, but not “${words}”.`;
  return makeFault(place, "modifier", false, range, counterpart, message);
}

/** Whether another sentence that may say the same has the word. */
function isSaidByAnother({ comparison, laid }: Place, test: (unit: Unit, units: readonly Unit[]) => boolean): boolean {
  return comparison.ranked.some(
    (other) =>
      other !== laid.ranked &&
      isRelated(comparison, other) &&
      other.sentence.units.some((unit) => test(unit, other.sentence.units)),
  );
}
