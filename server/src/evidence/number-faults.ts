import { compareQuantities } from "../text/quantities.ts";
import type { Quantity } from "../text/quantity.ts";
import { YEAR_SECONDS } from "../text/units.ts";
import { findAgeRival } from "./age-rivals.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { clockTimes } from "./clock-times.ts";
import { compareValues, countSameThing } from "./compare-units.ts";
import { isCountedOn } from "./counted-ordinals.ts";
import { type Comparison, type Fault, shareAround, wordsOf } from "./fault.ts";
import { findNearest } from "./nearest-sentences.ts";
import { findLooser, findTurned, turnedBound } from "./number-bounds.ts";
import { isBorneOutSomewhere, isElided, isWrittenIn } from "./number-presence.ts";
import { contradiction, lessExact, missing, open } from "./number-reasons.ts";
import { findPlacedRival } from "./number-rivals.ts";
import {
  contentAfter,
  findRival,
  isAllBut,
  isOfOtherGrain,
  isSmall,
  type OtherNumber,
  SMALL_COUNT,
} from "./number-slots.ts";
import type { PhraseRival } from "./phrase-rivals.ts";
import { isReckonable } from "./reckoning.ts";
import { findReplacedValue } from "./replaced-values.ts";
import { gradeByWords } from "./same-fact.ts";
import { findValueRival, isNumeral } from "./value-phrases.ts";

const SENTENCES_TRIED = 3;

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
  if (rival) return contradiction(comparison, unit, rival);
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
  if (isDayOfNext(comparison, quantity, index)) return undefined;
  if (isTimeOfDay(comparison, quantity)) return open(unit);
  if (isWholeOfRate(comparison, quantity)) return open(unit);
  if (isCountedOn(comparison, index) || isElided(comparison, quantity)) return open(unit);
  const somewhere = isBorneOutSomewhere(comparison, quantity, index);
  const borneOutHere = (comparison.strength[index] as number) > 0;
  const aged = findAgeRival(comparison, index);
  if (aged) return contradiction(comparison, unit, aged);
  const reckoned = asRate(comparison, asPoints(comparison, quantity));
  const isRate = rateOf(comparison, quantity) !== undefined;
  const turned = somewhere ? undefined : findTurned(comparison, quantity, index);
  if (turned) return turnedBound(comparison, unit, quantity, turned);
  const grounds = () => ({
    sentences: groundsOf(comparison, quantity),
    counted: countsOfSame(comparison, index),
    own: othersOf(comparison, index),
    text: comparison.text,
    isRest: isDenied(comparison, index),
    isVerbatim: !isRate && isVerbatim(comparison, index),
  });
  const replaced = isRate ? undefined : findReplacedValue(comparison, index);
  if (replaced?.sure) return contradiction(comparison, unit, replaced);
  const isReckoned = once(() => isReckonable(reckoned, { ...grounds(), isWide: false }));
  const other = findOther(comparison, unit, quantity, index, somewhere);
  if (
    other &&
    !isElliptic(comparison, unit) &&
    !isTotal(comparison.text) &&
    !isDenied(comparison, index) &&
    !isWrittenNear(comparison, quantity) &&
    !isReckoned()
  )
    return other;
  if (replaced) return { ...contradiction(comparison, unit, replaced), grade: "missing" };
  if (borneOutHere) return isCertain(comparison, quantity, index) ? undefined : open(unit);
  const looser = findLooser(comparison, quantity, index);
  if (looser) return lessExact(comparison.text, unit, looser);
  if (
    somewhere ||
    quantity.bound !== "exact" ||
    isOften(quantity) ||
    isTotal(comparison.text) ||
    isDistance(comparison, unit) ||
    isReckoned() ||
    isReckonable(reckoned, { ...grounds(), isWide: true }) ||
    isUntilNow(comparison, quantity) ||
    isOfRest(comparison, index)
  )
    return open(unit);
  return { grade: "missing", reason: missing(comparison, unit) };
}

