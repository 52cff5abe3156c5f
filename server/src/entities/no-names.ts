import type { Gazetteer } from "./gazetteer.ts";
import { isSlug } from "./hyphens.ts";
import { isNameWord, type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import { calendarWords, particles } from "./word-lists.ts";

/** "I'm", "I've". */
export function isPronoun({ lower }: Token): boolean {
  return lower.charCodeAt(0) === 105 && lower.charCodeAt(1) === 39;
}

/** "(D-Tex)", ", R-MI,": the party and state of a member of Congress. */
export function isSeat({ text, start }: Token, source: string): boolean {
  if (text.charCodeAt(1) !== 45 || !/^[DRI]-\p{Lu}/u.test(text)) return false;
  return source.charCodeAt(start - 1) === 40 || (text.length < 7 && source.charCodeAt(start - 2) === 44);
}

/** "Q1", "H2", "FY25": a part of a business year; "the Sixties". */
export function isPeriod({ text, lower, shape }: Token): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last === 115) return shape === "capital" && text.length > 6 && decades.has(lower);
  return last < 58 && text.length < 5 && /^(?:Q[1-4]|H[12]|FY\d\d)$/.test(text);
}

const decades = words("twenties thirties forties fifties sixties seventies eighties nineties noughties");

/** Words of company results that are none of names, however they are written. */
export const wireTerms = words(
  "attrib oper dlr cts shr net revs avg qtr mths mth qtrly qtly mthly noter pct dlrs mln bln",
);

/** "22ND". */
export function isOrdinal({ text }: Token): boolean {
  return text.charCodeAt(0) < 58 && /^\d+(?:ST|ND|RD|TH)$/.test(text);
}

/** "Lira/Dollar". */
export function isRate({ lower, start, end }: Token, text: string): boolean {
  return (text.charCodeAt(end) === 47 || text.charCodeAt(start - 1) === 47) && currencies.has(lower);
}

const currencies = words(
  "lira dollar mark franc yen pound sterling peso rupee krone krona guilder escudo drachma peseta rand ruble won euro dm",
);

/** "Co-owned". */
export function isCoOwned({ text }: Token): boolean {
  return text.charCodeAt(2) === 45 && /^Co-\p{Ll}/u.test(text);
}

/** "JUL7", "877A": the months and prices of markets. */
export function isQuote({ text }: Token): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last < 58) return /^(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)\d{1,2}$/.test(text);
  return text.charCodeAt(0) < 58 && /^\d{2,}[A-Z]$/.test(text);
}

/** "A-1", "Baa-3", "BB-plus", "DP-12": what agencies of credit call debts; "M-1" what banks call kinds of money. */
export function isRating({ text, end: behind }: Token, source: string): boolean {
  if (source.charCodeAt(behind) === 45 && /^-(?:plus|minus)\b/.test(source.slice(behind, behind + 7))) return true;
  if (text.length < 4 && grade.test(text)) return isOfDebt(source, behind);
  const end = text.charCodeAt(text.length - 1);
  if ((end < 48 || end > 57) && end !== 115 && end !== 97 && end !== 98) return false;
  // "B-2" is a plane elsewhere.
  if (/^B-[123]$/.test(text)) return isOfDebt(source, behind);
  return /^(?:Prime-[123]|A-[123]|A-1-plus|P-[123]|DP-\d+|M-?[0-4][ab]?|Aa-?\d|[BC]a?a-?\d|[AB]AA?[123])$/.test(text);
}

/** Grades that may be acronyms elsewhere. */
const grade = /^(?:AAA?|BBB?|CCC?|Aaa|Aa|Baa?|Caa?)$/;

/** Whether the text around a place speaks of how good debts are. */
function isOfDebt(source: string, at: number): boolean {
  return /\b(?:ratings?|rated|debentures|[bB]onds|debt)\b/.test(source.slice(Math.max(0, at - 300), at + 100));
}

/** "TENNIS" of "TENNIS-Brandt rolls on". */
export function isHeadlineSlug({ shape, start, end }: Token, source: string): boolean {
  return shape === "capitals" && isSlug(source, start, end);
}

/** "No. 3". */
export function isNumberSign({ text, end }: Token, source: string): boolean {
  return text === "No" && source.charAt(end) === ".";
}

/** "HK$", "A$", "US$". */
export function isCurrency(tokens: readonly Token[], at: number, text: string): boolean {
  const { end, shape } = tokens[at]!;
  return (shape === "capitals" || shape === "initial") && /^[$£€]/.test(text.charAt(end));
}

const monthContext = words("in last next this since until by early late mid of from during before after to for");

/** Whether a capitalised word is a month or a weekday rather than part of a name. */
export function isCalendar(tokens: readonly Token[], at: number, lists: Gazetteer): boolean {
  const token = tokens[at]!;
  if (token.lower.includes("-")) return token.lower.split("-").every((part) => calendarWords.has(part));
  if (!calendarWords.holds(token)) return false;
  const next = tokens[at + 1];
  if (token.lower.endsWith("day") && next?.joined && sundayPapers.holds(next)) return false;
  const short = token.lower.length === 3 && token.lower !== "may";
  const follows = next?.joined === true && (isNameWord(next) || particles.holds(next));
  if (!short && monthContext.holds(tokenAt(tokens, at - 1))) return true;
  // "Record Aug Three"
  if (short && follows && numerals.holds(next)) return true;
  if (!follows || calendarWords.holds(next)) return !(short && follows);
  if (short) return false;
  return (
    !lists.given.holds(token) ||
    lists.places.holds(next) ||
    lists.demonyms.holds(next) ||
    next.shape !== "capital" ||
    lists.words.holds(next)
  );
}

const numerals = words("one two three four five six seven eight nine ten");

const sundayPapers = words(
  "times telegraph mirror express mail post herald tribune independent world sun star business",
);
