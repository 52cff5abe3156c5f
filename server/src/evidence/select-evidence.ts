import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import type { Bearing } from "./claim-words.ts";

/** A sentence that may bear on the claim, with what it bears out. */
export interface RankedSentence {
  readonly sentence: AnalysedSentence;
  readonly bearing: Bearing;
  /**
   * Strengths as a reader has them: with what title and headings bear out, and, where the sentence begins with a
   * pronoun, the sentence before.
   */
  readonly inContext: readonly number[];
  /** Strengths with what title and headings bear out, but not the sentence before. */
  readonly withTitle: readonly number[];
  /** Weight of the claim it bears out alone. */
  readonly value: number;
}

/** How many of the best sentences are tried together. */
const CANDIDATES = 10;
/** A further sentence must bear out so much more of the claim's weight. */
const SENTENCE_COST = 0.04;
const NEIGHBOUR_BONUS = 0.02;

/**
 * The sentences that bear out most of the claim, best first; equal ones in the order of `sentences`. `all` keeps those
 * that bear out nothing, last. What is `known` of a sentence by other weights of the units is not found out again.
 */
export function rankSentences(
  units: readonly Unit[],
  sentences: readonly { readonly sentence: AnalysedSentence; readonly bearing: Bearing }[],
  contextOf: (sentence: AnalysedSentence) => readonly number[],
  bearNames: (sentence: AnalysedSentence, strength: number[]) => void,
  all = false,
  known: readonly RankedSentence[] = [],
): RankedSentence[] {
  return findBest(units, sentences, all).map(({ at, value }) => {
    const same = known.find(({ sentence }) => sentence === sentences[at]?.sentence);
    if (same) return same.value === value ? same : { ...same, value };
    const { sentence, bearing: bare } = sentences[at] as (typeof sentences)[0];
    const context = contextOf(sentence);
    const bearing = { strength: [...bare.strength], partner: bare.partner };
    bearNames(sentence, bearing.strength);
    const withTitle = bearing.strength.map((strength, i) => Math.max(strength, context[i] as number));
    const previous = sentences[at - 1];
    const before = previous?.sentence.source === sentence.source && beginsWithPronoun(sentence) && previous.bearing;
    const inContext = before
      ? withTitle.map((strength, i) => Math.max(strength, before.strength[i] as number))
      : withTitle;
    return { sentence, bearing, value, inContext, withTitle };
  });
}

/** Places of the sentences that bear out most, and how much. There are many sentences, and few are kept. */
function findBest(units: readonly Unit[], sentences: readonly { readonly bearing: Bearing }[], all: boolean) {
  const weights = units.map(({ weight }) => weight);
  const best: { readonly at: number; readonly value: number }[] = [];
  for (let at = 0; at < sentences.length; at++) {
    const { strength } = (sentences[at] as (typeof sentences)[0]).bearing;
    let value = 0;
    for (let i = 0; i < weights.length; i++) value += (weights[i] as number) * (strength[i] as number);
    if (value === 0 && !all) continue;
    if (best.length === CANDIDATES && value <= (best[CANDIDATES - 1] as (typeof best)[0]).value) continue;
    let place = best.length;
    while (place > 0 && value > (best[place - 1] as (typeof best)[0]).value) place--;
    best.splice(place, 0, { at, value });
    if (best.length > CANDIDATES) best.pop();
  }
  return best;
}

const PRONOUNS = new Set(["it", "its", "he", "his", "she", "her", "they", "their", "this", "these", "that", "the"]);

function beginsWithPronoun({ units }: AnalysedSentence): boolean {
  return units.slice(0, 3).some(({ norm }) => PRONOUNS.has(norm));
}

/** The best set of up to three sentences of one source, with the strengths they reach together over `context`. */
export function selectSentences(
  units: readonly Unit[],
  ranked: readonly RankedSentence[],
  contextOf: (sentence: AnalysedSentence) => readonly number[],
): { readonly chosen: readonly RankedSentence[]; readonly strength: readonly number[] } {
  let best: readonly RankedSentence[] = [];
  let bestValue = 0;
  const total = units.reduce((sum, unit) => sum + unit.weight, 0);
  const consider = (set: readonly RankedSentence[]) => {
    const strength = unite(units.length, set, contextOf);
    let value = -SENTENCE_COST * total * (set.length - 1);
    for (let i = 0; i < units.length; i++) value += (units[i] as Unit).weight * (strength[i] as number);
    for (let i = 1; i < set.length; i++)
      if (areNeighbours(set[i - 1] as RankedSentence, set[i] as RankedSentence)) value += NEIGHBOUR_BONUS * total;
    if (value > bestValue + 1e-9) {
      bestValue = value;
      best = set;
    }
  };
  for (let a = 0; a < ranked.length; a++) {
    const first = ranked[a] as RankedSentence;
    consider([first]);
    for (let b = a + 1; b < ranked.length; b++) {
      const second = ranked[b] as RankedSentence;
      if (second.sentence.source !== first.sentence.source) continue;
      consider([first, second]);
      for (let c = b + 1; c < ranked.length; c++) {
        const third = ranked[c] as RankedSentence;
        if (third.sentence.source === first.sentence.source) consider([first, second, third]);
      }
    }
  }
  return { chosen: best, strength: unite(units.length, best, contextOf) };
}

function unite(
  length: number,
  set: readonly RankedSentence[],
  contextOf: (sentence: AnalysedSentence) => readonly number[],
): number[] {
  const first = set[0];
  const strength = first ? [...contextOf(first.sentence)] : new Array<number>(length).fill(0);
  for (const { bearing } of set) {
    for (let i = 0; i < length; i++)
      if ((bearing.strength[i] as number) > (strength[i] as number)) strength[i] = bearing.strength[i] as number;
  }
  return strength;
}

function areNeighbours(a: RankedSentence, b: RankedSentence): boolean {
  const [left, right] = a.sentence.start < b.sentence.start ? [a, b] : [b, a];
  return right.sentence.start - left.sentence.end <= 2;
}
