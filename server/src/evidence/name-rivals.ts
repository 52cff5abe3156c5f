import type { Source } from "../corpus/source.ts";
import { isNation, liesIn } from "../entities/lands.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { compareUnits } from "./compare-units.ts";
import { type ClaimName, type Comparison, type PlacedName, shareOutside } from "./fault.ts";
import type { RankedSentence } from "./select-evidence.ts";
import { compareNeighbours, fitSlot, nextOf, SAME_NEIGHBOUR, type SlotFit } from "./slot-fit.ts";

/** Another name that stands in the evidence where a name of the claim stands in the claim. */
export interface NameRival {
  readonly sentence: AnalysedSentence;
  readonly name: PlacedName;
  /** The claim has that name too, in another place. */
  readonly isInClaim: boolean;
  /** The words on both sides of it are the claim's. */
  readonly sure: boolean;
}

/** Fits from which the evidence's name has the claim's place, by how many of its neighbours are the claim's. */
const LEAST = { both: 0.5, one: 0.65 } as const;
/** By how much better it must fit there than the claim's own name does anywhere. */
const AHEAD = { inClaim: 0.12, elsewhere: 0.3 } as const;

/**
 * Looks for a name that fits the place of the claim's name better than that name itself does: who did what to whom, and
 * one name of a source put for another.
 */
export function findNameRival(comparison: Comparison, name: ClaimName): NameRival | undefined {
  let best: { readonly rival: NameRival; readonly fit: SlotFit } | undefined;
  for (const ranked of comparison.ranked) {
    for (const other of comparison.namesOf(ranked.sentence)) {
      const neighbours = compareNeighbours(comparison.claim.units, name.units, ranked.sentence.units, other.units);
      const count = Number(neighbours.left >= SAME_NEIGHBOUR) + Number(neighbours.right >= SAME_NEIGHBOUR);
      if (count === 0 || isSame(comparison, name, ranked.sentence, other)) continue;
      if (count === 1 && beginsClause(comparison, name, ranked.sentence, other)) continue;
      const fit = fitName(comparison, name, ranked, other);
      if (fit.value < (count === 2 ? LEAST.both : LEAST.one) || (best && fit.value <= best.fit.value)) continue;
      const isInClaim = comparison.claimNames.some(
        (own) => own !== name && isSame(comparison, own, ranked.sentence, other),
      );
      best = { rival: { sentence: ranked.sentence, name: other, isInClaim, sure: count === 2 }, fit };
    }
  }
  if (!best) return undefined;
  const { rival, fit } = best;
  if (isExcused(comparison, name, rival)) return undefined;
  const ahead = rival.isInClaim ? AHEAD.inClaim : AHEAD.elsewhere;
  return fit.value >= fitOfOwn(comparison, name) + ahead ? rival : undefined;
}

/** Whether the "and" behind both names joins the claim's to another and the evidence's clause to the next: "in Oslo, and Brand left". */
function beginsClause(
  { text }: Comparison,
  { end }: ClaimName,
  { source }: AnalysedSentence,
  other: PlacedName,
): boolean {
  return /^\s(?:and|or)\s/.test(text.slice(end)) && /^,\s(?:and|or)\s/.test(source.text.slice(other.end));
}

/** Cases in which another name in the place says nothing: lists, and subjects that a pronoun or the title stands for. */
function isExcused(comparison: Comparison, name: ClaimName, rival: NameRival): boolean {
  const { isInClaim, sentence, sure } = rival;
  if (!sure && isInTitle(comparison, name, sentence)) return true;
  if (!sure && (isOfPeople(sentence, rival.name) || isDeedOfOne(name.name, rival.name.name))) return true;
  if (isInClaim)
    return (
      isListed(comparison, name) ||
      isOfRival(comparison, name, rival) ||
      isInItsPlace(comparison, rival) ||
      isDoerOfActive(comparison, sentence, rival.name) ||
      isDoer(comparison.claim.units, name) !== isDoer(sentence.units, rival.name)
    );
  if (hasWordOf(comparison, name, sentence.units) || (!sure && isAcronym(rival.name.name))) return true;
  return !sure && (sentence.units.slice(0, OPENING).some(({ norm }) => PRONOUN.test(norm)) || isTakenUp(rival));
}

/** What a nation does its people do, who are named: "the Danes lost a ship" for "Gyldenløve lost a ship". */
function isDeedOfOne(name: string, rival: string): boolean {
  return isNation(name) && !isNation(rival);
}

/** "Was interviewed by Yarrow": the doer of a passive stands where an active has whom it is done to. */
export function isDoer(units: readonly Unit[], { units: place }: PlacedName): boolean {
  const before = units
    .slice(0, place.start)
    .findLast(({ norm }) => !/^(?:the|mr|mrs|ms|dr|sir|dame|judge)$/.test(norm));
  return before?.norm === "by";
}

/** "Was given a bell by Moss" for "Moss gave it a bell": the rival does it on both sides. */
export function isDoerOfActive(comparison: Comparison, sentence: AnalysedSentence, rival: PlacedName): boolean {
  const { claimNames, claim } = comparison;
  if (rival.units.start > TITLE || sentence.units.some(({ norm }) => norm === "by")) return false;
  return claimNames.some((own) => isDoer(claim.units, own) && isSame(comparison, own, sentence, rival));
}

/** Units before the subject of a sentence that only tell who it is: "the collector Greta Moss". */
const TITLE = 2;

