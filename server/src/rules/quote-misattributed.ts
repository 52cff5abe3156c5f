import { describePlace, passageLabel } from "../citations/describe.ts";
import type { Fix } from "./finding.ts";
import { type NoteContext, type NoteRule, quotationsWithChecks } from "./rule.ts";

/** `quote-misattributed`: quoted words that another source has. */
export const quoteMisattributed: NoteRule = {
  id: "quote-misattributed",
  severity: "warning",
  check: (context) =>
    quotationsWithChecks(context).flatMap(({ quotation, check }) => {
      if (check.status !== "elsewhere") return [];
      const source = context.snapshot.corpus.findSource(check.at.source);
      if (!source) return [];
      return [
        {
          range: quotation.inner,
          message: `The cited source does not have these words; “${source.metadata.title}” does (${passageLabel(source, check.at.range)}).`,
          claim: quotation.claim,
          related: [{ source: source.id, range: check.at.range, message: "The quoted words" }],
          fixes: citeInstead(context, quotation.citations, source.id, describePlace(source, check.at.range)),
        },
      ];
    }),
};

function citeInstead(
  context: NoteContext,
  citations: readonly number[],
  source: string,
  place: string | undefined,
): readonly Fix[] {
  const citation = context.note.citations[citations[0] ?? -1];
  if (citation?.form !== "pandoc" || citation.mark.end === citation.end) return [];
  const key = context.snapshot.corpus.keyOf(source);
  const end = Math.max(citation.keyRange.end, ...citation.places.map(({ range }) => range.end));
  return [
    {
      title: `Cite “${key}”`,
      edits: [
        {
          path: context.note.path,
          range: { start: citation.keyRange.start, end },
          newText: place === undefined ? key : `${key}, ${place}`,
        },
      ],
      preferred: true,
    },
  ];
}
