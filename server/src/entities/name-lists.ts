import type { EntityKind } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { isName, type Token, tokenAt } from "./tokens.ts";
import { corporateSuffixes, knownFirms, knownOrganisations, nameSuffixes, organisationHeads } from "./word-lists.ts";

/**
 * The kind of a name that stands in a list beside names of known kind: "Ventspils and Klaipeda", "Cargill, Dreyfus and
 * Continental". Undefined where no neighbour is known.
 */
export function kindByCompany(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
): EntityKind | undefined {
  if (tokens[last]!.possessive) return undefined;
  const behind = linkBehind(tokens, text, last);
  const before = linkBefore(tokens, text, first);
  const found =
    (behind === 0 ? undefined : kindOfNeighbour(tokens, last + behind, lists)) ??
    (before === 0 ? undefined : kindOfNeighbourBefore(tokens, first - before, lists));
  return found;
}

/** The kind of a name joined to the one that ends at `last` by "and" or "or", where that is a known organisation. */
export function isWithFirm(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
): boolean {
  const joins = (at: number) => /^(?:and|or)$/.test(tokenAt(tokens, at)?.lower ?? "");
  return (joins(last + 1) || joins(first - 1)) && kindByCompany(tokens, text, first, last, lists) === "organisation";
}

/** How many tokens on the next name of the list begins; 0 where none does. */
function linkBehind(tokens: readonly Token[], text: string, last: number): number {
  const next = tokens[last + 1];
  if (next === undefined) return 0;
  if (next.joined && next.lower === "and" && tokens[last + 2]?.lower === "the" && isName(tokens[last + 3])) return 3;
  if (next.joined && /^(?:and|or)$/.test(next.lower))
    return isName(tokens[last + 2]) && tokens[last + 2]!.joined ? 2 : 0;
  return isName(next) && isComma(text, tokens[last]!, next) ? 1 : 0;
}

/** How many tokens back the name of the list before ends; 0 where none does. */
function linkBefore(tokens: readonly Token[], text: string, first: number): number {
  const before = tokenAt(tokens, first - 1);
  if (before === undefined) return 0;
  if (tokens[first]!.joined && /^(?:and|or)$/.test(before.lower)) {
    const other = tokenAt(tokens, first - 2);
    return before.joined && isName(other) && !other!.possessive ? 2 : 0;
  }
  return isName(before) && !before.possessive && isComma(text, before, tokens[first]!) ? 1 : 0;
}

function isComma(text: string, before: Token, next: Token): boolean {
  return /^\s?,\s$/.test(text.slice(before.end, next.start));
}

function kindOfNeighbour(tokens: readonly Token[], first: number, lists: Gazetteer): EntityKind | undefined {
  let last = first;
  while (last < first + 3 && isName(tokens[last + 1]) && tokens[last + 1]!.joined && !tokens[last]!.possessive) last++;
  return knownKind(tokens, first, last, lists);
}

function kindOfNeighbourBefore(tokens: readonly Token[], last: number, lists: Gazetteer): EntityKind | undefined {
  let first = last;
  while (
    first > 0 &&
    first > last - 3 &&
    isName(tokenAt(tokens, first - 1)) &&
    tokens[first]!.joined &&
    !tokens[first - 1]!.possessive
  )
    first--;
  return knownKind(tokens, first, last, lists);
}

function knownKind(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): EntityKind | undefined {
  const end = tokens[last]!;
  if (end.possessive) return undefined;
  const start = tokens[first]!;
  const key = nameKey(
    tokens
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(" "),
  );
  if (lists.places.has(key)) return "place";
  if (lists.acronyms.has(key) || knownFirms.has(key)) return "organisation";
  if (first === last) return knownOrganisations.holds(end) ? "organisation" : undefined;
  if (corporateSuffixes.holds(end) || organisationHeads.holds(end)) return "organisation";
  const person = lists.given.holds(start) && !lists.words.holds(end) && start.shape === "capital";
  return person || nameSuffixes.holds(end) ? "person" : undefined;
}
