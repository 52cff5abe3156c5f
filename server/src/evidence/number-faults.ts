import { compareQuantities } from "../text/quantities.ts";
import type { Quantity } from "../text/quantity.ts";
import { unitOf } from "../text/units.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import {
  combines,
  isAverage,
  isSumOrDifference,
  isWorkedOutInPlace,
  isWorkedOutWithOwn,
  mayBeWorkedOut,
} from "./arithmetic.ts";
import { compareValues, compareWords, countSameThing } from "./compare-units.ts";
import { type Comparison, evidenceOf, type Fault, shareAround, wordsOf } from "./fault.ts";
import { fitReplacement } from "./fit-replacement.ts";
import { findPlacedRival } from "./number-rivals.ts";
import type { RankedSentence } from "./select-evidence.ts";

/** A number that stands in the same place as the claim's. */
interface Rival {
  readonly sentence: AnalysedSentence;
  readonly unit: Unit;
  readonly slot: number;
}

const SENTENCES_TRIED = 3;
/** Sentences from whose numbers and dates the writer may have worked one out. */
const SENTENCES_RECKONED = 5;
const REACH = 5;
/** By how much more of the claim a sentence with another number must bear out than any with the claim's own. */
const CLEARLY_MORE = 0.25;
/** Up to here a bare count is often the writer's own ("three of them", "one of the"). */
const SMALL_COUNT = 12;
const YEAR_SECONDS = 31_556_952;

/** Numbers of the claim that the evidence gives otherwise, or nowhere. */
export function findNumberFaults(comparison: Comparison): Fault[] {
  const faults: Fault[] = [];
  comparison.claim.units.forEach((unit, index) => {
    const fault = unit.quantity
      ? judgeNumber(comparison, unit, unit.quantity, index)
      : isAbsentNumeral(comparison, unit) && { grade: "missing" as const, reason: missing(comparison, unit) };
    if (fault) faults.push(fault);
  });
  return faults;
}

/** A numeral that is no quantity ("the Oakfield 400", "the 1940s") and that the sources have nowhere. */
function isAbsentNumeral({ sources, text: claim }: Comparison, { kind, norm, start, end }: Unit): boolean {
  if (kind !== "word" || !/^\d[\d,]*\ds?$/.test(norm) || /,\d{0,2}$/.test(norm)) return false;
  if (/\p{L}[-–]$|\b(?:above|below|over|under|than|least|most|about|around)\s$/u.test(claim.slice(0, start)))
    return false;
  return claim.charAt(end) !== "/" && !sources.some(({ text }) => text.includes(norm.replace(/s$/, "")));
}

function judgeNumber(comparison: Comparison, unit: Unit, quantity: Quantity, index: number): Fault | undefined {
  const somewhere = isBorneOutSomewhere(comparison, quantity, index);
  const borneOutHere = (comparison.strength[index] as number) > 0;
  const turned = somewhere ? undefined : findTurned(comparison, quantity, index);
  if (turned) return turnedBound(comparison.text, unit, quantity, turned);
  const near = comparison.ranked.slice(0, SENTENCES_RECKONED).map(({ sentence }) => sentence);
  const isReckoned =
    !isSmall(quantity) &&
    (isSumOrDifference(quantity, near.slice(0, SENTENCES_TRIED)) ||
      isRestOfSame(comparison, quantity, index) ||
      (hasComparativeBehind(comparison, index) &&
        isWorkedOutInPlace(quantity, comparison.text, comparison.sentences)) ||
      isAverage(quantity, comparison.text, near));
  const isOfOwn = isWorkedOutWithOwn(quantity, othersOf(comparison, index), comparison.sentences);
  const isCut = isCutShort(comparison, quantity);
  if (
    !isReckoned &&
    !isOfOwn &&
    !isCut &&
    !isElliptic(comparison, unit) &&
    !isTotal(comparison.text) &&
    !isDenied(comparison, index) &&
    !isWrittenNear(comparison, quantity)
  ) {
    const rival = findRival(comparison, unit, quantity, index, somewhere);
    if (rival) return contradiction(comparison.text, unit, rival);
    const placed = findPlacedRival(comparison, index);
    const isOther = somewhere && placed?.unit.quantity && isOfOtherGrain(quantity, placed.unit.quantity);
    if (placed && !isOther && !(isSmall(quantity) && isAllBut(placed.ranked.sentence))) {
      const fault = contradiction(comparison.text, unit, { sentence: placed.ranked.sentence, unit: placed.unit });
      return placed.sure ? fault : { ...fault, grade: "missing" };
    }
  }
  if (borneOutHere) return isCertain(comparison, quantity, index) ? undefined : open(unit);
  const looser = findLooser(comparison, quantity, index);
  if (looser) return lessExact(comparison.text, unit, looser);
  if (somewhere || isReckoned) return open(unit);
  if (
    isOfOwn ||
    isCut ||
    isTotal(comparison.text) ||
    isWorkedOutInPlace(quantity, comparison.text, comparison.sentences) ||
    (isDenied(comparison, index) && isSumOrDifference(quantity, comparison.sentences)) ||
    isDistance(comparison, unit) ||
    mayBeWorkedOut(quantity, comparison.text, near) ||
    isOften(quantity) ||
    quantity.bound !== "exact"
  )
    return open(unit);
  return { grade: "missing", reason: missing(comparison, unit) };
}

