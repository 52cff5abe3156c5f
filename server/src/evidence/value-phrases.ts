import { compareDates } from "../text/dates.ts";
import { compareQuantities } from "../text/quantities.ts";
import type { Unit } from "./analysed-text.ts";
import type { Comparison } from "./fault.ts";
import { findPhraseRival, type PhraseRival } from "./phrase-rivals.ts";

const LEAST = { both: 1.2, one: 1.6 } as const;
/** A number behind a name tells which one is meant: "Kibitz 9". */
const LEAST_OF_NAME = { both: 0.8, one: 0.8 } as const;
/** A bound says so little that other words may hold it ("less than 17" of "16 out of 28"): one side does not tell. */
const LEAST_OF_BOUND = { both: 1.2, one: Infinity } as const;

/** Another number or date of the sort in the claim's very phrase. */
export function findValueRival(comparison: Comparison, index: number): PhraseRival | undefined {
  const { units } = comparison.claim;
  const { quantity, start } = units[index] as Unit;
  const before = units[index - 1];
  const isOfName = before?.capital === true && start - before.end === 1 && isBare(units[index] as Unit);
  if (isOfName) return findPhraseRival(comparison, index, VALUES, LEAST_OF_NAME);
  const isBound = quantity !== undefined && !(Number.isFinite(quantity.min) && Number.isFinite(quantity.max));
  return findPhraseRival(comparison, index, VALUES, isBound ? LEAST_OF_BOUND : LEAST);
}

const VALUES = {
  conflicts: (unit: Unit, other: Unit) => compareValuesOfSort(unit, other) === "conflicts",
  leavesRoom: (unit: Unit, other: Unit) => /^(?:supports|weaker)$/.test(compareValuesOfSort(unit, other)),
};

/** Values of one sort are compared only. Numerals that are no quantity ("Part 2") are the same or not. */
function compareValuesOfSort(unit: Unit, other: Unit): ReturnType<typeof compareDates> {
  if (unit.quantity && other.quantity) {
    if (unit.quantity.kind !== other.quantity.kind) return "unrelated";
    return compareQuantities(unit.quantity, other.quantity);
  }
  if (unit.date && other.date) {
    if (unit.date.precision !== other.date.precision) return "unrelated";
    const relation = compareDates(unit.date, other.date);
    return relation === "conflicts" && (unit.date.relative || other.date.relative) ? "weaker" : relation;
  }
  if (!isNumeral(unit) || !isNumeral(other)) return "unrelated";
  if (unit.norm === other.norm) return "supports";
  return unit.norm.replace(DIGITS, "") === other.norm.replace(DIGITS, "") ? "conflicts" : "unrelated";
}

/** Whether a unit is a plain number without a unit, or a numeral. */
function isBare(unit: Unit): boolean {
  return isNumeral(unit) || (unit.quantity?.kind === "count" && /^\d+$/.test(unit.norm));
}

/** Whether a word is written with digits though it is no quantity. */
export function isNumeral({ kind, norm }: Unit): boolean {
  return kind === "word" && /^\d/.test(norm);
}

const DIGITS = /^[\d.,]+/;
