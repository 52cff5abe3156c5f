import { isSpelledOut } from "./acronyms.ts";
import { nameIn } from "./candidate-bytes.ts";
import { isGenericOrganisation, isInAngles, kindOf } from "./classify.ts";
import type { Report } from "./game-reports.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { KindVote } from "./kind-vote.ts";
import { numberOf } from "./lexicon.ts";
import { nameKey } from "./name-key.ts";
import { followsShip } from "./ship-names.ts";
import { endOfTitle, followsTitle, roleBefore, titleInside } from "./titles.ts";
import type { Token } from "./tokens.ts";
import { words } from "./word-list.ts";
import {
  calendarWords,
  clubHeads,
  corporateSuffixes,
  eventHeads,
  knownFirms,
  nameSuffixes,
  organisationHeads,
  placeHeads,
  roleHeads,
  sayingVerbs,
  splitPrefixes,
  workHeads,
} from "./word-lists.ts";

/** One name of a run, by its tokens; `start` and `end` are offsets where the name is only part of a token. */
export interface Piece {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly title: string | undefined;
  /** Name key of the place that owns it, for names such as "Foreign Ministry". */
  readonly owner: string | undefined;
  /** Tells its kind. That takes longer than all else about it, and of names in notes it is seldom asked. */
  vote(): KindVote;
}

/** Parts a run of capitalised words into names: titles taken off, demonyms and places before a title or a person apart. */
export function splitRun(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
  report: Report,
): Piece[] {
  const pieces: Piece[] = [];
  const whole =
    last > first &&
    (followsShip(tokens, text, first, last) ||
      isInAngles(tokens, text, first, last) ||
      isSpelledOut(tokens, text, first, last));
  if (whole) {
    addPieces(pieces, tokens, text, first, last, undefined, lists, report);
    return pieces;
  }
  let at = first;
  let title = titleFromBefore(tokens, text, first, last, lists);
  while (at <= last) {
    const end = endOfTitle(tokens, at, last, lists);
    if (end > at && !(last > at && knownFirms.has(keyOf(tokens, at, last)))) {
      if (end > last) return pieces;
      if (followsTitle(tokens, at, end, last, lists)) {
        title = text.slice(tokens[at]!.start, tokens[end - 1]!.end);
        at = end;
      }
    }
    const prefix = endOfPrefix(tokens, text, at, last, lists, title !== undefined);
    if (prefix > at) {
      addPieces(pieces, tokens, text, at, prefix - 1, undefined, lists, report);
      at = prefix;
      title = undefined;
      continue;
    }
    const inside = title === undefined ? titleInside(tokens, at, last, lists) : -1;
    const ends = inside > at ? endOfTitle(tokens, inside, last, lists) : -1;
    if (ends > inside && ends <= last) {
      addPieces(pieces, tokens, text, at, inside - 1, undefined, lists, report);
      at = inside;
      continue;
    }
    addPieces(pieces, tokens, text, at, last, title, lists, report);
    break;
  }
  return pieces;
}

/** A role in lower case right before the run, where a person may follow it. */
function titleFromBefore(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
): string | undefined {
  const from = roleBefore(tokens, first);
  if (
    from === first ||
    !followsTitle(tokens, from, first, last, lists) ||
    lists.places.has(keyOf(tokens, first, last))
  ) {
    return undefined;
  }
  return text.slice(tokens[from]!.start, tokens[first - 1]!.end);
}