/** "In the Norran capital": a word for a people that only says of what kind the thing behind it is. */
function isOfPeople({ units }: AnalysedSentence, { name, units: { end } }: PlacedName): boolean {
  const next = units[end];
  return /^\p{Lu}\p{Ll}+(?:an|ish|ese)$/u.test(name) && next?.kind === "word" && next.weight > 0 && !next.capital;
}

/** Which name an acronym stands for is told elsewhere, if at all. */
function isAcronym(name: string): boolean {
  return /^[\p{Lu}.]{2,6}$/u.test(name);
}

/** Whether a clause behind the name is about someone named before: "her first meeting with Brand was when she was 20". */
function isTakenUp({ sentence, name }: NameRival): boolean {
  const behind = sentence.units.slice(name.units.end, name.units.end + BESIDE);
  return behind.some(({ norm }, at) => CONJUNCTION.test(norm) && PRONOUN.test(behind[at + 1]?.norm ?? ""));
}

/** Units at the start of a sentence among which a pronoun may stand for the claim's name. */
const OPENING = 6;
const BESIDE = 3;
const CONJUNCTION = /^(?:when|while|as|that|before|after|because|since)$/;
const PRONOUN = /^(?:it|its|he|his|she|her|they|their|we|our|i|my)$/;

/** Whether the name is one of several joined by "and", whose order says nothing. */
function isListed({ text }: Comparison, { start, end }: ClaimName): boolean {
  return (
    /(?:\b(?:and|or)|[,&])(?:\sthe)?\s*$/.test(text.slice(0, start)) ||
    /^\s*(?:(?:and|or)\b|[,&])/.test(text.slice(end))
  );
}

/** Whether the claim's name only tells where its rival belongs: "Venn of The Orchard tasted" where the source has "Venn tasted". */
function isOfRival(comparison: Comparison, name: ClaimName, rival: NameRival): boolean {
  return comparison.claimNames.some(
    (own) =>
      BELONGING.test(comparison.text.slice(own.end, name.start)) && isSame(comparison, own, rival.sentence, rival.name),
  );
}

/** Whether the rival stands in the claim behind the very preposition it has in the evidence: "after the Offer" on both sides. */
function isInItsPlace(comparison: Comparison, rival: NameRival): boolean {
  const before = wordBefore(rival.sentence.units, rival.name.units.start);
  if (!PREPOSITION.test(before)) return false;
  return comparison.claimNames.some(
    (own) =>
      wordBefore(comparison.claim.units, own.units.start) === before &&
      isSame(comparison, own, rival.sentence, rival.name),
  );
}

const PREPOSITION =
  /^(?:in|at|on|near|under|over|after|before|during|since|until|through|inside|outside|within|towards?)$/;

function wordBefore(units: readonly Unit[], at: number): string {
  return nextOf(units, at - 1, -1)?.norm ?? "";
}

const BELONGING = /^,?\s(?:of|from|at|for|with)\s(?:the\s)?["“«]?$/;

function isInTitle({ claim, titleOf }: Comparison, { units }: ClaimName, { source }: AnalysedSentence): boolean {
  const title = titleOf(source);
  return claim.units.slice(units.start, units.end).some(({ weight, stem }) => weight > 0 && title.has(stem));
}

function hasWordOf({ claim }: Comparison, { units }: ClaimName, there: readonly Unit[]): boolean {
  return claim.units
    .slice(units.start, units.end)
    .some((unit) => unit.weight > 0 && there.some((other) => other.weight > 0 && compareUnits(unit, other) > 0));
}

export function isSame(
  comparison: Comparison,
  name: ClaimName,
  sentence: AnalysedSentence,
  other: PlacedName,
): boolean {
  return (
    hasWordOf(comparison, name, sentence.units.slice(other.units.start, other.units.end)) ||
    comparison.names.compareNames(name.name, other.name) !== "different" ||
    isShortFor(name.name, other.name, sentence.source) ||
    liesIn(other.name, name.name)
  );
}

/** "The Republic" and "Talvera" where the source has "the Republic of Talvera". */
function isShortFor(name: string, other: string, { text, metadata: { title } }: Source): boolean {
  const wholes = [`${name} of ${other}`, `${other} of ${name}`];
  return wholes.some((whole) => text.includes(whole) || title.includes(whole));
}

/** Whether the source has a longer name of which both may be parts: "Sir Aubrey Flint" for "Sir Aubrey" and "Flint". */
export function areOfOne(
  { names }: Comparison,
  { source }: AnalysedSentence,
  { name }: ClaimName,
  { name: rival }: PlacedName,
): boolean {
  const isOf = (part: string, whole: string) => names.compareNames(part, whole) !== "different" || whole.includes(part);
  return names
    .namesIn(source.id, { start: 0, end: source.text.length })
    .some(({ name: whole }) => whole.includes(" ") && whole !== name && isOf(name, whole) && isOf(rival, whole));
}

function fitName(
  { claim }: Comparison,
  { units }: ClaimName,
  { sentence, withTitle }: RankedSentence,
  other: PlacedName,
): SlotFit {
  return fitSlot(claim.units, units, sentence.units, other.units, shareOutside(claim.units, withTitle, units));
}

/** How well the claim's name fits its place at best among the sentences that bear on the claim; 0 where none has it. */
function fitOfOwn(comparison: Comparison, name: ClaimName): number {
  let best = 0;
  for (const ranked of comparison.ranked) {
    for (const other of comparison.namesOf(ranked.sentence)) {
      if (!isSame(comparison, name, ranked.sentence, other)) continue;
      best = Math.max(best, fitName(comparison, name, ranked, other).value);
    }
  }
  return best;
}
