import { calendarDay } from "../text/calendar.ts";
import type { DateMention } from "../text/date.ts";
import { compareDates } from "../text/dates.ts";
import { compareQuantities } from "../text/quantities.ts";
import type { Unit } from "./analysed-text.ts";
import type { Comparison } from "./fault.ts";
import { companyAt, type PlacedSentence, type PlacedWords } from "./word-places.ts";

/**
 * How the numbers and dates of a claim fare; each step counts in all steps before it, so that no step down can help. What
 * stands between the same two words of weight is one ("in 1924 or 1925", "9–12 May") and fares as the worst of it: how
 * many there are does not depend on how their digits are read.
 */
export interface ValueMarks {
  /** 1 where there are some and all are borne out in their place. */
  readonly fine: number;
  /** Places of the claim with one that the evidence has otherwise there, though it may have it near. */
  readonly displaced: number;
  /** Places of the claim with one that the whole evidence lacks. */
  readonly nowhere: number;
  /** How much of the company of a displaced one stands around any value, of whatever sort, 0..1. */
  readonly rival: number;
}

/** Words of weight to either side of a value that tell what it is of. */
const COMPANY = 4;
/** Two places count as equally good when their companies differ by no more than this. */
const NEARLY = 0.1;
/** More places than this make no difference. */
const MOST = 3;

/** A letter and a hyphen, though not of a word before a time ("mid-1850s"). */
const NAME_BEFORE = /(?<!\b(?:mid|pre|post))(?<=\p{L})[-‐‑–]$/iu;

/** Whether a unit is a number or date, or holds digits that are neither ("07"); a part of a name is none ("COVID-19"). */
function isValue({ kind, norm, start }: Unit, text: string): boolean {
  return kind !== "word" || (/\d/.test(norm) && !NAME_BEFORE.test(text.slice(Math.max(0, start - 6), start)));
}

/** The units with numbers and dates, and what else holds digits, weighing nothing. */
export function withoutValues(units: readonly Unit[]): Unit[] {
  return units.map((unit) => (unit.kind !== "word" || /\d/.test(unit.norm) ? { ...unit, weight: 0 } : unit));
}

/**
 * Holds each number and date of the claim against the value that stands in its place: the one of its sort around which
 * most of the claim's words near it stand. Which place that is does not depend on the value, and how near a rival is not
 * even on its sort: a year put wrong may be read as a count.
 */
export function markValues(
  { text, compared, claim: { units } }: Pick<Comparison, "text" | "compared" | "claim">,
  claim: PlacedWords,
  context: readonly number[],
  set: readonly PlacedSentence[],
): ValueMarks {
  const { words, content } = claim;
  const displaced = new Set<number>();
  const nowhere = new Set<number>();
  let [rival, isAny, isFine] = [0, false, true];
  units.forEach((unit, index) => {
    if (!isValue(unit, text)) return;
    isAny = true;
    const behind = content.findIndex((other) => other > index);
    const middle = behind < 0 ? content.length : behind;
    const around = content.slice(Math.max(0, middle - COMPANY), middle + COMPANY);
    const values = set.flatMap((placed) =>
      placed.sentence.units.flatMap((other, at) =>
        isValue(other, placed.sentence.source.text)
          ? [{ other, company: companyAt(claim, around, index, placed, at) }]
          : [],
      ),
    );
    const places = values.filter(({ other }) => isOfSort(unit, other));
    const most = Math.max(0, ...places.map(({ company }) => company));
    const bounded = isBounded(unit);
    const inPlace = places.filter(({ company }) => company >= most - (bounded ? 0 : NEARLY));
    if (inPlace.some(({ other }) => bearsOut(unit, other, words))) return;
    if (!bounded && (context[index] as number) > 0) return;
    isFine = false;
    if (inPlace.some(({ other }) => bearsOutPartly(unit, other))) return;
    displaced.add(middle);
    rival = Math.max(rival, ...values.map(({ company }) => company));
    if (places.some(({ other }) => bearsOut(unit, other, words))) return;
    if (compared.some(({ bearing }) => (bearing.strength[index] as number) > 0)) return;
    nowhere.add(middle);
  });
  return {
    fine: isAny && isFine ? 1 : 0,
    displaced: Math.min(MOST, displaced.size),
    nowhere: Math.min(MOST, nowhere.size),
    rival,
  };
}

/** Whether a value says no more than that there is more or less of something, or that it was earlier or later. */
function isBounded({ quantity, date }: Unit): boolean {
  if (quantity) return quantity.min === -Infinity || quantity.max === Infinity;
  return date !== undefined && date.bound !== "exact" && date.bound !== "about" && date.bound !== "range";
}

/** Whether the evidence leaves open a part of a date, the year or the day, and has the rest of it. */
function bearsOutPartly({ date }: Unit, other: Unit): boolean {
  return date !== undefined && other.date !== undefined && compareDates(date, other.date) === "weaker";
}

function isOfSort(unit: Unit, other: Unit): boolean {
  const { quantity, date } = unit;
  if (unit.kind === "word") return other.stem === unit.stem;
  if (date) return other.date !== undefined;
  return quantity !== undefined && quantity.kind === other.quantity?.kind && quantity.unit === other.quantity.unit;
}

/** Words of a life, whose two ends a source often gives as one range: "(1926–2001)". */
const BIRTH = /^(?:born|birth|die[ds]?|death|dead)$/;

function bearsOut({ kind, stem, quantity, date }: Unit, other: Unit, words: readonly Unit[]): boolean {
  if (kind === "word") return other.stem === stem;
  if (quantity && other.quantity) return compareQuantities(quantity, other.quantity) === "supports";
  if (!date || !other.date) return false;
  if (datesAgree(date, other.date)) return true;
  const event = words.find(({ norm }) => BIRTH.test(norm));
  const { bound, from, to } = other.date;
  if (!event || bound !== "range" || from === undefined || to === undefined) return false;
  const day = /^b/.test(event.norm) ? from : to;
  return datesAgree(date, { ...other.date, ...calendarDay(day), bound: "exact", from: day, to: day });
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
