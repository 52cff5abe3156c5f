import { passageLabel } from "../citations/describe.ts";
import type { EvidenceRange } from "../evidence/verdict.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { RelatedPassage } from "./finding.ts";

/** The words a finding rests on, with the source's title and their place. */
export function relatedEvidence(snapshot: Snapshot, evidence: EvidenceRange | undefined): readonly RelatedPassage[] {
  const source = evidence && snapshot.corpus.findSource(evidence.source);
  if (!source) return [];
  const message = `${source.metadata.title}, ${passageLabel(source, evidence.range)}`;
  return [{ source: source.id, range: evidence.range, message }];
}
