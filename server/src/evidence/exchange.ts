import type { Unit } from "./analysed-text.ts";
import { compareUnits, KINDRED_STRENGTH } from "./compare-units.ts";
import { isSlight } from "./difference-words.ts";

/** A word of the claim with the one place of the sentence that has it. */
export interface Placed {
  readonly own: number;
  readonly there: number;
}

/** Two phrases of a claim that a sentence has in each other's places, and the shared words around them. */
export interface Exchange {
  /** The phrase that comes first in the claim, and the one that comes last. */
  readonly first: readonly Placed[];
  readonly last: readonly Placed[];
  /** Shared words between the two, and before and behind both. */
  readonly between: readonly Placed[];
  readonly around: readonly Placed[];
}

/**
 * Two phrases in each other's places: the sentence's places of the claim's words rise but for a phrase that it has behind
 * all between, and one that it has before ("a mill sold wheat to Holt" for "Holt sold wheat to a mill").
 */
export function findExchange(units: readonly Unit[], there: readonly Unit[]): Exchange | undefined {
  const all = splitAtDescents(placeWords(units, there));
  const runs = withoutFronted(all);
  const [head, tail] = [runs[0], runs.at(-1)];
  if (!head || !tail || runs.length < 2 || runs.length > 3) return undefined;
  const between = runs.length === 3 ? (runs[1] as Placed[]) : [];
  const [lowest, highest] = between.length > 0 ? endsOf(between) : [endsOf(head)[1], endsOf(tail)[0]];
  const first = head.filter(({ there: at }) => at > highest);
  const last = tail.filter(({ there: at }) => at < lowest);
  const fronted = all.filter((run) => !runs.includes(run)).flat();
  const around = [...head, ...tail, ...fronted].filter((one) => !first.includes(one) && !last.includes(one));
  if (first.length === 0 || last.length === 0) return undefined;
  const [from, to] = [endsOf(last)[0], endsOf(first)[1]];
  return around.every(({ there: at }) => at < from || at > to) ? { first, last, between, around } : undefined;
}

/** A phrase that stands at the other end of the sentence says nothing: "in the pairs". */
function withoutFronted(runs: readonly Placed[][]): readonly Placed[][] {
  if (runs.length !== 4) return runs;
  const [, end] = endsOf(runs[3] as Placed[]);
  const [start] = endsOf(runs[0] as Placed[]);
  if (runs.slice(0, 3).every((run) => endsOf(run)[0] > end)) return runs.slice(0, 3);
  return runs.slice(1).every((run) => endsOf(run)[1] < start) ? runs.slice(1) : runs;
}

/** The least and the greatest of the places in the sentence. */
function endsOf(placed: readonly Placed[]): [number, number] {
  const places = placed.map(({ there }) => there);
  return [Math.min(...places), Math.max(...places)];
}

function splitAtDescents(placed: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const one of placed) {
    if (one.there < last) runs.push([]);
    (runs.at(-1) as Placed[]).push(one);
    last = one.there;
  }
  return runs;
}

/** Units to either side of a word among which stands what tells which of its places is meant. */
const BESIDE = [-1, 1, -2, 2, -3, 3];

/** The claim's words with their places in the sentence; of several the one nearest to that of a word beside it. */
function placeWords(units: readonly Unit[], there: readonly Unit[]): Placed[] {
  const places = units.map((unit) => (isSlight(unit) || unit.kind === "date" ? [] : placesOf(unit, there)));
  const nearest = (found: readonly number[], own: number): number | undefined => {
    const beside = BESIDE.map((step) => places[own + step] ?? []);
    const neighbour = beside.find((some) => some.length === 1)?.[0] ?? beside.find((some) => some.length > 1)?.[0];
    if (neighbour === undefined) return undefined;
    const distances = found.map((at) => Math.abs(at - neighbour));
    const least = Math.min(...distances);
    return distances.filter((distance) => distance === least).length === 1
      ? found[distances.indexOf(least)]
      : undefined;
  };
  return places.flatMap((found, own): Placed[] => {
    const at = found.length > 1 ? nearest(found, own) : found[0];
    return at === undefined ? [] : [{ own, there: at }];
  });
}

function placesOf(unit: Unit, there: readonly Unit[]): number[] {
  const same =
    unit.kind === "word" ? placesWhere(there, ({ kind, norm }) => kind === "word" && norm === unit.norm) : [];
  return same.length > 0 ? same : placesWhere(there, (other) => compareUnits(unit, other) >= KINDRED_STRENGTH);
}

function placesWhere(there: readonly Unit[], test: (unit: Unit) => boolean): number[] {
  const places: number[] = [];
  for (let at = 0; at < there.length; at++) if (test(there[at] as Unit)) places.push(at);
  return places;
}
