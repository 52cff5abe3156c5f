import { gapEnd, isDigit, isHyphen, wordAt, wordBefore } from "./number-context.ts";
import { isVulgarFraction, readDigits, readFraction } from "./number-digits.ts";
import { multiplier, readMagnitude } from "./number-magnitudes.ts";
import { MAGNITUDES, numberWord, ORDINALS, readNumberWords } from "./number-words.ts";

/** A number as written, without bound words and unit. */
export interface NumberReading {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** What one unit of the last written digit is worth. */
  readonly step: number;
  /** The magnitude the number ends with ("12.4 thousand"), else 1. */
  readonly magnitude: number;
  /** Written in words, at least in front. */
  readonly words: boolean;
  /** Nothing but digits: no separator, decimals, magnitude. */
  readonly plain: boolean;
  /** A part of a whole: 3/4, two thirds, half. */
  readonly fraction: boolean;
  /** Largest value meant where the words are vague ("several hundred"); the value is then the smallest. */
  readonly upTo?: number;
}

const FRACTION_NOUNS: ReadonlyMap<string, number> = new Map(
  [...ORDINALS]
    .filter(([, value]) => value > 2 && value <= 10)
    .concat([
      ["quarter", 4],
      ["hundredth", 100],
    ])
    .flatMap(([word, value]): [string, number][] => [
      [word, value],
      [`${word}s`, value],
    ]),
);

/** Denominator a fraction noun names ("thirds", "quarter"), or undefined. */
export function fractionNoun(word: string): number | undefined {
  return FRACTION_NOUNS.get(word);
}

const PLURALS: ReadonlyMap<string, number> = new Map([
  ["dozens", 12],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
  ["trillions", 1e12],
]);

/** Every word a number may be found at. */
export const NUMBER_TRIGGERS: ReadonlySet<string> = new Set([
  ..."half quarter third fifth dozen hundred tens".split(" "),
  ...MAGNITUDES.keys(),
  ...PLURALS.keys(),
]);

/** "and a half", "-and-a-half", "and three quarters" behind a whole number. */
function readAndFraction(text: string, at: number): { readonly end: number; readonly value: number } | undefined {
  const words: string[] = [];
  let end = at;
  for (let count = 0; count < 3; count++) {
    const start = isHyphen(text.charCodeAt(end)) ? end + 1 : gapEnd(text, end);
    if (start < 0) return undefined;
    const word = wordAt(text, start);
    if (count === 0 && word !== "and") return undefined;
    words.push(word);
    end = start + word.length;
  }
  const [, number = "", noun = ""] = words;
  const numerator = number === "a" ? 1 : numberWord(number);
  const denominator = noun === "half" ? 2 : fractionNoun(noun);
  if (numerator === undefined || denominator === undefined || numerator >= denominator) return undefined;
  return { end, value: numerator / denominator };
}

function scaled(text: string, reading: NumberReading, money: boolean): NumberReading {
  const found = readMagnitude(text, reading.end, money);
  if (found === undefined) return reading;
  const { magnitude } = found;
  return {
    ...reading,
    end: found.end,
    value: tidy(reading.value * magnitude),
    step: reading.step * magnitude,
    magnitude: reading.magnitude * magnitude,
    plain: false,
    fraction: false,
  };
}

/** Whole numbers below this have no more than the digits that are kept. */
const LEAST_NOISY = 1e14;

/** Takes away the noise of binary multiplication: 4.35 * 100 is 435. */
export function tidy(value: number): number {
  const isPlain = !Number.isFinite(value) || (Number.isInteger(value) && Math.abs(value) < LEAST_NOISY);
  return isPlain ? value : Number(value.toPrecision(14));
}

