export { isStopWord } from "./stop-words.ts";

/*
 * The English stemmer known as Porter2, with the changes of Snowball 3, from its description at
 * https://snowballstem.org/algorithms/english/stemmer.html.
 * R1 is the part behind the first consonant that follows a vowel, R2 the same within R1.
 *
 * A first index meets tens of thousands of words in its first second. Endings therefore change in place, in the letters of
 * the one word that is being stemmed: with strings and regular expressions stemming took a fifth of that second.
 */

/** By character code, 1 for each letter of a set. */
type LetterSet = Uint8Array;

const APOSTROPHE = codeOf("'");
const Y = codeOf("y");
/** Stands for a y at the start or behind a vowel, which counts as a consonant. */
const CONSONANT_Y = codeOf("Y");

const VOWELS = setOf("aeiouy");
const NEVER_IN_SHORT_SYLLABLE = setOf("wxY");
const DOUBLED = setOf("bdfgmnprt");
const SINGLE_BEFORE_DOUBLED = setOf("aeo");
const ANY = setOf("abcdefghijklmnopqrstuvwxyzY'");

const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ["skis", "ski"],
  ["skies", "sky"],
  ["dying", "die"],
  ["lying", "lie"],
  ["tying", "tie"],
  ["idly", "idl"],
  ["gently", "gentl"],
  ["ugly", "ugli"],
  ["early", "earli"],
  ["only", "onli"],
  ["singly", "singl"],
  ...["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"].map((word) => [word, word] as const),
]);

/** Words left as they are once their plural `s` is gone. */
const AFTER_STEP_1A = "inning outing canning herring earring evening proceed exceed succeed".split(" ");

/** Behind these R1 begins, whatever their letters. */
const PREFIXES = "arsen commun emerg gener inter later organ past univers".split(" ");

interface Suffix {
  readonly letters: string;
  readonly replacement: string;
  /** It must stand in R2, not only in R1. */
  readonly inR2: boolean;
  /** The letters that it may stand behind. */
  readonly behind: LetterSet;
}

/** Longest first among those that end alike; so in the other steps. */
const STEP_2 = byLastLetter([
  suffix("ational", "ate"),
  suffix("ization", "ize"),
  suffix("fulness", "ful"),
  suffix("ousness", "ous"),
  suffix("iveness", "ive"),
  suffix("tional", "tion"),
  suffix("biliti", "ble"),
  suffix("lessli", "less"),
  suffix("entli", "ent"),
  suffix("ation", "ate"),
  suffix("alism", "al"),
  suffix("aliti", "al"),
  suffix("ousli", "ous"),
  suffix("iviti", "ive"),
  suffix("fulli", "ful"),
  suffix("enci", "ence"),
  suffix("anci", "ance"),
  suffix("abli", "able"),
  suffix("izer", "ize"),
  suffix("ator", "ate"),
  suffix("alli", "al"),
  suffix("bli", "ble"),
  suffix("ogi", "og", false, setOf("l")),
  suffix("li", "", false, setOf("cdeghkmnrt")),
]);

const STEP_3 = byLastLetter([
  suffix("ational", "ate"),
  suffix("tional", "tion"),
  suffix("alize", "al"),
  suffix("icate", "ic"),
  suffix("iciti", "ic"),
  suffix("ative", "", true),
  suffix("ical", "ic"),
  suffix("ness", ""),
  suffix("ful", ""),
]);

const STEP_4 = byLastLetter([
  suffix("ion", "", true, setOf("st")),
  ..."ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic"
    .split(" ")
    .map((letters) => suffix(letters, "", true)),
]);

const MEMO_SIZE = 20_000;
const memo = new Map<string, string>();

/**
 * The stem of an English word in lower case (`Word.norm`): equal for most inflections of one word, not itself a word.
 * Words with other characters than a-z and the apostrophe come back unchanged.
 */
export function stem(norm: string): string {
  const known = memo.get(norm);
  if (known !== undefined) return known;
  const computed = findStem(norm);
  if (memo.size >= MEMO_SIZE) memo.clear();
  memo.set(norm, computed);
  return computed;
}

/** The word that is being stemmed, by character code, in its first `size` places. */
let word = new Uint8Array(64);
let size = 0;
/** So many of its first letters are still as they came. */
let unchanged = 0;

/** What `stem` gives, worked out anew: for those who remember it themselves. */
export function findStem(norm: string): string {
  if (norm.length <= 2) return norm;
  const start = norm.charCodeAt(0) === APOSTROPHE ? 1 : 0;
  if (!readWord(norm, start)) return norm;
  const exception = EXCEPTIONS.get(norm);
  if (exception !== undefined) return exception;
  const r1 = startOfR1();
  const r2 = regionBehind(r1);
  removePossessive();
  removePlural();
  if (!isAnyOf(AFTER_STEP_1A)) {
    removeVerbEnding(r1);
    replaceLastY();
    replaceSuffix(STEP_2, r1, r2);
    replaceSuffix(STEP_3, r1, r2);
    replaceSuffix(STEP_4, r1, r2);
    removeFinal(r1, r2);
  }
  let stemmed = norm.slice(start, start + Math.min(unchanged, size));
  for (let i = unchanged; i < size; i++) stemmed += String.fromCharCode(word[i] as number);
  return stemmed;
}

