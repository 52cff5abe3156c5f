import { isSpelledOut } from "./acronyms.ts";
import type { EntityKind } from "./entity.ts";
import { foreignFirmEnds, foreignOrganisations } from "./foreign-heads.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import {
  calendarNameWords,
  calendarWords,
  corporateSuffixes,
  eventHeads,
  indexFirst,
  nameSuffixes,
  numberedHeads,
  organisationFirst,
  organisationHeads,
  placeFirst,
  placeHeads,
  workHeads,
} from "./word-lists.ts";

/** The key of a name without its last word: "atlanta" of "Atlanta Mockingbirds". */
export function keyBefore(tokens: readonly Token[], first: number, last: number): string {
  return nameKey(
    tokens
      .slice(first, last)
      .map((token) => token.text)
      .join(" "),
  );
}

export function kindOfWords(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
): EntityKind | undefined {
  const end = tokens[last]!;
  const opening = tokens[first]!;
  const head = end.lower;
  const start = opening.lower;
  if (end.shape === "number" && indexFirst.holds(opening)) return "other";
  if (end.shape === "number" && numberedHeads.holds(tokens[last - 1]!)) {
    return /^(?:group|channel)$/.test(tokens[last - 1]!.lower) ? "organisation" : "other";
  }
  if (corporateSuffixes.holds(end) || head === "international") return "organisation";
  for (let at = first + 1; at < last; at++) {
    if (tokens[at]!.shape !== "lower" || !/^(?:of|for|on|in)$/.test(tokens[at]!.lower)) continue;
    const before = tokens[at - 1]!;
    if (tokens[at]!.lower === "in" && !eventHeads.holds(before)) continue;
    if (nameSuffixes.holds(before)) return "person";
    if (tokens[at]!.lower === "for" && organisationHeads.holds(end)) return "organisation";
    if (/^(?:venture|initiative|alliance)$/.test(head)) return "organisation";
    if (before.lower === "order") return "event";
    if (workHeads.holds(before) || /^(?:agreements|treaties|accords)$/.test(before.lower)) return "work";
    if (eventHeads.holds(before)) return "event";
    // "Islamic Republic of Iran News Agency"
    if (at + 1 < last && organisationHeads.holds(end) && !organisationHeads.holds(before)) return "organisation";
    if (/^(?:bank|house|city|state|port)$/.test(before.lower) === false && placeHeads.holds(before)) return "place";
    if (organisationHeads.holds(before) && before.lower !== "city") return "organisation";
    return isSpelledOut(tokens, text, first, last) ? "organisation" : "place";
  }
  if (eventFirst.holds(opening)) return "event";
  if (isFeast(tokens, first, last, lists)) return "event";
  if (/^(?:east|west|north|south|central)$/.test(head) && lists.places.has(keyBefore(tokens, first, last)))
    return "place";
  // "National Westminster Bank USA"
  if (last > first + 1 && organisationHeads.holds(tokens[last - 1]!) && (lists.nations.holds(end) || head === "usa"))
    return "organisation";
  if (head === "democrats") return "organisation";
  if (head === "democrat") return "demonym";
  if (/^(?:east|west|central)$/.test(head) && tokens[last - 1]!.lower === "league") return "event";
  if (leagueHeads.holds(end) && leagueFirst.holds(tokens[last - 1]!)) return "event";
  if (eventHeads.holds(end)) return "event";
  if (head === "cross" && /^(?:military|victoria|george|iron|navy|flying)$/.test(tokens[last - 1]!.lower))
    return "event";
  if (objectHeads.holds(end)) return "other";
  if (services.holds(end) && isOfPlace(tokens, first, last, lists)) return "organisation";
  if (workHeads.holds(end)) return "work";
  if (organisationFirst.holds(opening) || foreignOrganisations.holds(opening)) return "organisation";
  if (last > first + 1 && hasLegalForm(tokens, first, last)) return "organisation";
  if (head.endsWith("works") && end.shape === "capital" && !head.endsWith("fireworks")) return "organisation";
  if (end.shape === "capital" && foreignFirmEnds.holds(end)) return "organisation";
  if (tokens[first]!.shape !== "capital" && (clubFirst.holds(opening) || corporateSuffixes.holds(opening)))
    return "organisation";
  if (currencies.holds(end) && lists.demonyms.holds(opening)) return "other";
  const personal =
    lists.given.holds(opening) && last - first === 1 && !(papers.holds(end) && lists.places.holds(opening));
  if (organisationHeads.holds(end)) {
    if (/^cent(?:er|re)$/.test(head) && siteWords.holds(tokens[last - 1]!)) return "place";
    if (head === "city" || (head === "reserve" && isReserveOfLand(tokens, first, last))) return "place";
    if (head === "bank" && /^(?:west|left|right|south|north|east)$/.test(start)) return "place";
    return personal && ambiguousSurname.holds(end) ? undefined : "organisation";
  }
  if (
    (placeFirst.holds(opening) && !(start === "rio" && lists.given.holds(end))) ||
    (start === "st" && placeHeads.holds(end))
  )
    return "place";
  if (placeHeads.holds(end)) return personal && ambiguousSurname.holds(end) ? undefined : "place";
  if (/^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|new|greater)$/.test(start)) {
    const rest = nameKey(
      tokens
        .slice(first + 1, last + 1)
        .map((token) => token.text)
        .join(" "),
    );
    if (lists.places.has(rest)) return "place";
    if (lists.demonyms.has(rest)) return "demonym";
    if (last - first === 1 && tokens[last]!.shape === "capital" && !lists.words.holds(end) && start !== "new")
      return "place";
  }
  return undefined;
}

