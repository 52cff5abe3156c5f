import type { Gazetteer } from "./gazetteer.ts";
import type { Run } from "./name-runs.ts";
import { type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import { calendarWords, corporateSuffixes, organisationHeads, vessels } from "./word-lists.ts";

export interface Title extends Run {
  readonly kind: "work" | "other";
  /** Whether the word before it says what it is. */
  readonly named: boolean;
}

/** Words without a capital in the titles of works. */
export const smallWords = words("of the a an and or in on at to for from with by as is not my your our et de la le du");

/** What somebody makes and gives a title. */
const works = words(
  "film movie novel book album song poem play painting opera ballet musical symphony memoir documentary sculpture sketch single debut autobiography biography trilogy thriller comedy sonata anthology collection fresco tapestry portrait exhibition",
);

/** Of these, behind which a title stands without a comma or quotation marks, and no one's name that only happens to follow. */
const titledWorks = words("film movie novel album opera ballet musical symphony memoir documentary sculpture single");

/** What has a name of its own besides ships. */
const crafts = words("probe satellite lander rover telescope orbiter boat locomotive airship balloon horse");

/**
 * The title or name that begins at `first`, where the noun before says what it is: "her first book, The Wind Tax,", "the
 * film Winter Light", "The probe, Caroline Herschel,". Undefined where what follows is or may be somebody else.
 */
export function findCalled(tokens: readonly Token[], text: string, first: number, lists: Gazetteer): Title | undefined {
  const noun = tokens[first - 1]!;
  const craft = vessels.holds(noun) || crafts.holds(noun);
  if (!craft && !works.holds(noun)) return undefined;
  const own = ownerBefore(tokens, first - 1);
  if (own === undefined) return undefined;
  if (tokens[first]!.joined) {
    if (craft || !titledWorks.holds(noun) || (noun.lower === "single" && own !== "own")) return undefined;
    const last = endOfTitle(tokens, first);
    const large = last - first > 0 && !mayBeAnother(tokens, first, last, lists);
    return large ? { first, last, kind: "work", named: true } : undefined;
  }
  if (!/^\s?,\s+$/.test(text.slice(noun.end, tokens[first]!.start))) return undefined;
  const last = endOfApposition(tokens, text, first);
  if (last < 0) return undefined;
  if (craft) {
    const plain = tokens.slice(first, last + 1).every(({ shape }) => shape !== "lower");
    return plain && last - first < 4 ? { first, last, kind: "other", named: true } : undefined;
  }
  if (last === first && (own !== "own" || lists.places.holds(tokens[first]!))) return undefined;
  const person =
    lists.given.holds(tokens[first]!) &&
    tokens.slice(first + 1, last + 1).every(({ lower }) => !lists.words.has(lower));
  return person ? undefined : { first, last, kind: "work", named: true };
}

/** Whose the noun at `at` is: "own" where a possessive stands before it and adjectives, "the" for an article; undefined behind "in the" and where nothing stands. */
function ownerBefore(tokens: readonly Token[], at: number): "own" | "the" | undefined {
  for (let before = at - 1; before >= 0 && before > at - 5; before--) {
    const token = tokens[before]!;
    if (token.possessive || /^(?:his|her|their|its|my|our)$/.test(token.lower)) return "own";
    if (/^(?:the|an?)$/.test(token.lower))
      return /^(?:in|on|aboard|for|with)$/.test(tokenAt(tokens, before - 1)?.lower ?? "") ? undefined : "the";
    if (token.shape !== "lower" && !(token.shape === "capital" && token.joined)) return undefined;
    if (smallWords.holds(token)) return undefined;
  }
  return undefined;
}

/** The last token of a title that begins at `first` and that nothing closes: its capitals, "of" and "and the" between them. */
function endOfTitle(tokens: readonly Token[], first: number): number {
  let last = first;
  for (;;) {
    const next = tokens[last + 1];
    if (!next?.joined || tokens[last]!.possessive) return last;
    if (next.shape === "capital" && !calendarWords.holds(next)) {
      last++;
      continue;
    }
    let at = last + 1;
    if (!/^(?:of|and)$/.test(next.lower)) return last;
    if (/^(?:the|a)$/.test(tokens[at + 1]?.lower ?? "") && tokens[at + 1]!.shape === "lower") at++;
    else if (next.lower === "and") return last;
    const target = tokens[at + 1];
    if (!target?.joined || target.shape !== "capital") return last;
    last = at + 1;
  }
}

/** The last token of what stands between commas, or a comma and the end of the sentence; -1 where that is no title. */
function endOfApposition(tokens: readonly Token[], text: string, first: number): number {
  for (let at = first; at < first + 9; at++) {
    const token = tokens[at];
    if (token === undefined || (at > first && !token.joined) || token.shape === "uncased") return -1;
    const small = token.shape === "lower";
    if (small && !smallWords.holds(token)) return -1;
    const next = tokens[at + 1];
    if (next?.joined) continue;
    if (small || token.possessive) return -1;
    return /^\s?(?:[,;]\s|[,.]$|\.(?:\s|$))/.test(text.slice(token.end, token.end + 3)) ? at : -1;
  }
  return -1;
}

/** Whether the capitals behind a noun may be somebody or a firm rather than a title: "the film Tom Hanks made". */
function mayBeAnother(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  const opening = tokens[first]!;
  if (opening.lower === "the" || opening.text === "A") return false;
  const end = tokens[last]!;
  if (organisationHeads.holds(end) || corporateSuffixes.holds(end)) return true;
  if (lists.places.holds(opening) || lists.demonyms.holds(opening)) return true;
  return !lists.words.holds(opening) || (lists.given.holds(opening) && !lists.words.holds(end));
}
