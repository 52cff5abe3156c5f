import { isStopWord } from "../text/stop-words.ts";
import { endOfSpelled } from "./acronyms.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import type { Token } from "./tokens.ts";
import {
  calendarNameWords,
  calendarWords,
  corporateSuffixes,
  eventHeads,
  isTrade,
  knownFirms,
  knownOrganisations,
  leadingParticles,
  nameSuffixes,
  notNames,
  numberedHeads,
  openers,
  organisationFirst,
  organisationHeads,
  particles,
  placeHeads,
  roleHeads,
  roleModifiers,
  workHeads,
} from "./word-lists.ts";

/** Tokens `first` to `last`, both included, that stand together as a name or a title and a name. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Heads that "of" or "for" may follow inside a name. */
function takesOf(lower: string): boolean {
  return (
    organisationHeads.has(lower) ||
    placeHeads.has(lower) ||
    placeNamesBeforeOf.has(lower) ||
    eventHeads.has(lower) ||
    workHeads.has(lower)
  );
}

const placeNamesBeforeOf = new Set(
  "gulf bay isle isles cape strait straits horn republic kingdom duchy tower".split(" "),
);

/** Finds runs of words that may be names, in order and apart. */
export function findRuns(tokens: readonly Token[], text: string, lists: Gazetteer): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < tokens.length) {
    const first = startOf(tokens, at, text, lists);
    if (first < 0) {
      at++;
      continue;
    }
    const last = endOfBrackets(tokens, first, text) ?? endOf(tokens, first, text, lists);
    runs.push({ first, last });
    at = last + 1;
  }
  return runs;
}

/**
 * The last token of a firm's whole name in angle brackets, as some wires give it ("<Welsh, Carson, Anderson and Stowe>");
 * undefined for anything else.
 */
function endOfBrackets(tokens: readonly Token[], first: number, text: string): number | undefined {
  const { start } = tokens[first]!;
  if (text.charCodeAt(start - 1) !== 60) return undefined;
  const close = text.indexOf(">", start);
  if (close < 0 || close - start > 100) return undefined;
  let last = first;
  while (tokens[last + 1] !== undefined && tokens[last + 1]!.end <= close) {
    last++;
    const token = tokens[last]!;
    const joins = token.shape === "lower" && (/^(?:of|and|for)$/.test(token.lower) || particles.has(token.lower));
    if (!isNameWord(token) && token.shape !== "ampersand" && token.shape !== "number" && !joins) return undefined;
  }
  return last > first && isNameWord(tokens[last]!) && !text.slice(start, close).includes("<") ? last : undefined;
}

function isNameWord(token: Token): boolean {
  return (
    token.shape === "capital" || token.shape === "capitals" || token.shape === "mixed" || token.shape === "initial"
  );
}

/** The token a name that begins at `at` starts with, or -1. */
function startOf(tokens: readonly Token[], at: number, text: string, lists: Gazetteer): number {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.shape === "lower") {
    const leads =
      leadingParticles.has(token.lower) &&
      next?.shape === "capital" &&
      next.joined &&
      !(token.lower === "van" && /^(?:a|an|the|his|her|their|this|that)$/.test(tokens[at - 1]?.lower ?? "")) &&
      !lists.words.has(next.lower);
    return leads ? at : -1;
  }
  if (!isNameWord(token)) return -1;
  if (token.shape === "initial" && !isKnownPair(tokens, at)) {
    return token.text.length > 1 && next?.joined && isNameWord(next) && !next.opens ? at : -1;
  }
  if (token.shape === "mixed" && !/^\p{Ll}+[-'’]\p{Lu}|^[ei]\p{Lu}/u.test(token.text)) return -1;
  if (wireTerms.has(token.lower) || (token.shape === "capitals" && notNames.has(token.lower))) return -1;
  if (token.shape === "capitals" && isQuote(token)) return -1;
  if (isPronoun(token) || isPeriod(token) || isSeat(token, text)) return -1;
  if (token.text.length < 9 && isRating(token)) return -1;
  if (isNumberSign(token, text) || isCoOwned(token) || isRate(token, text)) return -1;
  if (/^\d+(?:ST|ND|RD|TH)$/.test(token.text) || isCurrency(tokens, at, text)) return -1;
  return isCalendar(tokens, at, lists) ? -1 : at;
}

/** "I'm", "I've". */
function isPronoun({ lower }: Token): boolean {
  return lower.charCodeAt(0) === 105 && lower.charCodeAt(1) === 39;
}

/** "(D-Tex)": the party and state of a member of Congress. */
function isSeat({ text, start }: Token, source: string): boolean {
  return text.charCodeAt(1) === 45 && source.charCodeAt(start - 1) === 40 && /^[DRI]-\p{Lu}/u.test(text);
}

/** "Q1", "H2", "FY25": a part of a business year; "the Sixties". */
function isPeriod({ text, lower, shape }: Token): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last === 115) return shape === "capital" && text.length > 6 && decades.has(lower);
  return last < 58 && text.length < 5 && /^(?:Q[1-4]|H[12]|FY\d\d)$/.test(text);
}

