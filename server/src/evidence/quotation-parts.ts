import type { Range } from "../text/range.ts";
import { findWording, type Wording } from "./source-wording.ts";

/** A quotation's own words, without what brackets and ellipses say is not the source's. */
export interface QuotationParts {
  /** Runs of words that must stand in the source unbroken, in order. */
  readonly parts: readonly Wording[];
  readonly words: number;
}

/** The most words an ellipsis or bracket may stand for. */
export const LONGEST_GAP = 200;

/** `[T]he` changes a letter's case, `[sic]` nothing, `[he]`, `[...]` and `…` stand for other words. */
const ALTERATION = /\[(\p{L})\](?=\p{L})|\s*\[sic\]|\[[^\]]*\]|\.{3,}|(?:\. ){2,}\.|…/gu;

/** Splits the plain text of a quotation at its brackets and ellipses. Ranges are in `text`. */
export function findQuotationParts(text: string): QuotationParts {
  const gaps: Range[] = [];
  let plain = text;
  for (const mark of text.matchAll(ALTERATION)) {
    const { index } = mark;
    const [whole, letter] = mark;
    if (letter !== undefined) plain = blank(plain, index, `\u00ad${letter}\u00ad`);
    else if (/sic/.test(whole)) plain = blank(plain, index, " ".repeat(whole.length));
    else gaps.push({ start: index, end: index + whole.length });
  }
  const parts: Wording[] = [];
  let from = 0;
  for (const gap of [...gaps, { start: text.length, end: text.length }]) {
    const wording = findWording(plain.slice(from, gap.start));
    const shift = from;
    if (wording.keys.length > 0) {
      parts.push({
        keys: wording.keys,
        ranges: wording.ranges.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
      });
    }
    from = gap.end;
  }
  return { parts, words: parts.reduce((sum, part) => sum + part.keys.length, 0) };
}

function blank(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + by.length);
}
