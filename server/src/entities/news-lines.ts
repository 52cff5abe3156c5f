import type { EntityKind } from "./entity.ts";
import { isSide, isTownsClub, type Report } from "./game-reports.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { isName, type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";

/** Words that may follow a side's score in a report of cricket: "312 for six", "287 all out". */
const inningsWords = words("for all and not");

const versus = words("v vs");

/**
 * The kind that the shape of a line of an agency gives a name, whatever its words: the city of a dateline, the sides of
 * a result, a table or a schedule, the club behind a competitor's country. Nations stay places.
 */
export function kindByLine(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  key: string,
  number: number,
  lists: Gazetteer,
  report: Report,
): EntityKind | undefined {
  if (opensDateline(tokens, text, first, last, lists)) return "place";
  if (lists.nations.hasNumber(number)) return undefined;
  if (isScorer(tokens, text, first, last) || isRanked(tokens, text, first, last, lists)) return "person";
  if (isInLineUp(tokens, text, first) || isCricketer(tokens, first, last)) return "person";
  if (followsCountry(tokens, text, first, lists)) return "organisation";
  if (isSideOfLine(tokens, text, first, last, lists)) return "organisation";
  const place =
    lists.places.hasNumber(number) ||
    isPlaceInCapitals(key, lists) ||
    (isTownsClub(tokens, first, last) && report.ofGames);
  if (isInnings(tokens, last) && place) return "organisation";
  if (place && isInGame(tokens, first, last)) return "organisation";
  if (isInFixture(tokens, first, last) && (place || first === last)) {
    const shortLine = tokens.length <= 12 && tokens.filter(({ shape }) => shape === "lower").length <= 3;
    if (shortLine || report.ofGames) return "organisation";
  }
  if (!lists.demonyms.hasNumber(number))
    return isSide(tokens, text, first, last, place, report, lists) ? "organisation" : undefined;
  const plays = first === last && sidesLikePeoples.holds(tokens[first]!) && !isOfCulture(tokens[last + 1]);
  return plays && report.ofGames ? "organisation" : undefined;
}

/** Peoples after whom clubs are called. */
const sidesLikePeoples = words("celtic celtics corinthians");

function isOfCulture(noun: Token | undefined): boolean {
  return /^(?:languages?|music|art|crosse?s?|song|songs)$/.test(noun?.lower ?? "");
}

/** "LEEDS", which as an acronym is a key of its own. */
function isPlaceInCapitals(key: string, lists: Gazetteer): boolean {
  const lower = key.toLowerCase();
  return lower !== key && lists.places.has(lower);
}

/** Whether the line is a result or a row of a table, and the name a side in it: a name whatever its word. */
export function isSideOfLine(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
): boolean {
  if (tokens[last + 1]?.shape !== "number") return false;
  if (tokens.length < 13 && scoreLine.test(text.slice(tokens[0]!.start, tokens.at(-1)!.end))) return true;
  if (isFirstSide(tokens, last) || isTableRow(tokens, first, last, lists)) return startsLine(tokens, text, first);
  return isSecondSide(tokens, text, first, last);
}

/** "Denver Nuggets 99, Utah Jazz 97", as American papers give scores. */
const scoreLine = /^\p{Lu}[\p{L}.'’ -]{2,30} \d{1,3}, \p{Lu}[\p{L}.'’ -]{2,30} \d{1,3}$/u;

/** "Stoke v Southend". */
function isInFixture(tokens: readonly Token[], first: number, last: number): boolean {
  return versus.holds(tokens[last + 1]) || versus.holds(tokenAt(tokens, first - 1));
}

/** "Hamburg at Cologne was postponed": a game that opens a sentence. */
function isInGame(tokens: readonly Token[], first: number, last: number): boolean {
  const at = first === 0 ? last + 1 : first - 1;
  if (at < 1 || at > 3 || tokens[at]?.lower !== "at") return false;
  let behind = at + 1;
  while (behind < at + 4 && isName(tokens[behind])) behind++;
  return /^(?:was|is)$/.test(tokens[behind]?.lower ?? "") && games.holds(tokens[behind + 1]);
}

/** What happens to games that are not played. */
const games = words("postponed abandoned rained snowed suspended cancelled canceled rescheduled");

