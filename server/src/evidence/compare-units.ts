import { compareDates } from "../text/dates.ts";
import { compareQuantities } from "../text/quantities.ts";
import type { Unit } from "./analysed-text.ts";
import { areSynonyms } from "./word-relations.ts";

/** Strengths below 1 with which one unit bears out another. */
export const SYNONYM_STRENGTH = 0.85;
export const KINDRED_STRENGTH = 0.7;

/** How far the evidence's unit bears out the claim's: 1 for the same word or value, 0 for none of it. */
export function compareUnits(claim: Unit, evidence: Unit): number {
  if (claim.kind === "word" && evidence.kind === "word") return compareWords(claim.stem, evidence.stem);
  if (claim.quantity && evidence.quantity)
    return compareQuantities(claim.quantity, evidence.quantity) === "supports" ? 1 : 0;
  if (claim.date && evidence.date) return compareDates(claim.date, evidence.date) === "supports" ? 1 : 0;
  return 0;
}

/** As `compareUnits`, for stems. */
export function compareWords(claim: string, evidence: string): number {
  if (claim === evidence) return 1;
  if (areSynonyms(claim, evidence)) return SYNONYM_STRENGTH;
  return areKindred(claim, evidence) ? KINDRED_STRENGTH : 0;
}

/** Whether two stems seem to be of one root: "normal", "normalis"; "strateg", "strategist". */
export function areKindred(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5) return false;
  let common = 0;
  while (common < shorter && a.charCodeAt(common) === b.charCodeAt(common)) common++;
  return common >= 5 && common >= shorter - 2 && common * 5 >= Math.max(a.length, b.length) * 3;
}

/**
 * As `compareUnits`, for values in their sentences: an inequality ("over 300 people") is borne out only by a number
 * of the same thing, as nearly every larger number would do otherwise.
 */
export function compareValues(claim: readonly Unit[], index: number, evidence: readonly Unit[], at: number): number {
  const unit = claim[index] as Unit;
  const strength = compareUnits(unit, evidence[at] as Unit);
  if (strength === 0 || !isInequality(unit)) return strength;
  if (unit.quantity?.bound === "about" && unit.quantity.unit !== undefined) return strength;
  return countSameThing(claim, index, evidence, at) ? strength : 0;
}

function isInequality({ quantity }: Unit): boolean {
  return (
    quantity !== undefined && (quantity.bound === "about" || quantity.min === -Infinity || quantity.max === Infinity)
  );
}

/** Whether the word after two numbers, or the one before, is the same; units of measure count as such words. */
export function countSameThing(claim: readonly Unit[], index: number, evidence: readonly Unit[], at: number): boolean {
  return (
    sharesWord(wordsAfter(claim, index), wordsAfter(evidence, at)) ||
    sharesWord(wordsBefore(claim, index), wordsBefore(evidence, at))
  );
}

function sharesWord(some: readonly Unit[], others: readonly Unit[]): boolean {
  return some.some((a) => others.some((b) => compareWords(a.stem, b.stem) > 0));
}

function wordsAfter(units: readonly Unit[], index: number): Unit[] {
  return units
    .slice(index + 1, index + 5)
    .filter(isContent)
    .slice(0, 2);
}

function wordsBefore(units: readonly Unit[], index: number): Unit[] {
  return units
    .slice(Math.max(0, index - 4), index)
    .filter(isContent)
    .slice(-2);
}

function isContent(unit: Unit): boolean {
  return unit.kind === "word" && unit.weight > 0;
}
