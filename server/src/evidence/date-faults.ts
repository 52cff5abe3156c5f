import type { DateMention } from "../text/date.ts";
import { compareDates, describeDate } from "../text/dates.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { compareWords } from "./compare-units.ts";
import { type Comparison, evidenceOf, type Fault, shareAround, wordsOf } from "./fault.ts";
import type { Reason } from "./verdict.ts";

const SENTENCES_TRIED = 3;
const REACH = 5;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** Dates of the claim that the evidence gives otherwise, or nowhere. `hasNoteDate`: relative dates could be resolved. */
export function findDateFaults(comparison: Comparison, hasNoteDate: boolean): Fault[] {
  const faults: Fault[] = [];
  comparison.claim.units.forEach((unit, index) => {
    if (!unit.date) return;
    const fault = judgeDate(comparison, unit, unit.date, index, hasNoteDate);
    if (fault) faults.push(fault);
  });
  return faults;
}

function judgeDate(
  comparison: Comparison,
  unit: Unit,
  date: DateMention,
  index: number,
  hasNoteDate: boolean,
): Fault | undefined {
  if ((comparison.strength[index] as number) > 0) return undefined;
  const supported = comparison.sentences.some((sentence) =>
    sentence.units.some((other) => other.date && compareDates(date, other.date) === "supports"),
  );
  const absent = supported ? [] : absentParts(comparison, date);
  const rival = findRival(comparison, date, index, supported);
  if (rival) return contradiction(comparison, unit, rival);
  if (absent.length > 0 && isPlain(date) && !mayBeMeant(comparison))
    return { grade: "missing", reason: missing(unit, date) };
  if (date.relative && !hasNoteDate && date.from === undefined) return { grade: "open", reason: unresolved(unit) };
  return { grade: "open", reason: uncertain(unit) };
}

function isPlain({ bound }: DateMention): boolean {
  return bound === "exact" || bound === "about";
}

/** Whether a sentence that bears on the claim has a date that cannot be told ("62 years ago" of a source without a date). */
function mayBeMeant({ chosen }: Comparison): boolean {
  return chosen.some(({ sentence }) =>
    sentence.units.some(({ date }) => date?.relative === true && date.from === undefined && date.weekday === undefined),
  );
}

/** The parts of a date (year, month, weekday) that no date, word or numeral of the evidence gives. */
function absentParts({ sentences, sources }: Comparison, date: DateMention): string[] {
  const dates = sentences.flatMap((sentence) => sentence.units.flatMap((unit) => (unit.date ? [unit.date] : [])));
  const hasWord = (word: string) => sources.some((source) => source.words.has(word));
  const absent: string[] = [];
  const { year, month, weekday } = date;
  if (year !== undefined) {
    const short = String(year % 100).padStart(2, "0");
    const written =
      hasWord(String(year)) ||
      hasWord(`'${short}`) ||
      sources.some(({ text }) => text.includes(String(year)) || new RegExp(`['/]${short}\\b`).test(text));
    if (!written && !dates.some((other) => coversYear(other, year))) absent.push("year");
  }
  if (month !== undefined) {
    const name = MONTH_NAMES[month - 1] as string;
    const written = [name, MONTHS[month - 1] as string, `${MONTHS[month - 1]}.`, month === 9 ? "sept" : name].some(
      hasWord,
    );
    if (!written && !dates.some((other) => coversMonth(other, month))) absent.push("month");
  }
  if (weekday !== undefined) {
    const name = WEEKDAYS[weekday] as string;
    const written = hasWord(name) || hasWord(name.slice(0, 3)) || hasWord(`${name}s`);
    if (!written && !dates.some((other) => coversWeekday(other, weekday))) absent.push("weekday");
  }
  return absent;
}

const DAY_MS = 86_400_000;

function coversYear(date: DateMention, year: number): boolean {
  if (date.year === year) return true;
  if (date.from === undefined || date.to === undefined) return false;
  return new Date(date.from * DAY_MS).getUTCFullYear() <= year && year <= new Date(date.to * DAY_MS).getUTCFullYear();
}

