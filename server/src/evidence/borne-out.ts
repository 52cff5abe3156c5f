import type { Unit } from "./analysed-text.ts";
import { isOfName, mayMeanAnother } from "./bearer.ts";
import { shareOf } from "./claim-words.ts";
import { compareUnits, KINDRED_STRENGTH } from "./compare-units.ts";
import { type ClaimName, type Comparison, isQuestion } from "./fault.ts";
import { isSaidFirmer } from "./firmness.ts";
import { findDisplacedName } from "./name-parts.ts";
import { deniesSomething } from "./negation.ts";
import { breaksPhrase, joinsParted, setsAside } from "./phrase-order.ts";
import { lacksRelation } from "./relation-words.ts";
import { exchangesRoles, turnsDirection } from "./role-order.ts";
import { findOtherComparison, isSaidWider, joinsContrasts } from "./scope.ts";
import type { RankedSentence } from "./select-evidence.ts";
import { formsOf } from "./source-words.ts";
import { findOtherSpeaker } from "./speaker.ts";
import { isKindOfName, isTelling, isVagueVerb, isWriter } from "./vague-words.ts";
import { markValues, withoutValues } from "./value-places.ts";
import { locateWords, placeSentence } from "./word-places.ts";
import { areAntonyms } from "./word-relations.ts";

/** From here on a word is of weight: a claim is not borne out without it. */
const WEIGHTY = 0.8;
/** Share of what a sentence bears out that must stand there in the claim's own order. */
const IN_ORDER = 0.35;
/** Units between a word and the name, number or date that goes with it. */
const REACH = 3;

/** Why a sentence does not bear a claim out; `describeObstacle` says it in words. */
export interface Obstacle {
  readonly kind:
    | "denial"
    | "opposite"
    | "foreign name"
    | "question"
    | "missing word"
    | "order"
    | "governor"
    | "given elsewhere"
    | "put together"
    | "modifier"
    | "value"
    | "bearer"
    | "phrase"
    | "aside"
    | "firmness"
    | "scope"
    | "comparison"
    | "contrast"
    | "roles"
    | "direction"
    | "speaker";
  /** The claim's words it lies in, in order, where it lies in some. */
  readonly units: readonly Unit[];
}

/**
 * What keeps the chosen sentences from saying what the claim says; undefined where one of them, read with its title and
 * headings, bears out every word of weight, most of them in the claim's order, names, numbers and dates with the words
 * they go with, and of the same bearer. Of several sentences the obstacle is the first one's. `previous` is the sentence
 * before the claim in its note.
 */
export function findObstacle(comparison: Comparison, previous: string | undefined): Obstacle | undefined {
  const { claim, chosen } = comparison;
  for (const ranked of chosen) {
    const opposite = claim.units.find((unit) => hasOpposite(unit, ranked));
    if (opposite) return { kind: "opposite", units: [opposite] };
  }
  const foreign = findForeignName(comparison);
  if (foreign) return { kind: "foreign name", units: foreign };
  let first: Obstacle = { kind: "missing word", units: [] };
  for (const [index, ranked] of chosen.entries()) {
    const obstacle = obstacleIn(comparison, ranked, previous);
    if (obstacle === undefined) return undefined;
    if (index === 0) first = obstacle;
  }
  return first;
}

function obstacleIn(
  comparison: Comparison,
  ranked: RankedSentence,
  previous: string | undefined,
): Obstacle | undefined {
  const {
    text,
    claim: { units },
  } = comparison;
  const whole = (kind: Obstacle["kind"]): Obstacle => ({ kind, units: [] });
  if (isQuestion(ranked.sentence)) return whole("question");
  if (deniesMore(units, ranked)) return whole("denial");
  const missing = units.filter(
    (unit, index) =>
      !isBorne(comparison, unit, index, ranked) ||
      lacksLight(unit, index, ranked) ||
      isRepeated(comparison, index, ranked) ||
      lacksRelation(units, index, ranked.sentence.units),
  );
  if (missing.length > 0) return { kind: kindOfMissing(comparison, ranked, missing), units: missing };
  if (comparison.align(ranked).similarity < IN_ORDER * shareOf(units, ranked.bearing.strength)) return whole("order");
  return (
    findInWords(comparison, ranked) ?? findInPlaces(comparison, ranked, previous) ?? findOtherwise(text, units, ranked)
  );
}

/** What the words that a sentence lacks are: who says it, what only qualifies a noun, or anything else. */
function kindOfMissing(
  comparison: Comparison,
  ranked: RankedSentence,
  missing: readonly Unit[],
): "speaker" | "modifier" | "missing word" {
  const { text, claim } = comparison;
  const { units } = claim;
  const speaker = findOtherSpeaker(text, units, ranked);
  if (speaker && missing.every((unit) => speaker.includes(unit))) return "speaker";
  return missing.every((unit) => isAddedModifier(comparison, ranked, units.indexOf(unit)))
    ? "modifier"
    : "missing word";
}

