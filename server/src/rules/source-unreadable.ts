import type { SourceProblem } from "../corpus/source.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Finding } from "./finding.ts";
import type { NoteRule } from "./rule.ts";

/** `source-unreadable` where a note cites a source that could not be read. */
export const citedUnreadable: NoteRule = {
  id: "source-unreadable",
  severity: "information",
  check: (context) =>
    context.resolvedCitations.flatMap(({ citation, resolution }) =>
      resolution.status === "unresolved" && resolution.problem !== undefined
        ? [
            {
              range: citation.keyRange,
              message: `The source cited here cannot be used. ${resolution.problem}`,
              claim: undefined,
              related: [],
              fixes: () => [],
            },
          ]
        : [],
    ),
};

/** `source-unreadable` at the sources themselves. */
export function unreadableSources(snapshot: Snapshot): readonly Finding[] {
  return snapshot.corpus.problems.map((problem: SourceProblem) => ({
    rule: "source-unreadable",
    severity: "information",
    path: problem.path,
    range: problem.range ?? { start: 0, end: 0 },
    position: problem.position,
    message: problem.message,
    claim: undefined,
    related: [],
    fixes: [],
  }));
}
