import { endOfSpelled } from "./acronyms.ts";
import type { Gazetteer } from "./gazetteer.ts";
import {
  isFirmEnding,
  isFirmOfTwo,
  isInBrackets,
  isKnownPair,
  isPartedFirm,
  isPartedOffice,
  joinsAnd,
  takesOf,
} from "./joined-names.ts";
import { nameKey } from "./name-key.ts";
import {
  isCalendar,
  isCoOwned,
  isCurrency,
  isHeadlineSlug,
  isNumberSign,
  isPeriod,
  isPronoun,
  isQuote,
  isRate,
  isRating,
  isSeat,
  wireTerms,
} from "./no-names.ts";
import { isNameWord, type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import {
  calendarNameWords,
  calendarWords,
  corporateSuffixes,
  indexFirst,
  isTrade,
  knownFirms,
  knownOrganisations,
  leadingParticles,
  nameSuffixes,
  notNames,
  numberedHeads,
  organisationFirst,
  organisationHeads,
  particles,
  roleHeads,
  roleModifiers,
  stopWords,
  vessels,
} from "./word-lists.ts";

/** Tokens `first` to `last`, both included, that stand together as a name or a title and a name. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

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
    const joins = token.shape === "lower" && (/^(?:of|and|for)$/.test(token.lower) || particles.holds(token));
    if (!isNameWord(token) && token.shape !== "ampersand" && token.shape !== "number" && !joins) return undefined;
  }
  return last > first && isNameWord(tokens[last]!) && !text.slice(start, close).includes("<") ? last : undefined;
}

/** "al-Assad", "iPhone". */
const mixedName = /^\p{Ll}+[-'’]\p{Lu}|^[ei]\p{Lu}/u;

/** The token a name that begins at `at` starts with, or -1. */
function startOf(tokens: readonly Token[], at: number, text: string, lists: Gazetteer): number {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.shape === "lower") {
    const leads =
      next?.shape === "capital" &&
      next.joined &&
      leadingParticles.holds(token) &&
      !(token.lower === "van" && /^(?:a|an|the|his|her|their|this|that)$/.test(tokenAt(tokens, at - 1)?.lower ?? "")) &&
      !lists.words.holds(next);
    return leads ? at : -1;
  }
  if (!isNameWord(token)) return -1;
  const brand = next?.joined === true && knownFirms.has(`${token.lower} ${next.lower}`);
  if (token.shape === "initial" && !brand && !isKnownPair(tokens, at)) {
    return token.text.length > 1 && next?.joined && isNameWord(next) && !next.opens ? at : -1;
  }
  if (token.shape === "mixed" && !mixedName.test(token.text)) return -1;
  if (wireTerms.holds(token) || (token.shape === "capitals" && notNames.holds(token))) return -1;
  if (token.shape === "capitals" && isQuote(token)) return -1;
  if (isPronoun(token) || isPeriod(token) || isSeat(token, text)) return -1;
  if (token.text.length < 9 && isRating(token, text)) return -1;
  if (isHeadlineSlug(token, text) || isNumberSign(token, text) || isCoOwned(token) || isRate(token, text)) return -1;
  if (/^\d+(?:ST|ND|RD|TH)$/.test(token.text) || isCurrency(tokens, at, text)) return -1;
  return isCalendar(tokens, at, lists) ? -1 : at;
}

function endOf(tokens: readonly Token[], first: number, text: string, lists: Gazetteer): number {
  let last = first;
  let chain = false;
  for (;;) {
    const current = tokens[last]!;
    const next = tokens[last + 1];
    if (next === undefined) return last;
    if (!next.joined) {
      const jump =
        first === last
          ? firmOfPartners(tokens, first, text, lists)
          : chain
            ? nounList(tokens, last, text, lists)
            : partnersBehind(tokens, first, last, text, lists);
      if (jump > 0) {
        last += jump;
        continue;
      }
      if (isPlaceInFirm(tokens, last, text)) {
        last += 2;
        continue;
      }
      // "Royal Dutch/Shell Group"
      if (text.charCodeAt(current.end) === 47 && next.start === current.end + 1 && last === first + 1) {
        if (knownFirms.has(`${tokens[first]!.lower} ${current.lower}/${next.lower}`)) {
          last++;
          continue;
        }
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
      if (breaksBefore(tokens, first, last, text, lists)) return last;
      last++;
      continue;
    }
    const after = tokens[last + 2];
    if (next.shape === "number") {
      const numbered =
        numberedHeads.holds(current) ||
        (last > first && indexFirst.holds(tokens[first]!)) ||
        (tokens[first]!.joined && vessels.holds(tokenAt(tokens, first - 1)) && /^\d{1,2}$/.test(next.text));
      if (numbered && !/^(?:19|20)\d\d$/.test(next.text)) {
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
      let jump = isKnownPair(tokens, last)
        ? 2
        : isOfSeat(tokens, last, lists)
          ? 3
          : connectorJump(tokens, first, last, chain, lists);
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
        isPartedFirm(tokens, last, lists) ||
        (first === last && isFirmOfTwo(tokens, last, text, lists));
      if (isFirmEnding(after) || (whole && isNameWord(after))) {
        last += 2;
        continue;
      }
      if (!joinsAnd(tokens, first, last, chain, lists)) return last;
      last += 2;
      continue;
    }
    if (particles.holds(next) && next.lower !== "and") {
      const jump = next.lower === "do" && organisationFirst.holds(current) ? 2 : particleJump(tokens, last);
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
  if (!isPartner(tokens[first]!, lists)) return 0;
  while (at < first + 4 && isBehindComma(tokens, at, text) && isPartner(tokens[at + 1]!, lists)) at++;
  if (at === first) return 0;
  const next = tokens[at + 1];
  if (next?.joined !== true) return 0;
  if (corporateSuffixes.holds(next) && at > first + 1) return at - first;
  const other = tokens[at + 2];
  if (next.lower !== "and" || other?.joined !== true || other.shape !== "capital") return 0;
  if (isFirmEnding(other)) return at - first + 2;
  const suffix = tokens[at + 3];
  return isPartner(other, lists) && suffix?.joined && corporateSuffixes.holds(suffix) ? at - first + 2 : 0;
}

/**
 * "Smith Barney, Harris Upham and Co", "Merrill Lynch, Pierce, Fenner and Smith Ltd": how many tokens on the firm that
 * begins with two words ends; 0 where they are another's.
 */
function partnersBehind(tokens: readonly Token[], first: number, last: number, text: string, lists: Gazetteer): number {
  if (last !== first + 1) return 0;
  const known = knownFirms.has(`${tokens[first]!.lower} ${tokens[last]!.lower}`);
  let at = last;
  while (at < last + 6 && isBehindComma(tokens, at, text) && isPartner(tokens[at + 1]!, lists)) {
    at++;
    const second = tokens[at + 1];
    if (second?.joined && isPartner(second, lists)) at++;
  }
  const other = tokens[at + 2];
  if (at === last || tokens[at + 1]?.lower !== "and" || !tokens[at + 1]!.joined || !other?.joined) return 0;
  if (isFirmEnding(other)) return at - last + 2;
  const suffix = tokens[at + 3];
  if (!known || !isPartner(other, lists)) return 0;
  return suffix?.joined && corporateSuffixes.holds(suffix) ? at - last + 3 : at - last + 2;
}

function isPartner({ shape, lower, possessive }: Token, lists: Gazetteer): boolean {
  return shape === "capital" && !possessive && !lists.places.has(lower) && !knownOrganisations.has(lower);
}

/** "Nikko Securities Co (Europe) Ltd": in brackets between the words of a firm's name. */
function isPlaceInFirm(tokens: readonly Token[], last: number, text: string): boolean {
  const { end, lower } = tokens[last]!;
  if (text.charCodeAt(end + 1) !== 40 || !(corporateSuffixes.has(lower) || organisationHeads.has(lower))) return false;
  const suffix = tokens[last + 2];
  return (
    suffix !== undefined &&
    suffix.shape !== "lower" &&
    corporateSuffixes.holds(suffix) &&
    /^\)\s$/.test(text.slice(tokens[last + 1]!.end, suffix.start))
  );
}

/** "Richardson Greenshields of Canada Ltd": the place of a firm before what the law calls it. */
function isOfSeat(tokens: readonly Token[], last: number, lists: Gazetteer): boolean {
  const suffix = tokens[last + 3];
  return (
    tokens[last + 1]!.lower === "of" &&
    suffix?.joined === true &&
    corporateSuffixes.has(suffix.lower) &&
    !tokens[last + 2]!.possessive &&
    lists.places.has(nameKey(tokens[last + 2]!.text))
  );
}

function isBehindComma(tokens: readonly Token[], at: number, text: string): boolean {
  const next = tokens[at + 1];
  return next !== undefined && !next.joined && /^,\s$/.test(text.slice(tokens[at]!.end, next.start));
}

/** "Subcommittee on Wheat, Soybeans and Feedgrains": how many tokens on the last of the nouns behind a comma is; 0 for none. */
function nounList(tokens: readonly Token[], last: number, text: string, lists: Gazetteer): number {
  const isNoun = (token: Token | undefined) =>
    token?.shape === "capital" && !lists.places.holds(token) && !lists.given.holds(token);
  if (!lists.words.holds(tokens[last]!)) return 0;
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
    (nameSuffixes.holds(next) || corporateSuffixes.holds(next)) &&
    next.shape === "capital" &&
    // "Hunt Valley, Md.": the state
    next.text !== "Md" &&
    /^,?\s+$/.test(text.slice(tokens[last]!.end, next.start))
  );
}

/** Whether a possessive belongs to the name: "Workers' Party", "St. Peter's Square", "King's College". */
function joinsPossessive(tokens: readonly Token[], last: number, lists: Gazetteer): boolean {
  const owner = tokens[last]!;
  const next = tokens[last + 1]!;
  if (next.shape !== "capital") return false;
  if (tokenAt(tokens, last - 1)?.lower === "st" && tokens[last]!.joined) return true;
  const group = /(?:[^s]s|^people|^women|^children|^men|^king|^queen|^fishermen|^seamen)$/.test(owner.lower);
  // "Heck's Inc", "National Cattlemen's Association"
  if (corporateSuffixes.holds(next)) return true;
  // "Producer's Gas Co"
  const suffix = tokens[last + 2];
  const plain = lists.words.holds(owner) && !lists.places.holds(owner) && !organisationHeads.holds(owner);
  if (plain && suffix?.joined && suffix.shape === "capital" && corporateSuffixes.holds(suffix)) return true;
  const trade = (isTrade(owner.lower) || owner.lower.endsWith("men")) && organisationHeads.holds(next);
  if (trade) return true;
  return group && plain && !lists.demonyms.holds(owner) && (lists.words.holds(next) || organisationHeads.holds(next));
}

/** Whether the capitalised word behind `last` opens a new name or is none. */
function breaksBefore(tokens: readonly Token[], first: number, last: number, text: string, lists: Gazetteer): boolean {
  const current = tokens[last]!;
  const next = tokens[last + 1]!;
  if (calendarWords.holds(next)) {
    const dated = next.lower.endsWith("day") === false && tokens[last + 2]?.shape === "number";
    if (calendarNameWords.holds(current) && !dated) return false;
    const month = next.lower === "may" || next.lower === "june" || next.lower === "april" || next.lower === "august";
    const titled = lists.given.holds(current) || /^(?:mr|mrs|ms|dr|minister|sir|lord)$/.test(current.lower);
    return !(month && titled && tokens[last + 2]?.shape !== "number");
  }
  // "CBT T-bonds": a letter of a word with a hyphen, and no initial.
  if (next.shape === "initial" && (next.text === "I" || /^-\p{Ll}/u.test(text.slice(next.end, next.end + 2))))
    return true;
  if (next.text.length < 9 && isRating(next, text)) return true;
  if (
    next.shape === "capitals" &&
    next.text.length > 3 &&
    current.shape === "capital" &&
    /^\.\s/.test(text.slice(current.end, next.start))
  ) {
    return true;
  }
  if (/^\d+(?:ST|ND|RD|TH)$/.test(next.text) || isCurrency(tokens, last + 1, text)) return true;
  if (wireTerms.holds(next) || isPeriod(next)) return true;
  // "Industries Inc. Second quarter", "Varrow Minerals Inc. Varrow said"
  if (text.charCodeAt(current.end) === 46 && next.shape === "capital" && corporateSuffixes.holds(current)) {
    if (lists.words.holds(next) || next.lower === tokens[first]!.lower) return true;
  }
  // "S.A. Of Luxembourg", "U.S. To": behind a dot in a sentence some papers write any word with a capital.
  if (next.shape === "capital" && current.text.length > 2 && current.text.includes(".") && stopWords.holds(next)) {
    return true;
  }
  if (next.lower === "flight" && tokens[last + 2]?.shape === "number") return true;
  if (next.shape === "capitals" && notNames.holds(next)) {
    return !nameSuffixes.holds(next) && !/^(?:v|tv|vi|vii|viii|ix|x|xi|xii|xiii|xiv|xv|ii|iii|iv)$/.test(next.lower);
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
  if (connector === "for" && first === last) {
    const venture = endOfVenture(tokens, first, lists);
    if (venture > 0) return venture;
  }
  if (connector === "of" && /^(?:ii|iii|iv|v|vi|vii|viii|ix|x)$/.test(tokens[last]!.lower)) {
    return last > first && lists.places.has(nameKey(tokens[last + 2]!.text)) ? 2 : 0;
  }
  let step = 2;
  if (tokens[last + 2]?.lower === "the" && tokens[last + 2]!.shape === "lower" && tokens[last + 3]?.joined) step = 3;
  const target = tokens[last + step];
  if (target === undefined || !isNameWord(target) || target.shape === "initial") return 0;
  if (calendarWords.holds(target)) return 0;
  const head = tokens[last]!.lower;
  if (roleHeads.has(head) && !organisationHeads.has(head)) {
    const isObject = roleModifiers.holds(target) || /^(?:state|staff|exchequer)$/.test(target.lower);
    return connector === "of" && isObject ? step : 0;
  }
  const known = tokens.slice(first, last + 1).some(takesOf);
  if (connector === "of")
    return takesOf(tokens[last]!) &&
      (!/^(?:inc|corp|ltd|plc|co|ag|sa|nv|bv|spa|gmbh)$/.test(head) ||
        isStatesFirm(tokens, first, nameKey(target.text), lists))
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

/** "the Medicines for Malaria Venture": how many tokens on it ends; 0 where a word before "for" opens no name. */
function endOfVenture(tokens: readonly Token[], first: number, lists: Gazetteer): number {
  const cause = tokens[first]!;
  if (tokenAt(tokens, first - 1)?.lower !== "the" || cause.shape !== "capital" || cause.possessive) return 0;
  if (!(lists.words.holds(cause) || lists.words.has(cause.lower.replace(/s$/, "")))) return 0;
  for (let at = first + 2; at < first + 5; at++) {
    const token = tokens[at];
    if (token?.joined !== true || token.shape !== "capital") return 0;
    if (at > first + 2 && (ventures.holds(token) || organisationHeads.holds(token))) return at - first;
    if (token.possessive) return 0;
  }
  return 0;
}

/** "State Gold Mining Corp of Ghana": a firm of a country, and not "Varrow Corp of Japan", where a firm has its seat. */
function isStatesFirm(tokens: readonly Token[], first: number, country: string, lists: Gazetteer): boolean {
  return lists.nations.has(country) && /^(?:state|national|royal|central)$/.test(tokens[first]!.lower);
}

const ventures = words("venture initiative alliance network");

/** "de Gaulle", "bin Salman", "van der Rohe": how many tokens the particles and the word behind them are; 0 for none. */
function particleJump(tokens: readonly Token[], last: number): number {
  let step = 1;
  while (step <= 3 && particles.holds(tokens[last + step]) && tokens[last + step]!.joined) step++;
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
