import { compareQuantities } from "../text/quantities.ts";
import type { Quantity } from "../text/quantity.ts";
import { unitOf } from "../text/units.ts";
import { findAgeRival } from "./age-rivals.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import {
  combines,
  isAgeLater,
  isAllButSome,
  isAverage,
  isOfFewAlike,
  isShareOrRest,
  isSumInOne,
  isSumOrDifference,
  isTimesEach,
  isWorkedOutInPlace,
  isWorkedOutWithOwn,
  mayBeWorkedOut,
} from "./arithmetic.ts";
import { countSameThing } from "./compare-units.ts";
import type { Comparison, Fault } from "./fault.ts";
import { findLooser, findTurned, turnedBound } from "./number-bounds.ts";
import { isBorneOutSomewhere, isWrittenIn } from "./number-presence.ts";
import { contradiction, lessExact, missing, open } from "./number-reasons.ts";
import { findPlacedRival } from "./number-rivals.ts";
import { contentAfter, findRival, isAllBut, isOfOtherGrain, isSmall, SMALL_COUNT } from "./number-slots.ts";
import type { PhraseRival } from "./phrase-rivals.ts";
import { findValueRival, isNumeral } from "./value-phrases.ts";

const SENTENCES_TRIED = 3;
/** Sentences from whose numbers and dates the writer may have worked one out. */
const SENTENCES_RECKONED = 5;
const YEAR_SECONDS = 31_556_952;

/** Numbers of the claim that the evidence gives otherwise, or nowhere. */
export function findNumberFaults(comparison: Comparison): Fault[] {
  const faults: Fault[] = [];
  comparison.claim.units.forEach((unit, index) => {
    const fault = unit.quantity
      ? judgeNumber(comparison, unit, unit.quantity, index)
      : isNumeral(unit)
        ? judgeNumeral(comparison, unit, index)
        : undefined;
    if (fault) faults.push(fault);
  });
  return faults;
}

function judgeNumeral(comparison: Comparison, unit: Unit, index: number): Fault | undefined {
  const rival = findValueRival(comparison, index);
  if (rival) return contradiction(comparison.text, unit, rival);
  return isAbsentNumeral(comparison, unit) ? { grade: "missing", reason: missing(comparison, unit) } : undefined;
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
  const aged = findAgeRival(comparison, index);
  if (aged) return contradiction(comparison.text, unit, aged);
  const turned = somewhere ? undefined : findTurned(comparison, quantity, index);
  if (turned) return turnedBound(comparison.text, unit, quantity, turned);
  const near = comparison.ranked.slice(0, SENTENCES_RECKONED).map(({ sentence }) => sentence);
  const around = () => withNeighbours(comparison, near);
  const isReckoned = once(
    () =>
      isShareOrRest(quantity, around(), near, countsOfSame(comparison, index)) ||
      isTimesEach(quantity, around()) ||
      isAgeLater(quantity, around()) ||
      isOfFewAlike(quantity, comparison.sentences) ||
      isAllButSome(quantity, around()) ||
      (isSmall(quantity) &&
        (isSumInOne(quantity, near.slice(0, SENTENCES_TRIED)) ||
          (hasComparativeBehind(comparison, index) && isSumOrDifference(quantity, near.slice(0, 1))))) ||
      (!isSmall(quantity) &&
        (isSumOrDifference(quantity, near.slice(0, SENTENCES_TRIED)) ||
          isRestOfSame(comparison, quantity, index) ||
          (hasComparativeBehind(comparison, index) &&
            isWorkedOutInPlace(quantity, comparison.text, comparison.sentences)) ||
          isAverage(quantity, comparison.text, near))),
  );
  const isOfOwn = once(
    () =>
      isWorkedOutWithOwn(quantity, othersOf(comparison, index), comparison.sentences) ||
      isCutShort(comparison, quantity),
  );
  const other = findOther(comparison, unit, quantity, index, somewhere);
  if (
    other &&
    !isElliptic(comparison, unit) &&
    !isTotal(comparison.text) &&
    !isDenied(comparison, index) &&
    !isWrittenNear(comparison, quantity) &&
    !isReckoned() &&
    !isOfOwn()
  )
    return other;
  if (borneOutHere) return isCertain(comparison, quantity, index) ? undefined : open(unit);
  const looser = findLooser(comparison, quantity, index);
  if (looser) return lessExact(comparison.text, unit, looser);
  if (somewhere || isReckoned()) return open(unit);
  if (
    isOfOwn() ||
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

/** Sentences that bear on the claim with the two before and behind each, in the order of the source. */
function withNeighbours({ sentences }: Comparison, near: readonly AnalysedSentence[]): AnalysedSentence[] {
  const places = near.map((sentence) => sentences.indexOf(sentence));
  return sentences.filter((_, index) => places.some((place) => Math.abs(place - index) <= 2));
}

/** Asked for at most once, and only where it decides: most numbers are borne out. */
function once(compute: () => boolean): () => boolean {
  let known: boolean | undefined;
  return () => {
    known ??= compute();
    return known;
  };
}

/** Another number in the place of the claim's. */
function findOther(
  comparison: Comparison,
  unit: Unit,
  quantity: Quantity,
  index: number,
  somewhere: boolean,
): Fault | undefined {
  const rival = findRival(comparison, unit, quantity, index, somewhere);
  if (rival)
    return isWrittenIn(rival.sentence, comparison.text, quantity)
      ? undefined
      : contradiction(comparison.text, unit, rival);
  const isExcused = ({ sentence, unit: other }: PhraseRival) =>
    isWrittenIn(sentence, comparison.text, quantity) ||
    (somewhere && other.quantity !== undefined && isOfOtherGrain(quantity, other.quantity)) ||
    (isSmall(quantity) && isAllBut(sentence));
  const candidates = [findPlacedRival(comparison, index), findValueRival(comparison, index)];
  const other = candidates.find((one) => one && !isExcused(one));
  return other && { ...contradiction(comparison.text, unit, other), grade: other.sure ? "contradicted" : "missing" };
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

/** The numbers of the sources that count what the claim's does. */
function countsOfSame({ claim, sentences }: Comparison, index: number): Quantity[] {
  const [counted] = contentAfter(claim.units, index);
  if (!counted) return [];
  return sentences.flatMap(({ units }) =>
    units.flatMap((unit, at) =>
      unit.quantity && contentAfter(units, at)[0]?.stem === counted.stem ? unit.quantity : [],
    ),
  );
}

/** Whether two numbers of the same thing, wherever they stand, come to the claim's: 29 men less six men. */
function isRestOfSame(comparison: Comparison, quantity: Quantity, index: number): boolean {
  return quantity.kind === "count" && combines(quantity, countsOfSame(comparison, index));
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
  if (
    behind[0] &&
    COMPARATIVE.test(behind[0].norm) &&
    units.slice(index + 3, index + 6).some(({ norm }) => norm === "than")
  )
    return true;
  return behind.some(({ norm }, i) => COMPARATIVE.test(norm) && units[index + 2 + i]?.norm === "than");
}

/** "14 minutes longer", "12 more patients": how far two things are apart. */
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

/** How far two things are apart ("rose by 40", "six days after"): writers reckon it from what stands in the source. */
function isDistance({ text }: Comparison, { start, end }: Unit): boolean {
  return (
    /\bby\s(?:(?:about|around|some|nearly|almost|over|more than|at least)\s)?$/i.test(text.slice(0, start)) ||
    /^\s(?:after|before|later|earlier|apart|between|passed)\b/i.test(text.slice(end))
  );
}
