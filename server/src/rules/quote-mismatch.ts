import { passageLabel } from "../citations/describe.ts";
import type { Range } from "../text/range.ts";
import { type NoteRule, quotationsWithChecks } from "./rule.ts";
import { inBrief } from "./wording.ts";

/** `quote-mismatch`: quoted words that the cited source does not have. */
export const quoteMismatch: NoteRule = {
  id: "quote-mismatch",
  severity: "warning",
  check: (context) =>
    quotationsWithChecks(context).flatMap(({ quotation, check }) => {
      if (check.status === "none" && check.cited) {
        return [
          {
            range: quotation.inner,
            message: "The cited source does not have these words.",
            claim: quotation.claim,
            related: [],
            fixes: [],
          },
        ];
      }
      if (check.status !== "nearest" || !check.cited) return [];
      const source = context.snapshot.corpus.findSource(check.at.source);
      if (!source) return [];
      const at = hull(check.differences);
      return [
        {
          range: at ? quotation.map.toRawRange(at) : quotation.inner,
          message: `The source words this differently (${passageLabel(source, check.at.range)}): “${inBrief(check.replacement, 160)}”`,
          claim: quotation.claim,
          related: [{ source: source.id, range: check.at.range, message: "The nearest wording" }],
          fixes: [
            {
              title: "Use the source's words",
              edits: [{ path: context.note.path, range: quotation.inner, newText: check.replacement }],
              preferred: true,
            },
          ],
        },
      ];
    }),
};

function hull(ranges: readonly Range[]): Range | undefined {
  if (ranges.length === 0) return undefined;
  return { start: Math.min(...ranges.map((r) => r.start)), end: Math.max(...ranges.map((r) => r.end)) };
}
