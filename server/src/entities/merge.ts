import type { Source } from "../corpus/source.ts";
import { findCandidates } from "./candidates.ts";
import type { Corrections } from "./corrections.ts";
import type { EntityIndex, SourceCandidates } from "./entity.ts";
import { emptyEntityIndex } from "./entity-index.ts";

/**
 * The entities of a corpus from what each source yields alone. `candidates` may stand in any order and belong to
 * `sources` by id; the same sources give the same index in every order.
 */
export function mergeEntities(
  sources: readonly Source[],
  candidates: readonly SourceCandidates[],
  corrections?: Corrections,
): EntityIndex {
  const bySource = new Map(candidates.map((found) => [found.source, found]));
  const changed = sources.map((source) => ({
    source,
    candidates: bySource.get(source.id) ?? findCandidates(source),
  }));
  return emptyEntityIndex(corrections).update(changed, []);
}