/** One behind a demonym or place that stands at `at` before a title or a person's name; `at` where none does. */
function endOfPrefix(
  tokens: readonly Token[],
  text: string,
  at: number,
  last: number,
  lists: Gazetteer,
  titled: boolean,
): number {
  if (titled || at === last || !lists.openings.holds(tokens[at]!)) return at;
  if (tokens[at + 1]!.lower === "democrat" && at + 1 < last && !isHead(tokens[last]!)) return at + 2;
  const whole = numberOf(keyOf(tokens, at, last));
  if (
    lists.places.hasNumber(whole) ||
    lists.demonyms.hasNumber(whole) ||
    lists.acronyms.hasNumber(whole) ||
    knownFirms.hasNumber(whole)
  )
    return at;
  for (let end = Math.min(last, at + 3); end > at; end--) {
    const key = numberOf(keyOf(tokens, at, end - 1));
    const demonym = lists.demonyms.hasNumber(key);
    const country = lists.countries.hasNumber(key);
    if (!demonym && !country && !lists.acronyms.hasNumber(key) && !lists.places.hasNumber(key)) continue;
    const title = endOfTitle(tokens, end, last, lists);
    if (title > end && (title > last || followsTitle(tokens, end, title, last, lists))) return end;
    const dotted = isDotted(tokens[end - 1]!);
    if (!demonym && !dotted && !country) continue;
    if (/^democrats?$/.test(tokens[end]!.lower)) return at;
    if (lists.demonyms.holds(tokens[end]!) && last === end) return end;
    const open = tokens[end]!;
    const person = lists.given.holds(open) && last > end && !lists.words.holds(tokens[end + 1]!);
    if (person && !isHead(tokens[last]!)) return end;
    if (dotted && open.shape === "capital" && isStrayCapital(tokens, text, end, last, lists)) return end;
    if (demonym && !hasHead(tokens, end, last) && !lists.words.holds(open) && open.shape !== "number") return end;
    return at;
  }
  return at;
}

/** "U.S.", behind whose dot some papers write any word with a capital. */
export function isDotted({ text }: Token): boolean {
  return text.charCodeAt(1) === 46 && twoInitials.test(text);
}

const twoInitials = /^\p{Lu}\.\p{Lu}\.$/u;

/** "U.S. Monetary policy", "U.S. Hopes Japan": an everyday word behind the dot, alone or before a name. */
function isStrayCapital(tokens: readonly Token[], text: string, at: number, last: number, lists: Gazetteer): boolean {
  const { lower } = tokens[at]!;
  if (at === last && unlikeAlone.holds(tokens[at]!)) return true;
  if (at === last && isStrayBehindDot(tokens, text, at, lists)) return true;
  if (at === last && isOfMany(tokens, at, lists)) return true;
  if (!(lists.words.holds(tokens[at]!) || lists.words.has(lower.replace(/s$/, ""))) || hasHead(tokens, at, last))
    return false;
  return at === last || !lists.words.holds(tokens[at + 1]!) || lists.places.has(keyOf(tokens, at + 1, last));
}

/** "U.S. Refiners will": several who do something, and no side or body of theirs. */
export function isOfMany(tokens: readonly Token[], at: number, lists: Gazetteer): boolean {
  const next = tokens[at + 1];
  const { lower } = tokens[at]!;
  if (!/..(?:ers|ors|ists)$/.test(lower) || next?.joined !== true || next.shape !== "lower") return false;
  const one = lower.slice(0, -1);
  return (
    !clubHeads.has(lower) &&
    (lists.words.has(one) || [one.slice(0, -1), one.slice(0, -2)].some((stem) => lists.words.has(stem)))
  );
}

/**
 * "U.S. Feedgrain sales", in a paper that elsewhere writes "U.S. To" or "U.S. Dollar" too: a word behind the dot that has
 * its capital from there alone.
 */
export function isStrayBehindDot(tokens: readonly Token[], text: string, at: number, lists: Gazetteer): boolean {
  const word = tokens[at]!;
  const { start } = word;
  const next = tokens[at + 1];
  if (next?.joined !== true || next.shape !== "lower" || sayingVerbs.holds(next)) return false;
  if (isHead(word) || lists.given.holds(word) || lists.places.holds(word)) return false;
  return strayWord.test(text.slice(Math.max(0, start - 4_000), start + 4_000));
}

const strayWord =
  /\bU\.[SK]\.\s(?:And|To|Of|In|Is|Are|Was|Has|Had|Will|For|On|At|By|Would|Dlrs|Dollar|Officials|Trade|With|From)\b/;

/** Last words of organisations that are none behind a country alone: "U.K. Financial services", "U.S. Securities". */
const unlikeAlone = words(
  "financial securities electric electronics energy oil gas steel chemical chemicals metals products investment investments industries markets savings foods insurance capital finance television software technology technologies trading company companies systems",
);

function isHead(word: Token): boolean {
  return organisationHeads.holds(word) || placeHeads.holds(word) || eventHeads.holds(word) || workHeads.holds(word);
}

function hasHead(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    if (isHead(tokens[at]!)) return true;
  }
  return false;
}

function keyOf(tokens: readonly Token[], first: number, last: number): string {
  return nameKey(wordsOf(tokens, first, last));
}

