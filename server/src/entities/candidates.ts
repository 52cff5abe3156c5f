import type { Source } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { isStopWord } from "../text/stop-words.ts";
import { endOfHeadlineFirm, findAcronyms } from "./acronyms.ts";
import type { Title } from "./called-things.ts";
import { type LowerCaseWord, nameIn, packCandidates } from "./candidate-bytes.ts";
import type { AcronymDefinition, Candidate, EntityKind, SourceCandidates } from "./entity.ts";
import { isInBrackets, Report, sidesOfHeadline } from "./game-reports.ts";
import { type Gazetteer, gazetteer } from "./gazetteer.ts";
import { capitalsOf, endOfNameInSlug, endOfSlug } from "./headlines.ts";
import { isStateOfTown } from "./kind-around.ts";
import type { KindVote } from "./kind-vote.ts";
import { isCredit, isLabel, isRowLabel } from "./labels.ts";
import { nameKey } from "./name-key.ts";
import { findRuns } from "./name-runs.ts";
import { isSideOfLine, isTableLine, sidesOfSchedule } from "./news-lines.ts";
import { findTitles, isKnownName } from "./quoted-titles.ts";
import { findSaidNames } from "./said-names.ts";
import { markShortForms } from "./short-forms.ts";
import { isShouted, recase, withCapitals } from "./shouted-source.ts";
import { sentencesOfText, visitSentences } from "./source-sentences.ts";
import { isDotted, isOfMany, isStrayBehindDot, type Piece, splitRun } from "./split-run.ts";
import { findTokens, type Token, tokenAt } from "./tokens.ts";
import { findUncasedNames } from "./uncased-names.ts";
import { words } from "./word-list.ts";
import { corporateSuffixes, isTrade, knownFirms, openers, organisationHeads, stopWords } from "./word-lists.ts";

/** The stretches that may be names, as one source alone shows them. */
export function findCandidates(source: Source): SourceCandidates {
  const candidates: Candidate[] = [];
  const acronyms: AcronymDefinition[] = [];
  const lowerCase: LowerCaseCounts = new Map();
  const lists = gazetteer();
  const report = new Report(source.text);
  const shouted = isShouted(source.text);
  const cased = shouted ? recase(source.text, lists) : source.text;
  const lineOf = (range: Range) => lineOfCapitals(findTokens(source.text, range), source.text);
  visitSentences(source, (sentence) => {
    const table = shouted && isTableLine(findTokens(source.text, sentence));
    const text = table ? source.text : cased;
    const tokens = findTokens(text, sentence);
    if (!shouted) countLowerCase(tokens, lowerCase);
    const found = candidatesOf(tokens, text, lists, report);
    if (found.length > 1) acronyms.push(...findSaidNames(source.text, found, candidates));
    for (const candidate of shouted && !table ? withCapitals(found, source.text, sentence, lineOf) : found)
      candidates.push(candidate);
    for (const definition of findAcronyms(tokens, source.text, lists)) acronyms.push(ofWholeName(definition, found));
  });
  const hasWord = (word: string) => lowerCase.has(word) && !isStopWord(word);
  return packCandidates(source, markShortForms(candidates, source.text, hasWord, lists), acronyms, wordsOf(lowerCase));
}

/** "Korea Astronomy and Space Science Institute (KASI)": whose letters only the end of a name spells stands for all of it. */
function ofWholeName(definition: AcronymDefinition, found: readonly Candidate[]): AcronymDefinition {
  const end = ` ${definition.expansion}`;
  const whole = found.find(({ name, title }) => title === undefined && name.endsWith(end) && !/^the /i.test(name));
  return whole === undefined ? definition : { ...definition, expansion: whole.name };
}

/** The words a source has in lower case, as `findCandidates` counts them. */
export function countWords(source: Source): LowerCaseWord[] {
  const lowerCase: LowerCaseCounts = new Map();
  visitSentences(source, (sentence) => countLowerCase(findTokens(source.text, sentence), lowerCase));
  return wordsOf(lowerCase);
}

/** Stop words aside. */
function wordsOf(lowerCase: LowerCaseCounts): LowerCaseWord[] {
  const words: LowerCaseWord[] = [];
  for (const [word, counted] of lowerCase) if (!isStopWord(word)) words.push(counted);
  return words;
}

/** The same for a text that is no source; sentences are split here. Kinds are told when they are asked for. */
export function findCandidatesInText(text: string): Candidate[] {
  const lists = gazetteer();
  const report = new Report(text);
  return sentencesOfText(text).flatMap((sentence) =>
    candidatesOf(findTokens(text, sentence), text, lists, report, true),
  );
}

