import { type NumberReading, readNumber } from "./number.ts";
import { gapEnd, isDigit, isHyphen, isLetter, isSpace, isUpper, wordAt, wordBefore } from "./number-context.ts";
import { clusterEnd, rowEnd } from "./number-digits.ts";
import { numberWord } from "./number-words.ts";
import type { QuantityKind } from "./quantity.ts";
import { readBoundAfter, readBoundBefore } from "./quantity-bounds.ts";
import type { QuantityDraft } from "./quantity-building.ts";
import { readCurrencyAfter, readCurrencyBefore } from "./quantity-currency.ts";
import { isApposedAge, isDesignated, isListMarker, isTelephone, isTied } from "./quantity-exclusions.ts";
import { isChange, isContest, type Joined, readJoined, shareMagnitude } from "./quantity-joining.ts";
import { readTail, type Tail } from "./quantity-tail.ts";
import { readCompoundOrdinal } from "./quantity-words.ts";
import { unitOf } from "./units.ts";
import { readUnit } from "./units-reading.ts";

/** What stands at a place: a quantity, or nothing up to `end`. */
export interface ReadingAt {
  readonly draft: QuantityDraft | undefined;
  readonly end: number;
}

/** The stretch of text that one quantity may use: behind the quantity before it, before the next date. */
export interface Bounds {
  readonly floor: number;
  readonly limit: number;
}

function skipAlphanumeric(text: string, at: number): number {
  let i = at;
  while (i < text.length && (isDigit(text.charCodeAt(i)) || isLetter(text.charCodeAt(i)))) i++;
  return i;
}

/** Letters stuck to a numeral that say what it is: ordinal, multiple; `undefined` for none. */
function readSuffix(text: string, number: NumberReading): ReadingAt | undefined {
  const { start, end, value } = number;
  const code = text.charCodeAt(end);
  const range = { start, end };
  if (code === 0xd7 || ((code === 120 || code === 88) && !isLetter(text.charCodeAt(end + 1)))) {
    if (isDigit(text.charCodeAt(end + 1))) return { draft: undefined, end: skipAlphanumeric(text, end + 1) };
    const draft = exact("multiple", number, end + 1);
    return { draft, end: end + 1 };
  }
  if (!isLetter(code)) return undefined;
  const suffix = wordAt(text, end);
  if (suffix === "st" || suffix === "nd" || suffix === "rd" || suffix === "th") {
    const behind = end + 2;
    const draft: QuantityDraft = { ...exact("ordinal", number, behind), value: { start, end: behind } };
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
      ...exact("age", number, end + 1),
      high: value + 9,
      bound: "range",
      unit,
      value: range,
    };
    return { draft, end: end + 1 };
  }
  return undefined;
}

function exact(kind: QuantityKind, number: NumberReading, end: number): QuantityDraft {
  const { start, value, step } = number;
  return { start, end, kind, bound: "exact", low: value, high: value, step, value: { start, end: number.end } };
}

function isScore(text: string, lead: number, first: NumberReading, joined: Joined, tail: Tail): boolean {
  const { second, by } = joined;
  if (tail.kind !== "count" || second.magnitude > 1 || first.magnitude > 1 || first.fraction || second.fraction)
    return false;
  if (!Number.isInteger(first.value) || !Number.isInteger(second.value)) return false;
  if (by === "colon") return true;
  if (by !== "dash" && by !== "to") return false;
  const from = wordBefore(text, lead);
  if (from?.text === "from") return false;
  return first.value >= second.value || isContest(text, lead) || (by === "dash" && first.value === 0);
}

function isRange(text: string, lead: number, first: NumberReading, joined: Joined, between: boolean): boolean {
  const { second, by } = joined;
  if (by === "and") return between;
  if (by === "or") return second.value === first.value + 1 && first.step === 1;
  return (by === "dash" || by === "to") && first.value < second.value && !isChange(text, lead);
}

function isShare(text: string, first: NumberReading, joined: Joined): boolean {
  const { second, by } = joined;
  if (!Number.isInteger(first.value) || !Number.isInteger(second.value)) return false;
  if (second.magnitude > 1 && second.value !== 100) return false;
  if (first.value >= second.value || first.value < 1) return false;
  if (by === "out of") return second.value <= 10 || second.value === 100;
  if (by !== "in" || readUnit(text, second.end) !== undefined) return false;
  return (first.value === 1 || first.words) && second.value <= 100 && !isDigit(text.charCodeAt(second.end + 1));
}

