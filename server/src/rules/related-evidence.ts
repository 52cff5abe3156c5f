import { passageLabel } from "../citations/describe.ts";
import type { Source } from "../corpus/source.ts";
import type { EvidenceRange } from "../evidence/verdict.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { RelatedPassage } from "./finding.ts";

/** The words a finding rests on, and what is said of them. */
interface Described {
  readonly source: Source;
  readonly related: readonly RelatedPassage[];
  /** For a claim that cites nothing. */
  readonly bearsOut: string;
}

/** What is said of words holds while their source stays: a note is checked at each keystroke, and finding places takes long. */
const remembered = new WeakMap<EvidenceRange, Described>();

/** What is said of the words; undefined where the source is gone. */
export function describeEvidence(snapshot: Snapshot, evidence: EvidenceRange | undefined): Described | undefined {
  const source = evidence && snapshot.corpus.findSource(evidence.source);
  if (!source) return undefined;
  let described = remembered.get(evidence);
  if (described?.source !== source) {
    const label = passageLabel(source, evidence.range);
    const message = `${source.metadata.title}, ${label}`;
    const related = [{ source: source.id, range: evidence.range, message }];
    const bearsOut = `“${source.metadata.title}” bears this out (${label}), but the claim cites nothing.`;
    described = { source, related, bearsOut };
    remembered.set(evidence, described);
  }
  return described;
}

/** The words a finding rests on, with the source's title and their place. */
export function relatedEvidence(snapshot: Snapshot, evidence: EvidenceRange | undefined): readonly RelatedPassage[] {
  return describeEvidence(snapshot, evidence)?.related ?? [];
}
