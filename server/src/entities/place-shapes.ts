import { foreignPlaces, foreignSurnames } from "./foreign-heads.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { keyBefore } from "./kind-of-words.ts";
import { type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import { placeNouns } from "./word-lists.ts";

/** What towns have, and some people are called. */
export const streets = words("street lane square park avenue road hill bridge castle green gardens terrace");

/** "The largest island, Diego Garcia, houses": what a noun before a comma calls it. */
export function isCalledPlace(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  const noun = tokenAt(tokens, first - 1);
  if (noun?.shape !== "lower" || tokens[first]!.joined || !placeNouns.holds(noun)) return false;
  return (
    /^,\s$/.test(text.slice(noun.end, tokens[first]!.start)) &&
    /^\s?,/.test(text.slice(tokens[last]!.end, tokens[last]!.end + 2))
  );
}

/** "Varrowistan", "Varrowgrad": by its ending. */
export const placeEnding = /..(?:istan|grad|shire|abad|pur|fjord|belt|gorod|hafen|hausen)$/;

/** "Don Muang airport". */
export function isAtPlaceNoun(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return next?.joined === true && !tokens[last]!.possessive && next.shape === "lower" && placeNouns.holds(next);
}

/**
 * "Serra Cabral", "Stari Brod": a first word of places' names; where it is a given name too ("Costa"), only behind "the"
 * or a preposition of places.
 */
export function isForeignPlace(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  const start = tokens[first]!;
  if (start.shape !== "capital" || !foreignPlaces.holds(start) || foreignSurnames.holds(tokens[last]!)) return false;
  const before = tokenAt(tokens, first - 1)?.lower ?? "";
  if (before !== "the" && lists.given.holds(tokens[last]!) && !foreignSaints.holds(start)) return false;
  if (lists.places.has(keyBefore(tokens, first, last))) return false;
  if (!lists.given.holds(start) || foreignSaints.holds(start)) return true;
  return /^(?:in|to|the|at|near|from|of|around|outside|through|into|toward|towards|off|on)$/.test(before);
}

const foreignSaints = words("san são santa santo sankt");

/** A place in capitals: "WARSAW". */
export function isShoutedPlace(key: string, lists: Gazetteer): boolean {
  return (
    key.length >= 4 &&
    key === key.toUpperCase() &&
    lists.places.has(key.toLowerCase()) &&
    !lists.words.has(key.toLowerCase())
  );
}
