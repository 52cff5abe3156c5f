import { isSpelledOut, isTicker } from "./acronyms.ts";
import type { EntityKind } from "./entity.ts";
import type { Report } from "./game-reports.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { kindByContext } from "./name-context.ts";
import { kindByDeed } from "./name-deeds.ts";
import { nameKey } from "./name-key.ts";
import { isWithFirm, kindByCompany } from "./name-lists.ts";
import { kindByLine } from "./news-lines.ts";
import { isName, type Token } from "./tokens.ts";
import {
  commonSurnames,
  corporateSuffixes,
  eventHeads,
  genericOrganisationWords,
  keptPossessives,
  knownEvents,
  knownFirms,
  knownOrganisations,
  leadingSurnames,
  nameSuffixes,
  numberedHeads,
  organisationFirst,
  organisationHeads,
  organisationNouns,
  organisationNounsBefore,
  particles,
  placeFirst,
  placeHeads,
  placeNouns,
  placeOwners,
  placePrepositions,
  roleHeads,
  sayingVerbs,
  vessels,
  workHeads,
} from "./word-lists.ts";
import { words } from "./word-set.ts";

export interface KindVote {
  readonly kind: EntityKind | undefined;
  /** From the name itself rather than from what stands around it. */
  readonly sure: boolean;
}

const unknown: KindVote = { kind: undefined, sure: false };
const sure = (kind: EntityKind): KindVote => ({ kind, sure: true });
const likely = (kind: EntityKind): KindVote => ({ kind, sure: false });

/**
 * What kind of thing tokens `first` to `last` name, told from the words themselves, else from their neighbours. What an
 * acronym behind it stands for is nobody.
 */
export function kindOf(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  key: string,
  titled: boolean,
  lists: Gazetteer,
  report: Report,
): KindVote {
  const vote = kindOfName(tokens, text, first, last, key, titled, lists, report);
  return vote.kind === "person" && isSpelledOut(tokens, text, first, last) ? likely("organisation") : vote;
}

