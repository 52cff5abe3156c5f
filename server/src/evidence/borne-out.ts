import type { Unit } from "./analysed-text.ts";
import { shareOf } from "./claim-words.ts";
import { compareUnits, KINDRED_STRENGTH } from "./compare-units.ts";
import type { ClaimName, Comparison } from "./fault.ts";
import { isSaidFirmer } from "./firmness.ts";
import { deniesSomething } from "./negation.ts";
import { exchangesRoles, turnsDirection } from "./role-order.ts";
import { comparesOtherwise, isSaidWider, joinsContrasts } from "./scope.ts";
import type { RankedSentence } from "./select-evidence.ts";
import { formsOf } from "./source-words.ts";
import { namesAnotherSpeaker } from "./speaker.ts";
import { areAntonyms } from "./word-relations.ts";

/** From here on a word is of weight: a claim is not borne out without it. */
const WEIGHTY = 0.8;
/** Share of what a sentence bears out that must stand there in the claim's own order. */
const IN_ORDER = 0.5;
/** Units between a word and the name, number or date that goes with it. */
const REACH = 3;

/**
 * Whether one of the chosen sentences, read with its title and headings, says what the claim says: it bears out every
 * word of weight, most of them in the claim's order, and names, numbers and dates with the words they go with.
 */
export function isBorneOut(comparison: Comparison): boolean {
  const { claim, claimNames, chosen } = comparison;
  if (chosen.some((ranked) => deniesMore(claim.units, ranked) || saysOpposite(claim.units, ranked))) return false;
  if (hasForeignWord(comparison)) return false;
  return chosen.some(
    (ranked) =>
      !isQuestion(ranked) &&
      claim.units.every((unit, index) => isBorne(unit, index, ranked)) &&
      comparison.align(ranked).similarity >= IN_ORDER * shareOf(claim.units, ranked.bearing.strength) &&
      !claim.units.some((unit, index) => isSalient(unit) && goesWithAnother(claim.units, ranked, index)) &&
      !claim.units.some((unit, index) => unit.kind !== "word" && isGivenElsewhere(comparison, ranked, index)) &&
      !claim.units.some((unit, index) => unit.quantity && qualifiesAnother(claim.units, ranked, index)) &&
      !claimNames.some((name) => isPutTogether(comparison, ranked, name)) &&
      !claim.units.some((_, index) => isAddedModifier(claim.units, ranked, index)) &&
      !saysOtherwise(comparison.text, claim.units, ranked),
  );
}

/** Whether the sentence, the same words in it, says something weaker, narrower or of somebody else. */
function saysOtherwise(text: string, units: readonly Unit[], ranked: RankedSentence): boolean {
  return (
    isSaidFirmer(units, ranked) ||
    isSaidWider(text, units, ranked) ||
    comparesOtherwise(units, ranked) ||
    joinsContrasts(units, ranked) ||
    exchangesRoles(units, ranked) ||
    turnsDirection(units, ranked) ||
    namesAnotherSpeaker(text, units, ranked)
  );
}

