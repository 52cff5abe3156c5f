import type { Gazetteer } from "./gazetteer.ts";
import { keyBefore } from "./kind-of-words.ts";
import type { Token } from "./tokens.ts";
import { words } from "./word-list.ts";
import { knownOrganisations, placeHeads } from "./word-lists.ts";

/** "2. Harbour Dues Review", "Item 4: Budget Proposals": a short line behind a number, without a full stop, half of it everyday words. */
function isNumberedHeading(tokens: readonly Token[], text: string, lists: Gazetteer): boolean {
  if (tokens.length === 0) return false;
  const { shape, lower, start } = tokens[0]!;
  const behindNumber = text.charCodeAt(start - 1) === 32 && /[.):\d]/.test(text.charAt(start - 2));
  if (shape !== "number" && !behindNumber && !/^(?:item|agenda|section|part|annex)$/.test(lower)) return false;
  const words = tokens.filter((token) => token.shape !== "number");
  const last = tokens.at(-1);
  if (last === undefined || words.length === 0 || words.length > 8 || tokens.length - words.length > 2) return false;
  const before = text.slice(Math.max(0, tokens[0]!.start - 24), tokens[0]!.start);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (line.length === 24 || !numbered.test(line + text.slice(tokens[0]!.start, tokens[0]!.start + 24))) return false;
  if (!/^\s*(?:\n|$)/.test(text.slice(last.end, last.end + 3))) return false;
  const capitals = words.filter(({ shape, lower }) => shape !== "lower" || lower.length < 4);
  const everyday = words.filter(({ lower }) => lists.words.has(lower) && !lists.given.has(lower));
  return capitals.length === words.length && everyday.length * 2 >= words.length;
}

const numbered =
  /^\s*(?:(?:Item|Agenda item|Section|Part|Annex)\s+\d+(?:\.\d+)*[.:)]?|\d+(?:\.\d+)*[.:)]|\d+(?:\.\d+)+)\s+\p{Lu}/u;

/**
 * Whether the capitals of a line tell nothing: `all` for a line of capitals ("GRAIN SHIPS LOADING AT PORTLAND"),
 * `most` for a headline that capitalises its words ("Senate Passes Bill on Fishing").
 */
export function capitalsOf(tokens: readonly Token[], text: string, lists: Gazetteer): "all" | "most" | "some" {
  let words = 0;
  let capitals = 0;
  let long = 0;
  let longCapital = 0;
  for (const token of tokens) {
    if (token.shape === "number" || token.shape === "ampersand" || token.shape === "uncased") continue;
    words++;
    if (token.shape === "capitals" || (token.shape === "initial" && token.text.length === 1)) capitals++;
    if (token.lower.length < 4) continue;
    long++;
    if (token.shape === "lower") continue;
    longCapital++;
  }
  if (words >= 3 && capitals >= words * 0.8) return "all";
  if (words === 2 && capitals === 2 && rubrics.holds(tokens.at(-1))) return "all";
  if (isNumberedHeading(tokens, text, lists)) return "most";
  if (long < 4 || longCapital < long * 0.85) return "some";
  if (tokens.filter(({ shape }) => shape === "number").length > 1) return "some";
  const everyday = tokens.filter(
    (token) => token.lower.length >= 4 && token.shape !== "lower" && isEveryday(token.lower, lists),
  ).length;
  if (everyday < 3 || everyday < long * 0.4) return "some";
  return /^\s?["”’)\]]*\s?[.,;]/.test(text.slice(tokens.at(-1)!.end, tokens.at(-1)!.end + 5)) ? "some" : "most";
}

/**
 * How many tokens of a line are what an agency puts before a headline: "PRESS DIGEST - ", "UPDATE 2-", "OSLO SHARES - ".
 * An everyday word in capitals at its end tells one; a town before a dash, and any one word before a whole sentence
 * ("ANCHORAGE - Three foxes were found."), is a dateline. 0 where there is none.
 */
export function endOfSlug(tokens: readonly Token[], text: string, lists: Gazetteer): number {
  if (tokens[0]?.shape !== "capitals") return 0;
  let end = 1;
  let word = tokens[0];
  for (; end < 6; end++) {
    const token = tokens[end];
    if (token?.joined !== true || (token.shape !== "capitals" && token.shape !== "number")) break;
    if (token.shape === "capitals") word = token;
  }
  if (end === 1 && /^\s?\./.test(text.slice(tokens.at(-1)!.end, tokens.at(-1)!.end + 2))) return 0;
  if (tokens[end] === undefined || !dash.test(text.slice(tokens[end - 1]!.end, tokens[end]!.start + 1))) return 0;
  if (!isEveryday(word.lower, lists) || placeHeads.holds(word) || knownOrganisations.holds(word)) return 0;
  if (lists.acronyms.has(word.text) || lists.places.holds(word) || lists.places.has(word.text)) return 0;
  return lists.places.has(keyBefore(tokens, 0, end)) ? 0 : end;
}

const dash = /^(?:\s[-–—]\s|[-–—]\p{Lu})/u;

/** The last token of the place, people or acronym that a slug begins with at `first`; -1 where it begins with none. */
export function endOfNameInSlug(tokens: readonly Token[], first: number, end: number, lists: Gazetteer): number {
  for (let last = Math.min(end - 1, first + 2); last >= first; last--) {
    const key = keyBefore(tokens, first, last + 1);
    if (lists.places.has(key) || lists.demonyms.has(key) || lists.acronyms.has(key)) return last;
    if (lists.places.has(key.toLowerCase()) || lists.demonyms.has(key.toLowerCase())) return last;
  }
  return -1;
}

/** "NBA ROUNDUP", "EARNINGS BRIEFS": what closes the heading of several short reports. */
const rubrics = words(
  "roundup roundups briefs brief results standings scores summary digest highlights diary fixtures",
);

/** An everyday word, its plural and forms of its verb included. */
function isEveryday(lower: string, lists: Gazetteer): boolean {
  if (lists.words.has(lower)) return true;
  return lists.words.has(lower.replace(/(?:s|ed|ing)$/, "")) || lists.words.has(lower.replace(/e[ds]$/, ""));
}
