import type { EntityKind } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { withoutShipPrefix } from "./ship-names.ts";
import { NAMES_IN_STEP, type Steps } from "./steps.ts";
import {
  clubHeads,
  corporateSuffixes,
  knownFirms,
  knownOrganisations,
  nameSuffixes,
  organisationHeads,
  particles,
  placeHeads,
} from "./word-lists.ts";

/** A base key as a source has it. */
interface NameOfSource {
  readonly kind: EntityKind | undefined;
  /** Whether a title ever stands before it. */
  readonly titled: boolean;
  /** Whether it first stands in capitals, as in a headline. */
  readonly shouted: boolean;
  /** Whether it first stands with what the law calls a firm. */
  readonly incorporated: boolean;
}

/**
 * Names of one source that are other forms of a longer name of it, by their keys: "pacific crown" of "pacific crown
 * airlines", "s rød" and "signe" of "signe rød", "bank" of the one bank that it names. A form that two longer names have
 * is none.
 *
 * `names` are base keys in the order of the text, `surnames` people of the source by surname.
 */
export function* otherNames(
  names: ReadonlyMap<string, NameOfSource>,
  surnames: ReadonlyMap<string, readonly string[]>,
  lists: Gazetteer,
): Steps<ReadonlyMap<string, string>> {
  let looked = 0;
  const wholes = new Map<string, string>();
  const shared = new Set<string>();
  const inAnyOrder = new Set<string>();
  const likePeople = new Set<string>();
  const tails = new Set<string>();
  const stems = new Set<string>();
  const firstSurnames = new Set<string>();
  const firstOfBodies = new Set<string>();
  const owned = new Set(
    [...names.keys()].flatMap((base) => (base.includes("@") ? [base.slice(0, base.indexOf("@"))] : [])),
  );
  const add = (form: string | undefined, base: string) => {
    if (form === undefined || !names.has(form)) return;
    const known = wholes.get(form);
    if (known === undefined) wholes.set(form, base);
    else if (known !== base) shared.add(form);
  };
  for (const [base, { kind, incorporated }] of names) {
    if (++looked % NAMES_IN_STEP === 0) yield;
    if (kind === "person" && base.includes(" ")) {
      add(base.slice(0, base.indexOf(" ")), base);
      const tail = tailOf(base, lists);
      if (tail !== undefined) tails.add(tail);
      add(tail, base);
      for (const surname of firstSurnamesOf(base, lists)) {
        firstSurnames.add(surname);
        add(surname, base);
      }
    }
    if (kind === "event" || kind === "other") add(properOf(base), base);
    if (kind === "place") add(featureOf(base), base);
    if (kind !== "organisation") continue;
    if (base.includes(" ")) firstOfBodies.add(firstWordOf(base));
    const local = withoutPlace(base, lists);
    if (local !== undefined) inAnyOrder.add(local);
    add(local, base);
    const stem = stemOf(base);
    if (stem !== undefined) {
      stems.add(stem);
      // "Ilse Varrow" of "Ilse Varrow Holdings" is whom the firm is called after.
      if (!lists.given.has(firstWordOf(stem))) likePeople.add(stem);
    }
    add(stem, base);
    if (!owned.has(base)) add(headOf(base), base);
    if (names.has(lastWordOf(base))) add(nicknameOf(base, lists), base);
    const club = clubOf(base);
    if (club !== undefined) inAnyOrder.add(club);
    add(club, base);
    const end = properEndOf(base, incorporated, lists);
    if (end !== undefined && (knownFirms.has(base) || incorporated)) likePeople.add(end);
    add(end, base);
  }
  const found = new Map<string, string>();
  for (const [form, base] of wholes) {
    if (++looked % NAMES_IN_STEP === 0) yield;
    if (shared.has(form) || lists.places.has(form) || lists.demonyms.has(form)) continue;
    const { kind, titled, shouted } = names.get(form)!;
    const whole = names.get(base)!.kind;
    const isPersonal = whole === "person";
    // A firm, and a town of one word, may be called like the river it is by.
    if (whole === "place" && kind !== undefined && (kind !== "place" || !form.includes(" "))) continue;
    const isThing = whole === "event" || whole === "other" || whole === "place";
    // Who stands beside "MS Ida Brandt" may be she whom the ship is called after.
    const isWhole = kind === "person" && form.includes(" ") && lists.given.has(firstWordOf(form));
    const isSomebody = titled || surnames.has(form) || isWhole;
    if (isThing && !isSomebody && !lists.words.has(form)) found.set(form, base);
    // "Morris" of "Philip Morris", the firm
    const likePerson = likePeople.has(form) && !surnames.has(form) && !titled;
    // "Adanech's coach" is no club's where the source names Adanech Tolossa and no such body.
    const isCalled = isPersonal && kind === "organisation" && form === firstWordOf(base);
    const likeBody = isCalled && !lists.given.has(form) && !knownOrganisations.has(form) && !firstOfBodies.has(form);
    if (isThing || (kind !== undefined && (kind === "person") !== isPersonal && !likePerson && !likeBody)) continue;
    const isClub = clubHeads.has(form);
    const isLikePlace =
      kind === "place" && (isOfInvestors(base, form) || (stems.has(form) && !placeHeads.has(lastWordOf(form))));
    if (kind !== undefined && kind !== "person" && kind !== "organisation" && !isClub && !isLikePlace) continue;
    const isSurname = firstSurnames.has(form) && !surnames.has(form);
    if (isPersonal && !tails.has(form) && !isSurname && (titled || surnames.has(form) || lists.words.has(form)))
      continue;
    // A part of a firm often stands behind the firm's own name: "Kest Air" is no short form of "Kest Air Holdings" then.
    if (shouted || inAnyOrder.has(form) || isFirstOf(base, form, names)) found.set(form, base);
  }
  for (const [form, longer] of headlines(names)) found.set(form, longer);
  for (const bearers of surnames.values()) for (const [one, longest] of longestForms(bearers)) found.set(one, longest);
  return found;
}