/** A name, number, date or modifier that goes with other words in the sentence. */
function findInWords(comparison: Comparison, ranked: RankedSentence): Obstacle | undefined {
  const { units } = comparison.claim;
  const at = (index: number) => (units[index] ? [units[index] as Unit] : []);
  const governed = units.findIndex(
    (unit, index) => unit.kind !== "date" && isSalient(unit) && goesWithAnother(comparison, ranked, index),
  );
  if (governed >= 0) return { kind: "governor", units: at(governed) };
  const given = units.findIndex((unit, index) => unit.kind !== "word" && isGivenElsewhere(comparison, ranked, index));
  if (given >= 0) return { kind: "given elsewhere", units: at(given) };
  const qualified = units.findIndex((unit, index) => unit.quantity && qualifiesAnother(units, ranked, index));
  if (qualified >= 0) return { kind: "governor", units: at(qualified) };
  const name = comparison.claimNames.find((one) => isPutTogether(comparison, ranked, one));
  if (name) return { kind: "put together", units: units.slice(name.units.start, name.units.end) };
  const modifier = units.findIndex((_, index) => isAddedModifier(comparison, ranked, index));
  return modifier >= 0 ? { kind: "modifier", units: at(modifier) } : undefined;
}

/** Where its words stand in the sentence: values for other things, another bearer, phrases broken up. */
function findInPlaces(
  comparison: Comparison,
  ranked: RankedSentence,
  previous: string | undefined,
): Obstacle | undefined {
  const {
    text,
    claim: { units },
  } = comparison;
  const { sentence, bearing } = ranked;
  const placed = placeSentence(comparison, ranked);
  const words = locateWords(withoutValues(units));
  if (markValues(comparison, words, comparison.contextOf(sentence), [placed]).displaced > 0)
    return { kind: "value", units: [] };
  if (units.some((_, index) => isOneOfRow(units, ranked, index))) return { kind: "value", units: [] };
  if (mayMeanAnother(comparison, units, ranked, previous)) return { kind: "bearer", units: [] };
  const displaced = findDisplacedName(comparison, placed);
  if (displaced) return { kind: "roles", units: units.slice(displaced.units.start, displaced.units.end) };
  if (breaksPhrase(text, units, sentence.units, placed.occurrences)) return { kind: "phrase", units: [] };
  if (joinsParted(text, units, sentence, placed.occurrences)) return { kind: "contrast", units: [] };
  return setsAside(units, sentence.units, bearing.partner) ? { kind: "aside", units: [] } : undefined;
}

/** Whether the sentence has the claim's number in a row with one that the claim lacks, so that whose is which is not told. */
function isOneOfRow(units: readonly Unit[], { sentence, bearing }: RankedSentence, index: number): boolean {
  const there = sentence.units;
  const at = bearing.partner[index] as number;
  const own = there[at];
  if (!(units[index] as Unit).quantity || !own?.quantity) return false;
  return [-1, 1].some((step) => {
    const next = /^(?:and|or)$/.test(there[at + step]?.norm ?? "") ? at + 2 * step : at + step;
    const other = there[next];
    if (!other?.quantity || bearing.partner.includes(next)) return false;
    const [left, right] = step < 0 ? [other, own] : [own, other];
    return /^(?:,|,?\s(?:and|or))\s$/.test(sentence.source.text.slice(left.end, right.start));
  });
}

/** How the sentence, the same words in it, says something weaker, narrower or of somebody else. */
function findOtherwise(text: string, units: readonly Unit[], ranked: RankedSentence): Obstacle | undefined {
  const whole = (kind: Obstacle["kind"]): Obstacle => ({ kind, units: [] });
  if (isSaidFirmer(units, ranked)) return whole("firmness");
  if (isSaidWider(text, units, ranked)) return whole("scope");
  const compared = findOtherComparison(units, ranked);
  if (compared) return { kind: "comparison", units: compared };
  if (joinsContrasts(units, ranked)) return whole("contrast");
  if (exchangesRoles(units, ranked)) return whole("roles");
  if (turnsDirection(units, ranked)) return whole("direction");
  const speaker = findOtherSpeaker(text, units, ranked);
  return speaker && { kind: "speaker", units: speaker };
}

/** Units of time tell "a day" from "a month", light as they are. */
const TIME = /^(?:hour|day|week|month|year|decade|century)s?$/;