const decades = new Set("twenties thirties forties fifties sixties seventies eighties nineties noughties".split(" "));

/** Words of company results that are none of names, however they are written. */
const wireTerms = new Set(
  "oper dlr cts shr net revs avg qtr mths mth qtrly qtly mthly noter pct dlrs mln bln".split(" "),
);

/** "Lira/Dollar". */
function isRate({ lower, start, end }: Token, text: string): boolean {
  return (text.charCodeAt(end) === 47 || text.charCodeAt(start - 1) === 47) && currencies.has(lower);
}

const currencies = new Set(
  "lira dollar mark franc yen pound sterling peso rupee krone krona guilder escudo drachma peseta rand ruble won euro dm".split(
    " ",
  ),
);

/** "Co-owned". */
function isCoOwned({ text }: Token): boolean {
  return text.charCodeAt(2) === 45 && /^Co-\p{Ll}/u.test(text);
}

/** "JUL7", "877A": the months and prices of markets. */
function isQuote({ text }: Token): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last < 58) return /^(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)\d{1,2}$/.test(text);
  return text.charCodeAt(0) < 58 && /^\d{2,}[A-Z]$/.test(text);
}

/** "A-1", "Baa-3", "DP-12": what agencies of credit call debts; "M-1" what banks call kinds of money. */
function isRating({ text }: Token): boolean {
  const end = text.charCodeAt(text.length - 1);
  if ((end < 48 || end > 57) && end !== 115 && end !== 97 && end !== 98) return false;
  return /^(?:A-[123]|A-1-plus|P-[123]|DP-\d+|M-?[0-4][ab]?|Aa-?\d|[BC]a?a-?\d)$/.test(text);
}

/** "No. 3". */
function isNumberSign({ text, end }: Token, source: string): boolean {
  return text === "No" && source.charAt(end) === ".";
}

/** "HK$", "A$", "US$". */
function isCurrency(tokens: readonly Token[], at: number, text: string): boolean {
  const { end, shape } = tokens[at]!;
  return (shape === "capitals" || shape === "initial") && /^[$£€]/.test(text.charAt(end));
}

const monthContext = new Set(
  "in last next this since until by early late mid of from during before after to for".split(" "),
);

/** Whether a capitalised word is a month or a weekday rather than part of a name. */
function isCalendar(tokens: readonly Token[], at: number, lists: Gazetteer): boolean {
  const token = tokens[at]!;
  if (token.lower.includes("-")) return token.lower.split("-").every((part) => calendarWords.has(part));
  if (!calendarWords.has(token.lower)) return false;
  const next = tokens[at + 1];
  if (token.lower.endsWith("day") && next?.joined && sundayPapers.has(next.lower)) return false;
  const short = token.lower.length === 3 && token.lower !== "may";
  const follows = next?.joined === true && (isNameWord(next) || particles.has(next.lower));
  if (!short && monthContext.has(tokens[at - 1]?.lower ?? "")) return true;
  if (!follows || calendarWords.has(next.lower)) return !(short && follows);
  if (short) return false;
  return (
    !lists.given.has(token.lower) ||
    lists.places.has(next.lower) ||
    lists.demonyms.has(next.lower) ||
    next.shape !== "capital" ||
    lists.words.has(next.lower)
  );
}

const sundayPapers = new Set(
  "times telegraph mirror express mail post herald tribune independent world sun star business".split(" "),
);

