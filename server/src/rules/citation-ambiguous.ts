import { useKey } from "./citation-unresolved.ts";
import { citationsWithResolutions, type NoteRule } from "./rule.ts";
import { listInWords } from "./wording.ts";

/** `citation-ambiguous`: the key names more than one source. */
export const citationAmbiguous: NoteRule = {
  id: "citation-ambiguous",
  severity: "warning",
  check: (context) =>
    citationsWithResolutions(context).flatMap(({ citation, resolution }) => {
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
          fixes: sources.map(({ id }) => useKey(context.note, citation, context.snapshot.corpus.keyOf(id), false)),
        },
      ];
    }),
};
