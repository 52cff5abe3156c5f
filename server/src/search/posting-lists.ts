import { averageLength, density } from "./bm25.ts";
import { FREQUENCY_BITS, frequencyAt, LARGE_FREQUENCY, type Postings, type Segment, totalLength } from "./segment.ts";

/**
 * Sorts a log of terms by passage into postings by term. The log has the numbers that `terms` has, where the place of
 * each is its number in the segment.
 */
export function sortLog(
  log: Uint32Array,
  logEnds: Uint32Array,
  terms: Uint32Array,
  large: ReadonlyMap<number, number>,
): Postings {
  const highest = terms.reduce((a, b) => Math.max(a, b), 0);
  /** By the log's numbers, how many postings a term has; then where the next of them goes. */
  const ends = new Uint32Array(highest + 1);
  for (let at = 0; at < log.length; at++) {
    const term = (log[at] as number) >>> FREQUENCY_BITS;
    ends[term] = (ends[term] as number) + 1;
  }
  const listStarts = new Uint32Array(terms.length + 1);
  for (let i = 0; i < terms.length; i++) {
    const [term, start] = [terms[i] as number, listStarts[i] as number];
    listStarts[i + 1] = start + (ends[term] as number);
    ends[term] = start;
  }
  const postings = new Uint32Array(log.length);
  const largeAt: [position: number, frequency: number][] = [];
  let at = 0;
  for (let passage = 0; passage < logEnds.length; passage++) {
    for (const end = logEnds[passage] as number; at < end; at++) {
      const entry = log[at] as number;
      const term = entry >>> FREQUENCY_BITS;
      const position = ends[term] as number;
      ends[term] = position + 1;
      postings[position] = (passage << FREQUENCY_BITS) | (entry & LARGE_FREQUENCY);
      if ((entry & LARGE_FREQUENCY) === LARGE_FREQUENCY) largeAt.push([position, large.get(at) as number]);
    }
  }
  largeAt.sort((a, b) => a[0] - b[0]);
  const largePositions = Uint32Array.from(largeAt, ([position]) => position);
  return { listStarts, postings, largePositions, largeFrequencies: Float64Array.from(largeAt, ([, f]) => f) };
}

/** The largest density of each list. */
export function findDensities(segment: Postings & Pick<Segment, "lengths">): Float32Array {
  const { listStarts, postings, lengths } = segment;
  const average = averageLength(lengths.length, totalLength(segment));
  const unitDensities = Float64Array.from(lengths, (length) => density(1, length, average));
  const densities = new Float32Array(listStarts.length - 1);
  for (let term = 0; term < densities.length; term++) {
    let highest = 0;
    for (let position = listStarts[term] as number; position < (listStarts[term + 1] as number); position++) {
      const entry = postings[position] as number;
      const frequency = entry & LARGE_FREQUENCY;
      const exact = frequency === LARGE_FREQUENCY ? frequencyAt(segment, position) : frequency;
      const found = exact * (unitDensities[entry >>> FREQUENCY_BITS] as number);
      if (found > highest) highest = found;
    }
    densities[term] = highest * (1 + 1e-6);
  }
  return densities;
}