function endOf(tokens: readonly Token[], first: number, text: string, lists: Gazetteer): number {
  let last = first;
  let chain = false;
  for (;;) {
    const current = tokens[last]!;
    const next = tokens[last + 1];
    if (next === undefined) return last;
    if (!next.joined) {
      const jump =
        first === last ? firmOfPartners(tokens, first, text, lists) : chain ? nounList(tokens, last, text, lists) : 0;
      if (jump > 0) {
        last += jump;
        continue;
      }
      if (isPlaceInFirm(tokens, last, text)) {
        last += 2;
        continue;
      }
      const pair = `${current.lower} ${next.lower}`;
      const firm = next.shape === "capital" && knownFirms.has(pair) && isBehindComma(tokens, last, text);
      if (firm || commaSuffix(tokens, last, text)) {
        last++;
        continue;
      }
      return last;
    }
    if (current.possessive && !joinsPossessive(tokens, last, lists)) return last;
    if (next.opens && !current.text.endsWith(".")) return last;
    if (isNameWord(next)) {
      if (breaksBefore(tokens, last, text, lists)) return last;
      last++;
      continue;
    }
    const after = tokens[last + 2];
    if (next.shape === "number") {
      if (numberedHeads.has(current.lower) && !/^(?:19|20)\d\d$/.test(next.text)) {
        last++;
        continue;
      }
      return last;
    }
    if (after === undefined || !after.joined || next.possessive) return last;
    if (next.shape === "ampersand") {
      if (!isNameWord(after)) return last;
      last += 2;
      continue;
    }
    if (next.shape !== "lower") return last;
    if (next.lower === "of" || next.lower === "for" || next.lower === "on" || next.lower === "in") {
      let jump = connectorJump(tokens, first, last, chain, lists);
      if (jump === 0) jump = endOfSpelled(tokens, text, first, last) - last;
      if (jump <= 0) return last;
      chain = true;
      last += jump;
      continue;
    }
    if (next.lower === "and") {
      if (isKnownPair(tokens, last)) {
        last += 2;
        continue;
      }
      const whole =
        isInBrackets(tokens, first, last + 2, text) ||
        isPartedOffice(tokens, last) ||
        isPartedFirm(tokens, last, lists);
      if (isFirmEnding(after) || (whole && isNameWord(after))) {
        last += 2;
        continue;
      }
      if (!joinsAnd(tokens, first, last, chain, lists)) return last;
      last += 2;
      continue;
    }
    if (particles.has(next.lower) && next.lower !== "and") {
      const jump = next.lower === "do" && organisationFirst.has(current.lower) ? 2 : particleJump(tokens, last);
      if (jump === 0) return last;
      last += jump;
      continue;
    }
    return last;
  }
}

/** "Burns, Pauli and Co", "Peat, Marwick, Mitchell and Co": how many tokens on the partner before the ending is; 0 for none. */
function firmOfPartners(tokens: readonly Token[], first: number, text: string, lists: Gazetteer): number {
  let at = first;
  const isPartner = ({ shape, lower, possessive }: Token) =>
    shape === "capital" && !possessive && !lists.places.has(lower) && !knownOrganisations.has(lower);
  if (!isPartner(tokens[first]!)) return 0;
  while (at < first + 4 && isBehindComma(tokens, at, text) && isPartner(tokens[at + 1]!)) at++;
  if (at === first) return 0;
  const next = tokens[at + 1];
  if (next?.joined !== true) return 0;
  if (corporateSuffixes.has(next.lower) && at > first + 1) return at - first;
  const other = tokens[at + 2];
  if (next.lower !== "and" || other?.joined !== true || other.shape !== "capital") return 0;
  if (isFirmEnding(other)) return at - first + 2;
  const suffix = tokens[at + 3];
  return isPartner(other) && suffix?.joined && corporateSuffixes.has(suffix.lower) ? at - first + 2 : 0;
}

