import type { AnalysedText, Unit } from "./analysed-text.ts";
import { compareUnits } from "./compare-units.ts";
import { areAntonyms } from "./word-relations.ts";

/** A claim and one sentence laid side by side in order. */
export interface Alignment {
  /** For each unit of the claim the sentence's unit in its place, or -1. A rival stands in the place but says otherwise. */
  readonly partner: readonly number[];
  /** 1 where the partner bears the unit out, less for kindred words, 0 for rivals and where there is none. */
  readonly strength: readonly number[];
  /** Share of the claim's weight borne out in order, 0..1. */
  readonly similarity: number;
}

const FUNCTION_WORD_VALUE = 0.15;
const RIVAL_VALUE = 0.3;
const RUN_BONUS = 0.1;

/**
 * Longest common subsequence by weight, with a bonus for pairs that follow each other without a gap, so that function
 * words go with their neighbours. Two values of one kind, or two antonyms, pair as rivals.
 */
export function alignSentence(claim: AnalysedText, sentence: AnalysedText): Alignment {
  const rows = claim.units.length;
  const columns = sentence.units.length;
  const width = columns + 1;
  const value = new Float64Array((rows + 1) * width);
  const paired = new Uint8Array((rows + 1) * width);
  for (let i = 1; i <= rows; i++) {
    const unit = claim.units[i - 1] as Unit;
    for (let j = 1; j <= columns; j++) {
      const at = i * width + j;
      const up = value[at - width] as number;
      const left = value[at - 1] as number;
      let best = Math.max(up, left);
      const gain = pairValue(unit, sentence.units[j - 1] as Unit);
      if (gain > 0) {
        const diagonal = (value[at - width - 1] as number) + gain + (paired[at - width - 1] ? RUN_BONUS : 0);
        if (diagonal >= best) {
          best = diagonal;
          paired[at] = 1;
        }
      }
      value[at] = best;
    }
  }
  return trace(claim, sentence, value, paired);
}

function pairValue(claim: Unit, evidence: Unit): number {
  if (claim.kind !== evidence.kind) return 0;
  if (claim.kind === "word" && claim.weight === 0 && evidence.weight === 0) {
    return claim.norm === evidence.norm
      ? FUNCTION_WORD_VALUE
      : areAntonyms(claim.stem, evidence.stem)
        ? RIVAL_VALUE / 2
        : 0;
  }
  const strength = compareUnits(claim, evidence);
  if (strength > 0) return strength * Math.max(claim.weight, FUNCTION_WORD_VALUE);
  return areRivals(claim, evidence) ? RIVAL_VALUE : 0;
}

/** Whether two units are of one sort and so may stand in each other's place with another meaning. */
function areRivals(claim: Unit, evidence: Unit): boolean {
  if (claim.quantity && evidence.quantity) return claim.quantity.kind === evidence.quantity.kind;
  if (claim.date && evidence.date) return true;
  return areAntonyms(claim.stem, evidence.stem);
}

function trace(claim: AnalysedText, sentence: AnalysedText, value: Float64Array, paired: Uint8Array): Alignment {
  const width = sentence.units.length + 1;
  const partner = new Array<number>(claim.units.length).fill(-1);
  const strength = new Array<number>(claim.units.length).fill(0);
  let i = claim.units.length;
  let j = sentence.units.length;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    if (paired[at]) {
      partner[i - 1] = j - 1;
      strength[i - 1] = compareUnits(claim.units[i - 1] as Unit, sentence.units[j - 1] as Unit);
      i--;
      j--;
    } else if (value[at - width] === value[at]) i--;
    else j--;
  }
  let borne = 0;
  let total = 0;
  claim.units.forEach((unit, index) => {
    total += unit.weight;
    borne += unit.weight * (strength[index] as number);
  });
  return { partner, strength, similarity: total === 0 ? 0 : borne / total };
}