/** Words by which a claim adds several numbers up, more than are tried. */
const TOTAL =
  /\b(?:make|makes|made|add|adds|added) up\b|\b(?:altogether|combined|in all|taken together|between them)\b/i;

function isTotal(text: string): boolean {
  return TOTAL.test(text);
}

/** "Whitlock got seventeen years, Okoro nine": a number at the end of a clause whose unit another one of the claim has. */
function isElliptic({ claim, text }: Comparison, { quantity, end }: Unit): boolean {
  const isBare = quantity?.kind === "count" && /^\s*(?:[.,;:)]|$)/.test(text.slice(end));
  return isBare && claim.units.some(({ quantity: other }) => other !== undefined && other.unit !== undefined);
}

/** "A median of nine minutes and a longest of twenty-six": whether such a number, in the unit before it, bears the claim's out. */
function isCutShort({ sentences }: Comparison, quantity: Quantity): boolean {
  return sentences.some(({ units, source }) => {
    let full: Quantity | undefined;
    return units.some(({ quantity: other, end }) => {
      if (other?.unit !== undefined) full = other;
      if (other?.kind !== "count" || full === undefined || full.unit !== quantity.unit) return false;
      if (!/^\s*[.,;:)]/.test(source.text.slice(end, end + 3))) return false;
      const factor = unitOf(full.symbol)?.factor ?? 1;
      const [min, max, precision] = [other.min * factor, other.max * factor, other.precision * factor];
      return compareQuantities(quantity, { ...full, bound: other.bound, min, max, precision }) === "supports";
    });
  });
}

function othersOf({ claim }: Comparison, index: number): Quantity[] {
  return claim.units.flatMap(({ quantity }, at) => (at === index ? [] : (quantity ?? [])));
}

/** Whether two numbers of the same thing, wherever they stand, come to the claim's: 29 men less six men. */
function isRestOfSame({ claim, sentences }: Comparison, quantity: Quantity, index: number): boolean {
  const [counted] = contentAfter(claim.units, index);
  if (!counted || quantity.kind !== "count") return false;
  const others = sentences.flatMap(({ units }) =>
    units.flatMap((unit, at) =>
      unit.quantity && contentAfter(units, at)[0]?.stem === counted.stem ? unit.quantity : [],
    ),
  );
  return combines(quantity, others);
}

/** Whether a chosen sentence has the same number, or another that bears it out and counts the same thing. */
function isCertain({ chosen, claim }: Comparison, quantity: Quantity, index: number): boolean {
  return chosen.some(({ bearing, sentence }) => {
    const at = bearing.partner[index] as number;
    const other = sentence.units[at]?.quantity;
    if (!other) return false;
    if (other.min === quantity.min && other.max === quantity.max) return true;
    return quantity.unit !== undefined || countSameThing(claim.units, index, sentence.units, at);
  });
}