/** Whether the text has a name before another one. */
function isFirstOf(name: string, other: string, names: ReadonlyMap<string, NameOfSource>): boolean {
  for (const key of names.keys()) if (key === name || key === other) return key === name && name !== other;
  return false;
}

/** "midway air" to "midway airlines": organisations of headlines in capitals, with the one name that begins so. */
function headlines(names: ReadonlyMap<string, NameOfSource>): [string, string][] {
  const forms = [...names].filter(
    ([form, { kind, shouted }]) => shouted && kind === "organisation" && form.includes(" "),
  );
  if (forms.length === 0) return [];
  // All that begin like a form have its first word.
  const openings = new Set(forms.map(([form]) => firstWordOf(form)));
  const sorted = [...names.keys()].filter((name) => openings.has(firstWordOf(name))).sort();
  const places = new Map(sorted.map((name, at) => [name, at]));
  return forms.flatMap(([form, { kind }]): [string, string][] => {
    const at = places.get(form)!;
    const [longer, another] = [sorted[at + 1], sorted[at + 2]];
    if (longer === undefined || !longer.startsWith(form) || another?.startsWith(form)) return [];
    // "cable and wireless (hong kong)" is a firm of its own.
    if (longer.charAt(form.length + 1) === "(") return [];
    return names.get(longer)!.kind === kind ? [[form, longer]] : [];
  });
}

