import type { Unit } from "./analysed-text.ts";
import { shareOf } from "./claim-words.ts";
import type { Comparison } from "./fault.ts";
import { deniesSomething } from "./negation.ts";
import { markValues, withoutValues } from "./score-values.ts";
import type { RankedSentence } from "./select-evidence.ts";
import { areAntonyms } from "./word-relations.ts";

/** Names of the features, in the order of `findFeatures`. */
export const FEATURES = [
  "wordsInSentence",
  "wordsInSet",
  "wordsInSetOverMost",
  "wordsAnywhere",
  "wordsMissing",
  "wordsMissingAnywhere",
  "namesInSet",
  "namesMissing",
  "namesMissingAnywhere",
  "nameRival",
  "inOrder",
  "outOfOrder",
  "pairs",
  "substituted",
  "inserted",
  "negationAdded",
  "negationDropped",
  "negationAddedClose",
  "negationDroppedClose",
  "opposite",
  "oppositeClose",
  "strongMissing",
  "strongExtra",
  "namesSwapped",
  "valueFine",
  "valueDisplaced",
  "valueElsewhere",
  "valueNowhere",
  "valueAnyNowhere",
  "valueNowhereClose",
  "valueElsewhereClose",
  "valueRival",
  "valueRivalClose",
  "unused",
] as const;

const HIGH = 0.7;
const WEIGHTY = 0.8;
const CANDIDATES = 8;
const SET = 3;
const REACH = 3;

/**
 * The features of a claim, each about 0..1 or a small count. Sentences are chosen by the claim's words alone, and a
 * number or date counts only through `value…`: so another value can never raise the score by leading to other sentences.
 */
export function findFeatures({ claim, rankedByWords, compared, contextOf }: Comparison): number[] {
  const { units } = claim;
  const candidates = rankedByWords.slice(0, CANDIDATES);
  const context = candidates[0] ? contextOf(candidates[0].sentence) : units.map(() => 0);
  const words = withoutValues(units);
  const best = candidates[0];
  const set = chooseSet(words, candidates);
  const together = units.map((_, i) =>
    Math.max(context[i] as number, ...set.map(({ bearing }) => bearing.strength[i] as number)),
  );
  const anywhere = [...together];
  for (const { bearing } of compared)
    for (let i = 0; i < units.length; i++)
      if ((bearing.strength[i] as number) > (anywhere[i] as number)) anywhere[i] = bearing.strength[i] as number;
  const inSentence = best ? shareOf(words, best.withTitle) : 0;
  const inSet = shareOf(words, together);
  const missing = countMissing(words, together, ({ capital }) => !capital);
  const missingAnywhere = countMissing(words, anywhere, ({ capital }) => !capital);
  const names = words.map((unit) => (unit.capital ? unit : { ...unit, weight: 0 }));
  const hasNames = names.some(({ weight }) => weight > 0);
  const order = best ? shareInOrder(words, best) : 0;
  const alone = best ? shareOf(words, best.bearing.strength) : 0;
  const gaps = best ? findGaps(words, best) : { substituted: 0, inserted: 0 };
  const negation = best ? compareNegation(units, best) : { added: 0, dropped: 0 };
  const opposite = findOpposite(units, set);
  const values = markValues(units, compared, context, set);
  return [
    inSentence,
    inSet,
    Math.max(0, inSet - 0.8),
    shareOf(words, anywhere),
    Math.min(6, missing) / 2,
    Math.min(6, missingAnywhere) / 2,
    hasNames ? shareOf(names, together) : 1,
    Math.min(
      3,
      countMissing(words, together, ({ capital }) => capital),
    ),
    Math.min(
      3,
      countMissing(words, anywhere, ({ capital }) => capital),
    ),
    best ? findNameRival(words, best) : 0,
    order,
    alone - order,
    best ? sharePairs(words, candidates) : 0,
    Math.min(3, gaps.substituted),
    Math.min(3, gaps.inserted),
    negation.added,
    negation.dropped,
    negation.added * order,
    negation.dropped * order,
    opposite,
    opposite * order,
    Math.min(3, countStrong(units, set, context)),
    best ? Math.min(2, countStrongExtra(units, best)) : 0,
    best ? countSwapped(words, best) : 0,
    values.fine,
    values.displaced,
    values.elsewhere,
    values.nowhere,
    Math.min(1, values.nowhere),
    Math.min(1, values.nowhere) * inSentence,
    Math.min(1, values.elsewhere) * inSentence,
    values.rival,
    values.rival * order,
    best ? 1 - shareUsed(best) : 1,
  ];
}