/** Reads the letters of the word, each y that counts as a consonant apart; false if there is any other character. */
function readWord(norm: string, start: number): boolean {
  if (norm.length > word.length) word = new Uint8Array(2 * norm.length);
  size = 0;
  for (let i = start; i < norm.length; i++) {
    const code = norm.charCodeAt(i);
    if ((code < 97 || code > 122) && code !== APOSTROPHE) return false;
    word[size] = code === Y && (size === 0 || isVowelAt(size - 1)) ? CONSONANT_Y : code;
    size++;
  }
  unchanged = size;
  return true;
}

function isVowelAt(i: number): boolean {
  return VOWELS[word[i] as number] === 1;
}

/** Whether the word has these letters in front of `end`. */
function hasBefore(end: number, letters: string): boolean {
  const start = end - letters.length;
  if (start < 0) return false;
  for (let i = letters.length - 1; i >= 0; i--) if (word[start + i] !== letters.charCodeAt(i)) return false;
  return true;
}

function endsWith(letters: string): boolean {
  return hasBefore(size, letters);
}

function isAnyOf(words: readonly string[]): boolean {
  for (const one of words) if (one.length === size && endsWith(one)) return true;
  return false;
}

/** Puts letters in place of all from `start` on. */
function replaceFrom(start: number, letters: string): void {
  for (let i = 0; i < letters.length; i++) word[start + i] = letters.charCodeAt(i);
  size = start + letters.length;
  if (start < unchanged) unchanged = start;
}

function startOfR1(): number {
  for (const prefix of PREFIXES) if (prefix.length <= size && hasBefore(prefix.length, prefix)) return prefix.length;
  return regionBehind(0);
}

function regionBehind(from: number): number {
  for (let i = from + 1; i < size; i++) if (!isVowelAt(i) && isVowelAt(i - 1)) return i + 1;
  return size;
}

/** Step 0. */
function removePossessive(): void {
  if (endsWith("'s'")) size -= 3;
  else if (endsWith("'s")) size -= 2;
  else if (endsWith("'")) size -= 1;
}

/** Step 1a. */
function removePlural(): void {
  if (endsWith("sses")) size -= 2;
  else if (endsWith("ied") || endsWith("ies")) size -= size > 4 ? 2 : 1;
  else if (endsWith("s") && !endsWith("us") && !endsWith("ss") && hasVowelBefore(size - 2)) size -= 1;
}

function hasVowelBefore(end: number): boolean {
  for (let i = 0; i < end; i++) if (isVowelAt(i)) return true;
  return false;
}

/** Step 1b. */
function removeVerbEnding(r1: number): void {
  const end = endsWith("ly") ? size - 2 : size;
  if (hasBefore(end, "eed")) {
    if (end - 3 >= r1) size = end - 1;
    return;
  }
  const base = hasBefore(end, "ed") ? end - 2 : hasBefore(end, "ing") ? end - 3 : -1;
  if (base < 0 || !hasVowelBefore(base)) return;
  size = base;
  if (endsWith("at") || endsWith("bl") || endsWith("iz")) {
    replaceFrom(base, "e");
  } else if (base > 1 && word[base - 1] === word[base - 2] && DOUBLED[word[base - 1] as number] === 1) {
    if (base !== 3 || SINGLE_BEFORE_DOUBLED[word[0] as number] === 0) size -= 1;
  } else if (base <= r1 && endsInShortSyllable()) {
    replaceFrom(base, "e");
  }
}

function endsInShortSyllable(): boolean {
  if (size < 2 || isVowelAt(size - 1) || !isVowelAt(size - 2)) return endsWith("past");
  if (size === 2) return true;
  return (!isVowelAt(size - 3) && NEVER_IN_SHORT_SYLLABLE[word[size - 1] as number] === 0) || endsWith("past");
}

/** Step 1c. */
function replaceLastY(): void {
  const last = word[size - 1];
  if (size > 2 && (last === Y || last === CONSONANT_Y) && !isVowelAt(size - 2)) replaceFrom(size - 1, "i");
}

/** A step that replaces the longest of its suffixes, if it stands where it must. */
function replaceSuffix(suffixes: readonly (readonly Suffix[])[], r1: number, r2: number): void {
  if (size === 0) return;
  for (const { letters, replacement, inR2, behind } of suffixes[word[size - 1] as number] as readonly Suffix[]) {
    if (!endsWith(letters)) continue;
    const start = size - letters.length;
    if (start >= (inR2 ? r2 : r1) && behind[word[start - 1] as number] === 1) replaceFrom(start, replacement);
    return;
  }
}

/** Step 5. */
function removeFinal(r1: number, r2: number): void {
  const base = size - 1;
  if (endsWith("ll")) {
    if (base >= r2) size = base;
  } else if (endsWith("e")) {
    size = base;
    if (base < r2 && (base < r1 || endsInShortSyllable())) size = base + 1;
  }
}

function codeOf(letter: string): number {
  return letter.charCodeAt(0);
}

function setOf(letters: string): LetterSet {
  const set = new Uint8Array(128);
  for (const letter of letters) set[codeOf(letter)] = 1;
  return set;
}

function suffix(letters: string, replacement: string, inR2 = false, behind = ANY): Suffix {
  return { letters, replacement, inR2, behind };
}

function byLastLetter(suffixes: readonly Suffix[]): readonly (readonly Suffix[])[] {
  const groups: Suffix[][] = Array.from({ length: 128 }, () => []);
  for (const one of suffixes) groups[codeOf(one.letters.slice(-1))]?.push(one);
  return groups;
}
