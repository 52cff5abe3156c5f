import { gapEnd, isHyphen, isLetter, wordAt } from "./number-context.ts";

const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen"
  )
    .split(" ")
    .map((word, value) => [word, value]),
);

const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index): [string, number] => [word, 20 + index * 10])
    .concat([["fourty", 40]]),
);

const CARDINALS: ReadonlyMap<string, number> = new Map([...SMALL_NUMBERS, ...TENS]);

export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["lakh", 1e5],
  ["million", 1e6],
  ["crore", 1e7],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

const ORDINAL_WORDS: readonly (readonly [string, number])[] = [
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
  ["eleventh", 11],
  ["twelfth", 12],
  ["thirteenth", 13],
  ["fourteenth", 14],
  ["fifteenth", 15],
  ["sixteenth", 16],
  ["seventeenth", 17],
  ["eighteenth", 18],
  ["nineteenth", 19],
  ["twentieth", 20],
  ["thirtieth", 30],
  ["fortieth", 40],
  ["fiftieth", 50],
  ["sixtieth", 60],
  ["seventieth", 70],
  ["eightieth", 80],
  ["ninetieth", 90],
  ["hundredth", 100],
];

export const ORDINALS: ReadonlyMap<string, number> = new Map(ORDINAL_WORDS);

/** Value of a word that may begin a number ("forty", "seven"), or undefined. */
export function numberWord(word: string): number | undefined {
  return CARDINALS.get(word);
}

export interface WordsReading {
  readonly end: number;
  readonly value: number;
  /** What one unit of the last word is worth: 1, or the magnitude the words end with. */
  readonly step: number;
}

interface Progress {
  total: number;
  /** The part below the next magnitude. */
  current: number;
  hundred: boolean;
  magnitude: number;
  step: number;
}

function attach(progress: Progress, word: string): boolean {
  const { current } = progress;
  const small = SMALL_NUMBERS.get(word);
  if (small !== undefined) {
    const fits = current % 100 === 0 || (current % 10 === 0 && current % 100 >= 20 && small < 10);
    if (!fits || (small === 0 && (current > 0 || progress.total > 0))) return false;
    progress.current += small;
    progress.step = 1;
    return true;
  }
  const tens = TENS.get(word);
  if (tens !== undefined) {
    if (current % 100 !== 0) return false;
    progress.current += tens;
    progress.step = 1;
    return true;
  }
  if (word === "hundred") {
    if (progress.hundred || current === 0 || current > 99) return false;
    progress.current *= 100;
    progress.hundred = true;
    progress.step = 1;
    return true;
  }
  const magnitude = MAGNITUDES.get(word);
  if (magnitude === undefined || current === 0 || magnitude >= progress.magnitude) return false;
  progress.total += current * magnitude;
  progress.current = 0;
  progress.hundred = false;
  progress.magnitude = magnitude;
  progress.step = magnitude;
  return true;
}

/** Whether the number behind an "and" continues the one before it, and is not the other member of "between .. and ..". */
function continuesBehindAnd(text: string, at: number, progress: Progress): boolean {
  if (progress.current % 100 !== 0 || (progress.current === 0 && progress.total === 0)) return false;
  const first = wordAt(text, at);
  if (numberWord(first) === undefined || first === "zero") return false;
  let end = at + first.length;
  let separator = separatorEnd(text, end);
  if (TENS.has(first) && separator >= 0) {
    const unit = SMALL_NUMBERS.get(wordAt(text, separator));
    if (unit !== undefined && unit > 0 && unit < 10) {
      end = lettersBehind(text, separator);
      separator = separatorEnd(text, end);
    }
  }
  if (separator < 0) return true;
  const next = wordAt(text, separator);
  if (next === "hundred") return !progress.hundred && progress.current === 0;
  const magnitude = MAGNITUDES.get(next);
  return magnitude === undefined || magnitude < progress.magnitude;
}

/** "four and twenty", "five-and-thirty": the older order, tens behind units, where nothing more follows. */
function readUnitsFirst(text: string, at: number): WordsReading | undefined {
  const found = /^([a-z]{3,5})(?:\s+and\s+|-and-)([a-z]{5,7})(?![a-z])(?!-[a-z])/i.exec(
    text.slice(at, at + UNITS_FIRST),
  );
  const units = SMALL_NUMBERS.get(found?.[1]?.toLowerCase() ?? "") ?? 0;
  const tens = TENS.get(found?.[2]?.toLowerCase() ?? "");
  if (!found || tens === undefined || units < 1 || units > 9) return undefined;
  if (/\bbetween\b[^.]{0,30}$/i.test(text.slice(Math.max(0, at - UNITS_FIRST), at))) return undefined;
  const end = at + found[0].length;
  const next = gapEnd(text, end);
  const behind = next < 0 ? "" : wordAt(text, next);
  if (CARDINALS.has(behind) || behind === "hundred" || MAGNITUDES.has(behind)) return undefined;
  return { end, value: tens + units, step: 1 };
}

/** Characters that such a number has at most, and within which "between" stands before it. */
const UNITS_FIRST = 40;

function lettersBehind(text: string, at: number): number {
  return at + wordAt(text, at).length;
}

/** Offset behind the hyphen or gap at `at`, or -1. */
function separatorEnd(text: string, at: number): number {
  if (isHyphen(text.charCodeAt(at))) return isLetter(text.charCodeAt(at + 1)) ? at + 1 : -1;
  return gapEnd(text, at);
}

/**
 * The cardinal written in words at `at` ("a" not included: "hundred and forty-three" is read with `lead` 1).
 * `joinAnd` false stops before every "and", as "between two hundred and three" needs it.
 */
export function readNumberWords(text: string, at: number, lead: number, joinAnd: boolean): WordsReading | undefined {
  const turned = joinAnd && lead === 0 ? readUnitsFirst(text, at) : undefined;
  if (turned) return turned;
  const progress: Progress = { total: 0, current: lead, hundred: false, magnitude: Infinity, step: 1 };
  let end = -1;
  let position = at;
  while (position >= 0) {
    const word = wordAt(text, position);
    if (word === "and") {
      const behind = gapEnd(text, position + 3);
      if (!joinAnd || end < 0 || behind < 0 || !continuesBehindAnd(text, behind, progress)) break;
      position = behind;
      continue;
    }
    if (word === "" || !attach(progress, word)) break;
    end = position + word.length;
    position = separatorEnd(text, end);
  }
  if (end < 0) return undefined;
  return { end, value: progress.total + progress.current, step: progress.step };
}
