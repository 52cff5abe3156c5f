import type { Quantity } from "../text/quantity.ts";
import type { AnalysedSentence } from "./analysed-text.ts";
import { wordsOf } from "./fault.ts";
import {
  factorTerm,
  findAges,
  findShares,
  SCORE,
  spanTerms,
  type Term,
  termsOf,
  termsOfQuantity,
} from "./reckoned-terms.ts";

/**
 * How often a number may be met by chance among all that is tried for it: more often where the claim says that it was
 * worked out.
 */
const CHANCE = { said: 8, wide: 3, silent: 1.5 } as const;
/** The time between two dates is worked out more often than anything else, in whatever words. */
const CHANCE_OF_SPAN = 8;
/** Numbers tried, the nearest first, and results of them, so that the time is bounded. */
const MOST_TERMS = 60;
const MOST_TRIED = 4000;
/** So much is tried always. */
const LEAST_TRIED = 12;
/** Sentences whose numbers are tried by themselves. */
const NEAREST = 5;
/** Numbers of a row that are added up. */
const LONGEST_SUM = 8;
/** Terms of which each three are tried. */
const MOST_OF_THREE = 14;
/** A bound is met by what lies so far beyond it, as a share of it. */
const BEYOND_BOUND = 0.05;
/** Points by which a percentage may be rounded. */
const ROUNDED_PERCENT = 0.6;

/** What a number of a claim may be worked out from. */
export interface Grounds {
  /** Sentences of the evidence, those first that are nearest to what bears on the claim. */
  readonly sentences: readonly AnalysedSentence[];
  /** Numbers of the evidence that count the same thing. */
  readonly counted: readonly Quantity[];
  /** The other numbers of the claim. */
  readonly own: readonly Quantity[];
  readonly text: string;
  /** Whether the claim speaks of what is left, or of what is not so. */
  readonly isRest: boolean;
  /** Whether a sentence says all the rest in the claim's words: then it is the number that should be its own. */
  readonly isVerbatim: boolean;
  /** Whether numbers that one sentence has count wherever it stands. */
  readonly isWide: boolean;
}

/**
 * Whether a reader may have worked out a number of a claim: as the sum or difference of two numbers, the sum of up to
 * eight in a row, a share of one or what the share leaves, so many times one, its part for each, the ratio of two or by
 * how much of it they differ, the time between two dates. No slack is given but the number's own rounding. Numbers that
 * are near are tried first, and no more of them than would meet it by chance.
 */
