import {
  BEFORE_LETTER,
  BEFORE_NUMBER,
  CALENDAR_NAMES,
  GERMAN_MONTHS,
  MAY_BE_LAST,
  MONTHS,
  NEVER_LAST,
  SPEECH_VERBS,
  STARTERS,
  STATES,
  TITLES,
  WEEKDAYS,
} from "./abbreviations.ts";
import { isInvisible, isSpace } from "./fold.ts";
import type { Range } from "./range.ts";

/** Marks that end a sentence wherever they stand, in scripts without spaces. */
const WIDE_MARKS = "。｡！？";
/** Marks that end a sentence before white space and are used for nothing else. */
const PLAIN_MARKS = "!?؟۔।॥։።៕‼⁇⁈⁉";
const QUOTES = "\"'”’“‘»«›‹」』";
const CLOSERS = `${QUOTES})]}*_）】〉》］`;
const OPENERS = "\"'“‘”’«»‹›„‚([{（「『【《*_¿¡—–-•·#>";
/** Before these the sentence goes on. */
const CONTINUING = ",;:&/+=|";
/** How far the looks ahead and back from a mark reach, so that the whole stays linear. */
const REACH = 64;

/** What follows a possible end of sentence. */
interface Follower {
  /** Offset of the first character that is neither space nor opening punctuation. */
  readonly offset: number;
  readonly kind: "end" | "lower" | "capital" | "digit" | "continuing" | "other";
}

/** A run of marks with what closes behind it. */
interface Candidate {
  readonly start: number;
  /** Behind the run of marks. */
  readonly marksEnd: number;
  /** Behind closing quotation marks, brackets and attached reference marks. */
  readonly end: number;
  readonly closesQuote: boolean;
}

/**
 * The sentences of a text or of a range of it: ranges in order, without white space at their edges, that cover all
 * other characters. A blank line always parts sentences, a single line break never does. Rules over pinned lists
 * (abbreviations.ts); when a full stop may belong to an abbreviation, the sentence goes on.
 */
export function splitSentences(text: string, range: Range = { start: 0, end: text.length }): Range[] {
  const sentences: Range[] = [];
  const limit = Math.min(range.end, text.length);
  let start = skipSpace(text, Math.max(0, range.start), limit);
  let hasWord = false;
  let i = start;
  const breakAt = (end: number) => {
    const trimmed = trimEnd(text, start, end);
    if (trimmed > start) sentences.push({ start, end: trimmed });
    start = skipSpace(text, end, limit);
    i = start;
    hasWord = false;
  };
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (isParagraphEnd(text, i, limit)) {
      breakAt(i);
    } else if (isMark(code, text, i)) {
      const candidate = candidateAt(text, i, limit);
      if (endsSentence(text, candidate, start, limit, hasWord)) breakAt(candidate.end);
      else i = candidate.end;
    } else {
      hasWord ||= isWordCode(code);
      i++;
    }
  }
  breakAt(limit);
  return sentences;
}

function isMark(code: number, text: string, offset: number): boolean {
  if (code < 0x80) return code === 46 || code === 33 || code === 63;
  if (code === 0x2026) return true;
  return code > 0x500 && (PLAIN_MARKS.includes(text[offset] as string) || WIDE_MARKS.includes(text[offset] as string));
}

function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 0xc0 && !(code >= 0x2000 && code < 0x2070) && !(code >= 0x3000 && code < 0x3021);
}

function skipSpace(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && isSpace(text.charCodeAt(i))) i++;
  return i;
}

function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}

/** Whether a paragraph separator, or a line break and then another with only blanks between them, is at `offset`. */
function isParagraphEnd(text: string, offset: number, limit: number): boolean {
  const code = text.charCodeAt(offset);
  if (code === 0x2029) return true;
  if (code !== 10 && code !== 13) return false;
  let i = offset + (code === 13 && text.charCodeAt(offset + 1) === 10 ? 2 : 1);
  while (i < limit && (text[i] === " " || text[i] === "\t")) i++;
  return i < limit && (text[i] === "\n" || text[i] === "\r");
}

function candidateAt(text: string, start: number, limit: number): Candidate {
  let i = start + 1;
  while (i < limit && isMark(text.charCodeAt(i), text, i)) i++;
  if (i === start + 1 && text[start] === ".") {
    while (i + 1 < limit && (text[i] === " " || text[i] === "\u00a0") && text[i + 1] === ".") i += 2;
  }
  const marksEnd = i;
  let closesQuote = false;
  while (i < limit) {
    const character = text[i] as string;
    if (CLOSERS.includes(character)) {
      closesQuote ||= QUOTES.includes(character);
      i++;
    } else if (character === "[") {
      const end = endOfReference(text, i, limit);
      if (end === i) break;
      i = end;
    } else if ("¹²³⁴⁵⁶⁷⁸⁹⁰†‡".includes(character) || isInvisible(text.charCodeAt(i))) {
      i++;
    } else {
      break;
    }
  }
  return { start, marksEnd, end: i, closesQuote };
}

/** End of a reference mark such as `[12]` or `[^a]` at `offset`, or `offset` if there is none. */
function endOfReference(text: string, offset: number, limit: number): number {
  for (let i = offset + 1; i < Math.min(limit, offset + REACH); i++) {
    const code = text.charCodeAt(i);
    if (code === 93) return i > offset + 1 ? i + 1 : offset;
    if (isSpace(code) || code === 91) break;
  }
  return offset;
}

