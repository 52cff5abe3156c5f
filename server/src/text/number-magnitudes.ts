import { gapEnd, isDigit, isHyphen, isLetter, isSpace, lettersEnd } from "./number-context.ts";
import { MAGNITUDES } from "./number-words.ts";

const SHORT_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["mn", 1e6],
  ["mln", 1e6],
  ["mio", 1e6],
  ["bn", 1e9],
  ["bln", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
  ["trln", 1e12],
]);

const ATTACHED_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["K", 1e3],
  ["M", 1e6],
]);

const MONEY_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["m", 1e6],
  ["M", 1e6],
  ["b", 1e9],
  ["B", 1e9],
]);

/** What "hundred", "dozen", "million" ... multiply by, or undefined. */
export function multiplier(word: string): number | undefined {
  if (word === "hundred") return 100;
  if (word === "dozen") return 12;
  return MAGNITUDES.get(word === "crores" || word === "lakhs" ? word.slice(0, -1) : word);
}

/**
 * For each first letter of a word for a magnitude, in either case, a bit for each second letter, by their places in the
 * alphabet; bit 0 where the word may be a single letter.
 */
const BEGINNINGS = new Uint32Array(128);
for (const word of [
  "hundred",
  "dozen",
  ...[MAGNITUDES, SHORT_MAGNITUDES, ATTACHED_MAGNITUDES].flatMap((all) => [...all.keys()]),
]) {
  const [first, second] = [word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) & 31 : 0];
  for (const letter of [first | 32, first & ~32]) BEGINNINGS[letter] = (BEGINNINGS[letter] as number) | (1 << second);
}

/** False where `readMagnitude` finds none at `at`, as far as the two letters at the beginning tell. */
export function mayBeMagnitude(text: string, at: number): boolean {
  const behind = text.charCodeAt(at);
  const start = isLetter(behind) ? at : at + 1;
  if (start > at && !isSpace(behind) && !isHyphen(behind)) return false;
  const first = text.charCodeAt(start);
  if (!isLetter(first)) return isSpace(first);
  const second = text.charCodeAt(start + 1);
  if (first >= 128 || second >= 128) return true;
  return (((BEGINNINGS[first] as number) >>> (isLetter(second) ? second & 31 : 0)) & 1) === 1;
}

interface MagnitudeReading {
  readonly end: number;
  readonly magnitude: number;
}

/** The magnitude directly behind a numeral ("40k"), or behind a blank or hyphen ("12.4 thousand", "3-million"). */
export function readMagnitude(text: string, at: number, money: boolean): MagnitudeReading | undefined {
  if (isLetter(text.charCodeAt(at))) {
    const end = lettersEnd(text, at);
    if (end - at > 8 || isDigit(text.charCodeAt(end))) return undefined;
    const word = text.slice(at, end);
    const magnitude =
      ATTACHED_MAGNITUDES.get(word) ??
      (money ? MONEY_MAGNITUDES.get(word) : undefined) ??
      SHORT_MAGNITUDES.get(word.toLowerCase()) ??
      multiplier(word);
    return magnitude === undefined ? undefined : { end, magnitude };
  }
  const hyphen = isHyphen(text.charCodeAt(at));
  const start = hyphen ? at + 1 : gapEnd(text, at);
  if (start < 0 || !isLetter(text.charCodeAt(start))) return undefined;
  const end = lettersEnd(text, start);
  if (end - start > 8 || isDigit(text.charCodeAt(end))) return undefined;
  const word = text.slice(start, end);
  const magnitude =
    SHORT_MAGNITUDES.get(word) ?? multiplier(word.toLowerCase()) ?? (money ? MONEY_MAGNITUDES.get(word) : undefined);
  return magnitude === undefined ? undefined : { end, magnitude };
}