/** "Nikko Securities Co (Europe) Ltd": in brackets between the words of a firm's name. */
function isPlaceInFirm(tokens: readonly Token[], last: number, text: string): boolean {
  const { end, lower } = tokens[last]!;
  if (text.charCodeAt(end + 1) !== 40 || !(corporateSuffixes.has(lower) || organisationHeads.has(lower))) return false;
  const suffix = tokens[last + 2];
  return (
    suffix !== undefined &&
    corporateSuffixes.has(suffix.lower) &&
    /^\)\s$/.test(text.slice(tokens[last + 1]!.end, suffix.start))
  );
}

function isBehindComma(tokens: readonly Token[], at: number, text: string): boolean {
  const next = tokens[at + 1];
  return next !== undefined && !next.joined && /^,\s$/.test(text.slice(tokens[at]!.end, next.start));
}

/** "Subcommittee on Wheat, Soybeans and Feedgrains": how many tokens on the last of the nouns behind a comma is; 0 for none. */
function nounList(tokens: readonly Token[], last: number, text: string, lists: Gazetteer): number {
  const isNoun = (token: Token | undefined) =>
    token?.shape === "capital" && !lists.places.has(token.lower) && !lists.given.has(token.lower);
  if (!lists.words.has(tokens[last]!.lower)) return 0;
  let at = last;
  while (at < last + 3 && isNoun(tokens[at]) && isBehindComma(tokens, at, text) && isNoun(tokens[at + 1])) at++;
  const other = tokens[at + 2];
  const ends = at > last && tokens[at + 1]?.lower === "and" && tokens[at + 1]!.joined && other?.joined;
  return ends && isNoun(other) ? at - last + 2 : 0;
}

/** "Apple, Inc." and "King, Jr.": a suffix behind a comma. */
function commaSuffix(tokens: readonly Token[], last: number, text: string): boolean {
  const next = tokens[last + 1]!;
  return (
    (nameSuffixes.has(next.lower) || corporateSuffixes.has(next.lower)) &&
    next.shape === "capital" &&
    /^,?\s+$/.test(text.slice(tokens[last]!.end, next.start))
  );
}

/** Whether a possessive belongs to the name: "Workers' Party", "St. Peter's Square", "King's College". */
function joinsPossessive(tokens: readonly Token[], last: number, lists: Gazetteer): boolean {
  const owner = tokens[last]!;
  const next = tokens[last + 1]!;
  if (next.shape !== "capital") return false;
  if (tokens[last - 1]?.lower === "st" && tokens[last]!.joined) return true;
  const group = /(?:[^s]s|^people|^women|^children|^men|^king|^queen|^fishermen|^seamen)$/.test(owner.lower);
  // "Heck's Inc", "National Cattlemen's Association"
  if (corporateSuffixes.has(next.lower)) return true;
  const trade = (isTrade(owner.lower) || owner.lower.endsWith("men")) && organisationHeads.has(next.lower);
  if (trade) return true;
  const common = lists.words.has(owner.lower) && !lists.places.has(owner.lower) && !organisationHeads.has(owner.lower);
  return (
    group &&
    common &&
    !lists.demonyms.has(owner.lower) &&
    (lists.words.has(next.lower) || organisationHeads.has(next.lower))
  );
}

/** Whether the capitalised word behind `last` opens a new name or is none. */
function breaksBefore(tokens: readonly Token[], last: number, text: string, lists: Gazetteer): boolean {
  const current = tokens[last]!;
  const next = tokens[last + 1]!;
  if (calendarWords.has(next.lower)) {
    const dated = next.lower.endsWith("day") === false && tokens[last + 2]?.shape === "number";
    if (calendarNameWords.has(current.lower) && !dated) return false;
    const month = next.lower === "may" || next.lower === "june" || next.lower === "april" || next.lower === "august";
    const titled = lists.given.has(current.lower) || /^(?:mr|mrs|ms|dr|minister|sir|lord)$/.test(current.lower);
    return !(month && titled && tokens[last + 2]?.shape !== "number");
  }
  if (next.shape === "initial" && next.text === "I") return true;
  if (
    next.shape === "capitals" &&
    next.text.length > 3 &&
    current.shape === "capital" &&
    /^\.\s/.test(text.slice(current.end, next.start))
  ) {
    return true;
  }
  if (/^\d+(?:ST|ND|RD|TH)$/.test(next.text) || isCurrency(tokens, last + 1, text)) return true;
  if (wireTerms.has(next.lower) || isPeriod(next)) return true;
  // "Industries Inc. Second quarter"
  if (text.charCodeAt(current.end) === 46 && next.shape === "capital" && corporateSuffixes.has(current.lower)) {
    if (lists.words.has(next.lower)) return true;
  }
  // "S.A. Of Luxembourg", "U.S. To": behind a dot in a sentence some papers write any word with a capital.
  if (next.shape === "capital" && current.text.length > 2 && current.text.includes(".") && isStopWord(next.lower)) {
    return true;
  }
  if (next.lower === "flight" && tokens[last + 2]?.shape === "number") return true;
  if (next.shape === "capitals" && notNames.has(next.lower)) {
    return (
      !nameSuffixes.has(next.lower) && !/^(?:v|tv|vi|vii|viii|ix|x|xi|xii|xiii|xiv|xv|ii|iii|iv)$/.test(next.lower)
    );
  }
  return false;
}