function endsSentence(text: string, candidate: Candidate, start: number, limit: number, hasWord: boolean): boolean {
  if (!hasWord) return false;
  const { end, marksEnd } = candidate;
  const marks = text.slice(candidate.start, marksEnd);
  const next = text.charCodeAt(end);
  if (end >= limit) return true;
  const wide = [...marks].some((mark) => WIDE_MARKS.includes(mark));
  if (wide || (!isSpace(next) && isWide(next) && isWide(text.charCodeAt(candidate.start - 1)))) {
    const continues = "」』".includes(text[end - 1] as string) && isHiragana(next);
    return (wide || /[!?]/.test(marks)) && !continues;
  }
  if (!isSpace(next)) return false;
  const follower = followerOf(text, end, limit);
  if (follower.kind === "end" || follower.kind === "lower" || follower.kind === "continuing") return false;
  if (marks !== "." && /^[.…\s\u00a0]+$/.test(marks)) return ellipsisEnds(text, candidate, marks);
  if (marks !== ".") {
    if (text[candidate.start - 1] === "(") return false;
    return !(candidate.closesQuote && isAttribution(text, follower.offset));
  }
  return fullStopEnds(text, candidate.start, start, follower);
}

function isWide(code: number): boolean {
  return (code >= 0x2e80 && code < 0xa000) || (code >= 0xac00 && code < 0xd7a4) || (code >= 0xf900 && code < 0xfb00);
}

function isHiragana(code: number): boolean {
  return code >= 0x3041 && code <= 0x309f;
}

function followerOf(text: string, from: number, limit: number): Follower {
  const first = skipSpace(text, from, limit);
  for (let space = from; space < first; space++) {
    if (isParagraphEnd(text, space, limit)) return { offset: space, kind: "end" };
  }
  let i = first;
  const reach = Math.min(limit, first + REACH);
  while (i < reach) {
    const character = text[i] as string;
    if (isParagraphEnd(text, i, limit)) return { offset: i, kind: "end" };
    if (text.startsWith("...", i)) i += 3;
    else if (OPENERS.includes(character) || character === "…" || character === "]" || isSpace(text.charCodeAt(i))) i++;
    else break;
  }
  if (i >= limit) return { offset: i, kind: "end" };
  const character = String.fromCodePoint(text.codePointAt(i) as number);
  if (/^\p{N}/u.test(character) || /^[$€£¥₹]/.test(character)) return { offset: i, kind: "digit" };
  const lower = character.toLowerCase();
  if (lower !== character) return { offset: i, kind: "capital" };
  if (character.toUpperCase() !== character) return { offset: i, kind: "lower" };
  return { offset: i, kind: CONTINUING.includes(character) ? "continuing" : "other" };
}

/** Three dots behind a space stand for words left out inside a sentence; four, or attached ones, may end it. */
function ellipsisEnds(text: string, candidate: Candidate, marks: string): boolean {
  const dots = marks.replaceAll("…", "...").replaceAll(/[\s\u00a0]/g, "").length;
  const before = text[candidate.start - 1] ?? " ";
  const attached = !isSpace(before.charCodeAt(0)) && !"[(\"“'‘".includes(before);
  return dots >= 4 || attached || candidate.closesQuote;
}

/** Whether a name and a verb of saying follow: `"Why now?" Ida Brandt asked.` */
function isAttribution(text: string, offset: number): boolean {
  const words = text.slice(offset, offset + REACH).split(/\s+/, 5);
  if (STARTERS.has((words[0] as string).toLowerCase())) return false;
  for (const word of words) {
    if (SPEECH_VERBS.has(word.replace(/[.,:;]$/, ""))) return true;
    if (!/^\p{Lu}/u.test(word)) return false;
  }
  return false;
}

function fullStopEnds(text: string, stop: number, sentenceStart: number, follower: Follower): boolean {
  const tokenStart = startOfToken(text, stop, sentenceStart);
  const token = text.slice(tokenStart, stop);
  const lower = token.toLowerCase();
  const word = wordAt(text, follower.offset);
  if (token === "") return true;
  if (isNumber(token)) {
    if (tokenStart === sentenceStart && token.length <= 3) return false;
    return !(token.length <= 2 && GERMAN_MONTHS.has(word));
  }
  if (NEVER_LAST.has(lower)) return false;
  if (token.includes(".")) return isDotted(token) ? dottedEnds(text, lower, follower, word) : true;
  const titled = token.length > 1 && token === token.toUpperCase() ? (token[0] as string) + lower.slice(1) : token;
  if (TITLES.has(titled)) return false;
  if (BEFORE_NUMBER.has(lower) && (token.length > 1 || token === lower)) return !isNumeral(text, follower, word);
  if (MONTHS.has(titled)) return follower.kind !== "digit";
  if (WEEKDAYS.has(titled)) return follower.kind !== "digit" && !MONTHS.has(word) && !CALENDAR_NAMES.has(word);
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

function letterEnds(
  text: string,
  tokenStart: number,
  sentenceStart: number,
  follower: Follower,
  word: string,
): boolean {
  if (tokenStart === sentenceStart) return false;
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