export function isReckonable(claim: Quantity, grounds: Grounds): boolean {
  const { sentences, text, isVerbatim, isWide } = grounds;
  const isSaid = isSaidReckoned(claim, grounds);
  if (claim.kind === "score" || claim.kind === "ordinal") return false;
  const spans = isTime(claim, text) ? spanTerms(claim, sentences) : [];
  const times = [
    ...spans.flatMap(({ amount }) => amount ?? []),
    ...(isTime(claim, text) ? findAges(claim, sentences) : []),
  ];
  if (isOneOf(new Aim(claim, CHANCE_OF_SPAN), times)) return true;
  if (isOneOf(new Aim(claim, CHANCE_OF_SPAN), findShares(claim, sentences))) return true;

  if (!isSaid && isBound(claim)) return false;
  const aim = () => new Aim(claim, isSaid ? CHANCE.said : isWide ? CHANCE.wide : CHANCE.silent);
  const isEach = EACH.test(text) || PER_MEASURE.test(text);
  /** Asked of a sentence with each pair of its numbers. */
  const each = new Map<AnalysedSentence, boolean>();
  const ways: Ways = {
    kind: claim.kind,
    isSaid,
    isVerbatim: isVerbatim && !isSaid,
    isUnit: claim.unit !== undefined,
    isTwice: TWICE.test(text),
    isEach(sentence) {
      if (isEach || sentence === undefined) return isEach;
      const told = each.get(sentence) ?? tellsEach(sentence);
      each.set(sentence, told);
      return told;
    },
  };
  const rows = sentences.map((sentence) => termsOf(sentence, claim, isSaid && claim.kind !== "age"));
  if (rows.some((row) => row.some((term) => aim().isMetBy(resultsOfOne(term, ways))))) return true;
  const same = grounds.counted.flatMap((one) => termsOfQuantity(one, claim));
  if (!ways.isVerbatim && isOneOf(aim(), [...rows, same].flatMap(sumsInRow))) return true;
  if (rows.slice(0, isWide ? rows.length : NEAREST).some((row) => areCombined(aim(), row, ways))) return true;
  const isPeriod = (sentence: AnalysedSentence, at: number) =>
    isOneOf(aim(), resultsOfPeriods(text, sentence, rows[at] as Term[]));
  if (claim.kind !== "duration" && sentences.slice(0, NEAREST).some(isPeriod)) return true;
  const own = grounds.own.flatMap((one) => termsOfQuantity(one, claim));
  if (rows.slice(0, NEAREST).some((row) => own.length > 0 && areCombined(aim(), [...own, ...row], ways))) return true;
  // What two numbers are of each other is told of those that stand together.
  if (claim.unit === "%" && !isSaid) return false;
  const terms = [...own, ...same, ...rows.flat(), ...(isEach ? PERIODS.map(factorTerm) : [])];
  if (ways.isVerbatim) return false;
  if (areCombined(aim(), terms.slice(0, MOST_TERMS), ways) || isOfThree(aim(), terms, ways)) return true;
  return isSaid && areCombined(aim(), [...spans, ...terms].slice(0, MOST_TERMS), ways);
}

/** What may be done with numbers. */
interface Ways {
  readonly kind: Quantity["kind"];
  /** Whether the claim says that it is worked out: then whatever comes out right counts. */
  readonly isSaid: boolean;
  /** Whether it may only be a share, as all the rest is the source's own words. */
  readonly isVerbatim: boolean;
  /** Of a unit, which two bare numbers do not have. */
  readonly isUnit: boolean;
  /** Doubled and halved. */
  readonly isTwice: boolean;
  /** Multiplied and divided, those of a sentence. */
  isEach(sentence: AnalysedSentence | undefined): boolean;
}

function isOneOf(aim: Aim, values: readonly number[]): boolean {
  return values.some((value) => !aim.isSpent && aim.isMetBy([value]));
}

function areCombined(aim: Aim, terms: readonly Term[], ways: Ways): boolean {
  for (const [j, b] of terms.entries()) {
    if (aim.isMetBy(resultsOfOne(b, ways))) return true;
    for (const a of terms.slice(0, j)) if (aim.isMetBy(resultsOfTwo(a, b, ways))) return true;
    if (aim.isSpent) return false;
  }
  return false;
}

/** Measures of which a claim tells the price, yield or cost of one. */
const PER_MEASURE =
  /\ban?\s+(?:copy|share|acre|hectare|mile|kilometre|kilometer|ton|tonne|pound|kilo|bushel|barrel|foot|yard|metre|meter|litre|liter|square\s+\w+)\b/i;
const EACH =
  /\b(?:average|averaged|averages|averaging|mean|each|every|per(?!\s?cent)|apiece|annually|yearly|monthly|weekly|daily)\b|\ban?\s+(?:year|month|week|day|hour|head|person|lot|piece)\b/i;

function tellsEach(sentence: AnalysedSentence): boolean {
  return EACH.test(wordsOf(sentence, sentence));
}

/** Days of a week, months, weeks and days of a year, hours of a day. */
const PERIODS = [7, 12, 52, 365, 24];

/** Of a longer time and a shorter one, how many of these it has. */
const PERIODS_OF = [
  ["year", "month", 12],
  ["year", "week", 52],
  ["year", "day", 365],
  ["fortnight", "week", 2],
  ["fortnight", "day", 14],
  ["week", "day", 7],
  ["day", "hour", 24],
] as const;