function kindOfName(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  key: string,
  titled: boolean,
  lists: Gazetteer,
  report: Report,
): KindVote {
  if (titled) return sure("person");
  if (first === last && isOccasion(tokens, first)) return sure("event");
  if (knownEvents.has(key)) return sure("event");
  if (isBeforeAverage(tokens, last)) return sure("other");
  if (first === last && (isTicker(text, tokens[first]!) || isGroup(tokens[first]!))) return sure("organisation");
  if (isStateOfTown(tokens, text, first, last)) return sure("place");
  const byLine = kindByLine(tokens, text, first, last, key, lists, report);
  if (byLine !== undefined) return sure(byLine);
  if (lists.demonyms.has(key)) return sure("demonym");
  if (lists.acronyms.has(key) || (first === last && keptPossessives.has(tokens[first]!.lower)))
    return sure("organisation");
  if (first === last ? knownOrganisations.has(tokens[first]!.lower) : knownFirms.has(key)) return sure("organisation");
  if (lists.countries.has(key)) return sure("place");
  if (last > first && isInAngles(tokens, text, first, last)) return sure("organisation");
  const count = last - first + 1;
  const head = tokens[last]!.lower;
  const start = tokens[first]!;
  if (count > 1 && !nameSuffixes.has(head)) {
    const named = kindOfWords(tokens, text, first, last, lists);
    if (named !== undefined) return sure(named);
  }
  if (lists.places.has(key) || isShoutedPlace(key, lists)) {
    const near = isWithFirm(tokens, text, first, last, lists)
      ? likely("organisation")
      : around(tokens, text, first, last, lists);
    return near === undefined || near.kind === "other" || near.kind === "place" ? sure("place") : near;
  }
  if (count > 1) {
    if (tokens.slice(first, last + 1).some((token) => token.shape === "ampersand")) return sure("organisation");
    if (isBeforeContest(tokens, last)) return likely("event");
    if (count === 2 && start.shape === "capitals" && lists.acronyms.has(start.text) && !lists.given.has(head))
      return sure("organisation");
    if (tokens[last]!.shape === "capitals" && /\d|^\p{L}-\p{L}{1,3}$/u.test(head)) return sure("other");
    if (
      start.shape === "initial" ||
      (/^(?:\p{L}\.){2,}$/u.test(start.text) && !lists.openings.has(start.lower)) ||
      nameSuffixes.has(head)
    )
      return sure("person");
    if (leadingSurnames.has(start.lower) && count <= 3 && start.shape === "capital" && !lists.words.has(head)) {
      return sure("person");
    }
    const near = tokens[first - 1];
    if (start.joined && near?.shape === "lower" && organisationNounsBefore.has(near.lower))
      return likely("organisation");
    const role = tokens[last + 1];
    if (role?.joined && role.shape === "lower" && roleHeads.has(role.lower) && lists.places.has(head)) {
      return likely("organisation");
    }
    if (isAtPlaceNoun(tokens, last)) return likely("place");
    if (start.lower === "st" && count === 2) return likely("place");
    if (isVessel(tokens, text, first, last, lists)) return sure("other");
    if (isGivenFirst(tokens, first, last, lists) && !tokens[last]!.lower.includes("&")) {
      const plain = tokens
        .slice(first + 1, last + 1)
        .every((token) => token.shape !== "capitals" || token.text.length > 4);
      if (plain) return sure("person");
    }
    const known = nearby(tokens, text, first, last, lists);
    if (known !== undefined && known.kind !== "person") return known;
    if (articles.has(start.lower)) return likely("organisation");
    for (let at = first; at < last; at++) {
      const token = tokens[at]!;
      if (token.shape === "lower" && particles.has(token.lower)) {
        return likely(tokens[first - 1]?.lower === "the" ? "other" : "person");
      }
      if (token.shape === "ampersand" || token.lower === "and") return likely("organisation");
      if (token.shape === "initial" && at > first) return sure("person");
    }
  }
  const near = nearby(tokens, text, first, last, lists);
  if (near !== undefined) return near;
  const company = kindByCompany(tokens, text, first, last, lists);
  if (company !== undefined) return likely(company);
  if (count === 1 && start.shape === "capital" && lists.given.has(start.lower)) return likely("person");
  if (count > 1 && head.endsWith("s") && lists.places.has(keyBefore(tokens, first, last)))
    return likely("organisation");
  if (count === 1 && tokens[first - 1]?.lower === "the" && organisationHeads.has(head)) return likely("organisation");
  if (count === 2 && lists.countries.has(start.lower) && !lists.words.has(head)) return likely("place");
  if (count > 1 && lists.words.has(head) && !lists.given.has(start.lower)) return likely("organisation");
  if (count === 1 && start.shape === "capitals") {
    return /\d/.test(start.text) ? likely("other") : likely("organisation");
  }
  if (isOfNation(tokens, first, last, lists) && !report.ofGames) return likely("organisation");
  return unknown;
}

/** "Russia's Varrow": a name of one word that belongs to a country is most often a firm's. */
function isOfNation(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  const owner = tokens[first - 1];
  return (
    first === last && tokens[first]!.shape === "capital" && owner?.possessive === true && lists.nations.has(owner.lower)
  );
}

/** "the Desert Classic golf tournament", "the Five Nations championship". */
function isBeforeContest(tokens: readonly Token[], last: number): boolean {
  if (tokens[last]!.possessive) return false;
  for (let at = last + 1; at < last + 3; at++) {
    const token = tokens[at];
    if (token?.joined !== true || token.shape !== "lower") return false;
    if (contests.has(token.lower)) return true;
  }
  return false;
}

const contests = words(
  "tournament tournaments championship championships regatta marathon classic cup series race festival exhibition",
);

/** "the ferry Maria Gloria", "the Maria Gloria, a ferry", "the Maria Gloria rover": though it is called like a person. */
function isVessel(tokens: readonly Token[], text: string, first: number, last: number, lists: Gazetteer): boolean {
  const before = tokens[first]!.joined ? tokens[first - 1] : undefined;
  if (before?.shape !== "lower") return false;
  if (vessels.has(before.lower)) return true;
  return (
    (before.lower === "the" || before.lower === "its") && kindByContext(tokens, text, first, last, lists) === "other"
  );
}

