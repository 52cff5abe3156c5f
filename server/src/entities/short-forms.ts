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
    const space = name.indexOf(" ");
    if (space < 0) continue;
    const organisation = kind === "organisation";
    const end = name.lastIndexOf(" ");
    if (organisation && kindSure) {
      if (clubHeads.has(name.slice(end + 1).toLowerCase())) clubs.add(nameKey(name.slice(0, end)));
      const first = nameKey(name.slice(0, space));
      if (!lists.places.has(first)) firms.add(first);
      else if (space === end && !lists.countries.has(first) && corporateSuffixes.has(name.slice(end + 1).toLowerCase()))
        likeTowns.add(first);
      if (space < end && roleHeads.has(first)) likeTitled.add(nameKey(name.split(" ", 2).join(" ")));
    }
    if (!(organisation ? !uncertain : kind === "person" && kindSure)) continue;
    const key = nameKey(organisation ? name.slice(0, space) : name.slice(end + 1));
    if (!organisation) people.add(key);
    if (!organisation && lists.places.has(key)) towns.add(key);
    if (!organisation && !uncertain && space < 6 && leadingSurnames.has(name.slice(0, space).toLowerCase())) {
      forms.add(nameKey(name.slice(0, space)));
    }
    if (
      organisation &&
      name.charCodeAt(name.length - 1) === 115 &&
      !organisationHeads.has(name.slice(end + 1).toLowerCase()) &&
      lists.places.has(nameKey(name.slice(0, end)))
    ) {
      forms.add(nameKey(name.slice(end + 1)));
    }
    if (!uncertain && !inLowerCase(key) && !lists.demonyms.has(key)) forms.add(key);
  }
  for (const candidate of people.size === 0 ? [] : candidates) {
    if (candidate.kind === "person" || candidate.name.includes(" ")) continue;
    const key = nameKey(candidate.name);
    if (people.has(key) && isCalledPlace(text, candidate)) towns.add(key);
  }
  const isTownOfClub = (candidate: Candidate, key: string) =>
    clubs.has(key) && !lists.places.has(key) && (isCalledPlace(text, candidate) || isWithin(text, candidate));
  const marked: Candidate[] = [];
  for (const candidate of candidates) {
    const { name, kind, kindSure, uncertain, headline } = candidate;
    if (clubs.size > 0 && isTownOfClub(candidate, nameKey(name))) {
      marked.push({ ...candidate, kind: "place", kindSure: true, uncertain: false });
      continue;
    }
    if (likeTowns.size > 0 && kind === "place" && likeTowns.has(nameKey(name)) && !isWhere(text, candidate)) {
      marked.push({ ...candidate, kind: "organisation", kindSure: false });
      continue;
    }
    if (likeTitled.size > 0 && candidate.title !== undefined) {
      const start = text.lastIndexOf(candidate.title, candidate.start);
      const whole = text.slice(start, candidate.end).replace(/\s+/g, " ");
      if (start >= 0 && likeTitled.has(nameKey(whole))) {
        marked.push({ ...candidate, start, name: whole, title: undefined, kind: "organisation", kindSure: true });
        continue;
      }
    }
    if (people.size > 0 && kind !== "person" && candidate.title === undefined) {
      const key = towns.size === 0 || name.length > 24 ? undefined : nameKey(name);
      if (key !== undefined && towns.has(key.toLowerCase())) {
        const listed = lists.places.has(key) || lists.places.has(key.toLowerCase());
        if (listed ? kindSure : kind !== "organisation") {
          const where = isWhere(text, candidate);
          if (where || listed) {
            marked.push({ ...candidate, kind: where ? "place" : undefined, kindSure: where && !listed });
            continue;
          }
        }
      }
      const rest = uncertain ? undefined : behindCountry(candidate);
      if (rest !== undefined && people.has(nameKey(rest.name))) {
        const end = rest.start - 1;
        marked.push({ ...candidate, end, name: text.slice(candidate.start, end), kind: "place", kindSure: true }, rest);
        continue;
      }
    }
    if (kind === "place" && !kindSure && firms.size > 0 && isOfFirm(text, candidate) && firms.has(nameKey(name))) {
      const isAt = text.charAt(candidate.start - 2) === "t";
      const isTown = isAt && candidates.some((other) => other.name === name && isWithin(text, other));
      marked.push(isTown ? candidate : { ...candidate, kind: undefined });
      continue;
    }
    const shortForm = uncertain && !headline && !name.includes(" ") && forms.has(nameKey(name));
    marked.push(shortForm ? { ...candidate, shortForm } : candidate);
  }
  return marked;
}

/** "Brandt" of "U.S. Brandt", in "He sold it in the U.S. Brandt said so.": who opens the sentence behind the dot. */
function behindCountry(candidate: Candidate): Candidate | undefined {
  if (candidate.name.charCodeAt(1) !== 46 || !behindDots.test(candidate.name)) return undefined;
  const name = candidate.name.slice(5);
  const start = candidate.end - name.length;
  return { ...candidate, start, name, kind: undefined, kindSure: false, uncertain: true, shortForm: true };
}

const behindDots = /^U\.[SK]\. \p{Lu}\p{Ll}+$/u;

/** "in Halmsund": not the club of the town. */
function isWithin(text: string, { start }: Range): boolean {
  return /(?:^|\s)(?:in|near|outside)\s$/i.test(text.slice(Math.max(0, start - 9), start));
}

/** "from Varrow", "looked at Varrow", not "the mine at Varrow": said of a firm just as well as of a town called like it. */
function isOfFirm(text: string, { start }: Range): boolean {
  const last = text.charCodeAt(start - 2);
  if (last !== 109 && last !== 116) return false;
  const before = text.slice(Math.max(0, start - 20), start);
  return /\s(?:from|at)\s$/.test(before) && !sites.test(before);
}

const sites =
  /\b(?:mines?|plants?|factory|refinery|smelter|works|mill|port|airport|station|base|camp|stadium|landed|born)\sat\s$/;

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