/** Words by which a claim counts what its evidence does not: the rest, or how far two numbers are apart. */
const COUNTERPART =
  /^(?:yet|rest|remain(?:s|ed|ing|der)?|difference|gap|apart|without|extra|additional|another|other|others|further)$/;
const COMPARATIVE =
  /^(?:more|less|fewer|higher|lower|longer|shorter|later|earlier|older|younger|larger|smaller|faster|slower|heavier|taller)$/;

/** "The two groups": which ones is known, how many is not what the claim says. */
const DEFINITE = /^(?:the|these|those|both|its|his|her|their)$/;

/** Whether the number may be the complement of the evidence's, or the difference of two of its numbers. */
function isDenied({ claim }: Comparison, index: number): boolean {
  const { units } = claim;
  const { quantity } = units[index] as Unit;
  if (quantity && isSmall(quantity) && DEFINITE.test(units[index - 1]?.norm ?? "")) return true;
  if (units.slice(Math.max(0, index - 8), index + 10).some(({ negation, norm }) => negation || COUNTERPART.test(norm)))
    return true;
  const behind = units.slice(index + 1, index + 4);
  return behind.some(({ norm }, i) => COMPARATIVE.test(norm) && units[index + 2 + i]?.norm === "than");
}

/** "14 minutes longer": how far two things are apart. */
function hasComparativeBehind({ claim }: Comparison, index: number): boolean {
  return COMPARATIVE.test(claim.units[index + 1]?.norm ?? "");
}

/** Whether a sentence that bears on the claim has the very number, whatever bound stands with it. */
function isWrittenNear({ ranked }: Comparison, quantity: Quantity): boolean {
  const ends = [quantity.min, quantity.max].filter(Number.isFinite);
  return ranked.slice(0, SENTENCES_TRIED).some(({ sentence }) =>
    sentence.units.some(({ quantity: other }) => {
      if (!other || other.kind !== quantity.kind || other.parts) return false;
      if (quantity.bound === "about" && compareQuantities(quantity, other) === "supports") return true;
      return ends.includes(other.min) || ends.includes(other.max);
    }),
  );
}

/** Small counts, ordinals, fractions and multiples are often counted or worked out by the writer. */
function isOften(quantity: Quantity): boolean {
  if (quantity.kind === "ordinal" || quantity.kind === "fraction") return true;
  if (quantity.kind === "age") return quantity.max <= SMALL_COUNT * YEAR_SECONDS;
  return isSmall(quantity);
}

function isSmall({ kind, max }: Quantity): boolean {
  return (kind === "count" || kind === "multiple") && max <= SMALL_COUNT;
}

/** How far two things are apart ("rose by 40", "six days after"): writers reckon it from what stands in the source. */
function isDistance({ text }: Comparison, { start, end }: Unit): boolean {
  return (
    /\bby\s(?:(?:about|around|some|nearly|almost|over|more than|at least)\s)?$/i.test(text.slice(0, start)) ||
    /^\s(?:after|before|later|earlier|apart|between|passed)\b/i.test(text.slice(end))
  );
}

/** The same number of the same thing where a sentence that bears on the claim bounds or rounds it: "at least 40". */
function findLooser({ claim, ranked }: Comparison, quantity: Quantity, index: number): Rival | undefined {
  if (quantity.bound !== "exact") return undefined;
  for (const { sentence } of ranked.slice(0, SENTENCES_TRIED)) {
    for (const [at, unit] of sentence.units.entries()) {
      const other = unit.quantity;
      if (!other || other.parts || other.kind !== quantity.kind || numberOf(other) !== quantity.min) continue;
      if (other.unit === undefined && !countSameThing(claim.units, index, sentence.units, at)) continue;
      if (compareQuantities(quantity, other) === "weaker") return { sentence, unit, slot: 0 };
    }
  }
  return undefined;
}