/** "Don Muang airport". */
function isAtPlaceNoun(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return next?.joined === true && !tokens[last]!.possessive && next.shape === "lower" && placeNouns.has(next.lower);
}

/** A given name and what may be surnames: no article of another language, and no everyday words to its end. */
function isGivenFirst(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  const { lower } = tokens[first]!;
  const count = last - first + 1;
  if (!lists.given.has(lower) || count > 5 || articles.has(lower)) return false;
  const end = tokens[last]!.lower;
  const everyday = lists.words.has(end) && lists.words.has(tokens[last - 1]!.lower);
  return count < 3 || !everyday || commonSurnames.has(end);
}

/** "the Dow Jones industrial average", "the Bovespa index". */
function isBeforeAverage(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (next?.joined !== true || next.shape !== "lower" || tokens[last]!.possessive) return false;
  if (next.lower === "index" || next.lower === "average") return true;
  if (!/^(?:industrial|stock|share|blue-chip|composite|commodity)$/.test(next.lower)) return false;
  return /^(?:index|average)$/.test(tokens[last + 2]?.lower ?? "");
}

/** "G-7", "G20": a group of so many countries. */
function isGroup({ text }: Token): boolean {
  return text.charCodeAt(0) === 71 && /^G-?\d{1,2}$/.test(text);
}

const articles = words("el la le los las les il al");

const holidays = words(
  "easter christmas ramadan passover hanukkah thanksgiving halloween diwali pentecost ashura carnival",
);
const awards = words("oscar oscars emmy emmys grammy grammys bafta baftas nobel pulitzer");

/** A holiday; an award where an article or the like stands before it. */
function isOccasion(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  if (holidays.has(lower)) return true;
  return (
    awards.has(lower) && /^(?:an?|the|his|her|their|its|two|three|four|several)$/.test(tokens[at - 1]?.lower ?? "")
  );
}

/** "Wash" in "Tacoma, Wash.". */
export function isStateOfTown(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  const { lower, start, end } = tokens[first]!;
  if (first !== last || text.charCodeAt(end) !== 46 || !statesAfterTowns.has(lower)) return false;
  const town = tokens[first - 1];
  return town?.shape === "capital" && /^,\s$/.test(text.slice(town.end, start));
}

/** "<China Trust and Investment Corp>": as some wires write the whole names of firms that are quoted nowhere. */
export function isInAngles(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  if (text.charCodeAt(tokens[first]!.start - 1) !== 60) return false;
  return /^\.?>/.test(text.slice(tokens[last]!.end, tokens[last]!.end + 2));
}

/** The key of a name without its last word: "atlanta" of "Atlanta Mockingbirds". */
function keyBefore(tokens: readonly Token[], first: number, last: number): string {
  return nameKey(
    tokens
      .slice(first, last)
      .map((token) => token.text)
      .join(" "),
  );
}

/** A place in capitals: "WARSAW". */
export function isShoutedPlace(key: string, lists: Gazetteer): boolean {
  return (
    key.length >= 4 &&
    key === key.toUpperCase() &&
    lists.places.has(key.toLowerCase()) &&
    !lists.words.has(key.toLowerCase())
  );
}

