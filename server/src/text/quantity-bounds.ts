import { gapEnd, gapStart, isDigit, isLineStart, wordAfter, wordBefore } from "./number-context.ts";
import type { Bound } from "./quantity.ts";

/** `nearly` is less than the number, but not by much; the others are as in `Quantity`. */
export type WrittenBound = Bound | "nearly";

export interface BoundReading {
  readonly bound: WrittenBound;
  /** Where the bound's words start (before the number) or end (behind it). */
  readonly offset: number;
}

/** Phrases by their last word; the longest comes first. */
const PHRASES: ReadonlyMap<string, readonly (readonly [words: readonly string[], bound: WrittenBound])[]> = group([
  [
    "at-least",
    "at least|at the least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|minimum|" +
      "upwards of|upward of|as low as|as few as",
  ],
  [
    "more-than",
    "over|more than|greater than|higher than|larger than|older than|longer than|above|exceeding|exceed|exceeds|exceeded|" +
      "surpassing|surpass|surpasses|surpassed|topping|topped|in excess of",
  ],
  [
    "at-most",
    "up to|as many as|as much as|as high as|at most|at the most|no more than|not more than|no greater than|" +
      "a maximum of|maximum of|not over|not above",
  ],
  ["less-than", "less than|fewer than|lower than|smaller than|younger than|shorter than|under|below"],
  ["nearly", "nearly|almost|close to|approaching|just short of|just under|just below|a little under|slightly under"],
  [
    "about",
    "about|around|roughly|approximately|approx|approx.|circa|ca.|c.|some|an estimated|estimated|in the region of|" +
      "of the order of|on the order of|more or less",
  ],
]);

const INTENSIFIERS: ReadonlySet<string> = new Set("well just slightly far comfortably only".split(" "));

/** Verbs behind which "up to" tells where something came, and bounds nothing: "went up to 28 crowns". */
const MOVES: ReadonlySet<string> = new Set(
  (
    "go goes going went gone rise rises rising rose risen come comes coming came move moves moved moving put puts bring " +
    "brings brought take takes took taken push pushes pushed creep crept edge edged climb climbed jump jumped back"
  ).split(" "),
);

function group(rows: readonly (readonly [WrittenBound, string])[]) {
  const phrases = new Map<string, [string[], WrittenBound][]>();
  for (const [bound, list] of rows) {
    for (const phrase of list.split("|")) {
      const words = phrase.split(" ").reverse();
      const last = words[0] as string;
      phrases.set(last, [...(phrases.get(last) ?? []), [words, bound]]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b[0].length - a[0].length);
  return phrases;
}

const SIGNS: readonly (readonly [string, WrittenBound])[] = [
  [">=", "at-least"],
  ["<=", "at-most"],
  ["≥", "at-least"],
  ["≤", "at-most"],
  [">", "more-than"],
  ["<", "less-than"],
  ["~", "about"],
  ["≈", "about"],
  ["±", "about"],
];

function readPhrase(text: string, at: number, floor: number): BoundReading | undefined {
  const last = wordBefore(text, at);
  if (last === undefined || last.start < floor) return undefined;
  const phrases = PHRASES.get(last.text);
  if (phrases === undefined) return undefined;
  for (const [words, bound] of phrases) {
    let start = last.start;
    let whole = true;
    for (let i = 1; i < words.length && whole; i++) {
      const word = wordBefore(text, start);
      whole = word !== undefined && word.text === words[i] && word.start >= floor;
      if (whole) start = (word as { start: number }).start;
    }
    if (!whole || (words[0] === "to" && MOVES.has(wordBefore(text, start)?.text ?? ""))) continue;
    const intensifier = wordBefore(text, start);
    if (
      intensifier !== undefined &&
      intensifier.start >= floor &&
      (bound === "more-than" || bound === "less-than") &&
      INTENSIFIERS.has(intensifier.text) &&
      intensifier.text !== "only"
    ) {
      start = intensifier.start;
    }
    return { bound, offset: start };
  }
  return undefined;
}

function readSign(text: string, at: number, floor: number): BoundReading | undefined {
  const gap = gapStart(text, at);
  const end = gap < 0 ? at : gap;
  for (const [sign, bound] of SIGNS) {
    const start = end - sign.length;
    if (start >= floor && text.startsWith(sign, start)) {
      return sign === ">" && isLineStart(text, start) ? undefined : { bound, offset: start };
    }
  }
  return undefined;
}

/**
 * The bound in the words before a number whose words start at `at` ("at least", "well over", "~"), not reaching before
 * `floor`. Where two stand together ("at least about"), the outer one counts unless it only says about.
 */
export function readBoundBefore(text: string, at: number, floor: number): BoundReading | undefined {
  const inner = readPhrase(text, at, floor) ?? readSign(text, at, floor);
  if (inner === undefined) return undefined;
  const outer = readPhrase(text, inner.offset, floor);
  if (outer === undefined) return inner;
  return { bound: outer.bound === "about" ? inner.bound : outer.bound, offset: outer.offset };
}

const BEHIND_OR: ReadonlyMap<string, WrittenBound> = new Map([
  ["more", "at-least"],
  ["over", "at-least"],
  ["above", "at-least"],
  ["older", "at-least"],
  ["longer", "at-least"],
  ["greater", "at-least"],
  ["so", "about"],
  ["thereabouts", "about"],
  ["less", "at-most"],
  ["fewer", "at-most"],
  ["under", "at-most"],
  ["below", "at-most"],
  ["younger", "at-most"],
]);

/** The bound behind a number or its unit that ends at `at`: "or more", "or so", "+", "-plus". */
export function readBoundAfter(text: string, at: number): BoundReading | undefined {
  const code = text.charCodeAt(at);
  if (code === 43) return isDigit(text.charCodeAt(at + 1)) ? undefined : { bound: "at-least", offset: at + 1 };
  if (text.startsWith("-plus", at)) return { bound: "at-least", offset: at + 5 };
  if (gapEnd(text, at) < 0) return undefined;
  const or = wordAfter(text, at);
  if (or?.text !== "or") return undefined;
  const word = wordAfter(text, or.start + 2);
  const bound = word === undefined ? undefined : BEHIND_OR.get(word.text);
  return word === undefined || bound === undefined ? undefined : { bound, offset: word.start + word.text.length };
}