/** Share of the claim that a sentence must bear out whose bound is the claim's turned round. */
const NEARLY_ALL = 0.75;

/** "More than 12 tonnes" where a sentence that says nearly the same has "less than 12 tonnes". */
function findTurned({ claim, ranked }: Comparison, quantity: Quantity, index: number): Rival | undefined {
  const side = sideOf(quantity);
  if (side === 0) return undefined;
  for (const { sentence, inContext } of ranked.slice(0, SENTENCES_TRIED)) {
    if (shareAround(claim.units, inContext, index, REACH, sentence).all < NEARLY_ALL) continue;
    for (const unit of sentence.units) {
      const other = unit.quantity;
      if (!other || other.kind !== quantity.kind || other.unit !== quantity.unit || sideOf(other) !== -side) continue;
      if (numberOf(other) === numberOf(quantity)) return { sentence, unit, slot: 0 };
    }
  }
  return undefined;
}

/** 1 for a number that is a lower bound, -1 for an upper one. */
function sideOf({ bound }: Quantity): -1 | 0 | 1 {
  if (bound === "at-least" || bound === "more-than") return 1;
  return bound === "at-most" || bound === "less-than" ? -1 : 0;
}

/** The number that stands behind "at least", "about", "under". */
function numberOf({ bound, min, max }: Quantity): number | undefined {
  if (bound === "about") return (min + max) / 2;
  if (bound === "at-least" || bound === "more-than") return min;
  return bound === "at-most" || bound === "less-than" ? max : undefined;
}

function isBorneOutSomewhere(comparison: Comparison, quantity: Quantity, index: number): boolean {
  for (const sentence of comparison.sentences) {
    for (let at = 0; at < sentence.units.length; at++) {
      if (compareValues(comparison.claim.units, index, sentence.units, at) > 0) return true;
      const other = sentence.units[at]?.quantity;
      if (
        isEndOf(quantity, other) ||
        isCellFor(quantity, other) ||
        areOneAge(quantity, other) ||
        areOnePounds(quantity, other)
      )
        return true;
    }
  }
  if (quantity.bound !== "exact") return false;
  const words = comparison.text.slice(quantity.start, quantity.end);
  // "Four months after leaving" is a date, and yet it says four months.
  if (quantity.kind === "duration" && comparison.sources.some(({ text }) => text.includes(words))) return true;
  const [written = ""] = /\d[\d.,]*/.exec(comparison.text.slice(quantity.value.start, quantity.value.end)) ?? [];
  if (comparison.sources.some((source) => standsIn(source.text, written.replace(/[.,]$/, "")))) return true;
  if (quantity.kind === "duration") return comparison.sources.some(({ text }) => saysOne(text, quantity));
  if (quantity.kind !== "age") return false;
  const years = String(Math.floor(quantity.min / YEAR_SECONDS + 0.01));
  return comparison.sources.some((source) => source.words.has(years));
}

/** Units of a table's cells: its head says "million euros", or only what is counted. */
const CELL_UNITS = [1, 1e3, 1e6, 1e9];
/** Cells below this are met by chance. */
const LEAST_CELL = 10;

/** Whether a bare number, such as a table's cell, is what the claim gives rounded and with its unit: "11.482" for "11.48 crowns". */
function isCellFor(claim: Quantity, evidence: Quantity | undefined): boolean {
  if (claim.unit === undefined || evidence?.kind !== "count" || evidence.bound !== "exact" || evidence.parts)
    return false;
  if (claim.kind === "duration" || claim.kind === "age" || evidence.min < LEAST_CELL) return false;
  const factor = unitOf(claim.symbol)?.factor ?? 1;
  return CELL_UNITS.some((unit) => Math.abs(evidence.min * unit * factor - claim.min) <= claim.precision);
}

/** "Osei, 61," where the evidence has "a sixty-one-year-old", or the other way round. */
function areOneAge(claim: Quantity, evidence: Quantity | undefined): boolean {
  const [age, count] = claim.kind === "age" ? [claim, evidence] : [evidence, claim];
  return age?.kind === "age" && count?.kind === "count" && Math.round(age.min / YEAR_SECONDS) === count.min;
}

