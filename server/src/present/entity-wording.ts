import type { EntityKind } from "../entities/entity.ts";
import type { MentionDates, Period } from "../features/mention-dates.ts";
import { dayNumber } from "../text/calendar.ts";
import { describeDay, describeSpan } from "../text/dates.ts";

/** The kind as a person would say it; nothing where nothing is known. */
const KINDS: Readonly<Record<EntityKind, string>> = {
  person: "person",
  organisation: "organisation",
  place: "place",
  work: "work",
  event: "event",
  demonym: "people or nationality",
  other: "",
};

const MONTHS = "January February March April May June July August September October November December".split(" ");
/** From nothing to the most. */
const BARS = "▁▂▃▄▅▆▇█";
const UNITS: Readonly<Record<number, string>> = { 3: "quarter", 12: "year", 120: "decade", 1200: "century" };

export function kindOf(kind: EntityKind): string {
  return KINDS[kind];
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** "14 mentions in 3 sources, 3 in 2 notes"; "no mentions in the sources" of who only wrote them. */
export function describeCounts(facts: {
  readonly mentions: number;
  readonly sources: number;
  readonly noteMentions: number;
  readonly notes: number;
}): string {
  const inNotes = facts.notes === 0 ? "" : `, ${facts.noteMentions} in ${counted(facts.notes, "note")}`;
  const inSources =
    facts.mentions === 0
      ? "no mentions in the sources"
      : `${counted(facts.mentions, "mention")} in ${counted(facts.sources, "source")}`;
  return inSources + inNotes;
}

/** "9 March 2021", "March to May 2021": the days where they lie in one month, else the months. */
export function describeDates({ first, last }: MentionDates): string {
  const from = dayNumber(first.year, first.month, first.day);
  const to = dayNumber(last.year, last.month, last.day);
  const sameMonth = first.year === last.year && first.month === last.month;
  return from === to ? describeDay(first) : describeSpan(from, to, sameMonth ? "day" : "month");
}

/** A bar of mentions by period, and by which where it is no month; empty where there is but one. */
export function drawBar({ periods, months }: MentionDates): string {
  if (periods.length < 2) return "";
  const most = Math.max(...periods.map(({ mentions }) => mentions));
  const bar = periods.map(({ mentions }) => BARS[Math.ceil((mentions / most) * (BARS.length - 1))]).join("");
  return months === 1 ? bar : `${bar} by ${UNITS[months]}`;
}

/** "March 2021", "Q1 2021", "2021", "2020s", "1900 to 1999". */
export function describePeriod({ year, month }: Period, months: number): string {
  if (months === 1) return `${MONTHS[month - 1]} ${year}`;
  if (months === 3) return `Q${Math.ceil(month / 3)} ${year}`;
  if (months === 12) return String(year);
  return months === 120 ? `${year}s` : `${year} to ${year + 99}`;
}

/** Address of a link of the corrections file: a web address or a Wikidata id. */
export function addressOf(link: string): string {
  return /^Q\d+$/.test(link) ? `https://www.wikidata.org/wiki/${link}` : link;
}
