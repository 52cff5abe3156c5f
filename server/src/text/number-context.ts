/** Longest run of letters that is looked at as a word: bounds the work around any one number. */
const LONGEST_WORD = 24;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

/** Letters of any script of the basic plane, by block: symbols, punctuation and surrogates are none. */
export function isLetter(code: number): boolean {
  if (code < 0xaa) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  return code < 0xd800 || (code > 0xdfff && code < 0xfe00);
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 9 || code === 0x2009 || code === 0x202f || isLineBreak(code);
}

export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

/** Hyphen, en dash or minus sign. */
export function isDash(code: number): boolean {
  return isHyphen(code) || code === 0x2013 || code === 0x2212;
}

/** Offset behind the gap between two words (one to four white characters, at most one line break), or -1. */
export function gapEnd(text: string, at: number): number {
  let i = at;
  let breaks = 0;
  while (i < at + 4 && i < text.length && isSpace(text.charCodeAt(i))) {
    const code = text.charCodeAt(i);
    if (isLineBreak(code) && !(code === 10 && text.charCodeAt(i - 1) === 13)) breaks++;
    i++;
  }
  return i === at || breaks > 1 ? -1 : i;
}

/** Offset where the gap that ends at `at` begins, or -1. */
export function gapStart(text: string, at: number): number {
  let i = at;
  let breaks = 0;
  while (i > at - 4 && i > 0 && isSpace(text.charCodeAt(i - 1))) {
    const code = text.charCodeAt(i - 1);
    if (isLineBreak(code) && !(code === 13 && text.charCodeAt(i) === 10)) breaks++;
    i--;
  }
  return i === at || breaks > 1 ? -1 : i;
}

/** Offset behind the run of letters at `at`. */
export function lettersEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && isLetter(text.charCodeAt(i))) i++;
  return i;
}

/** The run of letters at `at` in lower case; empty where there is none or it is too long to be of interest. */
export function wordAt(text: string, at: number): string {
  let i = at;
  const stop = Math.min(text.length, at + LONGEST_WORD + 1);
  while (i < stop && isLetter(text.charCodeAt(i))) i++;
  return i - at > LONGEST_WORD ? "" : text.slice(at, i).toLowerCase();
}

/** A word and where it starts. */
export interface Word {
  readonly start: number;
  /** In lower case, with the full stop directly behind it, if any ("approx."). */
  readonly text: string;
}

/** The word that stands before `at` with only a gap between them; undefined where anything else stands there. */
export function wordBefore(text: string, at: number): Word | undefined {
  const end = gapStart(text, at);
  return end < 0 ? undefined : wordEndingAt(text, end);
}

/** The word whose last character is directly before `end`. */
export function wordEndingAt(text: string, end: number): Word | undefined {
  let i = end;
  if (text.charCodeAt(i - 1) === 46) i--;
  const stop = Math.max(0, i - LONGEST_WORD - 1);
  const last = i;
  while (i > stop && isLetter(text.charCodeAt(i - 1))) i--;
  if (i === last || last - i > LONGEST_WORD) return undefined;
  return { start: i, text: text.slice(i, end).toLowerCase() };
}

/** The word behind `at` with only a gap between them, in lower case, and where it starts. */
export function wordAfter(text: string, at: number): Word | undefined {
  const start = gapEnd(text, at);
  if (start < 0) return undefined;
  const word = wordAt(text, start);
  return word === "" ? undefined : { start, text: word };
}

/** Whether the line up to `at` holds nothing but white space, list, quotation and heading marks. */
export function isLineStart(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 12; i--) {
    const code = text.charCodeAt(i);
    if (isLineBreak(code)) return true;
    if (code !== 32 && code !== 9 && code !== 35 && code !== 62 && code !== 40 && code !== 42 && code !== 45)
      return false;
  }
  return at <= 11;
}