function kindOfWords(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
): EntityKind | undefined {
  const head = tokens[last]!.lower;
  const start = tokens[first]!.lower;
  if (tokens[last]!.shape === "number" && numberedHeads.has(tokens[last - 1]!.lower)) {
    return /^(?:group|channel)$/.test(tokens[last - 1]!.lower) ? "organisation" : "other";
  }
  if (corporateSuffixes.has(head)) return "organisation";
  for (let at = first + 1; at < last; at++) {
    if (tokens[at]!.shape !== "lower" || !/^(?:of|for|on)$/.test(tokens[at]!.lower)) continue;
    const before = tokens[at - 1]!.lower;
    if (nameSuffixes.has(before)) return "person";
    if (before === "order") return "event";
    if (workHeads.has(before)) return "work";
    if (eventHeads.has(before)) return "event";
    if (/^(?:bank|house|city|state|port)$/.test(before) === false && placeHeads.has(before)) return "place";
    if (organisationHeads.has(before) && before !== "city") return "organisation";
    return isSpelledOut(tokens, text, first, last) ? "organisation" : "place";
  }
  if (eventFirst.has(start)) return "event";
  if (head === "democrats") return "organisation";
  if (head === "democrat") return "demonym";
  if (/^(?:east|west|central)$/.test(head) && tokens[last - 1]!.lower === "league") return "event";
  if (leagueHeads.has(head) && leagueFirst.has(tokens[last - 1]!.lower)) return "event";
  if (eventHeads.has(head)) return "event";
  if (head === "cross" && /^(?:military|victoria|george|iron|navy|flying)$/.test(tokens[last - 1]!.lower))
    return "event";
  if (objectHeads.has(head)) return "other";
  if (head === "opera" && lists.places.has(keyBefore(tokens, first, last))) return "organisation";
  if (workHeads.has(head)) return "work";
  if (organisationFirst.has(start)) return "organisation";
  if (tokens[first]!.shape !== "capital" && clubFirst.has(start)) return "organisation";
  const personal = lists.given.has(start) && last - first === 1;
  if (organisationHeads.has(head)) {
    if (head === "city") return "place";
    if (head === "bank" && /^(?:west|left|right|south|north|east)$/.test(start)) return "place";
    return personal && ambiguousSurname.has(head) ? undefined : "organisation";
  }
  if (placeFirst.has(start) || (start === "st" && placeHeads.has(head))) return "place";
  if (placeHeads.has(head)) return personal && ambiguousSurname.has(head) ? undefined : "place";
  if (/^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|new|greater)$/.test(start)) {
    const rest = nameKey(
      tokens
        .slice(first + 1, last + 1)
        .map((token) => token.text)
        .join(" "),
    );
    if (lists.places.has(rest)) return "place";
    if (lists.demonyms.has(rest)) return "demonym";
    if (last - first === 1 && tokens[last]!.shape === "capital" && !lists.words.has(head) && start !== "new")
      return "place";
  }
  return undefined;
}

/** Last words of the names of vessels, machines and medicines. */
const objectHeads = words(
  "telescope satellite spacecraft rocket missile shuttle rifle tank bomber submarine airliner express virus vaccine rate rates index indices series edition",
);

/** First words of clubs' names, in capitals or with dots: "AS Roma", "A.S. Roma". */
const clubFirst = words("as us ss ac fc sc hc bc cf cd ud sv vfl");

/** First words of the names of races, prizes and storms. */
const eventFirst = words("prix premio trofeo copa coupe coppa giro vuelta rallye operation hurricane typhoon cyclone");

/** "National League", "Atlantic Division": what sides play in. */
const leagueHeads = words("league division conference");
const leagueFirst = words(
  "national american premier eastern western central atlantic pacific northeast midwest southern northern first second third super diamond major football champions",
);

const ambiguousSurname = words(
  "church brothers gas steel post house chambers lodge marshal force lords wanderers page court guard bell order park hill hall wood moor marsh field fields grove lane street castle key ridge point garden gardens forest rivers banks port shore woods cove terrace plain lake bay brook ford city west east north south stone rose",
);

/** What the sentence says of the kind of a name that no list knows. */
function nearby(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
): KindVote | undefined {
  const told = kindByDeed(tokens, text, first, last);
  return told === undefined ? around(tokens, text, first, last, lists) : likely(told);
}

