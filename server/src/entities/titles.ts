import type { Gazetteer } from "./gazetteer.ts";
import { type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import { organisationHeads, placeHeads, roleHeads, roleModifiers } from "./word-lists.ts";

/** Roles that are also surnames or everyday first words of other names. */
const doubtfulRoles = words(
  "executive general justice judge king queen prince princess father sister brother deputy captain private major chief leader pope earl count duke baron marshal lady dame lord bishop speaker founder trader banker dealer farmer fisherman singer poet painter baroness emperor shah premier chair attorney officer director manager coach author editor actor doctor counsel madam miss chairman's sheriff inspector officer judge representative commander admiral",
);

const roleObjects = words("state staff exchequer affairs treasury seal navy army police");

/**
 * One behind the last token of the titles and roles that stand at `first` ("Deputy Foreign Minister", "Secretary of
 * State"), or `first` where none does.
 */
export function endOfTitle(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): number {
  let at = first;
  let end = first;
  while (at <= last) {
    const token = tokens[at]!;
    const office = ranks.holds(token)
      ? officeOf(tokens, at, last, lists)
      : at === first
        ? ministerOf(tokens, at, last, lists)
        : -1;
    if (office > 0) {
      at = office + 1;
      end = at;
      continue;
    }
    if (roleHeads.holds(token)) {
      end = at + 1;
      const object = tokens[at + 2];
      if (tokens[at + 1]?.lower === "of" && object !== undefined) {
        let behind = tokens[at + 2]!.lower === "the" ? at + 3 : at + 2;
        const from = behind;
        while (behind <= last && (roleModifiers.holds(tokens[behind]!) || roleObjects.holds(tokens[behind]!))) {
          behind++;
        }
        if (behind > from) end = behind;
      }
      at = end;
      if (token.possessive) return first;
      continue;
    }
    if (!roleModifiers.holds(token) && !joinsModifiers(tokens, at, first)) break;
    at++;
  }
  return end;
}

/** What stands before a field and an office: "Chief Risk Officer", "Associate Research Director". */
const ranks = words("chief deputy vice assistant associate senior principal executive");

/**
 * The office of the rank at `at`, behind everyday words for its field: a role, or who does something ("Chief Sound
 * Engineer"); -1 where none stands there before the last token, or no field does.
 */
function officeOf(tokens: readonly Token[], at: number, last: number, lists: Gazetteer): number {
  for (let office = at + 1; office < last && office < at + 5; office++) {
    const token = tokens[office]!;
    const field = office > at + 1;
    if (field && (roleHeads.holds(token) || isAgent(token, lists)) && !token.possessive) return office;
    const plain =
      token.shape === "capital" && !token.possessive && lists.words.holds(token) && !lists.given.holds(token);
    if (!plain && !roleModifiers.holds(token) && !joinsModifiers(tokens, office, at)) return -1;
  }
  return -1;
}

/** "Power Minister", "Water Resources Minister": the office of a field in everyday words; -1 where there is none. */
function ministerOf(tokens: readonly Token[], at: number, last: number, lists: Gazetteer): number {
  for (let office = at; office < last && office < at + 4; office++) {
    const token = tokens[office]!;
    if (token.lower === "minister" && !token.possessive) return office > at ? office : -1;
    if (token.shape !== "capital" || token.possessive || !lists.words.holds(token)) return -1;
    if (lists.places.holds(token) || lists.demonyms.holds(token)) return -1;
  }
  return -1;
}

/** "Engineer", "Strategist": who does something. */
function isAgent(token: Token, lists: Gazetteer): boolean {
  return /..(?:er|or|ist)$/.test(token.lower) && lists.words.holds(token) && !organisationHeads.holds(token);
}

/** Whether the token at `at` is the "and" of "Trade and Industry Minister". */
function joinsModifiers(tokens: readonly Token[], at: number, first: number): boolean {
  if (at <= first || tokens[at]!.lower !== "and" || !roleModifiers.holds(tokens[at - 1]!)) return false;
  return roleModifiers.holds(tokens[at + 1]);
}

/** Whether tokens from `at` to `last` can be the name of the person whose title stands before. */
export function followsTitle(
  tokens: readonly Token[],
  first: number,
  at: number,
  last: number,
  lists: Gazetteer,
): boolean {
  const name = tokens[at]!;
  if (lists.demonyms.holds(name) && !(last > at && lists.given.holds(name))) return false;
  const end = tokens[last]!;
  const closed = organisationHeads.holds(end) || placeHeads.holds(end);
  if (!doubtfulRoles.holds(tokens[at - 1]!)) return !closed || at === last || lists.given.holds(name);
  if (closed || titleInside(tokens, at, last, lists) > at) return false;
  const surnamed = last > at && !lists.words.holds(end);
  return at - first > 1 || lists.given.holds(name) || surnamed || !lists.words.holds(name);
}

/** Where inside a run a role stands between an organisation or place and a person: "Boeing Chairman Frank Shrontz"; -1 for nowhere. */
export function titleInside(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): number {
  for (let at = first + 1; at < last; at++) {
    const head = tokens[at]!;
    if (ranks.holds(head) && officeOf(tokens, at, last, lists) > 0) {
      let rank = at;
      while (rank > first + 1 && ranks.holds(tokens[rank - 1]!)) rank--;
      return rank;
    }
    if (!roleHeads.holds(head)) continue;
    const clear = !doubtfulRoles.holds(head) || clearWithin.holds(head);
    if (!clear && !(head.lower === "executive" && tokens[at - 1]!.lower === "chief")) continue;
    let from = at;
    while (from > first + 1 && (roleModifiers.holds(tokens[from - 1]!) || joinsModifiers(tokens, from - 1, first)))
      from--;
    if (from === first + 1 && roleModifiers.holds(tokens[first]!)) continue;
    return from;
  }
  return -1;
}

const clearWithin = words("director manager coach leader speaker officer commander sheriff captain inspector");

/** Roles in lower case that are everyday words before names of any kind: "major New York banks". */
const notBeforeNames = words(
  "major general private chief chair count marshal father sister brother leader counsel officer deputy king queen mother miss representative secretary-general shah earl lord",
);

/**
 * The lower-case role right before a name ("foreign minister Jeyhun Bayramov", "spokesman John Major"): the index of
 * its first token, or `at` where none stands.
 */
export function roleBefore(tokens: readonly Token[], at: number): number {
  const head = tokenAt(tokens, at - 1);
  if (
    head === undefined ||
    head.shape !== "lower" ||
    notBeforeNames.holds(head) ||
    !roleHeads.holds(head) ||
    head.possessive ||
    (head.lower === "manager" && /^(?:lead|joint|joint-lead)$/.test(tokenAt(tokens, at - 2)?.lower ?? "")) ||
    !tokens[at]!.joined
  ) {
    return at;
  }
  let first = at - 1;
  while (first > 0 && tokens[first]!.joined && tokens[first - 1]!.shape === "lower") {
    const before = tokens[first - 1]!;
    if (!roleModifiers.holds(before) && !roleHeads.holds(before)) break;
    first--;
  }
  return first;
}
