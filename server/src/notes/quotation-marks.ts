import type { Range } from "../text/range.ts";

/** A quotation in a plain text: with its marks, and the words alone. */
export interface QuotedRange {
  readonly outer: Range;
  readonly inner: Range;
}

/** Which marks may close what a mark opens. German sets “ behind and » before. */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "‹": "›",
  "‘": "’",
  "‚": "‘’",
  "「": "」",
  "『": "』",
  '"': '"',
  "'": "'",
};
/** Before it stand only `"` and `'`. */
const FIRST_MARK = 0xab;
const SINGLE = "‘‚'";
const SPACE_OR_OPENING = /[\s([{“„«‘‚"'—–―/-]/;
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
/** Opening marks that wait for their partners at one time; the oldest gives way. */
const MOST_OPEN = 32;
/** English words that begin with an apostrophe. */
const CLIPPED = /^(?:tis|twas|twere|em|til|till|cause|cos|bout|n|neath|round)\b/i;

/**
 * Words in quotation marks, outer ones before those inside them, in order. Marks without a partner, apostrophes, inch
 * marks and whatever stands in `opaque` (code) make none; single marks only where they can be nothing else.
 */
export function findQuotedRanges(text: string, opaque: readonly Range[] = []): QuotedRange[] {
  const open: { mark: string; at: number }[] = [];
  const found: QuotedRange[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_MARK && code !== 34 && code !== 39) continue;
    const mark = text[at] as string;
    if (!isMark(mark) || opaque.some((range) => range.start <= at && at < range.end)) continue;
    const partner = findPartner(text, at, open);
    if (partner >= 0) {
      const start = (open[partner] as { at: number }).at;
      open.length = partner;
      const inner = { start: start + 1, end: at };
      if (LETTER_OR_DIGIT.test(text.slice(inner.start, inner.end)))
        found.push({ outer: { start, end: at + 1 }, inner });
    } else if (mayOpen(text, at)) {
      if (open.length === MOST_OPEN) open.shift();
      open.push({ mark, at });
    }
  }
  return found.sort((a, b) => a.outer.start - b.outer.start);
}

function isMark(character: string): boolean {
  return character in CLOSERS || "”’›」』".includes(character);
}

/** Index in `open` of the mark that the one at `at` closes, or -1. */
function findPartner(text: string, at: number, open: readonly { mark: string; at: number }[]): number {
  const mark = text[at] as string;
  if (at === 0 || !mayClose(text, at)) return -1;
  for (let index = open.length - 1; index >= 0; index--) {
    const opener = open[index] as { mark: string; at: number };
    if (!CLOSERS[opener.mark]?.includes(mark)) continue;
    return SINGLE.includes(opener.mark) && !isOnlyCloser(text, opener, at) ? -1 : index;
  }
  return -1;
}

function mayOpen(text: string, at: number): boolean {
  const mark = text[at] as string;
  if (!(mark in CLOSERS)) return false;
  const before = at === 0 ? " " : (text[at - 1] as string);
  const next = text[at + 1] ?? " ";
  if (mark === '"') return SPACE_OR_OPENING.test(before) && /\S/.test(next);
  if (mark === "'" || mark === "‘" || mark === "‚") {
    return SPACE_OR_OPENING.test(before) && /\p{L}|["“[]/u.test(next) && !CLIPPED.test(text.slice(at + 1, at + 8));
  }
  return true;
}

function mayClose(text: string, at: number): boolean {
  const mark = text[at] as string;
  const before = text[at - 1] as string;
  const next = text[at + 1] ?? " ";
  if (mark === '"') return /\S/.test(before);
  if (mark !== "'" && mark !== "’" && mark !== "‘") return true;
  return /\S/.test(before) && !LETTER_OR_DIGIT.test(next) && !(mark === "‘" && mayOpen(text, at));
}

/** Whether no other mark behind a single opening one might close it as well: `the workers’` is an apostrophe or an end. */
function isOnlyCloser(text: string, opener: { mark: string; at: number }, at: number): boolean {
  const closers = CLOSERS[opener.mark] as string;
  if (/s/i.test(text[at - 1] as string) && !/^.?(?:[.,;:!?)—–-]|$)/.test(text.slice(at, at + 2))) return false;
  for (let other = opener.at + 1; other < text.length && other < opener.at + 2000; other++) {
    const mark = text[other] as string;
    if (other > at && SINGLE.includes(mark) && mayOpen(text, other)) return true;
    if (other !== at && closers.includes(mark) && mayClose(text, other)) return false;
  }
  return true;
}