/** "BERGEN , Norway 1998-03-14", "LONDON, March 3 (Agency) -": a name in capitals that opens a text with place and date. */
function opensDateline(tokens: readonly Token[], text: string, first: number, last: number, lists: Gazetteer): boolean {
  if (first !== 0 || !tokens.slice(0, last + 1).every(({ shape }) => shape === "capitals")) return false;
  if (tokens[last]!.text.length < 3 && last === 0) return false;
  let at = last + 1;
  let apart = false;
  for (let words = 0; words < 4; words++) {
    const token = tokens[at];
    if (token === undefined || token.shape === "number") break;
    const key = token.lower;
    const wide =
      lists.countries.holds(token) ||
      lists.places.holds(token) ||
      /^(?:and|of|united|arab|south|north|new|saudi|czech)$/.test(key);
    if (isMonth(key) && at > last) break;
    if (!wide || !/^[\s,]*$/.test(text.slice(tokens[at - 1]!.end, token.start))) return false;
    apart = true;
    at++;
  }
  const next = tokens[at];
  if (!apart && last === 0 && at === 1) apart = lists.places.holds(tokens[0]!) && !lists.given.holds(tokens[0]!);
  if (next === undefined) return apart && tokens.length <= 6 && at > 1;
  if (isMonth(next.lower)) return true;
  if (/^\d{4}-\d\d-\d\d$/.test(next.text)) return true;
  return (
    /^\s*,?\s*(?:\([^)]{2,20}\)\s*)?(?:-{1,2}|–|—)\s/.test(text.slice(tokens[at - 1]!.end, next.start + 1)) && apart
  );
}

const months = words(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
);

function isMonth(lower: string): boolean {
  return months.has(lower);
}

/** Whether nothing but the number of a rank stands before a token on its line. */
function startsLine(tokens: readonly Token[], text: string, first: number): boolean {
  if (first === 0 || (first === 1 && tokens[0]!.shape === "number")) return true;
  return /[\n\r:]\s*$/.test(text.slice(tokens[first - 1]!.end, tokens[first]!.start));
}

/** A small number with nothing but white space before it. */
function isCount(token: Token | undefined): boolean {
  return token?.joined === true && token.shape === "number" && /^\d{1,3}$/.test(token.text);
}

/** "Coventry 2 Leeds 1": the first. */
function isFirstSide(tokens: readonly Token[], last: number): boolean {
  if (!isCount(tokens[last + 1]) || !isName(tokens[last + 2]) || !tokens[last + 2]!.joined) return false;
  let at = last + 3;
  while (at < last + 6 && isName(tokens[at])) at++;
  return isCount(tokens[at]);
}

/** "Coventry 2 Leeds 1": the second. */
function isSecondSide(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  if (!isCount(tokens[last + 1]) || !isCount(tokenAt(tokens, first - 1)) || !isName(tokenAt(tokens, first - 2)))
    return false;
  if (!tokens[first]!.joined) return false;
  let from = first - 2;
  while (from > 0 && first - from < 6 && isName(tokenAt(tokens, from - 1)) && !startsLine(tokens, text, from)) from--;
  return startsLine(tokens, text, from) && !isCount(tokens[last + 2]);
}

/** "Barcelona 28 18 4 6 60 38 58": a side with what it has won, lost and scored. */
function isTableRow(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  if (!isCount(tokens[last + 1]) || !isCount(tokens[last + 2])) return false;
  let numbers = 2;
  while (tokens[last + 1 + numbers]?.shape === "number") numbers++;
  const person = last > first && lists.given.holds(tokens[first]!);
  return numbers >= (person ? 6 : 3);
}

/** "Essex 401 for three", "Surrey 312 and 287 for six", "Kent 455-9". */
function isInnings(tokens: readonly Token[], last: number): boolean {
  const number = tokens[last + 1];
  if (number?.shape !== "number" || !number.joined) return false;
  if (/^\d{2,3}-\d$/.test(number.text)) return true;
  if (!isCount(number)) return false;
  const next = tokens[last + 2];
  if (next === undefined) return true;
  if (next.opens && next.shape !== "lower") return true;
  return inningsWords.holds(next) && next.joined && tokens[last + 3]?.lower !== "years";
}

