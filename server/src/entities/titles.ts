import type { Gazetteer } from "./gazetteer.ts";
import type { Token } from "./tokens.ts";
import { organisationHeads, placeHeads, roleHeads, roleModifiers } from "./word-lists.ts";

/** Roles that are also surnames or everyday first words of other names. */
const doubtfulRoles = new Set(
  "executive general justice judge king queen prince princess father sister brother deputy captain private major chief leader pope earl count duke baron marshal lady dame lord bishop speaker founder trader banker dealer farmer fisherman singer poet painter baroness emperor shah premier chair attorney officer director manager coach author editor actor doctor counsel madam miss chairman's sheriff inspector officer judge representative commander admiral".split(
    " ",
  ),
);

const roleObjects = new Set("state staff exchequer affairs treasury seal navy army police".split(" "));

/**
 * One behind the last token of the titles and roles that stand at `first` ("Deputy Foreign Minister", "Secretary of
 * State"), or `first` where none does.
 */
export function endOfTitle(tokens: readonly Token[], first: number, last: number): number {
  let at = first;
  let end = first;
  while (at <= last) {
    const token = tokens[at]!;
    if (roleHeads.has(token.lower)) {
      end = at + 1;
      const object = tokens[at + 2];
      if (tokens[at + 1]?.lower === "of" && object !== undefined) {
        let behind = tokens[at + 2]!.lower === "the" ? at + 3 : at + 2;
        const from = behind;
        while (behind <= last && (roleModifiers.has(tokens[behind]!.lower) || roleObjects.has(tokens[behind]!.lower))) {
          behind++;
        }
        if (behind > from) end = behind;
      }
      at = end;
      if (token.possessive) return first;
      continue;
    }
    if (!roleModifiers.has(token.lower) && !joinsModifiers(tokens, at, first)) break;
    at++;
  }
  return end;
}

/** Whether the token at `at` is the "and" of "Trade and Industry Minister". */
function joinsModifiers(tokens: readonly Token[], at: number, first: number): boolean {
  if (at <= first || tokens[at]!.lower !== "and" || !roleModifiers.has(tokens[at - 1]!.lower)) return false;
  return roleModifiers.has(tokens[at + 1]?.lower ?? "");
}

/** Whether tokens from `at` to `last` can be the name of the person whose title stands before. */
export function followsTitle(
  tokens: readonly Token[],
  first: number,
  at: number,
  last: number,
  lists: Gazetteer,
): boolean {
  const head = tokens[at - 1]!.lower;
  const name = tokens[at]!;
  if (lists.demonyms.has(name.lower) && !(last > at && lists.given.has(name.lower))) return false;
  const end = tokens[last]!.lower;
  const closed = organisationHeads.has(end) || placeHeads.has(end);
  if (!doubtfulRoles.has(head)) return !closed || at === last || lists.given.has(name.lower);
  if (closed) return false;
  const surnamed = last > at && !lists.words.has(end);
  return at - first > 1 || lists.given.has(name.lower) || surnamed || !lists.words.has(name.lower);
}

/** Where inside a run a role stands between an organisation or place and a person: "Boeing Chairman Frank Shrontz"; -1 for nowhere. */
export function titleInside(tokens: readonly Token[], first: number, last: number): number {
  for (let at = first + 1; at < last; at++) {
    const lower = tokens[at]!.lower;
    const clear = !doubtfulRoles.has(lower) || clearWithin.has(lower);
    if (!roleHeads.has(lower) || !(clear || (lower === "executive" && tokens[at - 1]!.lower === "chief"))) continue;
    let from = at;
    while (from > first + 1 && (roleModifiers.has(tokens[from - 1]!.lower) || joinsModifiers(tokens, from - 1, first)))
      from--;
    if (from === first + 1 && roleModifiers.has(tokens[first]!.lower)) continue;
    return from;
  }
  return -1;
}

const clearWithin = new Set(
  "director manager coach leader speaker officer commander sheriff captain inspector".split(" "),
);

/** Roles in lower case that are everyday words before names of any kind: "major New York banks". */
const notBeforeNames = new Set(
  "major general private chief chair count marshal father sister brother leader counsel officer deputy king queen mother miss representative secretary-general shah earl lord".split(
    " ",
  ),
);

/**
 * The lower-case role right before a name ("foreign minister Jeyhun Bayramov", "spokesman John Major"): the index of
 * its first token, or `at` where none stands.
 */
export function roleBefore(tokens: readonly Token[], at: number): number {
  const head = tokens[at - 1];
  if (
    head === undefined ||
    head.shape !== "lower" ||
    notBeforeNames.has(head.lower) ||
    !roleHeads.has(head.lower) ||
    head.possessive ||
    (head.lower === "manager" && /^(?:lead|joint|joint-lead)$/.test(tokens[at - 2]?.lower ?? "")) ||
    !tokens[at]!.joined
  ) {
    return at;
  }
  let first = at - 1;
  while (first > 0 && tokens[first]!.joined && tokens[first - 1]!.shape === "lower") {
    const before = tokens[first - 1]!;
    if (!roleModifiers.has(before.lower) && !roleHeads.has(before.lower)) break;
    first--;
  }
  return first;
}
