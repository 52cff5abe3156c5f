import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { type Comparison, evidenceOf, type Fault, shareAround, shareBeside, wordsOf } from "./fault.ts";
import { fitReplacement } from "./fit-replacement.ts";
import type { RankedSentence } from "./select-evidence.ts";
import { areAntonyms } from "./word-relations.ts";

const SENTENCES_TRIED = 2;
/** A word must be missing from so many of the sentences that bear most on the claim. */
const SENTENCES_WITHOUT = 4;

/** A word of the claim in whose company the evidence has its opposite instead. */
export function findAntonymFaults(comparison: Comparison): Fault[] {
  const { units } = comparison.claim;
  if (units.some((unit) => unit.negation)) return [];
  for (const ranked of comparison.ranked.slice(0, SENTENCES_TRIED)) {
    if (ranked.sentence.units.some((unit) => unit.negation)) continue;
    for (let index = 0; index < units.length; index++) {
      const other = findOpposite(comparison, ranked, index);
      if (other) return [contradiction(comparison.text, units[index] as Unit, ranked.sentence, other)];
    }
  }
  return [];
}

function findOpposite(comparison: Comparison, ranked: RankedSentence, index: number): Unit | undefined {
  const { units } = comparison.claim;
  const unit = units[index] as Unit;
  if (unit.kind !== "word" || isSaid(comparison, unit)) return undefined;
  const there = ranked.sentence.units;
  for (let at = 0; at < there.length; at++) {
    const other = there[at] as Unit;
    if (other.kind !== "word" || !areAntonyms(unit.stem, other.stem)) continue;
    if (units.some((own) => own.stem === other.stem)) continue;
    const share = shareAround(units, ranked.inContext, index, 3);
    if (share.all >= 0.6 && share.near >= 0.6 && shareBeside(units, ranked, index, at, 2) >= 0.75) return other;
  }
  return undefined;
}

function isSaid({ ranked }: Comparison, unit: Unit): boolean {
  return ranked
    .slice(0, SENTENCES_WITHOUT)
    .some(({ sentence }) => sentence.units.some((other) => other.stem === unit.stem || other.norm === unit.norm));
}

function contradiction(text: string, unit: Unit, sentence: AnalysedSentence, other: Unit): Fault {
  const words = wordsOf(sentence, other);
  return {
    grade: "contradicted",
    reason: {
      kind: "polarity",
      direction: "against",
      claim: { start: unit.start, end: unit.end },
      evidence: evidenceOf(sentence, other),
      message: `The source says “${words}” here.`,
      replacement: fitReplacement(text.slice(unit.start, unit.end), words),
    },
  };
}
