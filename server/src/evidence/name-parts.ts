import type { Range } from "../text/range.ts";
import type { Unit } from "./analysed-text.ts";
import type { ClaimName, Comparison, PlacedName } from "./fault.ts";
import { isSame } from "./name-rivals.ts";
import { isPastForm, mayBeVerb } from "./role-order.ts";
import { fitSlot } from "./slot-fit.ts";
import type { PlacedSentence } from "./word-places.ts";

const SAME = 0.7;
/** By how much better another name must fit the place of the claim's. */
const AHEAD = 0.05;
const PREPOSITION =
  /^(?:in|on|at|of|from|by|to|for|with|near|under|over|into|between|against|after|before|since|than|about|as|around|through|across|during|within|without|outside|inside|including)$/;
const CIRCUMSTANCE = /^(?:in|on|at|near|outside|inside|across|around|through)$/;
/** "There are six cases in Ostby" is "Ostby has six cases". */
const HAS = /^(?:has|have|had|saw|sees|recorded|records|reported|reports|gets?|got|offers?|offered)$/;
const JOINS = /^(?:and|or|as|well)$/;

/**
 * A name of the claim that the sentence has, but in whose place among the claim's words it has another: "Ostby is a film"
 * for "Trainspotting is a film set in Ostby".
 */
export function findDisplacedName(comparison: Comparison, placed: PlacedSentence): ClaimName | undefined {
  return comparison.claimNames.find((name) => isDisplaced(comparison, placed, name));
}

function isDisplaced(comparison: Comparison, placed: PlacedSentence, name: ClaimName): boolean {
  const { units } = comparison.claim;
  const there = placed.sentence.units;
  const own = placesOf(placed, name.units);
  if (own.length === 0) return false;
  const claim = { units, text: comparison.text };
  const sentence = { units: there, text: placed.sentence.source.text };
  const isFirst = isSubjectAt(claim, name.units, comparison.claimNames);
  if (
    isFirst &&
    !HAS.test(units[name.units.end]?.norm ?? "") &&
    own.every(
      (place) => isCircumstance(sentence, place) || (!isModifier(claim, name.units) && isModifier(sentence, place)),
    )
  )
    return true;
  const names = comparison.namesOf(placed.sentence);
  const others = names.filter(
    (other) => !own.some((place) => overlaps(place, other.units)) && !isSame(comparison, name, placed.sentence, other),
  );
  if (others.length === 0) return false;
  if (isFirst && own.some((place) => isSubjectAt(sentence, place, others))) return false;
  const fitOf = (place: Range) => fitSlot(units, name.units, there, place, 0).value;
  const best = Math.max(...own.map(fitOf));
  return others.some(
    (other) =>
      fitOf(other.units) > best + AHEAD &&
      (!isLed(there, other.units) || isLed(units, name.units)) &&
      (!isModifier(sentence, other.units) || isModifier(claim, name.units)) &&
      !own.some((place) => areListed(there, place, other.units, names)),
  );
}

/** Units, and the text that their offsets are in. */
interface Words {
  readonly units: readonly Unit[];
  readonly text: string;
}

/** Whether a preposition of place stands right before a stretch of units, or before the place it lies in: "in Ostby, Norland". */
function isCircumstance({ units, text }: Words, { start }: Range): boolean {
  let first = start;
  const isRow = (at: number) =>
    units[at - 1]?.capital === true && /^,\s$/.test(text.slice((units[at - 1] as Unit).end, (units[at] as Unit).start));
  while (first > 0 && isRow(first)) first--;
  return CIRCUMSTANCE.test(wordBefore(units, { start: first, end: first }));
}

/** Whether a preposition leads to a stretch of units, "by" and "of" aside, behind which a doer may stand. */
function isLed(units: readonly Unit[], place: Range): boolean {
  const word = wordBefore(units, place);
  return PREPOSITION.test(word) && word !== "by" && word !== "of";
}

function wordBefore(units: readonly Unit[], { start }: Range): string {
  const before = units[start - 1]?.norm === "the" ? start - 2 : start - 1;
  return units[before]?.norm ?? "";
}

/** Whether a stretch of units begins the text, but for names that do not count and what belongs to it, and no preposition leads to it. */
function isSubjectAt(words: Words, place: Range, names: readonly PlacedName[]): boolean {
  if (names.some((name) => name.units.end <= place.start)) return false;
  return !words.units.slice(0, place.start).some(({ norm }) => PREPOSITION.test(norm)) && !isModifier(words, place);
}

/** Whether a name only qualifies the noun behind it: "an Irish footballer". */
function isModifier({ units, text }: Words, { end }: Range): boolean {
  const [last, next] = [units[end - 1], units[end]];
  if (!last || !next || /[,;:([–]/.test(text.slice(last.end, next.start))) return false;
  if (!units[end + 1] && isPastForm(next.norm)) return false;
  return (
    next.kind === "word" && !next.capital && next.weight > 0 && !/ly$|^due$/.test(next.norm) && !mayBeVerb(units, end)
  );
}

/** Whether two names stand in one row: "Karlsson, Blom and Venn". */
function areListed(units: readonly Unit[], a: Range, b: Range, names: readonly PlacedName[]): boolean {
  const [start, end] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
  for (let at = start; at < end; at++)
    if (!JOINS.test((units[at] as Unit).norm) && !names.some((name) => name.units.start <= at && at < name.units.end))
      return false;
  return true;
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Where the words of a stretch of the claim stand in the sentence side by side. */
function placesOf({ occurrences }: PlacedSentence, { start, end }: Range): Range[] {
  const found = occurrences
    .slice(start, end)
    .flatMap((some) => some.flatMap(({ at, strength }) => (strength >= SAME ? [at] : [])));
  const places: { start: number; end: number }[] = [];
  for (const at of [...new Set(found)].sort((a, b) => a - b)) {
    const last = places.at(-1);
    if (last && at - last.end <= 1) last.end = at + 1;
    else places.push({ start: at, end: at + 1 });
  }
  return places;
}
