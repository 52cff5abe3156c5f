import type { Gazetteer } from "./gazetteer.ts";
import type { Token } from "./tokens.ts";

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
  const numbers = tokens.filter(({ shape }) => shape === "number").length;
  if (long < 4 || longCapital < long * 0.85 || numbers > 1) return "some";
  const everyday = tokens.filter(
    (token) => token.lower.length >= 4 && token.shape !== "lower" && lists.words.has(token.lower),
  ).length;
  if (everyday < 3 || everyday < long * 0.4) return "some";
  return /[.,;]["”’]?\s*$/.test(text.slice(tokens.at(-1)!.end, tokens.at(-1)!.end + 3)) ? "some" : "most";
}