/** Whether a sentence says nearly all the rest of the claim in its words. */
function isVerbatim({ claim, ranked }: Comparison, index: number): boolean {
  if (claim.units.filter(({ weight }) => weight > 0).length < FEWEST_WORDS) return false;
  return ranked
    .slice(0, SENTENCES_TRIED)
    .some(({ inContext, sentence }) => shareAround(claim.units, inContext, index, 0, sentence).all >= VERBATIM);
}

const VERBATIM = 0.9;
/** Words of weight of a claim; fewer are told of too many things. */
const FEWEST_WORDS = 6;

/** The "15" of "on 15 and 16 April". */
function isDayOfNext({ claim, text }: Comparison, { kind, max, end }: Quantity, index: number): boolean {
  const date = claim.units.slice(index + 1, index + 3).find((unit) => unit.date?.precision === "day");
  if (kind !== "count" || max > LAST_OF_MONTH || !date) return false;
  return /^(?:,|,?\s+(?:and|or|to)|–)\s*$/.test(text.slice(end, date.start));
}

const LAST_OF_MONTH = 31;

/** "At 18.40", where the source tells times of day: two hours after 16.40. */
function isTimeOfDay({ text, sentences }: Comparison, { kind, start, end }: Quantity): boolean {
  const isWritten = kind === "count" && /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(text.slice(start, end));
  return (
    isWritten &&
    /\b(?:at|from|until|till|by)\s$/.test(text.slice(0, start)) &&
    sentences.some((one) => clockTimes(one).length > 0)
  );
}

/** Where nothing bears on the claim, sentences with several numbers will do: "76 people on board" of 71 passengers and a crew of five. */
function groundsOf(comparison: Comparison, { kind }: Quantity): readonly AnalysedSentence[] {
  if (comparison.ranked.length > 0) return findNearest(comparison);
  return isTime(kind) ? [] : comparison.sentences.filter(hasSeveral);
}

/** "17 points" are percentage points where the source has percentages. */
function asPoints({ text, sentences }: Comparison, quantity: Quantity): Quantity {
  if (quantity.kind !== "count" || !/^[\s-]points?\b/.test(text.slice(quantity.end))) return quantity;
  const isOfShares = sentences.some(({ units }) => units.some((unit) => unit.quantity?.unit === "%"));
  return isOfShares ? { ...quantity, kind: "percent", unit: "pp", symbol: "pp" } : quantity;
}

/** "One employee in fifteen": so many times as many are all of them; "five births in six" are a share. */
function asRate(comparison: Comparison, quantity: Quantity): Quantity {
  if (quantity.kind === "count" && ONE_IN.test(comparison.text.slice(0, quantity.start)))
    return { ...quantity, kind: "multiple" };
  const whole = rateOf(comparison, quantity);
  if (!whole) return quantity;
  const share = quantity.min / whole.min;
  return { ...quantity, kind: "fraction", min: share, max: share, precision: 0.5 / whole.min };
}

/** The "six" of "five births in six", for its "five". */
function rateOf({ claim, text }: Comparison, { kind, start, end, min }: Quantity): Quantity | undefined {
  if (kind !== "count") return undefined;
  const whole = claim.units.find(({ quantity }) => quantity && quantity.start > start)?.quantity;
  if (whole?.kind !== "count" || whole.min <= min || whole.min > SMALL_COUNT) return undefined;
  return OF_SO_MANY.test(text.slice(end, whole.start)) ? whole : undefined;
}

function isWholeOfRate(comparison: Comparison, whole: Quantity): boolean {
  return comparison.claim.units.some(({ quantity }) => quantity && rateOf(comparison, quantity) === whole);
}

const OF_SO_MANY = /^\s+(?:\p{L}+\s+){1,3}in\s+(?:every\s+)?$/u;

const ONE_IN = /\bone\s+(?:\p{L}+\s+){0,3}in\s+(?:every\s+)?$/iu;

/** Whether so many years may be those since a year of a sentence that bears on the claim, up to the day of a source that has none. */
function isUntilNow({ ranked }: Comparison, { kind, symbol, min }: Quantity): boolean {
  if (kind !== "duration" || symbol !== "year" || min < YEAR_SECONDS) return false;
  return ranked.slice(0, SENTENCES_TRIED).some(({ sentence }) => {
    const { date, dateOrigin } = sentence.source.metadata;
    if (date && dateOrigin !== "inferred") return false;
    if (!sentence.units.some(({ date: one }) => one?.precision === "year")) return false;
    return SINCE.test(wordsOf(sentence, sentence));
  });
}