/** The best sentence and up to two that add most to it. */
function chooseSet(words: readonly Unit[], candidates: readonly RankedSentence[]): RankedSentence[] {
  const set = candidates.slice(0, 1);
  const strength = [...(candidates[0]?.withTitle ?? [])];
  while (set.length < SET) {
    let most = 0.04;
    let next: RankedSentence | undefined;
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

function countMissing(words: readonly Unit[], strength: readonly number[], which: (unit: Unit) => boolean): number {
  return words.filter((unit, i) => unit.weight >= WEIGHTY && which(unit) && (strength[i] as number) < HIGH).length;
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

const contentOf = (units: readonly Unit[]): number[] => units.flatMap((unit, i) => (unit.weight > 0 ? [i] : []));

/** Share of neighbouring words of the claim that stand near each other in that order in one of the sentences. */
function sharePairs(words: readonly Unit[], candidates: readonly RankedSentence[]): number {
  const content = contentOf(words);
  if (content.length < 2) return 0;
  let found = 0;
  for (let k = 1; k < content.length; k++) {
    const [a, b] = [content[k - 1] as number, content[k] as number];
    const isThere = candidates.some(({ bearing }) => {
      const from = bearing.partner[a] as number;
      const to = bearing.partner[b] as number;
      return from >= 0 && to > from && to - from <= b - a + REACH;
    });
    if (isThere) found++;
  }
  return found / (content.length - 1);
}

/** Words of the claim that stand between two the sentence has: where it has other words there, and where it has none. */
function findGaps(words: readonly Unit[], { sentence, bearing }: RankedSentence) {
  const content = contentOf(words);
  let substituted = 0;
  let inserted = 0;
  for (let k = 1; k + 1 < content.length; k++) {
    const i = content[k] as number;
    if ((bearing.strength[i] as number) > 0) continue;
    const from = bearing.partner[content[k - 1] as number] as number;
    const to = bearing.partner[content[k + 1] as number] as number;
    if (from < 0 || to <= from || to - from > 6) continue;
    const between = sentence.units.slice(from + 1, to).some(({ weight }, at) => {
      return weight > 0 && !bearing.partner.includes(from + 1 + at);
    });
    if (between) substituted++;
    else inserted++;
  }
  return { substituted, inserted };
}

/** Whether the claim denies what the sentence does not, or the other way round. */
function compareNegation(units: readonly Unit[], { sentence, bearing }: RankedSentence) {
  const here = units.some(({ negation }) => negation);
  const there = sentence.units.some(({ norm }) => deniesSomething(norm));
  const near = sentence.units.some((unit, at) => {
    if (!unit.negation || bearing.partner.includes(at)) return false;
    for (let i = at + 1; i <= at + REACH; i++) if (bearing.partner.includes(i)) return true;
    return false;
  });
  return { added: here && !there ? 1 : 0, dropped: !here && near ? 1 : 0 };
}

/** Whether a word the sentences lack stands there as its opposite. */
function findOpposite(units: readonly Unit[], set: readonly RankedSentence[]): number {
  const found = units.some(
    (unit) =>
      unit.kind === "word" &&
      !set.some(({ sentence }) => sentence.units.some(({ stem }) => stem === unit.stem)) &&
      set.some(({ sentence }) =>
        sentence.units.some(
          (other) =>
            other.kind === "word" &&
            areAntonyms(unit.stem, other.stem) &&
            !units.some(({ stem }) => stem === other.stem),
        ),
      ),
  );
  return found ? 1 : 0;
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

function countStrongExtra(units: readonly Unit[], { sentence, bearing }: RankedSentence): number {
  return sentence.units.filter(
    ({ norm }, at) =>
      STRONG.test(norm) &&
      !units.some((unit) => unit.norm === norm) &&
      (bearing.partner.includes(at + 1) || bearing.partner.includes(at + 2)),
  ).length;
}

/** Whether a name the best sentence lacks leaves its place to another one. */
function findNameRival(words: readonly Unit[], { sentence, bearing, withTitle }: RankedSentence): number {
  const isMissing = words.some((unit, i) => unit.capital && unit.weight > 0 && (withTitle[i] as number) < HIGH);
  if (!isMissing) return 0;
  const other = sentence.units.some((unit, at) => unit.capital && unit.weight > 0 && !bearing.partner.includes(at));
  return other ? 1 : 0;
}

/** Whether two names next to each other in the claim stand in the sentence the other way round. */
function countSwapped(words: readonly Unit[], { bearing }: RankedSentence): number {
  const names = words.flatMap((unit, i) =>
    unit.capital && unit.weight > 0 && (bearing.partner[i] as number) >= 0 ? [i] : [],
  );
  for (let k = 1; k < names.length; k++)
    if ((bearing.partner[names[k] as number] as number) < (bearing.partner[names[k - 1] as number] as number)) return 1;
  return 0;
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
