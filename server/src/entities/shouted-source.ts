import type { Range } from "../text/range.ts";
import { isStopWord } from "../text/stop-words.ts";
import { nameIn } from "./candidate-bytes.ts";
import type { Candidate } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { roleHeads, roleModifiers } from "./word-lists.ts";

/** How much of a source is looked at to tell whether it is all in capitals. */
const sample = 4000;

/** Whether a source is written in capitals throughout, as telegrams, old wires and some transcripts are. */
export function isShouted(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < text.length && at < sample; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) upper++;
    else if (code >= 97 && code <= 122) lower++;
    if (lower > 60) return false;
  }
  return upper >= 60 && lower * 20 < upper;
}

/**
 * The text with capitals where it would have them if it were not all in capitals, as far as everyday words tell: of
 * equal length, so that places in it are places in the source.
 */
export function recase(text: string, lists: Gazetteer): string {
  return text.replace(/\p{Lu}[\p{Lu}\p{M}]+(?:['’]\p{Lu}+)?/gu, (word, at: number) => {
    if (text.charAt(at - 1) === "." || text.charAt(at + word.length) === ".") {
      if (lists.places.has(word) || word.length < 2) return word;
    }
    const lower = word.toLowerCase();
    if (lower.length !== word.length || lists.acronyms.has(word)) return word;
    const named = isGivenHere(text, at + word.length, lower, lists) || isAddressed(text, at);
    if (isPlain(lower, lists) && !named) return lower;
    return word.charAt(0) + lower.slice(1);
  });
}

function isPlain(word: string, lists: Gazetteer): boolean {
  if (lists.countries.has(word) || lists.demonyms.has(word)) return false;
  const stem = word.replace(/['’]s?$|(?:s|es|ed|d|ing|ly)$/, "");
  return (
    isStopWord(word) ||
    roleHeads.has(word) ||
    roleModifiers.has(word) ||
    [word, stem, `${stem}e`].some((form) => lists.words.has(form))
  );
}

/** "MR. PER OLSSON": right behind a form of address. */
function isAddressed(text: string, at: number): boolean {
  return /(?:^|[\s(])(?:MR|MRS|MS|DR|MESSRS)\.? $/.test(text.slice(Math.max(0, at - 9), at));
}

/** "MARK OLSSON": a given name that is an everyday word too, before a word that is none. */
function isGivenHere(text: string, end: number, lower: string, lists: Gazetteer): boolean {
  if (!lists.given.has(lower)) return false;
  const next = /^ (\p{Lu}{2,})/u.exec(text.slice(end, end + 24))?.[1]?.toLowerCase();
  return next !== undefined && !isPlain(next, lists);
}

/**
 * Names of a sentence in capitals: those found in its recased text that compare the same in capitals, and what stands
 * between them, in which only other sources can tell names.
 */
export function withCapitals(
  found: readonly Candidate[],
  text: string,
  sentence: Range,
  lineOf: (range: Range) => readonly Candidate[],
): Candidate[] {
  const candidates: Candidate[] = [];
  let from = sentence.start;
  for (const candidate of found) {
    const { start, end, title } = candidate;
    const name = nameIn(text, start, end);
    if (start < from || nameKey(name) !== nameKey(candidate.name)) continue;
    candidates.push(...lineOf({ start: from, end: start }));
    const titled = title === undefined ? undefined : titleIn(text, start, title);
    candidates.push({ ...candidate, name, title: titled, headline: false, rest: undefined });
    from = end;
  }
  candidates.push(...lineOf({ start: from, end: sentence.end }));
  return candidates;
}

function titleIn(text: string, start: number, title: string): string | undefined {
  const from = text.slice(0, start).toLowerCase().lastIndexOf(title.toLowerCase());
  return from < 0 || start - from > title.length + 4 ? undefined : text.slice(from, from + title.length);
}
