import { tidy } from "./number.ts";
import type { Quantity } from "./quantity.ts";
import { unitOf } from "./units.ts";

const MILLIONS: readonly (readonly [number, string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

/** Digits with commas, at most four decimals; round millions and more in words ("3.5 million"). */
function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (!(size < 1e18)) return String(value);
  for (const [magnitude, name] of MILLIONS) {
    const share = tidy(size / magnitude);
    if (share >= 1 && Number.isInteger(tidy(share * 1000))) return `${value < 0 ? "−" : ""}${grouped(share)} ${name}`;
  }
  return `${value < 0 ? "−" : ""}${grouped(size)}`;
}

function grouped(size: number): string {
  const [whole = "0", decimals = ""] = size.toFixed(4).split(".");
  const tail = decimals.replace(/0+$/, "");
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ",") + (tail === "" ? "" : `.${tail}`);
}

function ordinalSuffix(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}

function formatFraction(value: number): string {
  for (let denominator = 2; denominator <= 10; denominator++) {
    const numerator = value * denominator;
    if (Math.abs(numerator - Math.round(numerator)) < 1e-9) return `${Math.round(numerator)}/${denominator}`;
  }
  return grouped(value);
}

/** Units of measurement whose symbol is a word. */
const WRITTEN_OUT = /^(?:tonne|ton|acre)$/;

function withUnit(q: Quantity, number: string, plural: boolean): string {
  const symbol = q.symbol ?? q.unit ?? "";
  const word = symbol === "century" && plural ? "centuries" : plural ? `${symbol}s` : symbol;
  switch (q.kind) {
    case "money":
      return `${symbol} ${number}`;
    case "percent":
      return symbol === "%" ? `${number}%` : `${number} ${symbol === "bp" ? "basis points" : "percentage points"}`;
    case "duration":
      return `${number} ${/^[nµm]s$/.test(symbol) ? symbol : word}`;
    case "age":
      return `${number} ${word} old`;
    case "multiple":
      return `${number} times`;
    case "measure":
      if (symbol.startsWith("°")) return `${number}${symbol.length > 1 ? " " : ""}${symbol}`;
      return `${number} ${WRITTEN_OUT.test(symbol) ? word : symbol}`;
    default:
      return number;
  }
}

/**
 * A short normalised form in English: "12,400", "at least 286", "USD 3.5 million", "50 km", "6 weeks", "12 to 15".
 * Units stand as the text has them, not converted.
 */
export function describeQuantity(q: Quantity): string {
  if (q.parts !== undefined) return q.parts.map(formatNumber).join(" to ");
  const unit = unitOf(q.symbol);
  const written = (value: number): number => tidy((value - (unit?.offset ?? 0)) / (unit?.factor ?? 1));
  const [min, max] = [written(q.min), written(q.max)];
  const format = (value: number): string => {
    if (q.kind === "ordinal") return `${formatNumber(value)}${ordinalSuffix(value)}`;
    const number = q.kind === "fraction" ? formatFraction(value) : formatNumber(Number(value.toFixed(6)));
    return withUnit(q, number, value !== 1);
  };
  switch (q.bound) {
    case "about":
      return `about ${format(Number(((min + max) / 2).toPrecision(10)))}`;
    case "at-least":
      return `at least ${format(min)}`;
    case "more-than":
      return `more than ${format(min)}`;
    case "at-most":
      return `up to ${format(max)}`;
    case "less-than":
      return `${q.min === -Infinity ? "less than" : "nearly"} ${format(max)}`;
    case "range":
      return withUnit(q, `${formatNumber(min)} to ${formatNumber(max)}`, true);
    default:
      return format(min);
  }
}
