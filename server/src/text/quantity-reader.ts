import { type NumberReading, readNumber } from "./number.ts";
import { gapEnd, isDigit, isHyphen, isLetter, isSpace, isUpper, wordAt, wordBefore } from "./number-context.ts";
import { clusterEnd, rowEnd } from "./number-digits.ts";
import { numberWord } from "./number-words.ts";
import { readBoundAfter, readBoundBefore } from "./quantity-bounds.ts";
import type { QuantityDraft } from "./quantity-building.ts";
import { readCurrencyAfter, readCurrencyBefore } from "./quantity-currency.ts";
import { isApposedAge, isDesignated, isListMarker, isStatedAge, isTied } from "./quantity-exclusions.ts";
import { type Joined, readJoined, shareMagnitude } from "./quantity-joining.ts";
import { classifyPair } from "./quantity-pairs.ts";
import { exactDraft, type ReadingAt, readSuffix, skipAlphanumeric } from "./quantity-suffix.ts";
import { readTail, type Tail } from "./quantity-tail.ts";
import { readCompoundOrdinal } from "./quantity-words.ts";
import { unitOf } from "./units.ts";
import { readUnit } from "./units-reading.ts";

/** The stretch of text that one quantity may use: behind the quantity before it, before the next date. */
export interface Bounds {
  readonly floor: number;
  readonly limit: number;
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

/** "aged", "age" or "age of" before a number: where it starts, or -1. */
function agedStart(text: string, lead: number): number {
  const last = wordBefore(text, lead);
  const word = last?.text === "of" ? wordBefore(text, last.start) : last;
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
      const end = clusterEnd(text, at);
      return { draft: undefined, end: isSpace(text.charCodeAt(end)) ? end : strayEnd(text, end) };
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
    switch (classifyPair(text, lead, first, shared, joined, tail)) {
      case "share":
        return finishShare(text, first, joined, bounds);
      case "score":
        return finishScore(first, joined);
      case "two":
        return finish(text, shared, lead, { ...tail, end: first.end }, undefined, bounds);
      case "none":
        return { draft: undefined, end: joined.second.end };
      case "range":
        first = shared;
        second = joined.second;
        break;
      case "apart":
        break;
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
    ...exactDraft("fraction", { ...first, end, value, step: 1 / joined.second.value }, end),
    start: bound?.offset ?? first.start,
    bound: bound?.bound ?? "exact",
  };
  return { draft, end };
}

function finishScore(first: NumberReading, joined: Joined): ReadingAt {
  const { end } = joined.second;
  const parts = [first.value, joined.second.value];
  const draft: QuantityDraft = {
    ...exactDraft("score", { ...first, end }, end),
    low: Math.min(...parts),
    high: Math.max(...parts),
    bound: "range",
    parts,
  };
  return { draft, end };
}

/**
 * "an hour and" before "twelve minutes": where it starts, and what it is in the smaller unit; before "three quarters", of
 * no unit, in its own.
 */
function readLargerBefore(text: string, start: number, smaller: QuantityDraft["unit"]) {
  const found = /\b(?:an?|one)\s+(hour|minute|day|week|month|year)\s+and\s+$/i.exec(
    text.slice(Math.max(0, start - 16), start),
  );
  const larger = unitOf(found?.[1]?.toLowerCase());
  if (!found || !larger) return undefined;
  const unit = smaller ?? larger;
  if (unit.kind !== "duration" || larger.factor < unit.factor || larger === smaller) return undefined;
  return { start: start - found[0].length, value: larger.factor / unit.factor, unit };
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
  const isAge = isApposedAge(text, first.start, first.end) || isStatedAge(text, first.start, first.end);
  if (kind === "count" && young && (aged >= bounds.floor || isAge)) {
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
  const mayFollow = second === undefined && before === undefined && (unit !== undefined || kind === "fraction");
  const larger = mayFollow ? readLargerBefore(text, start, unit) : undefined;
  const more = larger && larger.start >= bounds.floor ? larger.value : 0;
  if (larger && more > 0) {
    start = larger.start;
    unit = larger.unit;
    if (kind === "fraction") kind = "duration";
  }
  const whole = sign * (more + first.value + (tail.more?.value ?? 0));
  const draft: QuantityDraft = {
    start,
    end,
    kind,
    bound: after?.bound ?? before?.bound ?? "exact",
    low: whole,
    high: second?.value ?? first.upTo ?? whole,
    step: tail.more?.step ?? first.step,
    value: {
      start:
        more > 0
          ? start
          : sign < 0 && text.charCodeAt(first.start - 1) === text.charCodeAt(signed)
            ? signed
            : first.start,
      end: tail.more === undefined ? (second ?? first).end : tail.end,
    },
    unit,
    currency,
  };
  return { draft, end };
}
