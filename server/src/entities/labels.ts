import type { Gazetteer } from "./gazetteer.ts";
import { type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import { corporateSuffixes, knownOrganisations, roleHeads, roleModifiers, stopWords } from "./word-lists.ts";

/** "Nearly 300 people". */
const ABOUT = /^(?:nearly|almost|about|some|only|over|roughly|approximately|around)$/;

/** "(AA Photo)", "(Getty Images)": who made a picture, not who is spoken of. */
export function isCredit(tokens: readonly Token[], first: number, last: number, text: string): boolean {
  if (!creditEnds.holds(tokens[last]!)) return false;
  const behind = text.charAt(tokens[last]!.end);
  return behind === ")" || behind === "]" || first === last;
}

/** "Group Three", "Pool A", "Scorers :", "Inc" alone: what orders a table, and names nothing. */
export function isLabel(
  tokens: readonly Token[],
  first: number,
  last: number,
  text: string,
  lists: Gazetteer,
): boolean {
  const token = tokens[first]!;
  if (first === last) {
    if (first > 0 && last === tokens.length - 1 && !token.joined && agencies.has(token.text)) return true;
    if (text.charAt(token.start - 1) === "(" && /^ \d{4}\)/.test(text.slice(token.end, token.end + 6))) return true;
    // "a Presidential adviser", "Finance minister"
    const role = tokens[first + 1];
    const before = token.shape === "capital" && !token.possessive && role?.joined && role.shape === "lower";
    if (before && ((roleModifiers.holds(token) && roleHeads.holds(role)) || ofBodies.holds(token))) return true;
    if (before && token.lower === "federal" && ofState.test(role.lower)) return true;
    if (token.shape === "capital" && role?.joined && role.shape === "number" && ABOUT.test(token.lower)) return true;
    const parted = token.shape === "capital" && !token.joined && token.lower.length < 8;
    if (parted && stopWords.holds(token) && !lists.given.holds(token)) return true;
    if (corporateSuffixes.holds(token) || numerals.holds(token)) return true;
    if (numbered.holds(token) && tokens[first + 1]?.joined && tokens[first + 1]!.shape === "number") return true;
    if (first > 0 || token.shape !== "capital" || !/^\s?:(?:\s|$)/.test(text.slice(token.end, token.end + 3)))
      return false;
    return !lists.places.holds(token) && !lists.demonyms.holds(token) && !lists.given.holds(token);
  }
  // "FRESH PORK CUTS - FOB Omaha basis"
  const isHeading = (word: Token) => word.shape === "capitals" && lists.words.holds(word) && !lists.places.holds(word);
  if (first === 0 && last > first + 1 && tokens.slice(first, last + 1).every(isHeading)) return true;
  if (bylines.holds(tokens[last]!)) {
    return tokens.slice(first, last).every((token) => lists.words.holds(token) && !lists.places.holds(token));
  }
  if (last !== first + 1) return false;
  if (/^(?:parent|gross|net|common|preferred)$/.test(token.lower) && labelEnds.holds(tokens[last]!)) return true;
  if (token.lower === "flight") return tokens[last]!.shape === "number";
  if (!/^(?:group|pool|heat|lane|section|round|game|race|stage|class|series|triple|grade)$/.test(token.lower))
    return false;
  return tokens[last]!.text.length === 1 || numerals.holds(tokens[last]!);
}

/** "End Stocks 4.50 4.32 4.19", "Exports NIL NIL": everyday words that open a row of a table. */
export function isRowLabel(
  tokens: readonly Token[],
  first: number,
  last: number,
  text: string,
  lists: Gazetteer,
): boolean {
  const isValue = (token: Token | undefined) => token?.shape === "number" || token?.text === "NIL";
  if (!isValue(tokens[last + 1]) || !isValue(tokens[last + 2])) return false;
  if (
    first > 0 &&
    !isValue(tokenAt(tokens, first - 1)) &&
    !text.slice(tokens[first - 1]!.end, tokens[first]!.start).includes("\n")
  )
    return false;
  // Sides of games have whole numbers behind them.
  if (!/[.,/]\d|NIL/.test(text.slice(tokens[last + 1]!.start, tokens[last + 2]!.end))) return false;
  return tokens.slice(first, last + 1).every((token) => {
    const everyday = lists.words.holds(token) || lists.words.has(token.lower.replace(/s$/, ""));
    return token.shape === "lower" || (everyday && !lists.places.holds(token) && !knownOrganisations.holds(token));
  });
}

/** What has a number behind it and is no name: "Model 730". */
const numbered = words("category model type phase class series unit appendix figure table section clause paragraph");

const labelEnds = words("company income profit loss sales product stock shares");

/** Adjectives of bodies and offices, which some papers write with a capital: "a Congressional committee". */
const ofBodies = words("congressional senatorial parliamentary governmental ministerial gubernatorial mayoral");

/** Behind "Federal": what a state has, and no firm called so. */
const ofState =
  /^(?:funds|government|budget|courts?|laws?|officials?|agenc(?:y|ies)|tax|taxes|deficit|regulators?|spending|judge)$/;

/** Agencies that sign their articles at the end. */
const agencies = words("REUTER REUTERS AP UPI AFP DPA");

const numerals = words("one two three four five six seven eight nine ten");

const creditEnds = words("photo photos image images handout screenshot");

/** What closes a byline: "Science Correspondent". */
const bylines = words("correspondent reporter");
