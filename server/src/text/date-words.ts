import { isUpper, lettersEnd, wordAt } from "./number-context.ts";

const MONTHS: ReadonlyMap<string, number> = new Map(
  "january february march april may june july august september october november december"
    .split(" ")
    .map((name, index) => [name, index + 1]),
);

const MONTH_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ...[...MONTHS]
    .filter(([name]) => name.length > 4)
    .map(([name, month]): [string, number] => [name.slice(0, 3), month]),
  ["jun", 6],
  ["jul", 7],
  ["sept", 9],
]);

const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  "sunday monday tuesday wednesday thursday friday saturday".split(" ").map((name, index) => [name, index]),
);

const WEEKDAY_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ["sun", 0],
  ["mon", 1],
  ["tue", 2],
  ["tues", 2],
  ["wed", 3],
  ["thu", 4],
  ["thur", 4],
  ["thurs", 4],
  ["fri", 5],
  ["sat", 6],
]);

export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 1],
  ["summer", 2],
  ["autumn", 3],
  ["fall", 3],
  ["winter", 4],
]);

/** Words that point from the day of writing: last, this, next. */
export const RELATIONS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

export const DAY_SHIFTS: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
]);

/** Every word a date is looked for at, in lower case. */
export const DATE_TRIGGERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...MONTH_ABBREVIATIONS.keys(),
  ...WEEKDAYS.keys(),
  ...WEEKDAY_ABBREVIATIONS.keys(),
  ...SEASONS.keys(),
  ...RELATIONS.keys(),
  ...DAY_SHIFTS.keys(),
  ..."q early mid late earlier later ago century quarter half".split(" "),
]);

export interface NamedMonth {
  readonly month: number;
  readonly end: number;
  readonly name: string;
  readonly abbreviated: boolean;
}

/** The month named at `at`, capitalised, the full stop of an abbreviation included in `end`. */
export function monthAt(text: string, at: number): NamedMonth | undefined {
  if (!isUpper(text.charCodeAt(at))) return undefined;
  const name = wordAt(text, at);
  const end = at + name.length;
  const full = MONTHS.get(name);
  if (full !== undefined) return { month: full, end, name, abbreviated: false };
  const short = MONTH_ABBREVIATIONS.get(name);
  if (short === undefined) return undefined;
  return { month: short, end: text.charCodeAt(end) === 46 ? end + 1 : end, name, abbreviated: true };
}

export interface NamedWeekday {
  readonly weekday: number;
  readonly end: number;
  readonly abbreviated: boolean;
}

/** The weekday named at `at`, capitalised, the full stop of an abbreviation included in `end`. */
export function weekdayAt(text: string, at: number): NamedWeekday | undefined {
  if (!isUpper(text.charCodeAt(at))) return undefined;
  const name = wordAt(text, at);
  const end = lettersEnd(text, at);
  const full = WEEKDAYS.get(name);
  if (full !== undefined) return { weekday: full, end, abbreviated: false };
  const short = WEEKDAY_ABBREVIATIONS.get(name);
  if (short === undefined) return undefined;
  return { weekday: short, end: text.charCodeAt(end) === 46 ? end + 1 : end, abbreviated: true };
}
