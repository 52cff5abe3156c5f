import { gapEnd, isDigit, isHyphen, isLetter, isUpper, wordAfter, wordBefore, wordEndingAt } from "./number-context.ts";
import { readMagnitude } from "./number-magnitudes.ts";
import { readCurrencyAfter, readCurrencyBefore } from "./quantity-currency.ts";
import { readUnit, type UnitReading } from "./units-reading.ts";

const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
/** From here on four digits are a year unless something speaks against it; before, only if something speaks for it. */
const FIRST_LIKELY_YEAR = 1900;

/** Plurals without an s, and words that end in s without being one. */
const COUNTED_NOUNS: ReadonlySet<string> = new Set(
  "people men women children police personnel staff more fewer others cattle sheep fish aircraft kids".split(" "),
);
const NO_PLURALS: ReadonlySet<string> = new Set(
  "is was has does as its his this thus us always perhaps plus across besides unless towards various whereas".split(
    " ",
  ),
);

const CUES: ReadonlySet<string> = new Set(
  (
    "in since until till during year years circa ca. c. early late mid by before after from of around about spring summer " +
    "autumn fall winter fiscal through january february march april may june july august september october november " +
    "december christmas easter whitsun michaelmas martinmas lammas candlemas"
  ).split(" "),
);

/** Cues after which even a plural noun behind does not make the digits a number: "in 2020 elections were held". */
const STRONG_CUES: ReadonlySet<string> = new Set(
  "in since until till during year early late mid the fiscal".split(" "),
);

/** Words after which four digits are a number, though they look like a year. */
const NUMBER_CUES: ReadonlySet<string> = new Set(
  (
    "over than least nearly almost some most exceeding approximately roughly estimated total only just every per page pages " +
    "p. pp. article section flight room no. nos. number line route highway version windows resolution paragraph boeing " +
    "these those"
  ).split(" "),
);

const SUMS: ReadonlySet<string> = new Set("total sum number average minimum maximum range population out".split(" "));

/** Whether a word counted by a number stands behind `at`: "boats", "people". */
export function isCountedNoun(text: string, at: number): boolean {
  const next = wordAfter(text, at);
  if (next === undefined || isUpper(text.charCodeAt(next.start))) return false;
  const { text: word } = next;
  if (COUNTED_NOUNS.has(word)) return true;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") && !NO_PLURALS.has(word);
}

/** Whether what stands directly before digits keeps them from being a date. */
export function isBlockedBefore(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (Number.isNaN(before)) return false;
  if (isDigit(before) || isLetter(before)) return true;
  if (before === 46) return isDigit(text.charCodeAt(at - 2)) || isLetter(text.charCodeAt(at - 2));
  if (before === 44) return isDigit(text.charCodeAt(at - 2));
  if (before === 58) return isDigit(text.charCodeAt(at - 2));
  if (before === 47 || before === 95 || before === 35 || before === 64 || before === 61 || before === 92) return true;
  if (isHyphen(before) || before === 0x2013) {
    const prefix = wordEndingAt(text, at - 1);
    if (prefix !== undefined) return !/^(?:mid|pre|post|early|late|end|since|inter)$/.test(prefix.text);
    return isDigit(text.charCodeAt(at - 2));
  }
  return readCurrencyBefore(text, at) !== undefined;
}