/** Whether a number word stands next to another it does not join with: a year or a number read out digit by digit. */
function wordsRunEnd(text: string, end: number): number {
  let position = end;
  for (;;) {
    const next = gapEnd(text, position);
    const word = next < 0 ? "" : wordAt(text, next);
    if (word === "" || numberWord(word) === undefined) return position;
    const behind = next + word.length;
    const hyphen = isHyphen(text.charCodeAt(behind)) && numberWord(wordAt(text, behind + 1)) === undefined;
    if (hyphen && position === end) return end;
    position = behind;
    if (isHyphen(text.charCodeAt(behind)) && !hyphen) position += 1 + wordAt(text, behind + 1).length;
  }
}

/** Where a number in front is negative, the offset of its sign; else `start`. */
function signStart(text: string, start: number): number {
  const code = text.charCodeAt(start - 1);
  if (code === 45 || code === 0x2212) {
    const before = text.charCodeAt(start - 2);
    return start === 1 || isSpace(before) || before === 40 ? start - 1 : start;
  }
  const word = wordBefore(text, start);
  return word?.text === "minus" ? word.start : start;
}

/** "aged" or "age" before a number: where it starts, or -1. */
function agedStart(text: string, lead: number): number {
  const word = wordBefore(text, lead);
  return word !== undefined && (word.text === "aged" || word.text === "age") ? word.start : -1;
}

/** The quantity whose number stands at `at`: a digit, a fraction character, or a word numbers are found at. */
export function readQuantity(text: string, at: number, bounds: Bounds): ReadingAt {
  const digits = !isLetter(text.charCodeAt(at));
  if (digits) {
    const row = rowEnd(text, at);
    if (row >= 0 && !isLetter(text.charCodeAt(row))) return { draft: undefined, end: row };
  }
  const prefix = digits ? readCurrencyBefore(text, at) : undefined;
  const between = wordBefore(text, prefix?.start ?? at)?.text === "between";
  const first = readNumber(text, at, prefix !== undefined, !between);
  if (first === undefined || first.start < bounds.floor || first.end > bounds.limit) {
    return { draft: undefined, end: digits ? Math.max(clusterEnd(text, at), at + 1) : at };
  }
  if (digits) {
    if (prefix === undefined && isTied(text, first.start, first.end)) {
      return { draft: undefined, end: skipAlphanumeric(text, clusterEnd(text, at)) };
    }
    const suffix = readSuffix(text, first);
    if (suffix !== undefined) return suffix;
    if (first.plain && prefix === undefined && isListMarker(text, first.start, first.end, false)) {
      return { draft: undefined, end: first.end };
    }
  } else {
    const ordinal = readCompoundOrdinal(text, at, first.end);
    if (ordinal !== undefined) return { draft: ordinal, end: ordinal.end };
    const run = wordsRunEnd(text, first.end);
    if (run > first.end) return { draft: undefined, end: run };
  }
  return readComplete(text, first, prefix, between, bounds);
}

function readComplete(
  text: string,
  number: NumberReading,
  prefix: ReturnType<typeof readCurrencyBefore>,
  between: boolean,
  bounds: Bounds,
): ReadingAt {
  let first = number;
  let lead = prefix?.start ?? first.start;
  const digits = !first.words;
  const found = first.upTo === undefined ? readJoined(text, first.end, between, prefix !== undefined) : undefined;
  const joined = found !== undefined && found.second.end <= bounds.limit ? found : undefined;
  if (joined === undefined && digits && isStray(text, first.end))
    return { draft: undefined, end: strayEnd(text, first.end) };

  let second: NumberReading | undefined;
  if (joined !== undefined) {
    const tail =
      (joined.currency ?? prefix) ? moneyTail(joined, prefix) : readTail(text, joined.second.end, joined.second);
    const shared = shareMagnitude(first, joined.second);
    if (isShare(text, first, joined)) return finishShare(text, first, joined, bounds);
    if (joined.unit === undefined && isScore(text, lead, first, joined, tail)) {
      if (
        first.plain &&
        joined.second.plain &&
        isTelephone(first.end - first.start, joined.second.end - joined.second.start)
      ) {
        return { draft: undefined, end: joined.second.end };
      }
      return finishScore(first, joined);
    }
    if (isRange(text, lead, shared, joined, between)) {
      if (
        first.plain &&
        joined.by === "dash" &&
        isTelephone(first.end - first.start, joined.second.end - joined.second.start)
      ) {
        return { draft: undefined, end: joined.second.end };
      }
      first = shared;
      second = joined.second;
    } else if (
      joined.by === "to" &&
      joined.unit === undefined &&
      prefix === undefined &&
      first.value !== joined.second.value
    ) {
      return finish(text, shared, lead, { ...tail, end: first.end }, undefined, bounds);
    } else if (joined.by === "dash" || joined.by === "colon") {
      return { draft: undefined, end: joined.second.end };
    }
  }
  const last = second ?? first;
  const tail =
    prefix !== undefined
      ? { kind: "money" as const, end: last.end, currency: prefix }
      : readTail(text, last.end, second === undefined ? first : last);
  if (between && second !== undefined) lead = wordBefore(text, lead)?.start ?? lead;
  if (second === undefined && !isCounted(text, first, lead, tail, bounds)) return { draft: undefined, end: tail.end };
  return finish(text, first, lead, tail, second, bounds);
}

