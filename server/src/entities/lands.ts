import { cities } from "./data/cities.ts";
import { lands, landsOfCities } from "./data/city-lands.ts";
import { decodeFrontCoded } from "./front-coding.ts";
import { gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";

let loaded: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Whether a city lies in a land: a country or the one of a people ("Chilean"), a state of the United States, a part of the
 * United Kingdom. Both as written.
 */
export function liesIn(city: string, land: string): boolean {
  const { places, demonyms } = gazetteer();
  const key = nameKey(land);
  const landKey = places.get(key) ?? (demonyms.get(key) || key);
  loaded ??= readLands();
  return loaded.get(places.get(nameKey(city)) ?? nameKey(city))?.includes(landKey) === true;
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
