import type { Unit } from "./analysed-text.ts";
import { compareUnits, KINDRED_STRENGTH } from "./compare-units.ts";
import { amountOf, exceeds, excludeEachOther } from "./difference-words.ts";
import { clauseAround, isInside, keptStretch, type Laid } from "./differences.ts";
import { type Fault, wordsOf } from "./fault.ts";
import { fitReplacement } from "./fit-replacement.ts";
import { isExcepting } from "./negation.ts";
import { isSaidBeside, isTurnedRound } from "./opposite-places.ts";
import { isSaidByAnother, makeFault, type Place, spanOf } from "./place.ts";

const isNot = ({ negation }: Unit) => negation;
/** A list may have both ends: "the five most fragrant and the five worst". */
const EXTREME = /^(?:most|least|best|worst)$/;

/** Words that are replaced together: "north-easterly" for "south-westerly". */
const MOST_REPLACED = 2;

function isAlikeOrOpposite(unit: Unit, other: Unit | undefined): boolean {
  return other !== undefined && (compareUnits(unit, other) > 0 || excludeEachOther(unit, other));
}

/**
 * The sentence's words, without what stands between commas before as many as the claim has ("Dabrowski, a guard, denied" for
 * "Dabrowski admitted"), and without words that the claim has elsewhere.
 */
function withoutAside({ comparison, laid: { ranked }, difference, ownWords, thereWords }: Place): readonly Unit[] {
  const { claim } = comparison;
  if (ownWords.length === 0 || thereWords.length <= ownWords.length) return thereWords;
  const isLast = claim.units[difference.own.end - 1] === ownWords.at(-1);
  if (!isLast || ranked.sentence.units[difference.there.end - 1] !== thereWords.at(-1)) return thereWords;
  const tail = thereWords.slice(-ownWords.length);
  const rest = thereWords.slice(0, -ownWords.length);
  const between = ranked.sentence.source.text.slice((rest.at(-1) as Unit).end, (tail[0] as Unit).start);
  const isElsewhere = ({ stem }: Unit) => claim.units.some((unit) => unit.stem === stem);
  return between.includes(",") || rest.every(isElsewhere) ? tail : thereWords;
}

