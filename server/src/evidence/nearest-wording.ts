import type { Range } from "../text/range.ts";
import type { SourceWording } from "./source-wording.ts";

/** The stretch of a source that comes nearest to some words. */
export interface NearestWording {
  /** Half-open places in the source's row: as many words at either end as the quotation has there. */
  readonly places: Range;
  /** How many words both have. */
  readonly common: number;
  /** Share of words in common, of both sides, 0..1. */
  readonly similarity: number;
  /** For each word of the quotation its place in the source's row, undefined where the source has another word or none. */
  readonly counterparts: readonly (number | undefined)[];
}

const SEEDS = 6;
const PLACES_A_SEED = 40;
const MARGIN = 4;

/**
 * Finds it between two places of the row around the quotation's rarest words, at most 6 of them with at most 40 places
 * each, by the longest common subsequence of words. Undefined where the source has none of the words.
 */
export function findNearestWording(
  keys: readonly string[],
  source: SourceWording,
  within: Range,
): NearestWording | undefined {
  const seeds = keys
    .map((key, index) => ({ index, places: placesBetween(source.places.get(key) ?? [], within) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length || a.index - b.index)
    .slice(0, SEEDS);
  const starts = new Set<number>();
  for (const { index, places } of seeds) {
    for (const place of places.slice(0, PLACES_A_SEED)) starts.add(Math.max(within.start, place - index - MARGIN));
  }
  let best: NearestWording | undefined;
  for (const start of [...starts].sort((a, b) => a - b)) {
    const found = alignWords(keys, source.keys, {
      start,
      end: Math.min(within.end, start + keys.length + 2 * MARGIN),
    });
    if (found && (!best || found.similarity > best.similarity + 1e-9)) best = found;
  }
  return best;
}

function placesBetween(places: readonly number[], { start, end }: Range): readonly number[] {
  return places.filter((place) => place >= start && place < end);
}

function alignWords(keys: readonly string[], row: readonly string[], window: Range): NearestWording | undefined {
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
  const counterparts = new Array<number | undefined>(keys.length).fill(undefined);
  for (let i = 0, j = 0; i < keys.length && j < columns; ) {
    if (keys[i] === row[window.start + j]) counterparts[i++] = window.start + j++;
    else if ((length[(i + 1) * width + j] as number) >= (length[i * width + j + 1] as number)) i++;
    else j++;
  }
  closeGaps(counterparts, row);
  return dropStrays(counterparts, window);
}

/** Leaves out words at either end whose counterparts stand so far off that without them no less of both sides is in common. */
function dropStrays(counterparts: readonly (number | undefined)[], window: Range): NearestWording | undefined {
  let best = measure(counterparts, window);
  while (best) {
    const { counterparts: kept, similarity }: NearestWording = best;
    const ends = [kept.findIndex(isPlace), kept.findLastIndex(isPlace)];
    const fewer = ends
      .map((end) =>
        measure(
          kept.map((place, index) => (index === end ? undefined : place)),
          window,
        ),
      )
      .find((found) => found !== undefined && found.similarity > similarity - 1e-9);
    if (!fewer) break;
    best = fewer;
  }
  return best;
}

function measure(counterparts: readonly (number | undefined)[], window: Range): NearestWording | undefined {
  const found = counterparts.filter(isPlace);
  const lead = counterparts.findIndex(isPlace);
  if (lead < 0) return undefined;
  const tail = counterparts.length - 1 - counterparts.findLastIndex(isPlace);
  const places = {
    start: Math.max(window.start, (found[0] as number) - lead),
    end: Math.min(window.end, (found.at(-1) as number) + 1 + tail),
  };
  const similarity = (2 * found.length) / (counterparts.length + places.end - places.start);
  return { places, common: found.length, similarity, counterparts };
}

function isPlace(place: number | undefined): place is number {
  return place !== undefined;
}

/** Moves each word's counterpart as near to the next word's as the row has it. */
function closeGaps(counterparts: (number | undefined)[], row: readonly string[]): void {
  let next: number | undefined;
  for (let i = counterparts.length - 1; i >= 0; i--) {
    const place = counterparts[i];
    if (place === undefined) continue;
    const nearest = next === undefined ? place : row.lastIndexOf(row[place] as string, next - 1);
    counterparts[i] = nearest;
    next = nearest;
  }
}