/** "£2" where the evidence has "two pounds", which may be read as a weight. */
function areOnePounds(claim: Quantity, evidence: Quantity | undefined): boolean {
  const [money, weight] = claim.kind === "money" ? [claim, evidence] : [evidence, claim];
  if (money?.unit !== "GBP" || weight?.symbol !== "lb") return false;
  const factor = unitOf("lb")?.factor ?? 1;
  return (
    Math.abs(weight.min / factor - money.min) < money.precision &&
    Math.abs(weight.max / factor - money.max) < money.precision
  );
}

const ONE_BEFORE = "(?:an?|one|each|every|per|full|whole)";

/** Whether a text has in words the one unit of time that a duration comes to: "within a year" for "twelve months". */
function saysOne(text: string, { min, max }: Quantity): boolean {
  return ["year", "month", "week", "day", "hour", "minute"].some((symbol) => {
    const factor = unitOf(symbol)?.factor ?? 0;
    if (min > factor * 1.02 || max < factor * 0.98) return false;
    return new RegExp(`\\b${ONE_BEFORE} ${symbol}\\b`, "i").test(text);
  });
}

/** Whether a number is the lower or upper end of a range of the evidence. */
function isEndOf(claim: Quantity, evidence: Quantity | undefined): boolean {
  if (claim.bound !== "exact" || claim.kind !== evidence?.kind || claim.unit !== evidence.unit) return false;
  return claim.min === evidence.min || claim.max === evidence.max;
}

