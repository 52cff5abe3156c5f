import { checkNote } from "../rules/check.ts";
import type { Finding, Fix } from "../rules/finding.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Range } from "../text/range.ts";

/** A quick fix with the finding it mends. */
export interface Action {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes of every finding that touches the range. */
export function findActions(snapshot: Snapshot, path: string, range: Range): readonly Action[] {
  const note = snapshot.findNote(path);
  if (!note) return [];
  return checkNote(snapshot, note)
    .filter((finding) => finding.range.start <= range.end && range.start <= finding.range.end)
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
}