function moneyTail(joined: Joined, prefix: ReturnType<typeof readCurrencyBefore>): Tail {
  return { kind: "money", end: joined.second.end, currency: joined.currency ?? prefix };
}

/** Whether letters, a colon or a slash behind a numeral make it part of something else. */
function isStray(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === 58 || code === 47) return isDigit(text.charCodeAt(end + 1));
  if (!isLetter(code)) return isHyphen(code) && isUpper(text.charCodeAt(end + 1));
  return readUnit(text, end) === undefined && readCurrencyAfter(text, end, 0) === undefined;
}

function strayEnd(text: string, end: number): number {
  return skipAlphanumeric(text, clusterEnd(text, end + 1));
}

/** Whether a number that stands alone is one the text counts with, and no name, marker or pronoun. */
function isCounted(text: string, first: NumberReading, lead: number, tail: Tail, bounds: Bounds): boolean {
  const bare = tail.kind === "count" && tail.end === first.end;
  const bound = readBoundBefore(text, lead, bounds.floor);
  if (first.words) {
    if (first.end - first.start === 3 && first.value === 1) {
      if (bare) return bound !== undefined && bound.bound !== "about";
      return !(tail.unit?.symbol === "day" && tail.kind === "duration" && !isHyphen(text.charCodeAt(first.end)));
    }
    return first.value !== 0 || !bare;
  }
  if (!bare || bound !== undefined) return true;
  if (isHyphen(text.charCodeAt(first.end)) && !isLetter(text.charCodeAt(first.end + 1))) return false;
  if (/^ (?:BCE?|CE|AD)\b/.test(text.slice(first.end, first.end + 5))) return false;
  if (isListMarker(text, first.start, first.end, !first.plain)) return false;
  if (agedStart(text, lead) >= 0 || isApposedAge(text, first.start, first.end)) return true;
  return !(first.plain && isDesignated(text, first.start, first.end));
}

function finishShare(text: string, first: NumberReading, joined: Joined, bounds: Bounds): ReadingAt {
  const { end } = joined.second;
  const value = first.value / joined.second.value;
  const bound = readBoundBefore(text, first.start, bounds.floor);
  const draft: QuantityDraft = {
    ...exact("fraction", { ...first, end, value }, end),
    start: bound?.offset ?? first.start,
    bound: bound?.bound ?? "exact",
  };
  return { draft, end };
}

function finishScore(first: NumberReading, joined: Joined): ReadingAt {
  const { end } = joined.second;
  const parts = [first.value, joined.second.value];
  const draft: QuantityDraft = {
    ...exact("score", { ...first, end }, end),
    low: Math.min(...parts),
    high: Math.max(...parts),
    bound: "range",
    parts,
  };
  return { draft, end };
}

function finish(
  text: string,
  first: NumberReading,
  lead: number,
  tail: Tail,
  second: NumberReading | undefined,
  bounds: Bounds,
): ReadingAt {
  const signed = second === undefined && !first.fraction ? signStart(text, lead) : lead;
  const sign = signed < lead ? -1 : 1;
  let before = readBoundBefore(text, signed, bounds.floor);
  let start = before?.offset ?? signed;
  let { kind, unit } = tail;
  const { currency } = tail;
  const aged = kind === "count" ? agedStart(text, start) : -1;
  const young = first.value <= 125;
  if (kind === "count" && young && (aged >= bounds.floor || isApposedAge(text, first.start, first.end))) {
    kind = "age";
    unit = unitOf("year");
    if (aged >= bounds.floor) {
      start = aged;
      before ??= readBoundBefore(text, aged, bounds.floor);
      start = before === undefined ? aged : Math.min(aged, before.offset);
    }
  }
  const after = readBoundAfter(text, tail.end) ?? (tail.end > first.end ? readBoundAfter(text, first.end) : undefined);
  const end = Math.max(tail.end, after !== undefined && after.offset <= bounds.limit ? after.offset : 0);
  const whole = sign * (first.value + (tail.more?.value ?? 0));
  const draft: QuantityDraft = {
    start,
    end,
    kind,
    bound: after?.bound ?? before?.bound ?? "exact",
    low: whole,
    high: second?.value ?? first.upTo ?? whole,
    step: tail.more?.step ?? first.step,
    value: {
      start: sign < 0 && text.charCodeAt(first.start - 1) === text.charCodeAt(signed) ? signed : first.start,
      end: tail.more === undefined ? (second ?? first).end : tail.end,
    },
    unit,
    currency,
  };
  return { draft, end };
}
