import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { isNameWord, type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import {
  corporateSuffixes,
  eventHeads,
  knownFirms,
  knownOrganisations,
  openers,
  organisationHeads,
  placeHeads,
  workHeads,
} from "./word-lists.ts";

/** Heads that "of" or "for" may follow inside a name. */
export function takesOf(head: Token): boolean {
  return (
    organisationHeads.holds(head) ||
    placeHeads.holds(head) ||
    placeNamesBeforeOf.holds(head) ||
    eventHeads.holds(head) ||
    workHeads.holds(head)
  );
}

const placeNamesBeforeOf = words("gulf bay isle isles cape strait straits horn republic kingdom duchy tower");

/** Whether "and" joins what stands around it into one name. */
export function joinsAnd(
  tokens: readonly Token[],
  first: number,
  last: number,
  chain: boolean,
  lists: Gazetteer,
): boolean {
  const after = tokens[last + 2]!;
  if (!isNameWord(after) || after.shape !== "capital") return false;
  const before = tokens[last]!;
  const pair = nameKey(`${before.text} and ${after.text}`);
  if (lists.places.has(pair)) return true;
  const isNoun = (token: Token) =>
    lists.words.holds(token) && !lists.places.holds(token) && !lists.demonyms.holds(token);
  if (chain) {
    return isNoun(before) && (isNoun(after) || joinedNoun.holds(after)) && tokens.slice(first, last).some(takesOf);
  }
  let end = last + 2;
  while (tokens[end + 1] !== undefined && tokens[end + 1]!.joined && tokens[end + 1]!.shape === "capital") end++;
  const couple = lists.given.holds(before) && lists.given.holds(after) && first === last;
  if (couple && end > last + 2)
    return /^(?:foundation|trust|fund|institute|centre|center|museum)$/.test(tokens[end]!.lower);
  const from = tokens[first]!.lower === "the" && first < last ? first + 1 : first;
  if (isTwofoldOffice(tokens, first, last, end, lists)) return true;
  return (
    end > last + 2 &&
    (from === last || (last === from + 1 && isOfCountry(tokens[from]!, lists))) &&
    isNoun(before) &&
    isNoun(after) &&
    !openers.holds(before) &&
    (organisationHeads.holds(tokens[end]!) || officeWork.holds(tokens[end]!))
  );
}

/** "the National Flood Prevention and Relief Council": a row of everyday words to the head, and what it does before "and". */
function isTwofoldOffice(
  tokens: readonly Token[],
  first: number,
  last: number,
  end: number,
  lists: Gazetteer,
): boolean {
  const from = tokens[first]!.lower === "the" ? first + 1 : first;
  if (end < last + 3 || end > last + 4 || !/^(?:the|an?|its|their)$/.test(tokenAt(tokens, from - 1)?.lower ?? ""))
    return false;
  if (tokens[end]!.lower === "party" || !organisationHeads.holds(tokens[end]!) || !doing.test(tokens[last]!.lower))
    return false;
  for (let at = from; at < end; at++) {
    const token = tokens[at]!;
    if (at === last + 1) continue;
    const plain = lists.words.holds(token) || doing.test(token.lower) || lists.demonyms.holds(token);
    if (token.shape !== "capital" || token.possessive || !plain || organisationHeads.holds(token)) return false;
  }
  return true;
}

/**
 * "the International Ski and Snowboard Federation (FIS)": words for what an office does to both sides of "and", before an
 * acronym that the words behind "and" do not spell alone.
 */
export function isOfficeBeforeAcronym(
  tokens: readonly Token[],
  first: number,
  last: number,
  text: string,
  lists: Gazetteer,
): boolean {
  const from = tokens[first]!.lower === "the" ? first + 1 : first;
  if (from === first && tokenAt(tokens, first - 1)?.lower !== "the") return false;
  let end = last + 2;
  while (tokens[end + 1]?.joined && tokens[end + 1]!.shape === "capital" && end < last + 6) end++;
  if (end === last + 2 || !organisationHeads.holds(tokens[end]!) || !tokens[end + 1]?.opens) return false;
  if (!/^\s?\(\s?\p{Lu}{2,}/u.test(text.slice(tokens[end]!.end, tokens[end]!.end + 6))) return false;
  for (let at = from; at <= end; at++) {
    const token = tokens[at]!;
    if (at === last + 1) continue;
    if (token.shape !== "capital" || token.possessive || lists.places.holds(token)) return false;
    if (!lists.words.holds(token) && (at === from || lists.given.holds(token))) return false;
    if (at < end && (organisationHeads.holds(token) || eventHeads.holds(token))) return false;
  }
  const initials = tokens.slice(last + 2, end + 1).map(({ lower }) => lower.charAt(0));
  return tokens[end + 1]!.lower !== initials.join("");
}

/** Endings of what an office is for. */
const doing = /..(?:tion|sion|ment|ing|ity|ance|ence|ety|ics)$/;

/** "U.S." of "U.S. Customs and Border Protection", "French" of "French Food and Health Agency". */
function isOfCountry({ text, lower }: Token, lists: Gazetteer): boolean {
  return lists.nations.has(nameKey(text)) || lists.demonyms.has(lower);
}

/** What offices do and are called by: "Customs and Border Protection". */
const officeWork = words(
  "protection enforcement control prevention affairs rescue welfare research development planning naturalization safety",
);

/** "<China Trust and Investment Corp>": some wires put the whole names of firms in angle brackets. */
export function isInBrackets(tokens: readonly Token[], first: number, last: number, text: string): boolean {
  const { start } = tokens[first]!;
  if (text.charAt(start - 1) !== "<") return false;
  const close = text.indexOf(">", start);
  return close > tokens[last]!.end - 1 && close - start < 100 && !text.slice(start, close).includes("<");
}

/** "Standard and Poor's", "AT and T", "Lloyd's of London". */
export function isKnownPair(tokens: readonly Token[], at: number): boolean {
  const link = tokens[at + 1];
  const other = tokens[at + 2];
  if ((link?.lower !== "and" && link?.lower !== "of") || !link.joined || !other?.joined || other.shape === "lower")
    return false;
  return knownFirms.has(`${tokens[at]!.lower} ${link.lower} ${other.lower}`);
}

/** What no firm is called by alone: "Air Products and Chemicals Inc". */
const firmTrades = words(
  "chemicals chemical gas oil steel rubber minerals metals trust investment power light insurance smelting refining mining engineering electric electronics radio railway shipping paper products supply credit storage shipbuilding management trading marketing manufacturing construction development machinery",
);

/** What utilities are called by, with what the law calls them or without. */
const utilities = new Set(["gas electric", "power light", "light power", "electric gas", "telephone telegraph"]);

/** "American Telephone and Telegraph Co": two trades of one firm. */
export function isPartedFirm(tokens: readonly Token[], last: number, lists: Gazetteer): boolean {
  const before = tokens[last]!;
  const after = tokens[last + 2]!;
  const suffix = tokens[last + 3];
  if (after.shape === "capital" && !after.possessive && utilities.has(`${before.lower} ${after.lower}`)) return true;
  if (before.lower === "bank" && after.lower === "trust" && after.shape === "capital") return true;
  if (!suffix?.joined || !corporateSuffixes.holds(suffix) || after.possessive) return false;
  if (after.shape === "capital" && before.shape === "capital" && firmTrades.holds(after)) return true;
  const plain = ({ lower }: Token) => lists.words.has(lower) && !lists.places.has(lower);
  return plain(before) && !organisationHeads.holds(before) && plain(after) && after.shape === "capital";
}

/** "Savings and Loan Association", "Census and Statistics Office": two nouns of one office. */
export function isPartedOffice(tokens: readonly Token[], last: number): boolean {
  const after = tokens[last + 2]!;
  if (after.shape !== "capital" || after.possessive) return false;
  if (tokens[last]!.lower === "savings" && /^loans?$/.test(after.lower)) return true;
  const head = tokens[last + 3];
  return (
    head?.joined === true && head.shape === "capital" && officeNouns.holds(tokens[last]!) && officeNouns.holds(after)
  );
}

/**
 * "Horn and Hardart Co said it", "HORN/HARDART" above "Horn and Hardart": one firm of two names, where a verb of one
 * follows or the text nearby writes it so that it can be nothing else.
 */
export function isFirmOfTwo(tokens: readonly Token[], at: number, text: string, lists: Gazetteer): boolean {
  const one = tokens[at]!;
  const other = tokens[at + 2]!;
  const isPart = ({ shape, lower }: Token) =>
    shape === "capital" && !lists.places.has(lower) && !lists.demonyms.has(lower) && !knownOrganisations.has(lower);
  if (one.possessive || !isPart(one) || !isPart(other) || openers.holds(one)) return false;
  let end = at + 2;
  while (tokens[end + 1]?.joined && (corporateSuffixes.holds(tokens[end + 1]!) || groups.holds(tokens[end + 1]!)))
    end++;
  const whole = end > at + 2;
  if (whole && ofOne.test(text.slice(tokens[end]!.end, tokens[end]!.end + 40))) return true;
  const near = text.slice(Math.max(0, one.start - NEARBY), one.start + NEARBY);
  const pair = `${one.text} and ${other.text}`;
  if (!whole && !isWithSuffix(near, `${pair} `)) return false;
  const upper = pair.toUpperCase();
  if (near.includes(`<${upper}>`) || near.includes(upper.replace(" AND ", "/"))) return true;
  // Whoever is never spoken of without the other is half of a name.
  const alone = near.split(one.text).length;
  return alone > 2 && alone === near.split(pair).length;
}

/** What closes the names of firms before what the law calls them. */
const groups = words("holdings industries group partners");

/** Characters to either side in which another mention of a firm is looked for. */
const NEARBY = 3_000;

/** A verb of one subject behind a firm's name and its ticker. */
const ofOne = /^\.?(?:\s<[\w.]+>)?\s(?:is|has|was|said\sit|says\sit|plans|expects)\s/;

/** Whether words stand before what the law calls a firm. */
function isWithSuffix(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const from = at + words.length;
    if (/^(?:Co|Corp|Inc|Ltd|Plc|PLC)\b/.test(text.slice(from, from + 5))) return true;
  }
  return false;
}

const officeNouns = words(
  "savings loan credit investment trust banking census statistics trade industry commerce development finance planning agriculture forestry fisheries health welfare education science technology culture sports information tourism labour labor energy mines transport communications housing insurance securities exchange futures coffee sugar cocoa",
);

/** "Eli Lilly and Co", "Carr and Sons": what closes a firm's name behind "and". */
export function isFirmEnding({ lower, shape }: Token): boolean {
  return shape === "capital" && firmEndings.has(lower);
}

const firmEndings = words("co company sons daughters associates partners brothers bros");

const joinedNoun = words("co-operation cooperation");