/** What the neighbours of a name say of its kind. */
function around(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
): KindVote | undefined {
  const before = tokens[first]!.joined ? tokens[first - 1] : undefined;
  const beforeThat = tokens[first - 2];
  const after = tokens[last + 1]?.joined && !tokens[last]!.possessive ? tokens[last + 1] : undefined;
  if (after?.shape === "lower" || after?.shape === "initial") {
    if (placeNouns.has(after.lower) || isTerrain(tokens, last)) return likely("place");
    if (organisationNouns.has(after.lower)) {
      const local = lists.places.has(tokens[first]!.lower) && !ofFirms.has(after.lower);
      return local ? undefined : likely("organisation");
    }
    if (after.lower === "family" || after.lower === "brothers") return likely("person");
    if (after.lower === "mayor" || after.lower === "residents") return likely("place");
    if (callings.has(after.lower)) return undefined;
    if (roleHeads.has(after.lower) || after.lower === "executive") {
      return lists.places.has(tokens[first]!.lower) ? undefined : likely("organisation");
    }
  }
  const within = first === last && before?.shape === "lower" && /^(?:in|at|near)$/.test(before.lower);
  if (tokens[last + 1]?.lower === "who" && !within && !tokens[last]!.possessive && tokens[last]!.shape !== "capitals")
    return likely("person");
  const told = kindByContext(tokens, text, first, last, lists);
  if (told !== undefined) return likely(told);
  if (isInPlace(tokens, text, first, last, lists)) return likely("place");
  if (before?.shape === "lower" && organisationNounsBefore.has(before.lower)) return likely("organisation");
  if (before?.lower === "of" && first === last && beforeThat?.shape === "number" && /^\d\d$/.test(beforeThat.text))
    return likely("place");
  if (before?.lower === "manager" && beforeThat?.lower === "lead") return likely("organisation");
  if (isNamedFirm(tokens, text, first)) return likely("organisation");
  if (before?.shape === "lower" && first === last && waters.has(before.lower)) return likely("place");
  if (before?.shape === "lower" && vessels.has(before.lower)) return likely("other");
  if (before?.lower === "the" && beforeThat !== undefined && !before.joined && vessels.has(beforeThat.lower))
    return likely("other");
  if (
    before?.lower === "of" &&
    beforeThat !== undefined &&
    (placeNouns.has(beforeThat.lower) || placeOwners.has(beforeThat.lower) || corporateSuffixes.has(beforeThat.lower))
  ) {
    return likely("place");
  }
  const opens =
    first === 1 && (before?.lower === "in" || (before?.lower === "at" && isBeforeColon(text, tokens[last]!)));
  if ((before?.shape === "lower" || opens) && placePrepositions.has(before!.lower) && last - first <= 1) {
    return tokens[first]!.shape === "capitals" ? undefined : likely("place");
  }
  if (after?.shape === "lower" && sayingVerbs.has(after.lower) && tokens[first]!.shape !== "capitals") {
    if (before?.lower === "the") return likely("organisation");
    return last > first ? likely(speaker(tokens, first, last, lists)) : undefined;
  }
  if (before?.shape === "lower" && sayingVerbs.has(before.lower) && last > first)
    return likely(speaker(tokens, first, last, lists));
  if (before?.lower === "the" && tokens[first]!.shape === "capital")
    return last > first ? likely("organisation") : undefined;
  return undefined;
}

/** What places have right before their names: "the river Pripyat". */
const waters = words("river lake mount oasis village town island suburb hamlet volcano");

