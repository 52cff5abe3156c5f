import { isSpelledOut, isTicker } from "./acronyms.ts";
import type { Report } from "./game-reports.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { around, isFirmsTrade, isStateOfTown, nearby } from "./kind-around.ts";
import { keyBefore, kindOfWords } from "./kind-of-words.ts";
import { type KindVote, likely, sure, unknown } from "./kind-vote.ts";
import { numberOf } from "./lexicon.ts";
import { isModel, isProduct } from "./made-things.ts";
import { isBeforeAverage, isIndexThatMoves, knownIndices } from "./market-indices.ts";
import { kindByApposition, kindByContext } from "./name-context.ts";
import { isWithFirm, kindByCompany } from "./name-lists.ts";
import { kindByLine } from "./news-lines.ts";
import { isBeforeContest, isOccasion, isWonAt } from "./occasions.ts";
import { isOfQuarter, isOfTwoPeoples } from "./peoples.ts";
import { isAtPlaceNoun, isCalledPlace, isForeignPlace, isShoutedPlace, placeEnding, streets } from "./place-shapes.ts";
import { isInFleet, isShip } from "./ship-names.ts";
import { type Token, tokenAt } from "./tokens.ts";
import { numberOfWord, words } from "./word-list.ts";
import {
  commonSurnames,
  eventHeads,
  genericOrganisationWords,
  keptPossessives,
  knownEvents,
  knownFirms,
  knownOrganisations,
  leadingSurnames,
  nameSuffixes,
  organisationHeads,
  organisationNounsBefore,
  particles,
  placeHeads,
  placeNouns,
  roleHeads,
  vessels,
} from "./word-lists.ts";

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
  if (vote.kind !== "person" || titled) return vote;
  return isSpelledOut(tokens, text, first, last) || isAcronym(tokens, first, last, lists)
    ? likely("organisation")
    : vote;
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
  const start = tokens[first]!;
  const number = first === last && key === start.lower ? numberOfWord(start) : numberOf(key);
  if (knownEvents.hasNumber(number)) return sure("event");
  if (isBeforeAverage(tokens, last) || knownIndices.hasNumber(number)) return sure("other");
  if (isIndexThatMoves(tokens, first, last)) return sure("other");
  if (first === last && (isTicker(text, tokens[first]!) || isGroup(tokens[first]!))) return sure("organisation");
  if (first === last && isModel(tokens, first)) return sure("other");
  if (isStateOfTown(tokens, text, first, last)) return sure("place");
  if (isProduct(tokens, first, last)) return likely("other");
  if (first === last && isAgencyOfDateline(text, tokens[first]!)) return sure("organisation");
  const byLine = kindByLine(tokens, text, first, last, key, number, lists, report);
  if (byLine !== undefined) return sure(byLine);
  if (first === last && isOfQuarter(tokens, first)) return sure("demonym");
  if (lists.demonyms.hasNumber(number) || (first === last && isOfTwoPeoples(key, lists))) return sure("demonym");
  if (lists.acronyms.hasNumber(number) || (first === last && keptPossessives.holds(tokens[first]!)))
    return sure("organisation");
  if (first === last ? knownOrganisations.holds(tokens[first]!) : knownFirms.hasNumber(number)) {
    return isAmazon(tokens, last) ? sure("place") : sure("organisation");
  }
  if (lists.countries.hasNumber(number)) return sure("place");
  if (last > first && isInAngles(tokens, text, first, last)) return sure("organisation");
  if (last > first && start.joined && nameSuffixes.holds(tokens[last]!) && vessels.holds(tokenAt(tokens, first - 1)))
    return sure("other");
  if (isShip(tokens, first, last) || isInFleet(tokens, text, first, last)) return sure("other");
  const count = last - first + 1;
  const end = tokens[last]!;
  const head = end.lower;
  if (count > 1 && !nameSuffixes.holds(end)) {
    const named = kindOfWords(tokens, text, first, last, lists);
    if (named === "place" && kindByApposition(tokens, text, last) === "organisation") return sure("organisation");
    if (named !== undefined) return sure(named);
  }
  if (lists.places.hasNumber(number) || isShoutedPlace(key, lists)) {
    if (isManyOfOne(tokens, text, first, last)) return sure("organisation");
    const near = isWithFirm(tokens, text, first, last, lists)
      ? likely("organisation")
      : around(tokens, text, first, last, lists);
    return near === undefined || near.kind === "other" || near.kind === "place" ? sure("place") : near;
  }
  if (count > 1) {
    if (tokens.slice(first, last + 1).some((token) => token.shape === "ampersand")) return sure("organisation");
    if (isBeforeContest(tokens, last) || isWonAt(tokens, first, last, lists)) return likely("event");
    if (count === 2 && start.shape === "capitals" && lists.acronyms.has(start.text) && !lists.given.holds(end))
      return sure("organisation");
    if (tokens[last]!.shape === "capitals" && /\d|^\p{L}-\p{L}{1,3}$/u.test(head)) return sure("other");
    if (
      start.shape === "initial" ||
      (/^(?:\p{L}\.){2,}$/u.test(start.text) && !lists.openings.holds(start)) ||
      nameSuffixes.holds(end)
    )
      return isFirmWithInitials(tokens, text, first, last, lists) ? likely("organisation") : sure("person");
    if (leadingSurnames.holds(start) && count <= 3 && start.shape === "capital" && !lists.words.holds(end)) {
      return sure("person");
    }
    const near = tokenAt(tokens, first - 1);
    const announced =
      start.joined && near?.shape === "lower" && (organisationNounsBefore.holds(near) || isFirmsTrade(near));
    // "film maker Steven Spielberg"
    if (
      announced &&
      !(
        /^(?:.*maker|.*builder|giant|manufacturer|publisher|producer|operator)$/.test(near.lower) &&
        (lists.given.holds(start) || (near.lower === "producer" && isOfPeople(tokens, first, lists)))
      )
    )
      return likely("organisation");
    const role = tokens[last + 1];
    if (role?.joined && role.shape === "lower" && roleHeads.holds(role) && lists.places.holds(end)) {
      return likely("organisation");
    }
    if (isAtPlaceNoun(tokens, last)) return likely("place");
    if (
      count === 2 &&
      streets.holds(end) &&
      /^(?:on|in|at|near|along|off|between)$/.test(tokenAt(tokens, first - 1)?.lower ?? "")
    )
      return likely("place");
    if (count === 2 && knownOrganisations.holds(end) && lists.places.holds(start)) return sure("organisation");
    if (start.lower === "st" && count === 2) return likely("place");
    if (isVessel(tokens, text, first, last, lists)) return sure("other");
    // "Peptide T", "Vitamin C"
    if (
      count === 2 &&
      tokens[last]!.shape === "initial" &&
      tokens[last]!.text.length === 1 &&
      !lists.given.has(start.lower)
    )
      return sure("other");
    if (isCalledPlace(tokens, text, first, last)) return likely("place");
    if (isForeignPlace(tokens, first, last, lists)) {
      const told = kindByContext(tokens, text, first, last, lists);
      return likely(told === "organisation" || told === "other" ? told : "place");
    }
    if (isGivenFirst(tokens, first, last, lists) && !tokens[last]!.lower.includes("&")) {
      const plain = tokens
        .slice(first + 1, last + 1)
        .every((token) => token.shape !== "capitals" || token.text.length > 4);
      if (plain) return sure("person");
    }
    const known = nearby(tokens, text, first, last, lists);
    if (known !== undefined && known.kind !== "person") return known;
    if (articles.holds(start)) return likely("organisation");
    for (let at = first; at < last; at++) {
      const token = tokens[at]!;
      if (token.shape === "lower" && particles.holds(token)) {
        return likely(tokenAt(tokens, first - 1)?.lower === "the" ? "other" : "person");
      }
      if (token.shape === "ampersand" || token.lower === "and") return likely("organisation");
      if (token.shape === "initial" && at > first) return sure("person");
    }
  }
  if (isManyOfOne(tokens, text, first, last)) return likely("organisation");
  const near = nearby(tokens, text, first, last, lists);
  if (near !== undefined) return near;
  if (isTeam(tokens, first, last, lists, report)) return likely("organisation");
  const company = kindByCompany(tokens, text, first, last, lists);
  if (company !== undefined) return likely(company);
  // "Merrill, which will deal in it"
  if (
    count === 1 &&
    tokenAt(tokens, last + 1)?.lower === "which" &&
    text.charCodeAt(tokens[last]!.end) === 44 &&
    !start.possessive
  )
    return lists.given.holds(start) ? sure("organisation") : unknown;
  if (count === 1 && start.shape === "capital" && lists.given.holds(start)) return likely("person");
  if (count > 1 && head.endsWith("s") && lists.places.has(keyBefore(tokens, first, last)))
    return likely("organisation");
  if (count === 1 && tokenAt(tokens, first - 1)?.lower === "the" && organisationHeads.holds(end))
    return likely("organisation");
  if (count === 2 && lists.countries.holds(start) && !lists.words.holds(end)) return likely("place");
  if (count > 1 && lists.words.holds(end) && !lists.given.holds(start)) return likely("organisation");
  if (count === 1 && start.shape === "capitals") {
    return /\d/.test(start.text) || report.isForCommonNoun(start) ? likely("other") : likely("organisation");
  }
  if (count === 1 && start.shape === "capital" && placeEnding.test(head)) return likely("place");
  if (isOfNation(tokens, first, last, lists) && !report.ofGames) return likely("organisation");
  return unknown;
}

