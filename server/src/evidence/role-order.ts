import type { Unit } from "./analysed-text.ts";
import { compareUnits } from "./compare-units.ts";
import type { RankedSentence } from "./select-evidence.ts";

const BE = /^(?:is|are|was|were|be|been|being|am|gets?|got)$/;
/** Units before a verb among which its subject stands, and behind it its object. */
const SUBJECT_REACH = 4;
const OBJECT_REACH = 6;
const SAME = 0.7;
/** Characters between a subject and its verb: an auxiliary, an adverb. */
const BESIDE = 12;

/**
 * Whether the claim makes the doer of what the sentence has it done to, or lets one do what another does there: "the
 * union rejected the board's demand" for "the board rejected the union's demand". A passive counts as its active.
 */
export function exchangesRoles(units: readonly Unit[], ranked: RankedSentence): boolean {
  return units.some((unit, verb) => {
    if (unit.kind !== "word" || unit.capital || unit.weight === 0 || !mayBeVerb(units, verb)) return false;
    const subject = contentBefore(units, verb);
    const there = ranked.sentence.units;
    const places = there.flatMap((other, at) => (other.stem === unit.stem && mayBeVerb(there, at) ? [at] : []));
    if (subject < 0) return places.length > 0 && places.every((at) => makesObjectOfSubject(units, verb, there, at));
    if (places.some((at) => isSaidOfPronoun(units, subject, verb, there, at))) return true;
    return places.length > 0 && places.every((at) => isExchanged(units, subject, verb, ranked, at));
  });
}

const PRONOUN = /^(?:he|she|it|they|i|we)$/;

/** "She owed Cropley" for "Cropley owes me": the name that does it there has it done to here. */
function makesObjectOfSubject(
  units: readonly Unit[],
  verb: number,
  there: readonly Unit[],
  verbThere: number,
): boolean {
  const atSubject = there[contentBefore(there, verbThere)];
  if (!atSubject?.capital || !PRONOUN.test(units[verb - 1]?.norm ?? "")) return false;
  if (isPassive(units, verb) || isPassive(there, verbThere)) return false;
  return units.slice(verb + 1, verb + 1 + OBJECT_REACH).some((unit) => compareUnits(unit, atSubject) >= SAME);
}

/** "Albinus blames the wells" for "he blames the wells, and Albinus, who ...": of somebody whom the sentence names only behind. */
function isSaidOfPronoun(
  units: readonly Unit[],
  subject: number,
  verb: number,
  there: readonly Unit[],
  verbThere: number,
): boolean {
  const doer = units[subject] as Unit;
  if (!doer.capital || !PRONOUN.test(there[verbThere - 1]?.norm ?? "")) return false;
  const [object, objectThere] = [units[contentBehind(units, verb)], there[contentBehind(there, verbThere)]];
  if (!object || !objectThere || compareUnits(object, objectThere) < SAME) return false;
  const places = there.flatMap((other, at) => (compareUnits(doer, other) >= SAME ? [at] : []));
  return places.length > 0 && places.every((at) => at > verbThere);
}

function isExchanged(
  units: readonly Unit[],
  subject: number,
  verb: number,
  { sentence }: RankedSentence,
  verbThere: number,
): boolean {
  const there = sentence.units;
  const doer = units[subject] as Unit;
  const before = contentBefore(there, verbThere);
  const atSubject = there[before];
  const isThere = (unit: Unit) => atSubject !== undefined && compareUnits(unit, atSubject) >= SAME;
  const passive = isPassive(units, verb);
  const passiveThere = isPassive(there, verbThere);
  if (passive !== passiveThere) return isThere(doer) && hasAgent(units, verb) !== hasAgent(there, verbThere);
  if (isThere(doer)) return false;
  if (passive && isAgent(doer, there, verbThere)) return true;
  const objects = units
    .slice(verb + 1, verb + 1 + OBJECT_REACH)
    .filter(({ weight, norm }) => weight > 0 && !/ly$/.test(norm));
  if (objects.some((object) => isThere(object))) return true;
  if (standsBefore(doer, there, verbThere)) return false;
  for (let at = verbThere + 1; at <= Math.min(there.length - 1, verbThere + OBJECT_REACH); at++)
    if (compareUnits(doer, there[at] as Unit) >= SAME && !isInPhrase(there, verbThere, at)) return true;
  if (!doer.capital || !atSubject?.capital || units.some((unit) => compareUnits(unit, atSubject) >= SAME)) return false;
  return (there[verbThere] as Unit).start - atSubject.end < BESIDE;
}

const NOUN_BEFORE =
  /^(?:the|an?|its|his|her|their|this|that|these|those|of|in|on|at|by|for|with|from|as|no|any|some|into|under|over)$/;

const AUXILIARY =
  /^(?:is|are|was|were|be|been|am|has|have|had|do|does|did|can|could|may|might|must|shall|should|will|would)$/;
const IRREGULAR =
  /^(?:won|began|became|heard|beat|lost|made|took|gave|got|went|came|led|left|kept|held|found|sold|bought|built|sent|paid|told|said|wrote|drew|ran|saw|knew|met|fought|taught|brought|caught|chose|fell|rose|grew|struck|stole|shot|hit|hurt|cut|put|set|let|read|spoke|broke|drove|flew|rode|sang|wore|threw|sank|spent|lent|fed|bred)$/;

