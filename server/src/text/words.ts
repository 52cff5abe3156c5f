import { foldWord, isInvisible } from "./fold.ts";
import type { Range } from "./range.ts";

/** A word as it stands in the text. */
export interface Word extends Range {
  readonly text: string;
  /**
   * Lower case with plain apostrophes, without a possessive `'s`; diacritics stay. A dotted acronym keeps its full
   * stops (`u.s.`, also where the text has `U.S`), so that it is never taken for the word of the same letters.
   */
  readonly norm: string;
}

type CharacterClass = number;
const UNKNOWN = 0;
const SEPARATOR = 1;
const INVISIBLE = 2;
const MARK = 3;
const LETTER = 4;
const DIGIT = 5;
/** From here on: scripts written without spaces, and Hangul, whose words carry their particles. */
const HAN_OR_KANA = 6;
const HANGUL = 7;
const SOUTH_EAST_ASIAN = 8;

const UNSPACED: readonly (readonly [from: number, to: number, characterClass: CharacterClass])[] = [
  [0x0e00, 0x0eff, SOUTH_EAST_ASIAN], // Thai, Lao
  [0x1000, 0x109f, SOUTH_EAST_ASIAN], // Myanmar
  [0x1100, 0x11ff, HANGUL],
  [0x1780, 0x17ff, SOUTH_EAST_ASIAN], // Khmer
  [0x2e80, 0x2fdf, HAN_OR_KANA],
  [0x3005, 0x3007, HAN_OR_KANA],
  [0x3041, 0x309f, HAN_OR_KANA],
  [0x30a1, 0x30fa, HAN_OR_KANA],
  [0x30fc, 0x312f, HAN_OR_KANA],
  [0x3130, 0x318f, HANGUL],
  [0x31f0, 0x31ff, HAN_OR_KANA],
  [0x3400, 0x4dbf, HAN_OR_KANA],
  [0x4e00, 0x9fff, HAN_OR_KANA],
  [0xa960, 0xa97f, HANGUL],
  [0xac00, 0xd7ff, HANGUL],
  [0xf900, 0xfaff, HAN_OR_KANA],
  [0xff66, 0xff9f, HAN_OR_KANA],
  [0x1b000, 0x1b16f, HAN_OR_KANA],
  [0x20000, 0x3ffff, HAN_OR_KANA],
];

/** Classes of the characters seen so far, by code unit. */
const classes = new Uint8Array(0x10000);

function classify(codePoint: number): CharacterClass {
  if (isInvisible(codePoint)) return INVISIBLE;
  const character = String.fromCodePoint(codePoint);
  if (/^\p{Nd}/u.test(character)) return DIGIT;
  if (!/^[\p{L}\p{M}\p{N}]/u.test(character) || /^[²³¹⁰⁴-⁹]/u.test(character)) return SEPARATOR;
  for (const [from, to, characterClass] of UNSPACED) {
    if (codePoint >= from && codePoint <= to) return characterClass;
  }
  if (/^\p{M}/u.test(character)) return MARK;
  return /^\p{L}/u.test(character) ? LETTER : DIGIT;
}

function classAt(text: string, offset: number): CharacterClass {
  if (offset >= text.length) return SEPARATOR;
  const code = text.charCodeAt(offset);
  if (code >= 0xd800 && code < 0xe000) return classify(text.codePointAt(offset) as number);
  const known = classes[code] as CharacterClass;
  if (known !== UNKNOWN) return known;
  const computed = classify(code);
  classes[code] = computed;
  return computed;
}

function lengthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

/**
 * The words of a text, or of a range of it, in order.
 *
 * - Hyphens and dashes part words: `state-owned` is two, `295-1` is two. Dotted acronyms and numbers with their
 *   separators are one (`U.S.`, `12,400`, `3.5`), and so are words with an apostrophe inside (`don't`, `O'Brien`).
 * - A run of Han or kana, of Hangul, or of Thai, Lao, Khmer or Myanmar becomes its overlapping pairs of characters (a
 *   lone character stays alone): these words overlap, and need no dictionary that hosts may have in different versions.
 */
