import type { DateMention } from "../text/date.ts";
import { compareDates } from "../text/dates.ts";
import { compareQuantities } from "../text/quantities.ts";
import type { Unit } from "./analysed-text.ts";
import { type Comparison, shareBeside } from "./fault.ts";
import type { RankedSentence } from "./select-evidence.ts";

/** How the numbers and dates of a claim fare; each step counts in all steps before it, so that no step down can help. */
export interface ValueMarks {
  /** 1 where there are some and all are borne out in their place. */
  readonly fine: number;
  /** Those that the evidence has otherwise in their place, though it may have them near. */
  readonly displaced: number;
  /** Those that the chosen sentences lack. */
  readonly elsewhere: number;
  /** Those that the whole evidence lacks. */
  readonly nowhere: number;
  /** How much of the company of a displaced one stands around any value, of whatever sort, 0..1. */
  readonly rival: number;
}

const REACH = 4;
/** Two places count as equally good when their companies differ by no more than this. */
const NEARLY = 0.1;

/** Whether a unit is a number or date, or holds digits that are neither ("B-52", "07"). */
function isValue({ kind, norm }: Unit): boolean {
  return kind !== "word" || /\d/.test(norm);
}

/** The units with numbers and dates weighing nothing. */
export function withoutValues(units: readonly Unit[]): Unit[] {
  return units.map((unit) => (isValue(unit) ? { ...unit, weight: 0 } : unit));
}

/**
 * Holds each number and date of the claim against the value that stands in its place: the one of its sort around which
 * most of the claim's words near it stand. Which place that is does not depend on the value, and how near a rival is not
 * even on its sort: a year put wrong may be read as a count.
 */
export function markValues(
  units: readonly Unit[],
  compared: Comparison["compared"],
  context: readonly number[],
  set: readonly RankedSentence[],
): ValueMarks {
  const words = withoutValues(units);
  let [count, displaced, elsewhere, nowhere, rival] = [0, 0, 0, 0, 0];
  units.forEach((unit, index) => {
    if (!isValue(unit)) return;
    count++;
    const values = set.flatMap((ranked) =>
      ranked.sentence.units.flatMap((other, at) =>
        isValue(other) ? [{ other, company: shareBeside(words, ranked, index, at, REACH) }] : [],
      ),
    );
    const places = values.filter(({ other }) => isOfSort(unit, other));
    const most = Math.max(0, ...places.map(({ company }) => company));
    if (places.some(({ other, company }) => company >= most - NEARLY && bearsOut(unit, other))) return;
    if ((context[index] as number) > 0) return;
    displaced++;
    rival = Math.max(rival, ...values.map(({ company }) => company));
    if (places.some(({ other }) => bearsOut(unit, other))) return;
    elsewhere++;
    if (!compared.some(({ bearing }) => (bearing.strength[index] as number) > 0)) nowhere++;
  });
  return {
    fine: count > 0 && displaced === 0 ? 1 : 0,
    displaced: Math.min(3, displaced),
    elsewhere: Math.min(3, elsewhere),
    nowhere: Math.min(3, nowhere),
    rival,
  };
}

function isOfSort(unit: Unit, other: Unit): boolean {
  const { quantity, date } = unit;
  if (unit.kind === "word") return other.stem === unit.stem;
  if (date) return other.date !== undefined;
  return quantity !== undefined && quantity.kind === other.quantity?.kind && quantity.unit === other.quantity.unit;
}

function bearsOut({ kind, stem, quantity, date }: Unit, other: Unit): boolean {
  if (kind === "word") return other.stem === stem;
  if (quantity && other.quantity) return compareQuantities(quantity, other.quantity) === "supports";
  return date !== undefined && other.date !== undefined && datesAgree(date, other.date);
}

/** As `compareDates`, "before May" being borne out by an earlier day too, and "by May" by May itself. */
function datesAgree(claim: DateMention, evidence: DateMention): boolean {
  if (compareDates(claim, evidence) === "supports") return true;
  if (compareDates({ ...claim, bound: "exact" }, { ...evidence, bound: "exact" }) === "supports")
    return claim.bound === "until" || claim.bound === "since";
  const order = orderOf(evidence, claim);
  return claim.bound === "before" || claim.bound === "until"
    ? order < 0
    : (claim.bound === "after" || claim.bound === "since") && order > 0;
}

/** Below 0 where `a` is over before `b` begins, above 0 the other way round, 0 where they overlap or cannot be told. */
function orderOf(a: DateMention, b: DateMention): number {
  if (a.from !== undefined && a.to !== undefined && b.from !== undefined && b.to !== undefined)
    return a.to < b.from ? -1 : a.from > b.to ? 1 : 0;
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return a.year - b.year;
  if (a.month === undefined || b.month === undefined) return 0;
  return a.month - b.month || (a.day !== undefined && b.day !== undefined ? a.day - b.day : 0);
}
