import { passageLabel } from "../citations/describe.ts";
import { plainLine } from "../corpus/plain-text.ts";
import type { EvidenceRange } from "../evidence/verdict.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { contains } from "../text/range.ts";
import type { RelatedPassage } from "./finding.ts";
import { inBrief } from "./wording.ts";

/** The words a finding rests on, with their place and the sentence around them. */
export function relatedEvidence(snapshot: Snapshot, evidence: EvidenceRange | undefined): readonly RelatedPassage[] {
  const source = evidence && snapshot.corpus.findSource(evidence.source);
  if (!source) return [];
  const passage = source.passages[evidence.passage];
  const sentence = passage?.sentences.find((range) => contains(range, evidence.range)) ?? evidence.range;
  const words = inBrief(plainLine(source.text, sentence, source.markup), 300);
  return [
    {
      source: source.id,
      range: evidence.range,
      message: `${source.metadata.title}, ${passageLabel(source, evidence.range)}: “${words}”`,
    },
  ];
}