/** Whether a numeral stands in a text by itself, not as a part of a longer one. */
function standsIn(text: string, numeral: string): boolean {
  if (!/\d/.test(numeral)) return false;
  for (let at = text.indexOf(numeral); at >= 0; at = text.indexOf(numeral, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.slice(at + numeral.length, at + numeral.length + 2);
    if (!/\d|[.,]/.test(before) && !/^(?:\d|[.,]\d)/.test(after)) return true;
  }
  return false;
}

/** The "9th-grade" of a claim is the name of a thing, which no "first" stands against. */
function findRival(
  comparison: Comparison,
  unit: Unit,
  quantity: Quantity,
  index: number,
  somewhere: boolean,
): Rival | undefined {
  let best: Rival | undefined;
  if (quantity.kind === "ordinal" && /^-\p{L}/u.test(comparison.text.slice(unit.end))) return undefined;
  const least = Math.max(somewhere ? 0.6 : 0.5, shareWithNumber(comparison, quantity, index) + CLEARLY_MORE);
  for (const ranked of comparison.ranked.slice(0, SENTENCES_TRIED)) {
    const share = shareAround(comparison.claim.units, ranked.inContext, index, REACH, ranked.sentence);
    if (share.all < least || share.near < 0.6) continue;
    if (isSmall(quantity) && isAllBut(ranked.sentence)) continue;
    const alignment = comparison.align(ranked);
    ranked.sentence.units.forEach((other, at) => {
      if (!other.quantity || !isAnother(quantity, other.quantity)) return;
      if (bearsOutAnother(comparison.claim.units, unit, other.quantity)) return;
      if (somewhere && isOfOtherGrain(quantity, other.quantity)) return;
      if (quantity.kind === "ordinal" && !isOnlyOne(ranked.sentence.units, other)) return;
      const slot = slotStrength(comparison, ranked, unit, index, other, at) + (alignment.partner[index] === at ? 1 : 0);
      if (slot >= (somewhere ? 4 : 3) && (!best || slot > best.slot))
        best = { sentence: ranked.sentence, unit: other, slot };
    });
  }
  return best;
}

/**
 * "Fourteen years" for "four months": another thing is meant where the evidence has the claim's own somewhere. "18 weeks"
 * for "18 months" is another unit.
 */
function isOfOtherGrain(claim: Quantity, evidence: Quantity): boolean {
  const written = ({ min, symbol }: Quantity) => Math.round(min / (unitOf(symbol)?.factor ?? 1));
  return claim.kind === "duration" && claim.symbol !== evidence.symbol && written(claim) !== written(evidence);
}

/** "In all but one": whether the sentence gives a count by what is left over. */
function isAllBut(sentence: AnalysedSentence): boolean {
  return ALL_BUT.test(wordsOf(sentence, sentence));
}

const ALL_BUT = /\b(?:all|every|none|nobody|everyone|everybody)(?: \w+)? (?:but|except|save)\b/i;

/** No time of day such as "about 21.55", which reads as a count, stands against whole things. */
function isWhole({ min, max, bound }: Quantity): boolean {
  return Number.isInteger(
    bound === "about" ? Number(((min + max) / 2).toPrecision(10)) : Number.isFinite(min) ? min : max,
  );
}

/** Whether a number of the evidence is the one another number of the claim means. */
function bearsOutAnother(units: readonly Unit[], unit: Unit, evidence: Quantity): boolean {
  return units.some((own) => own !== unit && own.quantity && compareQuantities(own.quantity, evidence) === "supports");
}

/**
 * The most of the claim that a sentence bears out which has its number, or one of the same thing that leaves room for
 * it; -1 where there is none.
 */
function shareWithNumber({ claim, ranked }: Comparison, quantity: Quantity, index: number): number {
  let most = -1;
  for (const { bearing, sentence } of ranked) {
    const leavesRoom = (other: Unit, at: number) =>
      other.quantity !== undefined &&
      compareQuantities(quantity, other.quantity) === "weaker" &&
      !claimsMore(quantity, other.quantity) &&
      countSameThing(claim.units, index, sentence.units, at);
    if ((bearing.strength[index] as number) > 0 || sentence.units.some(leavesRoom)) {
      most = Math.max(most, shareAround(claim.units, bearing.strength, index, REACH).all);
    }
  }
  return most;
}

/** Whether the evidence's number is of the same sort and leaves no room for the claim's. */
function isAnother(claim: Quantity, evidence: Quantity): boolean {
  if (claim.kind !== evidence.kind || claim.unit !== evidence.unit) return false;
  if (claim.kind === "count" && Number.isInteger(claim.min) && !isWhole(evidence)) return false;
  const answer = compareQuantities(claim, evidence);
  if (answer === "conflicts") return true;
  return answer === "weaker" && claimsMore(claim, evidence);
}

const MORE = 1.02;

/**
 * "300" or "more than 300" where the evidence has "at least 286": it goes beyond what the evidence says. "Hundreds" leaves
 * open how many.
 */
function claimsMore(claim: Quantity, evidence: Quantity): boolean {
  if (evidence.precision * 2 >= evidence.min) return false;
  if (evidence.bound !== "at-least" && evidence.bound !== "more-than") return false;
  if (claim.bound !== "exact" && claim.bound !== "at-least" && claim.bound !== "more-than") return false;
  return claim.min > evidence.min * MORE;
}

/** Counts what speaks for two numbers meaning the same thing: unit, what they count, and the words before. */
function slotStrength(
  { claim }: Comparison,
  { sentence }: RankedSentence,
  unit: Unit,
  index: number,
  other: Unit,
  at: number,
): number {
  let strength = unit.quantity?.unit !== undefined ? 1 : 0;
  if (unit.quantity?.kind === "score") strength += 1;
  const counted = contentAfter(claim.units, index);
  const countedThere = contentAfter(sentence.units, at);
  const shared = counted.filter((word) => countedThere.some((there) => compareWords(word.stem, there.stem) >= 0.85));
  if (shared.length > 0) strength += shared.length + 1;
  if (shared.length === 1 && isOnlyWith(shared[0] as Unit, sentence.units, at)) strength += 1;
  const before = contentBefore(claim.units, index);
  const beforeThere = contentBefore(sentence.units, at);
  if (before && beforeThere && compareWords(before.stem, beforeThere.stem) >= 0.85) strength += 1;
  if (isOnlyOne(claim.units, unit) && isOnlyOne(sentence.units, other)) strength += 1;
  return strength;
}

/** The next two words of weight behind a number. */
function contentAfter(units: readonly Unit[], index: number): Unit[] {
  return units
    .slice(index + 1, index + 5)
    .filter((unit) => unit.kind === "word" && unit.weight > 0)
    .slice(0, 2);
}

/** Whether no other number of the sentence has that word behind it. */
function isOnlyWith(word: Unit, units: readonly Unit[], at: number): boolean {
  return !units.some(
    (unit, i) =>
      unit.quantity && i !== at && contentAfter(units, i).some((after) => compareWords(word.stem, after.stem) > 0),
  );
}

function contentBefore(units: readonly Unit[], index: number): Unit | undefined {
  return units
    .slice(Math.max(0, index - 4), index)
    .reverse()
    .find((unit) => unit.kind === "word" && unit.weight > 0);
}

function isOnlyOne(units: readonly Unit[], unit: Unit): boolean {
  return !units.some((other) => other !== unit && other.quantity?.kind === unit.quantity?.kind);
}

/** Words that go with a plain number only: "exactly at least 286" is no English. */
const BOUND_BEFORE = /\b(?:exactly|precisely|just|only|merely|at|than|the|a|an)\s$/i;

function contradiction(text: string, unit: Unit, rival: Pick<Rival, "sentence" | "unit">): Fault {
  const words = wordsOf(rival.sentence, rival.unit);
  const fits = rival.unit.quantity?.bound === unit.quantity?.bound || !BOUND_BEFORE.test(text.slice(0, unit.start));
  return {
    grade: "contradicted",
    reason: {
      kind: "number",
      direction: "against",
      claim: { start: unit.start, end: unit.end },
      evidence: evidenceOf(rival.sentence, rival.unit),
      message: `The source gives another number: “${words}”.`,
      replacement: fits ? fitReplacement(text.slice(unit.start, unit.end), words) : undefined,
    },
  };
}

const BOUND_WORDS = /^\p{L}[\p{L} ]*$/u;

/** Only the words of the bound are at fault, where they stand before the number. */
function turnedBound(text: string, unit: Unit, quantity: Quantity, rival: Rival): Fault {
  const fault = contradiction(text, unit, rival);
  const words = text.slice(unit.start, quantity.value.start).trimEnd();
  const whole = wordsOf(rival.sentence, rival.unit);
  const there = rival.unit.quantity as Quantity;
  const wordsThere = whole.slice(0, there.value.start - there.start).trimEnd();
  if (!BOUND_WORDS.test(words) || !BOUND_WORDS.test(wordsThere)) return fault;
  const claim = { start: unit.start, end: unit.start + words.length };
  const replacement = fitReplacement(words, wordsThere);
  return {
    ...fault,
    reason: { ...fault.reason, claim, message: `The source says the opposite: “${whole}”.`, replacement },
  };
}

function lessExact(text: string, unit: Unit, { sentence, unit: other }: Rival): Fault {
  const words = wordsOf(sentence, other);
  const fits = !BOUND_BEFORE.test(text.slice(0, unit.start));
  return {
    grade: "open",
    reason: {
      kind: "hedge",
      direction: "open",
      claim: { start: unit.start, end: unit.end },
      evidence: evidenceOf(sentence, other),
      message: `The source is less exact: “${words}”.`,
      replacement: fits ? fitReplacement(text.slice(unit.start, unit.end), words) : undefined,
    },
  };
}

function missing({ evidenceName, text }: Comparison, unit: Unit) {
  return {
    kind: "number",
    direction: "against",
    claim: { start: unit.start, end: unit.end },
    evidence: undefined,
    message: `${evidenceName} do not give this number (${text.slice(unit.start, unit.end).replace(/\s+/g, " ")}).`,
    replacement: undefined,
  } as const;
}

function open(unit: Unit): Fault {
  return {
    grade: "open",
    reason: {
      kind: "number",
      direction: "open",
      claim: { start: unit.start, end: unit.end },
      evidence: undefined,
      message: "Whether the source means this number here cannot be told.",
      replacement: undefined,
    },
  };
}
