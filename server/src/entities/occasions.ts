import type { Gazetteer } from "./gazetteer.ts";
import { type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";

/** "the Desert Classic golf tournament", "the Five Nations championship". */
export function isBeforeContest(tokens: readonly Token[], last: number): boolean {
  if (tokens[last]!.possessive) return false;
  for (let at = last + 1; at < last + 3; at++) {
    const token = tokens[at];
    if (token?.joined !== true || token.shape !== "lower") return false;
    if (contests.holds(token)) return true;
  }
  return false;
}

const contests = words(
  "tournament tournaments championship championships regatta marathon classic cup series race festival exhibition",
);

/** "won the Golden Leopard at": a prize of everyday words. */
export function isWonAt(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  if (tokenAt(tokens, first - 1)?.lower !== "the" || !/^(?:at|for)$/.test(tokens[last + 1]?.lower ?? "")) return false;
  if (!/^(?:won|wins|win|winning|awarded|received)$/.test(tokenAt(tokens, first - 2)?.lower ?? "")) return false;
  return tokens.slice(first, last + 1).every((token) => lists.words.holds(token) && !lists.places.holds(token));
}

const holidays = words(
  "easter christmas ramadan passover hanukkah thanksgiving halloween diwali pentecost ashura carnival",
);

const awards = words("oscar oscars emmy emmys grammy grammys bafta baftas nobel pulitzer");

/** A holiday; an award where an article or the like stands before it. */
export function isOccasion(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (holidays.holds(token)) return true;
  return (
    awards.holds(token) &&
    /^(?:an?|the|his|her|their|its|two|three|four|several)$/.test(tokenAt(tokens, at - 1)?.lower ?? "")
  );
}