/** Words by which something is told of each of these times. */
const PERIOD_WORDS = {
  year: /\b(?:(?:an?|per|each|every|the)\s+year|annual(?:ly)?|yearly)\b/i,
  month: /\b(?:(?:an?|per|each|every|the)\s+month|monthly)\b/i,
  fortnight: /\b(?:(?:an?|per|each|every|the)\s+fortnight|fortnightly)\b/i,
  week: /\b(?:(?:an?|per|each|every|the)\s+week|weekly)\b/i,
  day: /\b(?:(?:an?|per|each|every|the)\s+(?:day|night)|daily|nightly)\b/i,
  hour: /\b(?:(?:an?|per|each|every|the)\s+hour|hourly)\b/i,
} as const;

/** What the numbers of a sentence, told of a month, come to by the year that the claim tells of, or the other way round. */
function resultsOfPeriods(text: string, sentence: AnalysedSentence, row: readonly Term[]): number[] {
  const words = wordsOf(sentence, sentence);
  const amounts = row.flatMap(({ amount }) => amount ?? []);
  return PERIODS_OF.flatMap(([long, short, count]) => [
    ...(PERIOD_WORDS[long].test(text) && PERIOD_WORDS[short].test(words) ? amounts.map((one) => one * count) : []),
    ...(PERIOD_WORDS[short].test(text) && PERIOD_WORDS[long].test(words) ? amounts.map((one) => one / count) : []),
  ]);
}

/** Also an age without its unit: "was 81 when". */
function isTime({ kind, bound, max, value }: Quantity, text: string): boolean {
  if (kind === "duration" || kind === "age") return true;
  if (kind !== "count" || bound !== "exact" || max > OLDEST) return false;
  return (
    /\b(?:was|is|at|aged?|turned|then|now)\s$/.test(text.slice(0, value.start)) &&
    /^\s*(?:[.,;]|when|at|on|$)/.test(text.slice(value.end))
  );
}

const OLDEST = 120;

/** The text without the words that only bound a number ("more than"). */
function withoutBounds(text: string, quantities: readonly Quantity[]): string {
  const cuts = [...quantities].sort((a, b) => b.start - a.start);
  return cuts.reduce((rest, { start, value }) => rest.slice(0, start) + rest.slice(value.start), text);
}

/** Whether a claim says that a number of it was worked out, or is a part or the rest of another. */
function isSaidReckoned(claim: Quantity, { text, own, isRest, isVerbatim }: Grounds): boolean {
  if (isRest || (!isVerbatim && OF_THESE.test(text.slice(claim.end)))) return true;
  if (claim.kind !== "percent" && /\bby\s$/.test(text.slice(0, claim.start))) return true;
  return SAID.test(withoutBounds(text, [claim, ...own]));
}

/** "Nearly 70" is only rounded. */
function isBound({ min, max }: Quantity): boolean {
  return !Number.isFinite(max - min);
}

/** "Fifteen of the stagehands": a part. */
const OF_THESE = /^\s+(?:\w+\s+)?of\s+(?:the|its|his|her|their|our|these|those)\b/;

const TWICE = /\b(?:half|halve[ds]?|twice|double[ds]?|both|pairs?|twins?)\b/i;

/** "Twice that sum", said of a number told before. */
const TWICE_THAT = /\b(?:twice|double|half)\s+(?:that|this|the)\b/i;

function tellsTwice(sentence: AnalysedSentence): boolean {
  return TWICE_THAT.test(wordsOf(sentence, sentence));
}

