import { isStopWord } from "../text/stop-words.ts";
import type { AcronymDefinition } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import { corporateSuffixes, openers, organisationHeads } from "./word-lists.ts";

const bodies = new Set(
  "agency authority board bureau commission committee company corporation council department federation fund group institute ministry office organisation organization party union association bank".split(
    " ",
  ),
);

const smallWords = words("of for and the in on to de la del des du et a an");

/**
 * Acronyms a sentence defines: "Organisation for Security and Co-operation in Europe (OSCE)" and "OSCE (Organisation
 * for …)". The letters must be the initials of the words, small words counted or not.
 */
export function findAcronyms(tokens: readonly Token[], text: string, lists: Gazetteer): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (isTicker(text, token)) {
      const named = firstOfCompany(tokens, text, at - 1);
      // In a line of capitals only what is also a known acronym is taken for a name.
      const known = named < 0 && lists.acronyms.has(nameKey(token.text));
      const first = known && endOfHeadlineFirm(tokens, text, lists) === at ? 0 : named;
      if (first < 0) continue;
      const expansion = text.slice(tokens[first]!.start, tokens[at - 1]!.end).replace(/\s+/g, " ");
      found.push({ acronym: token.text, expansion });
      continue;
    }
    const letters = lettersOf(text, token);
    if (letters === undefined) continue;
    const spelled = firstSpelled(tokens, at - 1, letters);
    const first = spelled < 0 && !ofNations.has(letters) ? firstOfOrganisation(tokens, at - 1) : spelled;
    if (first < 0) continue;
    const expansion = text.slice(tokens[first]!.start, tokens[at - 1]!.end).replace(/\s+/g, " ");
    found.push({ acronym: token.text, expansion });
  }
  return found;
}

/** "BoE". */
const mixedAcronym = /^\p{Lu}{1,4}\p{Ll}{1,2}\p{Lu}{1,4}$/u;

/**
 * Whether a text tells that an acronym is short for a common noun: "the export enhancement program, EEP,", "payment-in-kind,
 * or PIK,", "ARC (AIDS-related complex)".
 */
export function isForCommonNoun(text: string, acronym: string): boolean {
  let at = text.indexOf(acronym);
  for (let met = 0; at >= 0 && met < MOST_OCCURRENCES; met++) {
    const end = at + acronym.length;
    const before = opensShort.test(text.slice(Math.max(0, at - 4), at))
      ? nounBefore.exec(text.slice(Math.max(0, at - LONGEST_NOUN), at))?.[1]
      : undefined;
    const behind = text.startsWith(" (", end) ? nounBehind.exec(text.slice(end, end + LONGEST_NOUN))?.[1] : undefined;
    if (isNounOf(before, acronym) || isNounOf(behind, acronym)) return true;
    at = text.indexOf(acronym, end);
  }
  return false;
}

/** Of an acronym, that are looked at. */
const MOST_OCCURRENCES = 8;
/** Characters. */
const LONGEST_NOUN = 70;

