import { calendarDay, weekdayOf } from "./calendar.ts";
import type { DateMention } from "./date.ts";
import type { Comparison } from "./quantity-comparison.ts";

/** Days a season, quarter or half may be off its calendar months: the other hemisphere, another fiscal year. */
const LOOSE_PERIOD = 183;

interface Days {
  readonly from: number;
  readonly to: number;
}

interface Parts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly weekday?: number | undefined;
}

const PART_NAMES = ["year", "month", "day", "weekday"] as const;

function daysOf(date: DateMention): Days | undefined {
  return date.from === undefined || date.to === undefined ? undefined : { from: date.from, to: date.to };
}

function isLoose(date: DateMention): boolean {
  return date.precision === "season" || date.precision === "quarter" || date.precision === "half";
}

/** Since, until, before and after say something else about a day than on; the rest says when. */
function relationOf(date: DateMention): string {
  return date.bound === "range" || date.bound === "about" ? "exact" : date.bound;
}

/** Whether the year was inferred from the day of writing, and may be the one before or after. */
function hasInferredYear(date: DateMention): boolean {
  return date.relative && date.year === undefined && (date.month !== undefined || date.number !== undefined);
}

/** Days at which the mention may as well lie: it was resolved by a rule of thumb. */
function alternatives(date: DateMention, days: Days): readonly Days[] {
  const step = hasInferredYear(date) ? 365 : date.precision === "weekday" ? 7 : 0;
  if (step === 0) return [days];
  const slack = step === 365 ? 1 : 0;
  return [
    days,
    { from: days.from - step - slack, to: days.to - step + slack },
    { from: days.from + step - slack, to: days.to + step + slack },
  ];
}

/** Days by which a mention's ends are vague. */
function vagueness(date: DateMention, days: Days, other: DateMention): number {
  const length = days.to - days.from + 1;
  const words = date.part !== undefined || date.bound === "about" ? Math.max(length, 3) : 0;
  const ago = date.relative && date.precision === "week" ? 4 : 0;
  return Math.max(words, ago, isLoose(date) !== isLoose(other) ? LOOSE_PERIOD : 0);
}

function overlap(a: Days, b: Days, slack: number): boolean {
  return a.from <= b.to + slack && b.from <= a.to + slack;
}

function compareDays(claim: DateMention, one: Days, evidence: DateMention, other: Days): Comparison {
  const about = claim.bound === "about" ? one.to - one.from + 1 : 0;
  const certain = evidence.bound !== "about" || claim.bound === "about";
  if (claim.bound === "range" && evidence.bound === "range" && (one.from < other.from || one.to > other.to))
    return "weaker";
  if (certain && other.from >= one.from - about && other.to <= one.to + about) return "supports";
  const slack = vagueness(claim, one, evidence) + vagueness(evidence, other, claim);
  for (const a of alternatives(claim, one)) {
    for (const b of alternatives(evidence, other)) if (overlap(a, b, slack)) return "weaker";
  }
  return "conflicts";
}

/** What is known of a mention's day: its own words, and what its days have in common. */
function partsOf(date: DateMention): Parts {
  const days = daysOf(date);
  const { year, month, day, weekday } = date;
  if (days === undefined) return { year, month, day, weekday };
  const first = calendarDay(days.from);
  const last = calendarDay(days.to);
  const sameYear = first.year === last.year;
  const sameMonth = sameYear && first.month === last.month;
  const sameDay = days.from === days.to;
  return {
    year: year ?? (sameYear && !hasInferredYear(date) ? first.year : undefined),
    month: month ?? (sameMonth ? first.month : undefined),
    day: day ?? (sameDay ? first.day : undefined),
    weekday: weekday ?? (sameDay && !hasInferredYear(date) ? weekdayOf(days.from) : undefined),
  };
}

/** Whether a mention's words leave nothing open but the year. */
function isComplete(date: DateMention): boolean {
  if (date.bound === "range") return false;
  return date.precision !== "day" || date.day !== undefined;
}

