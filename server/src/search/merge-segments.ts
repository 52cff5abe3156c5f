import type { Source } from "../corpus/source.ts";
import { orderById } from "./build-segment.ts";
import { Densities } from "./densities.ts";
import { countTerms, type Dictionary, DictionaryBuilder, termAt } from "./dictionary.ts";
import { countHolding, isRemoved, type LiveSegment } from "./live-segment.ts";
import type { Postings } from "./posting-lists.ts";
import { FREQUENCY_BITS, frequencyAt, LARGE_FREQUENCY, type Segment } from "./segment.ts";

/** Postings and terms handled between two pauses: some milliseconds. */
const STEP = 100_000;

/** What is left of several segments, in their order, as one; pauses now and then. */
export function* mergeSegments(lives: readonly LiveSegment[]): Generator<undefined, Segment, undefined> {
  const kept = keepPassages(lives);
  const { dictionary, numbers } = yield* mergeDictionaries(lives);
  const postings = yield* mergePostings(lives, kept, dictionary, numbers);
  const { renumbered: _, ...rest } = kept;
  return { ...rest, byId: orderById(rest.sources), dictionary, ...postings };
}

/** The sources and passages that are left, and of each segment the new numbers of its passages, -1 where removed. */
function keepPassages(lives: readonly LiveSegment[]) {
  const sources: Source[] = [];
  const firstPlaces: number[] = [];
  const firstPassages: number[] = [];
  const renumbered: Int32Array[] = [];
  const lengths = new Uint32Array(lives.reduce((sum, live) => sum + live.passages, 0));
  let count = 0;
  for (const live of lives) {
    const { segment } = live;
    const numbers = new Int32Array(segment.lengths.length).fill(-1);
    for (const [i, source] of segment.sources.entries()) {
      const start = segment.firstPassages[i] as number;
      if (isRemoved(live, start)) continue;
      const continues = sources.at(-1)?.id === source.id;
      if (!continues) {
        sources.push(source);
        firstPlaces.push(segment.firstPlaces[i] as number);
        firstPassages.push(count);
      }
      for (let passage = start; passage < (segment.firstPassages[i + 1] as number); passage++) {
        lengths[count] = segment.lengths[passage] as number;
        numbers[passage] = count++;
      }
    }
    renumbered.push(numbers);
  }
  return {
    sources,
    firstPlaces: Uint32Array.from(firstPlaces),
    firstPassages: Uint32Array.from([...firstPassages, count]),
    lengths,
    renumbered,
  };
}

/** One dictionary of the terms still held, and of each segment the new numbers of its terms, -1 where none holds it. */
function* mergeDictionaries(
  lives: readonly LiveSegment[],
): Generator<undefined, { dictionary: Dictionary; numbers: Int32Array[] }, undefined> {
  const builder = new DictionaryBuilder();
  const numbers: Int32Array[] = [];
  for (const live of lives) {
    const { dictionary } = live.segment;
    const renumbered = new Int32Array(countTerms(dictionary)).fill(-1);
    for (let term = 0; term < renumbered.length; term++) {
      if (countHolding(live, term) > 0) renumbered[term] = builder.add(termAt(dictionary, term));
      if (term % (STEP / 10) === 0) yield;
    }
    numbers.push(renumbered);
  }
  return { dictionary: builder.build(), numbers };
}

function* mergePostings(
  lives: readonly LiveSegment[],
  { renumbered, lengths }: { readonly renumbered: readonly Int32Array[]; readonly lengths: Uint32Array },
  dictionary: Dictionary,
  numbers: readonly Int32Array[],
): Generator<undefined, Postings, undefined> {
  const listStarts = yield* startLists(lives, dictionary, numbers);
  const ends = listStarts.slice();
  const postings = new Uint32Array(listStarts.at(-1) as number);
  const densities = new Densities(lengths, countTerms(dictionary));
  const large: [position: number, frequency: number][] = [];
  let handled = 0;
  for (const [i, { segment }] of lives.entries()) {
    const passages = renumbered[i] as Int32Array;
    const terms = numbers[i] as Int32Array;
    for (let term = 0; term < terms.length; term++) {
      const to = terms[term] as number;
      if (to < 0) continue;
      let at = ends[to] as number;
      const end = segment.listStarts[term + 1] as number;
      for (let position = segment.listStarts[term] as number; position < end; position++) {
        const entry = segment.postings[position] as number;
        const passage = passages[entry >>> FREQUENCY_BITS] as number;
        if (passage < 0) continue;
        let frequency = entry & LARGE_FREQUENCY;
        postings[at] = (passage << FREQUENCY_BITS) | frequency;
        if (frequency === LARGE_FREQUENCY) {
          frequency = frequencyAt(segment, position);
          large.push([at, frequency]);
        }
        densities.add(to, frequency * densities.unitOf(passage));
        at++;
        handled++;
      }
      ends[to] = at;
      if (handled >= STEP) {
        handled = 0;
        yield;
      }
    }
  }
  large.sort((a, b) => a[0] - b[0]);
  const largePositions = Uint32Array.from(large, ([position]) => position);
  return {
    listStarts,
    postings,
    largePositions,
    largeFrequencies: Float64Array.from(large, ([, f]) => f),
    densities: densities.build(),
  };
}

function* startLists(
  lives: readonly LiveSegment[],
  dictionary: Dictionary,
  numbers: readonly Int32Array[],
): Generator<undefined, Uint32Array, undefined> {
  const count = countTerms(dictionary);
  const starts = new Uint32Array(count + 1);
  for (const [i, live] of lives.entries()) {
    for (const [term, to] of (numbers[i] as Int32Array).entries()) {
      if (to >= 0) starts[to + 1] = (starts[to + 1] as number) + countHolding(live, term);
    }
    yield;
  }
  for (let term = 0; term < count; term++) starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  return starts;
}
