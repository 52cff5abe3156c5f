import type { Range } from "../text/range.ts";
import type { SourceWording, Wording } from "./source-wording.ts";

/** The stretch of a source that comes nearest to some words. */
export interface NearestWording {
  /** In words: half-open places in the source's row. */
  readonly places: Range;
  /** Share of words in common, of both sides, 0..1. */
  readonly similarity: number;
  /** For each word of the quotation whether the source has it in its place. */
  readonly same: readonly boolean[];
  /** Words of the quotation (index of the one before) behind which the source has words the quotation leaves out. */
  readonly omissions: readonly number[];
}

const SEEDS = 6;
const PLACES_A_SEED = 40;
const MARGIN = 4;

/**
 * Finds it around the quotation's rarest words, at most 6 of them with at most 40 places each, by the longest common
 * subsequence of words. Undefined where the source has none of the words.
 */
export function findNearestWording(quotation: Wording, source: SourceWording): NearestWording | undefined {
  const { keys } = quotation;
  const seeds = keys
    .map((key, index) => ({ index, places: source.places.get(key) ?? [] }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length || a.index - b.index)
    .slice(0, SEEDS);
  const starts = new Set<number>();
  for (const { index, places } of seeds) {
    for (const place of places.slice(0, PLACES_A_SEED)) starts.add(Math.max(0, place - index - MARGIN));
  }
  let best: NearestWording | undefined;
  for (const start of [...starts].sort((a, b) => a - b)) {
    const window = { start, end: Math.min(source.keys.length, start + keys.length + 2 * MARGIN) };
    const found = compare(keys, source.keys, window);
    if (found && (!best || found.similarity > best.similarity + 1e-9)) best = found;
  }
  return best;
}

function compare(keys: readonly string[], row: readonly string[], window: Range): NearestWording | undefined {
  const columns = window.end - window.start;
  const width = columns + 1;
  const length = new Uint16Array((keys.length + 1) * width);
  for (let i = keys.length - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j;
      length[at] =
        keys[i] === row[window.start + j]
          ? (length[at + width + 1] as number) + 1
          : Math.max(length[at + width] as number, length[at + 1] as number);
    }
  }
  const same = new Array<boolean>(keys.length).fill(false);
  const omissions: number[] = [];
  let first = -1;
  let last = -1;
  let lastKey = -1;
  for (let i = 0, j = 0; i < keys.length && j < columns; ) {
    if (keys[i] === row[window.start + j]) {
      if (last >= 0 && lastKey === i - 1 && j > last + 1) omissions.push(lastKey);
      same[i] = true;
      if (first < 0) first = j;
      last = j;
      lastKey = i;
      i++;
      j++;
    } else if ((length[(i + 1) * width + j] as number) >= (length[i * width + j + 1] as number)) i++;
    else j++;
  }
  if (first < 0) return undefined;
  const lead = same.indexOf(true);
  const tail = keys.length - 1 - lastKey;
  const places = {
    start: Math.max(window.start, window.start + first - lead),
    end: Math.min(window.end, window.start + last + 1 + tail),
  };
  const common = length[0] as number;
  return { places, similarity: (2 * common) / (keys.length + places.end - places.start), same, omissions };
}
