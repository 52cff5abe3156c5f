import type { Gazetteer } from "./gazetteer.ts";
import type { Token } from "./tokens.ts";
import { words } from "./word-list.ts";

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

/** "NBA ROUNDUP", "EARNINGS BRIEFS": what closes the heading of several short reports. */
const rubrics = words(
  "roundup roundups briefs brief results standings scores summary digest highlights diary fixtures",
);

/** An everyday word, its plural and forms of its verb included. */
function isEveryday(lower: string, lists: Gazetteer): boolean {
  if (lists.words.has(lower)) return true;
  return lists.words.has(lower.replace(/(?:s|ed|ing)$/, "")) || lists.words.has(lower.replace(/e[ds]$/, ""));
}
