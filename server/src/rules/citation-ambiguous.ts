import type { Source } from "../corpus/source.ts";
import type { Citation, Note } from "../notes/note.ts";
import { useKey } from "./citation-unresolved.ts";
import type { Fix } from "./finding.ts";
import type { NoteRule } from "./rule.ts";
import { listInWords } from "./wording.ts";

/** `citation-ambiguous`: the key names more than one source. */
export const citationAmbiguous: NoteRule = {
  id: "citation-ambiguous",
  severity: "warning",
  check: (context) =>
    context.resolvedCitations.flatMap(({ citation, resolution }) => {
      if (resolution.status !== "ambiguous") return [];
      const { sources } = resolution;
      const written = citation.key ?? citation.target ?? "";
      return [
        {
          range: citation.keyRange,
          message: `“${written}” names ${sources.length} sources: ${listInWords(
            sources.map(({ id }) => id),
            "and",
          )}.`,
          claim: undefined,
          related: sources.map((source) => ({
            source: source.id,
            range: source.metadata.titleRange ?? { start: 0, end: 0 },
            message: source.metadata.title,
          })),
          fixes: () =>
            sources.flatMap((source) =>
              citation.key === undefined
                ? linkRecord(context.note, citation, source)
                : useKey(context.note, citation, context.snapshot.corpus.keyOf(source.id), false),
            ),
        },
      ];
    }),
};

/** Adds the record to a link to its file; a link that names a place already is left to the person. */
function linkRecord({ path }: Note, { keyRange, places }: Citation, { record, metadata }: Source): readonly Fix[] {
  if (record === undefined || places.length > 0) return [];
  const edit = { path, range: { start: keyRange.end, end: keyRange.end }, newText: `#r${record}` };
  return [{ title: `Link to “${metadata.title}”`, edits: [edit], preferred: false }];
}
