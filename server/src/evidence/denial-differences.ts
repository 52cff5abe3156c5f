import type { Range } from "../text/range.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { amountOf, isAuxiliary, isDoubt, isSlight } from "./difference-words.ts";
import { clauseAround } from "./differences.ts";
import { type Fault, wordsOf } from "./fault.ts";
import { isStated } from "./firmness.ts";
import { deniesSomething, isExcepting, isNotDenied, mayLimit } from "./negation.ts";
import { isInClause, isSaidByAnother, makeFault, type Place, spanOf } from "./place.ts";

/** "Refused to", "failed to": what follows was not done. */
const UNDONE = /^(?:refus|fail|declin|neglect|forg[eo]t)/;
/** Where in the difference the sentence denies what follows it; -1 where it does not. */
function findDenial({ there }: Place): number {
  const isDenial = (unit: Unit, at: number) =>
    unit.negation || (UNDONE.test(unit.norm) && there[at + 1]?.norm === "to" && at === there.length - 2);
  return there.filter(isDenial).length === 1 ? there.findIndex(isDenial) : -1;
}
/** Units of the sentence around a difference among which another denial would turn it round once more. */
const NEAR = { before: 8, behind: 6 } as const;

/** How many units of the sentence around a difference are such. */
function countNear({ laid, difference: { there } }: Place, test: (unit: Unit, at: number) => boolean): number {
  const { units } = laid.ranked.sentence;
  let count = 0;
  for (let at = Math.max(0, there.start - NEAR.before); at < Math.min(units.length, there.end + NEAR.behind); at++)
    if (test(units[at] as Unit, at)) count++;
  return count;
}

/** Words of the sentence passed over before its "not". */
const MOST_PASSED = 3;
/** "Was not published until 1990" for "was published in 1990". */
const LIMIT = /^(?:until|till|before|unless|except|only|but|rather|otherwise|save|apart|other|beyond|without|barring)$/;
/** Whether what stands behind a "not" limits it: "not ... until", "not ... but"; a "but" behind a comma does not. */
function isLimited({ source, units }: AnalysedSentence, not: number): boolean {
  return units.some(({ norm, start }, at) => {
    if (at < not || !LIMIT.test(norm)) return false;
    return norm !== "but" || !/[,;]\s*$/.test(source.text.slice(0, start));
  });
}

/** "Could have called" for "failed to call". */
function isUndone(units: readonly Unit[]): boolean {
  return units.some(({ norm }, at) => /^(?:could|should|would|might)$/.test(norm) && units[at + 1]?.norm === "have");
}

/** A "not" that the sentence has in the middle of the claim's own words. */
export function judgeNotDropped(place: Place): Fault | undefined {
  const { comparison, laid, difference, own: put, there, ownWords, thereWords } = place;
  const { units } = laid.ranked.sentence;
  const denial = findDenial(place);
  if (denial < 0 || ownWords.length > 0 || !isInClause(place)) return undefined;
  // "No charger and no socket" for "no socket": the claim has its "no" from before.
  if (comparison.claim.units[difference.own.start - 1]?.negation) return undefined;
  const isTurned = (unit: Unit, index: number, some: readonly Unit[]) =>
    (laid.partner[index] as number) < 0 &&
    (deniesSomething(unit) || isExcepting(some, index) || /^(?:unless|until|only)$/.test(unit.norm));
  if (comparison.claim.units.some(isTurned)) return undefined;
  const at = difference.there.start + denial;
  if (thereWords.length > MOST_PASSED || thereWords.at(-1) !== there[denial]) return undefined;
  const behind = laid.ranked.sentence.source.text.slice((units[at] as Unit).end, units[difference.there.end]?.start);
  if (there.some(isDoubt) || isUndone(put) || there.some(({ norm }) => isNotDenied(norm)) || /[,;:.!?–—]/.test(behind))
    return undefined;
  const isDenial = (unit: Unit, place: number) => deniesSomething(unit) && !laid.partner.includes(place);
  if (countNear(place, isDenial) !== 1) return undefined;
  if (isNotDenied(units[difference.there.end]?.norm ?? "") || isLimited(laid.ranked.sentence, at)) return undefined;
  const own = comparison.claim.units;
  const verb = own.findIndex((unit, index) => index >= difference.own.end && !isSlight(unit));
  const told = units.findIndex((unit, index) => index >= difference.there.end && !isSlight(unit));
  const from = isAuxiliary(units[at - 1]?.norm ?? "") ? at - 1 : at;
  const stretch = spanOf(units.slice(from, Math.max(told, difference.there.end) + 1));
  const words = wordsOf(laid.ranked.sentence, stretch);
  let first = difference.own.end;
  while (first > 0 && isAuxiliary(own[first - 1]?.norm ?? "")) first--;
  const range = spanOf(own.slice(first, Math.max(verb, difference.own.end) + 1));
  const written = comparison.text.slice(range.start, range.end);
  const isVerb = told === at + 1 && isVerbGroup(units, at) && agrees(own[verb], units, at);
  const replacement = first < difference.own.end ? written.replace(/^\S+/, "$& not") : isVerb ? words : undefined;
  const message = `The source says the opposite: “${words}”.`;
  return makeFault(place, "polarity", true, range, stretch, message, replacement);
}

