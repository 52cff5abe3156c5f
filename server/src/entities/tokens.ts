import type { Range } from "../text/range.ts";
import {
  APOSTROPHE,
  classOf,
  DIGIT,
  HYPHEN,
  isLetter,
  isWord,
  LOWER,
  MARK,
  OTHER,
  SPACE,
  UNCASED,
  UPPER,
} from "./character-classes.ts";
import { joinsHyphen } from "./hyphens.ts";
import type { Numbered } from "./word-list.ts";
import { dottedAbbreviations, keptPossessives } from "./word-lists.ts";

type Shape =
  | "lower"
  /** Capital first, small letters behind: "Baku". */
  | "capital"
  /** Two or more capitals, with digits perhaps: "NATO", "U.S.", "F-16". */
  | "capitals"
  /** One capital, with its dot if it has one: "J." */
  | "initial"
  | "number"
  /** Small first, a capital inside: "al-Assad", "iPhone". */
  | "mixed"
  | "ampersand"
  /** A script without letter case. */
  | "uncased";

/** A word as names need it: possessive ending and final dot aside, dotted acronyms and hyphenated names whole. */
export interface Token extends Range, Numbered {
  readonly shape: Shape;
  /** As written. */
  readonly text: string;
  /** Lower case, dots removed, apostrophes straight. */
  readonly lower: string;
  /** Only white space (or the dot of an abbreviation) stands between this token and the one before. */
  readonly joined: boolean;
  /** A possessive ending follows. */
  possessive: boolean;
  /** Where reading goes on: behind the possessive ending. */
  readonly next: number;
  /** An opening quotation mark, bracket, colon or dash stands right before: a capital here may be a sentence's. */
  readonly opens: boolean;
}

/**
 * The token at an index that may lie before the first. An array that is asked for a negative index itself looks for a
 * property of that name, which takes as long as reading a whole line.
 */
export function tokenAt(tokens: readonly Token[], index: number): Token | undefined {
  return index < 0 ? undefined : tokens[index];
}

/** Whether a word is written as part of a name. */
export function isNameWord(token: Token): boolean {
  return (
    token.shape === "capital" || token.shape === "capitals" || token.shape === "mixed" || token.shape === "initial"
  );
}

/** Whether a word has a capital, or nothing but capitals. */
export function isName(token: Token | undefined): boolean {
  return token?.shape === "capital" || token?.shape === "capitals";
}

/** The words of a stretch of text that is one sentence, heading or cell, in order. */
export function findTokens(text: string, range: Range): Token[] {
  const tokens: Token[] = [];
  const limit = range.end;
  let at = range.start;
  let previousEnd = range.start;
  while (at < limit) {
    const kind = classOf(text, at);
    if ((!isWord(kind) || kind === MARK) && !(kind === APOSTROPHE && clipped.test(text.slice(at, at + 4)))) {
      if (text.charCodeAt(at) === 38 /* & */) {
        tokens.push({
          start: at,
          end: at + 1,
          shape: "ampersand",
          text: "&",
          lower: "&",
          number: -1,
          joined: tokens.length > 0 && onlySpace(text, previousEnd, at),
          possessive: false,
          opens: false,
          next: at + 1,
        });
        previousEnd = at + 1;
      } else if (kind === APOSTROPHE && at === previousEnd + 1 && ownsAhead(text, at, range.start)) {
        const owner = tokens.at(-1)!;
        if (owner.end === previousEnd && owner.lower.endsWith("s") && isCapitalised(owner)) {
          owner.possessive = true;
          previousEnd = at + 1;
        }
      }
      at++;
      continue;
    }
    const previous = tokens.at(-1);
    const joined = previous !== undefined && isJoined(text, previousEnd, at, previous);
    let token = kind === LOWER || kind === UPPER ? readPlain(text, at, range, kind, joined) : undefined;
    if (token === undefined) {
      const behindName = previous !== undefined && isCapitalised(previous) && at === previousEnd + 1;
      token = readToken(text, at, range, behindName, joined);
    }
    at = token.next;
    if (previous !== undefined && isPartedPossessive(text, token, previousEnd)) {
      if (keptPossessives.has(`${previous.lower}'s`)) tokens[tokens.length - 1] = withEnding(text, previous, token.end);
      else previous.possessive = true;
    } else {
      tokens.push(token);
    }
    previousEnd = at;
  }
  return tokens;
}

