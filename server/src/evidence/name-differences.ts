import { overlaps, type Range } from "../text/range.ts";
import { alignSentence } from "./align-sentence.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { KINDRED_STRENGTH } from "./compare-units.ts";
import { isSlight } from "./difference-words.ts";
import { type Difference, type Laid, layOn, namesIn, unitsIn } from "./differences.ts";
import { type ClaimName, type Comparison, evidenceOf, type Fault, type PlacedName, wordsOf } from "./fault.ts";
import { isSame } from "./name-rivals.ts";
import { makeFault, makePlace, type Place, spanOf } from "./place.ts";
import { mayBeVerb } from "./role-order.ts";
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
  if (!name?.certain || !rival?.certain || others.length > 0 || rivals.length > 0 || rest.share < SAME_FACT)
    return undefined;
  if (comparison.names.compareNames(name.name, rival.name) !== "different") return undefined;
  if (areOfOne(comparison, sentence, name, rival)) return undefined;
  if (isSame(comparison, name, sentence, rival) && !haveOtherSurnames(place, name, rival)) return undefined;
  if (!ownWords.every((unit) => overlaps(unit, name))) return undefined;
  const besides = unitsIn(sentence.units, there).filter((unit) => !isSlight(unit) && !overlaps(unit, rival));
  if (besides.length > APPOSITION || besides.some((unit) => unit.start > rival.start || unit.kind !== "word"))
    return undefined;
  if (isNamed(comparison, name, sentence, clauseOf(sentence, rival))) return undefined;
  if (isInList(comparison.text, name) || isInList(sentence.source.text, rival)) return undefined;
  const isSaid = comparison.ranked.some(
    (other) => other !== laid.ranked && isSaidOfName(comparison, name, difference, layOn(comparison, other)),
  );
  if (isSaid || comparison.claimNames.some((own) => own !== name && isSame(comparison, own, sentence, rival)))
    return undefined;
  const words = wordsOf(sentence, rival);
  return makeFault(place, "name", true, name, rival, `The source has another name here: “${words}”.`, words);
}