/** Whether a light word that the sentence does not have in any form says something all the same: "a man", "the first". */
function lacksLight({ kind, weight, norm }: Unit, index: number, { inContext, sentence }: RankedSentence): boolean {
  if (kind !== "word" || weight === 0 || weight >= WEIGHTY || isHigh(inContext[index])) return false;
  return isTelling(norm) && sentence.units.every((unit) => unit.norm !== norm);
}

function isWeighty({ weight, norm }: Unit): boolean {
  return weight >= WEIGHTY || TIME.test(norm);
}

/** The sentence before may say who is meant, but no more than that. */
function isBorne(comparison: Comparison, unit: Unit, index: number, ranked: RankedSentence): boolean {
  const { inContext, withTitle } = ranked;
  if (!isSalient(unit) && !isWeighty(unit)) return true;
  if (isHigh((isOfName(comparison, unit, index) ? inContext : withTitle)[index])) return true;
  return isVague(comparison, ranked, index);
}

/** Whether the claim says the same without the word. */
function isVague(comparison: Comparison, ranked: RankedSentence, index: number): boolean {
  const { units } = comparison.claim;
  const { kind, capital } = units[index] as Unit;
  if (kind !== "word" || capital) return false;
  return isVagueVerb(units, index, ranked) || isWriter(units, index, ranked) || isKindOfName(comparison, index);
}

/** Whether a word of weight stands in the claim for a further time, and in the sentence and its title not so often. */
function isRepeated({ claim: { units }, titleOf }: Comparison, index: number, { sentence }: RankedSentence): boolean {
  const unit = units[index] as Unit;
  if (unit.kind !== "word" || !isWeighty(unit)) return false;
  const isSame = ({ stem }: Unit) => stem === unit.stem;
  const times = units.slice(0, index + 1).filter(isSame).length;
  if (times === 1) return false;
  const there = sentence.units.filter(isSame).length + (titleOf(sentence.source).has(unit.stem) ? 1 : 0);
  return there > 0 && times > there;
}

function isHigh(strength: number | undefined): boolean {
  return (strength as number) >= KINDRED_STRENGTH;
}

/** Whether the sentence denies, in whatever words, more of what it shares with the claim than the claim denies. */
function deniesMore(units: readonly Unit[], { sentence, bearing }: RankedSentence): boolean {
  const own = units.filter(({ negation }) => negation).length;
  const denials = sentence.units.filter((unit, at) => {
    if (!(own > 0 ? unit.negation : deniesSomething(unit)) || bearing.partner.includes(at)) return false;
    for (let i = at - 2; i <= at + 5; i++)
      if (i !== at && (sentence.units[i]?.weight ?? 0) > 0 && bearing.partner.includes(i)) return true;
    return false;
  });
  return denials.length > own;
}

/** Whether the sentence has the opposite of a word, however light, that it does not have itself. */
function hasOpposite(unit: Unit, { sentence }: RankedSentence): boolean {
  return (
    unit.kind === "word" &&
    sentence.units.every(({ stem }) => stem !== unit.stem) &&
    sentence.units.some((there) => there.kind === "word" && areAntonyms(unit.stem, there.stem))
  );
}

/** A longer name of which a part stands nowhere in the sources, though its bearer may ("Peter Bach" for "Bach"). */
function findForeignName({ claim, claimNames, sources }: Comparison): readonly Unit[] | undefined {
  const names = claimNames.map(({ units }) => claim.units.slice(units.start, units.end));
  return names.find((name) => {
    const parts = name.filter(({ capital, weight }) => capital && weight > 0);
    return (
      parts.length > 1 &&
      !parts.every(({ norm }) => sources.some(({ words }) => formsOf(norm).some((form) => words.has(form))))
    );
  });
}

/** Names, numbers and dates: what a reader would look up. */
function isSalient(unit: Unit): boolean {
  return unit.kind !== "word" || isName(unit);
}

function isName({ kind, capital, weight }: Unit): boolean {
  return kind === "word" && capital && weight > 0;
}

const ARTICLE = /^(?:the|an?|its|his|her|their|this|that|these|those|as)$/;

/**
 * Whether a word, however light, that the sentence does not have stands between an article and a noun that it has ("a
 * part-time typist"), or is the deed that somebody of the sentence is said to have done ("made by the union").
 */
function isAddedModifier(comparison: Comparison, ranked: RankedSentence, index: number): boolean {
  const { units } = comparison.claim;
  const isMissing = (unit: Unit | undefined, at: number) =>
    unit?.kind === "word" && unit.weight > 0 && !isHigh(ranked.inContext[at]) && !isVague(comparison, ranked, at);
  if (!isMissing(units[index], index)) return false;
  if (units[index + 1]?.norm === "by" && units[index + 2]?.kind === "word") return true;
  let before = index - 1;
  while (isMissing(units[before], before)) before--;
  let next = index + 1;
  while (isMissing(units[next], next)) next++;
  const noun = units[next];
  return ARTICLE.test(units[before]?.norm ?? "") && noun?.kind === "word" && noun.weight > 0;
}

