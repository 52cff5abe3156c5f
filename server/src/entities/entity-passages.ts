import type { Range } from "../text/range.ts";
import type { EntityStore } from "./entity-store.ts";

/** A passage that mentions an entity. */
export interface EntityPassage {
  readonly slot: number;
  /** Position in `Source.passages`. */
  readonly passage: number;
  /** Where the first mention of the entity starts. */
  readonly start: number;
  /** Mentions of the entity. */
  readonly count: number;
  /** Mentions of anything. */
  readonly all: number;
  /** Where the passage stands in its source. */
  readonly range: Range;
  /** Whether it is body text. */
  readonly isBody: boolean;
}

/** Where an entity stands. */
export interface EntityPlaces {
  /** Of the sources asked for those that mention it, in order. */
  readonly slots: readonly number[];
  /** Mentions in each of them. */
  readonly counts: readonly number[];
  /** In source order. */
  readonly passages: readonly EntityPassage[];
  /** Other entities, and by entity the number of passages it shares with this one. */
  readonly companions: readonly number[];
  readonly shared: Uint32Array;
}

/** Goes once through these sources, in order, as far as they mention an entity. */
export function findPlaces(store: EntityStore, entity: number, among: readonly number[]): EntityPlaces {
  const slots: number[] = [];
  const counts: number[] = [];
  const passages: EntityPassage[] = [];
  const companions: number[] = [];
  const shared = new Uint32Array(store.keys.size + 1);
  /** By entity, one more than the number of the last passage it was counted in. */
  const countedIn = new Uint32Array(store.keys.size + 1);
  for (const slot of among) {
    const rows = store.columnsOf(slot);
    const { starts, bearers, size } = rows;
    const naming = rows.naming(entity);
    if (naming.length === 0) continue;
    const outline = store.outlineOf(slot);
    slots.push(slot);
    counts.push(naming.length);
    let behind = 0;
    for (const row of naming) {
      if (row < behind) continue;
      const passage = outline.at(starts[row]!);
      if (passage < 0) continue;
      const range = { start: outline.starts[passage]!, end: outline.ends[passage]! };
      let first = row;
      while (first > 0 && starts[first - 1]! >= range.start) first--;
      let end = first;
      let count = 0;
      const number = passages.length + 1;
      countedIn[entity] = number;
      for (; end < size && starts[end]! < range.end; end++) {
        const other = bearers[end]!;
        if (other === entity) count++;
        if (other === 0 || countedIn[other] === number) continue;
        countedIn[other] = number;
        if (shared[other] === 0) companions.push(other);
        shared[other] = shared[other]! + 1;
      }
      passages.push({
        slot,
        passage,
        start: starts[row]!,
        count,
        all: end - first,
        range,
        isBody: outline.isBody[passage]!,
      });
      behind = end;
    }
  }
  return { slots, counts, passages, companions, shared };
}

/** Position of the range in which an offset lies, among ranges in order and apart; -1 where it lies in none. */
export function rangeAt(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length && ranges[low]!.start <= offset ? low : -1;
}