/** What ends before an acronym that takes the place of what stands before it. */
const opensShort = /(?:, | or | \()$/;

const nounBefore = /(?<![\p{L}\p{N}])((?:[\p{L}]+[\s-]){1,6}\p{Ll}+)(?:,\s|,?\sor\s|\s\()$/u;
const nounBehind = /^\s\(((?:\p{L}+[\s-]){1,6}\p{Ll}+)\)/u;

/** Whether the last words have these initials, and the very last is a common noun that names no body. */
function isNounOf(phrase: string | undefined, acronym: string): boolean {
  if (phrase === undefined) return false;
  const words = phrase.split(/[\s-]/).slice(-acronym.length);
  const last = words.at(-1)!;
  if (words.length < acronym.length || last !== last.toLowerCase() || bodies.has(last)) return false;
  return words.every((word, at) => word.charAt(0).toUpperCase() === acronym.charAt(at));
}

/** The letters of an acronym in brackets, in lower case: "(OSCE)", "(BoE)"; undefined for any other word. */
function lettersOf(text: string, token: Token): string | undefined {
  if (!token.opens || !(token.shape === "capitals" || token.shape === "capital")) return undefined;
  if (token.shape === "capital" && !mixedAcronym.test(token.text)) return undefined;
  if (!isBracketed(text, token)) return undefined;
  const letters = token.lower.replace(/[^\p{L}]/gu, "");
  return letters.length < 2 || letters.length > 10 ? undefined : letters;
}

/** Whether tokens `first` to `last` are what an acronym in brackets right behind them spells. */
export function isSpelledOut(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  const acronym = tokens[last + 1];
  if (acronym === undefined || !acronym.opens || last === first) return false;
  const letters = lettersOf(text, acronym);
  return letters !== undefined && firstSpelled(tokens, last, letters) === first;
}

/**
 * The last token of words that begin between `first` and `last` and go on behind it, and that an acronym in brackets
 * right behind them spells; -1 where there are none.
 */
export function endOfSpelled(tokens: readonly Token[], text: string, first: number, last: number): number {
  for (let at = last + 1; at < last + 10; at++) {
    const token = tokens[at];
    if (token === undefined || (token.shape === "lower" && !smallWords.holds(token))) return -1;
    if (token.opens) {
      const letters = lettersOf(text, token);
      const from = letters === undefined ? -1 : firstSpelled(tokens, at - 1, letters);
      return from >= first && from <= last ? at - 1 : -1;
    }
    if (!token.joined || token.shape === "number") return -1;
  }
  return -1;
}

function firstSpelled(tokens: readonly Token[], last: number, letters: string): number {
  for (const small of [false, true]) {
    const first = firstWordOf(tokens, last, letters, small);
    if (first >= 0) return first;
  }
  const first = firstOfSyllables(tokens, last, letters);
  return first >= 0 ? first : firstInOtherOrder(tokens, last, letters);
}

/**
 * The token at which as many capitalised words as letters begin that have these initials in another order: "Congolese
 * Rally for Democracy (RCD)", with the letters of its name in French; -1 where none do.
 */
function firstInOtherOrder(tokens: readonly Token[], last: number, letters: string): number {
  if (letters.length < 3) return -1;
  let left = letters;
  for (let at = last; at >= 0 && last - at < letters.length * 2; at--) {
    const token = tokens[at]!;
    if (token.possessive || token.shape === "number" || (token.shape === "lower" && !smallWords.holds(token)))
      return -1;
    if (isCapital(token)) {
      const initial = token.lower.charAt(0);
      if (!left.includes(initial)) return -1;
      left = left.replace(initial, "");
      if (left === "") return at;
    }
    if (!token.joined) return -1;
  }
  return -1;
}

/**
 * The token at which three capitalised words or more begin that letters stand for together with others out of them:
 * "Movement for the Survival of the Ogoni People (MOSOP)"; -1 where none do.
 */
function firstOfSyllables(tokens: readonly Token[], last: number, letters: string): number {
  let initials = "";
  let all = "";
  let words = 0;
  for (let at = last; at >= 0 && last - at < 10; at--) {
    const token = tokens[at]!;
    if (token.possessive || (token.shape === "lower" && !smallWords.holds(token)) || token.shape === "number") break;
    all = token.lower + all;
    if (isCapital(token)) {
      initials = token.lower.charAt(0) + initials;
      words++;
      if (words > 2 && letters.startsWith(initials.charAt(0)) && isWithin(initials, letters) && isWithin(letters, all))
        return at;
    }
    if (!token.joined) break;
  }
  return -1;
}

/** Whether the letters of one word stand in another, in order. */
function isWithin(part: string, whole: string): boolean {
  let at = -1;
  for (const letter of part) {
    at = whole.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

const ofNations = words("us usa uk eu uae un hk nz ny nj prc roc");

/**
 * The first word of an organisation named right before, whose letters stand for its name in another language: "Peasant
 * Party (PSL)"; -1 where none is.
 */
function firstOfOrganisation(tokens: readonly Token[], last: number): number {
  if (!organisationHeads.holds(tokens[last]!)) return -1;
  let first = last;
  while (
    first > 0 &&
    tokens[first]!.joined &&
    tokens[first - 1]!.shape === "capital" &&
    !tokens[first - 1]!.possessive
  ) {
    first--;
  }
  return first < last && tokens[first]!.shape === "capital" && !tokens[first]!.opens ? first : -1;
}

/** "<BRM.L>", "[BRM.L]". */
export function isTicker(text: string, { start, end, shape }: Token): boolean {
  if (shape !== "capitals") return false;
  const open = text.charAt(start - 1);
  const close = text.charAt(end);
  return (open === "<" && close === ">") || (open === "[" && close === "]");
}

/** The first word of the company right before its ticker; -1 where none stands, or a line of capitals hides where it begins. */
function firstOfCompany(tokens: readonly Token[], text: string, last: number): number {
  if (!/^\.?>?\s[<[]$/.test(text.slice(tokens[last]!.end, tokens[last + 1]!.start))) return -1;
  let first = last;
  while (first > 0 && tokens[first]!.joined && !tokens[first - 1]!.possessive) {
    const before = tokens[first - 1]!;
    const ofHead = before.lower === "of" && organisationHeads.holds(tokenAt(tokens, first - 2));
    // "Merrill Lynch and Co Inc <MER>"
    const andCo = before.lower === "and" && corporateSuffixes.holds(tokens[first]!);
    if (before.shape === "lower" ? !(ofHead || andCo) : !isCapital(before)) break;
    first--;
  }
  if (first < last && tokens[first]!.opens && openers.holds(tokens[first]!)) first++;
  const name = tokens.slice(first, last + 1);
  if (name.every(({ lower }) => corporateSuffixes.has(lower))) return -1;
  const known = isCapital(tokens[first]) && tokens[last]!.shape !== "lower" && tokens[last]!.shape !== "ampersand";
  return known && name.some(({ shape }) => shape === "capital") ? first : -1;
}

/** Whether brackets stand around a token, with or without a space, as in tokenised text. */
function isBracketed(text: string, { start, end }: Token): boolean {
  return /\( ?$/.test(text.slice(Math.max(0, start - 2), start)) && /^ ?\)/.test(text.slice(end, end + 2));
}

/**
 * The token at which words ending with `last` begin to spell `letters`; -1 where they do not. `small` tells whether small
 * words count behind a capital too: "Department of Justice (DOJ)".
 */
function firstWordOf(tokens: readonly Token[], last: number, letters: string, small: boolean): number {
  let left = letters.length - 1;
  for (let at = last; at >= 0 && last - at < letters.length * 2 + 2; at--) {
    const token = tokens[at]!;
    // "U.N. High Commissioner for Refugees (UNHCR)"
    if (token.text.charCodeAt(1) === 46 && left > 0 && letters.slice(0, left + 1).endsWith(token.lower)) {
      left -= token.lower.length;
      if (left < 0) return at;
      if (!token.joined) return -1;
      continue;
    }
    const initials = token.lower.split(/[-‐‑]/).map((part) => part.charAt(0));
    if (token.shape === "lower" && smallWords.holds(token)) {
      if (left > 0 && initials[0] === letters[left] && (small || !isCapital(tokenAt(tokens, at - 1)))) left--;
    } else if (isCapital(token)) {
      const part =
        initials.length > 1 && left > 0 && initials.at(-1) === letters[left] && initials[0] === letters[left - 1];
      if (part) left -= 2;
      else if (initials[0] === letters[left]) left--;
      else return -1;
    } else {
      return -1;
    }
    if (left < 0) return isCapital(token) ? at : -1;
    if (!token.joined) return -1;
  }
  return -1;
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.shape !== "lower" && token.shape !== "number";
}

/** "DETROIT EDISON" above "Detroit Edison Co": whether what the law calls a firm stands behind the same words below. */
function isWrittenOut(text: string, start: number, end: number): boolean {
  const below = text.slice(end, end + 1_500).toLowerCase();
  const words = `${text.slice(start, end).toLowerCase()} `;
  const at = below.indexOf(words);
  return (
    at > 0 &&
    /^(?:[\w&]+ ){0,3}(?:co|cos|corp|inc|ltd|plc)\b/.test(below.slice(at + words.length, at + words.length + 40))
  );
}

/** How headlines cut the last words of firms' names. */
const shortened = words("svc svcs ind inds indus intl mfg finl savs bancorp elec hldgs pwr pharm pubs");

/** "AMERICAN OIL AND GAS CORP <AOG> 4TH QTR LOSS": one behind the firm that a headline begins with; 0 where none stands. */
export function endOfHeadlineFirm(tokens: readonly Token[], text: string, lists: Gazetteer): number {
  const ticker = tokens.findIndex((token) => isTicker(text, token));
  if (ticker < 2 || ticker > 6) return 0;
  const words = tokens.slice(0, ticker);
  const last = words.at(-1)!.lower;
  const told = corporateSuffixes.has(last) || organisationHeads.has(last) || shortened.has(last);
  if (!told && !isWrittenOut(text, tokens[0]!.start, words.at(-1)!.end)) return 0;
  const isVerb = ({ lower }: Token) =>
    (isStopWord(lower) && !/^(?:and|of|for)$/.test(lower)) ||
    (/[^s]s$/.test(lower) && lists.words.has(lower.slice(0, -1)) && !organisationHeads.has(lower));
  const whole = words.every((token, at) => (at === 0 || (token.joined && !token.opens)) && !token.possessive);
  // "AMERICAN GREETINGS CORP": what the law calls it tells that no verb stands before.
  return whole && (corporateSuffixes.has(last) || !words.some(isVerb)) ? ticker : 0;
}