function wordsOf(tokens: readonly Token[], first: number, last: number): string {
  let words = tokens[first]!.text;
  for (let at = first + 1; at <= last; at++) words += ` ${tokens[at]!.text}`;
  return words;
}

function addPieces(
  pieces: Piece[],
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  title: string | undefined,
  lists: Gazetteer,
  report: Report,
): void {
  let end = last;
  while (end > first && endsNoName(tokens, first, end)) end--;
  const token = tokens[first]!;
  if (first === end) {
    if (token.shape === "initial" || calendarWords.holds(token) || (roleHeads.holds(token) && title === undefined)) {
      if (calendarWords.holds(token) && title !== undefined) {
        pieces.push(piece(tokens, text, first, end, title, lists, report));
      }
      return;
    }
    const hyphen = token.text.search(/[-‐‑]/);
    if (hyphen > 0 && !lists.places.has(nameKey(token.text)) && !lists.demonyms.has(nameKey(token.text))) {
      const left = nameKey(token.text.slice(0, hyphen));
      const right = nameKey(token.text.slice(hyphen + 1));
      const known = (key: string) => lists.demonyms.has(key) || lists.countries.has(key);
      if (splitPrefixes.has(left) && known(right)) {
        pieces.push(part(text, first, token.start + hyphen + 1, token.end, lists));
        return;
      }
      const placed = (key: string) => lists.places.has(key) && !lists.given.has(key);
      if ((known(left) && known(right)) || (placed(left) && placed(right))) {
        pieces.push(part(text, first, token.start, token.start + hyphen, lists));
        pieces.push(part(text, first, token.start + hyphen + 1, token.end, lists));
        return;
      }
    }
  }
  pieces.push(piece(tokens, text, first, end, title, lists, report));
}

/** Connectors and lone titles that a name cannot end with. */
function endsNoName(tokens: readonly Token[], first: number, last: number): boolean {
  const token = tokens[last]!;
  if (token.shape === "initial") return token.text.length === 1 && last - first === 0;
  return (
    token.shape === "capital" && /^(?:mr|mrs|ms|dr|president|minister)$/.test(token.lower) && !nameSuffixes.holds(token)
  );
}

function piece(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  title: string | undefined,
  lists: Gazetteer,
  report: Report,
): Piece {
  const start = tokens[first]!.start;
  let end = tokens[last]!.end;
  const abbreviated = corporateSuffixes.holds(tokens[last]!) || nameSuffixes.holds(tokens[last]!);
  if (abbreviated && text.charAt(end) === "." && tokens[last + 1] !== undefined) end++;
  const name = nameIn(text, start, end);
  const generic = title === undefined && isGenericOrganisation(tokens, first, last);
  const vote = (): KindVote =>
    generic
      ? genericKind(tokens[last]!.lower)
      : kindOf(tokens, text, first, last, nameKey(name), title !== undefined, lists, report);
  return { first, last, start, end, name, title, owner: ownerOf(tokens, first, last, generic, lists), vote };
}

function genericKind(head: string): KindVote {
  return { kind: head === "constitution" ? "work" : "organisation", sure: true };
}

function part(text: string, at: number, start: number, end: number, lists: Gazetteer): Piece {
  const name = text.slice(start, end);
  const kind = lists.demonyms.has(nameKey(name)) ? "demonym" : "place";
  const vote = (): KindVote => ({ kind, sure: true });
  return { first: at, last: at, start, end, name, title: undefined, owner: undefined, vote };
}

/** The place that tells which ministry or court is meant: a possessive before it, or the demonym it begins with. */
function ownerOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  generic: boolean,
  lists: Gazetteer,
): string | undefined {
  if (!generic) {
    if (last === first) return undefined;
    if (!lists.demonyms.holds(tokens[first]!) || !isGenericOrganisation(tokens, first + 1, last)) return undefined;
    const whole = numberOf(keyOf(tokens, first, last));
    if (lists.places.hasNumber(whole) || lists.acronyms.hasNumber(whole)) return undefined;
    return lists.demonyms.get(tokens[first]!.lower) || undefined;
  }
  const at = first - 1;
  if (!tokens[first]!.joined || at < 0 || !tokens[at]!.possessive) return undefined;
  for (let from = Math.max(0, at - 2); from <= at; from++) {
    const key = keyOf(tokens, from, at);
    const place = lists.places.get(key);
    if (place !== undefined) return place;
  }
  return undefined;
}