type LowerCaseCounts = Map<string, { readonly start: number; readonly end: number; count: number }>;

function countLowerCase(tokens: readonly Token[], counts: LowerCaseCounts): void {
  for (const { shape, lower, start, end } of tokens) {
    if (shape !== "lower" || lower.length < 3) continue;
    const counted = counts.get(lower);
    if (counted === undefined) counts.set(lower, { start, end, count: 1 });
    else counted.count++;
  }
}

function candidatesOf(
  tokens: readonly Token[],
  text: string,
  lists: Gazetteer,
  report: Report,
  kindsLater = false,
): Candidate[] {
  const uncased = tokens.some(({ shape }) => shape === "uncased") ? uncasedIn(tokens, text, lists) : [];
  return uncased.length === 0
    ? casedCandidatesOf(tokens, text, lists, report, kindsLater)
    : [...casedCandidatesOf(tokens, text, lists, report, kindsLater), ...uncased].sort((a, b) => a.start - b.start);
}

/** Places in scripts without capitals. */
function uncasedIn(tokens: readonly Token[], text: string, lists: Gazetteer): Candidate[] {
  const range = { start: tokens[0]!.start, end: tokens[tokens.length - 1]!.end };
  return findUncasedNames(text, range, lists).map(({ start, end }) => ({
    ...shouted(start, end, text),
    kind: "place",
    kindSure: true,
    uncertain: false,
    headline: false,
  }));
}

function casedCandidatesOf(
  tokens: readonly Token[],
  text: string,
  lists: Gazetteer,
  report: Report,
  kindsLater: boolean,
): Candidate[] {
  const capitals = capitalsOf(tokens, text, lists);
  if (capitals === "all") return sidesOf(tokens, text, lists) ?? headlineOf(tokens, text, lists);
  const candidates: Candidate[] = [];
  const titles = findTitles(tokens, text, lists).filter(
    ({ first, last }) => !isKnownName(nameKey(text.slice(tokens[first]!.start, tokens[last]!.end)), lists),
  );
  let title = 0;
  const slug = endOfSlug(tokens, text, lists);
  for (let run of findRuns(tokens, text, lists)) {
    if (run.first < slug) {
      const last = endOfNameInSlug(tokens, run.first, slug, lists);
      if (last < 0) continue;
      run = { first: run.first, last };
    }
    while (title < titles.length && titles[title]!.first <= run.first) {
      candidates.push(titled(tokens, text, titles[title]!));
      title++;
    }
    if (title > 0 && run.first <= titles[title - 1]!.last) continue;
    if (isCredit(tokens, run.first, run.last, text) || isLabel(tokens, run.first, run.last, text, lists)) continue;
    if (isRowLabel(tokens, run.first, run.last, text, lists)) continue;
    let first = run.first;
    const opens = first === 0 || tokens[first]!.opens || isBehindInitials(tokens, first);
    if (opens || isBehindStop(tokens, text, first)) {
      while (
        first <= run.last &&
        opensSentence(tokens, first, run.last, lists) &&
        !isInTitle(tokens, first, run.last, text)
      )
        first++;
      if (first > run.last) continue;
    }
    if (first < run.last && (isStandIn(tokens, first, lists) || (opens && isStanding(tokens, first, run.last, lists))))
      first++;
    const pieces = splitRun(tokens, text, first, run.last, lists, report);
    for (const [index, piece] of pieces.entries()) {
      const at = piece.first - 1;
      const dotted = at >= 0 && (isDotted(tokens[at]!) || isStateOfTown(tokens, text, at, at));
      const behindDot = dotted && tokens[piece.first]!.joined;
      const alone = behindDot && piece.first === piece.last;
      const stray =
        alone &&
        (stopWords.holds(tokens[piece.first]!) ||
          isStrayBehindDot(tokens, text, piece.first, lists) ||
          isOfMany(tokens, piece.first, lists));
      if (stray) continue;
      const atStart = (opens && index === 0 && piece.first === run.first) || behindDot;
      const found = candidate(tokens, text, piece, atStart, capitals === "most", lists, report);
      candidates.push(kindsLater ? found : withKind(found));
    }
  }
  for (; title < titles.length; title++) candidates.push(titled(tokens, text, titles[title]!));
  return candidates;
}

function titled(tokens: readonly Token[], text: string, { first, last, kind, named }: Title): Candidate {
  const start = tokens[first]!.start;
  const end = tokens[last]!.end;
  return {
    start,
    end,
    name: text.slice(start, end).replace(/\s+/g, " "),
    title: undefined,
    kind,
    kindSure: named,
    owner: undefined,
    uncertain: false,
    headline: false,
    shortForm: false,
    rest: undefined,
  };
}