/** Words by which a claim says that it was worked out; "killed or wounded" is as many as both together. */
const SAID =
  /\b(?:in\s+(?:all|total)|total\w*|altogether|combined|together|between\s+them|(?:made?|makes|adds?|added|came?|comes)\s+(?:up\s+)?to|(?:made?|makes?|adds?|added)\s+up|difference|gap|margin|majority|share|remain\w*|rest|left|outnumber\w*|average\w*|mean|apiece|each|per(?!\s?cent)|rate|twice|double[ds]?|half|halved?|\w+\s+times|(?:more|less|fewer|longer|shorter|higher|lower|larger|smaller|heavier|lighter|older|younger|faster|slower|later|earlier|further|cheaper|dearer|below|above|short|behind|ahead)|(?:over|in|within|during)\s+the\s+(?:\w+\s+){0,2}(?:years|months|weeks|days|hours)|equivalent|net|short|apart|all\s+but|one\s+(?:\p{L}+\s+){1,3}in|\p{Ll}+ed\s+or\s+(?:(?:were|was|had|been|went)\s+)*\p{Ll}+(?:ed|n))\b/iu;

/** A number to be met, with how much has been tried for it. */
class Aim {
  private tried = 0;
  private readonly low: number;
  private readonly high: number;
  private readonly most: number;

  constructor({ kind, bound, min, max, precision }: Quantity, chance: number) {
    const written = Math.abs(Number.isFinite(min) ? min : max);
    const slack = Math.max(kind === "percent" ? ROUNDED_PERCENT : precision, written * 1e-6);
    this.low = bound === "at-most" || bound === "less-than" ? max - written * BEYOND_BOUND : min - slack;
    this.high = bound === "at-least" || bound === "more-than" ? min + written * BEYOND_BOUND : max + slack;
    this.most = Math.min(MOST_TRIED, Math.max(LEAST_TRIED, (chance * written) / (this.high - this.low)));
  }

  /** Whether one of the values meets it. */
  isMetBy(values: readonly number[]): boolean {
    this.tried += values.length;
    return values.some((value) => value >= this.low && value <= this.high);
  }

  get isSpent(): boolean {
    return this.tried > this.most;
  }
}

/** The sums of three to eight numbers of a row that follow each other. */
function sumsInRow(terms: readonly Term[]): number[] {
  const amounts = terms.flatMap(({ amount, sort }) => (amount === undefined || sort === SCORE ? [] : amount));
  return amounts.flatMap((first, index) => {
    let sum = first;
    return amounts.slice(index + 1, index + LONGEST_SUM).flatMap((next, more) => {
      sum += next;
      return more === 0 ? [] : [sum];
    });
  });
}

/** The number itself where it stands without its unit, the rest of a share, twice and half of it. */
function resultsOfOne({ amount, isShare, isBare, sentence }: Term, { kind, isTwice }: Ways): number[] {
  if (amount === undefined) return [];
  return [
    ...(isBare && kind !== "count" ? [amount] : []),
    ...(isShare ? [(kind === "percent" ? 100 : 1) - amount] : []),
    ...(isTwice || (sentence && tellsTwice(sentence)) ? [2 * amount, amount / 2] : []),
  ];
}

function resultsOfTwo(a: Term, b: Term, ways: Ways): number[] {
  const { kind, isSaid, isVerbatim, isUnit, isEach } = ways;
  if (isTheSame(a, b) || (kind === "age" && (a.sort === "duration s") === (b.sort === "duration s"))) return [];
  const results: number[] = [];
  const isBeside = a.sentence !== undefined && a.sentence === b.sentence;
  const mayBeAdded = !isVerbatim && (kind !== "percent" || isSaid || isBeside);
  if (a.amount !== undefined && b.amount !== undefined && mayBeAdded && (isSaid || !(isUnit && a.isBare && b.isBare))) {
    results.push(a.amount + b.amount, Math.abs(a.amount - b.amount));
    if (kind === "measure") results.push(Math.abs(a.amount - b.amount) / 2);
  }
  results.push(
    ...resultsOfFactor(a, b, ways, isEach(a.sentence), isBeside),
    ...resultsOfFactor(b, a, ways, isEach(b.sentence), isBeside),
  );
  const isRatio =
    /^(?:percent|fraction|multiple)$/.test(kind) &&
    !isVerbatim &&
    a.sort === b.sort &&
    (isSaid || (isBeside && !a.isShare));
  if (isRatio && a.size > 0 && b.size > 0) {
    const one = kind === "percent" ? 100 : 1;
    const [less, more] = a.size < b.size ? [a.size, b.size] : [b.size, a.size];
    results.push(one * (less / more), one * (more / less), one * (1 - less / more), one * (more / less - 1));
    if (isSaid) results.push((one * less) / (less + more), (one * more) / (less + more));
  }
  return results;
}

