import { findCalled, smallWords, type Title } from "./called-things.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";

const opening = '"“„«';
const closing = '"”“»';
const workNouns = words(
  "film movie novel book album song single poem play painting series show opera ballet musical essay article documentary memoir sculpture story magazine anthem hymn game called titled entitled named drama comedy thriller report study exhibition programme program column book's",
);

/**
 * Titles of works, all their larger words capitalised, in quotation marks ("A Winter in Trieste") or behind a noun that
 * says what they are, and names of ships and probes behind a noun and a comma.
 */
export function findTitles(tokens: readonly Token[], text: string, lists: Gazetteer): Title[] {
  const titles: Title[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first]!;
    if (token.shape !== "capital" && token.text !== "A") continue;
    if (first > 1 && tokens[first - 1]!.shape === "lower") {
      const called = findCalled(tokens, text, first, lists);
      if (called !== undefined) {
        titles.push(called);
        first = called.last;
        continue;
      }
    }
    const parted = text.charCodeAt(token.start - 2) === 34 && text.charCodeAt(token.start - 1) === 32 ? 1 : 0;
    if (parted === 0 && !token.opens) continue;
    const mark = text.charAt(token.start - 1 - parted);
    if (mark === "" || !opening.includes(mark)) continue;
    let last = first;
    while (last < tokens.length && last - first < 9 && !closesQuote(tokens[last]!, text) && isTitleWord(tokens[last]!))
      last++;
    const end = tokens[last];
    if (end === undefined || !closesQuote(end, text) || !isTitleWord(end) || smallWords.holds(end)) continue;
    const large = tokens.slice(first, last + 1).filter((word) => word.shape !== "lower").length;
    const before = tokenAt(tokens, first - 1);
    const named = before !== undefined && workNouns.holds(before);
    if (large < 2 && !named) continue;
    titles.push({ first, last, kind: "work", named });
    first = last;
  }
  return titles;
}

function closesQuote(token: Token, text: string): boolean {
  const at = token.possessive ? text.indexOf("s", token.end) + 1 : token.end;
  if (text.startsWith(' "', at)) return true;
  const next = text.charAt(at);
  return next !== "" && (closing.includes(next) || (next === "," && closing.includes(text.charAt(at + 1) || " ")));
}

function isTitleWord(token: Token): boolean {
  return token.shape !== "lower" ? token.shape !== "uncased" : smallWords.holds(token);
}

/** Whether a quoted title is rather a name of another kind in quotation marks: a place or people known as such. */
export function isKnownName(words: string, lists: Gazetteer): boolean {
  return lists.places.has(words) || lists.demonyms.has(words) || lists.acronyms.has(words);
}
