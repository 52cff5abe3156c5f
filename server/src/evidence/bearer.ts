import { type AnalysedSentence, analyseText, type Unit } from "./analysed-text.ts";
import type { Comparison, PlacedName } from "./fault.ts";
import type { RankedSentence } from "./select-evidence.ts";

const SAME = 0.7;
const PRONOUN = /^(?:he|she|it|they|his|her|its|their|him|them)$/;
const SUBJECT = /^(?:he|she|it|they|this|these)$/;
const PREPOSITION =
  /^(?:in|on|at|of|from|by|to|for|with|near|under|over|into|between|against|after|before|since|than)$/;

/**
 * Whether the sentence may say of somebody else what the claim says: the claim's name stands only in the title or in the
 * sentence before, and the sentence or that one has another bearer; or the claim begins with a pronoun and nobody of the
 * sentence before it in the note, `previous`, is spoken of there.
 */
export function mayMeanAnother(
  comparison: Comparison,
  units: readonly Unit[],
  ranked: RankedSentence,
  previous: string | undefined,
): boolean {
  const { bearing, withTitle, inContext, sentence } = ranked;
  const before = sentenceBefore(comparison, sentence);
  const pronoun = units[0]?.norm ?? "";
  if (PRONOUN.test(pronoun) && !isSpokenOf(comparison, previous, sentence, before)) return true;
  if (previous === undefined && !hasPronounOf(pronoun, sentence)) return true;
  const stands = (strength: readonly number[], index: number) => (strength[index] as number) >= SAME;
  const borrowed = units.flatMap((unit, index) =>
    isOfName(comparison, unit, index) && !stands(bearing.strength, index) ? [index] : [],
  );
  if (borrowed.length === 0) return false;
  if (hasOtherBearer(comparison, ranked)) return true;
  if (borrowed.every((index) => stands(withTitle, index))) return false;
  const begins = sentence.units.slice(0, 3).some(({ norm }) => PRONOUN.test(norm));
  return (
    !begins ||
    !before ||
    !borrowed.every((index) => stands(inContext, index)) ||
    bearersOf(comparison, before).length > 1
  );
}

/** Whether a word of the claim is a part of a name, be it the first word. */
export function isOfName({ claimNames }: Comparison, { capital, weight, kind }: Unit, index: number): boolean {
  if (kind !== "word" || weight === 0) return false;
  return capital || claimNames.some(({ units }) => units.start <= index && index < units.end);
}

/** Whether the sentence has somebody for its subject whom the claim does not name. */
function hasOtherBearer(comparison: Comparison, { sentence, bearing }: RankedSentence): boolean {
  const { units } = sentence;
  if (units.slice(0, 3).some(({ norm }) => SUBJECT.test(norm))) return false;
  const isAligned = (at: number) => bearing.partner.includes(at);
  const predicate = units.findIndex((unit, at) => unit.weight > 0 && !unit.capital && at > 0 && isAligned(at));
  const isOther = ({ capital, weight }: Unit, at: number) => weight > 0 && (capital || at === 0) && !isAligned(at);
  const names = bearersOf(comparison, sentence);
  return names.some(
    ({ units: { start, end } }) =>
      (predicate < 0 || start < predicate) && units.slice(start, end).every((unit, i) => isOther(unit, start + i)),
  );
}

/** Names of a sentence that no preposition makes a circumstance, each bearer once. */
function bearersOf({ names, namesOf }: Comparison, sentence: AnalysedSentence): PlacedName[] {
  const bearers: PlacedName[] = [];
  for (const name of namesOf(sentence)) {
    let before = name.units.start - 1;
    if (sentence.units[before]?.norm === "the") before--;
    if (PREPOSITION.test(sentence.units[before]?.norm ?? "")) continue;
    if (bearers.every((other) => names.compareNames(other.name, name.name) === "different")) bearers.push(name);
  }
  return bearers;
}

/** Whether the sentence has a name or noun of what was said before the claim; where nothing was, there is nothing to hold against it. */
function isSpokenOf(
  { names, namesOf }: Comparison,
  previous: string | undefined,
  sentence: AnalysedSentence,
  before: AnalysedSentence | undefined,
): boolean {
  if (previous === undefined) return true;
  const there = [...namesOf(sentence), ...(before ? namesOf(before) : [])];
  const isNamed = names
    .findNames(previous)
    .some(({ name }) => there.some((other) => names.compareNames(name, other.name) !== "different"));
  if (isNamed) return true;
  const stems = new Set(sentence.units.flatMap(({ weight, stem }) => (weight > 0 ? [stem] : [])));
  return analyseText(previous, undefined).units.some(({ weight, stem }) => weight > 0 && stems.has(stem));
}

/** Pronouns of one person or several, by which a sentence tells that it speaks of such. */
const OF_ONE_SORT: readonly (readonly [claim: RegExp, evidence: RegExp])[] = [
  [/^(?:he|his|him)$/, /^(?:he|him|his|himself|i|my|me)$/],
  [/^(?:she|her)$/, /^(?:she|hers?|herself|i|my|me)$/],
  [/^(?:they|their|them)$/, /^(?:they|them|their|themselves|we|our|us)$/],
];

/** Whether the sentence has a pronoun of the claim's sort, where that is one of people: nothing else tells whom it means. */
function hasPronounOf(pronoun: string, { units }: AnalysedSentence): boolean {
  const sort = OF_ONE_SORT.find(([claim]) => claim.test(pronoun));
  return sort === undefined || units.some(({ norm }) => sort[1].test(norm));
}

function sentenceBefore({ sentences }: Comparison, sentence: AnalysedSentence): AnalysedSentence | undefined {
  const before = sentences[sentences.indexOf(sentence) - 1];
  return before?.source === sentence.source ? before : undefined;
}
