import { fractionNoun } from "./number.ts";
import { isHyphen, isLetter, wordAfter, wordAt, wordBefore } from "./number-context.ts";
import { numberWord, ORDINALS } from "./number-words.ts";
import { readBoundBefore } from "./quantity-bounds.ts";
import type { QuantityDraft } from "./quantity-building.ts";
import { unitWord } from "./units.ts";
import { readUnit } from "./units-reading.ts";

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["twice", 2],
  ["thrice", 3],
  ["halved", 0.5],
  ["doubled", 2],
  ["tripled", 3],
  ["trebled", 3],
  ["quadrupled", 4],
  ["twofold", 2],
  ["threefold", 3],
  ["fourfold", 4],
  ["fivefold", 5],
  ["sixfold", 6],
  ["sevenfold", 7],
  ["eightfold", 8],
  ["ninefold", 9],
  ["tenfold", 10],
  ["hundredfold", 100],
]);

/** Words of a quantity that hold no number: a reader of its own looks at each. */
export const QUANTITY_WORDS: ReadonlySet<string> = new Set([
  ...MULTIPLES.keys(),
  ...ORDINALS.keys(),
  ..."double triple half quarter couple decades centuries".split(" "),
]);

/** Words that let a bare ordinal be one, and no adverb: "the third", "its second", "ranked first". */
const BEFORE_ORDINAL: ReadonlySet<string> = new Set(
  (
    "the its his her their our my your this that these those every each very for ranked ranks rank finished finish " +
    "finishes came placed place places s"
  ).split(" "),
);

/** What follows an ordinal that counts nothing: "first lady", "second thoughts", "Third Reich". */
const BEHIND_NO_ORDINAL: ReadonlySet<string> = new Set(
  "of lady aid name names thoughts nature reich degree hand time place person world".split(" "),
);

const ARTICLES: ReadonlySet<string> = new Set([
  "the",
  "its",
  "their",
  "his",
  "her",
  "that",
  "this",
  "our",
  "my",
  "your",
]);

type Draft = QuantityDraft | undefined;

function plain(kind: QuantityDraft["kind"], value: number, start: number, end: number): QuantityDraft {
  const range = { start, end };
  return {
    ...range,
    kind,
    bound: "exact",
    low: value,
    high: value,
    step: kind === "multiple" ? 1 : value,
    value: range,
  };
}

function readMultiple(text: string, at: number, end: number, value: number, floor: number): Draft {
  const next = wordAfter(text, end)?.text;
  if (next === "down" || next === "back" || next === "over" || isHyphen(text.charCodeAt(end))) return undefined;
  return bounded(text, plain("multiple", value, at, end), floor);
}

/** "double the", "triple its". */
function readTimes(text: string, at: number, end: number, value: number, floor: number): Draft {
  const next = wordAfter(text, end);
  return next !== undefined && ARTICLES.has(next.text)
    ? bounded(text, plain("multiple", value, at, end), floor)
    : undefined;
}

function bounded(text: string, draft: QuantityDraft, floor: number): QuantityDraft {
  const bound = readBoundBefore(text, draft.start, floor);
  return bound === undefined ? draft : { ...draft, bound: bound.bound, start: bound.offset };
}

/** "half", "half an hour", "an hour and a half". */
function readHalf(text: string, at: number, floor: number): Draft {
  const end = at + 4;
  const before = wordBefore(text, at);
  if (before?.text === "a" || before?.text === "one") {
    const and = wordBefore(text, before.start);
    const unit = and?.text === "and" ? wordBefore(text, and.start) : undefined;
    const found = unit === undefined ? undefined : unitWord(unit.text);
    const article = unit === undefined ? undefined : wordBefore(text, unit.start);
    if (found?.kind === "duration" && (article?.text === "a" || article?.text === "an") && article.start >= floor) {
      const draft = { ...plain("duration", 1.5, article.start, end), step: 0.5, unit: found };
      return bounded(text, draft, floor);
    }
  }
  if (isHyphen(text.charCodeAt(end))) {
    const unit = readUnit(text, end);
    if (unit?.unit.kind !== "duration" || unit.unit.symbol === "second" || unit.unit.symbol === "year")
      return undefined;
    return { ...plain("duration", 0.5, at, unit.end), step: 0.5, unit: unit.unit, value: { start: at, end } };
  }
  if (before !== undefined && (ORDINALS.has(before.text) || before.text === "other" || before.text === "better")) {
    return undefined;
  }
  const next = wordAfter(text, end);
  if (next?.text === "a" || next?.text === "an") {
    const unit = readUnit(text, next.start + next.text.length);
    if (unit !== undefined && /^(?:duration|measure|percent)$/.test(unit.unit.kind)) {
      const draft = { ...plain(unit.unit.kind, 0.5, at, unit.end), step: 0.5, unit: unit.unit };
      return bounded(text, { ...draft, value: { start: at, end } }, floor);
    }
    return undefined;
  }
  const draft = bounded(text, plain("fraction", 0.5, at, end), floor);
  const shared = next?.text === "of" || next?.text === "as" || (next !== undefined && ARTICLES.has(next.text));
  if (shared || draft.start < at) return draft;
  return before?.text === "by" || before?.text === "than" ? draft : undefined;
}