function coversMonth(date: DateMention, month: number): boolean {
  if (date.month !== undefined) return date.month === month;
  if (date.from === undefined || date.to === undefined || date.to - date.from > 100) return false;
  for (let day = date.from; day <= date.to; day++) if (new Date(day * DAY_MS).getUTCMonth() + 1 === month) return true;
  return false;
}

function coversWeekday(date: DateMention, weekday: number): boolean {
  if (date.weekday !== undefined) return date.weekday === weekday;
  if (date.from === undefined || date.to === undefined || date.from !== date.to) return false;
  return (((date.from + 4) % 7) + 7) % 7 === weekday;
}

function findRival(
  comparison: Comparison,
  date: DateMention,
  index: number,
  supported: boolean,
): { sentence: AnalysedSentence; unit: Unit } | undefined {
  for (const ranked of comparison.ranked.slice(0, SENTENCES_TRIED)) {
    const share = shareAround(comparison.claim.units, ranked.inContext, index, REACH);
    if (share.all < (supported ? 0.8 : 0.6) || share.near < (supported ? 0.8 : 0.6)) continue;
    const { metadata } = ranked.sentence.source;
    const others = ranked.sentence.units.filter((other) => other.date && isOfOneSort(date, other.date));
    const [other] = others;
    if (others.length !== 1 || !other?.date) continue;
    if (
      other.date.relative &&
      metadata.dateOrigin === "inferred" &&
      date.weekday === undefined &&
      date.month === undefined
    )
      continue;
    if (compareDates(date, other.date) !== "conflicts") continue;
    const at = ranked.sentence.units.indexOf(other);
    if (
      comparison.claim.units.filter((u) => u.date).length > 1 &&
      !sameNeighbour(comparison.claim.units, index, ranked.sentence.units, at)
    )
      continue;
    return { sentence: ranked.sentence, unit: other };
  }
  return undefined;
}

/** Whether two dates say what can be held against each other word by word: both name a weekday, a month or a year. */
function isOfOneSort(a: DateMention, b: DateMention): boolean {
  if (a.precision !== b.precision || a.bound !== b.bound) return false;
  if (a.weekday !== undefined && b.weekday !== undefined) return true;
  if (a.month !== undefined && b.month !== undefined) return true;
  return a.precision === "year" && a.year !== undefined && b.year !== undefined;
}

function sameNeighbour(claim: readonly Unit[], index: number, sentence: readonly Unit[], at: number): boolean {
  const before = contentBefore(claim, index);
  const beforeThere = contentBefore(sentence, at);
  return before !== undefined && beforeThere !== undefined && compareWords(before.stem, beforeThere.stem) >= 0.85;
}

function contentBefore(units: readonly Unit[], index: number): Unit | undefined {
  return units
    .slice(Math.max(0, index - 4), index)
    .reverse()
    .find((unit) => unit.kind === "word" && unit.weight > 0);
}

function contradiction(
  { text }: Comparison,
  unit: Unit,
  rival: { readonly sentence: AnalysedSentence; readonly unit: Unit },
): Fault {
  const words = wordsOf(rival.sentence, rival.unit);
  const written = text.slice(unit.start, unit.end);
  const reason: Reason = {
    kind: "date",
    direction: "against",
    claim: { start: unit.start, end: unit.end },
    evidence: evidenceOf(rival.sentence, rival.unit),
    message: `The source gives another date: “${words}”.`,
    replacement: words === written ? undefined : words,
  };
  return { grade: "contradicted", reason };
}

function missing(unit: Unit, date: DateMention): Reason {
  return {
    kind: "date",
    direction: "against",
    claim: { start: unit.start, end: unit.end },
    evidence: undefined,
    message: `No source passage at hand gives this date (${describeDate(date)}).`,
    replacement: undefined,
  };
}

function unresolved(unit: Unit): Reason {
  return {
    kind: "relative-date",
    direction: "open",
    claim: { start: unit.start, end: unit.end },
    evidence: undefined,
    message: "This date depends on the day of writing: give the note a date in its front matter to have it checked.",
    replacement: undefined,
  };
}

function uncertain(unit: Unit): Reason {
  return {
    kind: "date",
    direction: "open",
    claim: { start: unit.start, end: unit.end },
    evidence: undefined,
    message: "Whether the source means this date here cannot be told.",
    replacement: undefined,
  };
}
