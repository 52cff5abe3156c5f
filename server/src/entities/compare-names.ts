import type { Corrections } from "./corrections.ts";
import type { EntityAnswers } from "./entity-answers.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { areNamesakes } from "./namesakes.ts";
import {
  corporateSuffixes,
  genericOrganisationWords,
  nameSuffixes,
  particles,
  roleHeads,
  roleModifiers,
} from "./word-lists.ts";

/** What a writer calls somebody of the family, who has a name besides. */
const KIN: ReadonlySet<string> = new Set(
  "mother mum mummy mom mama mamma father dad daddy papa grandmother grandma granny gran nan grandfather grandpa grandad aunt auntie uncle".split(
    " ",
  ),
);

/** Compares names by what the corpus knows of their bearers, else by their words. */
export function compareNames(a: string, b: string, answers: EntityAnswers): "same" | "compatible" | "different" {
  const { lists } = answers.store;
  const first = withoutTitle(a);
  const second = withoutTitle(b);
  const { corrections } = answers.store;
  const one = preferred(nameKey(first), lists);
  const two = preferred(nameKey(second), lists);
  const said = compareListed(nameKey(first), nameKey(second), corrections);
  if (said !== undefined) return said;
  if (one === two) return "same";
  if (KIN.has(one) || KIN.has(two)) return "compatible";
  const owned = compareOwned(one, two, lists);
  if (owned !== undefined) return owned;
  const left = answers.named(first);
  const right = answers.named(second);
  const common = left.some((entity) => right.includes(entity));
  if (common) return left.length === 1 && right.length === 1 ? "same" : "compatible";
  const isListed =
    corrections.listed(nameKey(first)) !== undefined || corrections.listed(nameKey(second)) !== undefined;
  if (isListed && left.length > 0 && right.length > 0) return "different";
  if (countryOf(one, lists) !== undefined && countryOf(one, lists) === countryOf(two, lists)) return "compatible";
  if (left.length > 0 && right.length > 0) return areAlike(one, two, false) ? "compatible" : "different";
  const forms = (entities: readonly number[], own: string) => [
    own,
    ...entities.flatMap((entity) => answers.describe(entity).nameKeys),
  ];
  const leftForms = forms(left, one);
  const rightForms = forms(right, two);
  const isOfPeople = [...left, ...right].every((entity) => answers.describe(entity).kind === "person");
  const areWhole = one.includes(" ") && two.includes(" ");
  if (areWhole && isOfPeople && areAllNamesakes(leftForms, rightForms, lists)) return "different";
  for (const x of leftForms) {
    for (const y of rightForms) {
      if (areAlike(x, y, true)) return "compatible";
    }
  }
  return "different";
}

/** Whether the whole names of one and of another are those of two people of one surname. */
function areAllNamesakes(a: readonly string[], b: readonly string[], lists: Gazetteer): boolean {
  const whole = (keys: readonly string[]) => keys.filter((key) => key.includes(" "));
  return whole(a).every((x) => whole(b).every((y) => areNamesakes(x, y, lists)));
}

/** What people say of two name keys; undefined where they leave it open. */
function compareListed(a: string, b: string, corrections: Corrections): "same" | "different" | undefined {
  const one = corrections.listed(a);
  const two = corrections.listed(b);
  if (one !== undefined && two !== undefined) return one === two ? "same" : "different";
  const denied = (one !== undefined && corrections.denies(one, b)) || (two !== undefined && corrections.denies(two, a));
  return denied ? "different" : undefined;
}

/** The answer for two keys that say whose something is ("armenia's foreign ministry"); undefined where they leave it open. */
function compareOwned(a: string, b: string, lists: Gazetteer): "same" | "different" | undefined {
  const one = ownerAndOffice(a, lists);
  const two = ownerAndOffice(b, lists);
  if (one === undefined || two === undefined) return undefined;
  if (one.owner !== two.owner) return "different";
  const generic = one.office.split(" ").every((word) => genericOrganisationWords.has(word));
  return one.office === two.office && generic ? "same" : undefined;
}

/** Country in front, as a possessive or a demonym, and what of it is named. */
function ownerAndOffice(
  key: string,
  lists: Gazetteer,
): { readonly owner: string; readonly office: string } | undefined {
  for (let space = key.indexOf(" "); space > 0; space = key.indexOf(" ", space + 1)) {
    const front = key.slice(0, space);
    const possessor = /^(.+)'s$|^(.+s)'$/.exec(front);
    const place = possessor === null ? undefined : (possessor[1] ?? possessor[2]!);
    const owner = place === undefined ? lists.demonyms.get(front) : lists.places.get(place);
    if (owner) return { owner, office: key.slice(space + 1) };
  }
  return undefined;
}

/** The name without the titles and roles before it. */
function withoutTitle(name: string): string {
  const words = name.trim().split(/\s+/);
  let at = 0;
  let end = 0;
  while (at < words.length - 1) {
    const word = words[at]!.toLowerCase().replace(/\.$/, "");
    if (roleHeads.has(word)) end = at + 1;
    else if (!roleModifiers.has(word) && word !== "the") break;
    at++;
  }
  return words.slice(end).join(" ");
}

function preferred(key: string, lists: Gazetteer): string {
  return lists.places.get(key) ?? lists.acronyms.get(key) ?? key;
}

/** The country a key names or is the demonym of. */
function countryOf(key: string, lists: Gazetteer): string | undefined {
  return lists.demonyms.get(key) || (lists.countries.has(key) ? key : undefined);
}

/** Whether two keys may be forms of one name: part of it, its acronym, initials for given names, another spelling. */
function areAlike(a: string, b: string, spelling: boolean): boolean {
  const left = a.split(" ").filter((word) => !nameSuffixes.has(word));
  const right = b.split(" ").filter((word) => !nameSuffixes.has(word));
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < long.length && (endsWith(long, short) || startsOrganisation(long, short))) return true;
  if (short.length === 1 && isAcronymOf(short[0]!, long)) return true;
  if (short.length > 1 && short.at(-1) === long.at(-1) && givenAlike(short[0]!, long[0]!)) return true;
  if (!spelling) return false;
  const plainA = withoutMarks(a);
  const plainB = withoutMarks(b);
  if (plainA === plainB) return true;
  return Math.min(plainA.length, plainB.length) >= 7 && isOneEditApart(plainA, plainB);
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  const from = long.length - short.length;
  return short.every((word, index) => long[from + index] === word) && !particles.has(short[0] ?? "");
}

/** "Dixons" for "Dixons Group Plc". */
function startsOrganisation(long: readonly string[], short: readonly string[]): boolean {
  return short.every((word, index) => long[index] === word) && corporateSuffixes.has(long.at(-1)!);
}

function isAcronymOf(acronym: string, words: readonly string[]): boolean {
  if (acronym !== acronym.toUpperCase() || acronym.length < 2 || words.length < 2) return false;
  const letters = words.flatMap((word) => word.split("-"));
  const all = letters.map((word) => word.charAt(0)).join("");
  const large = letters.filter((word) => !/^(?:of|for|and|the|in|on|to)$/.test(word)).map((word) => word.charAt(0));
  return all === acronym.toLowerCase() || large.join("") === acronym.toLowerCase();
}

/** "j" or "j p" for "john". */
function givenAlike(a: string, b: string): boolean {
  return a === b || ((a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0));
}

function withoutMarks(key: string): string {
  return key.normalize("NFD").replace(/[\p{M}' -]/gu, "");
}

/** Whether one letter more, less or other makes one word of the other. */
function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