function readNumeral(text: string, at: number, money: boolean): NumberReading | undefined {
  const base = { start: at, magnitude: 1, words: false, plain: false, fraction: false };
  const fraction = readFraction(text, at);
  if (fraction !== undefined) {
    const value = fraction.numerator / fraction.denominator;
    const reading = { ...base, end: fraction.end, value, step: 1 / fraction.denominator, fraction: true };
    return scaled(text, reading, money);
  }
  const digits = readDigits(text, at);
  if (digits === undefined) return undefined;
  let { end, value } = digits;
  let step = 10 ** -digits.decimals;
  let plain = digits.decimals === 0 && !digits.grouped;
  if (digits.decimals === 0) {
    const code = text.charCodeAt(end);
    const attached = isVulgarFraction(code);
    const mixed = attached || code === 32 || isHyphen(code) ? readFraction(text, attached ? end : end + 1) : undefined;
    const behind = mixed === undefined ? readAndFraction(text, end) : undefined;
    if (mixed !== undefined) {
      value += mixed.numerator / mixed.denominator;
      step = 1 / mixed.denominator;
      end = mixed.end;
      plain = false;
    } else if (behind !== undefined) {
      value += behind.value;
      step = 0.5;
      end = behind.end;
      plain = false;
    }
  }
  return scaled(text, { ...base, end, value, step, plain }, money);
}

function readCardinal(text: string, at: number, joinAnd: boolean): NumberReading | undefined {
  const words = readNumberWords(text, at, 0, joinAnd);
  if (words === undefined) return undefined;
  const base = { start: at, words: true, plain: false, fraction: false };
  const behind = words.step === 1 ? readAndFraction(text, words.end) : undefined;
  if (behind !== undefined) {
    const reading = { ...base, end: behind.end, value: words.value + behind.value, step: 0.5, magnitude: 1 };
    return scaled(text, reading, false);
  }
  const noun = readFractionNoun(text, words.end, words.value);
  if (noun !== undefined) {
    const value = words.value / noun.denominator;
    return (
      readPartOf(text, at, noun.end, value) ?? {
        ...base,
        end: noun.end,
        value,
        step: 1 / noun.denominator,
        magnitude: 1,
        fraction: true,
      }
    );
  }
  const reading = { ...base, end: words.end, value: words.value, step: words.step, magnitude: words.step };
  return words.step === 1 ? scaled(text, reading, false) : reading;
}

/** "three quarters of a million": `value` ends at `end` and is a part of what follows. */
function readPartOf(text: string, start: number, end: number, value: number): NumberReading | undefined {
  let position = end;
  for (const word of ["of", "a"]) {
    const next = gapEnd(text, position);
    if (next < 0 || wordAt(text, next) !== word) return undefined;
    position = next + word.length;
  }
  const next = gapEnd(text, position);
  const word = next < 0 ? "" : wordAt(text, next);
  const magnitude = MAGNITUDES.get(word);
  if (magnitude === undefined) return undefined;
  return {
    start,
    end: next + word.length,
    value: tidy(value * magnitude),
    step: magnitude / 10,
    magnitude,
    words: true,
    plain: false,
    fraction: false,
  };
}

/** "a quarter of a million": at "quarter". */
function readArticlePart(text: string, at: number, word: string): NumberReading | undefined {
  const article = wordBefore(text, at);
  const denominator = fractionNoun(word);
  if (article?.text !== "a" || denominator === undefined) return undefined;
  return readPartOf(text, article.start, at + word.length, 1 / denominator);
}

function readFractionNoun(text: string, at: number, numerator: number) {
  const start = isHyphen(text.charCodeAt(at)) ? at + 1 : gapEnd(text, at);
  if (start < 0 || numerator < 1) return undefined;
  const word = wordAt(text, start);
  const end = start + word.length;
  if (word === "half" && numerator === 1) return { end, denominator: 2 };
  const denominator = fractionNoun(word);
  if (denominator === undefined || numerator >= denominator) return undefined;
  const plural = word.endsWith("s");
  if (plural !== numerator > 1 || (word === "quarters" && numerator === 2)) return undefined;
  return { end, denominator };
}

