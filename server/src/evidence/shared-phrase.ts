import type { Range } from "../text/range.ts";
import type { Unit } from "./analysed-text.ts";
import { compareUnits } from "./compare-units.ts";

/** The words in a row that stand beside a stretch of the claim as they do beside a stretch of a sentence. */
export interface SharedPhrase {
  /** Words of weight before the two and behind them. */
  readonly left: number;
  readonly right: number;
  /** The weight of all of these words. */
  readonly weight: number;
}

/** Units with the text they stand in. */
export interface PlacedUnits {
  readonly text: string;
  readonly units: readonly Unit[];
}

const ARTICLE = /^(?:the|an?|its|his|her|their|our|my|your|this|that|these|those)$/;
const BREAK = /[;:()–—.!?,]/;
/** From here on a word is the same or means the same. */
const SAME = 0.7;

/**
 * Walks from two stretches (half-open ranges of units) outwards for as long as both sides have the same words, articles
 * passed over, and the same breaks between them.
 */
export function sharePhrase(claim: PlacedUnits, slot: Range, there: PlacedUnits, place: Range): SharedPhrase {
  const left = walk(claim, slot.start, there, place.start, -1);
  const right = walk(claim, slot.end - 1, there, place.end - 1, 1);
  return { left: left.count, right: right.count, weight: left.weight + right.weight };
}

/** From the units at `from` and `fromThere`, which do not count. */
function walk(claim: PlacedUnits, from: number, there: PlacedUnits, fromThere: number, step: 1 | -1) {
  let [count, weight] = [0, 0];
  let [at, atThere] = [from, fromThere];
  for (;;) {
    const next = nextWord(claim, at, step);
    const nextThere = nextWord(there, atThere, step);
    const unit = claim.units[next.at];
    const other = there.units[nextThere.at];
    if (!unit || !other || next.isBroken !== nextThere.isBroken) break;
    const strength = unit.kind === "word" && unit.norm === other.norm ? 1 : compareUnits(unit, other);
    if (strength < SAME) break;
    if (unit.weight > 0) count++;
    weight += unit.weight * strength;
    [at, atThere] = [next.at, nextThere.at];
  }
  return { count, weight };
}

/** The next unit that is no article, and whether a mark stands before it. */
export function nextWord({ text, units }: PlacedUnits, from: number, step: 1 | -1) {
  let at = from;
  let isBroken = false;
  do {
    const [a, b] = step > 0 ? [units[at], units[at + 1]] : [units[at - 1], units[at]];
    if (a && b) isBroken ||= BREAK.test(text.slice(a.end, b.start));
    at += step;
  } while (ARTICLE.test(units[at]?.norm ?? ""));
  return { at, isBroken };
}