/** "Norway - 1 - Frode Lie ; 2 - Geir Strand": behind the number on a shirt. */
function isInLineUp(tokens: readonly Token[], text: string, first: number): boolean {
  const before = tokenAt(tokens, first - 1);
  if (before?.shape !== "number" || !/^\d{1,2}$/.test(before.text)) return false;
  if (isMonth(tokenAt(tokens, first - 2)?.lower ?? "")) return false;
  return /^\s?-\s$/.test(text.slice(before.end, tokens[first]!.start));
}

/** "Norway 2 (Lie 31, Strand 88)", "Scorers for Norway: Lie 31, Strand 88 (pen)": with the minute of a goal behind. */
function isScorer(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  const minute = tokens[last + 1];
  if (minute?.shape !== "number" || minute.text.length > 3 || Number(minute.text) > 130) return false;
  if (!/[,+;(]/.test(text.slice(minute.end, minute.end + 2)) && text.charCodeAt(minute.end) !== 41) return false;
  if (/^scorers?$/.test(tokens[0]!.lower)) return text.slice(tokens[0]!.end, tokens[first]!.start).includes(":");
  const before = text.slice(tokens[0]!.start, tokens[first]!.start);
  const open = before.lastIndexOf("(");
  return open > before.lastIndexOf(")") && /\d\s?$/.test(before.slice(0, open));
}

/** "2. Abebe Tolossa (Ethiopia) 12:52.80": behind a rank and before a country. */
function isRanked(tokens: readonly Token[], text: string, first: number, last: number, lists: Gazetteer): boolean {
  const country = tokens[last + 1];
  if (last === first || country === undefined || !country.opens) return false;
  const key = country.lower;
  if (!lists.nations.has(key) && !lists.openings.holds(country) && !lists.nations.has(country.text)) return false;
  const { start } = tokens[first]!;
  return (
    rank.test(text.slice(Math.max(0, start - 5), start)) &&
    /^\s\(\s?$/.test(text.slice(tokens[last]!.end, country.start))
  );
}

/** "1. " at the head of a line or behind what the list is of. */
const rank = /(?:^|[\s:])\d{1,2}[.)]\s$/;

/** "c Jones b Silva 31", "Mendis 9-1-40-1": in the scoreboard of a game of cricket. */
function isCricketer(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokenAt(tokens, first - 1);
  if (
    before?.shape === "lower" &&
    before.text.length < 4 &&
    /^(?:c|b|lbw|st)$/.test(before.text) &&
    tokens[first]!.joined
  )
    return true;
  const next = tokens[last + 1];
  return next?.shape === "number" && next.joined && /^\d{1,2}-\d{1,2}-\d{1,3}-\d{1,2}$/.test(next.text);
}

/** A schedule or a row of numbers: no sentence, in whatever case it is written. */
export function isTableLine(tokens: readonly Token[]): boolean {
  const numbers = tokens.filter(({ shape }) => shape === "number").length;
  return (numbers >= 3 && numbers * 2 >= tokens.length) || sidesOfSchedule(tokens) !== undefined;
}

/** Sides of a line that is nothing but "BOSTON AT TORONTO": the tokens of both, undefined for any other line. */
export function sidesOfSchedule(tokens: readonly Token[]): readonly { first: number; last: number }[] | undefined {
  const at = tokens.findIndex(({ text }) => text === "AT");
  const apart = tokens.every(({ joined }, index) => index === 0 || joined);
  if (at < 1 || at === tokens.length - 1 || tokens.length > 7 || !apart) return undefined;
  if (tokens.some(({ text, shape }, index) => shape !== "capitals" || (text === "AT" && index !== at)))
    return undefined;
  return [
    { first: 0, last: at - 1 },
    { first: at + 1, last: tokens.length - 1 },
  ];
}

/** "( Belgium ) Mapei": behind the country of who rides, drives or runs for it. */
function followsCountry(tokens: readonly Token[], text: string, first: number, lists: Gazetteer): boolean {
  const before = tokenAt(tokens, first - 1);
  if (before === undefined || !isName(before)) return false;
  if (!/^\s?\)\s+$/.test(text.slice(before.end, tokens[first]!.start))) return false;
  let from = first - 1;
  while (from > 0 && first - from < 4 && text.charAt(tokens[from]!.start - 1) !== "(" && !tokens[from]!.opens) from--;
  const country = tokens
    .slice(from, first)
    .map(({ lower }) => lower)
    .join(" ");
  return lists.nations.has(country) || lists.nations.has(country.toUpperCase());
}