/** Words between which "a fifth" is a share without "of": "fell by a fifth", "a fifth were late". */
const BEFORE_SHARE = /^(?:by|than|only|just)$/;
const BEHIND_SHARE = /^(?:were|was|are|is|had|have|has|said|did|do|came|went|voted|died|left|more|less|fewer)$/;

/** "a third of", "nearly a quarter": the article belongs to it. */
function readArticleFraction(text: string, at: number, word: string, denominator: number, floor: number): Draft {
  const article = wordBefore(text, at);
  if (article === undefined || article.text !== "a" || article.start < floor) return undefined;
  const end = at + word.length;
  const range = { start: article.start, end };
  const draft = bounded(text, { ...plain("fraction", 1 / denominator, article.start, end), value: range }, floor);
  const next = wordAfter(text, end);
  if (next?.text === "of" || draft.start < article.start) return draft;
  return BEFORE_SHARE.test(wordBefore(text, article.start)?.text ?? "") || BEHIND_SHARE.test(next?.text ?? "")
    ? draft
    : undefined;
}

/** "third" where it counts; "twenty-third" from its first word. */
function readOrdinal(text: string, at: number, word: string, value: number): Draft {
  const end = at + word.length;
  if (isHyphen(text.charCodeAt(at - 1))) return undefined;
  if (isHyphen(text.charCodeAt(end))) {
    const behind = wordAt(text, end + 1);
    return /(?:est|placed|ranked|ever|round|term|floor|year|most)$/.test(behind) && behind !== "guest"
      ? plain("ordinal", value, at, end)
      : undefined;
  }
  const before = wordBefore(text, at);
  const possessive = before === undefined && /['’]s$/.test(text.slice(Math.max(0, at - 3), at - 1));
  if (!possessive && (before === undefined || !BEFORE_ORDINAL.has(before.text))) return undefined;
  const next = wordAfter(text, end);
  if (next !== undefined && BEHIND_NO_ORDINAL.has(next.text) && !(value > 1 && /^(?:time|place)$/.test(next.text))) {
    return undefined;
  }
  return plain("ordinal", value, at, end);
}

/** "twenty-third": an ordinal behind tens that end at the hyphen at `at`, or undefined. */
export function readCompoundOrdinal(text: string, start: number, at: number): Draft {
  if (!isHyphen(text.charCodeAt(at))) return undefined;
  const tens = numberWord(wordAt(text, start)) ?? 0;
  const word = wordAt(text, at + 1);
  const unit = ORDINALS.get(word) ?? 0;
  return tens >= 20 && unit > 0 && unit < 10 ? plain("ordinal", tens + unit, start, at + 1 + word.length) : undefined;
}

/** "a couple of weeks". */
function readCouple(text: string, at: number, floor: number): Draft {
  const article = wordBefore(text, at);
  if (article === undefined || article.text !== "a" || article.start < floor) return undefined;
  const of = wordAfter(text, at + 6);
  const end = of?.text === "of" ? of.start + 2 : at + 6;
  const unit = readUnit(text, end);
  if (unit?.unit.kind !== "duration") return undefined;
  const value = { start: article.start, end };
  return { ...plain("duration", 2, article.start, unit.end), bound: "about", step: 1, unit: unit.unit, value };
}

/** "decades", "decades-old": twenty years at least. */
function readDecades(text: string, at: number, word: string): Draft {
  const end = at + word.length;
  const before = wordBefore(text, at);
  if (before?.text === "in" || before?.text === "recent" || before?.text === "few") return undefined;
  const old = /^[-‐‑]old(?!\w)/.test(text.slice(end, end + 5));
  const unit = unitWord(word);
  const draft = plain(old ? "age" : "duration", 2, at, old ? end + 4 : end);
  return { ...draft, bound: "at-least", step: 1, unit, value: { start: at, end } };
}

/** The quantity that the word at `at` makes without a number ("twice", "half", "the third"), or undefined. */
export function readQuantityWord(text: string, at: number, word: string, floor: number): Draft {
  const end = at + word.length;
  if (isLetter(text.charCodeAt(end)) || isHyphen(text.charCodeAt(at - 1))) return undefined;
  const multiple = MULTIPLES.get(word);
  if (multiple !== undefined) return readMultiple(text, at, end, multiple, floor);
  if (word === "double" || word === "triple") return readTimes(text, at, end, word === "double" ? 2 : 3, floor);
  if (word === "half") return readHalf(text, at, floor);
  if (word === "couple") return readCouple(text, at, floor);
  if (word === "decades" || word === "centuries") return readDecades(text, at, word);
  const denominator = fractionNoun(word);
  const fraction = denominator === undefined ? undefined : readArticleFraction(text, at, word, denominator, floor);
  if (fraction !== undefined) return fraction;
  const ordinal = ORDINALS.get(word);
  return ordinal === undefined ? undefined : readOrdinal(text, at, word, ordinal);
}