/** "Assistant U.S. Attorney", "Former Soviet leader": before the country of who is spoken of. */
function isStandIn(tokens: readonly Token[], at: number, lists: Gazetteer): boolean {
  if (!standIns.holds(tokens[at]!)) return false;
  const key = nameKey(tokens[at + 1]!.text);
  return lists.countries.has(key) || lists.demonyms.has(key);
}

const standIns = words("assistant deputy former acting");

/** "Unseeded Frenchwoman Camille Moreau", "Exiled Iranian": how somebody stands, at the head of a sentence before a people and a name. */
function isStanding(tokens: readonly Token[], at: number, last: number, lists: Gazetteer): boolean {
  const { lower, shape } = tokens[at]!;
  if (shape !== "capital" || at + 1 >= last) return false;
  // "Underlying U.K. Inflation"
  const ofCountry = isDotted(tokens[at + 1]!) && lists.words.has(tokens[last]!.lower) && /ing$/.test(lower);
  if (ofCountry) return true;
  if (!lists.demonyms.holds(tokens[at + 1]!)) return false;
  if (!/(?:[^e]ed|ing|en)$/.test(lower) || !isEveryday(lower, lists) || lists.places.holds(tokens[at]!)) return false;
  const end = tokens[last]!.lower;
  return !lists.words.has(end) && !lists.words.has(end.replace(/s$/, "")) && !organisationHeads.has(end);
}

/** "S.A. Of Oslo": behind the dots of initials some papers write any word with a capital. */
function isBehindInitials(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at - 1)?.text.includes(".") === true && tokens[at]!.joined && stopWords.holds(tokens[at]!);
}

/** "in Turkey. The Authority": behind a full stop that ends no abbreviation, where the stretch read is no one sentence. */
function isBehindStop(tokens: readonly Token[], text: string, at: number): boolean {
  if (tokens[at]!.joined) return false;
  const before = tokens[at - 1]!;
  const stop = text.charCodeAt(before.end) === 32 ? before.end + 1 : before.end;
  return text.charCodeAt(stop) === 46 && before.shape !== "initial" && /^["”’]?\s/.test(text.slice(stop + 1, stop + 3));
}

/** Whether the word at `at`, which stands where any word has a capital, is one that opens sentences, not names. */
function opensSentence(tokens: readonly Token[], at: number, last: number, lists: Gazetteer): boolean {
  const token = tokens[at]!;
  if (token.shape !== "capital") return false;
  // "Drugmakers rose"
  if (at === last && token.lower.endsWith("s") && isTrade(token.lower)) return true;
  if (!openers.holds(token) && !stopWords.holds(token)) return false;
  const next = at < last ? tokens[at + 1] : undefined;
  if (token.lower === "the") return next?.lower !== "hague";
  if (next === undefined) return !lists.countries.has(nameKey(token.text));
  if (lists.places.has(nameKey(`${token.text} ${next.text}`)) || knownFirms.has(`${token.lower} ${next.lower}`))
    return false;
  return !lists.given.holds(token) || lists.places.has(nameKey(next.text)) || lists.demonyms.holds(next);
}

/** "Seven Oaks International Inc" below "SEVEN OAKS <QPON> IN VENTURE": what the headline has before a ticker. */
function isInTitle(tokens: readonly Token[], at: number, last: number, text: string): boolean {
  if (at === last || stopWords.holds(tokens[at]!)) return false;
  const title = text.slice(0, 120);
  return title.includes("<") && title.startsWith(`${tokens[at]!.text} ${tokens[at + 1]!.text}`.toUpperCase());
}

/** Whether a word is one of everyday language, a compound such as "drugmaker" or "unseeded" included. */
function isEveryday(lower: string, lists: Gazetteer): boolean {
  return lists.words.has(lower) || isTrade(lower) || (lower.startsWith("un") && lists.words.has(lower.slice(2)));
}

function candidate(
  tokens: readonly Token[],
  text: string,
  piece: Piece,
  atStart: boolean,
  headline: boolean,
  lists: Gazetteer,
  report: Report,
): CandidateOfPiece {
  const token = tokens[piece.first]!;
  const shaped =
    atStart &&
    (isSideOfLine(tokens, text, piece.first, piece.last, lists) ||
      (isInBrackets(tokens, text, piece.first, piece.last) && report.ofGames)) &&
    piece.vote().kind === "organisation";
  const uncertain = (atStart && token.shape === "capital" && piece.title === undefined && !shaped) || headline;
  let rest: CandidateOfPiece | undefined;
  if (atStart && uncertain && piece.last > piece.first && isEveryday(token.lower, lists)) {
    const pieces = splitRun(tokens, text, piece.first + 1, piece.last, lists, report);
    const next = tokens[piece.first + 1]!;
    const suffix = piece.last === piece.first + 1 && corporateSuffixes.holds(next);
    const only = pieces.length === 1 && next.shape !== "lower" && !suffix ? pieces[0] : undefined;
    if (only !== undefined) rest = candidate(tokens, text, only, false, headline, lists, report);
  }
  return new CandidateOfPiece(piece, uncertain, headline, rest);
}

/** A candidate whose kind is told when it is first asked for; a copy by spreading would lack it. */
class CandidateOfPiece implements Candidate {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly title: string | undefined;
  readonly owner: string | undefined;
  readonly uncertain: boolean;
  readonly headline: boolean;
  readonly shortForm = false;
  readonly rest: CandidateOfPiece | undefined;
  readonly #piece: Piece;
  #vote: KindVote | undefined;

  constructor(piece: Piece, uncertain: boolean, headline: boolean, rest: CandidateOfPiece | undefined) {
    this.start = piece.start;
    this.end = piece.end;
    this.name = piece.name;
    this.title = piece.title;
    this.owner = piece.owner;
    this.uncertain = uncertain;
    this.headline = headline;
    this.rest = rest;
    this.#piece = piece;
  }

  get kind(): EntityKind | undefined {
    return this.#told.kind;
  }

  get kindSure(): boolean {
    return this.#told.sure;
  }

  get #told(): KindVote {
    this.#vote ??= this.#piece.vote();
    return this.#vote;
  }
}