/** "BBC AG Brown Boveri und Cie": what the law calls a firm, in capitals within the name. */
function hasLegalForm(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) {
    if (tokens[at]!.shape !== "lower" && legalForms.holds(tokens[at]!)) return true;
  }
  return false;
}

const legalForms = words("ag sa nv gmbh spa plc inc corp ltd");

/** "London Transport", "Hungarian State Opera": a town or people, and what serves it. */
function isOfPlace(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  if (lists.places.has(keyBefore(tokens, first, last)) || (last === first + 1 && lists.demonyms.holds(tokens[first]!)))
    return true;
  const before = tokens[last - 1]!;
  return last > first + 1 && /^(?:state|national|royal|city|metropolitan|municipal)$/.test(before.lower)
    ? lists.demonyms.holds(tokens[first]!) || lists.places.has(keyBefore(tokens, first, last - 1))
    : false;
}

const services = words("transport transit opera ballet symphony water electricity buses zoo");

/** "at the Basin Reserve", "the Varrow Nature Reserve"; not "at the Federal Reserve". */
function isReserveOfLand(tokens: readonly Token[], first: number, last: number): boolean {
  if (/^(?:nature|game|forest|wildlife|marine|indian|biosphere)$/.test(tokens[last - 1]!.lower)) return true;
  const where = tokenAt(tokens, first - 2)?.lower ?? "";
  return (
    tokens[first]!.lower !== "federal" &&
    tokenAt(tokens, first - 1)?.lower === "the" &&
    /^(?:at|in|into|across)$/.test(where)
  );
}

/** "Good Friday", "Whit Monday", "Independence Day", "New Year's Eve"; not "Doris Day". */
function isFeast(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  const head = tokens[last]!.lower;
  if (head.endsWith("day") && head.length > 3)
    return calendarWords.has(head) && calendarNameWords.holds(tokens[last - 1]!);
  return (head === "day" || head === "eve") && !(lists.given.holds(tokens[first]!) && !tokens[last - 1]!.possessive);
}

/** Last words of newspapers' names that are surnames too. */
const papers = words("post times herald star mail express");

/** Last words of the names of vessels, machines and medicines. */
const objectHeads = words(
  "telescope satellite spacecraft rocket missile shuttle rifle tank bomber submarine airliner express virus vaccine rate rates index indices tax levy series edition requirement requirements notes bonds certificates debentures warrants",
);

/** First words of clubs' names, in capitals or with dots ("AS Roma", "A.S. Roma"), and of firms', for what the law calls them ("PT Garuda"). */
const clubFirst = words("pt jsc oao zao ooo pao as us ss ac fc sc hc bc cf cd ud sv vfl");

/** Before "centre": where one goes. */
const siteWords = words("detention conference convention shopping exhibition congress sports leisure processing");

/** First words of the names of races, prizes and storms. */
const eventFirst = words("prix premio trofeo copa coupe coppa giro vuelta rallye operation hurricane typhoon cyclone");

/** Behind a people: "Swiss Franc". */
const currencies = words(
  "franc francs mark marks dollar dollars pound pounds crown crowns krona krone kronor kroner lira lire yen peso pesos rupee rupees rouble roubles ruble rubles guilder guilders",
);

/** "National League", "Atlantic Division": what sides play in. */
const leagueHeads = words("league division conference");

const leagueFirst = words(
  "national american premier eastern western central atlantic pacific northeast midwest southern northern first second third super diamond major football champions",
);

const ambiguousSurname = words(
  "church gas steel post house chambers lodge marshal force lords wanderers page court guard bell order park hill hall wood moor marsh field fields grove lane street castle key ridge point garden gardens forest rivers banks port shore woods cove terrace plain lake bay brook ford city west east north south stone rose mount cliff",
);
