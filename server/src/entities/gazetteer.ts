import { cities } from "./data/cities.ts";
import { commonWords } from "./data/common-words.ts";
import { countries, exonyms, knownAcronyms, peoples, regions, stateAbbreviations } from "./data/countries.ts";
import { givenNames } from "./data/given-names.ts";
import { subdivisions } from "./data/subdivisions.ts";
import { uncasedCountries } from "./data/uncased-countries.ts";
import { decodeFrontCoded } from "./front-coding.ts";
import { nameKey } from "./name-key.ts";
import { WordList, WordMap } from "./word-list.ts";

export interface Gazetteer {
  /** Name key to the key of the name to prefer: "US" to "united states". */
  readonly places: WordMap;
  /** Names of countries in scripts without capitals, as written. */
  readonly uncased: readonly string[];
  /** Countries and those that play as countries, by every name. */
  readonly nations: WordList;
  /** Places that outweigh an everyday word of the same spelling. */
  readonly countries: WordList;
  /** Key of a demonym to the key of its country, or to "" for a people of none. */
  readonly demonyms: WordMap;
  readonly given: WordList;
  /** Everyday words. */
  readonly words: WordList;
  /** Name key to the key of the expansion to prefer. */
  readonly acronyms: WordMap;
  /** First words of places, demonyms and acronyms, lower case. */
  readonly openings: WordList;
  /** Keys of preferred names as written. */
  readonly written: WordMap;
}

let loaded: Gazetteer | undefined;

/** The lists that ship with the product, read on first use. */
export function gazetteer(): Gazetteer {
  loaded ??= readGazetteer();
  return loaded;
}

function readGazetteer(): Gazetteer {
  const places = new WordMap();
  const countryKeys = new WordList();
  const demonyms = new WordMap();
  const written = new WordMap();
  const acronyms = new WordMap();
  for (const city of [...decodeFrontCoded(cities), ...decodeFrontCoded(subdivisions), ...exonyms]) {
    const key = nameKey(city);
    places.set(key, key);
    const plain = withoutMarks(key);
    if (plain !== key && !places.has(plain)) places.set(plain, key);
  }
  const uncased: string[] = [];
  const nations = new WordList(["england", "scotland", "wales", "northern ireland"]);
  for (const region of regions) {
    const key = nameKey(region);
    places.set(key, key);
    countryKeys.add(key);
  }
  for (let at = 0; at < stateAbbreviations.length; at += 2) {
    const abbreviation = nameKey(stateAbbreviations[at]!);
    const state = stateAbbreviations[at + 1]!;
    places.set(abbreviation, nameKey(state));
    countryKeys.add(abbreviation);
    written.set(nameKey(state), state);
  }
  for (const line of countries.split("\n")) {
    const [name = "", others = "", people = "", capitals = ""] = line.split("|");
    const key = nameKey(name);
    written.set(key, name);
    places.set(key, key);
    countryKeys.add(key);
    for (const form of [name, ...list(others)].map(nameKey)) if (!partsOfNations.has(form)) nations.add(form);
    for (const other of list(others)) {
      places.set(nameKey(other), key);
      countryKeys.add(nameKey(other));
    }
    for (const demonym of list(people)) {
      demonyms.set(nameKey(demonym), demonyms.get(nameKey(demonym)) ?? key);
    }
    for (const capital of list(capitals)) {
      const own = nameKey(capital);
      places.set(own, places.get(own) ?? own);
      countryKeys.add(own);
    }
  }
  for (const line of uncasedCountries.split("\n")) {
    const [english = "", names = ""] = line.split("|");
    const country = english.split("/").find((name) => nations.has(nameKey(name)));
    for (const name of country === undefined ? [] : list(names)) {
      places.set(nameKey(name), places.get(nameKey(country!))!);
      countryKeys.add(nameKey(name));
      nations.add(nameKey(name));
      uncased.push(name);
    }
  }
  for (const people of peoples) {
    demonyms.set(nameKey(people), demonyms.get(nameKey(people)) ?? "");
  }
  for (const demonym of [...demonyms.keys()]) {
    const plural = pluralOf(demonym);
    if (!places.has(plural)) demonyms.set(plural, demonyms.get(demonym)!);
  }
  for (const line of knownAcronyms.split("\n")) {
    const [acronym = "", first = "", ...variants] = line.split(";");
    written.set(nameKey(first), first);
    for (const form of [acronym, first, ...variants]) {
      acronyms.set(nameKey(form), nameKey(first));
    }
  }
  const openings = new WordList();
  for (const key of [...places.keys(), ...demonyms.keys(), ...acronyms.keys()]) {
    const space = key.indexOf(" ");
    openings.add((space < 0 ? key : key.slice(0, space)).toLowerCase());
  }
  return {
    openings,
    places,
    uncased,
    nations,
    countries: countryKeys,
    demonyms,
    given: new WordList(decodeFrontCoded(givenNames).flatMap((name) => [name, withoutMarks(name)])),
    words: new WordList(decodeFrontCoded(commonWords)),
    acronyms,
    written,
  };
}

/** Of the list of countries, those that play as none. */
const partsOfNations = new Set(["texas", "california", "quebec", "bavaria", "sicily", "siberia", "flanders"]);

/** "czesław" to "czeslaw": many papers write names without their marks. */
function withoutMarks(name: string): string {
  // Most names have none.
  if (/^[\0-\x7f]*$/.test(name)) return name;
  return name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l").replaceAll("ø", "o").replaceAll("ı", "i");
}

function pluralOf(demonym: string): string {
  if (/(?:ch|sh|s|x|z|ese)$/.test(demonym)) return demonym;
  if (/[^aeiou]y$/.test(demonym)) return `${demonym.slice(0, -1)}ies`;
  return /(?:ch|sh|s)man$/.test(demonym) ? `${demonym.slice(0, -2)}en` : `${demonym}s`;
}

function list(text: string): string[] {
  return text === "" ? [] : text.split(";");
}
