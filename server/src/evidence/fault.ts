import type { Source } from "../corpus/source.ts";
import type { NameInText, Names } from "../entities/entity.ts";
import type { CalendarDay } from "../text/date.ts";
import type { Range } from "../text/range.ts";
import { type Alignment, alignSentence } from "./align-sentence.ts";
import type { AnalysedSentence, AnalysedText, Unit } from "./analysed-text.ts";
import type { Bearing, Occurrence } from "./claim-words.ts";
import { compareUnits } from "./compare-units.ts";
import type { RankedSentence } from "./select-evidence.ts";
import type { SourceWords } from "./source-words.ts";
import type { EvidenceRange, Reason } from "./verdict.ts";

/** Something of a claim that its evidence does not bear out. */
export interface Fault {
  /**
   * `contradicted`: the same fact is meant and the evidence says otherwise; `missing`: the evidence lacks it
   * altogether; `open`: it may or may not be borne out, so that nothing can be said.
   */
  readonly grade: "contradicted" | "missing" | "open";
  readonly reason: Reason;
}

/** What the finders of faults look at. */
export interface Comparison {
  readonly text: string;
  /** How messages call what was looked at: "The cited passages". */
  readonly evidenceName: string;
  readonly claim: AnalysedText;
  readonly names: Names;
  /** Sentences that bear most on the claim, best first. */
  readonly ranked: readonly RankedSentence[];
  /** As `ranked`, by the claim's words alone: the same whatever its numbers and dates are. */
  readonly rankedByWords: readonly RankedSentence[];
  /** All sentences at hand with what they bear out. */
  readonly compared: readonly ComparedSentence[];
  /** What the title, headings and other metadata of a sentence's source bear out. */
  contextOf(sentence: AnalysedSentence): readonly number[];
  /** The set of up to three that was chosen. */
  readonly chosen: readonly RankedSentence[];
  /** For each unit of the claim how far chosen sentences and context bear it out. */
  readonly strength: readonly number[];
  /** All sentences at hand. */
  readonly sentences: readonly AnalysedSentence[];
  /** Whole texts of the sources at hand. */
  readonly sources: readonly SourceWords[];
  /** Days the sources are of. */
  readonly days: readonly CalendarDay[];
  /** Names of the claim with the units they span. */
  readonly claimNames: readonly ClaimName[];
  align(ranked: RankedSentence): Alignment;
  /** For each word of the claim all places of a sentence that bear it out. */
  findOccurrences(sentence: AnalysedSentence): readonly (readonly Occurrence[])[];
  /** Names that a sentence has, with the units they span. */
  namesOf(sentence: AnalysedSentence): readonly PlacedName[];
  /** Stems of a source's title and of the headings its passages stand under. */
  titleOf(source: Source): ReadonlySet<string>;
}

export interface ComparedSentence {
  readonly sentence: AnalysedSentence;
  readonly bearing: Bearing;
}

export interface PlacedName extends NameInText {
  /** Units it spans, half-open. */
  readonly units: Range;
}

export type ClaimName = PlacedName;

/** `alignSentence`, once for each sentence. */
export function makeAligner(claim: AnalysedText): (ranked: RankedSentence) => Alignment {
  const known = new Map<AnalysedSentence, Alignment>();
  return ({ sentence }) => {
    let alignment = known.get(sentence);
    if (!alignment) {
      alignment = alignSentence(claim, sentence);
      known.set(sentence, alignment);
    }
    return alignment;
  };
}

/** The range of an analysed sentence, or of a stretch of it. */
export function evidenceOf(sentence: AnalysedSentence, range: Range = sentence): EvidenceRange {
  return { source: sentence.source.id, passage: sentence.passage.index, range: { start: range.start, end: range.end } };
}

/** The words of a sentence's stretch as they stand in the source, white space made single. */
export function wordsOf(sentence: AnalysedSentence, range: Range): string {
  return sentence.source.text.slice(range.start, range.end).replace(/\s+/g, " ");
}