/** Whether a sentence that bears on the claim gives "the rest" where the number would stand: a sum of whatever else was told. */
function isOfRest({ ranked }: Comparison, index: number): boolean {
  return ranked
    .slice(0, SENTENCES_TRIED)
    .some(
      ({ sentence, bearing }) =>
        REST.test(wordsOf(sentence, sentence)) && bearing.partner.some((at, own) => at >= 0 && own !== index),
    );
}

const REST = /\b(?:the\s+(?:rest|remainder|remaining|others|other)|all\s+the\s+others?)\b/i;

/** Words by which a year is one from which time is told up to now. */
const SINCE = /\bsince\s+(?:\w+\s+){0,2}\d{4}\b|\blast\b[^.;]*\bin\s+\d{4}\b/i;

function hasSeveral({ units }: AnalysedSentence): boolean {
  return units.filter(({ quantity }) => quantity !== undefined).length > 1;
}

function isTime(kind: Quantity["kind"]): boolean {
  return kind === "duration" || kind === "age";
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
  const against = (one: OtherNumber, mayContradict: boolean): Fault | undefined => {
    const grade = gradeByWords(comparison, one.sentence, one.unit, index);
    return grade && { ...contradiction(comparison, unit, one), grade: mayContradict ? grade : "missing" };
  };
  if (rival) return isWrittenIn(rival.sentence, comparison.text, quantity) ? undefined : against(rival, true);
  const isExcused = ({ sentence, unit: other }: PhraseRival) =>
    isWrittenIn(sentence, comparison.text, quantity) ||
    (quantity.kind === "score" && hasValue(comparison, sentence, index)) ||
    (somewhere && other.quantity !== undefined && isOfOtherGrain(quantity, other.quantity)) ||
    (isSmall(quantity) && isAllBut(sentence));
  const candidates = [findPlacedRival(comparison, index), findValueRival(comparison, index)];
  const other = candidates.find((one) => one && !isExcused(one));
  return other && against(other, other.sure);
}

/** Whether a sentence has the claim's value; of scores in a row each stands next to another. */
function hasValue({ claim }: Comparison, { units }: AnalysedSentence, index: number): boolean {
  return units.some((_, at) => compareValues(claim.units, index, units, at) > 0);
}

/** Words by which a claim adds several numbers up, more than are tried. */
const TOTAL =
  /\b(?:make|makes|made|add|adds|added)\s+up\b|\b(?:altogether|combined|in\s+all|taken\s+together|between\s+them)\b/i;

function isTotal(text: string): boolean {
  return TOTAL.test(text);
}

/** "Whitlock got seventeen years, Okoro nine": a number at the end of a clause whose unit another one of the claim has. */
function isElliptic({ claim, text }: Comparison, { quantity, end }: Unit): boolean {
  const isBare = quantity?.kind === "count" && /^\s*(?:[.,;:)]|$)/.test(text.slice(end));
  return isBare && claim.units.some(({ quantity: other }) => other !== undefined && other.unit !== undefined);
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

/** Whether a sentence that bears on the claim has the very number, whatever bound stands with it. */
function isWrittenNear({ ranked }: Comparison, quantity: Quantity): boolean {
  const ends = [quantity.min, quantity.max].filter(Number.isFinite);
  return ranked.slice(0, SENTENCES_TRIED).some(({ sentence }) =>
    sentence.units.some(({ quantity: other }) => {
      if (!other || other.kind !== quantity.kind || other.parts) return false;
      if (Number.isFinite(quantity.max - quantity.min) && compareQuantities(quantity, other) === "supports")
        return true;
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
    /\bby\s+(?:(?:about|around|some|nearly|almost|over|more\s+than|at\s+least)\s+)?$/i.test(text.slice(0, start)) ||
    /^\s(?:after|before|later|earlier|apart|between|passed)\b/i.test(text.slice(end))
  );
}
