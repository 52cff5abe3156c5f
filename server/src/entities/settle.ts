import type { Range } from "../text/range.ts";
import { baseKey } from "./base-key.ts";
import type { Candidate, EntityKind, SourceCandidates } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { corporateSuffixes } from "./word-lists.ts";

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

/** Counts over the corpus that tell names from words at the start of sentences and in headlines. */
export interface NameCounts {
  /** How often each name key stands where only names have capitals. */
  readonly certain: ReadonlyMap<string, number>;
  /** How often each word stands in lower case; kept for words that some sentence capitalises at its start. */
  readonly lowerCase: ReadonlyMap<string, number>;
  /** Name keys and surnames without their letter case, for lines of capitals. */
  readonly folded: ReadonlyMap<string, string>;
  /** First words of the keys in `folded`. */
  readonly foldedFirst: ReadonlySet<string>;
  /** Remembers the keys of names: the same names come again and again. */
  keyOf(name: string): string;
}

/** The keys of names, remembered. */
function keyMemory(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let key = known.get(name);
    if (key === undefined) {
      key = nameKey(name);
      known.set(name, key);
    }
    return key;
  };
}

/**
 * Short forms of the names a source writes in full, by key: surnames of people, first words of organisations. Words that
 * the source has in lower case too are none.
 */
export function shortForms(source: SourceCandidates, lists: Gazetteer): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const { name, kind, kindSure, uncertain } of source.candidates) {
    const organisation = kind === "organisation";
    if (!name.includes(" ") || uncertain || !(organisation || (kind === "person" && kindSure))) continue;
    const word = organisation ? name.slice(0, name.indexOf(" ")) : name.slice(name.lastIndexOf(" ") + 1);
    const key = nameKey(word);
    if (!source.lowerCase.has(key) && !lists.demonyms.has(key)) forms.add(key);
  }
  return forms;
}

/** Counts for a whole corpus; the order of sources does not matter. */
export function countNames(sources: readonly SourceCandidates[]): NameCounts {
  const keyOf = keyMemory();
  const certain = new Map<string, number>();
  const folded = new Map<string, string>();
  const openings = new Set<string>();
  const surnames = new Set<string>();
  for (const source of sources) {
    for (const candidate of source.candidates) {
      if (candidate.uncertain) {
        openings.add(firstWord(candidate.name));
      } else {
        const key = keyOf(candidate.name);
        certain.set(key, (certain.get(key) ?? 0) + 1);
        if (candidate.kind === "person" && candidate.kindSure && key.includes(" ")) {
          const surname = key.slice(key.lastIndexOf(" ") + 1);
          if (!corporateSuffixes.has(surname)) surnames.add(surname);
        }
      }
    }
  }
  for (const key of [...certain.keys()].sort()) {
    const lower = key.toLowerCase();
    if (!folded.has(lower) || lower === key) folded.set(lower, key);
  }
  for (const surname of surnames) {
    if (!folded.has(surname)) folded.set(surname, surname);
  }
  for (const surname of surnames) openings.add(surname);
  const lowerCase = new Map<string, number>();
  for (const source of sources) {
    for (const [word, count] of source.lowerCase) {
      if (openings.has(word)) lowerCase.set(word, (lowerCase.get(word) ?? 0) + count);
    }
  }
  const foldedFirst = new Set<string>();
  for (const key of folded.keys()) {
    const space = key.indexOf(" ");
    foldedFirst.add(space < 0 ? key : key.slice(0, space));
  }
  return { certain, lowerCase, folded, foldedFirst, keyOf };
}

function firstWord(name: string): string {
  const space = name.indexOf(" ");
  return (space < 0 ? name : name.slice(0, space)).toLowerCase().replaceAll("’", "'");
}

/**
 * The names that a candidate turns out to be, given what the corpus writes elsewhere; none, one or several. `short`
 * holds the short forms its source gives a reason for.
 */