/** "half a million", "half-dozen": at "half". */
function readHalf(text: string, at: number): NumberReading | undefined {
  let position = isHyphen(text.charCodeAt(at + 4)) ? at + 5 : gapEnd(text, at + 4);
  if (position < 0) return undefined;
  if (wordAt(text, position) === "of") return readPartOf(text, at, at + 4, 0.5);
  if (wordAt(text, position) === "a") {
    position = isHyphen(text.charCodeAt(position + 1)) ? position + 2 : gapEnd(text, position + 1);
    if (position < 0) return undefined;
  }
  const word = wordAt(text, position);
  const magnitude = multiplier(word);
  if (magnitude === undefined) return undefined;
  return {
    start: at,
    end: position + word.length,
    value: magnitude / 2,
    step: magnitude === 12 ? 1 : magnitude / 10,
    magnitude,
    words: true,
    plain: false,
    fraction: false,
  };
}

/** "hundreds", "tens of thousands": what the plural says at least. */
function readPlural(text: string, at: number, word: string): NumberReading | undefined {
  let end = at + word.length;
  let value = word === "tens" ? 10 : (PLURALS.get(word) ?? 0);
  const of = gapEnd(text, end);
  const behind = of >= 0 && wordAt(text, of) === "of" ? gapEnd(text, of + 2) : -1;
  const next = behind < 0 ? "" : wordAt(text, behind);
  const second = PLURALS.get(next);
  if (second !== undefined && second > value) {
    value *= second;
    end = behind + next.length;
  } else if (word === "tens") return undefined;
  return {
    start: at,
    end,
    value,
    step: value,
    magnitude: value,
    words: true,
    plain: false,
    fraction: false,
    upTo: Infinity,
  };
}

/** A magnitude with "a", "several", "a few" or "a couple of" before it: at "hundred", "dozen", "million" ... */
function readLed(text: string, at: number, word: string, joinAnd: boolean): NumberReading | undefined {
  const before = wordBefore(text, at);
  if (before === undefined) return undefined;
  const size = multiplier(word) as number;
  const base = { words: true, plain: false, fraction: false, step: size, magnitude: size };
  const end = at + word.length;
  if (before.text === "a" || before.text === "an") {
    if (word === "dozen") return { ...base, start: before.start, end, value: 12 };
    const words = readNumberWords(text, at, 1, joinAnd);
    if (words === undefined) return undefined;
    return {
      ...base,
      start: before.start,
      end: words.end,
      value: words.value,
      step: word === "hundred" ? 1 : words.step,
    };
  }
  if (before.text === "several") return { ...base, start: before.start, end, value: size * 2, upTo: size * 10 };
  const second = wordBefore(text, before.start);
  if (before.text === "few" && second?.text === "a") {
    return { ...base, start: second.start, end, value: size * 2, upTo: size * 10 };
  }
  if (before.text !== "couple" && !(before.text === "of" && second?.text === "couple")) return undefined;
  const couple = before.text === "couple" ? before : (second as { start: number });
  const article = wordBefore(text, couple.start);
  if (article?.text !== "a") return undefined;
  return { ...base, start: article.start, end, value: size * 2, step: size / 2 };
}

/**
 * The number at `at` (a digit, a fraction character or the first letter of a word). It may begin before `at` where the
 * word there needs what leads it ("a" in "a hundred"). `money` reads a bare `m` or `b` behind it as a magnitude;
 * `joinAnd` false ends number words before "and".
 */
export function readNumber(text: string, at: number, money: boolean, joinAnd: boolean): NumberReading | undefined {
  const code = text.charCodeAt(at);
  if (isDigit(code) || isVulgarFraction(code)) return readNumeral(text, at, money);
  const word = wordAt(text, at);
  if (numberWord(word) !== undefined) return readCardinal(text, at, joinAnd);
  if (word === "half") return readHalf(text, at);
  if (fractionNoun(word) !== undefined) return readArticlePart(text, at, word);
  if (word === "tens" || PLURALS.has(word)) return readPlural(text, at, word);
  return multiplier(word) === undefined ? undefined : readLed(text, at, word, joinAnd);
}
