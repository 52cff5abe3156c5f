import { baseKey } from "./base-key.ts";
import type { AcronymDefinition, EntityKind } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { otherNames } from "./other-names.ts";
import type { SettledName } from "./settle.ts";
import { NAMES_IN_STEP, type Steps } from "./steps.ts";
import {
  clubHeads,
  corporateSuffixes,
  leadingSurnames,
  nameSuffixes,
  organisationFirst,
  organisationHeads,
  particles,
} from "./word-lists.ts";

/** What one source's names tell about each other. */
export interface SourceView {
  readonly bySurname: ReadonlyMap<string, readonly string[]>;
  /** Where people who share a surname are first named in full: base key to the place in the text. */
  readonly firstNamed: ReadonlyMap<string, number>;
  /** Surnames that stand behind the title of a head of state or government before anybody in full who bears them. */
  readonly ranked: ReadonlySet<string>;
  /** Organisations by their first word, clubs and teams by their last one too. */
  readonly byFirstWord: ReadonlyMap<string, readonly string[]>;
  /** Firms whose name is one word and what the law calls them: "nec" for "NEC Corp". */
  readonly firms: ReadonlySet<string>;
  /** Clubs by their city. */
  readonly byCity: ReadonlyMap<string, readonly string[]>;
  readonly acronyms: ReadonlyMap<string, string>;
  /** Owners of generic offices: "senate" to the keys of those named in full. */
  readonly offices: ReadonlyMap<string, readonly string[]>;
  /** Keys of names that are other forms of a name of the source, to the key of that. */
  readonly others: ReadonlyMap<string, string>;
}

/** Family names before a "Van" that is part of the given name. */
const vietnamese = new Set(
  "nguyen tran pham hoang phan vo dang bui ngo duong le do ho ly dinh trinh luong truong".split(" "),
);

/** A family name and a given name of Chinese or Korean: "lo" and "chih-wei". */
const oneSyllable = /^[b-df-hj-np-tv-z]{0,2}[aeiou]{1,3}(?:n|ng|h|k|l|m|p)?$/;
const twoSyllables =
  /^[b-df-hj-np-tv-z]{0,3}[aeiou]{1,3}(?:n|ng|h|k|l|m|p)?-[b-df-hj-np-tv-z]{0,3}[aeiou]{1,3}(?:n|ng|h|k|l|m|p)?$/;

/** The short names a person of this key goes by: the surname, and the first word where that may be one. */
export function surnamesOf(key: string): readonly string[] {
  if (!key.includes(" ")) return [];
  // "Tom Brandt (footballer)": as people tell two of one name apart.
  const words = (key.endsWith(")") ? key.replace(/ \([^)]*\)$/, "") : key).split(" ");
  while (words.length > 1 && nameSuffixes.has(words.at(-1)!)) words.pop();
  if (words.length < 2) return [];
  let from = words.length - 1;
  // "Hieu" of "Le Van Hieu": no Dutch "van".
  if (words.length === 3 && words[1] === "van" && vietnamese.has(words[0]!)) return [words[2]!];
  while (from > 1 && particles.has(words[from - 1]!)) from--;
  const last = words.slice(from).join(" ");
  const leads =
    leadingSurnames.has(words[0]!) ||
    (words.length === 2 && last.includes("-") && twoSyllables.test(last) && oneSyllable.test(words[0]!));
  // "Arap Moi" and "Moi"
  if (words[from] === "arap") return [last, words.at(-1)!];
  return leads && words[0] !== last ? [last, words[0]!] : [last];
}

/** What tells of which kind a base key is, by the key or by its number. */
interface Kinds {
  kindOf(key: string): EntityKind | undefined;
  kindOfNumber(base: number): EntityKind | undefined;
}

