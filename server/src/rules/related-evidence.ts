import { passageLabel } from "../citations/describe.ts";
import type { EvidenceRange } from "../evidence/verdict.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { RelatedPassage } from "./finding.ts";
import { inBrief } from "./wording.ts";

/** The passage a finding rests on, with its place and words. */
export function relatedEvidence(snapshot: Snapshot, evidence: EvidenceRange | undefined): readonly RelatedPassage[] {
  const source = evidence && snapshot.corpus.findSource(evidence.source);
  if (!source) return [];
  const words = inBrief(source.text.slice(evidence.range.start, evidence.range.end), 200);
  return [
    {
      source: source.id,
      range: evidence.range,
      message: `${source.metadata.title}, ${passageLabel(source, evidence.range)}: “${words}”`,
    },
  ];
}
