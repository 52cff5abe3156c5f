import { renderCitation } from "../citations/describe.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Range } from "../text/range.ts";

/** The citation of a stretch of a source's text, as a note would carry it: `[@key, para. 4]`. */
export function copyCitation(snapshot: Snapshot, sourceId: string, range: Range): string | undefined {
  const source = snapshot.corpus.findSource(sourceId);
  return source && renderCitation(snapshot.corpus, source, range);
}
