import type { Block } from "../corpus/source.ts";
import type { CalendarDay, DateMention } from "../text/date.ts";
import { findDates } from "../text/dates.ts";

/** Code units of a first paragraph in which a dateline stands: `HALMSUND, March 3, 2021 (NT) — Ferries ...`. */
const DATELINE_LENGTH = 120;

/** The date a text gives itself: that of its dateline, else the latest full date in it, which is only inferred. */
export function findSourceDate(
  text: string,
  blocks: readonly Block[],
): { date: CalendarDay; origin: "dateline" | "inferred" } | undefined {
  const dateline = findDateline(text, blocks);
  if (dateline !== undefined) return { date: dateline, origin: "dateline" };
  let latest: CalendarDay | undefined;
  for (const block of blocks) {
    for (const mention of findDates(text.slice(block.start, block.end))) {
      const day = fullDate(mention);
      if (day !== undefined && (latest === undefined || compareDays(day, latest) > 0)) latest = day;
    }
  }
  return latest === undefined ? undefined : { date: latest, origin: "inferred" };
}

/** Whether a line is nothing but a full date, with at most a word such as `Published` and a time beside it. */
export function isDateLine(line: string): boolean {
  return line.length <= 80 && readDateLine(line) !== undefined;
}

/** The day that written words name in full, as in `3 March 2021` or `2021-03-03`. */
export function readDay(written: string): CalendarDay | undefined {
  const days = findDates(written).map(fullDate);
  return days.length === 1 ? days[0] : undefined;
}

function findDateline(text: string, blocks: readonly Block[]): CalendarDay | undefined {
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    if (block.kind === "caption") {
      const day = isDateLine(words) ? readDateLine(words) : undefined;
      if (day !== undefined) return day;
    } else if (block.paragraph === 1) {
      const head = words.slice(0, DATELINE_LENGTH);
      const dash = /\s*[—–]\s*|\s+--?\s+/.exec(head);
      return dash === null ? undefined : readDatelineHead(head.slice(0, dash.index));
    }
  }
  return undefined;
}

/** `HALMSUND, March 3, 2021 (NT)`: a place and an agency beside the date, and nothing that makes it a sentence. */
function readDatelineHead(head: string): CalendarDay | undefined {
  const mention = findDates(head).find((date) => fullDate(date) !== undefined);
  if (mention === undefined) return undefined;
  const rest = `${head.slice(0, mention.start)} ${head.slice(mention.end)}`.replace(/\([^)]*\)/g, " ");
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= 6 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) ? fullDate(mention) : undefined;
}

function readDateLine(line: string): CalendarDay | undefined {
  const mentions = findDates(line);
  const mention = mentions.find((date) => fullDate(date) !== undefined);
  if (mention === undefined) return undefined;
  let rest = line;
  for (const date of [...mentions].reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  const words = rest.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length <= 5 && words.every((word) => DATE_LINE_WORDS.has(word)) ? fullDate(mention) : undefined;
}

const DATE_LINE_WORDS = new Set(
  "published updated posted date dated on at am pm gmt utc cet est edt pst first last monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

function fullDate(mention: DateMention): CalendarDay | undefined {
  const { precision, relative, bound, year, month, day } = mention;
  if (relative || bound === "range" || (precision !== "day" && precision !== "time")) return undefined;
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}

function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