/** How many tokens "of X", "for the X" behind `last` add to the name: 0 where it ends. */
function connectorJump(
  tokens: readonly Token[],
  first: number,
  last: number,
  chain: boolean,
  lists: Gazetteer,
): number {
  const connector = tokens[last + 1]!.lower;
  if (connector === "of" && /^(?:ii|iii|iv|v|vi|vii|viii|ix|x)$/.test(tokens[last]!.lower)) {
    return last > first && lists.places.has(nameKey(tokens[last + 2]!.text)) ? 2 : 0;
  }
  let step = 2;
  if (tokens[last + 2]?.lower === "the" && tokens[last + 2]!.shape === "lower" && tokens[last + 3]?.joined) step = 3;
  const target = tokens[last + step];
  if (target === undefined || !isNameWord(target) || target.shape === "initial") return 0;
  if (calendarWords.has(target.lower)) return 0;
  const head = tokens[last]!.lower;
  if (roleHeads.has(head) && !organisationHeads.has(head)) {
    const isObject = roleModifiers.has(target.lower) || /^(?:state|staff|exchequer)$/.test(target.lower);
    return connector === "of" && isObject ? step : 0;
  }
  const known = [...tokens.slice(first, last + 1)].some((token) => takesOf(token.lower));
  if (connector === "of")
    return takesOf(head) && !/^(?:inc|corp|ltd|plc|co|ag|sa)$/.test(head)
      ? step
      : chain && known && !lists.places.has(head)
        ? step
        : 0;
  if (connector === "for") return known && organisationHeads.has(head) ? step : 0;
  if (connector === "on")
    return /^(?:commission|committee|conference|council|convention|treaty|agreement|agreements|institute|pact|declaration|subcommittee)$/.test(
      head,
    )
      ? step
      : 0;
  const place = nameKey(target.text);
  if (head === "prize" || head === "award") return step === 2 && !lists.places.has(place) ? step : 0;
  // "Court of Human Rights in Strasbourg" has its seat there; "Cooperation in Europe" belongs to the name.
  const wide = lists.nations.has(place) || /^(?:europe|africa|asia|america)$/.test(place);
  return chain && known && wide && !lists.places.has(head) ? step : 0;
}

/** Whether "and" joins what stands around it into one name. */
function joinsAnd(tokens: readonly Token[], first: number, last: number, chain: boolean, lists: Gazetteer): boolean {
  const after = tokens[last + 2]!;
  if (!isNameWord(after) || after.shape !== "capital") return false;
  const before = tokens[last]!;
  const pair = nameKey(`${before.text} and ${after.text}`);
  if (lists.places.has(pair)) return true;
  const isNoun = (token: Token) =>
    lists.words.has(token.lower) && !lists.places.has(token.lower) && !lists.demonyms.has(token.lower);
  if (chain) {
    return (
      isNoun(before) &&
      (isNoun(after) || joinedNoun.has(after.lower)) &&
      tokens.slice(first, last).some((token) => takesOf(token.lower))
    );
  }
  let end = last + 2;
  while (tokens[end + 1] !== undefined && tokens[end + 1]!.joined && tokens[end + 1]!.shape === "capital") end++;
  const couple = lists.given.has(before.lower) && lists.given.has(after.lower) && first === last;
  if (couple && end > last + 2)
    return /^(?:foundation|trust|fund|institute|centre|center|museum)$/.test(tokens[end]!.lower);
  return (
    end > last + 2 &&
    first === last &&
    isNoun(before) &&
    isNoun(after) &&
    !openers.has(before.lower) &&
    organisationHeads.has(tokens[end]!.lower)
  );
}

