import type { EntityKind } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import {
  organisationHeads,
  organisationNouns,
  organisationNounsBefore,
  placeHeads,
  placeNouns,
  roleHeads,
  vessels,
} from "./word-lists.ts";

/** What a share of a company does in a market report. */
const marketVerbs = words(
  "rose fell gained lost climbed slipped jumped dropped added shed eased closed ended finished soared tumbled slid firmed rallied surged sank advanced declined",
);

/** What is held in, taken over from or said of a company: before "of" or "in". */
const ownedNouns = words(
  "stake shares unit subsidiary arm acquisition takeover collapse directors clients customers owner owners creditors shareholders investors division merger employees",
);

/** Who works, plays or speaks for somebody. */
const servingWords = words(
  "work works worked working plays played playing cricket football rugby hockey basketball councillor councilor wrote writes drives drove rides raced economist analyst spokesman spokeswoman lawyer lawyers attorney agent trader dealer scout",
);

/** Who works with or at a firm. */
const experts = words(
  "analyst analysts economist economists trader traders strategist dealer dealers broker brokers chemist",
);

/** What companies and clubs have: behind a possessive. */
const belongings = words(
  "shares stock option options licence license dividend debentures products brands lenders profit profits earnings sales revenue board bid takeover chairman chairwoman chief shareholders creditors subsidiary headquarters coach captain striker goalkeeper midfielder defender",
);

/** What is named after somebody or something, and is no person, organisation or place. */
const namedThings = words(
  "rover probe lander spacecraft satellite telescope rocket pizza treaty virus fever disease syndrome accord accords pact missile missiles rate index award prize trophy class rifle rifles tank tanks helicopter helicopters jet jets computer workstation processor engine airliner jetliner drug vaccine smartphone console crude program programme scheme",
);

const ways = words(
  "flew travelled traveled went gone going walked marched deported evacuated airlifted emigrated migrated returned fled drove headed sailed trip visit road flight flights ferry ferries bus train",
);

/** Before "for" and where somebody goes. */
const starts = words("left leaves bound headed heading sailed sails departed departs");

/** Where the apposition behind a name no longer says what it is. */
const appositionEnds = words(
  "of in for who which that with from to at on and but by where when registered owned built operated based run",
);

/** What the sentence around a name says it is; undefined where it says nothing. */
export function kindByContext(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
): EntityKind | undefined {
  if (tokens[first]!.shape === "lower") return undefined;
  const qualified = kindByBrackets(tokens, text, last);
  if (qualified !== undefined) return qualified;
  return (
    kindByApposition(tokens, text, last) ??
    (isFirm(tokens, first, last, lists) ? "organisation" : undefined) ??
    (namedThings.holds(behind(tokens, last)) ? "other" : undefined) ??
    (isDestination(tokens, first, last) ? "place" : undefined)
  );
}

/** The lower-case word right behind a name. */
function behind(tokens: readonly Token[], last: number): Token | undefined {
  const next = tokens[last + 1];
  return next?.joined && next.shape === "lower" && !tokens[last]!.possessive ? next : undefined;
}

/** "Diena , the main daily in Riga", "Tate , 52 , ": what stands behind a comma says. */
export function kindByApposition(tokens: readonly Token[], text: string, last: number): EntityKind | undefined {
  const opening = tokens[last + 1];
  if (opening === undefined || !/^\s?,\s+$/.test(text.slice(tokens[last]!.end, opening.start))) return undefined;
  if (opening.shape === "number" && /^\d\d$/.test(opening.text)) {
    return /^\s?,/.test(text.slice(opening.end, opening.end + 2)) ? "person" : undefined;
  }
  const article = /^(?:an?|the|its|his|her|one)$/.test(opening.lower);
  if (!article && !(opening.shape === "lower" && roleHeads.holds(opening))) return undefined;
  for (let at = last + (article ? 2 : 1); at < last + 9; at++) {
    const token = tokens[at];
    if (token === undefined || (at > last + 1 && !token.joined && !tokens[at - 1]!.possessive)) return undefined;
    if (token.possessive) continue;
    if (token.shape !== "lower") return undefined;
    if (appositionEnds.holds(token)) return undefined;
    const next = tokens[at + 1];
    const isHead = next === undefined || !next.joined || next.shape !== "lower" || appositionEnds.holds(next);
    if (!isHead) continue;
    if (roleHeads.holds(token)) return "person";
    if (vessels.holds(token)) return "other";
    if (placeNouns.holds(token) || placeHeads.holds(token)) return "place";
    if (organisationNouns.holds(token) || organisationNounsBefore.holds(token)) return "organisation";
    return organisationHeads.holds(token) ? "organisation" : undefined;
  }
  return undefined;
}

