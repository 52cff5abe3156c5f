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
  const runs = splitAtDescents(placeWords(units, there));
  const [head, tail] = [runs[0], runs.at(-1)];
  if (!head || !tail || runs.length < 2 || runs.length > 3) return undefined;
  const between = runs.length === 3 ? (runs[1] as Placed[]) : [];
  const [lowest, highest] = between.length > 0 ? endsOf(between) : [endsOf(head)[1], endsOf(tail)[0]];
  const first = head.filter(({ there: at }) => at > highest);
  const last = tail.filter(({ there: at }) => at < lowest);
  const around = [...head, ...tail].filter((one) => !first.includes(one) && !last.includes(one));
  if (first.length === 0 || last.length === 0) return undefined;
  const [from, to] = [endsOf(last)[0], endsOf(first)[1]];
  return around.every(({ there: at }) => at < from || at > to) ? { first, last, between, around } : undefined;
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
const BESIDE = [-2, -1, 1, 2];

/** The claim's words with their places in the sentence; of several the one that has the same word beside it. */
function placeWords(units: readonly Unit[], there: readonly Unit[]): Placed[] {
  const places = units.map((unit) => (isSlight(unit) || unit.kind === "date" ? [] : placesOf(unit, there)));
  return places.flatMap((found, own): Placed[] => {
    if (found.length === 1) return [{ own, there: found[0] as number }];
    const isBeside = (at: number) =>
      BESIDE.some((step) => places[own + step]?.length === 1 && places[own + step]?.[0] === at + step);
    const beside = found.filter(isBeside);
    return beside.length === 1 ? [{ own, there: beside[0] as number }] : [];
  });
}

function placesOf(unit: Unit, there: readonly Unit[]): number[] {
  const same = there.flatMap(({ kind, norm }, at) => (kind === "word" && norm === unit.norm ? [at] : []));
  if (unit.kind === "word" && same.length > 0) return same;
  return there.flatMap((other, at) => (compareUnits(unit, other) >= KINDRED_STRENGTH ? [at] : []));
}
