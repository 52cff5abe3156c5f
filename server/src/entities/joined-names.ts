import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { isNameWord, type Token } from "./tokens.ts";
import { words } from "./word-list.ts";
import {
  corporateSuffixes,
  eventHeads,
  knownFirms,
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
  return (
    end > last + 2 &&
    first === last &&
    isNoun(before) &&
    isNoun(after) &&
    !openers.holds(before) &&
    organisationHeads.holds(tokens[end]!)
  );
}

/** "<China Trust and Investment Corp>": some wires put the whole names of firms in angle brackets. */
export function isInBrackets(tokens: readonly Token[], first: number, last: number, text: string): boolean {
  const { start } = tokens[first]!;
  if (text.charAt(start - 1) !== "<") return false;
  const close = text.indexOf(">", start);
  return close > tokens[last]!.end - 1 && close - start < 100 && !text.slice(start, close).includes("<");
}

/** "Standard and Poor's", "AT and T". */
export function isKnownPair(tokens: readonly Token[], at: number): boolean {
  const and = tokens[at + 1];
  const other = tokens[at + 2];
  if (and?.lower !== "and" || !and.joined || !other?.joined || other.shape === "lower") return false;
  return knownFirms.has(`${tokens[at]!.lower} and ${other.lower}`);
}

/** What no firm is called by alone: "Air Products and Chemicals Inc". */
const firmTrades = words(
  "chemicals chemical gas oil steel rubber minerals metals trust investment power light insurance smelting refining mining engineering electric electronics radio railway shipping paper products supply credit storage",
);

/** "American Telephone and Telegraph Co": two trades of one firm. */
export function isPartedFirm(tokens: readonly Token[], last: number, lists: Gazetteer): boolean {
  const before = tokens[last]!;
  const after = tokens[last + 2]!;
  const suffix = tokens[last + 3];
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
  if (tokens[last]!.lower === "savings" && after.lower === "loan") return true;
  const head = tokens[last + 3];
  return (
    head?.joined === true && head.shape === "capital" && officeNouns.holds(tokens[last]!) && officeNouns.holds(after)
  );
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
