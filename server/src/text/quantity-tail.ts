import { type NumberReading, readNumber } from "./number.ts";
import { gapEnd, isHyphen, wordAfter, wordAt } from "./number-context.ts";
import type { QuantityKind } from "./quantity.ts";
import { readCurrencyAfter } from "./quantity-currency.ts";
import type { Unit } from "./units.ts";
import { readUnit } from "./units-reading.ts";

/** What stands behind a number. */
export interface Tail {
  readonly kind: QuantityKind;
  readonly end: number;
  readonly unit?: Unit | undefined;
  readonly currency?: { readonly code: string; readonly factor: number } | undefined;
  /** Added to the number, in its unit: the 30 minutes of "2 hours 30 minutes". */
  readonly more?: { readonly value: number; readonly step: number };
}

/** "-old", " old", " of age" behind a unit of time. */
function oldEnd(text: string, at: number): number {
  if (isHyphen(text.charCodeAt(at))) {
    const word = wordAt(text, at + 1);
    return word === "old" || word === "olds" ? at + 1 + word.length : -1;
  }
  const next = wordAfter(text, at);
  if (next?.text === "old") return next.start + 3;
  if (next?.text !== "of") return -1;
  const age = wordAfter(text, next.start + 2);
  return age?.text === "age" ? age.start + 3 : -1;
}

/** The smaller unit that goes on: "2 hours 30 minutes", "six feet two inches", "two years and three months". */
function readContinuation(
  text: string,
  at: number,
  unit: Unit,
): { readonly end: number; readonly value: number; readonly step: number } | undefined {
  let start = gapEnd(text, text.charCodeAt(at) === 44 ? at + 1 : at);
  if (start < 0) return undefined;
  if (wordAt(text, start) === "and") start = gapEnd(text, start + 3);
  if (start < 0) return undefined;
  const number = readNumber(text, start, false, false);
  if (number === undefined || number.start !== start || number.magnitude !== 1 || number.fraction) return undefined;
  const smaller = readUnit(text, number.end);
  if (smaller === undefined || smaller.unit.canonical !== unit.canonical || smaller.unit.factor >= unit.factor)
    return undefined;
  if (smaller.unit.system !== unit.system || number.value * smaller.unit.factor > unit.factor) return undefined;
  const more = readContinuation(text, smaller.end, smaller.unit);
  const share = smaller.unit.factor / unit.factor;
  const { value, step, end } = more ?? { value: 0, step: number.step, end: smaller.end };
  return { end, value: (number.value + value) * share, step: step * share };
}

/** Words that go on behind a whole measurement, so that the numeral before them counts nothing of its own. */
const BEHIND = /^(?:|above|and|at|below|but|by|deep|for|high|in|long|of|on|or|tall|there|to|when|while|wide)$/;

/** The hundredths said without their unit: "7 metres 42". */
function readHundredths(text: string, at: number, unit: Unit): ReturnType<typeof readContinuation> {
  const start = gapEnd(text, at);
  if (unit.symbol !== "m" || start < 0 || !/^\d\d(?![\d.,]\d|\d)/.test(text.slice(start, start + 4))) return undefined;
  if (!BEHIND.test(wordAfter(text, start + 2)?.text ?? "")) return undefined;
  return { end: start + 2, value: Number(text.slice(start, start + 2)) / 100, step: 0.01 };
}

/** Unit, currency or kind behind a number that ends at `at`. */
export function readTail(text: string, at: number, number: NumberReading): Tail {
  const currency = readCurrencyAfter(text, at, number.value);
  if (currency !== undefined) return { kind: "money", end: currency.end, currency };
  const times = wordAfter(text, at);
  if (times?.text === "times") return { kind: "multiple", end: times.start + 5 };
  if (times?.text === "fold") return { kind: "multiple", end: times.start + 4 };
  if (text.startsWith("-fold", at)) return { kind: "multiple", end: at + 5 };
  const found = readUnit(text, at);
  if (found === undefined) return { kind: number.fraction ? "fraction" : "count", end: at };
  const { unit, end } = found;
  if (unit.symbol === "second" && text.charCodeAt(end - 1) !== 115 && !isHyphen(text.charCodeAt(at))) {
    return { kind: "count", end: at };
  }
  if (unit.kind === "duration") {
    const old = oldEnd(text, end);
    if (old >= 0) return { kind: "age", end: old, unit };
  }
  if (isHyphen(text.charCodeAt(at)) || (unit.kind !== "duration" && unit.canonical !== "m"))
    return { kind: unit.kind, end, unit };
  const more = readContinuation(text, end, unit) ?? readHundredths(text, end, unit);
  return more === undefined ? { kind: unit.kind, end, unit } : { kind: unit.kind, end: more.end, unit, more };
}
