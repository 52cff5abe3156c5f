import { type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import { organisationHeads, roleHeads, vessels } from "./word-lists.ts";

/** What stands before the name of a ship, in capitals, and belongs to it. */
const prefixes = words("mv mt ms ss fv hms hmas hmcs hmnzs hdms hnoms hnlms rms rrs uss usns uscgc kri brp voea");

/** Titles that ships are called by: "HMS Queen Elizabeth". */
const royal = words("queen king prince princess duke duchess earl lord lady");

/** "salima" of "mv salima": a ship's key without what stands before its name; undefined where nothing does. */
export function withoutShipPrefix(key: string): string | undefined {
  const space = key.indexOf(" ");
  return space > 0 && prefixes.has(key.slice(0, space)) ? key.slice(space + 1) : undefined;
}

/** Several ships. */
const fleets = words(
  "ships vessels boats warships frigates destroyers cruisers submarines tankers supertankers freighters ferries liners trawlers yachts schooners tugs icebreakers lifeboats",
);

/** "MV Salima", "Varrow Maru", "HMS Queen Elizabeth": behind what only ships have; an officer of the SS is none. */
export function isShip(tokens: readonly Token[], first: number, last: number): boolean {
  const prefix = tokens[first]!;
  if (last > first && tokens[last]!.lower === "maru") return true;
  if (last === first || prefix.shape !== "capitals" || !prefixes.holds(prefix)) return false;
  const name = tokens[first + 1]!;
  return (
    name.shape === "capital" && !organisationHeads.holds(tokens[last]!) && (!roleHeads.holds(name) || royal.holds(name))
  );
}

/**
 * "the tankers Salima, Dawn and Maria K": one of a list of two or more that begins right behind a word for several
 * ships. Behind a comma others stand as well: "sold its ships, Varrow and Tesk said".
 */
export function isInFleet(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  let at = first;
  for (;;) {
    let before = tokenAt(tokens, at - 1);
    if (before?.text === "the") before = tokenAt(tokens, --at - 1);
    if (before === undefined || before.possessive) return false;
    if (before.shape === "lower" && before.text.endsWith("s") && fleets.holds(before))
      return tokens[at]!.joined && (at < first - 1 || goesOn(tokens, text, last));
    if (before.text === "and" && tokens[at]!.joined) at--;
    else if (!isComma(text, before, tokens[at]!)) return false;
    const end = at - 1;
    while (at > 0 && at > end - 4 && isOfName(tokens[at - 1]!) && (at - 1 === end || tokens[at]!.joined)) at--;
    if (at > end || first - at > 20) return false;
  }
}

function isComma(text: string, before: Token, { start }: Token): boolean {
  const space = text.charCodeAt(before.end) === 32 ? 1 : 0;
  return start === before.end + space + 2 && text.charCodeAt(start - 2) === 44;
}

function isOfName({ shape, lower }: Token): boolean {
  return shape === "capital" || shape === "capitals" || shape === "initial" || lower === "of";
}

/** Whether another name of a list follows. */
function goesOn(tokens: readonly Token[], text: string, last: number): boolean {
  const next = tokens[last + 1];
  if (next === undefined || tokens[last]!.possessive) return false;
  if (next.lower !== "and") return isOfName(next) && isComma(text, tokens[last]!, next);
  const other = tokens[last + 2];
  return other !== undefined && (isOfName(other) || (other.lower === "the" && isOfName(tokens[last + 3] ?? other)));
}

/** "the frigate Stark", "the tankers Salima and": a word for ships right before a name, which then has no title in it. */
export function followsShip(tokens: readonly Token[], text: string, first: number, last: number): boolean {
  const before = tokens[first]!.joined ? tokenAt(tokens, first - 1) : undefined;
  return (
    (before !== undefined && vessels.holds(before)) ||
    isShip(tokens, first, last) ||
    isInFleet(tokens, text, first, last)
  );
}
