import type { Unit } from "./analysed-text.ts";
import type { Occurrence } from "./claim-words.ts";
import type { Comparison } from "./fault.ts";
import type { RankedSentence } from "./select-evidence.ts";

/** Words of weight to either side of a word that make its company. */
const COMPANY = 3;
/** Words of weight that two words stand farther apart in the sentence than in the claim when they count half. */
const SLACK = 3;
/** What a neighbour is worth that stands on the other side. */
const TURNED = 0.6;
/** What a word is worth that stands there in other company. */
const ALONE = 0.4;

/** A sentence with all places of the claim's words in it. */
export interface PlacedSentence extends RankedSentence {
  readonly occurrences: readonly (readonly Occurrence[])[];
  /** `measurePlaces` of its units. */
  readonly places: readonly number[];
}

/** A sentence with the places of the claim's words in it. */
export function placeSentence(
  { findOccurrences }: Pick<Comparison, "findOccurrences">,
  ranked: RankedSentence,
): PlacedSentence {
  const { sentence } = ranked;
  return { ...ranked, occurrences: findOccurrences(sentence), places: measurePlaces(sentence.units) };
}

/** The words of a claim for comparing places. */
export interface PlacedWords {
  readonly words: readonly Unit[];
  readonly content: readonly number[];
  readonly places: readonly number[];
}

/** The words of a claim, of which numbers and dates weigh nothing, with their places. */
export function locateWords(words: readonly Unit[]): PlacedWords {
  return { words, content: placesOfContent(words), places: measurePlaces(words) };
}

/**
 * Where each unit stands, in words of weight: function words, numbers and dates take up no room, so that a number in two
 * parts moves nothing.
 */
function measurePlaces(units: readonly Unit[]): number[] {
  let before = 0;
  return units.map(({ weight, kind }) => {
    if (kind !== "word" || weight === 0) return before;
    before++;
    return before - 0.5;
  });
}

/** A word in the company it keeps in the claim. */
export interface WordInPlace {
  /** How far the best place of the candidates bears it out, 0..1, its company counted in. */
  readonly fit: number;
  /** Share of its company's weight that stands near that place, 0..1. */
  readonly company: number;
}

/** For each word where it stands best in the candidates: among the words around it in the claim. What weighs nothing is left out. */
export function placeWords(
  claim: PlacedWords,
  candidates: readonly PlacedSentence[],
  context: readonly number[],
): WordInPlace[] {
  const { content } = claim;
  const placed = claim.words.map((): WordInPlace => ({ fit: 0, company: 0 }));
  content.forEach((index, rank) => {
    const company = content.slice(Math.max(0, rank - COMPANY), rank + COMPANY + 1).filter((other) => other !== index);
    let best: WordInPlace = { fit: (context[index] as number) * ALONE, company: 0 };
    for (const candidate of candidates) {
      for (const { at, strength } of candidate.occurrences[index] as readonly Occurrence[]) {
        const share = companyAt(claim, company, index, candidate, at);
        const fit = strength * (ALONE + (1 - ALONE) * share);
        if (fit > best.fit) best = { fit, company: share };
      }
    }
    placed[index] = best;
  });
  return placed;
}

/** The most words of weight that stand in the sentence in a row as in the claim, letter for letter: their share of all, 0..1. */
export function shareCopied({ content }: PlacedWords, { occurrences, places }: PlacedSentence): number {
  let longest = 0;
  let before = new Map<number, number>();
  for (const index of content) {
    const rows = new Map<number, number>();
    for (const { at, strength } of occurrences[index] as readonly Occurrence[]) {
      if (strength < 1) continue;
      const place = places[at] as number;
      const row = 1 + (before.get(place - 1) ?? 0);
      rows.set(place, row);
      longest = Math.max(longest, row);
    }
    before = rows;
  }
  return content.length === 0 ? 0 : longest / content.length;
}

function placesOfContent(words: readonly Unit[]): number[] {
  return words.flatMap(({ weight }, index) => (weight > 0 ? [index] : []));
}

/**
 * Share of the company's weight that stands about as near to the unit at `at` as it does to the claim's at
 * `index`, and to the same side; the nearer it is in the claim, the more it counts.
 */
export function companyAt(
  { words, places }: PlacedWords,
  company: readonly number[],
  index: number,
  { occurrences, places: there }: PlacedSentence,
  at: number,
): number {
  let near = 0;
  let total = 0;
  for (const other of company) {
    const apart = (places[other] as number) - (places[index] as number);
    const worth = (words[other] as Unit).weight / (0.5 + Math.abs(apart));
    total += worth;
    let strongest = 0;
    for (const occurrence of occurrences[other] as readonly Occurrence[]) {
      if (occurrence.at === at) continue;
      const apartThere = (there[occurrence.at] as number) - (there[at] as number);
      const beyond = Math.max(0, Math.abs(apartThere) - Math.abs(apart));
      const turned = apartThere < 0 === apart < 0 ? 1 : TURNED;
      strongest = Math.max(strongest, (occurrence.strength * turned * SLACK) / (SLACK + beyond));
    }
    near += worth * strongest;
  }
  return total === 0 ? 0 : near / total;
}