/** "Ethiopian producer Tsehay Bekele": whom a people stands before, though firms are called so too. */
function isOfPeople(tokens: readonly Token[], first: number, lists: Gazetteer): boolean {
  const people = tokenAt(tokens, first - 2);
  return people !== undefined && people.shape !== "lower" && lists.demonyms.holds(people);
}

/** "ICCO", which may do what people do. */
function isAcronym(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  const { shape, text, lower } = tokens[first]!;
  return first === last && shape === "capitals" && text.length < 6 && !lists.given.has(lower);
}

/**
 * "Bath have signed", "when Varrow were relegated": one name with a verb for many, as British papers write of clubs, firms
 * and bands.
 */
function isManyOfOne(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  const verb = tokens[last + 1];
  if (verb?.joined !== true || verb.text.length > 4 || tokens[last]!.possessive) return false;
  if (verb.lower !== "have" && verb.lower !== "are" && verb.lower !== "were") return false;
  if (/s$|ese$|men$/.test(tokens[last]!.lower) || /^(?:the|you|we|they|there)$/.test(tokens[last + 2]?.lower ?? ""))
    return false;
  const before = tokenAt(tokens, first - 1);
  if (before === undefined) return true;
  return (
    /^[.:;]/.test(text.slice(before.end, before.end + 1)) ||
    /^(?:that|when|as|because|if|but|while|since|although|after|before)$/.test(before.lower)
  );
}

