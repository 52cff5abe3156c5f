import type { Passage } from "../corpus/source.ts";
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
    const isNear = ({ index }: Passage) => own.some((one) => Math.abs(one - index) <= PASSAGES);
    return source.passages.filter(isNear).flatMap((passage) => analysePassage(source, passage));
  });
  const places = near.map((sentence) => around.indexOf(sentence));
  return around
    .map((sentence, at) => ({ sentence, far: Math.min(...places.map((place, rank) => Math.abs(place - at) + rank)) }))
    .sort((a, b) => a.far - b.far)
    .map(({ sentence }) => sentence);
}
