import { baseKey } from "./base-key.ts";
import type { Corrections } from "./corrections.ts";
import type { AcronymDefinition, EntityKind } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import type { SettledName } from "./settle.ts";
import {
  commonSurnames,
  corporateSuffixes,
  genericOrganisationWords,
  leadingSurnames,
  nameSuffixes,
  organisationFirst,
  organisationHeads,
  particles,
} from "./word-lists.ts";

/** The entities a name may mean, by their keys: one, or several where it is ambiguous. */
export type Bearers = readonly string[];

/** What the names of all sources tell about who bears which. Keys are base keys, short names plain words. */
export interface BearerFacts {
  /** The kind that the mentions of a key, or other names like it, agree on. */
  kindOf(key: string): EntityKind | undefined;
  isName(key: string): boolean;
  /** People of a surname, in order; none where there are none. */
  peopleOf(surname: string): readonly string[];
  /** Whether somebody has this as a first name. */
  isFirstName(word: string): boolean;
  /** What an acronym stands for, where all sources that say so agree. */
  expansionOf(acronym: string): string | undefined;
}

/** What one source's names tell about each other. */
export interface SourceView {
  readonly bySurname: ReadonlyMap<string, readonly string[]>;
  /** Organisations by their first word, clubs and teams by their last one too. */
  readonly byFirstWord: ReadonlyMap<string, readonly string[]>;
  readonly acronyms: ReadonlyMap<string, string>;
  /** Owners of generic offices: "senate" to the keys of those named in full. */
  readonly offices: ReadonlyMap<string, readonly string[]>;
}

/** The short names a person of this key goes by: the surname, and the first word where that may be one. */
export function surnamesOf(key: string): readonly string[] {
  if (!key.includes(" ")) return [];
  // "Tom Brandt (footballer)": as people tell two of one name apart.
  const words = (key.endsWith(")") ? key.replace(/ \([^)]*\)$/, "") : key).split(" ");
  while (words.length > 1 && nameSuffixes.has(words.at(-1)!)) words.pop();
  if (words.length < 2) return [];
  let from = words.length - 1;
  while (from > 1 && particles.has(words[from - 1]!)) from--;
  const last = words.slice(from).join(" ");
  return leadingSurnames.has(words[0]!) && words[0] !== last ? [last, words[0]!] : [last];
}

export function viewOf(
  names: readonly { readonly name: SettledName }[],
  acronyms: readonly AcronymDefinition[],
  facts: BearerFacts,
  lists: Gazetteer,
): SourceView {
  const surnames = new Map<string, string[]>();
  const firsts = new Map<string, string[]>();
  const offices = new Map<string, string[]>();
  const spelled = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const {
    name: { base, key },
  } of names) {
    if (key !== base && key.includes(" ") && facts.kindOf(base) === "person") {
      for (const surname of surnamesOf(key)) push(surnames, surname, base);
    }
    if (seen.has(base)) continue;
    seen.add(base);
    const at = base.indexOf("@");
    if (at > 0) push(offices, base.slice(0, at), base);
    const space = base.indexOf(" ");
    if (space < 0) continue;
    const kind = facts.kindOf(base);
    for (const surname of kind === "person" ? surnamesOf(base) : []) push(surnames, surname, base);
    if (kind !== "organisation" || at >= 0) continue;
    if (isTellingFirst(base, lists)) push(firsts, base.slice(0, space), base);
    const last = base.slice(base.lastIndexOf(" ") + 1);
    const team =
      /[^s]s$/.test(last) && !organisationHeads.has(last) && lists.places.has(base.slice(0, -last.length - 1));
    if (team || organisationFirst.has(base.slice(0, space))) push(firsts, last, base);
    const initials = initialsOf(base);
    if (initials.length > 2) push(spelled, initials, base);
  }
  const defined = acronyms.map(({ acronym, expansion }) => [nameKey(acronym), expansionKey(expansion, lists)] as const);
  const initials = [...spelled].flatMap(([acronym, bases]) =>
    bases.length === 1 ? [[acronym, bases[0]!] as const] : [],
  );
  return { bySurname: surnames, byFirstWord: firsts, acronyms: new Map([...initials, ...defined]), offices };
}

