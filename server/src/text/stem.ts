export { isStopWord } from "./stop-words.ts";

/*
 * The English stemmer known as Porter2, with the changes of Snowball 3, from its description at
 * https://snowballstem.org/algorithms/english/stemmer.html.
 * R1 is the part behind the first consonant that follows a vowel, R2 the same within R1.
 */

/** By character code; Y is no vowel. */
const IS_VOWEL = new Uint8Array(128);
for (const vowel of "aeiouy") IS_VOWEL[vowel.charCodeAt(0)] = 1;

const DOUBLES = new Set(["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"]);
const LI_ENDINGS = "cdeghkmnrt";

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
const AFTER_STEP_1A = new Set([
  "inning",
  "outing",
  "canning",
  "herring",
  "earring",
  "evening",
  "proceed",
  "exceed",
  "succeed",
]);

type Suffix = readonly [suffix: string, replacement: string];

/** Longest first among those that end alike. */
const STEP_2 = byLastLetter([
  ["ational", "ate"],
  ["ization", "ize"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["iveness", "ive"],
  ["tional", "tion"],
  ["biliti", "ble"],
  ["lessli", "less"],
  ["entli", "ent"],
  ["ation", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["ousli", "ous"],
  ["iviti", "ive"],
  ["fulli", "ful"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["abli", "able"],
  ["izer", "ize"],
  ["ator", "ate"],
  ["alli", "al"],
  ["bli", "ble"],
  ["ogi", "og"],
  ["li", ""],
]);

const STEP_3 = byLastLetter([
  ["ational", "ate"],
  ["tional", "tion"],
  ["alize", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ative", ""],
  ["ical", "ic"],
  ["ness", ""],
  ["ful", ""],
]);

const STEP_4 = byLastLetter([
  ["ement", ""],
  ["ance", ""],
  ["ence", ""],
  ["able", ""],
  ["ible", ""],
  ["ment", ""],
  ["ant", ""],
  ["ent", ""],
  ["ism", ""],
  ["ate", ""],
  ["iti", ""],
  ["ous", ""],
  ["ive", ""],
  ["ize", ""],
  ["ion", ""],
  ["al", ""],
  ["er", ""],
  ["ic", ""],
]);

function byLastLetter(suffixes: readonly Suffix[]): ReadonlyMap<string, readonly Suffix[]> {
  const groups = new Map<string, Suffix[]>();
  for (const suffix of suffixes) {
    const last = suffix[0].slice(-1);
    groups.set(last, [...(groups.get(last) ?? []), suffix]);
  }
  return groups;
}

function findSuffix(suffixes: ReadonlyMap<string, readonly Suffix[]>, word: string): Suffix | undefined {
  return suffixes.get(word.charAt(word.length - 1))?.find(([suffix]) => word.endsWith(suffix));
}

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

/** What `stem` gives, worked out anew: for those who remember it themselves. */
export function findStem(norm: string): string {
  if (norm.length <= 2 || !/^[a-z']+$/.test(norm)) return norm;
  const exception = EXCEPTIONS.get(norm);
  if (exception !== undefined) return exception;
  const hasApostrophe = norm.includes("'");
  let word = markConsonantY(hasApostrophe ? norm.replace(/^'/, "") : norm);
  const r1 = startOfR1(word);
  const r2 = regionAfter(word, r1);
  word = removePlural(hasApostrophe ? word.replace(/'(s'?)?$/, "") : word);
  if (AFTER_STEP_1A.has(word)) return word;
  word = removeVerbEnding(word, r1);
  if (word.endsWith("y") || word.endsWith("Y")) word = word.replace(/^(.+[^aeiouy])[yY]$/, "$1i");
  word = replaceStep2(word, r1);
  word = replaceStep3(word, r1, r2);
  word = removeStep4(word, r2);
  word = removeFinal(word, r1, r2);
  return word.replaceAll("Y", "y");
}

function isVowelAt(word: string, i: number): boolean {
  return IS_VOWEL[word.charCodeAt(i)] === 1;
}

/** A y at the start or after a vowel counts as a consonant and is written Y meanwhile. */
function markConsonantY(word: string): string {
  if (!word.includes("y")) return word;
  let marked = "";
  for (let i = 0; i < word.length; i++) {
    const character = word[i] as string;
    marked += character === "y" && (i === 0 || isVowelAt(marked, i - 1)) ? "Y" : character;
  }
  return marked;
}

function startOfR1(word: string): number {
  const prefix = /^(arsen|commun|emerg|gener|inter|later|organ|past|univers)/.exec(word);
  return prefix ? prefix[0].length : regionAfter(word, 0);
}

function regionAfter(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i++) {
    if (!isVowelAt(word, i) && isVowelAt(word, i - 1)) return i + 1;
  }
  return word.length;
}

/** Step 1a. */
function removePlural(word: string): string {
  if (!word.endsWith("s") && !word.endsWith("ied")) return word;
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/(ied|ies)$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(us|ss)$/.test(word)) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

/** Step 1b. */
function removeVerbEnding(word: string, r1: number): string {
  if (!/(?:ed|ing|ly)$/.test(word)) return word;
  const eed = /eed(ly)?$/.exec(word);
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const ending = /(ed|edly|ing|ingly)$/.exec(word);
  if (!ending || !/[aeiouy]/.test(word.slice(0, ending.index))) return word;
  const base = word.slice(0, ending.index);
  if (/(at|bl|iz)$/.test(base)) return `${base}e`;
  if (DOUBLES.has(base.slice(-2))) return /^[aeo]..$/.test(base) ? base : base.slice(0, -1);
  return base.length <= r1 && endsInShortSyllable(base) ? `${base}e` : base;
}

function endsInShortSyllable(word: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word) || word.endsWith("past");
}

function replaceStep2(word: string, r1: number): string {
  const found = findSuffix(STEP_2, word);
  if (!found) return word;
  const [suffix, replacement] = found;
  const start = word.length - suffix.length;
  const before = word[start - 1] ?? "";
  if (start < r1 || (suffix === "ogi" && before !== "l")) return word;
  if (suffix === "li" && (before === "" || !LI_ENDINGS.includes(before))) return word;
  return word.slice(0, start) + replacement;
}

function replaceStep3(word: string, r1: number, r2: number): string {
  const found = findSuffix(STEP_3, word);
  if (!found) return word;
  const [suffix, replacement] = found;
  const start = word.length - suffix.length;
  return start >= (suffix === "ative" ? r2 : r1) ? word.slice(0, start) + replacement : word;
}

function removeStep4(word: string, r2: number): string {
  const suffix = findSuffix(STEP_4, word)?.[0];
  if (suffix === undefined) return word;
  const base = word.slice(0, word.length - suffix.length);
  return base.length < r2 || (suffix === "ion" && !/[st]$/.test(base)) ? word : base;
}

/** Step 5. */
function removeFinal(word: string, r1: number, r2: number): string {
  const base = word.slice(0, -1);
  if (word.endsWith("e")) return base.length >= r2 || (base.length >= r1 && !endsInShortSyllable(base)) ? base : word;
  return word.endsWith("ll") && base.length >= r2 ? base : word;
}
