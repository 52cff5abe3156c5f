import type { Range } from "../text/range.ts";
import type { Candidate } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { clubHeads, corporateSuffixes, leadingSurnames, organisationHeads, roleHeads } from "./word-lists.ts";

/**
 * Marks the single words at sentence starts that are short forms of names the source writes in full: surnames of
 * people, first words of organisations. Words that the source has in lower case too are none. Where a person of the
 * source is called like a place, only the words around the name tell that the place is meant.
 */
export function markShortForms(
  candidates: readonly Candidate[],
  text: string,
  inLowerCase: (word: string) => boolean,
  lists: Gazetteer,
): Candidate[] {
  const forms = new Set<string>();
  const clubs = new Set<string>();
  const people = new Set<string>();
  const towns = new Set<string>();
  const firms = new Set<string>();
  /** Firms whose name is that of a town and what the law calls them: "Santos Ltd". */
  const likeTowns = new Set<string>();
  /** First two words of firms that begin like somebody with a title: "general hydrocarbons". */
  const likeTitled = new Set<string>();
  for (const { name, kind, kindSure, uncertain } of candidates) {
    const organisation = kind === "organisation";
    if (organisation && kindSure && name.includes(" ")) {
      const space = name.lastIndexOf(" ");
      if (clubHeads.has(name.slice(space + 1).toLowerCase())) clubs.add(nameKey(name.slice(0, space)));
      const first = name.indexOf(" ");
      const key = nameKey(name.slice(0, first));
      if (!lists.places.has(key)) firms.add(key);
      else if (
        first === space &&
        !lists.countries.has(key) &&
        corporateSuffixes.has(name.slice(space + 1).toLowerCase())
      )
        likeTowns.add(key);
      if (first < space && roleHeads.has(key)) likeTitled.add(nameKey(name.split(" ", 2).join(" ")));
    }
    if (!(organisation ? !uncertain : kind === "person" && kindSure) || !name.includes(" ")) continue;
    const word = organisation ? name.slice(0, name.indexOf(" ")) : name.slice(name.lastIndexOf(" ") + 1);
    const key = nameKey(word);
    if (!organisation) people.add(key);
    if (!organisation && lists.places.has(key)) towns.add(key);
    const space = name.indexOf(" ");
    if (!organisation && !uncertain && space < 6 && leadingSurnames.has(name.slice(0, space).toLowerCase())) {
      forms.add(nameKey(name.slice(0, space)));
    }
    if (
      organisation &&
      name.charCodeAt(name.length - 1) === 115 &&
      !organisationHeads.has(name.slice(name.lastIndexOf(" ") + 1).toLowerCase())
    ) {
      const space = name.lastIndexOf(" ");
      if (lists.places.has(nameKey(name.slice(0, space)))) forms.add(nameKey(name.slice(space + 1)));
    }
    if (!uncertain && !inLowerCase(key) && !lists.demonyms.has(key)) forms.add(key);
  }
  for (const candidate of candidates) {
    if (candidate.kind === "person" || candidate.name.includes(" ") || !isCalledPlace(text, candidate)) continue;
    const key = nameKey(candidate.name);
    if (people.has(key)) towns.add(key);
  }
  const isTownOfClub = (candidate: Candidate, key: string) =>
    clubs.has(key) && !lists.places.has(key) && (isCalledPlace(text, candidate) || isWithin(text, candidate));
  return candidates.flatMap((candidate): Candidate[] => {
    const { name, kind, kindSure, uncertain, headline } = candidate;
    if (clubs.size > 0 && isTownOfClub(candidate, nameKey(name))) {
      return [{ ...candidate, kind: "place", kindSure: true, uncertain: false }];
    }
    if (likeTowns.size > 0 && kind === "place" && likeTowns.has(nameKey(name)) && !isWhere(text, candidate)) {
      return [{ ...candidate, kind: "organisation", kindSure: false }];
    }
    if (likeTitled.size > 0 && candidate.title !== undefined) {
      const start = text.lastIndexOf(candidate.title, candidate.start);
      const whole = text.slice(start, candidate.end).replace(/\s+/g, " ");
      if (start >= 0 && likeTitled.has(nameKey(whole)))
        return [{ ...candidate, start, name: whole, title: undefined, kind: "organisation", kindSure: true }];
    }
    if (people.size > 0 && kind !== "person" && candidate.title === undefined) {
      const key = towns.size === 0 || name.length > 24 ? "" : nameKey(name);
      const listed = lists.places.has(key) || lists.places.has(key.toLowerCase());
      if (towns.has(key.toLowerCase()) && (listed ? kindSure : kind !== "organisation")) {
        if (isWhere(text, candidate)) return [{ ...candidate, kind: "place", kindSure: !listed }];
        if (listed) return [{ ...candidate, kind: undefined, kindSure: false }];
      }
      const rest = uncertain ? undefined : behindCountry(candidate);
      if (rest !== undefined && people.has(nameKey(rest.name))) {
        const end = rest.start - 1;
        return [{ ...candidate, end, name: text.slice(candidate.start, end), kind: "place", kindSure: true }, rest];
      }
    }
    if (kind === "place" && !kindSure && firms.size > 0 && isFrom(text, candidate) && firms.has(nameKey(name))) {
      return [{ ...candidate, kind: undefined }];
    }
    const shortForm = uncertain && !headline && !name.includes(" ") && forms.has(nameKey(name));
    return [shortForm ? { ...candidate, shortForm } : candidate];
  });
}