/** A word whose opposite, or another of its closed set, the sentence has in its place. */
export function judgeOpposite(place: Place): Fault | undefined {
  const { comparison, laid, own, there, ownWords } = place;
  const { claim, text } = comparison;
  const thereWords = withoutAside(place);
  const isDenied = (unit: Unit, index: number) => isNot(unit) && (laid.partner[index] as number) < 0;
  if (ownWords.length > MOST_REPLACED || claim.units.some(isDenied) || isDeniedInClause(place)) return undefined;
  const candidates = ownWords.length > 0 ? ownWords : own;
  for (const [index, unit] of candidates.entries()) {
    const isOther = (one: Unit) => excludeEachOther(unit, one);
    const isAlone =
      ownWords.length <= 1 && thereWords.every((one) => isOther(one) || (one.kind !== "word" && unit.weight > 0));
    const other = isAlone ? there.find(isOther) : thereWords[index];
    if (!other || !isOther(other) || !(isAlone || ownWords.length === thereWords.length)) continue;
    if (ownWords.some((one, at) => one !== unit && !isAlikeOrOpposite(one, thereWords[at]))) continue;
    if (isConverse(own, there)) continue;
    if (isDeniedThere(place) || EXTREME.test(unit.norm)) continue;
    if (claim.units.some(({ stem }) => stem === other.stem)) continue;
    const [ownAt, at] = [claim.units.indexOf(unit), laid.ranked.sentence.units.indexOf(other)];
    if (isTurnedRound(claim.units, laid.ranked, ownAt, at) || isInfinitive(laid.ranked.sentence.units, at)) continue;
    if (isSaidBeside(claim.units, laid.ranked, ownAt, at)) continue;
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

/** "Was beaten by" for "lost to": the opposite with the other's part says the same. */
function isConverse(own: readonly Unit[], there: readonly Unit[]): boolean {
  const [side, sideThere] = [own, there].map((units) => units.at(-1)?.norm ?? "") as [string, string];
  return own.length > 1 && there.length > 1 && side !== sideThere && PARTS.test(side) && PARTS.test(sideThere);
}

const PARTS = /^(?:by|to|from|for)$/;

/** "Prevents them from typing" for "allows them to type": only the form of a verb. */
function isInfinitive(units: readonly Unit[], at: number): boolean {
  return units[at]?.norm === "from" && /ing$/.test(units[at + 1]?.norm ?? "");
}

/** Whether the claim has the sentence's unit too. */
function isKept({ laid: { partner, ranked } }: Place, unit: Unit): boolean {
  return partner.includes(ranked.sentence.units.indexOf(unit));
}

/** Whether the sentence has a "not" that the claim lacks, amid the shared words or in the clause: "none of them disliked it". */
function isDeniedThere(place: Place): boolean {
  const { sentence } = place.laid.ranked;
  const { start, end } = clauseAround(sentence.source.text, sentence.units, place.difference.there);
  return [...keptStretch(place.laid), ...sentence.units.slice(start, end)].some(
    (one) => isNot(one) && !isKept(place, one),
  );
}

/** Whether the clause of the difference has a "not", on both sides alike. */
function isDeniedInClause({ comparison: { claim, text }, difference }: Place): boolean {
  const { start, end } = clauseAround(text, claim.units, difference.own);
  return claim.units.slice(start, end).some(isNot);
}

/** Units behind an amount among which stands what it counts. */
const COUNTED = 4;

/** "All" for "some", "none" for "several": more than the sentence says, or its denial. */
export function judgeAmount(place: Place): Fault | undefined {
  const { comparison, laid, difference, own, there, ownWords, thereWords } = place;
  const unit = own.find(amountOf);
  const isCount = ({ quantity, norm }: Unit) => quantity?.kind === "count" || norm === "one";
  const other = there.find(amountOf) ?? there.find(isCount);
  if (!unit || !other || !ownWords.every((one) => amountOf(one) || NEARLY.test(one.norm))) return undefined;
  if (!thereWords.every((one) => amountOf(one) || one.quantity)) return undefined;
  if (comparison.claim.units.some((_, at, units) => isExcepting(units, at))) return undefined;
  const isDenied = (one: Unit, index: number) => one.negation && !amountOf(one) && (laid.partner[index] as number) < 0;
  if (comparison.claim.units.some(isDenied)) return undefined;
  const isNearly = own.some(({ norm }) => NEARLY.test(norm));
  const amount = isNearly && amountOf(unit) === "all" ? "most" : amountOf(unit);
  const amountThere = amountOf(other) ?? (OF_ALL.test(unit.norm) ? amountOfCount(place, other) : undefined);
  if (!amount || !amountThere || !exceeds(amount, amountThere)) return undefined;
  const counted = comparison.claim.units.slice(difference.own.end, difference.own.end + COUNTED);
  const isSo = (one: Unit, units: readonly Unit[]) => {
    const behind = units.slice(units.indexOf(one) + 1, units.indexOf(one) + 1 + COUNTED);
    return (
      amountOf(one) === amountOf(unit) &&
      behind.some(({ stem, weight }) => weight > 0 && counted.some((thing) => thing.stem === stem))
    );
  };
  if (isSaidByAnother(place, isSo)) return undefined;
  if ([amount, amountThere].includes("none") && place.rest.share < WHOLE) return undefined;
  const message = `The source says “${wordsOf(laid.ranked.sentence, other)}” here.`;
  return makeFault(place, "quantifier", [amount, amountThere].includes("none"), unit, other, message);
}

/** Share of the rest of a claim that must be the sentence's own before "all" is against "none": another deed may be denied. */
const WHOLE = 0.95;

/** What a mere number denies; "both" and "each" may be the two it counts. */
const OF_ALL = /^(?:all|every|none|no)$/;
const NEARLY = /^(?:almost|nearly|virtually|practically)$/;

/** A number of things, of which none may be denied; all there are only where so many of them are meant: "two of his presses". */
function amountOfCount({ difference, laid, there }: Place, unit: Unit): "some" | undefined {
  const { units } = laid.ranked.sentence;
  const at = difference.there.start + there.indexOf(unit);
  const isPart =
    units[at + 1]?.norm === "of" && /^(?:the|its|his|her|their|these|those)$/.test(units[at + 2]?.norm ?? "");
  if (/^(?:was|were|is|are|being)$/.test(units[at - 1]?.norm ?? "")) return undefined;
  return isPart || !DEFINITE.test(units[at - 1]?.norm ?? "") ? "some" : undefined;
}

/** "The three arbitrators": all of them. */
const DEFINITE = /^(?:the|its|his|her|their|these|those|our|both|all|other)$/;

const ARTICLE = /^(?:the|an?)$/;
const BEFORE_NOUN =
  /^(?:the|an?|its|his|her|their|in|of|by|from|with|for|to|at|on|after|before|during|over|under|into|through|without|against|between|among|since|until|than|as|about)$/;
/** Weight from which a word tells something of its own. */
const TELLING = 0.8;
/** What any writer may put in: it tells only which one is meant. */
const COMMON =
  /^(?:local|national|regional|nearby|own|whole|entire|total|overall|main|official|annual|original|initial|existing|proposed|planned|alleged|ongoing|respective|single|actual|subsequent|eventual|additional|extra|further|special|senior|chief|leading)$/;
/** What a writer sums up of a thing in a word. */
const SUMMED_UP =
  /^(?:good|bad|foul|poor|fine|great|big|large|small|little|long|short|high|low|strong|weak|heavy|severe|serious|grave|major|minor|important|significant|notable|remarkable|unusual|unexpected|sudden|strange|terrible|fatal|deadly|lethal|tragic|unfortunate|difficult|hard|tough|costly|expensive|controversial|disputed|troubled|unpopular|popular|successful|failed|famous|prominent|influential|powerful|young|old|new|recent|current|previous|earlier|future|upcoming|latest|key|crucial|vital|particular|specific|individual|similar|different|necessary|required|relevant|possible|potential)$/;
/** Share of the rest of the claim that the sentence must have before a word put in counts. */
const NEARLY_ALL = 0.85;

/** The sentence's word at a place with what a hyphen joins to it, and the noun behind that: "old-crop wheat". */
function phraseFrom({ ranked: { sentence } }: Laid, from: number): readonly Unit[] {
  const { units } = sentence;
  const gap = (at: number) => sentence.source.text.slice(units[at - 1]?.end, units[at]?.start);
  let end = from + 1;
  while (end < units.length && gap(end) === "-") end++;
  const isNoun = end < units.length && gap(end) === " " && (units[end] as Unit).weight > 0;
  return units.slice(from, isNoun && (end > from + 1 || units[from]?.capital) ? end + 1 : end);
}

/** "Bawdy Scottish tunes": the noun stands behind a capital that only says of what country it is. */
function isOfNation(units: readonly Unit[], at: number): boolean {
  const [{ norm }, noun] = [units[at] as Unit, units[at + 1]];
  return /(?:ish|an|ese|ch)$/.test(norm) && noun?.kind === "word" && !noun.capital && noun.weight > 0;
}

/** Whether any sentence at hand has the word, or one of the same sense. */
function isKnownWord({ comparison: { sentences } }: Place, unit: Unit): boolean {
  return sentences.some((one) => one.units.some((other) => compareUnits(unit, other) > KINDRED_STRENGTH));
}

/** A word or two put in before a noun of the sentence which no sentence at hand has in any form. */
export function judgeModifier(place: Place): Fault | undefined {
  const { comparison, laid, difference, own, there, rest } = place;
  const { units } = comparison.claim;
  const put = own.filter(({ norm }) => !ARTICLE.test(norm));
  if (put.length === 0 || put.length > 2 || !there.every(({ norm }) => ARTICLE.test(norm))) return undefined;
  const [before, noun] = [units[units.indexOf(put[0] as Unit) - 1], units[difference.own.end]];
  if (rest.share < NEARLY_ALL || own.at(-1) !== put.at(-1)) return undefined;
  if (!before || !noun || !isInside(laid, difference) || noun.kind !== "word" || noun.weight === 0) return undefined;
  if (before.kind === "word" && before.norm !== "one" && !BEFORE_NOUN.test(before.norm)) return undefined;
  const isCompound = put.length > 1 && comparison.text.charAt((put[0] as Unit).end) === "-";
  const isPut = (unit: Unit) =>
    unit.kind === "word" &&
    !unit.capital &&
    (unit.weight >= TELLING || isCompound) &&
    !COMMON.test(unit.norm) &&
    !SUMMED_UP.test(unit.norm) &&
    !unit.negation;
  const isKnown = (unit: Unit) => isKnownWord(place, unit);
  if (noun.capital && !isCompound && !isOfNation(units, difference.own.end)) return undefined;
  if (!put.every(isPut) || (isCompound ? put.every(isKnown) : put.some(isKnown)) || /ly$/.test(put.at(-1)?.norm ?? ""))
    return undefined;
  const range = spanOf(put);
  const counterpart = spanOf(phraseFrom(laid, difference.there.end));
  const words = comparison.text.slice(range.start, range.end).replace(/\s+/g, " ");
  const message = `The source says “${wordsOf(laid.ranked.sentence, counterpart)}” here, but not “${words}”.`;
  return makeFault(place, "modifier", false, range, counterpart, message);
}
