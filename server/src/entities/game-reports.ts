import { isForCommonNoun } from "./acronyms.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { keyBefore } from "./kind-of-words.ts";
import { isName, type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import { eventHeads, knownFirms, knownOrganisations, organisationFirst, placeHeads } from "./word-lists.ts";

/** Characters before and behind an acronym: each of thousands in a text of megabytes would go through all of it. */
const LOOKED_AROUND = 100_000;

/** What a text is about as a whole, looked up when a name of it first asks. */
export class Report {
  readonly #text: string;
  #ofGames: boolean | undefined;
  readonly #commonNouns = new Map<string, boolean>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether the text uses an acronym for a common noun, as far as can be seen from where it first asks. */
  isForCommonNoun({ text: acronym, start }: Token): boolean {
    let found = this.#commonNouns.get(acronym);
    if (found === undefined) {
      found = isForCommonNoun(this.#text.slice(Math.max(0, start - LOOKED_AROUND), start + LOOKED_AROUND), acronym);
      this.#commonNouns.set(acronym, found);
    }
    return found;
  }

  /** Whether it reports of games between sides, in which the name of a city is most often its club's. */
  get ofGames(): boolean {
    this.#ofGames ??= isOfGames(this.#text);
    return this.#ofGames;
  }
}

/** "SOCCER - JUVENTUS BEAT LECCE": how agencies head their reports of games. */
const slug =
  /^\W*(?:[A-Z]+ )?(?:SOCCER|FOOTBALL|BASEBALL|BASKETBALL|HOCKEY|RUGBY|CRICKET|VOLLEYBALL|HANDBALL|HURLING|LACROSSE|WATER POLO)(?: (?:UNION|LEAGUE))?\s?-\s?/i;

/** "Denver Nuggets 99, Utah Jazz 97", alone on its line. */
const americanScore = /\n\p{Lu}[^\n\d]{2,30} \d{1,3}, \p{Lu}[^\n\d]{2,30} \d{1,3}\.?(?=\n|$)/u;

const readAhead = 3000;

function isOfGames(text: string): boolean {
  const start = text.slice(0, readAhead);
  if (slug.test(start) || americanScore.test(start)) return true;
  if (!/(?<![\d/-])\d{1,3}-\d{1,3}(?![\d/-])/.test(start)) return false;
  const told = start.match(
    /\b(?:goals?|matches|match|season|league|innings|wickets?|touchdowns?|playoffs?|half-?time|strikers?|midfielders?|goalkeepers?|defenders?|coach|quarter-?finals?|homers?|rebounds|scrum|batsman|bowler|home run|home win|away win)\b/g,
  );
  return new Set(told).size >= 3;
}

/** Who plays or works for a side: right behind its name. */
const players = words(
  "captain coach striker goalkeeper goalie goaltender keeper midfielder defender winger forward fullback flyhalf batsman bowler all-rounder pitcher quarterback rookie starter reliever slugger shortstop outfielder catcher linebacker skipper seamer spinner wicketkeeper right-hander left-hander scrum-half fly-half prop hooker lock flanker centre wing scrumhalf",
);

/** What one side does to the other in reports of games. */
const beats = words(
  "beat beats defeated defeats routed rout edged edge outlasted outlast downed trounced trounce thrashed thrash upset blanked blank hammered hammer crushed crush swept sweep eliminated overcame outscored outscore held hold clinched led trailed lost won drew advanced hosted visited met meet meets visit host face faced stun stunned demolished demolish rallied shut nipped topped pounded",
);

/** What else a side does, and what is said of it, in a report of games. */
const sideVerbs = words(
  "has have had was were is are will could would can need needs win wins lose loses draw draws meet meets play plays played lead leads trail trails scored score scores took take takes tied improved moved move moves slipped slumped climbed stayed stay remain remains remained fell snapped ended extended finished equalised equalized replied opened closed made got never visits hosts faces dropped signed sacked bought sold named released traded acquired earned qualified advance advances",
);

/** Before a city in which something happens. */
const wherePrepositions = words("in at near around outside of the");

/** Verbs that take no "s" and so tell of many: "Kilmarnock meet Dundee". */
const plural = words("meet play face visit host lead trail need win lose draw are were have remain stay");

/** Where somebody stands to a side: before its name. */
const facing = words("over against beat beating versus play plays played playing");

const loses = words("lost loss lose fell defeat defeats beaten losing trade traded");
const joins = words("joined signed moved transferred transfer bought loan acquired obtained");
const results = words("win victory draw defeat loss triumph wins victories defeats losses");

/** Words that only reports of games have, beside their scores. */
const gameWords = words("innings wicket wickets tries halftime half-time homers");

const numbers = words("two three four five six seven eight nine ten eleven twelve");

const score = /^\d{1,3}-\d{1,3}$/;

/** Whether a name is that of a side in a game, by the words around it. `place`: it is a place's name too. */
export function isSide(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  place: boolean,
  report: Report,
  lists: Gazetteer,
): boolean {
  if (place && isClub(tokens, first, last)) return true;
  const called = isTownsClub(tokens, first, last);
  if (facesOther(tokens, first, last, place || called)) return true;
  if (called && isToldOfPlay(tokens, first)) return true;
  const person = last > first && lists.given.holds(tokens[first]!);
  if (person || !(place || first === last)) return false;
  const inReport =
    isInBrackets(tokens, text, first, last) ||
    isCalled(tokens, text, last) ||
    (place ? standsForClub(tokens, first, last) : isMany(tokens, first, last) || isFaced(tokens, first));
  return inReport && report.ofGames;
}

/** "Notts County", "Lincoln City": called like a town or county, and most often a side where somebody plays. */
export function isTownsClub(tokens: readonly Token[], first: number, last: number): boolean {
  return last > first && last < first + 3 && tokens[last]!.shape !== "lower" && townEnds.holds(tokens[last]!);
}

const townEnds = words("city county town");

/** Whether the sentence tells of somebody who plays, and not of where. */
function isToldOfPlay(tokens: readonly Token[], first: number): boolean {
  const before = tokenAt(tokens, first - 1);
  if (before?.joined !== false && before !== undefined && /^(?:in|near|of|at|the|outside|around)$/.test(before.lower))
    return false;
  return tokens.some((token) => token.shape === "lower" && play.holds(token));
}

/** Words of games that tell of nothing else. */
const play = words(
  "striker strikers goalkeeper midfielder midfielders defender winger fullback scored goalless match matches league relegated equaliser kick-off fixture half-time",
);

/** "Leeds captain", "joined from Hamburg", "a win at Bologna": a city's side. */
function isClub(tokens: readonly Token[], first: number, last: number): boolean {
  const next = tokens[last + 1];
  if (next?.joined && next.shape === "lower" && !tokens[last]!.possessive && players.holds(next)) return true;
  const before = tokenAt(tokens, first - 1)?.lower;
  const earlier = tokenAt(tokens, first - 2);
  if (before === undefined || earlier === undefined) return false;
  if (before === "from") return /^(?:joined|signed|loan)$/.test(earlier.lower);
  if (before === "at" && score.test(earlier.lower)) return true;
  return results.holds(earlier) && /^(?:at|over|against|by|to|with)$/.test(before);
}

/** A side of a game in a sentence that tells its score: "the Heat edged", "Chicago beat". */
function facesOther(tokens: readonly Token[], first: number, last: number, place: boolean): boolean {
  const name = tokens[last]!;
  if (name.possessive) return false;
  const article = tokenAt(tokens, first - 1)?.lower === "the";
  const before = tokenAt(tokens, first - (article ? 2 : 1));
  const next = tokens[last + 1];
  const faces = beats.holds(before) || (next?.joined === true && beats.holds(next));
  const other = before?.lower === "to" || before?.lower === "over" || before?.lower === "against";
  const many = article && first === last && /[a-z]s$/.test(name.text);
  const named = first === last && !place && !article;
  const side = named
    ? faces || other
    : (article || place) && (faces || (other && (article || score.test(next?.text ?? ""))));
  return (many || side) && isOfGame(tokens);
}

/** Whether a sentence has a score, or another word that only reports of games have. */
function isOfGame(tokens: readonly Token[]): boolean {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const { shape, text } = token;
    if (shape === "number" ? score.test(text) : shape === "lower" && gameWords.holds(token)) return true;
    // "by 40 runs", not "runs from Oslo"
    if (text === "runs" && at > 0 && (tokens[at - 1]!.shape === "number" || numbers.holds(tokens[at - 1]!)))
      return true;
  }
  return false;
}

/** "Boston has lost", "Hampshire's Robin Tait", "25 points for New York", "four points ahead of Dundee". */
function standsForClub(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokenAt(tokens, first - 1);
  const next = tokens[last + 1];
  const where = before !== undefined && wherePrepositions.holds(before);
  if (tokens[last]!.possessive) {
    const behind = tokens[last + 2];
    const site = behind !== undefined && (placeHeads.holds(behind) || eventHeads.holds(behind));
    return !where && isName(next) && !site;
  }
  if (next?.joined && next.shape === "lower" && !where) {
    if (/^(?:still|also|now|finally|already|twice)$/.test(next.lower) && sideVerbs.holds(tokens[last + 2])) {
      return true;
    }
    if (sideVerbs.holds(next) || beats.holds(next)) return true;
    const other = tokens[last + 2];
    const verb = tokens[last + 3];
    if (next.lower === "and" && isName(other) && verb?.joined && plural.holds(verb)) return true;
  }
  if (before === undefined || before.shape !== "lower" || !tokens[first]!.joined) return false;
  const earlier = tokenAt(tokens, first - 2)?.lower ?? "";
  if (isFaced(tokens, first)) return true;
  return before.lower === "for" && !/^(?:left|leave|leaves|flew|headed|bound)$/.test(earlier);
}

/** "against Raith", "four points ahead of Raith", "lost 2-1 to Raith", "signed the striker from Raith". */
function isFaced(tokens: readonly Token[], first: number): boolean {
  const before = tokenAt(tokens, first - 1);
  if (before?.shape !== "lower" || !tokens[first]!.joined) return false;
  if (before.lower === "of") return /^(?:ahead|clear|defeat|rout|sweep)$/.test(tokenAt(tokens, first - 2)?.lower ?? "");
  if (facing.holds(before) || beats.holds(before)) return true;
  const behind = before.lower === "to" ? loses : before.lower === "from" ? joins : undefined;
  if (behind === undefined) return false;
  return tokens.slice(Math.max(0, first - 7), first - 1).some((token) => behind.holds(token));
}

/** "Warwickshire, the champions". */
function isCalled(tokens: readonly Token[], text: string, last: number): boolean {
  const opening = tokens[last + 1];
  if (opening === undefined || opening.joined || !/^\s?,\s+$/.test(text.slice(tokens[last]!.end, opening.start)))
    return false;
  const words = tokens.slice(last + 1, last + 6);
  const end = words.findIndex(({ joined }, index) => index > 0 && !joined);
  return words.slice(0, end < 0 ? words.length : end).some((token) => titles.holds(token));
}

const titles = words("champions leaders holders hosts runners-up winners premiers");

/** "Kilmarnock meet Dundee": a verb of many. */
function isMany(tokens: readonly Token[], first: number, last: number): boolean {
  const next = tokens[last + 1];
  const before = tokenAt(tokens, first - 1);
  if (before?.lower === "and" || (before?.joined && before.shape === "number")) return false;
  return next?.joined === true && !tokens[last]!.possessive && plural.holds(next);
}

/** "Pavel Rodnev ( Bochum )": who plays for it, in the list of a squad. */
export function isInBrackets(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  const { start } = tokens[first]!;
  if (text.charCodeAt(start - 1) !== 40 && text.charCodeAt(start - 2) !== 40) return false;
  const player = tokenAt(tokens, first - 1);
  if (!isName(player) || !isName(tokenAt(tokens, first - 2))) return false;
  return (
    /^\s?\(\s?$/.test(text.slice(player!.end, start)) &&
    /^\s?[),]/.test(text.slice(tokens[last]!.end, tokens[last]!.end + 2))
  );
}

/** The sides in a headline of capitals behind the name of a game, by their tokens: "BASEBALL - TEXAS EDGE TORONTO". */
export function sidesOfHeadline(
  tokens: readonly Token[],
  text: string,
  lists: Gazetteer,
): readonly { readonly first: number; readonly last: number }[] {
  const from = slug.exec(text.slice(tokens[0]!.start, tokens[0]!.start + 60));
  if (from === null) return [];
  const opening = tokens[0]!.start + from[0].length;
  const sides: { first: number; last: number }[] = [];
  let at = tokens.findIndex(({ start }) => start >= opening);
  for (; at >= 0 && at < tokens.length; at++) {
    for (let last = Math.min(tokens.length - 1, at + 2); last >= at; last--) {
      if (!tokens.slice(at + 1, last + 1).every(({ joined, opens }) => joined && !opens)) continue;
      const name = tokens
        .slice(at, last + 1)
        .map(({ lower }) => lower)
        .join(" ");
      const town = last > at && isTownsClub(tokens, at, last) && lists.places.has(keyBefore(tokens, at, last));
      const listed = last > at ? knownFirms.has(name) : knownOrganisations.has(name) || organisationFirst.has(name);
      const city = lists.places.has(name) && !lists.nations.has(name);
      const known = town || ((listed || city) && (last > at || !lists.words.has(name)));
      if (!known) continue;
      const where = /^(?:in|at|near|from|of)$/.test(tokenAt(tokens, at - 1)?.lower ?? "");
      const open = /^(?:open|masters|grand|cup|classic|marathon|tournament)$/.test(tokens[last + 1]?.lower ?? "");
      if (!where && !open) sides.push({ first: at, last });
      at = last;
      break;
    }
  }
  return sides;
}
