import type { EntityKind } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import type { Token } from "./tokens.ts";
import {
  corporateSuffixes,
  eventHeads,
  genericOrganisationWords,
  nameSuffixes,
  numberedHeads,
  organisationHeads,
  organisationNouns,
  particles,
  placeFirst,
  placeHeads,
  placeNouns,
  placePrepositions,
  sayingVerbs,
  workHeads,
} from "./word-lists.ts";

export interface KindVote {
  readonly kind: EntityKind | undefined;
  /** From the name itself rather than from what stands around it. */
  readonly sure: boolean;
}

const unknown: KindVote = { kind: undefined, sure: false };
const sure = (kind: EntityKind): KindVote => ({ kind, sure: true });
const likely = (kind: EntityKind): KindVote => ({ kind, sure: false });

/** What kind of thing tokens `first` to `last` name, told from the words themselves, else from their neighbours. */
export function kindOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  key: string,
  titled: boolean,
  lists: Gazetteer,
): KindVote {
  if (titled) return sure("person");
  if (lists.demonyms.has(key)) return sure("demonym");
  if (lists.acronyms.has(key)) return sure("organisation");
  if (lists.countries.has(key)) return sure("place");
  const count = last - first + 1;
  const head = tokens[last]!.lower;
  const start = tokens[first]!;
  if (count > 1) {
    const named = kindOfWords(tokens, first, last, lists);
    if (named !== undefined) return sure(named);
  }
  if (lists.places.has(key)) return around(tokens, first, last) ?? sure("place");
  if (count > 1) {
    if (start.shape === "initial" || nameSuffixes.has(head)) return sure("person");
    if (lists.given.has(start.lower) && count <= 5 && !tokens[last]!.lower.includes("&")) {
      const plain = tokens
        .slice(first + 1, last + 1)
        .every((token) => token.shape !== "capitals" || token.text.length > 4);
      if (plain) return sure("person");
    }
    for (let at = first; at < last; at++) {
      const token = tokens[at]!;
      if (token.shape === "lower" && particles.has(token.lower)) return likely("person");
      if (token.shape === "ampersand" || token.lower === "and") return likely("organisation");
      if (token.shape === "initial" && at > first) return sure("person");
    }
  }
  const near = around(tokens, first, last);
  if (near !== undefined) return near;
  if (count === 1 && start.shape === "capitals") {
    return /\d/.test(start.text) ? likely("other") : likely("organisation");
  }
  return unknown;
}

function kindOfWords(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): EntityKind | undefined {
  const head = tokens[last]!.lower;
  const start = tokens[first]!.lower;
  if (tokens[last]!.shape === "number" && numberedHeads.has(tokens[last - 1]!.lower)) {
    return tokens[last - 1]!.lower === "group" ? "organisation" : "other";
  }
  if (corporateSuffixes.has(head)) return "organisation";
  for (let at = first + 1; at < last; at++) {
    if (tokens[at]!.shape !== "lower" || !/^(?:of|for|on)$/.test(tokens[at]!.lower)) continue;
    const before = tokens[at - 1]!.lower;
    if (workHeads.has(before)) return "work";
    if (eventHeads.has(before)) return "event";
    if (/^(?:bank|house|city|state|port)$/.test(before) === false && placeHeads.has(before)) return "place";
    if (organisationHeads.has(before) && before !== "city") return "organisation";
    return "place";
  }
  if (eventHeads.has(head)) return "event";
  if (workHeads.has(head)) return "work";
  const personal = lists.given.has(start) && last - first === 1;
  if (organisationHeads.has(head)) {
    if (head === "city") return "place";
    if (head === "bank" && /^(?:west|left|right|south|north|east)$/.test(start)) return "place";
    return personal && ambiguousSurname.has(head) ? undefined : "organisation";
  }
  if (placeFirst.has(start) || (start === "st" && placeHeads.has(head))) return "place";
  if (placeHeads.has(head)) return personal ? undefined : "place";
  if (/^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|new|greater)$/.test(start)) {
    const rest = nameKey(
      tokens
        .slice(first + 1, last + 1)
        .map((token) => token.text)
        .join(" "),
    );
    if (lists.places.has(rest)) return "place";
    if (lists.demonyms.has(rest)) return "demonym";
  }
  return undefined;
}

const ambiguousSurname = new Set(
  "church brothers gas steel post house chambers lodge marshal force lords wanderers page court guard bell order".split(
    " ",
  ),
);

/** What the neighbours of a name say of its kind. */
function around(tokens: readonly Token[], first: number, last: number): KindVote | undefined {
  const before = tokens[first]!.joined ? tokens[first - 1] : undefined;
  const beforeThat = tokens[first - 2];
  const after = tokens[last + 1]?.joined && !tokens[last]!.possessive ? tokens[last + 1] : undefined;
  if (after?.shape === "lower" || after?.shape === "initial") {
    if (placeNouns.has(after.lower)) return likely("place");
    if (organisationNouns.has(after.lower)) return likely("organisation");
  }
  if (before?.lower === "of" && beforeThat !== undefined && placeNouns.has(beforeThat.lower)) return likely("place");
  if (before?.shape === "lower" && placePrepositions.has(before.lower) && last - first <= 1) {
    return tokens[first]!.shape === "capitals" ? undefined : likely("place");
  }
  if (after?.shape === "lower" && sayingVerbs.has(after.lower) && tokens[first]!.shape !== "capitals") {
    return before?.lower === "the" ? likely("organisation") : likely("person");
  }
  if (after?.lower === "who") return likely("person");
  if (before?.shape === "lower" && sayingVerbs.has(before.lower) && last > first) return likely("person");
  if (before?.lower === "the" && tokens[first]!.shape === "capital")
    return last > first ? likely("organisation") : undefined;
  return undefined;
}

/** Whether every word of the name is a common noun of offices, so that only its owner tells which office is meant. */
export function isGenericOrganisation(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    if (!genericOrganisationWords.has(tokens[at]!.lower)) return false;
  }
  return true;
}
