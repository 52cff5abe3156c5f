import { endOfSpelled } from "./acronyms.ts";
import type { Gazetteer } from "./gazetteer.ts";
import {
  isFirmEnding,
  isFirmOfTwo,
  isInBrackets,
  isKnownPair,
  isOfficeBeforeAcronym,
  isPartedFirm,
  isPartedOffice,
  joinsAnd,
} from "./joined-names.ts";
import { connectorJump, isOfSeat, joinsPossessive, particleJump } from "./name-connectors.ts";
import {
  commaSuffix,
  firmOfPartners,
  isBehindComma,
  isPlaceInFirm,
  nounList,
  partnersBehind,
} from "./names-over-commas.ts";
import {
  isCalendar,
  isCoOwned,
  isCurrency,
  isHeadlineSlug,
  isNumberSign,
  isOrdinal,
  isPeriod,
  isPronoun,
  isQuote,
  isRate,
  isRating,
  isSeat,
  wireTerms,
} from "./no-names.ts";
import { isNameWord, type Token, tokenAt } from "./tokens.ts";
import {
  calendarNameWords,
  calendarWords,
  corporateSuffixes,
  indexFirst,
  knownFirms,
  leadingParticles,
  nameSuffixes,
  notNames,
  numberedHeads,
  organisationFirst,
  organisationNouns,
  particles,
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
    // "van der Velde"
    const name = tokens[at + 2];
    if (
      next?.joined &&
      name?.joined &&
      token.lower === "van" &&
      name.shape === "capital" &&
      /^d(?:en|er|e)$/.test(next.text)
    )
      return at;
    const leads =
      next?.shape === "capital" &&
      next.joined &&
      leadingParticles.holds(token) &&
      !(token.lower === "van" && /^(?:a|an|the|his|her|their|this|that)$/.test(tokenAt(tokens, at - 1)?.lower ?? "")) &&
      !lists.words.holds(next);
    return leads ? at : -1;
  }
  if (!isNameWord(token)) return -1;
  if (token.shape === "initial" && !isBrand(token, next) && !isKnownPair(tokens, at)) {
    return token.text.length > 1 && next?.joined && isNameWord(next) && !next.opens ? at : -1;
  }
  if (token.shape === "mixed" && !mixedName.test(token.text)) return -1;
  if (wireTerms.holds(token) || (token.shape === "capitals" && notNames.holds(token))) return -1;
  if (token.shape === "capitals" && isQuote(token)) return -1;
  if (isPronoun(token) || isPeriod(token) || isSeat(token, text)) return -1;
  if (token.text.length < 9 && isRating(token, text)) return -1;
  if (isHeadlineSlug(token, text) || isNumberSign(token, text) || isCoOwned(token) || isRate(token, text)) return -1;
  if (isOrdinal(token) || isCurrency(tokens, at, text)) return -1;
  return isCalendar(tokens, at, lists) ? -1 : at;
}

/** "J Crew": a known firm whose name begins with an initial. */
function isBrand(token: Token, next: Token | undefined): boolean {
  return next?.joined === true && knownFirms.has(`${token.lower} ${next.lower}`);
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
      const followed = tokens[last + 2];
      if (
        followed?.joined &&
        followed.shape === "lower" &&
        organisationNouns.holds(followed) &&
        current.shape === "capital" &&
        /^\d{1,4}$/.test(next.text)
      ) {
        return last + 1;
      }
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
        isOfficeBeforeAcronym(tokens, first, last, text, lists) ||
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
  if (isOrdinal(next) || isCurrency(tokens, last + 1, text)) return true;
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
