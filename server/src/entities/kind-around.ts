import type { EntityKind } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type KindVote, likely } from "./kind-vote.ts";
import { kindByContext } from "./name-context.ts";
import { kindByDeed } from "./name-deeds.ts";
import { nameKey } from "./name-key.ts";
import { isName, type Token, tokenAt } from "./tokens.ts";
import { WordList, words } from "./word-list.ts";
import {
  corporateSuffixes,
  organisationHeads,
  organisationNouns,
  organisationNounsBefore,
  placeNouns,
  placeOwners,
  placePrepositions,
  roleHeads,
  sayingVerbs,
  vessels,
} from "./word-lists.ts";

/** "Wash" in "Tacoma, Wash.". */
export function isStateOfTown(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  const { lower, start, end } = tokens[first]!;
  if (first !== last || text.charCodeAt(end) !== 46 || !statesAfterTowns.has(lower)) return false;
  const town = tokenAt(tokens, first - 1);
  return town?.shape === "capital" && /^,\s$/.test(text.slice(town.end, start));
}

/** What the sentence says of the kind of a name that no list knows. */
export function nearby(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
): KindVote | undefined {
  const told = kindByDeed(tokens, text, first, last, lists);
  return told === undefined ? around(tokens, text, first, last, lists) : likely(told);
}

/** What the neighbours of a name say of its kind. */
export function around(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
): KindVote | undefined {
  const before = tokens[first]!.joined ? tokenAt(tokens, first - 1) : undefined;
  const beforeThat = tokenAt(tokens, first - 2);
  const after = tokens[last + 1]?.joined && !tokens[last]!.possessive ? tokens[last + 1] : undefined;
  // "Varrow Chief Executive Ida Brandt"
  if (after?.shape === "capital" && first === last && isName(tokens[last + 2]) && !lists.places.holds(tokens[first]!)) {
    if (/^(?:chairman|chairwoman|president|ceo)$/.test(after.lower)) return likely("organisation");
    if (after.lower === "chief" && tokens[last + 2]!.lower === "executive") return likely("organisation");
  }
  if (after?.shape === "lower" || after?.shape === "initial") {
    if (placeNouns.holds(after) || isTerrain(tokens, last)) return likely("place");
    if (before?.lower === "the" && (after.lower === "road" || after.lower === "highway")) return likely("place");
    if (organisationNouns.holds(after)) {
      const local = lists.places.holds(tokens[first]!) && !ofFirms.holds(after);
      return local ? undefined : likely("organisation");
    }
    if ((after.lower === "family" || after.lower === "brothers") && tokens[first]!.shape !== "capitals")
      return likely("person");
    if (after.lower === "mayor" || after.lower === "residents") return likely("place");
    if (callings.holds(after)) return undefined;
    if (roleHeads.holds(after) || after.lower === "executive") {
      const place = lists.places.holds(tokens[first]!) && !(first === last && isOfFirms(tokens, last, lists));
      return place ? undefined : likely("organisation");
    }
  }
  const within = first === last && before?.shape === "lower" && /^(?:in|at|near)$/.test(before.lower);
  if (tokens[last + 1]?.lower === "who" && !within && !tokens[last]!.possessive && tokens[last]!.shape !== "capitals")
    return likely("person");
  const told = kindByContext(tokens, text, first, last, lists);
  if (told !== undefined) return likely(told);
  if (isInPlace(tokens, text, first, last, lists)) return likely("place");
  if (before?.shape === "lower" && (organisationNounsBefore.holds(before) || isFirmsTrade(before)))
    return likely("organisation");
  if (
    before?.lower === "the" &&
    first === last &&
    after !== undefined &&
    inquiries.holds(after) &&
    beforeThat?.joined !== false
  )
    return lists.words.holds(tokens[first]!) ? undefined : likely("person");
  if (before !== undefined && isOffCoast(tokens, first, last, before, lists)) return likely("place");
  if (before?.lower === "the" && isOnGround(tokens, first, last, lists)) return likely("place");
  if (before?.lower === "to" && last === first + 1 && goes.holds(beforeThat)) return likely("place");
  if (before?.lower === "between" && last === first + 1 && after?.lower === "and" && isName(tokens[last + 2])) {
    if (/^(?:road|border|railway|route|line|way|ferry|ferries|crossing|flights|bridge)$/.test(beforeThat?.lower ?? ""))
      return likely("place");
  }
  if (before?.lower === "of" && first === last && beforeThat?.shape === "number" && /^\d\d$/.test(beforeThat.text))
    return likely("place");
  if (before?.lower === "manager" && beforeThat?.lower === "lead") return likely("organisation");
  if (isNamedFirm(tokens, text, first, last)) return likely("organisation");
  if (isNamedPerson(tokens, text, first, last)) return likely("person");
  if (before?.shape === "lower" && first === last && waters.holds(before)) return likely("place");
  if (before !== undefined && isOnWay(tokens, first, last, before, lists)) return likely("place");
  if (after?.lower === "and" && isWithRivers(tokens, last)) return likely("place");
  if (before?.shape === "lower" && vessels.holds(before)) return likely("other");
  if (before?.lower === "the" && beforeThat !== undefined && !before.joined && vessels.holds(beforeThat))
    return likely("other");
  if (
    before?.lower === "of" &&
    beforeThat !== undefined &&
    (placeNouns.holds(beforeThat) || placeOwners.holds(beforeThat) || corporateSuffixes.holds(beforeThat))
  ) {
    return likely("place");
  }
  const opens =
    first === 1 && (before?.lower === "in" || (before?.lower === "at" && isBeforeColon(text, tokens[last]!)));
  if ((before?.shape === "lower" || opens) && placePrepositions.holds(before!) && last - first <= 1) {
    if (before!.lower === "from") {
      if (isHandedOver(tokens, first)) return first === last ? likely("organisation") : undefined;
      if (isLeftBehind(tokens, first)) return undefined;
    }
    return tokens[first]!.shape === "capitals" ? undefined : likely("place");
  }
  if (after?.shape === "lower" && sayingVerbs.holds(after) && tokens[first]!.shape !== "capitals") {
    if (before?.lower === "the") return likely("organisation");
    return last > first ? likely(speaker(tokens, first, last, lists)) : undefined;
  }
  if (before?.shape === "lower" && sayingVerbs.holds(before) && last > first)
    return likely(speaker(tokens, first, last, lists));
  if (before?.lower === "the" && first === last && tokens[first]!.shape === "capital" && !tokens[last]!.possessive) {
    if (beforeThat?.lower === "told") return likely("organisation");
    if (beforeThat?.lower === "at" && !tokens[first]!.lower.endsWith("s")) return likely("place");
  }
  if (before?.lower === "the" && tokens[first]!.shape === "capital")
    return last > first ? likely("organisation") : undefined;
  return undefined;
}