/** Whether a number is only told twice; one that a sentence has twice is of two things. */
function isTheSame(a: Term, b: Term): boolean {
  return a.size === b.size && a.sort === b.sort && (a.sentence === undefined || a.sentence !== b.sentence);
}

/** So many times a number, its part for each, a share of it, what the share leaves or adds. */
function resultsOfFactor(
  { amount, isBare }: Term,
  { factor, isShare, sort }: Term,
  { kind, isSaid, isUnit }: Ways,
  isEach: boolean,
  isBeside: boolean,
): number[] {
  if (amount === undefined || factor === undefined || factor <= 0 || (isUnit && isBare && !isEach)) return [];
  if (!isShare)
    return (isEach || (isBeside && sort.startsWith("multiple"))) && factor > 1
      ? [amount * factor, amount / factor].map((one) => whole(kind, one))
      : [];
  if (kind === "percent" && !isSaid) return [];
  const before = isBeside ? [amount / (1 + factor), amount / (1 - factor)] : [];
  const growth = isSaid || isBeside ? [amount / factor, amount * (1 + factor)] : [];
  const changes = before.map((one) => Math.abs(amount - one));
  return [amount * factor, amount * (1 - factor), ...growth, ...before, ...changes].map((one) => whole(kind, one));
}

/** A part of many things may not come out whole; one of few that does not is no number of things. */
function whole(kind: Quantity["kind"], result: number): number {
  const isOdd = kind === "count" && result < ROUNDED_FROM && Math.abs(result - Math.round(result)) > ODD;
  return isOdd ? Number.NaN : result;
}

const ROUNDED_FROM = 50;
const ODD = 0.06;

/**
 * Whether three numbers add up to it, or it is a share of so many times one or of a share of one, or two of a sort
 * together, beside the price or yield of one, as many times that.
 */
function isOfThree(aim: Aim, terms: readonly Term[], { kind, isSaid, isEach }: Ways): boolean {
  const few = terms.slice(0, MOST_OF_THREE);
  return few.some((a, i) =>
    few.slice(0, i).some((b, j) => {
      if (aim.isSpent) return false;
      return few.slice(0, j).some((c) => {
        const shares = [a, b, c].filter(({ isShare }) => isShare);
        const others = [a, b, c].filter(({ isShare }) => !isShare);
        const product = [a, b, c].reduce(
          (so, term) => so * (term === others[0] ? (term.amount ?? 0) : (term.factor ?? 0)),
          1,
        );
        const isPart = shares.length === 2 || (isSaid && shares.length === 1 && kind !== "count");
        const sum = (a.amount ?? Number.NaN) + (b.amount ?? Number.NaN) + (c.amount ?? Number.NaN);
        const isOne = a.sentence !== undefined && a.sentence === b.sentence && b.sentence === c.sentence;
        const prices = isOne && isEach(a.sentence) ? [timesBoth(a, b, c), timesBoth(a, c, b), timesBoth(b, c, a)] : [];
        return aim.isMetBy([...(isPart ? [whole(kind, product)] : []), ...(isSaid ? [sum] : []), ...prices]);
      });
    }),
  );
}

/** So many of one sort and so many more of it, for so much each. */
function timesBoth(a: Term, b: Term, each: Term): number {
  if (a.sort !== b.sort || each.sort === a.sort) return Number.NaN;
  return ((a.factor ?? Number.NaN) + (b.factor ?? Number.NaN)) * (each.amount ?? Number.NaN);
}