/** "Brandt" of "U.S. Brandt", in "He sold it in the U.S. Brandt said so.": who opens the sentence behind the dot. */
function behindCountry(candidate: Candidate): Candidate | undefined {
  if (!/^U\.[SK]\. \p{Lu}\p{Ll}+$/u.test(candidate.name)) return undefined;
  const name = candidate.name.slice(5);
  const start = candidate.end - name.length;
  return { ...candidate, start, name, kind: undefined, kindSure: false, uncertain: true, shortForm: true };
}

/** "in Halmsund": not the club of the town. */
function isWithin(text: string, { start }: Range): boolean {
  return /(?:^|\s)(?:in|near|outside)\s$/i.test(text.slice(Math.max(0, start - 9), start));
}

/** "from Varrow": what comes from a town may come from the firm that is called like it just as well. */
function isFrom(text: string, { start }: Range): boolean {
  return text.charCodeAt(start - 2) === 109 && /\sfrom\s$/.test(text.slice(start - 6, start));
}

/** "Halmsund, the town where", "Halmsund is a town", "the town of Halmsund": though a person or a club is called so too. */
function isCalledPlace(text: string, { start, end }: Range): boolean {
  const next = text.charCodeAt(end);
  if ((next === 44 || next === 32) && placeBehind.test(text.slice(end, end + 60))) return true;
  return text.charCodeAt(start - 2) === 102 && placeOf.test(text.slice(Math.max(0, start - 16), start));
}

const placeBehind =
  /^(?:,|\sis|\swas)\s(?:the|a|an)\s(?:[\p{Ll}-]+\s){0,3}?(?:town|city|village|port|capital|suburb|hamlet|island|resort)\b/u;
const placeOf = /\b(?:town|city|village|port|suburb|hamlet|island|resort)\sof\s$/;

/** Whether what stands around a name speaks of a place: "in Durham", "the Durham court", "Durham, North Carolina". */
function isWhere(text: string, range: Range): boolean {
  const before = text.slice(Math.max(0, range.start - 24), range.start);
  const behind = text.slice(range.end, range.end + 24);
  return (
    isCalledPlace(text, range) ||
    placesFollow.test(before) ||
    /^-(?:based|born|area)\b/.test(behind) ||
    /^,\s\p{Lu}/u.test(behind) ||
    (/\b(?:the|a|an|its|this)\s$/i.test(before) && /^\s\p{Ll}/u.test(behind))
  );
}

const placesFollow =
  /(?:^|[\s(])(?:in|at|near|from|to|outside|around|across|through|into|towards?|throughout|between|(?:county|university|people|streets|mayor|outskirts|east|west|north|south|miles|km) of)\s$/i;
