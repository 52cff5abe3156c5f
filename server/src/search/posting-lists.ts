import { Densities } from "./densities.ts";
import { FREQUENCY_BITS, LARGE_FREQUENCY, type Segment } from "./segment.ts";

/** The lists of a segment. */
export type Postings = Pick<Segment, "listStarts" | "postings" | "largePositions" | "largeFrequencies" | "densities">;

/**
 * Sorts a log of terms by passage into postings by term: writes them where there is room for just as many. The log has
 * the numbers that `terms` has, where the place of each is its number in the segment.
 */
export function sortLog(
  log: Uint32Array,
  logEnds: Uint32Array,
  lengths: Uint32Array,
  terms: Uint32Array,
  large: ReadonlyMap<number, number>,
  { listStarts, postings, ...to }: Postings,
): void {
  let highest = 0;
  for (let i = 0; i < terms.length; i++) if ((terms[i] as number) > highest) highest = terms[i] as number;
  /** By the log's numbers, how many postings a term has; then where the next of them goes. */
  const ends = new Uint32Array(highest + 1);
  for (let at = 0; at < log.length; at++) {
    const term = (log[at] as number) >>> FREQUENCY_BITS;
    ends[term] = (ends[term] as number) + 1;
  }
  for (let i = 0; i < terms.length; i++) {
    const [term, start] = [terms[i] as number, listStarts[i] as number];
    listStarts[i + 1] = start + (ends[term] as number);
    ends[term] = start;
  }
  const densities = new Densities(lengths, ends.length);
  const largeAt: [position: number, frequency: number][] = [];
  let at = 0;
  for (let passage = 0; passage < logEnds.length; passage++) {
    const unit = densities.unitOf(passage);
    for (const end = logEnds[passage] as number; at < end; at++) {
      const entry = log[at] as number;
      const term = entry >>> FREQUENCY_BITS;
      const position = ends[term] as number;
      ends[term] = position + 1;
      let frequency = entry & LARGE_FREQUENCY;
      postings[position] = (passage << FREQUENCY_BITS) | frequency;
      if (frequency === LARGE_FREQUENCY) {
        frequency = large.get(at) as number;
        largeAt.push([position, frequency]);
      }
      densities.add(term, frequency * unit);
    }
  }
  largeAt.sort((a, b) => a[0] - b[0]);
  for (const [i, [position, frequency]] of largeAt.entries()) {
    to.largePositions[i] = position;
    to.largeFrequencies[i] = frequency;
  }
  densities.write(to.densities, terms);
}
