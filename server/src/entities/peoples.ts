import type { Gazetteer } from "./gazetteer.ts";
import type { Token } from "./tokens.ts";
import { words } from "./word-list.ts";

/** "Western banker", "Western diplomats": of a part of the world, and of no firm that is called so. */
export function isOfQuarter(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!/^(?:western|eastern)$/.test(tokens[at]!.lower) || next?.joined !== true || next.shape !== "lower") return false;
  return ofQuarters.test(next.lower) && !tokens[at]!.possessive;
}

const ofQuarters =
  /^(?:bankers?|diplomats?|countries|nations|governments?|powers?|allies|world|sources|officials?|experts?|economists?|creditors?|markets?|banks|military|intelligence|technology|societ(?:y|ies)|values|leaders?|states|democracies|europe|bloc|embass(?:y|ies))$/;

/** "Anglo-Dutch", "Swedish-Danish". */
export function isOfTwoPeoples(key: string, lists: Gazetteer): boolean {
  const hyphen = key.indexOf("-");
  if (hyphen < 0 || !lists.demonyms.has(key.slice(hyphen + 1))) return false;
  const first = key.slice(0, hyphen);
  return halfPeoples.has(first) || lists.demonyms.has(first);
}

/** What stands for a people before a hyphen. */
const halfPeoples = words("anglo franco sino indo greco russo austro luso italo hispano euro afro americano turco");