/** What stands before a noun that only says what the name behind it is of: "the film Ostby". */
const CALLED = /^(?:the|an?|its|his|her|their)$/;

/** Whether another sentence has the claim's own word before another value of the sort, and this one has only a kindred word. */
function isGivenElsewhere({ claim, ranked }: Comparison, own: RankedSentence, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && claim.units[before]?.weight === 0) before--;
  const governor = claim.units[before];
  if (!governor || isSalient(governor) || own.sentence.units.some(({ stem }) => stem === governor.stem)) return false;
  return ranked.some(({ sentence: { units } }) =>
    units.some((unit, at) => {
      const other = unit.stem === governor.stem ? units[nextSalient(units, at)] : undefined;
      return other?.kind === claim.units[index]?.kind && compareUnits(claim.units[index] as Unit, other as Unit) === 0;
    }),
  );
}

/**
 * Whether the word before it in the claim stands in the sentence before another name, number or date instead: one of its
 * sort, or, where only the title has it, one of any.
 */
function goesWithAnother(
  { claim: { units }, claimNames }: Comparison,
  { sentence, bearing }: RankedSentence,
  index: number,
): boolean {
  let before = index - 1;
  while (before >= 0 && units[before]?.weight === 0) before--;
  const governor = units[before];
  if (!governor || index - before > REACH || isSalient(governor)) return false;
  if (before === index - 1 && CALLED.test(units[before - 1]?.norm ?? "")) return false;
  if (claimNames.some((name) => name.units.start <= before && before < name.units.end)) return false;
  const there = sentence.units;
  const alike = there.map((unit) => compareUnits(governor, unit));
  const least = Math.max(KINDRED_STRENGTH, ...alike);
  const places = there.flatMap((_, at) => ((alike[at] as number) >= least ? [at] : []));
  if (places.length === 0) return false;
  const own = there[bearing.partner[index] as number];
  const behind = places.map((at) => salientBehind(there, at).filter(({ kind }) => !own || kind === own.kind));
  if (behind.some((some) => some.length === 0)) return false;
  return !behind.flat().some((unit) => unit === own || compareUnits(units[index] as Unit, unit) > 0);
}

/** Whether the word right behind a number in the claim stands right behind another number in the sentence, and not behind this one. */
function qualifiesAnother(units: readonly Unit[], { sentence, bearing }: RankedSentence, index: number): boolean {
  const word = units[index + 1];
  const there = sentence.units;
  const own = bearing.partner[index] as number;
  if (word?.kind !== "word" || word.weight === 0 || own < 0 || there[own + 1]?.stem === word.stem) return false;
  const others = there.filter(
    ({ quantity }, at) => quantity !== undefined && at !== own && there[at + 1]?.stem === word.stem,
  );
  return others.length > 0 && others.every((other) => compareUnits(units[index] as Unit, other) === 0);
}

/**
 * Whether the parts of a name stand in the sentence, but nowhere in the claim's order and side by side, or its last part
 * only behind those of other names ("Sint-Anna Hospital" for "Suma Hospital").
 */
function isPutTogether({ claim }: Comparison, { sentence }: RankedSentence, { units }: ClaimName): boolean {
  const parts = claim.units.slice(units.start, units.end);
  if (parts.length < 2 || !parts.every(({ capital, kind }) => capital && kind === "word")) return false;
  const there = sentence.units;
  const placesOf = (part: Unit) => there.flatMap((unit, at) => (unit.norm === part.norm ? [at] : []));
  const places = parts.map(placesOf);
  if (places.some((found) => found.length === 0)) {
    const last = places.at(-1) as number[];
    const isOfAnother = (at: number) => there[at - 1]?.capital === true && there[at - 1]?.norm !== parts.at(-2)?.norm;
    return last.length > 0 && last.every(isOfAnother);
  }
  return !(places[0] as number[]).some((at) => places.every((found, step) => found.includes(at + step)));
}

/** What joins names and numbers to one row. */
const JOINING = /^(?:and|or|the|of)$/;

/** The names, numbers and dates that follow a word as one row: "in Singapore and Hampshire". */
function salientBehind(units: readonly Unit[], at: number): readonly Unit[] {
  const found: Unit[] = [];
  for (let next = nextSalient(units, at); next >= 0; next = joinedTo(units, next)) found.push(units[next] as Unit);
  return found;
}

function joinedTo(units: readonly Unit[], at: number): number {
  const next = JOINING.test(units[at + 1]?.norm ?? "") ? at + 2 : at + 1;
  return units[next] && isSalient(units[next]) ? next : -1;
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
