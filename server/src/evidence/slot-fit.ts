import type { Range } from "../text/range.ts";
import type { Unit } from "./analysed-text.ts";
import { compareUnits } from "./compare-units.ts";

/** How well a stretch of a sentence stands in the place that a stretch of the claim has among its own words. */
export interface SlotFit {
  /** How alike the units before the two are and those behind them, articles passed over, 0..1; a half where both end. */
  readonly left: number;
  readonly right: number;
  /** Both with the company they keep, near and far, 0..1. */
  readonly value: number;
}

const ARTICLE = /^(?:the|an?)$/;
/** Units to either side of the claim's stretch that count as its company, and of the sentence's. */
const COMPANY = 6;
const COMPANY_THERE = 10;
/** What is farther away from the stretch there than here by more units than this counts less. */
const SHIFT = 3;
const SHIFTED = 0.6;
const FALL_OFF = 0.3;
const WEIGHTS = { left: 0.15, right: 0.15, near: 0.2, side: 0.3, all: 0.2 } as const;

/** From here on a neighbour is the same word or means the same. */
export const SAME_NEIGHBOUR = 0.7;

/** Likeness of the units right before and right behind two stretches (half-open ranges of units). */
export function compareNeighbours(
  claim: readonly Unit[],
  slot: Range,
  there: readonly Unit[],
  place: Range,
): { readonly left: number; readonly right: number } {
  return {
    left: compareEdge(nextOf(claim, slot.start - 1, -1), nextOf(there, place.start - 1, -1)),
    right: compareEdge(nextOf(claim, slot.end, 1), nextOf(there, place.end, 1)),
  };
}

/** The unit at `from`, or the next in the direction of `step` that is no article. */
export function nextOf(units: readonly Unit[], from: number, step: 1 | -1): Unit | undefined {
  let at = from;
  while (ARTICLE.test(units[at]?.norm ?? "")) at += step;
  return units[at];
}

function compareEdge(a: Unit | undefined, b: Unit | undefined): number {
  if (!a || !b) return a === b ? 0.5 : 0;
  return a.kind === "word" && a.norm === b.norm ? 1 : compareUnits(a, b);
}

/** `all`: share of the claim's other weight that the sentence bears out. */
export function fitSlot(
  claim: readonly Unit[],
  slot: Range,
  there: readonly Unit[],
  place: Range,
  all: number,
): SlotFit {
  const { left, right } = compareNeighbours(claim, slot, there, place);
  let near = 0;
  let side = 0;
  let total = 0;
  for (let i = Math.max(0, slot.start - COMPANY); i < Math.min(claim.length, slot.end + COMPANY); i++) {
    const unit = claim[i] as Unit;
    if ((i >= slot.start && i < slot.end) || unit.weight === 0) continue;
    const distance = distanceFrom(slot, i);
    const weight = unit.weight / (1 + FALL_OFF * distance);
    const found = findNear(unit, distance, i < slot.start, there, place);
    total += weight;
    near += weight * found.anywhere;
    side += weight * found.onSide;
  }
  const share = total === 0 ? { near: 0, side: 0 } : { near: near / total, side: side / total };
  const value =
    WEIGHTS.left * left +
    WEIGHTS.right * right +
    WEIGHTS.near * share.near +
    WEIGHTS.side * share.side +
    WEIGHTS.all * all;
  return { left, right, value };
}

/** How far a unit of the claim is borne out in the company of a place, and on the side of it where it stands itself. */
function findNear(
  unit: Unit,
  distance: number,
  before: boolean,
  there: readonly Unit[],
  place: Range,
): { readonly anywhere: number; readonly onSide: number } {
  let anywhere = 0;
  let onSide = 0;
  for (let j = Math.max(0, place.start - COMPANY_THERE); j < Math.min(there.length, place.end + COMPANY_THERE); j++) {
    if (j >= place.start && j < place.end) continue;
    const strength = compareUnits(unit, there[j] as Unit);
    if (strength === 0) continue;
    const worth = distanceFrom(place, j) <= distance + SHIFT ? strength : strength * SHIFTED;
    anywhere = Math.max(anywhere, worth);
    if (j < place.start === before) onSide = Math.max(onSide, worth);
  }
  return { anywhere, onSide };
}

/** Units between a stretch and the unit at `index`, 1 for the next one. */
function distanceFrom({ start, end }: Range, index: number): number {
  return index < start ? start - index : index - end + 1;
}