/** "its subsidiary, Varrow", "Federation of Industries (Keidanren)". */
function isNamedFirm(tokens: readonly Token[], text: string, first: number): boolean {
  const before = tokens[first - 1];
  if (before === undefined || tokens[first]!.joined) return false;
  const between = () => text.slice(before.end, tokens[first]!.start);
  if (isName(before)) {
    const whole = organisationHeads.has(before.lower) || corporateSuffixes.has(before.lower);
    return whole && /^\s?\(\s?$/.test(between());
  }
  if (before.lower !== "unit" && !organisationNounsBefore.has(before.lower)) return false;
  return /^(?:its|their|our|his|her|the)$/.test(tokens[first - 2]?.lower ?? "") && /^\s?,\s$/.test(between());
}

/** "the Tibesti mountain region". */
function isTerrain(tokens: readonly Token[], last: number): boolean {
  const kind = tokens[last + 1]!;
  const noun = tokens[last + 2];
  return (
    noun?.joined === true &&
    placeNouns.has(noun.lower) &&
    /^(?:nickel|copper|power|mountain|border|coastal|oil|gas|coal|mining|ski|wine|desert|peace|nuclear|gold|refugee)$/.test(
      kind.lower,
    )
  );
}

/** "At Edgbaston :" before what was played there. */
function isBeforeColon(text: string, { end }: Token): boolean {
  return /^\s?:/.test(text.slice(end, end + 2));
}

/** What only firms have and no city: "Santander shares", not "a Leeds newspaper". */
const ofFirms = new Set(["shares", "stock", "spokesman", "spokeswoman", "spokesperson", "subsidiary", "unit"]);

/** What people are by themselves: "a Gaelic poet" is of no firm. */
const callings = words(
  "poet painter singer composer author novelist historian actor actress farmer fisherman rebel activist dissident boxer swimmer cyclist golfer jockey",
);

/** Who says something: a person, unless the name is everyday words or ends in the plural of one, as those of firms do. */
function speaker(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): EntityKind {
  const { lower } = tokens[last]!;
  if (/[^s]s$/.test(lower) && lists.words.has(lower) && lists.words.has(lower.slice(0, -1))) return "organisation";
  const words = tokens.slice(first, last + 1);
  return words.every((word) => lists.words.has(word.lower) && !lists.given.has(word.lower)) ? "organisation" : "person";
}

/** "Kars in Turkey", "Dayton, Ohio", "Alat, south of Baku". */
function isInPlace(tokens: readonly Token[], text: string, first: number, last: number, lists: Gazetteer): boolean {
  const after = tokens[last + 1];
  if (last - first > 1 || after === undefined || tokens[last]!.possessive) return false;
  const comma = /^\s?,\s+$/.test(text.slice(tokens[last]!.end, after.start));
  if (!comma && after.start - tokens[last]!.end > 2) return false;
  if (comma && after.shape === "lower") {
    const noun =
      tokens[last + 3]?.lower === "of" || tokens[last + 3]?.joined === false ? tokens[last + 2] : tokens[last + 3];
    if (/^(?:an?|the)$/.test(after.lower) && noun !== undefined && placeNouns.has(noun.lower)) return true;
    if (
      after.lower === "in" &&
      tokens[last + 2]?.lower === "the" &&
      /^(?:north|south|east|west|far|centre|center)/.test(tokens[last + 3]?.lower ?? "")
    )
      return true;
    return (
      /^(?:south|north|east|west|southeast|northeast|southwest|northwest)$/.test(after.lower) &&
      tokens[last + 2]?.lower === "of"
    );
  }
  if (comma && statesAfterTowns.has(after.lower) && /^\s?[.,;]/.test(text.slice(after.end, after.end + 2))) return true;
  const place = comma ? after : after.lower === "in" ? tokens[last + 2] : undefined;
  if (place === undefined || place.shape !== "capital") return false;
  const wide = tokens[last + (comma ? 2 : 3)];
  if (comma && (place.possessive || (wide?.joined && wide.shape === "capital" && wide.possessive))) return false;
  const two = wide?.joined && wide.shape === "capital" ? nameKey(`${place.text} ${wide.text}`) : "";
  return lists.written.has(place.lower) || usStates.has(place.lower) || lists.written.has(two) || usStates.has(two);
}

/** Abbreviations of states that are everyday words elsewhere: "Tacoma, Wash.". */
const statesAfterTowns = words(
  "calif wash mass miss ill ind ga va pa md la del me mich ky mo tex ore n.j n.y ala ariz ark colo conn fla kan minn mont neb nev okla tenn vt wis wyo",
);

const usStates = new Set(
  "alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,west virginia,wisconsin,wyoming,ontario,quebec,alberta,queensland,scotland,england,wales".split(
    ",",
  ),
);

/** Whether every word of the name is a common noun of offices, so that only its owner tells which office is meant. */
export function isGenericOrganisation(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    if (!genericOrganisationWords.has(tokens[at]!.lower)) return false;
  }
  return true;
}
