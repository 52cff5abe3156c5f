import type { Gazetteer } from "./gazetteer.ts";
import { isFirmEnding } from "./joined-names.ts";
import type { Token } from "./tokens.ts";
import { corporateSuffixes, knownFirms, knownOrganisations, nameSuffixes, organisationHeads } from "./word-lists.ts";

/** "Burns, Pauli and Co", "Peat, Marwick, Mitchell and Co": how many tokens on the partner before the ending is; 0 for none. */
export function firmOfPartners(tokens: readonly Token[], first: number, text: string, lists: Gazetteer): number {
  let at = first;
  if (!isPartner(tokens[first]!, lists)) return 0;
  while (at < first + 4 && isBehindComma(tokens, at, text) && isPartner(tokens[at + 1]!, lists)) at++;
  if (at === first) return 0;
  const next = tokens[at + 1];
  if (next?.joined !== true) return 0;
  if (corporateSuffixes.holds(next) && at > first + 1) return at - first;
  const other = tokens[at + 2];
  if ((next.lower !== "and" && next.shape !== "ampersand") || other?.joined !== true || other.shape !== "capital")
    return 0;
  if (isFirmEnding(other)) return at - first + 2;
  const suffix = tokens[at + 3];
  return isPartner(other, lists) && suffix?.joined && corporateSuffixes.holds(suffix) ? at - first + 2 : 0;
}

/**
 * "Smith Barney, Harris Upham and Co", "Merrill Lynch, Pierce, Fenner and Smith Ltd": how many tokens on the firm that
 * begins with two words ends; 0 where they are another's.
 */
export function partnersBehind(
  tokens: readonly Token[],
  first: number,
  last: number,
  text: string,
  lists: Gazetteer,
): number {
  if (last !== first + 1) return 0;
  const known = knownFirms.has(`${tokens[first]!.lower} ${tokens[last]!.lower}`);
  let at = last;
  while (at < last + 6 && isBehindComma(tokens, at, text) && isPartner(tokens[at + 1]!, lists)) {
    at++;
    const second = tokens[at + 1];
    if (second?.joined && isPartner(second, lists)) at++;
  }
  const other = tokens[at + 2];
  if (at === last || tokens[at + 1]?.lower !== "and" || !tokens[at + 1]!.joined || !other?.joined) return 0;
  if (isFirmEnding(other)) return at - last + 2;
  const suffix = tokens[at + 3];
  if (!known || !isPartner(other, lists)) return 0;
  return suffix?.joined && corporateSuffixes.holds(suffix) ? at - last + 3 : at - last + 2;
}

function isPartner({ shape, lower, possessive }: Token, lists: Gazetteer): boolean {
  return shape === "capital" && !possessive && !lists.places.has(lower) && !knownOrganisations.has(lower);
}

/** "Nikko Securities Co (Europe) Ltd": in brackets between the words of a firm's name. */
export function isPlaceInFirm(tokens: readonly Token[], last: number, text: string): boolean {
  const { end, lower } = tokens[last]!;
  if (text.charCodeAt(end + 1) !== 40 || !(corporateSuffixes.has(lower) || organisationHeads.has(lower))) return false;
  const suffix = tokens[last + 2];
  return (
    suffix !== undefined &&
    suffix.shape !== "lower" &&
    corporateSuffixes.holds(suffix) &&
    /^\)\s$/.test(text.slice(tokens[last + 1]!.end, suffix.start))
  );
}

export function isBehindComma(tokens: readonly Token[], at: number, text: string): boolean {
  const next = tokens[at + 1];
  return next !== undefined && !next.joined && /^,\s$/.test(text.slice(tokens[at]!.end, next.start));
}

/** "Subcommittee on Wheat, Soybeans and Feedgrains": how many tokens on the last of the nouns behind a comma is; 0 for none. */
export function nounList(tokens: readonly Token[], last: number, text: string, lists: Gazetteer): number {
  const isNoun = (token: Token | undefined) =>
    token?.shape === "capital" && !lists.places.holds(token) && !lists.given.holds(token);
  if (!lists.words.holds(tokens[last]!)) return 0;
  let at = last;
  while (at < last + 3 && isNoun(tokens[at]) && isBehindComma(tokens, at, text) && isNoun(tokens[at + 1])) at++;
  const other = tokens[at + 2];
  const ends = at > last && tokens[at + 1]?.lower === "and" && tokens[at + 1]!.joined && other?.joined;
  return ends && isNoun(other) ? at - last + 2 : 0;
}

/** "Apple, Inc." and "King, Jr.": a suffix behind a comma. */
export function commaSuffix(tokens: readonly Token[], last: number, text: string): boolean {
  const next = tokens[last + 1]!;
  return (
    (nameSuffixes.holds(next) || corporateSuffixes.holds(next)) &&
    next.shape === "capital" &&
    // "Hunt Valley, Md.": the state
    next.text !== "Md" &&
    /^,?\s+$/.test(text.slice(tokens[last]!.end, next.start))
  );
}
