import { SPEECH_VERBS, STARTERS } from "./abbreviations.ts";
import { isInvisible, isSpace } from "./fold.ts";
import { type Follower, fullStopEnds, isWordCode, REACH } from "./full-stop.ts";
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