/** Whether a word is a verb of the past by its form: the last one of "Brandt said". */
export function isPastForm(norm: string): boolean {
  return /ed$/.test(norm) || IRREGULAR.test(norm);
}

/** Whether neither its form nor the words beside it make a noun of the word. */
export function mayBeVerb(units: readonly Unit[], at: number): boolean {
  const [before, { norm }, next] = [units[at - 1], units[at] as Unit, units[at + 1]];
  if (!next || next.norm === "of" || AUXILIARY.test(next.norm)) return false;
  if (before && (NOUN_BEFORE.test(before.norm) || before.kind === "quantity" || /['’]s?$/.test(before.norm)))
    return false;
  if (/(?:ed|s)$/.test(norm) || IRREGULAR.test(norm) || AUXILIARY.test(before?.norm ?? "")) return true;
  return /(?:[^s]s|^(?:which|who|that|they|we|you|i))$/.test(before?.norm ?? "");
}

/** Whether the unit is the doer behind the "by" of a passive: "was paid for by the port authority". */
function isAgent(unit: Unit, there: readonly Unit[], verb: number): boolean {
  const by = there.findIndex(({ norm }, at) => norm === "by" && at > verb && at <= verb + 3);
  if (by < 0) return false;
  let head = by + 1;
  while (there[head]?.weight === 0) head++;
  while (there[head + 1]?.kind === "word" && (there[head + 1] as Unit).weight > 0) head++;
  const agent = there[head];
  return agent !== undefined && compareUnits(unit, agent) >= SAME;
}

const PHRASE = /^(?:in|at|from|for|by|with|during|after|before|until|since|under|as|into)$/;

/** Whether a preposition stands between the verb and the word, so that it is not its object. */
function isInPhrase(units: readonly Unit[], verb: number, at: number): boolean {
  return units.slice(verb + 1, at).some(({ norm }) => PHRASE.test(norm));
}

/** Whether the unit stands anywhere before the verb, as a subject may with an apposition behind it. */
function standsBefore(unit: Unit, there: readonly Unit[], verb: number): boolean {
  return there.slice(0, verb).some((other) => compareUnits(unit, other) >= SAME);
}

/** The last word of weight before `at`, adverbs and auxiliaries passed over; -1 where none stands near. */
function contentBefore(units: readonly Unit[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - SUBJECT_REACH); i--) {
    const { kind, weight, norm } = units[i] as Unit;
    if (kind === "word" && weight > 0 && !/ly$/.test(norm)) return i;
  }
  return -1;
}

function isPassive(units: readonly Unit[], verb: number): boolean {
  return hasAgent(units, verb) || units.slice(Math.max(0, verb - 2), verb).some(({ norm }) => BE.test(norm));
}

function hasAgent(units: readonly Unit[], verb: number): boolean {
  const [by, agent] = units.slice(verb + 1, verb + 3);
  return by?.norm === "by" && by.start - (units[verb] as Unit).end === 1 && agent?.kind === "word";
}

const OPPOSITE_PREPOSITIONS = new Set([
  "to from",
  "from to",
  "for against",
  "against for",
  "with without",
  "without with",
]);
const ARTICLE = /^(?:the|an?|its|his|her|their)$/;

/** Prepositions that tell the two sides of a deed apart. */
const SIDES = /^(?:from|to|than)$/;

/**
 * Whether a name goes "to" in the claim where it comes "from" in the sentence, or what stands before and behind a "from"
 * changes places: "a maker received fees from the authors" for "the authors received fees from a maker".
 */
export function turnsDirection(units: readonly Unit[], ranked: RankedSentence): boolean {
  return changesSides(units, ranked) || turnsName(units, ranked);
}

function changesSides(
  units: readonly Unit[],
  { sentence: { units: there }, bearing: { partner } }: RankedSentence,
): boolean {
  return units.some(({ norm }, at) => {
    if (!SIDES.test(norm)) return false;
    const places = there.flatMap((unit, place) => (unit.norm === norm ? [place] : []));
    if (places.length !== 1 || units.findLastIndex((unit) => unit.norm === norm) !== at) return false;
    const [place] = places as [number];
    const own = contentBehind(units, at);
    const other = contentBehind(there, place);
    const index = partner.indexOf(other);
    return own >= 0 && other >= 0 && index >= 0 && index < at && other !== partner[own];
  });
}

function contentBehind(units: readonly Unit[], at: number): number {
  return units.findIndex(({ weight }, i) => i > at && weight > 0);
}

function turnsName(units: readonly Unit[], { sentence, bearing }: RankedSentence): boolean {
  return units.some((unit, index) => {
    if (!unit.capital || (bearing.strength[index] as number) < SAME) return false;
    const own = prepositionBefore(units, index);
    const other = prepositionBefore(sentence.units, bearing.partner[index] as number);
    return OPPOSITE_PREPOSITIONS.has(`${own} ${other}`);
  });
}

function prepositionBefore(units: readonly Unit[], at: number): string | undefined {
  const before = units[at - 1];
  return before && ARTICLE.test(before.norm) ? units[at - 2]?.norm : before?.norm;
}
