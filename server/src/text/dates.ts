import type { CalendarDay, DateMention } from "./date.ts";
import { readDigitDate } from "./date-digits.ts";
import type { DateDraft } from "./date-draft.ts";
import { readMonthDate, readWeekdayDate } from "./date-names.ts";
import { readWordDate } from "./date-relations.ts";
import { resolveDays } from "./date-resolution.ts";
import { DATE_TRIGGERS } from "./date-words.ts";
import { addressEnd } from "./number-address.ts";
import { isDigit, isLetter, lettersEnd, wordBefore } from "./number-context.ts";

export { compareDates } from "./date-comparison.ts";
export { describeDate, describeDay, describeSpan } from "./date-description.ts";

const LONGEST_TRIGGER = 9;

/** First letters of the words dates are found at, as a bit set. */
const FIRST_LETTERS = [...DATE_TRIGGERS].reduce((bits, word) => bits | (1 << (word.charCodeAt(0) - 97)), 0);

const BOUNDS: ReadonlyMap<string, DateMention["bound"]> = new Map([
  ["since", "since"],
  ["until", "until"],
  ["till", "until"],
  ["before", "before"],
  ["by", "until"],
  ["after", "after"],
  ["about", "about"],
  ["around", "about"],
  ["circa", "about"],
  ["ca.", "about"],
  ["c.", "about"],
  ["roughly", "about"],
]);

/** Before "ago" these too make the day uncertain: "more than 30 years ago". */
const ABOUT_AGO: ReadonlySet<string> = new Set(["nearly", "almost", "over", "than", "some", "least"]);

function boundOf(text: string, draft: DateDraft): DateMention["bound"] {
  if (draft.last !== undefined) return "range";
  let before = wordBefore(text, draft.start);
  const longPeriod = draft.precision === "decade" || draft.precision === "century";
  if (before?.text === "the" && longPeriod) before = wordBefore(text, before.start);
  const word = before?.text ?? "";
  if (draft.shift !== undefined && ABOUT_AGO.has(word)) return "about";
  return BOUNDS.get(word) ?? "exact";
}

function mention(text: string, draft: DateDraft, reference: CalendarDay | undefined): DateMention {
  const { start, end, precision, year, month, day, weekday, number, minute, part, last } = draft;
  const days = resolveDays(draft, reference);
  const single = last === undefined;
  const numbered = precision === "century" && number !== undefined;
  return {
    start,
    end,
    precision,
    ...(year !== undefined && (single || last.year === year) ? { year } : {}),
    ...(month !== undefined && (single || last.month === month) ? { month } : {}),
    ...(day !== undefined && single ? { day } : {}),
    ...(weekday === undefined ? {} : { weekday }),
    ...(number === undefined ? {} : { number }),
    ...(minute === undefined ? {} : { minute }),
    ...(part === undefined ? {} : { part }),
    relative: year === undefined && !numbered,
    bound: boundOf(text, draft),
    from: days?.[0],
    to: days?.[1],
  };
}

function readAtWord(text: string, at: number, word: string): DateDraft | undefined {
  return readMonthDate(text, at) ?? readWeekdayDate(text, at) ?? readWordDate(text, at, word);
}

/**
 * Every date, period and time of day of a text, in order, none overlapping another. Linear in the text's length; never
 * throws.
 *
 * Words that need a day of writing are resolved against `reference`, else stay without days:
 * - a bare weekday, month, season or quarter is the latest one that does not begin after the reference day (a weekday
 *   equal to that day is that day); with "last" it has ended before, with "next" it begins after, "this" is in the same
 *   week or year;
 * - a day and month without a year is the nearest such day, before or after;
 * - "last week", "this year" ... are calendar units (weeks begin on Monday), "two weeks ago" the length of the unit
 *   around the day so far away.
 * A numeric date whose day and month could be exchanged (11/08/2022) has its year only.
 */
export function findDates(text: string, reference?: CalendarDay): DateMention[] {
  const found: DateMention[] = [];
  let floor = 0;
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    let draft: DateDraft | undefined;
    let end = i + 1;
    if (isLetter(code)) {
      end = lettersEnd(text, i);
      const address = addressEnd(text, end);
      const letter = (code | 32) - 97;
      if (address > end) end = address;
      else if (end - i <= LONGEST_TRIGGER && letter >= 0 && letter < 26 && (FIRST_LETTERS & (1 << letter)) !== 0) {
        const word = text.slice(i, end).toLowerCase();
        if (DATE_TRIGGERS.has(word) && !isDigit(text.charCodeAt(i - 1))) draft = readAtWord(text, i, word);
      }
    } else if (isDigit(code)) {
      while (end < text.length && isDigit(text.charCodeAt(end))) end++;
      draft = readDigitDate(text, i);
    }
    if (draft !== undefined && draft.start >= floor && draft.end > draft.start) {
      found.push(mention(text, draft, reference));
      floor = draft.end;
      end = Math.max(end, draft.end);
    }
    i = end;
  }
  return found;
}
