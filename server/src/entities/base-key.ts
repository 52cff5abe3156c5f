import type { Candidate } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { isShoutedPlace } from "./place-shapes.ts";
import { corporateSuffixes, knownOrganisations } from "./word-lists.ts";

/** What besides its key tells which entity a name means. */
export type NameWithKind = Pick<Candidate, "title" | "kind" | "kindSure" | "owner">;

/** Whether a name is told to be a person's, by its title or its own words. */
export function isPersonal({ title, kind, kindSure }: NameWithKind): boolean {
  return title !== undefined || (kind === "person" && kindSure);
}

/** The key of a name before anything is known of aliases: gazetteer variants and corporate endings made one. */
export function baseKey(name: NameWithKind, key: string, lists: Gazetteer): string {
  if (isPersonal(name)) {
    const single = !key.includes(" ");
    return single && (lists.places.has(key) || lists.demonyms.has(key)) ? `${key}#person` : key;
  }
  // "Western diplomats", beside an airline called Western; compounds ("Anglo-Dutch") may begin the name of a firm.
  if (name.kind === "demonym" && name.kindSure && !key.includes("-") && !lists.demonyms.has(key))
    return `${key}#demonym`;
  const side = name.kind === "organisation" && name.kindSure;
  const country = lists.demonyms.get(key);
  if (country === "" && side) return `${key}#organisation`;
  if (country !== undefined) return country === "" ? key.replace(/s$/, "") : `${country}#demonym`;
  const lower = key.toLowerCase();
  // "<SC>" of an exchange is not South Carolina.
  if (side && key !== lower && lists.places.has(key)) return `${key}#organisation`;
  if (side && lists.places.has(lower) && !knownOrganisations.has(lower)) {
    return `${lower}#organisation`;
  }
  if (name.owner !== undefined) return `${officeOf(key, lists)}@${name.owner}`;
  const known =
    lists.places.get(key) ?? lists.acronyms.get(key) ?? (key.startsWith("us ") ? agencyOf(key, lists) : undefined);
  if (known !== undefined) return known;
  if (isShoutedPlace(key, lists)) return lists.places.get(lower)!;
  if (name.kind === "place" && name.kindSure && key !== lower) return lists.places.get(lower) ?? lower;
  if (!corporateSuffixes.has(key.slice(key.lastIndexOf(" ") + 1))) return key;
  const words = key.split(" ");
  while (words.length > 1 && (corporateSuffixes.has(words.at(-1)!) || words.at(-1) === "and")) words.pop();
  const bare = words.join(" ");
  if (knownOrganisations.has(bare)) return bare;
  const everyday = words.length === 1 && (lists.words.has(bare) || lists.given.has(bare));
  return bare !== key && (everyday || lists.places.has(bare) || lists.demonyms.has(bare)) ? key : bare;
}

/** "us federal aviation administration": one that is known by the rest of its name alone. */
function agencyOf(key: string, lists: Gazetteer): string | undefined {
  const rest = key.slice("us ".length);
  return rest.includes(" ") && lists.acronyms.get(rest) === rest ? rest : undefined;
}

/** "french senate" to "senate". */
function officeOf(key: string, lists: Gazetteer): string {
  for (let space = key.indexOf(" "); space > 0; space = key.indexOf(" ", space + 1)) {
    if (lists.demonyms.has(key.slice(0, space))) return key.slice(space + 1);
  }
  return key;
}
