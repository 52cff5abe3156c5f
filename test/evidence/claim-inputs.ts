import type { Source } from "../../server/src/corpus/source.ts";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import type { ClaimInput } from "../../server/src/evidence/claim-input.ts";

/** A cited claim whose citation covers the whole of the sources. */
export function inputFor(text: string, sources: readonly Source[], more: Partial<ClaimInput> = {}): ClaimInput {
  return {
    text,
    headings: [],
    cited: true,
    language: "en",
    passages: sources.flatMap((source) => [...source.passages].map((passage) => ({ source, passage, cited: true }))),
    names: more.names ?? mergeEntities([...sources], sources.map(findCandidates)),
    ...more,
  };
}