/** "did not declare", "hasn't said": the "not" at `at` has its auxiliary. */
function isVerbGroup(units: readonly Unit[], at: number): boolean {
  const { norm } = units[at] as Unit;
  return norm.endsWith("n't") || (norm === "not" && isAuxiliary(units[at - 1]?.norm ?? ""));
}

/** "Don't expect" does not go with every subject: it takes the place of "expect" alone, not of "expects". */
function agrees(verb: Unit | undefined, units: readonly Unit[], at: number): boolean {
  const isPlural =
    /^(?:do|have|are)n't$/.test(units[at]?.norm ?? "") || /^(?:do|have|are)$/.test(units[at - 1]?.norm ?? "");
  return !isPlural || verb?.norm === units[at + 1]?.norm;
}

/** Share of the rest of the claim that must be the sentence's own words before a "not" put in among them counts. */
const NEARLY_ALL = 0.85;
/** Units behind a denial among which stands what it denies. */
const DENIED = 3;

/** Auxiliaries that tell more than tense and voice: "will close", "that it be closed". */
const MOOD = /^(?:will|would|shall|be)$/;

/** "Not until", "not once but twice", "not since". */
function isLimit({ norm }: Unit): boolean {
  return LIMIT.test(norm) || /^(?:since|because|than|after)$/.test(norm);
}

/** "Half of the ships", "two of them": of the rest the opposite may be true. */
function isPart(units: readonly Unit[], index: number): boolean {
  const unit = units[index] as Unit;
  return amountOf(unit) !== undefined || (unit.quantity !== undefined && units[index + 1]?.norm === "of");
}

/** Articles and auxiliaries, which may differ behind a "not": "did not close" for "closed". */
const FORM = /^(?:the|an?|is|are|was|were|be|been|being|has|had)$/;

/**
 * Whether all that the claim has behind its "not", to the end of the clause, is the sentence's own, with nothing
 * of weight between: whatever else stands there may be what is denied, not the deed ("did not arrive on time").
 */
function isWholeBehind({ comparison: { claim, text }, laid, difference }: Place, not: number): boolean {
  const { units } = claim;
  const there = laid.ranked.sentence.units;
  let last = difference.there.end - 1;
  for (let index = not + 1; index < clauseAround(text, units, difference.own).end; index++) {
    const at = laid.partner[index] as number;
    if (at < 0 && !FORM.test((units[index] as Unit).norm) && !laid.resolved.has(index)) return false;
    if (at >= 0 && !haveSameNumber(units[index] as Unit, there[at] as Unit)) return false;
    if (there.slice(last + 1, Math.max(at, 0)).some(({ kind, weight }) => kind === "word" && weight > 0)) return false;
    last = Math.max(last, at);
  }
  const denied = units.findIndex((unit, index) => index > not && !isSlight(unit));
  return units[denied]?.stem === there[laid.partner[denied] ?? -1]?.stem;
}

/** "Did not hold out for three months" of who did for eleven weeks, which a rounder number would bear out. */
function haveSameNumber({ quantity: own }: Unit, { quantity: other }: Unit): boolean {
  return own === undefined || (own.min === other?.min && own.max === other.max);
}

/**
 * Whether a stretch of the sentence only says more of the subject before its verb: between commas ("the crews, the port's
 * largest union, voted"), behind a preposition ("keepers on the canal voted"), or as its name ("the drug velmarin reduced").
 */