/** "an order from Varrow", "earned $1.4 million from Varrow": what passes from one to another comes of no place. */
function isHandedOver(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 2; at >= 0 && at > first - 9; at--) {
    if (tokens[at]!.shape === "lower" && dealings.holds(tokens[at]!)) return true;
    if (!tokens[at + 1]!.joined && tokens[at]!.shape !== "number") return false;
  }
  return false;
}

/** Before "from" and whoever gives, sells, lends or employs. */
const dealings = words(
  "order orders ordered contract contracts bid bids offer offers bought buys buy loan loans borrowed hired hires poached licence license leased lease rented acquired earned earns earn received receives receive payment payments fee fees salary expected denial apology statement goals goal points assist assists help",
);

/** "pulled away from Tolossa", "took a set from Barrientos": in contests and families somebody is left, beaten or followed. */
function isLeftBehind(tokens: readonly Token[], first: number): boolean {
  if (/^(?:away|clear|inherited|wicket|wickets|pass|cross)$/.test(tokenAt(tokens, first - 2)?.lower ?? "")) return true;
  return tokens
    .slice(Math.max(0, first - 5), first - 1)
    .some(
      ({ lower, shape }) => shape === "lower" && /^(?:inherited|set|sets|points|title|lead|penalty|saved)$/.test(lower),
    );
}

