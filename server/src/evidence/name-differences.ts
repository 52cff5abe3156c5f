import { overlaps, type Range } from "../text/range.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { isSlight } from "./difference-words.ts";
import { type Difference, type Laid, layOn, namesIn, unitsIn } from "./differences.ts";
import { type ClaimName, type Comparison, type Fault, type PlacedName, wordsOf } from "./fault.ts";
import { areOfOne, isSame } from "./name-rivals.ts";
import { isInList, makeFault, makePlace, type Place, spanOf } from "./place.ts";
import { findOtherSpeaker, isSpeech } from "./speaker.ts";

/** Share of the rest of the claim from which another name in the place counts. */
const SAME_FACT = 0.7;
/** Words of an apposition that a name of the sentence may have before it: "her coach, Per Olav Grue". */
const APPOSITION = 2;

/** Another name in the place of the claim's. */
export function judgeName(place: Place): Fault | undefined {
  const { comparison, laid, difference, ownWords, rest } = place;
  const { sentence } = laid.ranked;
  const [name, ...others] = namesIn(comparison.claimNames, difference.own);
  const there = lastClause(place);
  const [rival, ...rivals] = namesIn(comparison.namesOf(sentence), there);
  const speaks = rest.share >= VERBATIM && isSpeakersPlace(place);
  if (!name?.certain || !rival?.certain || others.length > 0 || rest.share < SAME_FACT) return undefined;
  if (!rivals.every((other) => isInDescription(sentence, rival, other))) return undefined;
  if (comparison.names.compareNames(name.name, rival.name) !== "different") return undefined;
  if (areOfOne(comparison, sentence, name, rival)) return undefined;
  if (isSame(comparison, name, sentence, rival) && !haveOtherSurnames(place, name, rival)) return undefined;
  if (!ownWords.every((unit) => overlaps(unit, name) || isTitleOf(place, unit, name))) return undefined;
  if (isTakenUp(sentence, there, rival) || isToldByPronoun(place)) return undefined;
  const besides = unitsIn(sentence.units, there).filter(
    (unit) => !isSlight(unit) && ![rival, ...rivals].some((one) => overlaps(unit, one)) && !HELPER.test(unit.norm),
  );
  const before = besides.filter((unit) => unit.start < rival.start);
  if (before.length > APPOSITION || before.some(({ kind }) => kind !== "word")) return undefined;
  const isBehind = before.length < besides.length;
  if (isBehind && !speaks && !(rest.share >= VERBATIM && isJoined(place))) return undefined;
  const own = speaks ? spanOf(unitsIn(sentence.units, there)) : clauseOf(sentence, rival);
  if (isNamed(comparison, name, sentence, own)) return undefined;
  if (isInList(comparison.text, name) || isListed(sentence, rival)) return undefined;
  const isSaid = comparison.ranked.some(
    (other) => other !== laid.ranked && isSaidOfName(comparison, name, difference, layOn(comparison, other)),
  );
  if (isSaid || comparison.claimNames.some((own) => own !== name && isSame(comparison, own, sentence, rival)))
    return undefined;
  const words = wordsOf(sentence, rival);
  const message = speaks ? `In the source “${words}” says so.` : `The source has another name here: “${words}”.`;
  return makeFault(place, speaks ? "attribution" : "name", true, name, rival, message, words);
}

/** Words that tell who a name is, right before it: "the agronomist Sue Pickering". */
const TITLE = 2;

function isTitleOf({ comparison: { claim } }: Place, unit: Unit, name: ClaimName): boolean {
  const ahead = claim.units.slice(claim.units.indexOf(unit), name.units.start);
  return ahead.length > 0 && ahead.length <= TITLE && ahead.every(({ kind, weight }) => kind === "word" && weight > 0);
}

/** Whether a word of speech, the same on both sides, follows a difference at the head of the claim: who says it all. */
function isSpeakersPlace({ comparison, laid, difference: { own, there } }: Place): boolean {
  const verb = comparison.claim.units[own.end];
  if (!comparison.claim.units.slice(0, own.start).every(isSlight)) return false;
  return laid.partner[own.end] === there.end && verb !== undefined && isSpeech(verb.norm);
}

/** Whether a name behind another only tells who that is: "Elin Mark of the Gotland clinic". */
function isInDescription({ source }: AnalysedSentence, { end }: PlacedName, other: PlacedName): boolean {
  return (
    /^\s+(?:of|from|at|for)\s/.test(source.text.slice(end, other.start)) &&
    !/[,;]/.test(source.text.slice(end, other.start))
  );
}

/** Whether a pronoun behind the rival has the place of the claim's name: "here, in the hills above Halmsund, he has two cooks". */
function isTakenUp({ units }: AnalysedSentence, there: Range, rival: PlacedName): boolean {
  const last = unitsIn(units, there).at(-1);
  return last !== undefined && PRONOUN.test(last.norm) && !overlaps(last, rival);
}

const PRONOUN = /^(?:he|she|it|they|we|i|you)$/;

