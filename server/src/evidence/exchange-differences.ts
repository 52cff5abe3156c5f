import type { Range } from "../text/range.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { compareUnits, KINDRED_STRENGTH } from "./compare-units.ts";
import { isSlight } from "./difference-words.ts";
import type { Laid } from "./differences.ts";
import { type Exchange, findExchange, type Placed } from "./exchange.ts";
import { type Comparison, evidenceOf, type Fault, shareAround, wordsOf } from "./fault.ts";
import { isInList, makePlace, spanOf } from "./place.ts";
import { mayBeVerb } from "./role-order.ts";

/** Share of the claim's weight whose words the sentence must have, and how many of them beside those exchanged. */
const KEPT = { share: 0.8, beside: 2, all: 0.95 } as const;
/** Share of the claim that another sentence must have in the claim's own order to say it. */
const SAID = 0.75;
/** What joins two of whom it says the same, or calls one the other. */
const MUTUAL =
  /^(?:met|meets?|meeting|married|marry|wed|with|versus|vs|v|between|alongside|beside|together|both|same|equal|drew|tied|known|called|named|alias|near|opposite|adjoin(?:s|ed)?|sister|brother|cousin|friend|becomes?|became|remain(?:s|ed)?|includ(?:es|ed))$/;
/** What may come and go before a name or noun. */
const LEAD = /^(?:the|an?|its|his|her|their|this|that|our|mr|mrs|miss|ms|dr|sir)$/;
const PREPOSITION =
  /^(?:to|from|of|by|for|against|with|without|in|on|at|into|onto|over|under|before|after|than|between|among|about|as|upon|through|behind|above|below|towards?)$/;
/** These tell the two beside them apart without a verb between: "turns cortisone into cortisol". */
const TURNS = /^(?:into|to|than|over|before|after|from|above|below|behind)$/;

/** Two phrases of the claim that the sentence has in each other's places: "the union rejected the board's demand". */
export function findExchanged(comparison: Comparison, { ranked }: Laid): Fault | undefined {
  const { units } = comparison.claim;
  const there = ranked.sentence.units;
  const exchange = findExchange(units, there);
  if (!exchange || !isSamePattern(comparison, ranked.sentence, exchange)) return undefined;
  const placed = [...exchange.first, ...exchange.between, ...exchange.last, ...exchange.around];
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  const kept = placed.reduce((sum, { own }) => sum + (units[own] as Unit).weight, 0);
  const beside = exchange.between.length + exchange.around.length;
  if (kept < KEPT.share * total || (beside < KEPT.beside && kept < KEPT.all * total)) return undefined;
  if (comparison.ranked.some((other) => other !== ranked && comparison.align(other).similarity >= SAID))
    return undefined;
  const [from, to] = [exchange.last[0] as Placed, exchange.first.at(-1) as Placed];
  const stretch = spanOf(there.slice(from.there, to.there + 1));
  const words = wordsOf(ranked.sentence, stretch);
  const isThan = ({ norm }: Unit, at: number, some: readonly Unit[]) =>
    norm === "than" && some[at - 1]?.norm !== "rather";
  const isCompared = units.slice(firstEnd(exchange), lastStart(exchange)).some(isThan);
  const range = (some: readonly Placed[]) => spanOf(some.map(({ own }) => units[own] as Unit));
  const whole = isCompared || exchange.between.length === 0;
  const claim = whole ? { start: range(exchange.first).start, end: range(exchange.last).end } : range(exchange.first);
  return crossedFault(isCompared ? "comparison" : "role", claim, ranked.sentence, stretch, words);
}

const firstEnd = ({ first }: Exchange) => (first.at(-1) as Placed).own + 1;
const lastStart = ({ last }: Exchange) => (last[0] as Placed).own;

/** Whether all that stands between and before the two phrases is the same on both sides, with a verb that tells them apart. */
function isSamePattern(
  { text, claim: { units } }: Comparison,
  { source, units: there }: AnalysedSentence,
  exchange: Exchange,
): boolean {
  const { first, last, between, around } = exchange;
  const shared = [...first, ...between, ...last, ...around];
  const places = (of: readonly Placed[]) => of.map((one) => one.own);
  const placesThere = (of: readonly Placed[]) => of.map((one) => one.there);
  const own = patternOf(text, units, places(first), places(last), places(shared));
  const other = patternOf(source.text, there, placesThere(last), placesThere(first), placesThere(shared));
  if (!own || !other || own.lead !== other.lead || own.words.length !== other.words.length) return false;
  if (!own.words.every((unit, at) => isSameWord(unit, other.words[at] as Unit))) return false;
  if ([...own.words, ...other.words].some(({ norm, negation }) => negation || MUTUAL.test(norm))) return false;
  if (isInList(text, units[lastStart(exchange)] as Unit)) return false;
  if (between.length === 0)
    return own.words.every(({ weight }) => weight === 0) && own.words.some(({ norm }) => TURNS.test(norm));
  const isVerb = ({ own: at, there: place }: Placed) =>
    units[at]?.stem === there[place]?.stem && mayBeVerb(units, at) && mayBeVerb(there, place);
  return between.some(isVerb);
}

/** What leads to the first of two phrases, and the words between them that are more than articles and auxiliaries. */
interface Pattern {
  readonly lead: string | undefined;
  readonly words: readonly Unit[];
}