/** "analyst at L.F. Rothschild", "J.P. Varrow shares": a firm called like a person with initials. */
function isFirmWithInitials(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
): boolean {
  if (tokens[first]!.shape === "capital" || /^(?:for|of)$/.test(tokenAt(tokens, first - 1)?.lower ?? "")) return false;
  return nearby(tokens, text, first, last, lists)?.kind === "organisation";
}

/** "the Tigers", "the Rebels": a sort of animals or people with a capital. */
function isTeam(tokens: readonly Token[], first: number, last: number, lists: Gazetteer, report: Report): boolean {
  const { lower, shape } = tokens[first]!;
  if (first !== last || shape !== "capital" || tokenAt(tokens, first - 1)?.lower !== "the" || !/[^s]s$/.test(lower))
    return false;
  return (
    (lists.words.has(lower.slice(0, -1)) || report.ofGames) &&
    !eventHeads.has(lower) &&
    !placeHeads.has(lower.slice(0, -1)) &&
    !lists.places.has(lower)
  );
}

/** "the Amazon", "Amazon river": the river, not the firm. */
function isAmazon(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.lower !== "amazon") return false;
  const next = tokens[at + 1];
  return (
    tokenAt(tokens, at - 1)?.lower === "the" ||
    (next?.joined === true && (placeNouns.holds(next) || next.lower === "rainforest"))
  );
}

/** "(Anadolu) -": the agency of a dateline. */
function isAgencyOfDateline(text: string, { start, end }: Token): boolean {
  return text.charCodeAt(start - 1) === 40 && /^\)\s?(?:-|–|—|_)/.test(text.slice(end, end + 3));
}

/** "Russia's Varrow": a name of one word that belongs to a country is most often a firm's. */
function isOfNation(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  const owner = tokenAt(tokens, first - 1);
  return (
    first === last && tokens[first]!.shape === "capital" && owner?.possessive === true && lists.nations.holds(owner)
  );
}

/** "the ferry Maria Gloria", "the Maria Gloria, a ferry", "the Maria Gloria rover": though it is called like a person. */
function isVessel(tokens: readonly Token[], text: string, first: number, last: number, lists: Gazetteer): boolean {
  const before = tokens[first]!.joined ? tokenAt(tokens, first - 1) : undefined;
  if (before?.shape !== "lower") return false;
  if (vessels.holds(before)) return true;
  return (
    (before.lower === "the" || before.lower === "its") && kindByContext(tokens, text, first, last, lists) === "other"
  );
}

/** A given name and what may be surnames: no article of another language, and no everyday words to its end. */
function isGivenFirst(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  const { lower } = tokens[first]!;
  const count = last - first + 1;
  if (!lists.given.has(lower) || count > 5 || articles.has(lower)) return false;
  const end = tokens[last]!.lower;
  const everyday = lists.words.has(end) && lists.words.holds(tokens[last - 1]!);
  return count < 3 || !everyday || commonSurnames.has(end);
}

/** "G-7", "G20": a group of so many countries. */
function isGroup({ text }: Token): boolean {
  return text.charCodeAt(0) === 71 && /^G-?\d{1,2}$/.test(text);
}

const articles = words("el la le los las les il al");

/** "<China Trust and Investment Corp>": as some wires write the whole names of firms that are quoted nowhere. */
export function isInAngles(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  if (text.charCodeAt(tokens[first]!.start - 1) !== 60) return false;
  return /^\.?>/.test(text.slice(tokens[last]!.end, tokens[last]!.end + 2));
}

/** Whether every word of the name is a common noun of offices, so that only its owner tells which office is meant. */
export function isGenericOrganisation(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    if (!genericOrganisationWords.holds(tokens[at]!)) return false;
  }
  return true;
}
