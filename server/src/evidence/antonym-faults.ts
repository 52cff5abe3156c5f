import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { compareUnits } from "./compare-units.ts";
import { type Comparison, evidenceOf, type Fault, shareAround, shareBeside, wordsOf } from "./fault.ts";
import { fitReplacement } from "./fit-replacement.ts";
import { isDeniedBefore } from "./negation.ts";
import { isSaidBeside, isTurnedRound } from "./opposite-places.ts";
import { makeOppositeTest } from "./opposites.ts";
import { findPhraseRival, type PhraseRival } from "./phrase-rivals.ts";
import type { RankedSentence } from "./select-evidence.ts";

const SENTENCES_TRIED = 2;
/** A word must be missing from so many of the sentences that bear most on the claim. */
const SENTENCES_WITHOUT = 4;

/** A word of the claim in whose company the evidence has its opposite instead. */
export function findAntonymFaults(comparison: Comparison): Fault[] {
  const { units } = comparison.claim;
  if (units.some((unit) => unit.negation)) return [];
  const opposed = findOpposed(comparison);
  if (opposed.length === 0) return [];
  for (const { index, isOpposite } of opposed) {
    if (EXTREME.test((units[index] as Unit).norm)) continue;
    const conflicts = (_: Unit, other: Unit) => isOpposite(other);
    const rival = findPhraseRival(comparison, index, { conflicts, leavesRoom }, LEAST);
    if (!rival || rival.sentence.units.some((unit) => unit.negation)) continue;
    if (isDeniedBefore(rival.sentence.units, rival.sentence.units.indexOf(rival.unit))) continue;
    if (isElsewhere(comparison, rival, index)) continue;
    return [contradiction(comparison.text, units[index] as Unit, rival.sentence, rival.unit)];
  }
  for (const ranked of comparison.ranked.slice(0, SENTENCES_TRIED)) {
    if (ranked.sentence.units.some((unit) => unit.negation)) continue;
    for (const { index, isOpposite } of opposed) {
      const other = findOpposite(comparison, ranked, index, isOpposite);
      if (other) return [contradiction(comparison.text, units[index] as Unit, ranked.sentence, other)];
    }
  }
  return [];
}

/** Whether the sentence has the claim's own word too, in its company, or what is around the opposite the other way round. */
function isElsewhere(
  { claim: { units }, ranked }: Comparison,
  { sentence, unit }: PhraseRival,
  index: number,
): boolean {
  const found = ranked.find((one) => one.sentence === sentence);
  const at = sentence.units.indexOf(unit);
  return found !== undefined && (isSaidBeside(units, found, index, at) || isTurnedRound(units, found, index, at));
}

const LEAST = { both: 1.6, one: 2.4 } as const;

function leavesRoom(unit: Unit, other: Unit): boolean {
  return unit.norm === other.norm || compareUnits(unit, other) > 0;
}

type OppositeTest = (other: Unit) => boolean;

/** The words of the claim whose opposite stands in a sentence that bears on it: of most claims none. */
function findOpposed({ claim, ranked }: Comparison) {
  const opposed: { readonly index: number; readonly isOpposite: OppositeTest }[] = [];
  for (const [index, unit] of claim.units.entries()) {
    if (unit.kind !== "word") continue;
    const isOfWords = makeOppositeTest(unit);
    const isOpposite = (other: Unit) => other.kind === "word" && isOfWords(other);
    if (ranked.some(({ sentence }) => sentence.units.some(isOpposite))) opposed.push({ index, isOpposite });
  }
  return opposed;
}

function findOpposite(
  comparison: Comparison,
  ranked: RankedSentence,
  index: number,
  isOpposite: OppositeTest,
): Unit | undefined {
  const { units } = comparison.claim;
  const unit = units[index] as Unit;
  const there = ranked.sentence.units;
  const first = there.findIndex(isOpposite);
  if (first < 0 || isSaid(comparison, ranked, index)) return undefined;
  if (units.some(({ kind }, at) => kind !== "word" && comparison.strength[at] === 0)) return undefined;
  for (let at = first; at < there.length; at++) {
    const other = there[at] as Unit;
    if (!isOpposite(other) || isDeniedBefore(there, at)) continue;
    if (units.some((own) => own.stem === other.stem) || isTurnedRound(units, ranked, index, at)) continue;
    if (EXTREME.test(unit.norm) && there.some(({ norm }, i) => i !== at && EXTREME.test(norm))) continue;
    if (unit.weight < 0.8 && !haveSameNext(comparison, ranked, index, at)) continue;
    const share = shareAround(units, ranked.inContext, index, 3, ranked.sentence);
    if (share.all >= 0.6 && share.near >= 0.6 && shareBeside(units, ranked, index, at, 2) >= 0.75) return other;
  }
  return undefined;
}

/** A sentence with two of them may tell of both ends: "the five most fragrant and the five worst". */
const EXTREME = /^(?:most|least|best|worst)$/;
const ARTICLE = /^(?:the|an?|its|his|her|their|this|that)$/;

/** Whether what follows both words is the same: "before the vote", "after the vote", but not "once before" and "after 1990". */
function haveSameNext(
  { claim }: Comparison,
  { sentence, bearing }: RankedSentence,
  index: number,
  at: number,
): boolean {
  const next = claim.units.findIndex(({ norm }, i) => i > index && !ARTICLE.test(norm));
  const there = sentence.units.findIndex(({ norm }, i) => i > at && !ARTICLE.test(norm));
  return next >= 0 && (claim.units[next]?.weight ?? 0) > 0 && bearing.partner[next] === there;
}

/** Whether a sentence that may mean the same has the word, or any that bears on a claim put in other words. */
function isSaid({ ranked, claim: { units } }: Comparison, own: RankedSentence, index: number): boolean {
  const unit = units[index] as Unit;
  const share = (other: RankedSentence) => shareAround(units, other.inContext, index, 0).all;
  const isClose = share(own) >= NEARLY_ALL;
  return ranked
    .slice(0, SENTENCES_WITHOUT)
    .some(
      (other) =>
        (!isClose || other === own || share(other) >= RELATED) &&
        other.sentence.units.some(({ stem, norm }) => stem === unit.stem || norm === unit.norm),
    );
}

/** Share of the claim's other words from which a sentence says the same in nearly the same words, and may do so at all. */
const NEARLY_ALL = 0.9;
const RELATED = 0.5;

function contradiction(text: string, unit: Unit, sentence: AnalysedSentence, other: Unit): Fault {
  const words = wordsOf(sentence, other);
  const written = text.slice(unit.start, unit.end);
  return {
    grade: "contradicted",
    reason: {
      kind: "polarity",
      direction: "against",
      claim: { start: unit.start, end: unit.end },
      evidence: evidenceOf(sentence, other),
      message: `The source says “${words}” here.`,
      replacement: formOf(written) === formOf(words) ? fitReplacement(written, words) : undefined,
    },
  };
}

const PAST =
  /(?:[^e]ed|^(?:rose|fell|grew|shrank|won|lost|began|bought|sold|left|came|forgot|found|led|cut|went|sank|gave|took))$/;

/** The form of a word, so far as its end tells: only words of one form can stand in each other's place. */
function formOf(word: string): "past" | "ing" | "s" | "plain" {
  const norm = word.toLowerCase();
  if (PAST.test(norm)) return "past";
  return /[^e]ing$/.test(norm) && norm.length > 5 ? "ing" : /[^s]s$/.test(norm) && norm.length > 3 ? "s" : "plain";
}