function compareParts(claim: DateMention, evidence: DateMention): Comparison {
  const one = partsOf(claim);
  const other = partsOf(evidence);
  let common = 0;
  let missing = 0;
  for (const name of PART_NAMES) {
    if (one[name] === undefined) continue;
    if (other[name] === undefined) missing++;
    else if (one[name] !== other[name]) return "conflicts";
    else common++;
  }
  if (claim.number !== undefined) {
    if (claim.precision !== evidence.precision || evidence.number === undefined) missing++;
    else if (claim.number !== evidence.number) return "conflicts";
    else common++;
  }
  if (common === 0) return "unrelated";
  const narrower = claim.part !== undefined && claim.part !== evidence.part;
  return missing > 0 || narrower || !isComplete(claim) ? "weaker" : "supports";
}

function isBounded({ bound }: DateMention): boolean {
  return bound === "before" || bound === "after";
}

/** Longer than any month: days of unresolved mentions are counted in months of this length. */
const MONTH = 32;
/** Without years, days farther apart than this may be of two years. */
const ONE_SEASON = 4 * MONTH;

/** Days of a mention's own period within its year, on a scale of its own; undefined where it names no month. */
function daysInYear({ month, day }: DateMention): Days | undefined {
  return month === undefined ? undefined : { from: month * MONTH + (day ?? 1), to: month * MONTH + (day ?? MONTH) };
}

/** Days a mention of that period admits. */
function admitted({ bound }: DateMention, { from, to }: Days): Days {
  if (bound === "before") return { from: -Infinity, to: from - 1 };
  return bound === "after" ? { from: to + 1, to: Infinity } : { from, to };
}

/** "before 14 April" against "12 April", "after 2019" against "before 2015". */
function compareBounded(claim: DateMention, evidence: DateMention): Comparison {
  const mentions = [claim, evidence];
  const areDated = mentions.every((date) => daysOf(date) !== undefined && !hasInferredYear(date));
  const [one, other] = mentions.map(areDated ? daysOf : daysInYear);
  if (one === undefined || other === undefined) return "unrelated";
  if (!areDated && (differ(claim.year, evidence.year) || Math.abs(one.from - other.from) > ONE_SEASON)) return "weaker";
  const here = admitted(claim, one);
  const there = admitted(evidence, other);
  if (mentions.some(({ bound }) => bound === "since" || bound === "until")) return "weaker";
  const isWithin = there.from >= here.from && there.to <= here.to;
  if (isWithin && !(claim.bound === evidence.bound && one.from !== other.from)) return "supports";
  const slack = 1 + vagueness(claim, one, evidence) + vagueness(evidence, other, claim);
  return overlap(here, there, slack) ? "weaker" : "conflicts";
}

function differ(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/**
 * What `evidence` says to `claim`.
 *
 * - Times of day are compared with each other only.
 * - Both resolved: `supports` if the evidence's days lie within the claim's ("8 November 2022" for "in November 2022"),
 *   `conflicts` if they have no day in common, `weaker` otherwise ("2022" for "November 2022").
 * - Two ranges must have the same ends: what went on from May to July did not go on from April to August.
 * - Where a year was inferred, the year before and after count as well; for a bare weekday the week before and after; a
 *   season, quarter or half against another kind of period may be half a year off; "about", "early", "late" may be off
 *   by their own length. What lies in that leeway is `weaker`.
 * - Either unresolved: year, month, day and weekday are compared where both have them; `unrelated` if there is none.
 * - "before" and "after" leave out the day itself and are open to the other side: 12 April bears out "before 14 April",
 *   20 April denies it, and 14 April is `weaker`, as writers do not always count. So is "before May" for "before June",
 *   as either may follow from the other ("not expected before June"). "since" and "until" against another
 *   relation or none never conflict: at most `weaker`.
 */
export function compareDates(claim: DateMention, evidence: DateMention): Comparison {
  if (claim.precision === "time" || evidence.precision === "time") {
    if (claim.precision !== evidence.precision) return "unrelated";
    return claim.minute === evidence.minute ? "supports" : "conflicts";
  }
  if (isBounded(claim) || isBounded(evidence)) return compareBounded(claim, evidence);
  const one = daysOf(claim);
  const other = daysOf(evidence);
  const result =
    one === undefined || other === undefined ? compareParts(claim, evidence) : compareDays(claim, one, evidence, other);
  if (relationOf(claim) === relationOf(evidence)) return result;
  return result === "supports" || result === "weaker" ? "weaker" : "unrelated";
}