/** The four-digit year at `at`, by its digits alone, or undefined. */
export function yearAt(text: string, at: number): number | undefined {
  for (let i = 0; i < 4; i++) if (!isDigit(text.charCodeAt(at + i))) return undefined;
  const after = text.charCodeAt(at + 4);
  if (isDigit(after) || after === 37 || after === 95) return undefined;
  if ((after === 44 || after === 46) && isDigit(text.charCodeAt(at + 5))) return undefined;
  const year = Number(text.slice(at, at + 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

/** Whether the four digits at `at`, which may be a year, are one where they stand. */
export function isYearHere(text: string, at: number, end: number): boolean {
  const year = Number(text.slice(at, at + 4));
  if (isLetter(text.charCodeAt(end)) || text.charCodeAt(end) === 43) return false;
  const before = wordBefore(text, at);
  const cue = before?.text ?? "";
  if (NUMBER_CUES.has(cue)) return false;
  const leading = before === undefined ? undefined : wordBefore(text, before.start)?.text;
  if (cue === "to" && leading === "up") return false;
  if (cue === "of" && leading !== undefined && SUMS.has(leading)) return false;
  const strong = STRONG_CUES.has(cue) && year >= FIRST_LIKELY_YEAR;
  const unit = readUnit(text, end);
  if (unit !== undefined && isCounted(text, unit, strong)) return false;
  if (readMagnitude(text, end, false) !== undefined || readCurrencyAfter(text, end, year) !== undefined) return false;
  if (!strong && isCountedNoun(text, end)) return false;
  if (isHyphen(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1))) return strong || year >= FIRST_LIKELY_YEAR;
  if (year >= FIRST_LIKELY_YEAR) return !(text.charCodeAt(at - 1) === 62 || text.charCodeAt(at - 1) === 126);
  return (
    CUES.has(cue) ||
    (before !== undefined && text.startsWith("Day", before.start)) ||
    (text.charAt(at - 1) === "(" && text.charAt(end) === ")") ||
    /^(?:mid|pre|post)$/.test(prefixOf(text, at))
  );
}

/** Whether a unit makes a number of the digits before it; "2020 second" may be a rank, "in 2020 hours fell" a year. */
function isCounted(text: string, { unit, end }: UnitReading, strong: boolean): boolean {
  if (unit.symbol === "second") return text.charAt(end - 1) === "s";
  return !strong || unit.kind === "percent";
}

/** Whether two four-digit years joined at `at`..`end` are years: no pages, no counted things. */
export function isYearRangeHere(text: string, at: number, end: number): boolean {
  if (NUMBER_CUES.has(wordBefore(text, at)?.text ?? "")) return false;
  if (readUnit(text, end) !== undefined || readMagnitude(text, end, false) !== undefined) return false;
  return readCurrencyAfter(text, end, 0) === undefined;
}

function prefixOf(text: string, at: number): string {
  return isHyphen(text.charCodeAt(at - 1)) ? (wordEndingAt(text, at - 1)?.text ?? "") : "";
}

/** Months that are also words or names, and so need something beside them. */
const RISKY_MONTHS: ReadonlySet<string> = new Set(["march", "april", "may", "june", "august"]);

const MONTH_CUES: ReadonlySet<string> = new Set(
  "in since until till during last next this early late mid each every through".split(" "),
);
const LOOSE_MONTH_CUES: ReadonlySet<string> = new Set("by of from to before after for on between and".split(" "));
const VERB_TAILS: ReadonlySet<string> = new Set("on for of to from against in into out past the".split(" "));

/** Whether a month's name that stands without day and year is the month: not "March on", "May I", "June Brandt". */
export function isMonthHere(text: string, at: number, end: number, name: string): boolean {
  const before = wordBefore(text, at);
  const cue = before?.text ?? "";
  if (!RISKY_MONTHS.has(name)) return cue !== "black";
  if (text.slice(at, end) === text.slice(at, end).toUpperCase() && end - at > 1) return false;
  if (MONTH_CUES.has(cue) || /^(?:mid|early|late)$/.test(prefixOf(text, at))) return true;
  const next = wordAfter(text, end);
  const capitalised = next !== undefined && isUpper(text.charCodeAt(next.start));
  if (name === "may") return false;
  if (LOOSE_MONTH_CUES.has(cue)) return !capitalised;
  const article = cue === "a" || cue === "the" || cue === "an";
  return article && next !== undefined && !capitalised && !VERB_TAILS.has(next.text);
}

const HOLIDAYS: ReadonlySet<string> = new Set(
  "black good easter bloody palm ash holy super cyber giving maundy shrove whit girl casual".split(" "),
);

/** Whether a weekday's name is the day: not "Black Friday", not "Mondays". */
export function isWeekdayHere(text: string, at: number): boolean {
  const before = wordBefore(text, at);
  return before === undefined || !HOLIDAYS.has(before.text);
}

/** What stands behind a gap or a hyphen at `at`, for "mid-March" and "mid March". */
export function joinedWordStart(text: string, at: number): number {
  return isHyphen(text.charCodeAt(at)) ? at + 1 : gapEnd(text, at);
}