function isAside({ source: { text }, units }: AnalysedSentence, { start, end }: Range): boolean {
  if (start === 0 || start >= end || end >= units.length) return false;
  const isParted = (at: number) => /^,\s*$/.test(text.slice(units[at - 1]?.end, units[at]?.start));
  if (isParted(start) && isParted(end)) return true;
  const first = units[start] as Unit;
  return PREPOSITION.test(first.norm) ? end - start <= LONGEST_ASIDE : end - start === 1 && first.weight > 0;
}

const PREPOSITION = /^(?:of|on|in|at|from|near|for|with)$/;
/** Units of a phrase behind a subject. */
const LONGEST_ASIDE = 5;

/** A "not" that the claim has in the middle of the sentence's own words, where nothing there denies or limits them. */
export function judgeNotAdded(place: Place): Fault | undefined {
  const { comparison, laid, difference, own, there, ownWords, rest } = place;
  const { claim } = comparison;
  const { sentence } = laid.ranked;
  const not = own.find(({ negation }) => negation);
  if (!not || !/^(?:not|never)$|n't$/.test(not.norm) || ownWords.length !== 1 || rest.share < NEARLY_ALL)
    return undefined;
  const isIdle = ({ norm }: Unit) => isAuxiliary(norm) && !MOOD.test(norm);
  const aside = isAside(sentence, difference.there);
  if (!aside && (!isInClause(place) || !there.every(isIdle))) return undefined;
  if (!own.every((unit) => unit === not || unit.norm === "be" || isIdle(unit))) return undefined;
  const isChanged = ({ kind, capital, weight, negation }: Unit, index: number) =>
    (laid.partner[index] as number) < 0 &&
    !laid.resolved.has(index) &&
    (kind !== "word" || (capital && weight > 0) || negation);
  if (claim.units.some((unit, index) => unit !== not && isChanged(unit, index))) return undefined;
  if ([...own, claim.units[difference.own.end] as Unit].some(({ norm }) => isNotDenied(norm))) return undefined;
  const at = claim.units.indexOf(not);
  if (claim.units.some((unit, index) => isLimit(unit) || (index < at && isPart(claim.units, index)))) return undefined;
  if (!isWholeBehind(place, at)) return undefined;
  const { end } = difference.there;
  const clause = clauseAround(
    sentence.source.text,
    sentence.units,
    aside ? { start: end, end: end + 1 } : difference.there,
  );
  const isLimiting = (unit: Unit, at: number) =>
    (mayLimit(unit) || LIMIT.test(unit.norm)) && !laid.partner.includes(clause.start + at);
  if (sentence.units.slice(clause.start, clause.end).some(isLimiting)) return undefined;
  const deniedAt = claim.units.findIndex((unit, at) => at >= difference.own.end && !isSlight(unit));
  const ownClause = clauseAround(comparison.text, claim.units, difference.own);
  const from = aside ? deniedAt : ownClause.start;
  const isElsewhere = (at: number) => at >= 0 && (at < clause.start || at >= clause.end);
  if (laid.partner.slice(from, ownClause.end).some(isElsewhere)) return undefined;
  const denied = deniedAt < difference.own.end + DENIED ? claim.units[deniedAt] : undefined;
  const saidAt = laid.partner[deniedAt] ?? -1;
  if (saidAt < 0 || !isStated(claim.units, deniedAt, sentence.units, saidAt)) return undefined;
  const isDenied = ({ stem }: Unit, units: readonly Unit[]) =>
    stem === denied?.stem && units.some((unit) => deniesSomething(unit));
  if (!denied || isSaidByAnother(place, isDenied)) return undefined;
  const told = sentence.units.findIndex((unit, at) => at >= difference.there.end && !isSlight(unit));
  const first = Math.max(clause.start, difference.there.end - 1);
  const stretch = spanOf(sentence.units.slice(first, Math.max(told, difference.there.end) + 1));
  const message = `The source says the opposite: “${wordsOf(sentence, stretch)}”.`;
  const replacement = withoutNot(comparison.text.slice(not.start, not.end));
  return makeFault(place, "polarity", true, not, stretch, message, replacement);
}

/** What stays of a word that denies: the auxiliary of a contraction; undefined where that is none. */
export function withoutNot(word: string): string | undefined {
  if (/^(?:not|never)$/.test(word)) return "";
  if (/^can(?:not|['’]t)$/i.test(word)) return word.slice(0, 3);
  if (/^won['’]t$/i.test(word)) return `${word.charAt(0)}ill`;
  return /^(?:is|are|was|were|do|does|did|has|have|had|could|would|should|must|might|need)n['’]t$/i.test(word)
    ? word.slice(0, -3)
    : undefined;
}