/** Whether the first word of an organisation's name can stand for it: not "harbour" of "harbour workers' union". */
function isTellingFirst(base: string, lists: Gazetteer): boolean {
  const words = base.split(" ");
  return !bodies.has(words.at(-1)!) || !words.every((word) => lists.words.has(word.replace(/'s?$/, "")));
}

const bodies = new Set(
  "union association council committee commission federation society board agency authority office bureau court league alliance trust fund foundation institute institution department service services club centre center school hospital".split(
    " ",
  ),
);

/** "UAW" of "united auto workers"; small words count for nothing. */
function initialsOf(base: string): string {
  return base
    .split(/[ -]/)
    .filter((word) => !/^(?:of|for|and|the|in|on|to|de)$/.test(word))
    .map((word) => word.charAt(0))
    .join("")
    .toUpperCase();
}

/** The key of the entity that the expansion of an acronym names. */
export function expansionKey(expansion: string, lists: Gazetteer): string {
  const key = nameKey(expansion);
  const known = lists.places.get(key) ?? lists.acronyms.get(key);
  return known ?? baseKey({ title: undefined, kind: "organisation", kindSure: false, owner: undefined }, key, lists);
}

/** The entities that a name of a source may mean. */
export function bearersOf(
  name: SettledName,
  view: SourceView,
  facts: BearerFacts,
  lists: Gazetteer,
  corrections: Corrections,
): Bearers {
  if (corrections.entries.length === 0) return bearersFound(name, view, facts, lists);
  const listed = corrections.listed(name.key);
  if (listed !== undefined && listed === name.base) return [listed];
  const found = bearersFound(name, view, facts, lists).map(corrections.redirect);
  const kept = [...new Set(found)].filter(
    (entity) => !corrections.isHidden(entity) && !corrections.denies(entity, name.key),
  );
  return kept.length > 0 ? kept : [name.base];
}

function bearersFound(name: SettledName, view: SourceView, facts: BearerFacts, lists: Gazetteer): Bearers {
  const key = name.base;
  const defined = view.acronyms.get(name.key);
  if (defined !== undefined) return [defined];
  const offices = view.offices.get(key);
  if (offices !== undefined) return offices;
  if (key.includes(" ") && !particles.has(key.slice(0, key.indexOf(" ")))) return [key];
  if (isFullName(name.key)) return [key];
  if (key.includes("#demonym") || key.endsWith("#organisation") || key.includes("@") || lists.acronyms.has(name.key))
    return [key];
  const personal = key.endsWith("#person");
  const plain = personal ? key.slice(0, -"#person".length) : key;
  if (!personal && lists.demonyms.has(plain)) return [key];
  const evident = name.kind === "place" && !name.kindSure;
  const surnamed = !lists.countries.has(plain) && !evident && view.bySurname.has(plain);
  const isPlace = lists.places.has(plain) && !personal && !surnamed;
  if (isPlace) return [key];
  return bearersOfShort(name, plain, view, facts) ?? [shouted(plain, facts, lists) ?? key];
}

/** "Varrow AG": no short form of "Varrow U.S. Inc". */
function isFullName(key: string): boolean {
  const space = key.lastIndexOf(" ");
  return space > 0 && corporateSuffixes.has(key.slice(space + 1));
}

/** The bearers of a name that is one word, where others in the source or the corpus go by it. */
function bearersOfShort(name: SettledName, plain: string, view: SourceView, facts: BearerFacts): Bearers | undefined {
  const own = view.bySurname.get(plain);
  const short = view.byFirstWord.get(plain.toLowerCase());
  const titled = name.title !== undefined;
  if (own !== undefined) return short === undefined || titled ? own : [...own, ...short];
  if (short !== undefined && !titled && name.kind !== "place") {
    const telling = short.length === 1 && !organisationHeads.has(plain) && !genericOrganisationWords.has(plain);
    return telling ? short : [name.base];
  }
  const expansion = facts.expansionOf(name.key);
  if (expansion !== undefined) return [expansion];
  const kind = facts.kindOf(name.base);
  if ((kind !== "person" && kind !== undefined) || (!titled && facts.isFirstName(plain))) return undefined;
  const elsewhere = facts.peopleOf(plain);
  return elsewhere.length > 1 || (elsewhere.length === 1 && !commonSurnames.has(plain)) ? elsewhere : undefined;
}

/** "OPEC" for "Opec". */
function shouted(plain: string, facts: BearerFacts, lists: Gazetteer): string | undefined {
  if (plain.length > 6 || lists.words.has(plain)) return undefined;
  const upper = plain.toUpperCase();
  return upper !== plain && upper.toLowerCase() === plain && facts.isName(upper) ? upper : undefined;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
