import { cities } from "./data/cities.ts";
import { lands, landsOfCities } from "./data/city-lands.ts";
import { countriesOfRegions } from "./data/regions.ts";
import { decodeFrontCoded } from "./front-coding.ts";
import { gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";

let loaded: ReadonlyMap<string, readonly string[]> | undefined;
let loadedRegions: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/**
 * Whether a place lies in a land, both as written: a city in a country or that of a people ("Chilean"), in a state of the
 * United States, in a part of the United Kingdom; a city, a country or a people in a region ("Nordic", "EU") or in a state
 * that is no more ("Soviet").
 */
export function liesIn(place: string, land: string): boolean {
  const { places, demonyms } = gazetteer();
  const preferred = (key: string) => places.get(key) ?? (demonyms.get(key) || key);
  const [key, landKey] = [preferred(nameKey(place)), nameKey(land)];
  loaded ??= readLands();
  const lands = loaded.get(key) ?? [];
  if (lands.includes(preferred(landKey))) return true;
  loadedRegions ??= readRegions();
  const region = loadedRegions.get(landKey) ?? loadedRegions.get(preferred(landKey));
  return region !== undefined && [key, ...lands].some((country) => region.has(country));
}

/** Whether a name is that of a country or of a people. */
export function isNation(name: string): boolean {
  const { nations, demonyms } = gazetteer();
  const key = nameKey(name);
  return nations.has(key) || demonyms.has(key);
}

/** Keys of cities to the keys of their lands. */
function readLands(): Map<string, readonly string[]> {
  const names = lands.split("\n").map((line) => line.split(";").map(nameKey));
  const found = new Map<string, readonly string[]>();
  decodeFrontCoded(cities).forEach((city, index) => {
    const line = names[Number.parseInt(landsOfCities.slice(2 * index, 2 * index + 2), 36)];
    if (line) found.set(nameKey(city), line);
  });
  return found;
}

/** Keys of regions to the keys of the countries in them. */
function readRegions(): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const line of countriesOfRegions.split("\n")) {
    const [names = "", parts = ""] = line.split("|");
    const countries = parts.split(";").map(nameKey);
    const all = new Set(countries.flatMap((country) => [...(found.get(country) ?? [country])]));
    for (const name of names.split(";")) found.set(nameKey(name), all);
  }
  return found;
}
