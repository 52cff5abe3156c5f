import type { Gazetteer } from "./gazetteer.ts";
import { takesOf } from "./joined-names.ts";
import { nameKey } from "./name-key.ts";
import { isNameWord, type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import {
  calendarWords,
  corporateSuffixes,
  eventHeads,
  isTrade,
  organisationHeads,
  particles,
  roleHeads,
  roleModifiers,
} from "./word-lists.ts";

/** "Richardson Greenshields of Canada Ltd": the place of a firm before what the law calls it. */
export function isOfSeat(tokens: readonly Token[], last: number, lists: Gazetteer): boolean {
  const suffix = tokens[last + 3];
  return (
    tokens[last + 1]!.lower === "of" &&
    suffix?.joined === true &&
    corporateSuffixes.has(suffix.lower) &&
    !tokens[last + 2]!.possessive &&
    lists.places.has(nameKey(tokens[last + 2]!.text))
  );
}

/** Whether a possessive belongs to the name: "Workers' Party", "St. Peter's Square", "King's College". */
export function joinsPossessive(tokens: readonly Token[], last: number, lists: Gazetteer): boolean {
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
  // "President's Cup"
  if (roleHeads.holds(owner) && eventHeads.holds(next)) return true;
  const trade = (isTrade(owner.lower) || owner.lower.endsWith("men")) && organisationHeads.holds(next);
  if (trade) return true;
  return group && plain && !lists.demonyms.holds(owner) && (lists.words.holds(next) || organisationHeads.holds(next));
}

/** How many tokens "of X", "for the X" behind `last` add to the name: 0 where it ends. */
export function connectorJump(
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
export function particleJump(tokens: readonly Token[], last: number): number {
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
