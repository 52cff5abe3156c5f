import type { Unit } from "./analysed-text.ts";
import { shareOf } from "./claim-words.ts";
import type { Comparison } from "./fault.ts";
import { isOfOtherKind } from "./other-kind.ts";
import { exchangesRoles } from "./role-order.ts";
import { isSaidWider } from "./scope.ts";
import { comparePolarity } from "./score-polarity.ts";
import type { RankedSentence } from "./select-evidence.ts";
import { bearUnnamedSubject } from "./unnamed-subject.ts";
import { markValues, withoutValues } from "./value-places.ts";
import { locateWords, type PlacedSentence, placeSentence, placeWords, shareCopied } from "./word-places.ts";

/** Names of the features, in the order of `findFeatures`. */
export const FEATURES = [
  "wordsInSet",
  "wordsAnywhere",
  "missingSquared",
  "leastFit",
  "misplaced",
  "inOrder",
  "copied",
  "unused",
  "length",
  "namesInSet",
  "leastNameFit",
  "namesMissing",
  "nameRival",
  "rolesExchanged",
  "otherKind",
  "negationAdded",
  "negationAddedClose",
  "negationDropped",
  "opposite",
  "strongMissing",
  "wider",
  "valueFine",
  "valueDisplaced",
  "valueNowhere",
  "valueRivalClose",
  "contradicted",
  "lacking",
  "borneOut",
] as const;

/** What the rules find about a claim. */
export interface RuleMarks {
  /** Something in it is contradicted. */
  readonly contradicted: boolean;
  /** The evidence lacks something of it. */
  readonly lacking: boolean;
  /** It is called supported. */
  readonly borneOut: boolean;
}

const HIGH = 0.7;
const WEIGHTY = 0.8;
const CANDIDATES = 8;
const SET = 3;
/** Fit from which a word stands somewhere, and share of company below which that is another place. */
const MISPLACED = { fit: 0.4, company: 0.2 } as const;

/**
 * The features of a claim, each about 0..1 or a small count. Sentences are chosen by the claim's words alone, and a
 * number or date counts only through `value…`: so another value can never raise the score by leading to
 * other sentences. A value that stands nowhere counts as much as the worst that the rules find: what they make of the
 * rest depends on values too. Who copies a row of words and yet says what is not borne out has changed something; who
 * says it all in other words has most often not: so words copied count against what the rules do not call supported.
 */
export function findFeatures(comparison: Comparison, rules: RuleMarks): number[] {
  const { claim, rankedByWords, compared, contextOf, text } = comparison;
  const { units } = claim;
  const words = withoutValues(units);
  const placedWords = locateWords(words);
  const candidates = rankedByWords.slice(0, CANDIDATES).map((ranked) => placeSentence(comparison, ranked));
  const best = candidates[0];
  const context = best ? bearUnnamedSubject(comparison, best, contextOf(best.sentence)) : units.map(() => 0);
  const set = chooseSet(words, candidates);
  const together = units.map((_, i) =>
    Math.max(context[i] as number, ...set.map(({ bearing }) => bearing.strength[i] as number)),
  );
  const anywhere = [...together];
  for (const { bearing } of compared)
    for (let i = 0; i < units.length; i++)
      if ((bearing.strength[i] as number) > (anywhere[i] as number)) anywhere[i] = bearing.strength[i] as number;
  const inSet = shareOf(words, together);
  const isName = words.map(({ capital, weight }) => capital && weight > 0);
  const names = words.filter((_, i) => isName[i]);
  const places = placeWords(placedWords, candidates, context);
  const weighty = places.filter((_, i) => isWeighty(words[i] as Unit));
  const weightyNames = places.filter((_, i) => isName[i] && isWeighty(words[i] as Unit));
  const order = best ? shareInOrder(words, best) : 0;
  const polarity = comparePolarity(placedWords, set);
  const values = markValues(comparison, placedWords, context, set);
  const contradicted = rules.contradicted || values.nowhere > 0;
  return [
    inSet,
    shareOf(words, anywhere),
    (1 - inSet) ** 2,
    Math.min(1, ...weighty.map(({ fit }) => fit)),
    Math.min(4, weighty.filter(({ fit, company }) => fit >= MISPLACED.fit && company < MISPLACED.company).length),
    order,
    best && !rules.borneOut ? shareCopied(placedWords, best) : 0,
    best ? 1 - shareUsed(best) : 1,
    Math.log(1 + words.filter(({ weight }) => weight > 0).length),
    names.length > 0
      ? shareOf(
          names,
          together.filter((_, i) => isName[i]),
        )
      : 1,
    Math.min(1, ...weightyNames.map(({ fit }) => fit)),
    Math.min(3, words.filter((unit, i) => isName[i] && isWeighty(unit) && (together[i] as number) < HIGH).length),
    best ? findNameRival(words, best) : 0,
    best && exchangesRoles(units, best) ? 1 : 0,
    best && isOfOtherKind(units, best) ? 1 : 0,
    polarity.addedAnywhere,
    polarity.addedAnywhere * order,
    polarity.dropped,
    polarity.opposite,
    Math.min(3, countStrong(units, set, context)),
    best && isSaidWider(text, units, best) ? 1 : 0,
    values.fine,
    values.displaced,
    values.nowhere,
    values.rival * order,
    contradicted ? 1 : 0,
    contradicted || rules.lacking ? 1 : 0,
    rules.borneOut ? 1 : 0,
  ];
}

