import { isMap, isScalar, parseDocument } from "yaml";
import type { FrontMatterBlock } from "../markdown/front-matter.ts";
import type { CalendarDay } from "../text/date.ts";
import type { FrontMatter } from "./note.ts";

const MONTHS = "january february march april may june july august september october november december".split(" ");
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/;
const DAY_FIRST = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]+)\.?,? (\d{4})$/i;
const MONTH_FIRST = /^(?:[a-z]+,? )?([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;

const NONE: FrontMatter = { range: undefined, provenote: undefined, date: undefined, title: undefined, problems: [] };

/** What a note's front matter says. Values of other kinds than expected are passed over, faults of the YAML are listed. */
export function readFrontMatter(text: string, block: FrontMatterBlock | undefined): FrontMatter {
  if (!block) return NONE;
  const range = { start: block.start, end: block.end };
  const offset = block.content.start;
  try {
    const document = parseDocument(text.slice(offset, block.content.end), { prettyErrors: false, logLevel: "silent" });
    const problems = document.errors.map((error) => ({
      range: { start: offset + error.pos[0], end: offset + Math.max(error.pos[0], error.pos[1]) },
      message: sentenceOf(error.message),
    }));
    const value = (name: string): unknown => {
      const node = isMap(document.contents) ? document.contents.get(name, true) : undefined;
      return isScalar(node) ? node.value : undefined;
    };
    const provenote = value("provenote");
    const title = value("title");
    return {
      range,
      provenote: typeof provenote === "boolean" ? provenote : undefined,
      date: readDay(value("date")),
      title: typeof title === "string" && title.trim() !== "" ? title.trim() : undefined,
      problems,
    };
  } catch {
    return {
      ...NONE,
      range,
      problems: [{ range: block.content, message: "The front matter cannot be read as YAML." }],
    };
  }
}

/** `2022-11-08`, with a time or without, `8 November 2022`, `Nov. 8, 2022`. */
function readDay(value: unknown): CalendarDay | undefined {
  if (typeof value !== "string") return undefined;
  const written = value.trim();
  const iso = ISO.exec(written);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst) return day(Number(dayFirst[3]), monthOf(dayFirst[2] as string), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(written);
  if (monthFirst) return day(Number(monthFirst[3]), monthOf(monthFirst[1] as string), Number(monthFirst[2]));
  return undefined;
}

/** 1..12, or 0 for what is no month. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return lower.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(lower)) + 1;
}

function day(year: number, month: number, dayOfMonth: number): CalendarDay | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || dayOfMonth < 1 || dayOfMonth > days) return undefined;
  return { year, month, day: dayOfMonth };
}

function sentenceOf(message: string): string {
  const first = message.split("\n")[0]?.trim() ?? "";
  return `The front matter is not valid YAML: ${first.replace(/[.:]*$/, "")}.`;
}
