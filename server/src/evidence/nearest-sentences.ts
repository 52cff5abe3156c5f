import { type AnalysedSentence, analysePassage } from "./analysed-text.ts";
import type { Comparison } from "./fault.ts";

/** Sentences from whose numbers and dates the writer may have worked one out. */
const SENTENCES = 5;
/** Passages before and behind these. */
const PASSAGES = 6;

/** The sentences around those that bear most on the claim, in passages that are not at hand too; the nearest first. */
export function findNearest({ ranked }: Comparison): AnalysedSentence[] {
  const near = ranked.slice(0, SENTENCES).map(({ sentence }) => sentence);
  const around = [...new Set(near.map(({ source }) => source))].flatMap((source) => {
    const own = near.filter((sentence) => sentence.source === source).map(({ passage }) => passage.index);
    return [...new Set(own.flatMap((index) => reach(index, PASSAGES)))]
      .sort((a, b) => a - b)
      .flatMap((index) => source.passages.get(index) ?? [])
      .flatMap((passage) => analysePassage(source, passage));
  });
  const places = near.map((sentence) => around.indexOf(sentence));
  return around
    .map((sentence, at) => ({ sentence, far: Math.min(...places.map((place, rank) => Math.abs(place - at) + rank)) }))
    .sort((a, b) => a.far - b.far)
    .map(({ sentence }) => sentence);
}

/** The numbers no farther from one than `distance`. */
function reach(from: number, distance: number): number[] {
  return Array.from({ length: 2 * distance + 1 }, (_, i) => from - distance + i);
}
