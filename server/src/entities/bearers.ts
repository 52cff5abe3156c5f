import type { Corrections } from "./corrections.ts";
import type { EntityKind } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { SettledName } from "./settle.ts";
import { isFullName, type SourceView } from "./source-view.ts";
import { commonSurnames, genericOrganisationWords, organisationHeads, particles } from "./word-lists.ts";

/** The entities a name may mean, by their keys: one, or several where it is ambiguous. */
export type Bearers = readonly string[];

/** What the names of all sources tell about who bears which. Keys are base keys, short names plain words. */
export interface BearerFacts {
  /** The kind that the mentions of a key, or other names like it, agree on. */
  kindOf(key: string): EntityKind | undefined;
  isName(key: string): boolean;
  /** People of a surname, in order; none where there are none. */
  peopleOf(surname: string): readonly string[];
  /** Whether a source gives the person of this key the title of a head of state or government. */
  isHead(key: string): boolean;
  /** Whether somebody has this as a first name. */
  isFirstName(word: string): boolean;
  /** What an acronym stands for, where all sources that say so agree. */
  expansionOf(acronym: string): string | undefined;
}

/** The entities that a name of a source may mean. */
export function bearersOf(
  name: SettledName,
  view: SourceView,
  facts: BearerFacts,
  lists: Gazetteer,
  corrections: Corrections,
): Bearers {
  if (corrections.entries.length === 0) return wholeNames(bearersFound(name, view, facts, lists), view);
  const listed = corrections.listed(name.key);
  if (listed !== undefined && listed === name.base) return [listed];
  const found = wholeNames(bearersFound(name, view, facts, lists), view).map(corrections.redirect);
  const kept = [...new Set(found)].filter(
    (entity) => !corrections.isHidden(entity) && !corrections.denies(entity, name.key),
  );
  return kept.length > 0 ? kept : [name.base];
}

/** The bearers, each by the longest name that the source has for it. */
function wholeNames(bearers: Bearers, { others, acronyms }: SourceView): Bearers {
  if (!bearers.some((key) => others.has(key) || acronyms.has(key))) return bearers;
  return [...new Set(bearers.map((key) => others.get(key) ?? acronyms.get(key) ?? key))];
}

function bearersFound(name: SettledName, view: SourceView, facts: BearerFacts, lists: Gazetteer): Bearers {
  const key = name.base;
  const defined = view.acronyms.get(name.key);
  if (defined !== undefined) return [defined];
  const offices = view.offices.get(key);
  if (offices !== undefined) return offices;
  const clubs = key.endsWith("#organisation") ? view.byCity.get(key.slice(0, -"#organisation".length)) : undefined;
  if (clubs?.length === 1) return clubs;
  if (key.includes(" ") && !particles.has(key.slice(0, key.indexOf(" ")))) return [key];
  // "Varrow AG": no short form of "Varrow U.S. Inc".
  if (isFullName(name.key)) return [key];
  if (key.includes("#demonym") || key.endsWith("#organisation") || key.includes("@") || lists.acronyms.has(name.key))
    return [key];
  const personal = key.endsWith("#person");
  const plain = personal ? key.slice(0, -"#person".length) : key;
  if (!personal && lists.demonyms.has(plain)) return [key];
  const evident = name.kind === "place" && !name.kindSure;
  const country = name.kind === "place" && lists.countries.has(plain);
  const surnamed = !country && !evident && view.bySurname.has(plain);
  const firm = name.kind === "organisation" && view.byFirstWord.has(plain);
  if (name.kind === "place" && name.kindSure && !lists.places.has(plain)) return [key];
  const isPlace = lists.places.has(plain) && !personal && !surnamed && !firm;
  if (isPlace) return [key];
  return bearersOfShort(name, plain, view, facts, lists) ?? [shouted(plain, facts, lists) ?? key];
}

/** The bearers of a name that is one word, where others in the source or the corpus go by it. */
function bearersOfShort(
  name: SettledName,
  plain: string,
  view: SourceView,
  facts: BearerFacts,
  lists: Gazetteer,
): Bearers | undefined {
  const own = namedBefore(name, view.bySurname.get(plain), view);
  const firms = view.byFirstWord.get(plain.toLowerCase());
  const short = firms === undefined || firms.length === 1 ? firms : wholeNames(firms, view);
  const titled = name.title !== undefined;
  if (own === undefined && !titled && view.firms.has(plain.toLowerCase())) return [plain.toLowerCase()];
  // "President Reagan", in a source that later names Nancy Reagan and no other: whom other sources call so, if one alone
  if (own?.length === 1 && titled && view.ranked.has(plain)) {
    const others = facts.peopleOf(plain).filter((person) => person !== own[0]);
    const all = [...own, ...others].sort();
    const heads = all.filter((person) => facts.isHead(person));
    if (others.length > 0) return heads.length === 1 ? heads : all;
  }
  if (own !== undefined && (short === undefined || titled || (name.kind === "person" && !lists.given.has(plain))))
    return own;
  if (own !== undefined && name.kind !== "organisation") return [...own, ...short!];
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

/** Of several people of a surname the one who alone has been named before: a wife whom only the last line names is not yet meant. */
function namedBefore({ start, title }: SettledName, own: Bearers | undefined, view: SourceView): Bearers | undefined {
  if (own === undefined || own.length < 2 || title !== undefined) return own;
  const before = own.filter((person) => (view.firstNamed.get(person) ?? start) < start);
  return before.length === 1 ? before : own;
}

/** "OPEC" for "Opec". */
function shouted(plain: string, facts: BearerFacts, lists: Gazetteer): string | undefined {
  if (plain.length > 6 || lists.words.has(plain)) return undefined;
  const upper = plain.toUpperCase();
  return upper !== plain && upper.toLowerCase() === plain && facts.isName(upper) ? upper : undefined;
}
