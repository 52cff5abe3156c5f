import type { Quantity } from "../text/quantity.ts";
import { unitOf, YEAR_SECONDS } from "../text/units.ts";
import type { AnalysedSentence } from "./analysed-text.ts";
import { compareValues } from "./compare-units.ts";
import type { Comparison } from "./fault.ts";

/** Whether the evidence has a number of the claim anywhere, in whatever form. */
export function isBorneOutSomewhere(comparison: Comparison, quantity: Quantity, index: number): boolean {
  for (const sentence of comparison.sentences) {
    for (let at = 0; at < sentence.units.length; at++) {
      if (compareValues(comparison.claim.units, index, sentence.units, at) > 0) return true;
      const other = sentence.units[at]?.quantity;
      if (
        isEndOf(quantity, other) ||
        isCellFor(quantity, other) ||
        areOneAge(quantity, other) ||
        areOnePounds(quantity, other)
      )
        return true;
    }
  }
  if (quantity.bound !== "exact") return false;
  // "Four months after leaving" is a date, and yet it says four months.
  if (quantity.kind === "duration") {
    const words = comparison.text.slice(quantity.start, quantity.end).split(/\s+/);
    const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"));
    if (comparison.sources.some(({ text }) => pattern.test(text))) return true;
  }
  const written = numeralOf(comparison.text, quantity);
  if (comparison.sources.some((source) => standsIn(source.text, written))) return true;
  if (quantity.kind === "duration")
    return comparison.sources.some(({ text }) => saysOne(text, quantity)) || isRunning(comparison, quantity);
  if (quantity.kind !== "age") return false;
  const years = String(Math.floor(quantity.min / YEAR_SECONDS + 0.01));
  return comparison.sources.some((source) => source.words.has(years));
}

/** Whether the evidence has a number of the claim without its unit, which the sentence before tells: "ten years is too long. She proposed six." */
export function isElided({ sentences }: Comparison, { bound, min, max, unit, symbol }: Quantity): boolean {
  if (bound !== "exact" || unit === undefined || min !== max) return false;
  const written = min / (unitOf(symbol)?.factor ?? 1);
  return sentences.some(({ source, units }, at) => {
    const before = sentences[at - 1];
    if (before?.source !== source || !before.units.some(({ quantity }) => quantity?.unit === unit)) return false;
    return units.some(
      ({ quantity, end }) =>
        quantity?.kind === "count" && quantity.min === written && /^\s*(?:[.,;:!?)]|$)/.test(source.text.slice(end)),
    );
  });
}

/** The digits of a number as the claim has them; empty where it is written in words. */
function numeralOf(text: string, { value }: Quantity): string {
  const [written = ""] = /\d[\d.,]*/.exec(text.slice(value.start, value.end)) ?? [];
  return written.replace(/[.,]$/, "");
}

/** Whether a sentence has the very digits as what is read as no quantity: "Karlsson received 412 votes, Blom 388". */
export function isWrittenIn({ units }: AnalysedSentence, text: string, quantity: Quantity): boolean {
  const numeral = numeralOf(text, quantity);
  return numeral !== "" && units.some(({ kind, norm }) => kind === "word" && norm === numeral);
}

/** Units of a table's cells: its head says "million euros", or only what is counted. */
const CELL_UNITS = [1, 1e3, 1e6, 1e9];
/** Cells below this are met by chance. */
const LEAST_CELL = 10;

/** Whether a bare number, such as a table's cell, is what the claim gives rounded and with its unit: "11.482" for "11.48 crowns". */
function isCellFor(claim: Quantity, evidence: Quantity | undefined): boolean {
  if (claim.unit === undefined || evidence?.kind !== "count" || evidence.bound !== "exact" || evidence.parts)
    return false;
  if (claim.kind === "duration" || claim.kind === "age" || evidence.min < LEAST_CELL) return false;
  const factor = unitOf(claim.symbol)?.factor ?? 1;
  return CELL_UNITS.some((unit) => Math.abs(evidence.min * unit * factor - claim.min) <= claim.precision);
}

/** "Osei, 61," where the evidence has "a sixty-one-year-old", or the other way round. */
function areOneAge(claim: Quantity, evidence: Quantity | undefined): boolean {
  const [age, count] = claim.kind === "age" ? [claim, evidence] : [evidence, claim];
  return age?.kind === "age" && count?.kind === "count" && Math.round(age.min / YEAR_SECONDS) === count.min;
}

/** "£2" where the evidence has "two pounds", which may be read as a weight. */
function areOnePounds(claim: Quantity, evidence: Quantity | undefined): boolean {
  const [money, weight] = claim.kind === "money" ? [claim, evidence] : [evidence, claim];
  if (money?.unit !== "GBP" || weight?.symbol !== "lb") return false;
  const factor = unitOf("lb")?.factor ?? 1;
  return (
    Math.abs(weight.min / factor - money.min) < money.precision &&
    Math.abs(weight.max / factor - money.max) < money.precision
  );
}

/** "Three years in a row" where the evidence has "for the third year running". */
function isRunning({ sentences }: Comparison, { min, symbol }: Quantity): boolean {
  const count = Math.round(min / (unitOf(symbol)?.factor ?? 1));
  return sentences.some(({ units, source, start, end }) => {
    if (
      !/\b(?:running|in\s+a\s+row|in\s+succession|straight|consecutive|successive)\b/.test(
        source.text.slice(start, end),
      )
    )
      return false;
    return units.some(({ quantity }) => quantity?.kind === "ordinal" && quantity.min === count);
  });
}

const ONE_BEFORE = "(?:an?|one|each|every|per|full|whole)";

/** Whether a text has in words the one unit of time that a duration comes to: "within a year" for "twelve months". */
function saysOne(text: string, { min, max }: Quantity): boolean {
  return ["year", "month", "week", "day", "hour", "minute"].some((symbol) => {
    const factor = unitOf(symbol)?.factor ?? 0;
    if (min > factor * 1.02 || max < factor * 0.98) return false;
    return new RegExp(`\\b${ONE_BEFORE}\\s+${symbol}\\b`, "i").test(text);
  });
}

/** Whether a number is the lower or upper end of a range of the evidence. */
function isEndOf(claim: Quantity, evidence: Quantity | undefined): boolean {
  if (claim.bound !== "exact" || claim.kind !== evidence?.kind || claim.unit !== evidence.unit) return false;
  return claim.min === evidence.min || claim.max === evidence.max;
}

/** Whether a numeral stands in a text by itself, not as a part of a longer one. */
function standsIn(text: string, numeral: string): boolean {
  if (!/\d/.test(numeral)) return false;
  for (let at = text.indexOf(numeral); at >= 0; at = text.indexOf(numeral, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.slice(at + numeral.length, at + numeral.length + 2);
    if (!/\d|[.,]/.test(before) && !/^(?:\d|[.,]\d)/.test(after)) return true;
  }
  return false;
}
