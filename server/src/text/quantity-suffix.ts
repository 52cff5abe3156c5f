import type { NumberReading } from "./number.ts";
import { isDigit, isLetter, wordAt, wordBefore } from "./number-context.ts";
import type { QuantityKind } from "./quantity.ts";
import type { QuantityDraft } from "./quantity-building.ts";
import { unitOf } from "./units.ts";

/** What stands at a place: a quantity, or nothing up to `end`. */
export interface ReadingAt {
  readonly draft: QuantityDraft | undefined;
  readonly end: number;
}

/** Offset behind letters and digits that run on at `at`. */
export function skipAlphanumeric(text: string, at: number): number {
  let i = at;
  while (i < text.length && (isDigit(text.charCodeAt(i)) || isLetter(text.charCodeAt(i)))) i++;
  return i;
}

/** A draft that says just the number. */
export function exactDraft(kind: QuantityKind, number: NumberReading, end: number): QuantityDraft {
  const { start, value, step } = number;
  return { start, end, kind, bound: "exact", low: value, high: value, step, value: { start, end: number.end } };
}

/** "ranked above 25th", "behind the 4th tier": a rank that another is only compared with. */
function isComparedRank(text: string, start: number): boolean {
  const article = wordBefore(text, start);
  const before = article?.text === "the" ? wordBefore(text, article.start) : article;
  return before !== undefined && /^(?:above|below|behind|under|over|than)$/.test(before.text);
}

/** Letters stuck to a numeral that say what it is: ordinal, multiple; `undefined` for none. */
export function readSuffix(text: string, number: NumberReading): ReadingAt | undefined {
  const { start, end, value } = number;
  const code = text.charCodeAt(end);
  const range = { start, end };
  if (code === 0xd7 || ((code === 120 || code === 88) && !isLetter(text.charCodeAt(end + 1)))) {
    if (isDigit(text.charCodeAt(end + 1))) return { draft: undefined, end: skipAlphanumeric(text, end + 1) };
    const draft = exactDraft("multiple", number, end + 1);
    return { draft, end: end + 1 };
  }
  if (!isLetter(code)) return undefined;
  const suffix = wordAt(text, end);
  if (suffix === "st" || suffix === "nd" || suffix === "rd" || suffix === "th") {
    const behind = end + 2;
    if (isComparedRank(text, start)) return { draft: undefined, end: behind };
    const draft: QuantityDraft = { ...exactDraft("ordinal", number, behind), value: { start, end: behind } };
    return { draft: number.plain ? draft : undefined, end: behind };
  }
  if (suffix === "s" && number.plain) {
    const whose = wordBefore(text, start);
    const age = whose !== undefined && /^(?:his|her|their|my|your|the)$/.test(whose.text);
    if (!age || wordBefore(text, whose.start)?.text !== "in" || value % 10 !== 0 || value < 20 || value > 90) {
      return { draft: undefined, end: end + 1 };
    }
    if (whose.text === "the") return { draft: undefined, end: end + 1 };
    const unit = unitOf("year");
    const draft: QuantityDraft = {
      ...exactDraft("age", number, end + 1),
      high: value + 9,
      bound: "range",
      unit,
      value: range,
    };
    return { draft, end: end + 1 };
  }
  return undefined;
}