/** The pattern of two phrases with their places; undefined where either is not one phrase. `shared` are all shared places. */
function patternOf(
  text: string,
  units: readonly Unit[],
  left: readonly number[],
  right: readonly number[],
  shared: readonly number[],
): Pattern | undefined {
  if (!areTogether(units, left) || !areTogether(units, right)) return undefined;
  const words = units
    .slice(behind(text, units, Math.max(...left), shared), startOf(units, right, shared))
    .filter(({ norm }) => !LEAD.test(norm) && !isAuxiliary(norm));
  return { lead: leadOf(units, startOf(units, left, shared)), words };
}

/** The place behind a phrase that ends at `last` and what tells more of it between commas: "Brito, his successor, lost". */
function behind(text: string, units: readonly Unit[], last: number, shared: readonly number[]): number {
  const next = Math.min(...shared.filter((at) => at > last));
  const gap = (at: number) => text.slice(units[at - 1]?.end, units[at]?.start);
  if (next >= units.length || !/^,/.test(gap(last + 1))) return last + 1;
  let end = next;
  while (end > last + 2 && isSlight(units[end - 1] as Unit) && !/^,/.test(gap(end))) end--;
  return /^,/.test(gap(end)) ? end : last + 1;
}

/** Words that tell more of a phrase right before it: "presenter Jeremy Clarkson". */
const MOST_TITLES = 2;

/** Where a phrase begins, with words before it that only one side has. */
function startOf(units: readonly Unit[], places: readonly number[], shared: readonly number[]): number {
  const start = Math.min(...places);
  const isTitle = (at: number) => units[at]?.kind === "word" && !isSlight(units[at] as Unit) && !shared.includes(at);
  let titles = 0;
  while (titles < MOST_TITLES && isTitle(start - titles - 1)) titles++;
  return start - titles;
}

function isAuxiliary(norm: string): boolean {
  return /^(?:is|are|was|were|has|have|had|been|being|be|do|does|did|also|then|later)$/.test(norm);
}

function isSameWord(unit: Unit, other: Unit): boolean {
  return unit.norm === other.norm || compareUnits(unit, other) >= KINDRED_STRENGTH;
}

/** The preposition that leads to a phrase; undefined where none does. */
function leadOf(units: readonly Unit[], at: number): string | undefined {
  let before = at - 1;
  while (before >= 0 && LEAD.test((units[before] as Unit).norm)) before--;
  const norm = units[before]?.norm ?? "";
  return PREPOSITION.test(norm) ? norm : undefined;
}

/** Whether some places are those of one phrase: nothing of weight in between but parts of names. */
function areTogether(units: readonly Unit[], places: readonly number[]): boolean {
  return units
    .slice(Math.min(...places), Math.max(...places) + 1)
    .every((unit, at) => places.includes(Math.min(...places) + at) || unit.capital || isSlight(unit));
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
  const replaced = laid.differences.filter(({ own, there }) => own.end > own.start && there.end > there.start);
  const places = replaced.map((difference) => makePlace(comparison, laid, difference));
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

/** Units to either side of a "than" among which stands what is compared. */
const COMPARED = 5;
/** Share of the claim that a sentence which compares the other way round must have. */
const SAME_COMPARISON = 0.9;

/** "Rarer in the brace group than in the control group" for "rarer in the control group than in the brace group". */
export function findTurnedComparison({ claim: { units } }: Comparison, { ranked }: Laid): Fault | undefined {
  const there = ranked.sentence.units;
  const [than, thanThere] = [units, there].map((some) => some.findIndex(({ norm }) => norm === "than")) as [
    number,
    number,
  ];
  if (than < 1 || thanThere < 1 || units.some(({ negation }) => negation)) return undefined;
  if (shareAround(units, ranked.inContext, -1, 0, ranked.sentence).all < SAME_COMPARISON) return undefined;
  const isGreater = ({ norm }: Unit) => /^(?:more|less|fewer|\w+er)$/.test(norm) && norm !== "rather";
  const greater = units.slice(0, than).findLast(isGreater);
  const greaterThere = there.slice(0, thanThere).findLast(isGreater);
  if (!greater || greater.norm !== greaterThere?.norm) return undefined;
  const sides = (some: readonly Unit[], at: number) =>
    [some.slice(Math.max(0, at - COMPARED), at), some.slice(at + 1, at + 1 + COMPARED)].map((side) =>
      side.filter((unit) => !isSlight(unit) && unit !== greater && unit !== greaterThere),
    ) as [Unit[], Unit[]];
  const [before, behind] = sides(units, than);
  const [beforeThere, behindThere] = sides(there, thanThere);
  const only = (side: readonly Unit[], other: readonly Unit[]) =>
    side.filter(({ stem }) => !other.some((unit) => unit.stem === stem));
  const has = (side: readonly Unit[], other: readonly Unit[]) =>
    side.find(({ stem }) => other.some((unit) => unit.stem === stem));
  const left = has(only(before, behind), only(behindThere, beforeThere));
  const right = has(only(behind, before), only(beforeThere, behindThere));
  if (!left || !right || left.kind !== "word" || right.kind !== "word") return undefined;
  const isKept = has(only(before, behind), only(beforeThere, behindThere));
  if (isKept) return undefined;
  const stretch = spanOf([greaterThere, ...behindThere.slice(-1)]);
  const words = wordsOf(ranked.sentence, stretch);
  return crossedFault("comparison", spanOf([left, right]), ranked.sentence, stretch, words);
}