/** "'Ndrangheta": a vowel left out, as no quotation begins. */
const clipped = /^['’]N[dtgzc]\p{Ll}/u;

/** A word of nothing but a to z, but for a first capital, as most are; undefined where anything else may belong to it. */
function readPlain(text: string, start: number, range: Range, kind: number, joined: boolean): Token | undefined {
  let end = start;
  for (; end < range.end; end++) {
    const code = text.charCodeAt(end);
    if ((code < 97 || code > 122) && (end > start || code < 65 || code > 90)) break;
  }
  const capital = kind === UPPER;
  if (end < range.end) {
    const behind = classOf(text, end);
    if (isWord(behind) || behind === APOSTROPHE || behind === HYPHEN) return undefined;
    if (capital && text.charCodeAt(end) === 46 && classOf(text, end + 1) === LOWER) return undefined;
  }
  if (end - start < (capital ? 2 : 1)) return undefined;
  const written = text.slice(start, end);
  return {
    start,
    end,
    shape: capital ? "capital" : "lower",
    text: written,
    lower: capital ? written.toLowerCase() : written,
    number: -1,
    joined,
    possessive: false,
    opens: capital && opensBefore(text, start, range.start),
    next: end,
  };
}

/** "Azerbaijan 's": a possessive ending that stands apart, as in tokenised text. */
function isPartedPossessive(text: string, { lower, start }: Token, previousEnd: number): boolean {
  return (
    lower === "s" &&
    start - previousEnd === 2 &&
    classOf(text, start - 1) === APOSTROPHE &&
    text.charAt(start - 2) === " "
  );
}

/** "Moody 's": a name that keeps its "'s", in text cut into words. */
function withEnding(text: string, { start, opens, joined }: Token, end: number): Token {
  const written = text.slice(start, end);
  const lower = `${written.slice(0, -3).toLowerCase()}'s`;
  return {
    start,
    end,
    shape: "capital",
    text: written,
    lower,
    number: -1,
    joined,
    possessive: false,
    opens,
    next: end,
  };
}

/** "Growers ' Union": the possessive ending of a plural that stands apart, where it closes no quotation. */
function ownsAhead(text: string, at: number, from: number): boolean {
  if (text.charCodeAt(at - 1) !== 32 || text.charCodeAt(at + 1) !== 32 || at === from + 1) return false;
  return !/(?<!\S)['’‘](?!\s*s\s)/.test(text.slice(from, at));
}

function readToken(text: string, start: number, range: Range, behindName: boolean, joined: boolean): Token {
  const limit = range.end;
  let apostrophes = false;
  let at = start;
  let uppers = 0;
  let lowers = 0;
  let digits = 0;
  let uncased = 0;
  let dots = 0;
  if (classOf(text, start) === APOSTROPHE) at++;
  let segment = at;
  let possessive = false;
  let next = -1;
  for (;;) {
    while (at < limit) {
      const kind = classOf(text, at);
      if (kind === LOWER) lowers++;
      else if (kind === UPPER) uppers++;
      else if (kind === DIGIT) digits++;
      else if (kind === UNCASED) uncased++;
      else if (kind !== MARK) break;
      at++;
    }
    if (at >= limit) break;
    const code = text.charCodeAt(at);
    const mark = classOf(text, at);
    const following = at + 1 < limit ? classOf(text, at + 1) : OTHER;
    if (mark === APOSTROPHE) {
      const isEnd = (index: number) => index >= limit || !isWord(classOf(text, index));
      if (following === LOWER || following === UPPER) {
        const letter = text.charCodeAt(at + 1) | 32;
        if (letter === 115 /* s */ && isEnd(at + 2)) {
          if (uppers > 0 && keptPossessives.has(`${text.slice(start, at).toLowerCase()}'s`)) {
            apostrophes = true;
            at += 2;
            break;
          }
          possessive = true;
          next = at + 2;
          break;
        }
        apostrophes = true;
        at++;
        continue;
      }
      const last = text.charCodeAt(at - 1) | 32;
      if (last === 115 && uppers > 0 && code !== 39) {
        possessive = true;
      } else if (last === 115 && uppers > 0 && following === SPACE) {
        possessive = !hasOpenApostrophe(text, start);
      }
      if (possessive) next = at + 1;
      break;
    }
    if (mark === HYPHEN) {
      if (!isWord(following) || !joinsHyphen(text, segment, at, following, behindName)) break;
      at++;
      segment = at;
      continue;
    }
    if (code === 46 /* . */) {
      const single = at - segment === 1 && classOf(text, segment) === UPPER;
      if (single && following === UPPER && (at + 2 >= limit || !isLetter(classOf(text, at + 2)))) {
        at++;
        segment = at;
        dots++;
        continue;
      }
      if (single && dots > 0) {
        dots++;
        at++;
        if (at < limit && classOf(text, at) === HYPHEN && at + 1 < limit && classOf(text, at + 1) === UPPER) continue;
        if (at < limit && classOf(text, at) === APOSTROPHE) continue;
        break;
      }
      if (single && segment === start) {
        dots++;
        at++;
        break;
      }
      if (uppers === 1 && lowers > 0 && following === LOWER && domain.test(text.slice(at, at + 5))) {
        at += 1;
        continue;
      }
      break;
    }
    if (code === 38 /* & */ && uppers > 0 && lowers === 0 && following === UPPER) {
      at++;
      continue;
    }
    break;
  }
  if (uppers > 0 && lowers === 0 && isTicker(text, start, at)) {
    at = text.indexOf(text.charAt(start - 1) === "<" ? ">" : "]", at);
    if (uppers === 1) uppers = 2;
  }
  // "Conoco Norge A/S"
  if (at - start === 1 && text.startsWith("A/S", start) && at + 2 <= limit && !isWord(classOf(text, at + 2))) {
    at += 2;
    uppers++;
  }
  const slice = text.slice(start, at);
  const first = classOf(text, slice.length > 1 && classOf(text, start) === APOSTROPHE ? start + 1 : start);
  let shape: Shape;
  if (first === UPPER) {
    if (uppers === 1 && lowers === 0 && digits === 0) shape = "initial";
    else if (lowers === 0 || (uppers >= 2 && lowers === 1 && slice.endsWith("s"))) shape = "capitals";
    else shape = "capital";
  } else if (first === LOWER) {
    shape = uppers > 0 ? "mixed" : "lower";
  } else if (first === DIGIT) {
    shape = uppers > 0 && lowers === 0 && uppers + digits > 2 ? "capitals" : "number";
  } else {
    shape = uncased > 0 ? "uncased" : "lower";
  }
  let lower = slice;
  if (shape !== "lower") {
    lower = slice.toLowerCase();
    if (dots > 0) lower = lower.replaceAll(".", "");
  }
  if (apostrophes) lower = lower.replaceAll("’", "'");
  const opens = shape !== "lower" && opensBefore(text, start, range.start);
  return {
    start,
    end: at,
    shape,
    text: slice,
    lower,
    number: -1,
    joined,
    possessive,
    opens,
    next: next < 0 ? at : next,
  };
}

/** "Amazon.com". */
const domain = /^\.(?:com|org|net)(?![\p{L}\p{N}])/u;

/** "<BRM.L>" and "[BRM.L]": a company's short name at an exchange, with the exchange's. */
function isTicker(text: string, start: number, end: number): boolean {
  const open = text.charAt(start - 1);
  if (open === "<")
    return end - start > 1 || text.charAt(end) === "." ? tickerEnd.test(text.slice(end, end + 5)) : false;
  return open === "[" && /^\.[A-Z]{1,3}\]/.test(text.slice(end, end + 5));
}

const tickerEnd = /^(?:\.[A-Z]{1,3})?>/;

/** Whether an apostrophe right before the word opens a quotation that an apostrophe behind it would close. */
function hasOpenApostrophe(text: string, start: number): boolean {
  return start > 0 && classOf(text, start - 1) === APOSTROPHE;
}

function isCapitalised(token: Token): boolean {
  return token.shape === "capital" && !token.possessive;
}

/** White space with pictures in it: "Anna 😀 Müller". */
function onlySpace(text: string, from: number, to: number): boolean {
  if (to - from > 2 && text.charCodeAt(from + 1) > 0x2000)
    return /^\s(?:(?:\p{Extended_Pictographic}|\ufe0f|\u200d)+\s)+$/u.test(text.slice(from, to));
  for (let at = from; at < to; at++) {
    if (classOf(text, at) !== SPACE) return false;
  }
  return to > from;
}

/** Whether a name may run from `previous` to the word at `start`. */
function isJoined(text: string, from: number, start: number, previous: Token): boolean {
  if (from === start || start - from > 24) return false;
  let begin = from;
  if (text.charCodeAt(begin) === 46 && dottedAbbreviations.holds(previous)) begin++;
  if (begin === start) return previous.shape === "initial";
  return onlySpace(text, begin, start);
}

function opensBefore(text: string, start: number, from: number): boolean {
  let at = start - 1;
  if (at < from) return true;
  if (classOf(text, at) === SPACE && isWord(classOf(text, at - 1)) && at - 1 >= from) return false;
  const direct = text.charAt(at);
  if (direct === " " && text.charCodeAt(at - 2) === 32) {
    const dash = text.charCodeAt(at - 1);
    if (dash === 45 /* - */ || dash === 95 /* _ */) return true;
  }
  if ('"“„«‘([{*_+—–'.includes(direct)) return true;
  if (direct === "'" && (at === from || !isWord(classOf(text, at - 1)))) return true;
  while (at >= from && classOf(text, at) === SPACE) at--;
  if (text.charCodeAt(at) === 46 && text.charCodeAt(at - 1) === 46) return true;
  return at < from || ":—–•*|;…?!([".includes(text.charAt(at));
}
