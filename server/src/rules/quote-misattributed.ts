import { passageLabel } from "../citations/describe.ts";
import type { Source } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { citeInstead } from "./cite.ts";
import type { Fix } from "./finding.ts";
import type { NoteContext, NoteRule } from "./rule.ts";

/** `quote-misattributed`: quoted words that another source has. */
export const quoteMisattributed: NoteRule = {
  id: "quote-misattributed",
  severity: "warning",
  check: (context) =>
    context.checkedQuotations.flatMap(({ quotation, check }) => {
      if (check.status !== "elsewhere") return [];
      const source = context.snapshot.corpus.findSource(check.at.source);
      if (!source) return [];
      return [
        {
          range: quotation.inner,
          message: `The cited source does not have these words; “${source.metadata.title}” does (${passageLabel(source, check.at.range)}).`,
          claim: quotation.claim,
          related: [{ source: source.id, range: check.at.range, message: "The quoted words" }],
          fixes: () => citeThat(context, quotation.citations, source, check.at.range),
        },
      ];
    }),
};

function citeThat(context: NoteContext, citations: readonly number[], source: Source, place: Range): readonly Fix[] {
  const citation = context.note.citations[citations[0] ?? -1];
  const fix = citation && citeInstead(context, citation, source, place);
  return fix ? [{ ...fix, preferred: true }] : [];
}
