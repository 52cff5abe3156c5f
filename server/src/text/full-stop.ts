import {
  BEFORE_LETTER,
  BEFORE_NUMBER,
  CALENDAR_NAMES,
  GERMAN_COUNTED,
  GERMAN_MONTHS,
  MAY_BE_LAST,
  MAY_BE_LAST_ELSEWHERE,
  MONTHS,
  NEVER_LAST,
  STARTERS,
  STARTERS_ELSEWHERE,
  STATES,
  TITLES,
  WEEKDAYS,
} from "./abbreviations.ts";
import { isSpace } from "./fold.ts";

/** How far the looks ahead and back from a mark reach, so that the whole stays linear. */
export const REACH = 64;

/** What follows a possible end of sentence. */
export interface Follower {
  /** Offset of the first character that is neither space nor opening punctuation. */
  readonly offset: number;
  readonly kind: "end" | "lower" | "capital" | "digit" | "continuing" | "other";
}

/** Whether a code unit is a letter or digit, as far as sentences need to know. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 0xc0 && !(code >= 0x2000 && code < 0x2070) && !(code >= 0x3000 && code < 0x3021);
}

/**
 * Whether the full stop at `stop`, with white space behind it and what `follower` says behind that, ends the sentence
 * that begins at `sentenceStart`, or belongs to an abbreviation, an initial or a number.
 */
export function fullStopEnds(text: string, stop: number, sentenceStart: number, follower: Follower): boolean {
  const tokenStart = startOfToken(text, stop, sentenceStart);
  const token = text.slice(tokenStart, stop);
  const lower = token.toLowerCase();
  const word = wordAt(text, follower.offset);
  if (token === "") return true;
  if (isNumber(token)) {
    if (tokenStart === sentenceStart && token.length <= 3) return false;
    const isShortMonth = GERMAN_MONTHS.has(word) && text[follower.offset + word.length] === ".";
    return !(token.length <= 2 && (GERMAN_COUNTED.has(word) || isShortMonth));
  }
  if (NEVER_LAST.has(lower)) return false;
  if (isLetter(token) && LAST_PART.test(text.slice(follower.offset, follower.offset + 4))) return false;
  if (FIRST_PART.test(text.slice(Math.max(sentenceStart, tokenStart - 4), tokenStart))) {
    if (isLetter(token)) return startsSentenceElsewhere(text, follower, word);
    if (token === "ex" || token === "ej") return false;
  }
  // "(b. 1970)", "p. 4"
  if (token.length === 1 && token === lower && follower.kind === "digit") return false;
  if (token.includes(".")) return isDotted(token) ? dottedEnds(text, lower, follower, word) : true;
  const titled = token.length > 1 && token === token.toUpperCase() ? (token[0] as string) + lower.slice(1) : token;
  if (TITLES.has(titled)) return false;
  if (BEFORE_NUMBER.has(lower) && (token.length > 1 || token === lower)) return !isNumeral(text, follower, word);
  if (MONTHS.has(titled)) return follower.kind !== "digit";
  if (WEEKDAYS.has(titled)) return follower.kind !== "digit" && !MONTHS.has(word) && !CALENDAR_NAMES.has(word);
  if (MAY_BE_LAST_ELSEWHERE.has(token) || /\p{Lu}\p{Ll}+str$/u.test(token))
    return startsSentenceElsewhere(text, follower, word);
  if (MAY_BE_LAST.has(titled) || MAY_BE_LAST.has(token)) return startsSentence(text, follower, word);
  if (STATES.has(token) && text[tokenStart - 2] === ",") return startsSentence(text, follower, word);
  if (isCapitalLetter(token)) return letterEnds(text, tokenStart, sentenceStart, follower, word);
  return true;
}

/** Start of the letters, digits and inner full stops before `stop`. */
function startOfToken(text: string, stop: number, from: number): number {
  let i = stop;
  const lowest = Math.max(from, stop - REACH);
  while (i > lowest) {
    const code = text.charCodeAt(i - 1);
    if (!isWordCode(code) && code !== 46) break;
    i--;
  }
  return i;
}

/** The letters at `offset`, an apostrophe inside them included. */
function wordAt(text: string, offset: number): string {
  return /^[\p{L}\p{M}]+(?:['’]\p{L}+)?/u.exec(text.slice(offset, offset + REACH))?.[0] ?? "";
}

function isNumber(token: string): boolean {
  return /^[0-9]+$/.test(token);
}

/** Of an abbreviation of several letters with blanks between: `z. B.`, `u. a.`, `a. C.`, `v. Chr.`, `p. ej.` */
const FIRST_PART = /(?:^|[^\p{L}\p{N}.])\p{Ll}\.[ \u00a0\u202f]$/u;
const LAST_PART = /^(?:\p{L}|Chr|ej|ex)\./u;

function isLetter(token: string): boolean {
  return /^\p{L}$/u.test(token);
}

function isCapitalLetter(token: string): boolean {
  return [...token].length === 1 && token.toLowerCase() !== token;
}

/** Whether a token with full stops inside is an abbreviation (`U.S`, `Ph.D`, `a.m`) and not a number or an address. */
function isDotted(token: string): boolean {
  const parts = token.split(".");
  return parts.every((part) => /^\p{L}{1,2}$/u.test(part)) && parts.some((part) => part.length === 1);
}

function isNumeral(text: string, follower: Follower, word: string): boolean {
  if (follower.kind === "digit") return true;
  if (!/^[IVXLC]+$/.test(word)) return false;
  return word !== "I" || !isSpace(text.charCodeAt(follower.offset + 1));
}

function dottedEnds(text: string, lower: string, follower: Follower, word: string): boolean {
  if (lower !== "a.m" && lower !== "p.m") return startsSentence(text, follower, word);
  if (follower.kind === "digit" || MONTHS.has(word) || WEEKDAYS.has(word) || CALENDAR_NAMES.has(word)) return false;
  if (/^\p{Lu}{2,4}$/u.test(word)) return false;
  return !/^\s+(?:[Ss]tandard )?[Tt]ime\b/.test(text.slice(follower.offset + word.length, follower.offset + REACH));
}

/** `(S. 12)`, `vgl. S. 12`: a page in German. */
function isPageReference(text: string, tokenStart: number, { kind }: Follower): boolean {
  const before = text.slice(Math.max(0, tokenStart - 12), tokenStart);
  return kind === "digit" && text[tokenStart] === "S" && /(?:[([,;]|\b(?:vgl\.|siehe|auf|und|bis))\s*$/i.test(before);
}

function letterEnds(
  text: string,
  tokenStart: number,
  sentenceStart: number,
  follower: Follower,
  word: string,
): boolean {
  if (tokenStart === sentenceStart || isPageReference(text, tokenStart, follower)) return false;
  if (follower.kind === "digit" || startsSentence(text, follower, word)) return true;
  const before = text.slice(Math.max(sentenceStart, tokenStart - REACH), tokenStart).trimEnd();
  const previous = /\p{L}+$/u.exec(before)?.[0] ?? "";
  return BEFORE_LETTER.has(previous.toLowerCase()) && before.length > previous.length;
}

function startsSentence(text: string, follower: Follower, word: string): boolean {
  if (follower.kind === "other") return true;
  if (!STARTERS.has(word.replace("’", "'").toLowerCase())) return false;
  if (word.length > 1) return word !== word.toUpperCase();
  return text[follower.offset + 1] !== ".";
}

function startsSentenceElsewhere(text: string, follower: Follower, word: string): boolean {
  const folded = word.replace("’", "'").toLowerCase();
  return startsSentence(text, follower, word) || STARTERS_ELSEWHERE.has(folded);
}