function lastWordOf(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

function firstWordOf(name: string): string {
  const space = name.indexOf(" ");
  return space < 0 ? name : name.slice(0, space);
}

/** People of one surname whose names are shorter forms of others', each with the longest of these, where there is one. */
function longestForms(bearers: readonly string[]): [string, string][] {
  if (bearers.length < 2) return [];
  const people = bearers.map((key) => ({ key, ...partsOf(key) }));
  const byGiven = new Map<string, Person[]>();
  const push = (given: string, person: Person) => {
    const list = byGiven.get(given);
    if (list === undefined) byGiven.set(given, [person]);
    else list.push(person);
  };
  for (const person of people) {
    const [first = ""] = person.given;
    push(first, person);
    if (first.length > 1) push(first.charAt(0), person);
  }
  return people.flatMap((one): [string, string][] => {
    const longer = byGiven.get(one.given[0] ?? "")!.filter((other) => other !== one && shortens(one, other));
    const longest = longer.filter((other) => !longer.some((third) => third !== other && shortens(other, third)));
    return longest.length === 1 ? [[one.key, longest[0]!.key]] : [];
  });
}

/** A whole name in its parts, without particles. */
interface Person {
  readonly key: string;
  readonly given: readonly string[];
  readonly suffix: string;
}

/** "pacific crown" of "pacific crown airlines": what is left of two words or more without the words for what it is. */
function stemOf(base: string): string | undefined {
  let end = base.length;
  for (;;) {
    const space = base.lastIndexOf(" ", end - 1);
    if (space < 0) return undefined;
    const word = base.slice(space + 1, end);
    if (!firmWords.has(word) && !corporateSuffixes.has(word) && !joining.has(word)) break;
    end = space;
  }
  const stem = base.slice(0, end);
  return end < base.length && stem.includes(" ") ? stem : undefined;
}

/** What may stand before the last word for what a firm is: "van straelen & partners". */
const joining = new Set(["&", "and"]);

/** What a firm is, and may be left out once it has been said; not what only part of one is. */
const firmWords = new Set(
  "airlines airways group holdings holding industries enterprises company corporation bank motors foods stores mining iron gold copper nickel uranium coal gas lithium diamonds petroleum oil energy resources minerals metals steel paper chemical chemicals pharmaceuticals laboratories electronics electric systems technologies technology software communications telecommunications broadcasting publishing shipping insurance savings bancorp bancshares brewery breweries brewing railway railways railroad shipyard capital partners securities investment investments ventures associates management advisors advisers".split(
    " ",
  ),
);

/** What stands before a surname and belongs to it, and is somebody's given name elsewhere. */
const surnamePrefixes = new Set("mac mc bel ben ait ould te ni nic ua st fitz san ap".split(" "));

/** "lualaba" of "lualaba river", "paranal" of "cerro paranal": a part of nature without what it is. */
function featureOf(base: string): string | undefined {
  return (
    /^(.+) (?:river|sea|mountains|desert|glacier|volcano|falls|estuary)$/.exec(base)?.[1] ??
    /^(?:mount|cerro|lake|river) (.+)$/.exec(base)?.[1]
  );
}

/** "mac giolla" of "fionn mac giolla": two words behind the given name, the first of which is none; more behind a prefix. */
function tailOf(base: string, lists: Gazetteer): string | undefined {
  const [given, prefix, name, ...more] = base.split(" ");
  if (name !== undefined && more.length < 3 && surnamePrefixes.has(prefix!)) return base.slice(given!.length + 1);
  if (name === undefined || more.length > 0 || given!.length < 2 || prefix!.length < 2) return undefined;
  return lists.given.has(prefix!) || nameSuffixes.has(name) ? undefined : `${prefix} ${name}`;
}

/**
 * "halvorsen" and "halvorsen quist" of "ida halvorsen quist", "barrera de la torre" of "ana maria barrera de la torre": the
 * first of two surnames, alone and with the second; none where it is a given name too, or a word of everyday language.
 */
function firstSurnamesOf(base: string, lists: Gazetteer): readonly string[] {
  if (base.indexOf(" ", base.indexOf(" ") + 1) < 0) return [];
  const words = base.split(" ");
  if (nameSuffixes.has(words.at(-1)!)) words.pop();
  let at = words.length - 2;
  while (at > 0 && particles.has(words[at]!)) at--;
  const first = words[at]!;
  if (at < 1 || first.length < 3 || particles.has(words[at - 1]!) || surnamePrefixes.has(first)) return [];
  if (lists.given.has(first) || lists.words.has(first)) return [];
  return [first, words.slice(at).join(" ")];
}

/** "gulf coast partners": a firm that holds shares and runs no place, though its short name is like one's. */
function isOfInvestors(base: string, form: string): boolean {
  return /^ (?:capital|partners|securities|investments?|ventures|management|advis[eo]rs)$/.test(
    base.slice(form.length),
  );
}

/** "white sox" of "chicago white sox": two words or more behind a place or a people. */
function withoutPlace(base: string, lists: Gazetteer): string | undefined {
  for (let space = base.indexOf(" "); space > 0; space = base.indexOf(" ", space + 1)) {
    const rest = base.slice(space + 1);
    if (!rest.includes(" ")) return undefined;
    const place = base.slice(0, space);
    if (lists.places.has(place) || lists.places.has(place.toUpperCase()) || lists.demonyms.has(place)) return rest;
  }
  return undefined;
}

/** "bank" of "bank of varrow" and of "foreign trade bank", "ministry" of "foreign ministry@france". */
function headOf(base: string): string | undefined {
  const owner = base.indexOf("@");
  const name = owner < 0 ? base : base.slice(0, owner);
  const of = name.search(/ (?:of|for|on) /);
  const whole = of < 0 ? name : name.slice(0, of);
  const head = whole.slice(whole.lastIndexOf(" ") + 1);
  return head.length < base.length && bodies.has(head) ? head : undefined;
}

/** "rovers" of "halmsund rovers". */
function clubOf(base: string): string | undefined {
  const last = base.slice(base.lastIndexOf(" ") + 1);
  return last.length < base.length && clubHeads.has(last) && last !== "fc" ? last : undefined;
}

/** "avalanche" of "colorado avalanche": one word behind a place, of a team, an orchestra or a paper; none that says what it is. */
function nicknameOf(base: string, lists: Gazetteer): string | undefined {
  const last = lastWordOf(base);
  if (last.length < 4 || !lists.places.has(base.slice(0, -last.length - 1))) return undefined;
  const telling = organisationHeads.has(last) || bodies.has(last) || firmWords.has(last) || corporateSuffixes.has(last);
  return telling ? undefined : last;
}

/** "alpina" of "bergbahn alpina": a last word that is none of everyday language and no given name. */
function properEndOf(base: string, incorporated: boolean, lists: Gazetteer): string | undefined {
  const space = base.lastIndexOf(" ");
  const end = base.slice(space + 1);
  if (space < 0 || base.includes("@") || end.length < 4) return undefined;
  if (knownFirms.has(base)) return end;
  if (lists.words.has(end) || lists.given.has(end)) return undefined;
  const before = base.slice(0, space);
  // "fairfax" of "john fairfax ltd"
  const personal = lists.given.has(before) && !incorporated;
  return before.includes(" ") || personal || firmWords.has(end) || bodies.has(end) ? undefined : end;
}

/**
 * "belinda" of "cyclone belinda", "hubble" of "hubble space telescope" and of "edwin hubble space telescope": the name
 * without what it is one of.
 */
function properOf(base: string): string | undefined {
  return (
    /^(?:tropical storm|storm|hurricane|cyclone|typhoon) (\S+)$/.exec(base)?.[1] ??
    /^(.+) i{1,3}$/.exec(base)?.[1] ??
    withoutShipPrefix(base) ??
    /^(?:\S+ )??(\S+) (?:space )?(?:telescope|satellite|probe|spacecraft|rover)$/.exec(base)?.[1]
  );
}

/** What stands with a capital for the one body of its sort that a text has named. */
const bodies = new Set(
  "alliance coalition movement league forum assembly consortium bank commission committee council court ministry union fund agency authority board association federation institute university college hospital league society department institution tribunal exchange foundation".split(
    " ",
  ),
);

/** Whether one whole name of a person is a shorter form of another of the same surname: initials, a middle name left out. */
function shortens(short: Person, long: Person): boolean {
  if (short.suffix !== long.suffix || short.given.length > long.given.length) return false;
  const [first = "", ...middle] = short.given;
  const [whole = "", ...rest] = long.given;
  if (first !== whole && !(first.length === 1 && whole.length > 1 && whole.startsWith(first))) return false;
  if (first === whole && short.given.length === long.given.length) return isAbbreviated(middle, rest);
  return middle.every((name) => rest.some((other) => other === name || (name.length === 1 && other.startsWith(name))));
}

/** Whether equally many names are the same or the initials of these, and not all the same. */
function isAbbreviated(short: readonly string[], long: readonly string[]): boolean {
  const fit = short.every((name, at) => name === long[at] || (name.length === 1 && long[at]!.startsWith(name)));
  return fit && short.some((name, at) => name !== long[at]);
}

function partsOf(key: string): Omit<Person, "key"> {
  const words = key.split(" ").filter((word) => !particles.has(word));
  const suffix = words.filter((word) => nameSuffixes.has(word)).join(" ");
  return { given: words.filter((word) => !nameSuffixes.has(word)).slice(0, -1), suffix };
}
