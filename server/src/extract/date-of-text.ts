import type { BlockList } from "../corpus/block-list.ts";
import type { Block } from "../corpus/source.ts";
import type { CalendarDay, DateMention } from "../text/date.ts";
import { findDates } from "../text/dates.ts";

/** Code units of a first paragraph in which a dateline stands: `HALMSUND, March 3, 2021 (NT) — Ferries ...`. */
const DATELINE_LENGTH = 120;

/** A text that has no full date since this year is about the past, and says nothing of when it was written. */
const FIRST_INFERRED_YEAR = 1900;
/** So is one whose full dates lie further apart than this. */
const LONGEST_SPAN_YEARS = 50;
/** Before a date in its sentence these tell of days to come, or of a period's end. */
const FUTURE =
  /\b(?:will|shall|due|set for|set to|scheduled|planned|plans?|expected|until|till|deadline|upcoming|expires?|(?:is|are) to|to be held|hopes?|intends?)\b[^.!?;]*$/i;

/**
 * The date a text gives itself: that of its dateline, else that of its title, else the latest full date in it that does not
 * lie ahead; the latter two are only inferred. Nothing is inferred beside a dateline that names no day (`Observatory Notes, February 2018`), and nothing
 * from histories: texts without a full date since 1900, or with full dates more than 50 years apart.
 */
export function findSourceDate(
  text: string,
  blocks: BlockList,
): { date: CalendarDay; origin: "dateline" | "inferred" } | undefined {
  const dateline = findDateline(text, blocks);
  if (dateline !== undefined) return dateline.day && { date: dateline.day, origin: "dateline" };
  const date = readTitleDate(text, blocks.get(0)) ?? inferDate(text, blocks);
  return date && { date, origin: "inferred" };
}

/** `Minutes of the Harbour Board, 14 May 2021`: the day of the document, or one it looks back on. */
function readTitleDate(text: string, first: Block | undefined): CalendarDay | undefined {
  if (first === undefined || first.kind === "heading") return undefined;
  const line = withoutEmphasis(text.slice(first.start, first.end));
  const day = isDateLine(line) ? readDateLine(line)?.day : undefined;
  return day !== undefined && day.year >= FIRST_INFERRED_YEAR ? day : undefined;
}

function inferDate(text: string, blocks: BlockList): CalendarDay | undefined {
  let latest: CalendarDay | undefined;
  let earliest: CalendarDay | undefined;
  for (const { start, end } of blocks) {
    const words = text.slice(start, end);
    for (const mention of findDates(words)) {
      const day = fullDate(mention);
      if (day === undefined || isAhead(words, mention)) continue;
      if (latest === undefined || compareDays(day, latest) > 0) latest = day;
      if (earliest === undefined || compareDays(day, earliest) < 0) earliest = day;
    }
  }
  if (latest === undefined || earliest === undefined) return undefined;
  const isHistory = latest.year < FIRST_INFERRED_YEAR || latest.year - earliest.year > LONGEST_SPAN_YEARS;
  return isHistory ? undefined : latest;
}

function isAhead(text: string, { start, bound }: DateMention): boolean {
  return bound === "until" || bound === "before" || FUTURE.test(text.slice(Math.max(0, start - 100), start));
}

/**
 * Whether a line is nothing but a date, month or day, with at most a word such as `Published` and a time beside it, or
 * the name of a paper or a place set off from it: `Halmsund, 14 May 2021`.
 */
export function isDateLine(line: string): boolean {
  return line.length <= 80 && readDateLine(line) !== undefined;
}

/** The day that written words name in full, as in `3 March 2021`, `2021-03-03` or `3-MAR-2021 15:47`. */
export function readDay(written: string): CalendarDay | undefined {
  const days = findDates(written)
    .filter(({ precision }) => precision !== "time")
    .map(fullDate);
  return days.length === 1 ? days[0] : undefined;
}

/** What a dateline says; `day` is undefined where it names a month alone. */
interface Dateline {
  readonly day: CalendarDay | undefined;
}

function findDateline(text: string, blocks: BlockList): Dateline | undefined {
  let index = -1;
  for (const { kind, start, end, paragraph } of blocks) {
    index++;
    const words = text.slice(start, end);
    const line = withoutEmphasis(words);
    const mayBeDateLine = kind === "caption" || paragraph === 1 || (kind === "heading" && index === 1);
    if (mayBeDateLine && isDateLine(line)) return readDateLine(line);
    if (paragraph !== 1) continue;
    const head = words.slice(0, DATELINE_LENGTH);
    const dash = /\s*[—–]\s*|\s+--?\s+/.exec(head);
    const day = dash === null ? undefined : readDatelineHead(head.slice(0, dash.index));
    return day && { day };
  }
  return undefined;
}

/** Of a Markdown line. */
function withoutEmphasis(line: string): string {
  return line.replace(/[*_]/g, "");
}

/** `HALMSUND, March 3, 2021 (NT)`: a place and an agency beside the date, and nothing that makes it a sentence. */
function readDatelineHead(head: string): CalendarDay | undefined {
  const mention = findDates(head).find((date) => fullDate(date) !== undefined);
  if (mention === undefined) return undefined;
  const rest = `${head.slice(0, mention.start)} ${head.slice(mention.end)}`.replace(/\([^)]*\)/g, " ");
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= 6 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) ? fullDate(mention) : undefined;
}

function readDateLine(line: string): Dateline | undefined {
  const mentions = findDates(line);
  const mention = mentions.find((date) => fullDate(date) !== undefined) ?? mentions.find(isMonth);
  if (mention === undefined) return undefined;
  let rest = line;
  for (const date of [...mentions].reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  const words = rest.toLowerCase().match(/\p{L}+/gu) ?? [];
  const day = fullDate(mention);
  if (words.length <= 5 && words.every((word) => DATE_LINE_WORDS.has(word))) return { day };
  return isSetOff(line, mention) && isPublicationOrPlace(rest) ? { day } : undefined;
}

/** Whether the date ends or begins the line, and a comma or the like parts it from the rest. */
function isSetOff(line: string, { start, end }: DateMention): boolean {
  const before = line.slice(0, start).trimEnd();
  const after = line.slice(end).trim();
  return after === "" || after === ")" ? /[,|·•–—(]$/.test(before) : before === "" && /^[,|·•–—]/.test(after);
}

function isPublicationOrPlace(words: string): boolean {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  return all.length > 0 && all.length <= 6 && all.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || NAME_WORDS.has(word));
}

function isMonth({ precision, relative, bound, year }: DateMention): boolean {
  return precision === "month" && !relative && bound === "exact" && year !== undefined;
}

const NAME_WORDS = new Set("of the and for in at on de la le du van von no. vol.".split(" "));

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