/** "<China Trust and Investment Corp>": some wires put the whole names of firms in angle brackets. */
function isInBrackets(tokens: readonly Token[], first: number, last: number, text: string): boolean {
  const { start } = tokens[first]!;
  if (text.charAt(start - 1) !== "<") return false;
  const close = text.indexOf(">", start);
  return close > tokens[last]!.end - 1 && close - start < 100 && !text.slice(start, close).includes("<");
}

/** "Standard and Poor's", "AT and T". */
function isKnownPair(tokens: readonly Token[], at: number): boolean {
  const and = tokens[at + 1];
  const other = tokens[at + 2];
  if (and?.lower !== "and" || !and.joined || !other?.joined || other.shape === "lower") return false;
  return knownFirms.has(`${tokens[at]!.lower} and ${other.lower}`);
}

/** What no firm is called by alone: "Air Products and Chemicals Inc". */
const firmTrades = new Set(
  "chemicals chemical gas oil steel rubber minerals metals trust investment power light insurance smelting refining mining engineering electric electronics radio railway shipping paper products supply credit storage".split(
    " ",
  ),
);

/** "American Telephone and Telegraph Co": two trades of one firm. */
function isPartedFirm(tokens: readonly Token[], last: number, lists: Gazetteer): boolean {
  const before = tokens[last]!;
  const after = tokens[last + 2]!;
  const suffix = tokens[last + 3];
  if (before.lower === "bank" && after.lower === "trust" && after.shape === "capital") return true;
  if (!suffix?.joined || !corporateSuffixes.has(suffix.lower) || after.possessive) return false;
  if (after.shape === "capital" && before.shape === "capital" && firmTrades.has(after.lower)) return true;
  const plain = ({ lower }: Token) => lists.words.has(lower) && !lists.places.has(lower);
  return plain(before) && !organisationHeads.has(before.lower) && plain(after) && after.shape === "capital";
}

/** "Savings and Loan Association", "Census and Statistics Office": two nouns of one office. */
function isPartedOffice(tokens: readonly Token[], last: number): boolean {
  const after = tokens[last + 2]!;
  if (after.shape !== "capital" || after.possessive) return false;
  if (tokens[last]!.lower === "savings" && after.lower === "loan") return true;
  const head = tokens[last + 3];
  return (
    head?.joined === true &&
    head.shape === "capital" &&
    officeNouns.has(tokens[last]!.lower) &&
    officeNouns.has(after.lower)
  );
}

const officeNouns = new Set(
  "savings loan credit investment trust banking census statistics trade industry commerce development finance planning agriculture forestry fisheries health welfare education science technology culture sports information tourism labour labor energy mines transport communications housing insurance securities exchange futures coffee sugar cocoa".split(
    " ",
  ),
);

/** "Eli Lilly and Co", "Carr and Sons": what closes a firm's name behind "and". */
function isFirmEnding({ lower, shape }: Token): boolean {
  return shape === "capital" && firmEndings.has(lower);
}

const firmEndings = new Set(["co", "company", "sons", "daughters", "associates", "partners", "brothers", "bros"]);

const joinedNoun = new Set(["co-operation", "cooperation"]);

/** "de Gaulle", "bin Salman", "van der Rohe": how many tokens the particles and the word behind them are; 0 for none. */
function particleJump(tokens: readonly Token[], last: number): number {
  let step = 1;
  while (step <= 3 && particles.has(tokens[last + step]?.lower ?? "") && tokens[last + step]!.joined) step++;
  const target = tokens[last + step];
  if (target === undefined || !target.joined || !isNameWord(target) || target.shape === "initial") return 0;
  const only = step === 2 ? tokens[last + 1]!.lower : "";
  const weak = /^(?:a|as|am|an|y|e|on|do|ten|und|et|le|auf)$/.test(only);
  return weak && target.shape !== "capital"
    ? 0
    : only === "am" || only === "an" || only === "do" || only === "ten"
      ? 0
      : step;
}
