import { overlaps, type Range } from "../text/range.ts";
import type { Unit } from "./analysed-text.ts";
import { KINDRED_STRENGTH } from "./compare-units.ts";
import type { Comparison } from "./fault.ts";
import type { RankedSentence } from "./select-evidence.ts";

/** Stretches of units, half-open, that stand in the same place of a claim and of a sentence; one of the two may be empty. */
export interface Difference {
  readonly own: Range;
  readonly there: Range;
}

/** A claim laid on a sentence that has most of its words in the same order. */
export interface Laid {
  readonly ranked: RankedSentence;
  /** For each unit of the claim the sentence's unit that is the same word in the same place, or -1. */
  readonly partner: readonly number[];
  /** Units of the claim that say whom or what a pronoun of the sentence means in their place. */
  readonly resolved: ReadonlySet<number>;
  /** What stands between the shared words, before the first and behind the last, in order. */
  readonly differences: readonly Difference[];
}

/** Lays the claim on a sentence, word by word in order. */
export function layOn(comparison: Comparison, ranked: RankedSentence): Laid {
  const { partner, strength } = comparison.align(ranked);
  const kept = partner.map((at, index) => ((strength[index] as number) >= KINDRED_STRENGTH ? at : -1));
  const differences = findDifferences(kept, ranked.sentence.units.length);
  return { ranked, partner: kept, differences, resolved: findResolved(comparison, ranked, differences) };
}

const PRONOUN = /^(?:it|its|he|him|his|she|her|they|them|their|this|these|those|that|there)$/;
/** Of the writers of the source: a claim may call them anything. */
const WRITERS = /^(?:we|us|our|i|me|my)$/;
/** Sentences before a pronoun in which stands what it means. */
const BEFORE = 3;

/** What the claim puts in the place of a pronoun, as far as the sentences before it or the title have its words. */
function findResolved(
  { claim, sentences, titleOf }: Comparison,
  { sentence }: RankedSentence,
  differences: readonly Difference[],
): ReadonlySet<number> {
  const at = sentences.indexOf(sentence);
  const before = sentences.slice(Math.max(0, at - BEFORE), at).filter(({ source }) => source === sentence.source);
  const isKnown = ({ stem }: Unit) =>
    titleOf(sentence.source).has(stem) || before.some(({ units }) => units.some((unit) => unit.stem === stem));
  const resolved = new Set<number>();
  for (const { own, there } of differences) {
    const words = unitsIn(sentence.units, there);
    const byWriters = words.some(({ norm }) => WRITERS.test(norm));
    if (!byWriters && !words.some(({ norm }) => PRONOUN.test(norm))) continue;
    for (let index = own.start; index < own.end; index++) {
      const unit = claim.units[index] as Unit;
      if (unit.kind === "word" && !unit.negation && (byWriters || isKnown(unit))) resolved.add(index);
    }
  }
  return resolved;
}

function findDifferences(partner: readonly number[], length: number): Difference[] {
  const differences: Difference[] = [];
  let [own, there] = [0, 0];
  const add = (ownEnd: number, thereEnd: number) => {
    if (ownEnd > own || thereEnd > there)
      differences.push({ own: { start: own, end: ownEnd }, there: { start: there, end: thereEnd } });
  };
  partner.forEach((at, index) => {
    if (at < 0) return;
    add(index, at);
    [own, there] = [index + 1, at + 1];
  });
  add(partner.length, length);
  return differences;
}

/** Whether a difference stands between shared words, and so neither before the first nor behind the last. */
export function isInside({ partner }: Laid, { own }: Difference): boolean {
  return partner.slice(0, own.start).some((at) => at >= 0) && partner.slice(own.end).some((at) => at >= 0);
}

/** The sentence's units from the first shared word to the last. */
export function keptStretch({ partner, ranked }: Laid): readonly Unit[] {
  const kept = partner.filter((at) => at >= 0);
  return kept.length === 0 ? [] : ranked.sentence.units.slice(kept[0], (kept.at(-1) as number) + 1);
}

/** How far a stretch of the claim is the sentence's own words in order. */
export interface Likeness {
  /** Words of weight that both have. */
  readonly count: number;
  /** Their share of the claim's weight in the stretch, 0..1; 1 where it has none. */
  readonly share: number;
}

/** The likeness of the claim's units in `within`, one difference left out. */
export function likenessOf(
  units: readonly Unit[],
  { partner, resolved }: Laid,
  except: Difference,
  within: Range = { start: 0, end: units.length },
): Likeness {
  let [count, kept, total] = [0, 0, 0];
  for (let index = within.start; index < within.end; index++) {
    if ((index >= except.own.start && index < except.own.end) || resolved.has(index)) continue;
    const { weight } = units[index] as Unit;
    total += weight;
    if ((partner[index] as number) < 0) continue;
    kept += weight;
    if (weight > 0) count++;
  }
  return { count, share: total === 0 ? 1 : kept / total };
}

const JOINT =
  /^(?:and|but|while|whereas|which|who|whose|because|although|though|when|where|after|before|until|if|unless|since|as|that|or)$/;

/** The clause of the claim around a stretch of its units: from joint to joint, a mark or a conjunction. */
export function clauseAround(text: string, units: readonly Unit[], { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from > 0 && !(from < units.length && isJoint(text, units, from))) from--;
  while (to < units.length && !isJoint(text, units, to)) to++;
  return { start: from, end: to };
}

/** Whether a clause may begin with the unit at `index`. */
function isJoint(text: string, units: readonly Unit[], index: number): boolean {
  const [before, unit] = [units[index - 1], units[index] as Unit];
  return JOINT.test(unit.norm) || (before !== undefined && /[,;:()–—]/.test(text.slice(before.end, unit.start)));
}

/** The units of a stretch. */
export function unitsIn(units: readonly Unit[], { start, end }: Range): readonly Unit[] {
  return units.slice(start, end);
}

/** Names that a stretch of units touches. */
export function namesIn<Name extends { readonly units: Range }>(names: readonly Name[], stretch: Range): Name[] {
  return names.filter(({ units }) => overlaps(units, stretch));
}
