import type { EntityKind, SourceCandidates } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import type { SettledName } from "./settle.ts";
import {
  commonSurnames,
  genericOrganisationWords,
  leadingSurnames,
  nameSuffixes,
  organisationHeads,
  particles,
} from "./word-lists.ts";

/** One source's names with what it defines. */
export interface SourceNames {
  readonly names: readonly SettledName[];
  readonly acronyms: SourceCandidates["acronyms"];
}

/** The entities a name may mean, by their keys: one, or several where it is ambiguous. */
export type Bearers = readonly string[];

interface KindCount {
  readonly votes: Map<EntityKind, number>;
  count: number;
}

/** Who bears which name, over the whole corpus. */
export interface BearerIndex {
  /** The entity keys of a name in a source that writes the names `inSource` (base keys). */
  bearersOf(name: SettledName, inSource: SourceView): Bearers;
  viewOf(source: SourceNames): SourceView;
  kindOf(key: string): EntityKind | undefined;
}

/** What one source's names tell about each other. */
interface SourceView {
  readonly bySurname: ReadonlyMap<string, readonly string[]>;
  /** Organisations by their first word. */
  readonly byFirstWord: ReadonlyMap<string, readonly string[]>;
  readonly acronyms: ReadonlyMap<string, string>;
  /** Owners of generic offices: "senate" to the keys of those named in full. */
  readonly offices: ReadonlyMap<string, readonly string[]>;
}

/** The short names a person of this key goes by: the surname, and the first word where that may be one. */
export function surnamesOf(key: string): readonly string[] {
  const words = key.split(" ");
  while (words.length > 1 && nameSuffixes.has(words.at(-1)!)) words.pop();
  if (words.length < 2) return [];
  let from = words.length - 1;
  while (from > 1 && particles.has(words[from - 1]!)) from--;
  const last = words.slice(from).join(" ");
  return leadingSurnames.has(words[0]!) ? [last, words[0]!] : [last];
}

export function indexBearers(sources: readonly SourceNames[], lists: Gazetteer): BearerIndex {
  const kinds = new Map<string, KindCount>();
  const expansions = new Map<string, Set<string>>();
  for (const source of sources) {
    for (const name of source.names) countKind(kinds, name.base, name);
    for (const { acronym, expansion } of source.acronyms) {
      const key = nameKey(acronym);
      const set = expansions.get(key) ?? new Set();
      set.add(nameKey(expansion));
      expansions.set(key, set);
    }
  }
  const decided = new Map<string, EntityKind>();
  for (const [key, count] of kinds) {
    const kind = decide(count);
    if (kind !== undefined) decided.set(key, kind);
  }
  const bySurname = new Map<string, string[]>();
  const firstNames = new Set<string>();
  for (const key of [...kinds.keys()].sort()) {
    const [surname, ...others] = surnamesOf(key);
    if (surname === undefined) continue;
    const kind = decided.get(key);
    if (kind !== "person" && (kind !== undefined || !seemsPerson(key, surname))) continue;
    decided.set(key, "person");
    push(bySurname, surname, key);
    for (const other of others) push(bySurname, other, key);
    if (others.length === 0) firstNames.add(key.slice(0, key.indexOf(" ")));
  }

  /** Whether a name of two words that nothing tells the kind of is a person's: its last word stands alone elsewhere. */
  function seemsPerson(key: string, surname: string): boolean {
    const words = key.split(" ");
    const single = decided.get(surname);
    return (
      words.length === 2 &&
      kinds.has(surname) &&
      (single === undefined || single === "person") &&
      !lists.words.has(surname) &&
      words.every((word) => !lists.places.has(word) && !lists.acronyms.has(word))
    );
  }

  function viewOf(source: SourceNames): SourceView {
    const surnames = new Map<string, string[]>();
    const firsts = new Map<string, string[]>();
    const offices = new Map<string, string[]>();
    const seen = new Set<string>();
    for (const name of source.names) {
      const key = name.base;
      if (seen.has(key)) continue;
      seen.add(key);
      const at = key.indexOf("@");
      if (at > 0) push(offices, key.slice(0, at), key);
      const kind = decided.get(key);
      for (const surname of kind === "person" ? surnamesOf(key) : []) push(surnames, surname, key);
      if (kind === "organisation" && key.includes(" ") && at < 0) push(firsts, key.slice(0, key.indexOf(" ")), key);
    }
    const acronyms = new Map(source.acronyms.map(({ acronym, expansion }) => [nameKey(acronym), nameKey(expansion)]));
    return { bySurname: surnames, byFirstWord: firsts, acronyms, offices };
  }

  function bearersOf(name: SettledName, view: SourceView): Bearers {
    const key = name.base;
    const defined = view.acronyms.get(name.key);
    if (defined !== undefined) return [lists.acronyms.get(defined) ?? defined];
    if (!key.includes(" ") || particles.has(key.slice(0, key.indexOf(" ")))) return bearersOfShort(name, key, view);
    const offices = view.offices.get(key);
    if (offices !== undefined) return offices;
    return [key];
  }

  function bearersOfShort(name: SettledName, key: string, view: SourceView): Bearers {
    const offices = view.offices.get(key);
    if (offices !== undefined) return offices;
    const personal = key.endsWith("#person");
    const plain = personal ? key.slice(0, -"#person".length) : key;
    const evident = name.kind === "place" && !name.kindSure;
    const surnamed = !lists.countries.has(plain) && !evident && view.bySurname.has(plain);
    const isPlace = lists.places.has(plain) && !personal && !surnamed;
    if (key.includes("#demonym") || (!personal && lists.demonyms.has(plain)) || lists.acronyms.has(name.key))
      return [key];
    if (!isPlace) {
      const own = view.bySurname.get(plain);
      const short = view.byFirstWord.get(plain);
      if (own !== undefined) return short === undefined || name.title !== undefined ? own : [...own, ...short];
      if (short !== undefined && name.title === undefined) {
        return short.length === 1 && !organisationHeads.has(plain) && !genericOrganisationWords.has(plain)
          ? short
          : [key];
      }
      const expanded = expansions.get(name.key);
      if (expanded?.size === 1) return [...expanded];
      const kind = decided.get(key);
      const elsewhere = bySurname.get(plain);
      const titled = name.title !== undefined;
      if (elsewhere !== undefined && (kind === "person" || kind === undefined) && (titled || !firstNames.has(plain))) {
        if (elsewhere.length > 1 || !commonSurnames.has(plain)) return elsewhere;
      }
    }
    const upper = plain.toUpperCase();
    if (plain !== upper && plain.length <= 6 && kinds.has(upper) && !lists.words.has(plain) && !isPlace) return [upper];
    return [key];
  }

  return { bearersOf, viewOf, kindOf: (key) => decided.get(key) };
}

function countKind(kinds: Map<string, KindCount>, key: string, name: SettledName): void {
  let count = kinds.get(key);
  if (count === undefined) {
    count = { votes: new Map(), count: 0 };
    kinds.set(key, count);
  }
  count.count++;
  if (name.kind !== undefined) {
    count.votes.set(name.kind, (count.votes.get(name.kind) ?? 0) + (name.kindSure ? 4 : 1));
  }
}

const kindOrder: readonly EntityKind[] = ["person", "organisation", "place", "event", "work", "demonym", "other"];

function decide(count: KindCount): EntityKind | undefined {
  let best: EntityKind | undefined;
  let most = 0;
  for (const kind of kindOrder) {
    const votes = count.votes.get(kind) ?? 0;
    if (votes > most) {
      best = kind;
      most = votes;
    }
  }
  return best;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
