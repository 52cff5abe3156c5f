import type { Range } from "../text/range.ts";
import { isStopWord } from "../text/stop-words.ts";
import type { NameWithKind } from "./base-key.ts";
import { nameIn } from "./candidate-bytes.ts";
import type { Candidate, EntityKind } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import {
  corporateSuffixes,
  isTrade,
  keptPossessives,
  knownFirms,
  organisationFirst,
  organisationHeads,
  organisationNounsBefore,
} from "./word-lists.ts";

/** A candidate found to be a name. */
export interface SettledName extends Range {
  readonly name: string;
  readonly key: string;
  /** Key of the entity it names as far as the name alone tells. */
  readonly base: string;
  readonly title: string | undefined;
  readonly kind: EntityKind | undefined;
  readonly kindSure: boolean;
  readonly owner: string | undefined;
  /** Not told by counts, only by there being no reason against it. */
  readonly uncertain: boolean;
}

/** A name that a candidate turns out to be, before anybody asks of what kind it is and which entity it names. */
export interface FoundName {
  readonly name: Omit<SettledName, "key" | "base" | "uncertain">;
  readonly key: string;
  readonly uncertain: boolean;
  /** What its entity's key is told by. */
  readonly told: NameWithKind;
}

/** Counts over the corpus that tell names from words at the start of sentences and in headlines. */
export interface NameCounts {
  /** How often a name key stands where only names have capitals. */
  certain(key: string): number;
  /** How often a word stands in lower case. */
  lowerCase(word: string): number;
  /** The name key or surname that a key in lower case stands for in a line of capitals. */
  folded(key: string): string | undefined;
  /** How many of the words from `at` on a name of the gazetteer or one that `folded` knows may have at most. */
  longestName(words: readonly string[], at: number, most: number): number;
  /** `nameKey`, remembered: the same names come again and again. */
  keyOf(name: string): string;
  /** `baseKey`, remembered. */
  baseOf(name: NameWithKind, key: string): string;
}

function firstWord(name: string): string {
  const space = name.indexOf(" ");
  return (space < 0 ? name : name.slice(0, space)).toLowerCase().replaceAll("’", "'");
}

/** The names that a candidate turns out to be, given what the corpus writes elsewhere; none, one or several. */
export function settle(candidate: Candidate, text: string, counts: NameCounts, lists: Gazetteer): SettledName[] {
  return findNamesOf(candidate, text, counts, lists).map(({ name, key, uncertain, told }) => ({
    start: name.start,
    end: name.end,
    name: name.name,
    key,
    base: counts.baseOf(told, key),
    title: name.title,
    kind: name.kind,
    kindSure: name.kindSure,
    owner: name.owner,
    uncertain,
  }));
}

/** As `settle`, for those who need no kinds: to tell them takes most of the time. */
export function findNamesOf(candidate: Candidate, text: string, counts: NameCounts, lists: Gazetteer): FoundName[] {
  const key = counts.keyOf(candidate.name);
  if (!candidate.uncertain) return [found(candidate, key, false)];
  const certain = counts.certain(key);
  if (candidate.headline) return settleHeadline(candidate, key, certain, text, counts, lists);
  if (!candidate.name.includes(" ")) {
    const word = key.toLowerCase();
    const lower = counts.lowerCase(word);
    if (lists.countries.has(key) || lists.demonyms.has(key) || lists.acronyms.has(key))
      return [found(candidate, key, false)];
    const side = candidate.kind === "organisation" && candidate.kindSure && lists.places.has(word);
    const kept =
      candidate.kindSure &&
      candidate.kind === "organisation" &&
      keptPossessives.has(candidate.name.toLowerCase().replace("’", "'"));
    const body = candidate.kind === "organisation" && bodies.has(word);
    if (candidate.shortForm || side || kept || body) return [found(candidate, key, false)];
    if (lists.words.has(word) || isDoer(word, lists) || lower > 0)
      return certain > lower ? [found(candidate, key, false)] : [];
    return [found(candidate, key, certain === 0)];
  }
  const first = firstWord(candidate.name);
  const rest = candidate.rest;
  if (rest === undefined || certain > 0 || isListed(key, lists)) return [found(candidate, key, false)];
  const announced =
    (isTrade(first) && first !== "pioneer") || (organisationNounsBefore.has(first) && isPlainName(rest, lists));
  if (announced && !corporateSuffixes.has(rest.name.toLowerCase())) return findNamesOf(rest, text, counts, lists);
  const restKey = counts.keyOf(rest.name);
  const restKnown = counts.certain(restKey) > 0 || rest.kindSure;
  const placed = lists.countries.has(restKey) || lists.demonyms.has(restKey);
  const named = !placed || (counts.lowerCase(first) === 0 && !isStopWord(first) && !lists.nations.has(restKey));
  if (lists.given.has(first) && candidate.kind === "person" && named) return [found(candidate, key, false)];
  const club = candidate.kindSure && candidate.kind === "organisation" && organisationFirst.has(first);
  if (candidate.owner !== undefined || club) return [found(candidate, key, false)];
  const telling = candidate.kindSure && !/(?:ing|ed|ly)$/.test(first) && !isTrade(first);
  if (telling && !(placed || (rest.kindSure && counts.certain(restKey) > 0))) return [found(candidate, key, false)];
  const personal =
    rest.name.includes(" ") && rest.name.split(" ").every((word) => !lists.words.has(word.toLowerCase()));
  if (restKnown || personal || /(?:ing|ed|ly)$/.test(first)) return findNamesOf(rest, text, counts, lists);
  return [found(candidate, key, true)];
}