/** "Toyama president Kenji Arakawa": what countries and firms have, but no town. */
function isOfFirms(tokens: readonly Token[], last: number, lists: Gazetteer): boolean {
  return /^(?:president|chairman|chairwoman)$/.test(tokens[last + 1]!.lower) && !lists.countries.holds(tokens[last]!);
}

/** "from Basra to Zakho", "grew up on Lifou": the end of a way, an island that somebody is on. */
function isOnWay(tokens: readonly Token[], first: number, last: number, before: Token, lists: Gazetteer): boolean {
  if (first !== last || before.text.length !== 2) return false;
  if (before.lower === "on") return living.holds(tokenAt(tokens, first - 2));
  const start = tokenAt(tokens, first - 2);
  return before.lower === "to" && tokenAt(tokens, first - 3)?.lower === "from" && lists.places.holds(start!);
}

const living = words("up born raised lived living lives landed settled ashore stranded stationed arrived");

/** "sank off Laguimar". */
function isOffCoast(tokens: readonly Token[], first: number, last: number, before: Token, lists: Gazetteer): boolean {
  if (
    before.lower !== "off" ||
    first !== last ||
    tokens[first]!.shape !== "capital" ||
    lists.given.holds(tokens[first]!)
  )
    return false;
  return !tokens[last]!.possessive && seaward.holds(tokenAt(tokens, first - 2));
}

/** Before "off" and a coast. */
const seaward = words(
  "sank sunk sinking aground capsized foundered anchored anchor moored adrift stranded waters coast islands islet miles kilometers kilometres km nm rig rigs platform platforms ship ships boat boats tanker tankers trawler fishing drilling search searched collided hijacked intercepted wreck wrecked cruising lies lie lying disappeared crashed oilfield oilfields gasfield exploration",
);

/** "on the Costa Viola", "at the Camel Humps": two words that no list of given names and no "said" makes somebody's. */
function isOnGround(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  if (last !== first + 1 || tokens[first]!.shape !== "capital" || lists.words.holds(tokens[last]!)) return false;
  const where = tokenAt(tokens, first - 2);
  return (
    where?.shape === "lower" && /^(?:on|along|across|over|down|up)$/.test(where.lower) && !tokens[last]!.possessive
  );
}

/** Before "to" and where somebody or something goes. */
const goes = words(
  "moves moved moving drove drive driving driven flew fly flown flying sailed sail sailing went go going travelled traveled return returned returns walked marched fled evacuated towed transferred taken",
);

/** What is called by who leads it: "the Zondo inquiry". */
const inquiries = words("inquiry commission tribunal");

/** "chipmaker", "shipbuilder", "builder": what firms are called by what they make, and people are not. */
export function isFirmsTrade({ shape, lower }: Token): boolean {
  return (
    shape === "lower" &&
    lower.length > 4 &&
    firmsTrade.test(lower) &&
    !/^(?:film|movie|policy|law|peace|trouble|dress|match|body|king|play|home|decision|merry|noise)/.test(lower)
  );
}

const firmsTrade = /(?:maker|builder)s?$/;

/** "the Japura and Tapajos rivers": the first of two. */
function isWithRivers(tokens: readonly Token[], last: number): boolean {
  const noun = tokens[last + 3];
  return (
    noun?.shape === "lower" &&
    noun.joined &&
    isName(tokens[last + 2]) &&
    noun.lower.endsWith("s") &&
    placeNouns.holds(noun)
  );
}

/** What places have right before their names: "the river Pripyat". */
const waters = words("river lake mount oasis village town island suburb hamlet volcano");