/** "Michael Bolden (politician)", "Velden (1958 film)", "Auk (river)". */
function kindByBrackets(tokens: readonly Token[], text: string, last: number): EntityKind | undefined {
  const opening = tokens[last + 1];
  if (opening === undefined || opening.joined) return undefined;
  if (text.charCodeAt(tokens[last]!.end + 1) !== 40 || !/^\s?\(\s?$/.test(text.slice(tokens[last]!.end, opening.start)))
    return undefined;
  for (let at = last + 1; at < last + 4; at++) {
    const token = tokens[at];
    if (token === undefined || (token.shape !== "lower" && token.shape !== "number")) return undefined;
    if (!/^\s?\)/.test(text.slice(token.end, token.end + 2))) continue;
    if (roleHeads.holds(token) || /^(?:footballer|politician|musician)$/.test(token.lower)) return "person";
    if (placeNouns.holds(token)) return "place";
    if (/^(?:film|album|song|novel|opera|book|play|magazine|series)$/.test(token.lower)) return "work";
    return organisationNouns.holds(token) || token.lower === "band" ? "organisation" : undefined;
  }
  return undefined;
}

/** Whether it is spoken of as a company, a club or an office is. */
function isFirm(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  const next = tokens[last + 1];
  const before = tokenAt(tokens, first - 1);
  const earlier = tokenAt(tokens, first - 2);
  if (tokens[last]!.possessive) return next?.joined === true && next.shape === "lower" && belongings.holds(next);
  // "the port of Rouen fell 6 percent" tells of a port.
  const within = tokens[first]!.joined && /^(?:of|in|at|from|to)$/.test(before?.lower ?? "");
  if (!within && next?.joined && next.shape === "lower" && isPriceMove(tokens, last)) return true;
  if (next?.lower === "news" && tokens[last + 2]?.lower === "agency") return true;
  if (before === undefined || earlier === undefined || !tokens[first]!.joined || !before.joined) return false;
  if (before.lower === "of" && ownedNouns.holds(earlier)) return true;
  if (before.lower === "in" && /^(?:stake|shares|holding)$/.test(earlier.lower)) return true;
  if (before.lower === "for" && servingWords.holds(earlier)) return true;
  if (before.lower === "by" && /^(?:led|down|up)$/.test(earlier.lower) && isOfMarket(tokens, first)) return true;
  if ((before.lower === "with" || before.lower === "at") && experts.holds(earlier)) return true;
  return before.lower === "of" && isPerson(tokens, first - 2, lists) && !lists.places.has(keyOf(tokens, first, last));
}

function keyOf(tokens: readonly Token[], first: number, last: number): string {
  const words = tokens.slice(first, last + 1).map(({ text }) => text);
  return nameKey(words.join(" "));
}

/** "shares rose 0.9 percent, led by": a move told before the name. */
function isOfMarket(tokens: readonly Token[], first: number): boolean {
  const before = tokens.slice(Math.max(0, first - 14), first);
  return (
    before.some((token) => marketVerbs.holds(token)) &&
    before.some(({ lower }) => /^(?:shares|stocks|index|market|percent|pct|points)$/.test(lower))
  );
}

/** "fell 14 points", "was down 15 cents", "up 4.2 percent" behind a name. */
export function isPriceMove(tokens: readonly Token[], last: number): boolean {
  let at = last + 1;
  if (/^(?:was|were|is|ended|closed)$/.test(tokens[at]!.lower)) at++;
  const moves = tokens[at];
  if (!marketVerbs.holds(moves) && !/^(?:up|down|off)$/.test(moves?.lower ?? "")) return false;
  for (let ahead = at + 1; ahead < at + 4; ahead++) {
    const token = tokens[ahead];
    if (token?.shape === "number") {
      const decimals = tokens[ahead + 1]?.shape === "number" && !tokens[ahead + 1]!.joined;
      return /^(?:percent|pct|points?|cents?|pence|yen|pfennigs?|francs?|marks?|dollars?|lire|rand|won|to|at|per)$/.test(
        tokens[ahead + (decimals ? 2 : 1)]?.lower ?? "",
      );
    }
  }
  return false;
}

/** "Bernard Lacaze of": two capitalised words, of which the first is a given name or the second none of an office. */
function isPerson(tokens: readonly Token[], last: number, lists: Gazetteer): boolean {
  const surname = tokens[last]!;
  const given = tokenAt(tokens, last - 1);
  if (given === undefined || !surname.joined || surname.shape !== "capital" || given.shape !== "capital") return false;
  if (organisationHeads.holds(surname) || placeHeads.holds(surname) || roleHeads.holds(surname)) return false;
  return lists.given.holds(given) && !lists.words.holds(surname);
}

/** "flew to Zeebrugge", "ferries to Zeebrugge", "bound for Zeebrugge". */
function isDestination(tokens: readonly Token[], first: number, last: number): boolean {
  if (last === first && tokenAt(tokens, first - 1)?.lower === "for" && starts.holds(tokenAt(tokens, first - 2)))
    return true;
  return last === first && tokenAt(tokens, first - 1)?.lower === "to" && ways.holds(tokenAt(tokens, first - 2));
}
