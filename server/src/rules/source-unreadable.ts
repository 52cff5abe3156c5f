import type { Resolution } from "../citations/resolution.ts";
import type { SourceProblem } from "../corpus/source.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Finding } from "./finding.ts";
import type { NoteRule } from "./rule.ts";

/** `source-unreadable` where a note cites a source that could not be read, or one that is not among those that were. */
export const citedUnreadable: NoteRule = {
  id: "source-unreadable",
  severity: "information",
  check: (context) =>
    context.resolvedCitations.flatMap(({ citation, resolution }) => {
      const message = describe(resolution);
      return message === undefined
        ? []
        : [{ range: citation.keyRange, message, claim: undefined, related: [], fixes: () => [] }];
    }),
};

function describe(resolution: Resolution): string | undefined {
  if (resolution.status !== "unresolved") return undefined;
  const { problem, unread } = resolution;
  if (problem !== undefined) return `The source cited here cannot be used. ${problem}`;
  return unread && `The source cited here is not among those that were read. ${unread}`;
}

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