/** What somebody asks says nothing. */
export function isQuestion({ source, start, end }: AnalysedSentence): boolean {
  return /\?["”’')\]]*\s*$/.test(source.text.slice(start, end));
}

/**
 * Share of the claim's weight around the unit at `index` that a sentence bears out, the unit itself left out. So are
 * other numbers and dates for which the sentence `there` has another of their kind, so that two faults of one sentence do
 * not hide each other.
 * `near` counts the units of up to `reach` places to either side, `all` the whole claim.
 */
export function shareAround(
  units: readonly Unit[],
  strength: readonly number[],
  index: number,
  reach: number,
  there?: AnalysedSentence,
): { readonly near: number; readonly all: number } {
  let near = 0;
  let nearTotal = 0;
  let all = 0;
  let total = 0;
  units.forEach((unit, i) => {
    if (i === index || (strength[i] === 0 && there && hasOther(units, unit, there))) return;
    const borne = unit.weight * (strength[i] as number);
    total += unit.weight;
    all += borne;
    if (Math.abs(i - index) > reach) return;
    nearTotal += unit.weight;
    near += borne;
  });
  return { near: nearTotal === 0 ? 0 : near / nearTotal, all: total === 0 ? 0 : all / total };
}

/** Share of a claim from which another sentence may say the same. */
const RELATED = 0.5;

/** Whether a sentence bears out enough of the claim to say the same in its own words. */
export function isRelated({ claim }: Comparison, { withTitle }: RankedSentence): boolean {
  return shareAround(claim.units, withTitle, -1, 0).all >= RELATED;
}

/** Share of a claim that a sentence must bear out before a single word of it counts, and how many sentences are tried. */
const SAME_FACT = { share: 0.8, sentences: 2 } as const;

/** The first fault of a word, tried in the claim's order, against the sentences that say nearly all the claim says. */
export function findInSameFact(
  { claim: { units }, ranked: all }: Comparison,
  judge: (ranked: RankedSentence, index: number) => Fault | undefined,
): Fault[] {
  for (const ranked of all.slice(0, SAME_FACT.sentences)) {
    if (shareAround(units, ranked.inContext, -1, 0, ranked.sentence).all < SAME_FACT.share) break;
    for (let index = 0; index < units.length; index++) {
      const fault = judge(ranked, index);
      if (fault) return [fault];
    }
  }
  return [];
}

/** Shares of a claim from which a sentence says it in its own words and order, but for one. */
const VERBATIM = { all: 0.95, inOrder: 0.9 } as const;

/** Whether a sentence has nearly all of the claim's words in the claim's order. */
export function isNearlyVerbatim({ claim, align }: Comparison, ranked: RankedSentence): boolean {
  if (shareAround(claim.units, ranked.inContext, -1, 0, ranked.sentence).all < VERBATIM.all) return false;
  return align(ranked).similarity >= VERBATIM.inOrder;
}

/** Whether a sentence has as many numbers of a unit's kind, or dates, as the claim has, so that one may stand against it. */
function hasOther(claim: readonly Unit[], { kind, quantity }: Unit, { units }: AnalysedSentence): boolean {
  if (kind === "word") return false;
  const alike = (other: Unit) => other.kind === kind && other.quantity?.kind === quantity?.kind;
  return units.filter(alike).length >= claim.filter(alike).length;
}

/** Share of the claim's weight that a sentence bears out, a stretch of units (half-open) left out. */
export function shareOutside(units: readonly Unit[], strength: readonly number[], { start, end }: Range): number {
  let borne = 0;
  let total = 0;
  units.forEach(({ weight }, i) => {
    if (i >= start && i < end) return;
    total += weight;
    borne += weight * (strength[i] as number);
  });
  return total === 0 ? 0 : borne / total;
}

/**
 * Share of the claim's weight within `reach` units of the one at `index` that a sentence bears out within twice as
 * many units of its own unit at `at`: whether the two stand in like company.
 */
export function shareBeside(
  units: readonly Unit[],
  { bearing, sentence }: RankedSentence,
  index: number,
  at: number,
  reach: number,
): number {
  let borne = 0;
  let total = 0;
  for (let i = Math.max(0, index - reach); i < Math.min(units.length, index + reach + 1); i++) {
    const unit = units[i] as Unit;
    if (i === index || unit.weight === 0) continue;
    total += unit.weight;
    const strength = bearing.strength[i] as number;
    if (strength === 0) continue;
    for (let j = Math.max(0, at - 2 * reach); j < Math.min(sentence.units.length, at + 2 * reach + 1); j++) {
      if (j !== at && compareUnits(unit, sentence.units[j] as Unit) > 0) {
        borne += unit.weight * strength;
        break;
      }
    }
  }
  return total === 0 ? 0 : borne / total;
}