/** "its subsidiary, Varrow", "Iceland's last whaling firm, Varrow,", "Federation of Industries (Keidanren)". */
function isNamedFirm(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  const before = tokenAt(tokens, first - 1);
  if (before === undefined || tokens[first]!.joined) return false;
  const between = () => text.slice(before.end, tokens[first]!.start);
  if (isName(before)) {
    const whole = organisationHeads.holds(before) || corporateSuffixes.holds(before);
    return whole && /^\s?\(\s?$/.test(between());
  }
  if (before.lower !== "unit" && before.lower !== "rival" && !organisationNounsBefore.holds(before)) return false;
  if (!/^\s?,\s$/.test(between())) return false;
  if (/^(?:its|their|our|his|her|the)$/.test(tokenAt(tokens, first - 2)?.lower ?? "")) return true;
  if (!/^\s?,\s/.test(text.slice(tokens[last]!.end, tokens[last]!.end + 3))) return false;
  const words = tokens.slice(Math.max(0, first - 5), first - 1);
  return words.some(({ lower, possessive }) => possessive || lower === "the" || lower === "its" || lower === "their");
}

/** "its chair, Efua Quaye,", "a spokesman in Lisbon, Paulo Brito,": behind what somebody is, between commas. */
function isNamedPerson(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  const before = tokenAt(tokens, first - 1);
  if (before === undefined || tokens[first]!.joined || tokens[first]!.shape !== "capital") return false;
  if (!/^\s?,\s$/.test(text.slice(before.end, tokens[first]!.start))) return false;
  if (!/^\s?[,.;]/.test(text.slice(tokens[last]!.end, tokens[last]!.end + 2))) return false;
  let at = first - 1;
  if (last > first && isName(before)) {
    while (at > 1 && at > first - 4 && isName(tokens[at]) && tokens[at]!.joined) at--;
    if (!/^(?:in|of|for|at|from)$/.test(tokens[at]!.lower)) return false;
    at--;
  }
  const role = tokenAt(tokens, at);
  return role?.shape === "lower" && !role.possessive && roleHeads.holds(role) && !role.lower.endsWith("s");
}

/** "the Tibesti mountain region". */
function isTerrain(tokens: readonly Token[], last: number): boolean {
  const kind = tokens[last + 1]!;
  const noun = tokens[last + 2];
  return (
    noun?.joined === true &&
    placeNouns.holds(noun) &&
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
const ofFirms = words("shares stock spokesman spokeswoman spokesperson subsidiary unit");

/** What people are by themselves: "a Gaelic poet" is of no firm. */
const callings = words(
  "poet painter singer composer author novelist historian actor actress farmer fisherman rebel activist dissident boxer swimmer cyclist golfer jockey",
);

/** Who says something: a person, unless the name is everyday words or ends in the plural of one, as those of firms do. */
function speaker(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): EntityKind {
  const { lower } = tokens[last]!;
  if (/[^s]s$/.test(lower) && lists.words.has(lower) && lists.words.has(lower.slice(0, -1))) return "organisation";
  const words = tokens.slice(first, last + 1);
  return words.every((word) => lists.words.holds(word) && !lists.given.holds(word)) ? "organisation" : "person";
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
    if (/^(?:an?|the)$/.test(after.lower) && noun !== undefined && placeNouns.holds(noun)) return true;
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
  if (comma && statesAfterTowns.holds(after) && /^\s?[.,;]/.test(text.slice(after.end, after.end + 2))) return true;
  const within = after.lower === "in" && tokenAt(tokens, first - 1)?.lower !== "the";
  const place = comma ? after : within ? tokens[last + 2] : undefined;
  if (place === undefined || place.shape !== "capital") return false;
  const wide = tokens[last + (comma ? 2 : 3)];
  if (comma && (place.possessive || (wide?.joined && wide.shape === "capital" && wide.possessive))) return false;
  const two = wide?.joined && wide.shape === "capital" ? nameKey(`${place.text} ${wide.text}`) : "";
  return lists.written.holds(place) || usStates.holds(place) || lists.written.has(two) || usStates.has(two);
}

/** Abbreviations of states that are everyday words elsewhere: "Tacoma, Wash.". */
const statesAfterTowns = words(
  "cal calif wash mass miss ill ind ga va pa md la del me mich ky mo tex ore n.j n.y ala ariz ark colo conn fla kan minn mont neb nev okla tenn vt wis wyo",
);

const usStates = new WordList(
  "alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,west virginia,wisconsin,wyoming,ontario,quebec,alberta,queensland,scotland,england,wales".split(
    ",",
  ),
);