export function settle(
  candidate: Candidate,
  text: string,
  counts: NameCounts,
  short: ReadonlySet<string>,
  lists: Gazetteer,
): SettledName[] {
  if (!candidate.uncertain) return [settled(candidate, counts, lists, false)];
  const key = counts.keyOf(candidate.name);
  const certain = counts.certain.get(key) ?? 0;
  if (candidate.headline) return settleHeadline(candidate, key, certain, text, counts, lists);
  const first = firstWord(candidate.name);
  const lower = counts.lowerCase.get(first) ?? 0;
  const isWord = lists.words.has(first);
  if (!candidate.name.includes(" ")) {
    if (lists.countries.has(key) || lists.demonyms.has(key) || lists.acronyms.has(key))
      return [settled(candidate, counts, lists, false)];
    if (short.has(key)) return [settled(candidate, counts, lists, false)];
    if (isWord || lower > 0) return certain > lower ? [settled(candidate, counts, lists, false)] : [];
    return [settled(candidate, counts, lists, certain === 0)];
  }
  const rest = candidate.rest;
  if (rest === undefined || certain > 0 || lists.places.has(key) || lists.acronyms.has(key))
    return [settled(candidate, counts, lists, false)];
  const restKey = counts.keyOf(rest.name);
  const restKnown = counts.certain.has(restKey) || rest.kindSure;
  const placed = lists.countries.has(restKey) || lists.demonyms.has(restKey);
  if (lists.given.has(first) && candidate.kind === "person" && !placed)
    return [settled(candidate, counts, lists, false)];
  if (candidate.owner !== undefined) return [settled(candidate, counts, lists, false)];
  const named = candidate.kindSure && !/(?:ing|ed|ly)$/.test(first);
  if (named && !(placed || (rest.kindSure && counts.certain.has(restKey))))
    return [settled(candidate, counts, lists, false)];
  const personal =
    rest.name.includes(" ") && rest.name.split(" ").every((word) => !lists.words.has(word.toLowerCase()));
  if (restKnown || personal || /(?:ing|ed|ly)$/.test(first)) return settle(rest, text, counts, short, lists);
  return [settled(candidate, counts, lists, true)];
}

function settleHeadline(
  candidate: Candidate,
  key: string,
  certain: number,
  text: string,
  counts: NameCounts,
  lists: Gazetteer,
): SettledName[] {
  if (certain > 0) return [settled(candidate, counts, lists, false)];
  if (candidate.kindSure && (lists.places.has(key) || lists.demonyms.has(key) || candidate.owner !== undefined)) {
    return [settled(candidate, counts, lists, false)];
  }
  const parts = knownParts(candidate, text, counts, lists);
  if (parts.length > 0) return parts;
  const person = candidate.kindSure && candidate.kind === "person";
  return person ? [settled(candidate, counts, lists, true)] : [];
}

const unowned = { title: undefined, kind: undefined, kindSure: false, owner: undefined };

/** Names known from elsewhere that stand in a stretch of capitals, longest first, apart. */
function knownParts(candidate: Candidate, text: string, counts: NameCounts, lists: Gazetteer): SettledName[] {
  const words = [...text.slice(candidate.start, candidate.end).matchAll(/\S+/g)];
  const folded = words.map((word) => nameKey(word[0]).toLowerCase());
  const parts: SettledName[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!counts.foldedFirst.has(folded[at]!) && !lists.openings.has(folded[at]!)) continue;
    for (let end = Math.min(words.length, at + 6); end > at; end--) {
      const last = words[end - 1]!;
      const key = end - at === 1 ? folded[at]! : folded.slice(at, end).join(" ");
      const known = knownKey(key, end - at === 1 ? nameKey(last[0]) : key, end - at, counts, lists);
      if (known === undefined) continue;
      const start = candidate.start + words[at]!.index;
      const stop = candidate.start + last.index + last[0].replace(/[’']S$/i, "").length;
      const kind = lists.demonyms.has(known) ? "demonym" : lists.places.has(known) ? "place" : undefined;
      parts.push({
        start,
        end: stop,
        name: text.slice(start, stop).replace(/\s+/g, " "),
        key: known,
        base: baseKey(unowned, known, lists),
        title: undefined,
        kind,
        kindSure: kind !== undefined,
        owner: undefined,
        uncertain: true,
      });
      at = end - 1;
      break;
    }
  }
  return parts;
}

function knownKey(
  folded: string,
  upper: string,
  length: number,
  counts: NameCounts,
  lists: Gazetteer,
): string | undefined {
  if (length === 1 && lists.words.has(folded)) {
    if (!lists.countries.has(folded)) return undefined;
  } else if (lists.countries.has(folded) || lists.demonyms.has(folded)) return folded;
  if (upper !== folded && counts.certain.has(upper) && !lists.words.has(folded)) return upper;
  const known = counts.folded.get(folded);
  return known !== undefined && (known === folded || !lists.words.has(folded)) ? known : undefined;
}

function settled(candidate: Candidate, counts: NameCounts, lists: Gazetteer, uncertain: boolean): SettledName {
  const key = counts.keyOf(candidate.name);
  return {
    start: candidate.start,
    end: candidate.end,
    name: candidate.name,
    key,
    base: baseKey(candidate, key, lists),
    title: candidate.title,
    kind: candidate.kind,
    kindSure: candidate.kindSure,
    owner: candidate.owner,
    uncertain,
  };
}
