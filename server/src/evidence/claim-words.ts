import type { AnalysedText, Unit } from "./analysed-text.ts";
import { areKindred, compareValues, KINDRED_STRENGTH, SYNONYM_STRENGTH } from "./compare-units.ts";
import { areSynonyms, synonymsOf } from "./word-relations.ts";

/** Letters that kindred words have in common at least. */
const PREFIX_LENGTH = 5;

/** The first letters of a stem as one number, equal where they are; others may share it. A number is found faster than a word. */
function prefixOf(stem: string): number {
  let prefix = 0;
  for (let i = 0; i < PREFIX_LENGTH; i++) prefix = (prefix << 5) ^ stem.charCodeAt(i);
  return prefix;
}

/**
 * A claim made ready for comparison with many sentences: which of its units a word bears out is one look-up,
 * however many synonyms there are.
 */
export class ClaimWords {
  readonly units: readonly Unit[];
  readonly #byStem = new Map<string, { readonly unit: number; readonly strength: number }[]>();
  readonly #byPrefix = new Map<number, number[]>();
  readonly #values: number[] = [];
  /** Of the many sentences that bear out nothing. */
  readonly #nothing: Bearing;

  constructor(claim: AnalysedText) {
    this.units = claim.units;
    claim.units.forEach((unit, index) => {
      if (unit.kind !== "word") this.#values.push(index);
      else if (unit.weight > 0) this.#addWord(unit, index);
    });
    this.#nothing = bearNothing(claim.units.length);
  }

  #addWord(unit: Unit, index: number): void {
    this.#addStem(unit.stem, index, 1);
    for (const synonym of synonymsOf(unit.stem))
      if (synonym !== unit.stem) this.#addStem(synonym, index, SYNONYM_STRENGTH);
    if (unit.stem.length < PREFIX_LENGTH) return;
    const prefix = prefixOf(unit.stem);
    const known = this.#byPrefix.get(prefix);
    if (known) known.push(index);
    else this.#byPrefix.set(prefix, [index]);
  }

  #addStem(stem: string, unit: number, strength: number): void {
    const known = this.#byStem.get(stem);
    if (known) known.push({ unit, strength });
    else this.#byStem.set(stem, [{ unit, strength }]);
  }

  /** For each unit of the claim how far the best unit of the sentence bears it out, and which one that is (-1: none). */
  compare(sentence: AnalysedText): Bearing {
    const { units } = sentence;
    let bearing: WritableBearing | undefined;
    const raise = (unit: number, value: number, by: number) => {
      bearing ??= bearNothing(this.units.length);
      if (value <= (bearing.strength[unit] as number)) return;
      bearing.strength[unit] = value;
      bearing.partner[unit] = by;
    };
    for (let by = 0; by < units.length; by++) {
      const evidence = units[by] as Unit;
      if (evidence.kind !== "word") {
        for (const unit of this.#values) raise(unit, compareValues(this.units, unit, units, by), by);
        continue;
      }
      const known = this.#byStem.get(evidence.stem);
      if (known) for (const entry of known) raise(entry.unit, entry.strength, by);
      if (evidence.stem.length < PREFIX_LENGTH || evidence.weight === 0) continue;
      const kindred = this.#byPrefix.get(prefixOf(evidence.stem));
      if (!kindred) continue;
      for (const unit of kindred)
        if (areKindred((this.units[unit] as Unit).stem, evidence.stem)) raise(unit, KINDRED_STRENGTH, by);
    }
    return bearing ?? this.#nothing;
  }

  /** For each word of the claim all places of the sentence that bear it out, in order; for numbers and dates none. */
  findOccurrences(sentence: AnalysedText): readonly (readonly Occurrence[])[] {
    const found = this.units.map((): Occurrence[] => []);
    sentence.units.forEach((evidence, at) => {
      if (evidence.kind !== "word") return;
      for (const { unit, strength } of this.#byStem.get(evidence.stem) ?? [])
        (found[unit] as Occurrence[]).push({ at, strength });
      if (evidence.stem.length < PREFIX_LENGTH || evidence.weight === 0) return;
      for (const unit of this.#byPrefix.get(prefixOf(evidence.stem)) ?? []) {
        const { stem } = this.units[unit] as Unit;
        if (stem !== evidence.stem && areKindred(stem, evidence.stem) && !areSynonyms(stem, evidence.stem))
          (found[unit] as Occurrence[]).push({ at, strength: KINDRED_STRENGTH });
      }
    });
    return found;
  }
}

/** A unit of a sentence that bears a unit of the claim out. */
export interface Occurrence {
  readonly at: number;
  readonly strength: number;
}

/** What a sentence bears out of a claim, word by word, whatever their order. */
export interface Bearing {
  readonly strength: readonly number[];
  readonly partner: readonly number[];
}

interface WritableBearing {
  readonly strength: number[];
  readonly partner: number[];
}

function bearNothing(length: number): WritableBearing {
  return { strength: new Array<number>(length).fill(0), partner: new Array<number>(length).fill(-1) };
}

/** Share of the claim's weight that these strengths make up, 0..1. */
export function shareOf(units: readonly Unit[], strength: readonly number[]): number {
  let borne = 0;
  let total = 0;
  units.forEach((unit, index) => {
    total += unit.weight;
    borne += unit.weight * (strength[index] as number);
  });
  return total === 0 ? 0 : borne / total;
}
