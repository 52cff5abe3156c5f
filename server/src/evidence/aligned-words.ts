import { type ClaimName, type Comparison, evidenceOf } from "./fault.ts";
import type { RankedSentence } from "./select-evidence.ts";
import type { AlignedWord, EvidenceRange } from "./verdict.ts";

/** The claim's words of weight in order, each with the words of the chosen sentences that bear it out. */
export function alignWords(comparison: Comparison): readonly AlignedWord[] {
  const { claim, chosen, claimNames, strength } = comparison;
  return claim.units.flatMap((unit, index): AlignedWord[] => {
    if (unit.weight === 0) return [];
    const name = claimNames.find(({ units }) => units.start <= index && index < units.end);
    const evidence = partnerOf(chosen, index) ?? (name && nameIn(comparison, name, index));
    const { start, end } = unit;
    return [{ claim: { start, end }, evidence, borneOut: evidence !== undefined || (strength[index] as number) > 0 }];
  });
}

function partnerOf(chosen: readonly RankedSentence[], index: number): EvidenceRange | undefined {
  for (const { bearing, sentence } of chosen) {
    const partner = sentence.units[bearing.partner[index] as number];
    if (partner && (bearing.strength[index] as number) > 0) return evidenceOf(sentence, partner);
  }
  return undefined;
}

/** A name that may be the claim's though it shares no word with it: an acronym, another spelling. */
function nameIn({ chosen, names }: Comparison, name: ClaimName, index: number): EvidenceRange | undefined {
  for (const { bearing, sentence } of chosen) {
    if ((bearing.strength[index] as number) === 0) continue;
    const other = names
      .namesIn(sentence.source.id, sentence)
      .find((there) => names.compareNames(name.name, there.name) !== "different");
    if (other) return evidenceOf(sentence, other);
  }
  return undefined;
}