/**
 * Whether a pronoun follows what both have before the claim's name, and so has its place: "two days over it, staying the
 * night in Halmsund" for "two days over the Miners' Path".
 */
function isToldByPronoun({ comparison: { claim }, laid: { partner, ranked }, difference: { own } }: Place): boolean {
  let before = own.start - 1;
  while (claim.units[before]?.norm === "the") before--;
  const at = (partner[before] ?? -1) + 1;
  return at > 0 && OBJECT.test(ranked.sentence.units[at]?.norm ?? "");
}

const OBJECT = /^(?:it|him|them|us|me)$/;

/** "Tanaka and colleagues": nameless helpers of the one who is named. */
const HELPER = /^(?:colleagues?|others|co-?(?:authors?|workers?)|team)$/;

/** Whether a name is one of several; its nameless helpers do not count. */
function isListed({ source: { text }, units }: AnalysedSentence, name: PlacedName): boolean {
  return isInList(text, name) && !units.slice(name.units.end, name.units.end + 3).some(({ norm }) => HELPER.test(norm));
}

/** Share of the rest of the claim from which a subject counts that other deeds stand behind too. */
const VERBATIM = 0.9;

/** Whether an "and" joins what the subject does here to what it did before: "Aarvold stayed for 38 years and kept a diary". */
function isJoined({ difference, there }: Place): boolean {
  return difference.own.start === 0 && there.at(-1)?.norm === "and";
}

/** Whether two names differ in their last words alone: "Paul Garnier" for "Paul Vasseur". */
function haveOtherSurnames({ own, there }: Place, name: ClaimName, rival: PlacedName): boolean {
  return own.length === 1 && there.length === 1 && own[0]?.end === name.end && there[0]?.end === rival.end;
}

/** The sentence from the last semicolon or colon before a name to the next one behind it. */
function clauseOf({ source, start, end }: AnalysedSentence, name: Range): Range {
  const before = /[^;:]*$/.exec(source.text.slice(start, name.start))?.[0].length ?? 0;
  const behind = /^[^;:]*/.exec(source.text.slice(name.end, end))?.[0].length ?? 0;
  return { start: name.start - before, end: name.end + behind };
}

/** What stands before the first shared word, only as far as its clause goes; else the whole difference. */
function lastClause({ laid, difference }: Place): Range {
  const { source, units } = laid.ranked.sentence;
  const { start, end } = difference.there;
  if (difference.own.start > 0) return difference.there;
  let from = end;
  while (from > start && !/[;:.!?]/.test(source.text.slice((units[from - 1] as Unit).end, units[from]?.start ?? 0)))
    from--;
  return { start: from, end };
}

function isNamed(
  comparison: Comparison,
  name: ClaimName,
  sentence: AnalysedSentence,
  within: Range = sentence,
): boolean {
  return comparison
    .namesOf(sentence)
    .some((other) => overlaps(other, within) && comparison.names.compareNames(name.name, other.name) !== "different");
}

/** Whether another sentence that has the name has as much of the claim as it takes to say the same. */
function isSaidOfName(comparison: Comparison, name: ClaimName, difference: Difference, laid: Laid): boolean {
  if (!isNamed(comparison, name, laid.ranked.sentence)) return false;
  return makePlace(comparison, laid, difference).rest.share >= SAME_FACT / 2;
}

/** Share of what is said that must be the sentence's own words. */
const SAID = 0.8;
/** Words of weight that must be said. */
const FEWEST_SAID = 4;

/** What the claim lets somebody say while the sentence has somebody else say it in the same words. */
export function findSpeakerFault(comparison: Comparison, laid: Laid): Fault | undefined {
  const { text, claim, claimNames } = comparison;
  const { sentence } = laid.ranked;
  const speaker = findOtherSpeaker(text, claim.units, laid.ranked);
  if (!speaker || speaker.length < 2) return undefined;
  const name = claimNames.find((one) => one.certain && speaker.some((unit) => overlaps(unit, one)));
  const places = speaker.map((unit) => claim.units.indexOf(unit));
  const own = { start: Math.min(...places), end: Math.max(...places) + 1 };
  const place = makePlace(comparison, laid, { own, there: { start: 0, end: 0 } });
  if (!name || place.rest.share < SAID || place.rest.count < FEWEST_SAID || isNamed(comparison, name, sentence))
    return undefined;
  const other = comparison.namesOf(sentence).find((one) => one.certain && isBesideSpeech(sentence, one));
  if (!other || comparison.claimNames.some((one) => isSame(comparison, one, sentence, other))) return undefined;
  return makeFault(place, "attribution", true, name, other, `In the source “${wordsOf(sentence, other)}” says so.`);
}

/** Units between a speaker and the word of speech before and behind. */
const REACH = { before: 3, behind: 6 } as const;

function isBesideSpeech({ units }: AnalysedSentence, { units: place }: PlacedName): boolean {
  return units
    .slice(Math.max(0, place.start - REACH.before), place.end + REACH.behind)
    .some(({ norm }) => isSpeech(norm));
}