/** A name of several words that a list has as a whole: "Red Cross", "South Korean". */
function isListed(key: string, lists: Gazetteer): boolean {
  return lists.places.has(key) || lists.acronyms.has(key) || lists.demonyms.has(key) || knownFirms.has(key);
}

/** "depositor", "Refiners": whoever does what an everyday word says. */
function isDoer(word: string, lists: Gazetteer): boolean {
  const stem = /^(\p{Ll}{4,}?)[oe]rs?$/u.exec(word)?.[1];
  return stem !== undefined && !lists.given.has(word) && (lists.words.has(stem) || lists.words.has(`${stem}e`));
}

/** Bodies that stand without an article, so that one at the start of a sentence is meant by its name. */
const bodies = new Set(["congress", "parliament"]);

/** A name of which no word is an everyday one, but for what a firm is: "Varrow Brothers". */
function isPlainName({ name, kind, kindSure }: Candidate, lists: Gazetteer): boolean {
  const words = name.toLowerCase().split(" ");
  if (words.length > 1 && kind === "organisation" && kindSure && organisationHeads.has(words.at(-1)!)) words.pop();
  return kind !== "person" && words.every((word) => !lists.words.has(word));
}

function settleHeadline(
  candidate: Candidate,
  key: string,
  certain: number,
  text: string,
  counts: NameCounts,
  lists: Gazetteer,
): FoundName[] {
  if (certain > 0) return [found(candidate, key, false)];
  if (candidate.kindSure && (lists.places.has(key) || lists.demonyms.has(key) || candidate.owner !== undefined)) {
    return [found(candidate, key, false)];
  }
  const parts = knownParts(candidate, text, counts, lists);
  if (parts.length > 0) return parts;
  const person = candidate.kindSure && candidate.kind === "person";
  return person ? [found(candidate, key, true)] : [];
}

/** Words that a name in a line of capitals has at most. */
const longestPart = 6;

const unowned = { title: undefined, kind: undefined, kindSure: false, owner: undefined };

/** Names known from elsewhere that stand in a stretch of capitals, longest first, apart. */
function knownParts(candidate: Candidate, text: string, counts: NameCounts, lists: Gazetteer): FoundName[] {
  const words = wordsIn(text, candidate);
  const written = words.map(({ start, end }) => counts.keyOf(text.slice(start, end)));
  const folded = written.map((key) => key.toLowerCase());
  const parts: FoundName[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let end = at + counts.longestName(folded, at, longestPart); end > at; end--) {
      const key = end - at === 1 ? folded[at]! : folded.slice(at, end).join(" ");
      const known =
        end - at === 1 &&
        isDotted(text, words[at]!) &&
        (lists.places.has(written[at]!) || lists.acronyms.has(written[at]!))
          ? written[at]!
          : knownKey(key, end - at === 1 ? written[at]! : key, end - at, counts, lists);
      if (known === undefined) continue;
      const { start } = words[at]!;
      const last = words[end - 1]!;
      const stop = last.start + text.slice(last.start, last.end).replace(/[’']S$/i, "").length;
      const kind = kindOfKnown(known, lists);
      const name = nameIn(text, start, stop);
      parts.push({
        name: { start, end: stop, name, title: undefined, kind, kindSure: kind !== undefined, owner: undefined },
        key: known,
        uncertain: true,
        told: unowned,
      });
      at = end - 1;
      break;
    }
  }
  return parts;
}

/** "U.S.": an everyday word without its dots. */
function isDotted(text: string, { start, end }: Range): boolean {
  return end - start > 3 && initials.test(text.slice(start, end));
}

const initials = /^\p{Lu}\.\p{Lu}\./u;

function kindOfKnown(key: string, lists: Gazetteer): EntityKind | undefined {
  if (lists.demonyms.has(key)) return "demonym";
  if (lists.places.has(key)) return "place";
  return lists.acronyms.has(key) ? "organisation" : undefined;
}

/** Stretches without white space. */
function wordsIn(text: string, { start, end }: Range): Range[] {
  const words: Range[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 32;
    if (code > 32 && code < 128) continue;
    if (code > 127 && !/\s/.test(text.charAt(at))) continue;
    if (code < 9 || (code > 13 && code < 32)) continue;
    if (at > from) words.push({ start: from, end: at });
    from = at + 1;
  }
  return words;
}

function knownKey(
  folded: string,
  upper: string,
  length: number,
  counts: NameCounts,
  lists: Gazetteer,
): string | undefined {
  if (length === 1 && corporateSuffixes.has(folded)) return undefined;
  if (length === 1 && lists.words.has(folded)) {
    if (nationalities.has(folded) || lists.nations.has(folded)) return folded;
    if (capitalised.has(folded) && counts.certain(folded) > 0) return folded;
    if (!lists.countries.has(folded)) return undefined;
  } else if (lists.countries.has(folded) || lists.demonyms.has(folded)) return folded;
  const acronym = folded.toUpperCase();
  if (length === 1 && lists.acronyms.has(acronym)) return acronym;
  if (upper !== folded && counts.certain(upper) > 0 && !lists.words.has(folded)) return upper;
  const known = counts.folded(folded);
  if (known !== undefined && (known === folded || !lists.words.has(folded))) return known;
  const city = folded.length > 3 && lists.places.has(folded) && !lists.given.has(folded) && !lists.words.has(folded);
  return city ? folded : undefined;
}

/** Bodies and firms that are everyday words as well, and seldom mean these where the sources name them. */
const capitalised = new Set(["senate", "congress", "pentagon", "fed", "ford", "shell", "chrysler"]);

/** Nationalities that are everyday words as well, and still nationalities in a line of capitals. */
const nationalities = new Set(["french", "polish"]);

function found(candidate: Candidate, key: string, uncertain: boolean): FoundName {
  return { name: candidate, key, uncertain, told: candidate };
}