/** `names` in the order of the text, with the numbers of their base keys. */
export function* viewOf(
  names: readonly { readonly name: SettledName; readonly base: number }[],
  acronyms: readonly AcronymDefinition[],
  kinds: Kinds,
  lists: Gazetteer,
): Steps<SourceView> {
  const surnames = new Map<string, string[]>();
  const firsts = new Map<string, string[]>();
  const ranked = new Set<string>();
  const firms = new Set<string>();
  const firstNamed = new Map<string, number>();
  const cities = new Map<string, string[]>();
  const offices = new Map<string, string[]>();
  const spelled = new Map<string, string[]>();
  const seen = new Map<
    string,
    {
      readonly kind: EntityKind | undefined;
      titled: boolean;
      readonly shouted: boolean;
      readonly incorporated: boolean;
    }
  >();
  let looked = 0;
  for (const {
    name: { base, key, title, name, start },
    base: number,
  } of names) {
    if (++looked % NAMES_IN_STEP === 0) yield;
    const kind = kinds.kindOfNumber(number);
    if (key !== base && key.includes(" ") && kind === "person") {
      for (const surname of surnamesOf(key)) push(surnames, surname, base);
    }
    if (key !== base && !base.includes(" ") && kind === "organisation") {
      // "Varrow Inc" beside "Varrow Minerals Inc": "Varrow" is a firm of its own, and no short form.
      if (corporateSuffixes.has(key.slice(base.length + 1))) firms.add(base);
    }
    if (title !== undefined && kind !== "organisation" && !key.includes(" ") && headTitle.test(title)) {
      const surname = key.replace(/#person$/, "");
      if (!surnames.has(surname)) ranked.add(surname);
    }
    const met = seen.get(base);
    if (met !== undefined) {
      met.titled ||= isTitled(title);
      continue;
    }
    const at = base.indexOf("@");
    if (at > 0) push(offices, base.slice(0, at), base);
    const space = base.indexOf(" ");
    seen.set(base, { kind, titled: isTitled(title), shouted: isShouted(name), incorporated: isFullName(key) });
    if (space < 0) continue;
    for (const surname of kind === "person" ? surnamesOf(base) : []) push(surnames, surname, base);
    if (kind === "person") firstNamed.set(base, start);
    if (kind !== "organisation" || at >= 0) continue;
    if ((isFullName(key) || isTellingFirst(base, lists)) && !isLedBy(base, surnames))
      push(firsts, firstWordsOf(base), base);
    const behind = behindInitials(base);
    if (behind !== undefined && !lists.words.has(behind) && !lists.places.has(behind)) push(firsts, behind, base);
    const last = base.slice(base.lastIndexOf(" ") + 1);
    const city = cityOf(base, lists);
    const team =
      lists.places.has(city) && (clubHeads.has(last) || (/[^s]s$/.test(last) && !organisationHeads.has(last)));
    if (lists.places.has(city) && (team || !organisationHeads.has(last))) push(cities, city, base);
    if ((team && !clubHeads.has(last)) || organisationFirst.has(base.slice(0, space))) push(firsts, last, base);
    for (const initials of initialsOf(base)) if (initials.length > 2) push(spelled, initials, base);
  }
  const defined = acronyms.flatMap(({ acronym, expansion }) => {
    const short = expansionKey(expansion, lists);
    // "Mr Brandt, nicknamed Fox": of Ida Brandt, where the source names her and no other Brandt.
    const isSaid = acronym !== acronym.toUpperCase() && !firms.has(short);
    const base = (isSaid ? (theOne(surnames.get(short)) ?? theOne(firsts.get(short))) : undefined) ?? short;
    const key = nameKey(acronym);
    // "Nordlane Plc, formerly Varrow Shipping Ltd": both go without what the law calls them too.
    const firm = isFullName(key) ? expansionKey(acronym, lists) : key;
    return [key, ...(firm === key ? [] : [firm])].map((name) => [name, base] as const);
  });
  for (const [, base] of defined) {
    if (!seen.has(base)) {
      const kind = kinds.kindOf(base) ?? "organisation";
      seen.set(base, { kind, titled: false, shouted: false, incorporated: false });
    }
  }
  const initials = only(spelled);
  return {
    bySurname: surnames,
    firstNamed,
    ranked: new Set([...ranked].filter((surname) => !surnames.get(surname)?.some((base) => seen.get(base)?.titled))),
    byFirstWord: firsts,
    firms,
    byCity: cities,
    acronyms: new Map([...initials, ...defined]),
    offices,
    others: yield* otherNames(seen, surnames, lists),
  };
}

/** Whether a title stands before a surname: "Princess" stands before a given name. */
function isTitled(title: string | undefined): boolean {
  return title !== undefined && !/\b(?:prince|princess|infanta|sister|brother|ratu)$/i.test(title);
}

function isShouted(name: string): boolean {
  return name.length > 6 && name === name.toUpperCase();
}

/** Titles of which a country has one bearer at a time. */
export const headTitle = /\b(?:president|premier|prime minister|chancellor|king|queen|pope|emperor)$/i;

function theOne(values: readonly string[] | undefined): string | undefined {
  return values?.length === 1 ? values[0] : undefined;
}

/** What has one value alone. */
function only(lists: ReadonlyMap<string, readonly string[]>): (readonly [string, string])[] {
  return [...lists].flatMap(([key, values]) => (values.length === 1 ? [[key, values[0]!] as const] : []));
}

/** "varrow" of "varrow minerals", "van straelen" of "van straelen museum": the first word, and all to it behind particles. */
function firstWordsOf(base: string): string {
  let end = base.indexOf(" ");
  for (let from = 0; particles.has(base.slice(from, end)); from = end + 1, end = base.indexOf(" ", from)) {
    if (base.indexOf(" ", end + 1) < 0) return base.slice(0, base.indexOf(" "));
  }
  return base.slice(0, end);
}

/** "hutton" of "ef hutton group". */
function behindInitials(base: string): string | undefined {
  const [initials = "", name] = base.split(" ");
  return initials.length < 4 && !/[aeiou]/.test(initials.slice(1)) ? name : undefined;
}

/** "toronto" of "toronto maple leafs", "new york" of "new york mets": the longest place before the last word, else all before it. */
function cityOf(base: string, lists: Gazetteer): string {
  const before = base.slice(0, base.lastIndexOf(" "));
  for (let end = before.length; end > 0; end = before.lastIndexOf(" ", end - 1)) {
    if (lists.places.has(before.slice(0, end))) return before.slice(0, end);
  }
  return before;
}

/** "nakasone cabinet": a body named after somebody that the source has named, who goes by the name. */
function isLedBy(base: string, surnames: ReadonlyMap<string, readonly string[]>): boolean {
  const space = base.indexOf(" ");
  return (
    /^(?:cabinet|government|administration|commission|committee|team)$/.test(base.slice(space + 1)) &&
    surnames.has(base.slice(0, space))
  );
}

/** Whether the first word of an organisation's name can stand for it: not "harbour" of "harbour workers' union". */
function isTellingFirst(base: string, lists: Gazetteer): boolean {
  const words = base.split(" ");
  return !bodies.has(words.at(-1)!) || !words.every((word) => lists.words.has(word.replace(/'s?$/, "")));
}

const bodies = new Set(
  "administration union association council committee commission federation society board agency authority office bureau court league alliance trust fund foundation institute institution department service services club centre center school hospital".split(
    " ",
  ),
);

/**
 * "UAW" of "united auto workers", "ASX" of "australian securities exchange", "BJ" and "BOJ" of "bank of japan": small words
 * counted or not; "WFP" of "un world food programme".
 */
function initialsOf(base: string): ReadonlySet<string> {
  const words = base.replace(/^(?:un|us|uk|eu) /, "").split(/[ -]/);
  const large = words.filter((word) => !/^(?:of|for|and|&|the|in|on|to|de)$/.test(word));
  const initials = (parts: readonly string[]) =>
    parts
      .map((word) => word.charAt(0))
      .join("")
      .toUpperCase();
  const short = initials(large);
  const exchange = words.at(-1) === "exchange" ? [`${short.slice(0, -1)}X`] : [];
  return new Set([short, initials(words), ...exchange]);
}

/** "varrow ag": a name with what the law calls a firm behind it. */
export function isFullName(key: string): boolean {
  const space = key.lastIndexOf(" ");
  return space > 0 && corporateSuffixes.has(key.slice(space + 1));
}

/** The key of the entity that the expansion of an acronym names. */
export function expansionKey(expansion: string, lists: Gazetteer): string {
  const key = nameKey(expansion);
  const known = lists.places.get(key) ?? lists.acronyms.get(key);
  return known ?? baseKey({ title: undefined, kind: "organisation", kindSure: false, owner: undefined }, key, lists);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
