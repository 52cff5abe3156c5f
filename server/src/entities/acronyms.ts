import type { AcronymDefinition } from "./entity.ts";
import type { Token } from "./tokens.ts";
import { openers, organisationHeads } from "./word-lists.ts";

const smallWords = new Set("of for and the in on to de la del des du et a an".split(" "));

/**
 * Acronyms a sentence defines: "Organisation for Security and Co-operation in Europe (OSCE)" and "OSCE (Organisation
 * for …)". The letters must be the initials of the words, small words counted or not.
 */
export function findAcronyms(tokens: readonly Token[], text: string): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (isTicker(text, token)) {
      const first = firstOfCompany(tokens, text, at - 1);
      if (first < 0) continue;
      const expansion = text.slice(tokens[first]!.start, tokens[at - 1]!.end).replace(/\s+/g, " ");
      found.push({ acronym: token.text, expansion });
      continue;
    }
    if (token.shape !== "capitals" || !token.opens || !isBracketed(text, token)) continue;
    const letters = token.text.replace(/[^\p{L}]/gu, "").toLowerCase();
    if (letters.length < 2 || letters.length > 10) continue;
    const spelled = firstWordOf(tokens, at - 1, letters);
    const first = spelled < 0 && !ofNations.has(letters) ? firstOfOrganisation(tokens, at - 1) : spelled;
    if (first < 0) continue;
    const expansion = text.slice(tokens[first]!.start, tokens[at - 1]!.end).replace(/\s+/g, " ");
    found.push({ acronym: token.text, expansion });
  }
  return found;
}

const ofNations = new Set(["us", "usa", "uk", "eu", "uae", "un"]);

/**
 * The first word of an organisation named right before, whose letters stand for its name in another language: "Peasant
 * Party (PSL)"; -1 where none is.
 */
function firstOfOrganisation(tokens: readonly Token[], last: number): number {
  if (!organisationHeads.has(tokens[last]!.lower)) return -1;
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
    const ofHead = before.lower === "of" && organisationHeads.has(tokens[first - 2]?.lower ?? "");
    if (before.shape === "lower" ? !ofHead : !isCapital(before)) break;
    first--;
  }
  if (first < last && tokens[first]!.opens && openers.has(tokens[first]!.lower)) first++;
  const name = tokens.slice(first, last + 1);
  const known = isCapital(tokens[first]) && tokens[last]!.shape !== "lower" && tokens[last]!.shape !== "ampersand";
  return known && name.some(({ shape }) => shape === "capital") ? first : -1;
}

/** Whether brackets stand around a token, with or without a space, as in tokenised text. */
function isBracketed(text: string, { start, end }: Token): boolean {
  return /\( ?$/.test(text.slice(Math.max(0, start - 2), start)) && /^ ?\)/.test(text.slice(end, end + 2));
}

/** The token at which words ending with `last` begin to spell `letters`; -1 where they do not. */
function firstWordOf(tokens: readonly Token[], last: number, letters: string): number {
  let left = letters.length - 1;
  for (let at = last; at >= 0 && last - at < letters.length * 2 + 2; at--) {
    const token = tokens[at]!;
    const initials = token.lower.split(/[-‐‑]/).map((part) => part.charAt(0));
    if (token.shape === "lower" && smallWords.has(token.lower)) {
      if (left > 0 && initials[0] === letters[left] && letters[left - 1] !== undefined && !isCapital(tokens[at - 1]))
        left--;
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
