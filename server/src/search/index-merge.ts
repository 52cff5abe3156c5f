import type { SourceId } from "../corpus/source.ts";
import { isRemoved, type LiveSegment, removeSources, wholeSegment } from "./live-segment.ts";
import { mergeSegments } from "./merge-segments.ts";
import { MOST_PASSAGES, MOST_POSTINGS, type Segment } from "./segment.ts";

/** A merge of neighbouring segments, done in steps of some milliseconds so that it can go on between other work. */
export class IndexMerge {
  readonly #inputs: readonly LiveSegment[];
  readonly #steps: Generator<undefined, Segment, undefined>;
  #merged: Segment | undefined;

  constructor(inputs: readonly LiveSegment[]) {
    this.#inputs = inputs;
    this.#steps = mergeSegments(inputs);
  }

  /** Does a step; whether that was the last. */
  step(): boolean {
    if (this.#merged !== undefined) return true;
    const { done, value } = this.#steps.next();
    if (done) this.#merged = value;
    return done === true;
  }

  /**
   * The segments with the merged one in place of its inputs, without what was removed from them since; the very same
   * segments if they no longer have these inputs.
   */
  applyTo(segments: readonly LiveSegment[]): readonly LiveSegment[] {
    while (!this.step());
    const first = segments.findIndex(({ segment }) => segment === this.#inputs[0]?.segment);
    const now = segments.slice(first, first + this.#inputs.length);
    if (first < 0 || !this.#inputs.every(({ segment }, i) => now[i]?.segment === segment)) return segments;
    const gone = now.flatMap((live, i) => removedSince(this.#inputs[i] as LiveSegment, live));
    const merged = removeSources(wholeSegment(this.#merged as Segment), gone);
    return [...segments.slice(0, first), merged, ...segments.slice(first + this.#inputs.length)];
  }
}

function removedSince(before: LiveSegment, now: LiveSegment): SourceId[] {
  const { segment } = now;
  if (before.removal === now.removal) return [];
  const isNew = (_: unknown, i: number) => {
    const passage = segment.firstPassages[i] as number;
    return isRemoved(now, passage) && !isRemoved(before, passage);
  };
  return segment.sources.filter(isNew).map(({ id }) => id);
}

/**
 * The neighbours to merge next: a segment of which half is gone (with itself); or a segment with the one before it where
 * that is at most twice as large, and with those before as long as each is at most twice as large as all behind it
 * together. One by one these would be merged as well, and most postings copied as often as there are segments: many of
 * one size are what a first reading leaves. When there are none left, segments are at most logarithmically many.
 */
export function findMerge(segments: readonly LiveSegment[], mostPostings = MOST_POSTINGS): readonly LiveSegment[] {
  for (let i = segments.length - 1; i >= 0; i--) {
    const live = segments[i] as LiveSegment;
    if (live.segment.postings.length > mostPostings) continue;
    if (2 * live.passages <= live.segment.lengths.length) return [live];
    let inputs: readonly LiveSegment[] = [live];
    let { passages } = live;
    for (let first = i - 1; first >= 0; first--) {
      const before = segments[first] as LiveSegment;
      const wider = [before, ...inputs];
      if (before.passages > 2 * passages || !fits(wider, mostPostings)) break;
      inputs = wider;
      passages += before.passages;
    }
    if (inputs.length > 1) return inputs;
  }
  return [];
}

/** The two neighbours that are smallest together. */
export function findSmallestPair(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  let best: readonly LiveSegment[] = [];
  for (let i = 1; i < segments.length; i++) {
    const pair = segments.slice(i - 1, i + 1);
    if (fits(pair, MOST_POSTINGS) && (best.length === 0 || countAll(pair) < countAll(best))) best = pair;
  }
  return best;
}

function fits(lives: readonly LiveSegment[], mostPostings: number): boolean {
  const passages = lives.reduce((sum, live) => sum + live.passages, 0);
  return passages <= MOST_PASSAGES && countAll(lives) <= mostPostings;
}

function countAll(lives: readonly LiveSegment[]): number {
  return lives.reduce((sum, { segment }) => sum + segment.postings.length, 0);
}