/** Whether the source has a longer name of which both may be parts: "Sir Aubrey Flint" for "Sir Aubrey" and "Flint". */
function areOfOne(
  { names }: Comparison,
  { source }: AnalysedSentence,
  { name }: ClaimName,
  { name: rival }: PlacedName,
): boolean {
  const isOf = (part: string, whole: string) => names.compareNames(part, whole) !== "different" || whole.includes(part);
  return names
    .namesIn(source.id, { start: 0, end: source.text.length })
    .some(({ name: whole }) => whole.includes(" ") && whole !== name && isOf(name, whole) && isOf(rival, whole));
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

function isInList(text: string, { start, end }: Range): boolean {
  return (
    /(?:\b(?:and|or)|&)(?:\sthe)?\s*$/.test(text.slice(0, start)) || /^\s*(?:(?:and|or)\b|&)/.test(text.slice(end))
  );
}

/** Share of the claim that a sentence must have in order once two names are exchanged, and by how much more than before. */
const EXCHANGED = { share: 0.82, gain: 0.05, others: 2 } as const;
/** What joins two of whom it says the same. */
const MUTUAL =
  /^(?:met|meets?|meeting|married|marry|wed|with|versus|vs|v|between|alongside|beside|together|both|same|equal|drew|tied|known|called|named|alias|near|opposite|adjoin(?:s|ed)?|and|or|sister|brother|cousin|friend)$/;

/** Two names of the claim that the sentence has in each other's places: who told whom. */
export function findExchangedNames(comparison: Comparison, laid: Laid): Fault | undefined {
  const { claimNames } = comparison;
  for (const [index, first] of claimNames.entries()) {
    for (const second of claimNames.slice(index + 1)) {
      const fault = judgeExchange(comparison, laid, first, second);
      if (fault) return fault;
    }
  }
  return undefined;
}

function judgeExchange(comparison: Comparison, laid: Laid, first: ClaimName, second: ClaimName): Fault | undefined {
  const { claim, names } = comparison;
  const { ranked } = laid;
  const { sentence } = ranked;
  const { units } = claim;
  if (first.units.end > second.units.start || names.compareNames(first.name, second.name) !== "different")
    return undefined;
  const [placesOfFirst, placesOfSecond] = [first, second].map((name) =>
    comparison.namesOf(sentence).filter((other) => isSame(comparison, name, sentence, other)),
  ) as [PlacedName[], PlacedName[]];
  const [a, b] = [placesOfSecond[0], placesOfFirst[0]];
  if (!a || !b || placesOfFirst.length > 1 || placesOfSecond.length > 1 || a.units.end > b.units.start)
    return undefined;
  const between = units.slice(first.units.end, second.units.start);
  const betweenThere = sentence.units.slice(a.units.end, b.units.start);
  if (
    [...between, ...betweenThere].some(({ norm }) => MUTUAL.test(norm)) ||
    isPassive(between) !== isPassive(betweenThere)
  )
    return undefined;
  const there = sentence.units;
  const isVerb = (unit: Unit) =>
    mayBeVerb(units, units.indexOf(unit)) &&
    betweenThere.some((other) => other.stem === unit.stem && mayBeVerb(there, there.indexOf(other)));
  if (!between.some((unit) => !isSlight(unit) && isVerb(unit))) return undefined;
  const exchanged = [
    ...units.slice(0, first.units.start),
    ...units.slice(second.units.start, second.units.end),
    ...between,
    ...units.slice(first.units.start, first.units.end),
    ...units.slice(second.units.end),
  ];
  const { similarity, strength } = alignSentence({ ...claim, units: exchanged }, sentence);
  const kept = exchanged.filter(
    (unit, at) => (strength[at] as number) >= KINDRED_STRENGTH && !unit.capital && !isSlight(unit),
  );
  if (similarity < EXCHANGED.share || similarity < comparison.align(ranked).similarity + EXCHANGED.gain)
    return undefined;
  if (kept.length < EXCHANGED.others) return undefined;
  const words = wordsOf(sentence, { start: a.start, end: b.end });
  return crossedFault("role", first, sentence, { start: a.start, end: b.end }, words);
}

function isPassive(units: readonly Unit[]): boolean {
  return units.some(({ norm }) => norm === "by");
}

function crossedFault(
  kind: "role" | "comparison",
  claim: Range,
  sentence: AnalysedSentence,
  there: Range,
  words: string,
): Fault {
  return {
    grade: "contradicted",
    reason: {
      kind,
      direction: "against",
      claim: { start: claim.start, end: claim.end },
      evidence: evidenceOf(sentence, there),
      message: `In the source it is the other way round: “${words}”.`,
      replacement: undefined,
    },
  };
}

/** Share of the rest of the claim from which two words in each other's places count. */
const CROSSED = 0.75;

/** Two words of the claim that the sentence has in each other's places: "the union rejected the board's demand". */
export function findCrossedWords(comparison: Comparison, laid: Laid): Fault | undefined {
  const places = laid.differences.map((difference) => makePlace(comparison, laid, difference));
  for (const [index, a] of places.entries()) {
    for (const b of places.slice(index + 1)) {
      const [own, other, there, otherThere] = [a.ownWords, b.ownWords, a.thereWords, b.thereWords];
      if ([own, other, there, otherThere].some((words) => words.length !== 1)) continue;
      const [x, y] = [own[0] as Unit, other[0] as Unit];
      if (x.stem === y.stem || (there[0] as Unit).stem !== y.stem || (otherThere[0] as Unit).stem !== x.stem) continue;
      if (a.rest.share < CROSSED - 0.1 || a.rest.count < 3 || isInList(comparison.text, x)) continue;
      const stretch = spanOf([there[0] as Unit, otherThere[0] as Unit]);
      const { sentence } = laid.ranked;
      const { units } = comparison.claim;
      const isCompared = units.slice(units.indexOf(x), units.indexOf(y)).some(({ norm }) => norm === "than");
      const words = wordsOf(sentence, stretch);
      return isCompared
        ? crossedFault("comparison", spanOf([x, y]), sentence, stretch, words)
        : crossedFault("role", x, sentence, stretch, words);
    }
  }
  return undefined;
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
