import type { Unit } from "./analysed-text.ts";
import type { Occurrence } from "./claim-words.ts";
import type { RankedSentence } from "./select-evidence.ts";

/** Words of weight to either side of a word that make its company. */
const COMPANY = 3;
/** Units that two words stand farther apart in the sentence than in the claim when they count half. */
const SLACK = 6;
/** What a neighbour is worth that stands on the other side. */
const TURNED = 0.6;
/** What a word is worth that stands there in other company. */
const ALONE = 0.4;

/** A sentence with all places of the claim's words in it. */
export interface PlacedSentence extends RankedSentence {
  readonly occurrences: readonly (readonly Occurrence[])[];
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
  words: readonly Unit[],
  candidates: readonly PlacedSentence[],
  context: readonly number[],
): WordInPlace[] {
  const content = placesOfContent(words);
  const placed = words.map((): WordInPlace => ({ fit: 0, company: 0 }));
  content.forEach((index, rank) => {
    const company = content.slice(Math.max(0, rank - COMPANY), rank + COMPANY + 1).filter((other) => other !== index);
    let best: WordInPlace = { fit: (context[index] as number) * ALONE, company: 0 };
    for (const { occurrences } of candidates) {
      for (const { at, strength } of occurrences[index] as readonly Occurrence[]) {
        const share = companyAt(words, company, index, at, occurrences);
        const fit = strength * (ALONE + (1 - ALONE) * share);
        if (fit > best.fit) best = { fit, company: share };
      }
    }
    placed[index] = best;
  });
  return placed;
}

/** Places of the words of weight. */
export function placesOfContent(words: readonly Unit[]): number[] {
  return words.flatMap(({ weight }, index) => (weight > 0 ? [index] : []));
}

/**
 * Share of the company's weight that stands about as near to the unit at `at` as it does to the claim's at
 * `index`, and to the same side; the nearer it is in the claim, the more it counts.
 */
export function companyAt(
  words: readonly Unit[],
  company: readonly number[],
  index: number,
  at: number,
  occurrences: readonly (readonly Occurrence[])[],
): number {
  let near = 0;
  let total = 0;
  for (const other of company) {
    const { weight } = words[other] as Unit;
    const apart = Math.abs(other - index);
    const worth = weight / (1 + apart);
    total += worth;
    let strongest = 0;
    for (const occurrence of occurrences[other] as readonly Occurrence[]) {
      const beyond = Math.max(0, Math.abs(occurrence.at - at) - apart);
      const turned = occurrence.at < at === other < index ? 1 : TURNED;
      const decay = (turned * SLACK) / (SLACK + beyond);
      if (occurrence.at !== at) strongest = Math.max(strongest, occurrence.strength * decay);
    }
    near += worth * strongest;
  }
  return total === 0 ? 0 : near / total;
}