/** The candidate with its kind told. */
function withKind(candidate: CandidateOfPiece): Candidate {
  const { start, end, name, title, kind, kindSure, owner, uncertain, headline, shortForm } = candidate;
  const rest = candidate.rest && withKind(candidate.rest);
  return { start, end, name, title, kind, kindSure, owner, uncertain, headline, shortForm, rest };
}

/** The sides of a schedule in capitals. */
function sidesOf(tokens: readonly Token[], text: string, lists: Gazetteer): Candidate[] | undefined {
  const sides = sidesOfSchedule(tokens)?.map(({ first, last }): Candidate => {
    const side = shouted(tokens[first]!.start, tokens[last]!.end, text);
    const nation = lists.nations.has(nameKey(side.name)) || lists.nations.has(side.name.toLowerCase());
    return { ...side, kind: nation ? "place" : "organisation", kindSure: true, uncertain: false, headline: false };
  });
  const isSide = ({ name }: Candidate) =>
    lists.places.has(name.toLowerCase()) || name.split(" ").every((word) => !lists.words.has(word.toLowerCase()));
  return sides?.every(isSide) ? sides : undefined;
}

/** A headline in capitals: the cities in it that stand for their clubs, and the runs of words between them. */
function headlineOf(tokens: readonly Token[], text: string, lists: Gazetteer): Candidate[] {
  const candidates: Candidate[] = [];
  let from = endOfHeadlineFirm(tokens, text, lists);
  if (from > 0) {
    const firm = shouted(tokens[0]!.start, tokens[from - 1]!.end, text);
    candidates.push({ ...firm, kind: "organisation", kindSure: true, uncertain: false, headline: false });
  }
  for (const { first, last } of sidesOfHeadline(tokens, text, lists)) {
    if (first < from) continue;
    candidates.push(...lineOfCapitals(tokens.slice(from, first), text));
    const side = shouted(tokens[first]!.start, tokens[last]!.end, text);
    candidates.push({ ...side, kind: "organisation", kindSure: true, uncertain: false, headline: false });
    from = last + 1;
  }
  candidates.push(...lineOfCapitals(tokens.slice(from), text));
  return candidates;
}

/** A line of capitals is one candidate a run of words; which names are in it only other lines can tell. */
function lineOfCapitals(tokens: readonly Token[], text: string): Candidate[] {
  const candidates: Candidate[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    const next = tokens[at + 1];
    if (next?.joined && !tokens[at]!.possessive) continue;
    const start = tokens[first]!.start;
    const end = tokens[at]!.end;
    candidates.push(shouted(start, end, text));
    first = at + 1;
  }
  return candidates;
}

function shouted(start: number, end: number, text: string): Candidate {
  return {
    start,
    end,
    name: nameIn(text, start, end),
    title: undefined,
    kind: undefined,
    kindSure: false,
    owner: undefined,
    uncertain: true,
    headline: true,
    shortForm: false,
    rest: undefined,
  };
}