export function findWords(text: string, range: Range = { start: 0, end: text.length }): Word[] {
  const words: Word[] = [];
  const end = Math.min(range.end, text.length);
  let i = range.start;
  while (i < end) {
    const characterClass = classAt(text, i);
    if (characterClass >= HAN_OR_KANA) {
      i = addPairs(words, text, i, end, characterClass);
    } else if (characterClass >= LETTER) {
      const start = i;
      const acronymEnd = characterClass === LETTER ? endOfAcronym(text, start, end) : start;
      i = acronymEnd > start ? acronymEnd : endOfWord(text, start, end);
      const word = text.slice(start, i);
      words.push({ start, end: i, text: word, norm: acronymEnd > start ? normOfAcronym(word) : normOf(word) });
    } else {
      i += lengthAt(text, i);
    }
  }
  return words;
}

/** `Word.norm` of a word that is no dotted acronym. */
export function normOf(word: string): string {
  const folded = foldWord(word);
  return folded.length > 2 && folded.endsWith("'s") ? folded.slice(0, -2) : folded;
}

function normOfAcronym(acronym: string): string {
  const norm = normOf(acronym);
  return norm.endsWith(".") ? norm : `${norm}.`;
}

function isWordClass(characterClass: CharacterClass): boolean {
  return characterClass === LETTER || characterClass === DIGIT || characterClass === MARK;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function endOfWord(text: string, start: number, end: number): number {
  let wordEnd = start;
  let last = SEPARATOR;
  for (let i = start; i < end; ) {
    const characterClass = classAt(text, i);
    if (isWordClass(characterClass)) {
      i += lengthAt(text, i);
      wordEnd = i;
      if (characterClass !== MARK) last = characterClass;
    } else if (characterClass === INVISIBLE) {
      i += 1;
    } else {
      const code = text.charCodeAt(i);
      const next = i + 1 < end ? classAt(text, i + 1) : SEPARATOR;
      const joins = isApostrophe(code)
        ? last === LETTER && next === LETTER
        : (code === 0x2e || code === 0x2c) && last === DIGIT && next === DIGIT;
      if (!joins || wordEnd !== i) break;
      i += 1;
    }
  }
  return wordEnd;
}

/** End of single letters with full stops between them, with the last full stop and a possessive; else `start`. */
function endOfAcronym(text: string, start: number, end: number): number {
  let letters = 0;
  let acronymEnd = start;
  let i = start;
  while (i < end && classAt(text, i) === LETTER) {
    const after = i + lengthAt(text, i);
    if (after < end && isWordClass(classAt(text, after))) break;
    letters++;
    acronymEnd = after;
    if (after >= end || text.charCodeAt(after) !== 0x2e) break;
    acronymEnd = i = after + 1;
  }
  if (letters < 2) return start;
  const possessive = isApostrophe(text.charCodeAt(acronymEnd)) && text.charCodeAt(acronymEnd + 1) === 0x73;
  if (possessive && acronymEnd + 2 <= end && !isWordClass(classAt(text, acronymEnd + 2))) acronymEnd += 2;
  return acronymEnd;
}

/** Adds the pairs of the run that starts at `start` and returns its end. */
function addPairs(words: Word[], text: string, start: number, end: number, runClass: CharacterClass): number {
  const units: number[] = [];
  let i = start;
  while (i < end) {
    const characterClass = classAt(text, i);
    const continues = characterClass === MARK || characterClass === INVISIBLE;
    if (characterClass !== runClass && !continues) break;
    const length = lengthAt(text, i);
    if (units.length === 0 || !(continues || /^\p{M}/u.test(text.slice(i, i + length)))) units.push(i);
    i += length;
  }
  units.push(i);
  const size = units.length > 2 ? 2 : 1;
  for (let unit = 0; unit + size < units.length; unit++) {
    const pairStart = units[unit] as number;
    const pairEnd = units[unit + size] as number;
    const pair = text.slice(pairStart, pairEnd);
    words.push({ start: pairStart, end: pairEnd, text: pair, norm: foldWord(pair) });
  }
  return i;
}