/** What somebody asks says nothing. */
function isQuestion({ sentence }: RankedSentence): boolean {
  return /\?["”’')\]]*\s*$/.test(sentence.source.text.slice(sentence.start, sentence.end));
}

/** Units of time tell "a day" from "a month", light as they are. */
const TIME = /^(?:hour|day|week|month|year|decade|century)s?$/;

function isWeighty({ weight, norm }: Unit): boolean {
  return weight >= WEIGHTY || TIME.test(norm);
}

/** The sentence before may say who is meant, but no more than that. */
function isBorne(unit: Unit, index: number, { inContext, withTitle }: RankedSentence): boolean {
  if (!isSalient(unit) && !isWeighty(unit)) return true;
  return isHigh((unit.capital ? inContext : withTitle)[index]);
}

function isHigh(strength: number | undefined): boolean {
  return (strength as number) >= KINDRED_STRENGTH;
}

/** Whether the sentence denies, in whatever words, more of what it shares with the claim than the claim denies. */
function deniesMore(units: readonly Unit[], { sentence, bearing }: RankedSentence): boolean {
  const own = units.filter(({ negation }) => negation).length;
  const denials = sentence.units.filter((unit, at) => {
    if (!(own > 0 ? unit.negation : deniesSomething(unit.norm)) || bearing.partner.includes(at)) return false;
    for (let i = at - 2; i <= at + 3; i++)
      if (i !== at && (sentence.units[i]?.weight ?? 0) > 0 && bearing.partner.includes(i)) return true;
    return false;
  });
  return denials.length > own;
}

/** Whether the sentence has the opposite of a word, however light, that it does not have itself. */
function saysOpposite(units: readonly Unit[], { sentence }: RankedSentence): boolean {
  const stems = new Set(sentence.units.map((unit) => unit.stem));
  return units.some(
    (unit) =>
      unit.kind === "word" &&
      !stems.has(unit.stem) &&
      sentence.units.some((there) => there.kind === "word" && areAntonyms(unit.stem, there.stem)),
  );
}

/** Whether a part of a longer name stands nowhere in the sources, though its bearer may ("Peter Bach" for "Bach"). */
function hasForeignWord({ claim, claimNames, sources }: Comparison): boolean {
  return claimNames.some(({ units }) => {
    const parts = claim.units.slice(units.start, units.end).filter(({ capital, weight }) => capital && weight > 0);
    return (
      parts.length > 1 &&
      !parts.every(({ norm }) => sources.some(({ words }) => formsOf(norm).some((form) => words.has(form))))
    );
  });
}

/** Names, numbers and dates: what a reader would look up. */
function isSalient({ kind, capital, weight }: Unit): boolean {
  return kind !== "word" || (capital && weight > 0);
}

const ARTICLE = /^(?:the|an?|its|his|her|their|this|that|these|those|as)$/;

/**
 * Whether a word, however light, that the sentence does not have stands between an article and a noun that it has ("a
 * part-time typist"), or is the deed that somebody of the sentence is said to have done ("made by the union").
 */
function isAddedModifier(units: readonly Unit[], ranked: RankedSentence, index: number): boolean {
  const isMissing = (unit: Unit | undefined, at: number) =>
    unit?.kind === "word" && unit.weight > 0 && !isHigh(ranked.inContext[at]);
  if (!isMissing(units[index], index)) return false;
  if (units[index + 1]?.norm === "by" && units[index + 2]?.kind === "word") return true;
  let before = index - 1;
  while (isMissing(units[before], before)) before--;
  let next = index + 1;
  while (isMissing(units[next], next)) next++;
  const noun = units[next];
  return ARTICLE.test(units[before]?.norm ?? "") && noun?.kind === "word" && noun.weight > 0;
}

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

/** Whether the word before it in the claim stands in the sentence before another name, number or date instead. */
function goesWithAnother(units: readonly Unit[], { sentence, bearing }: RankedSentence, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && units[before]?.weight === 0) before--;
  const governor = units[before];
  if (!governor || index - before > REACH || isSalient(governor)) return false;
  const there = sentence.units;
  const alike = there.map((unit) => compareUnits(governor, unit));
  const least = Math.max(KINDRED_STRENGTH, ...alike);
  const places = there.flatMap((_, at) => ((alike[at] as number) >= least ? [at] : []));
  if (places.length === 0) return false;
  const behind = places.flatMap((at) => there[nextSalient(there, at)] ?? []);
  if (behind.length < places.length) return false;
  const own = there[bearing.partner[index] as number];
  return !behind.some((unit) => unit === own || compareUnits(units[index] as Unit, unit) > 0);
}

/** Whether the word right behind a number in the claim stands right behind another number in the sentence, and not behind this one. */
function qualifiesAnother(units: readonly Unit[], { sentence, bearing }: RankedSentence, index: number): boolean {
  const word = units[index + 1];
  const there = sentence.units;
  const own = bearing.partner[index] as number;
  if (word?.kind !== "word" || word.weight === 0 || own < 0 || there[own + 1]?.stem === word.stem) return false;
  return there.some(({ quantity }, at) => quantity !== undefined && at !== own && there[at + 1]?.stem === word.stem);
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

/** The name, number or date that follows a word with nothing but function words between; -1 where none does. */
function nextSalient(units: readonly Unit[], at: number): number {
  for (let i = at + 1; i <= Math.min(units.length - 1, at + REACH); i++) {
    const unit = units[i] as Unit;
    if (isSalient(unit)) return i;
    if (unit.weight > 0) return -1;
  }
  return -1;
}
