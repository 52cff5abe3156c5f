import type { Source } from "../corpus/source.ts";
import type { NameInText } from "../entities/entity.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { touches } from "../text/range.ts";

/** The name at an offset of a source's text; only its block is looked at, however long the source is. */
export function findNameInSource(snapshot: Snapshot, source: Source, offset: number): NameInText | undefined {
  const block = source.blocks.findTouching(offset);
  return block && snapshot.entities.namesIn(source.id, block).find((name) => touches(name, offset));
}