function isWeighty({ weight }: Unit): boolean {
  return weight >= WEIGHTY;
}

/** The best sentence and up to two that add most to it. */
function chooseSet(words: readonly Unit[], candidates: readonly PlacedSentence[]): PlacedSentence[] {
  const set = candidates.slice(0, 1);
  const strength = [...(candidates[0]?.withTitle ?? [])];
  while (set.length < SET) {
    let most = 0.04;
    let next: PlacedSentence | undefined;
    for (const candidate of candidates) {
      if (candidate.sentence.source !== set[0]?.sentence.source) continue;
      const more = shareOf(
        words,
        words.map((_, i) => Math.max(0, (candidate.bearing.strength[i] as number) - (strength[i] as number))),
      );
      if (more > most) {
        most = more;
        next = candidate;
      }
    }
    if (!next) break;
    set.push(next);
    for (let i = 0; i < words.length; i++)
      strength[i] = Math.max(strength[i] as number, next.bearing.strength[i] as number);
  }
  return set;
}

/** Share of the words' weight that stands in the sentence in the claim's own order: the heaviest increasing run of partners. */
function shareInOrder(words: readonly Unit[], { bearing }: RankedSentence): number {
  const heaviest = new Array<number>(words.length).fill(0);
  let total = 0;
  let most = 0;
  for (let i = 0; i < words.length; i++) {
    const { weight } = words[i] as Unit;
    total += weight;
    const at = bearing.partner[i] as number;
    const strength = bearing.strength[i] as number;
    if (weight === 0 || at < 0 || strength === 0) continue;
    let before = 0;
    for (let j = 0; j < i; j++) {
      const there = bearing.partner[j] as number;
      if (there >= 0 && there < at && (heaviest[j] as number) > before) before = heaviest[j] as number;
    }
    heaviest[i] = before + weight * strength;
    if ((heaviest[i] as number) > most) most = heaviest[i] as number;
  }
  return total === 0 ? 0 : most / total;
}

/** Words that make a statement stronger or turn it round, most of them function words without weight. */
const STRONG =
  /^(?:all|every|each|only|always|never|none|no|both|most|first|last|entire|entirely|sole|solely|more|less|fewer|over|under|before|after|until|since|unable|cannot|not|without|than|best|worst|largest|highest|lowest|will|would|may|might|could|must|should|exclusively|completely|fully|least)$/;

function countStrong(units: readonly Unit[], set: readonly RankedSentence[], context: readonly number[]): number {
  return units.filter(
    (unit, i) =>
      STRONG.test(unit.norm) &&
      (context[i] as number) === 0 &&
      !set.some(({ sentence }) => sentence.units.some(({ norm, stem }) => norm === unit.norm || stem === unit.stem)),
  ).length;
}

/** Whether a name the best sentence lacks leaves its place to another one. */
function findNameRival(words: readonly Unit[], { sentence, bearing, withTitle }: RankedSentence): number {
  const isMissing = words.some((unit, i) => unit.capital && unit.weight > 0 && (withTitle[i] as number) < HIGH);
  if (!isMissing) return 0;
  const other = sentence.units.some((unit, at) => unit.capital && unit.weight > 0 && !bearing.partner.includes(at));
  return other ? 1 : 0;
}

/** Share of the sentence's own weight that bears something out. */
function shareUsed({ sentence, bearing }: RankedSentence): number {
  const partners = new Set(bearing.partner);
  let used = 0;
  let total = 0;
  sentence.units.forEach(({ weight, kind }, at) => {
    if (kind !== "word") return;
    total += weight;
    if (partners.has(at)) used += weight;
  });
  return total === 0 ? 0 : used / total;
}
