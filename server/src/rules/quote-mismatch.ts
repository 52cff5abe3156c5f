import { passageLabel } from "../citations/describe.ts";
import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Quotation } from "../notes/note.ts";
import type { Range } from "../text/range.ts";
import type { Fix } from "./finding.ts";
import { reportMisplacedQuotation } from "./misplaced-quotation.ts";
import type { NoteContext, NoteRule } from "./rule.ts";
import { inBrief } from "./wording.ts";

type Nearest = Extract<QuotationCheck, { status: "nearest" }>;

/** `quote-mismatch`: quoted words that the cited source does not have, or not in the paragraph cited. */
export const quoteMismatch: NoteRule = {
  id: "quote-mismatch",
  severity: "warning",
  check: (context) =>
    context.checkedQuotations.flatMap(({ quotation, check }) => {
      if (check.status === "found")
        return check.misplaced ? reportMisplacedQuotation(context, quotation, check.at) : [];
      if (check.status === "none" && check.cited) {
        return [
          {
            range: quotation.inner,
            message: "The cited source does not have these words.",
            claim: quotation.claim,
            related: [],
            fixes: () => [],
          },
        ];
      }
      if (check.status !== "nearest" || !check.cited) return [];
      const source = context.snapshot.corpus.findSource(check.at.source);
      if (!source) return [];
      return [
        {
          range: faultRange(context, quotation, check),
          message: `The source words this differently (${passageLabel(source, check.at.range)}): “${inBrief(check.replacement, 160)}”`,
          claim: quotation.claim,
          related: [{ source: source.id, range: check.at.range, message: "The nearest wording" }],
          fixes: () => useSourceWords(context, quotation, check),
        },
      ];
    }),
};

/** All that differs where no markup stands between, else the first difference or word of it without markup. */
function faultRange({ note }: NoteContext, quotation: Quotation, { differences }: Nearest): Range {
  const all = { start: Math.min(...differences.map((r) => r.start)), end: Math.max(...differences.map((r) => r.end)) };
  const words = differences.flatMap(({ start, end }) =>
    [...quotation.text.slice(start, end).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
    })),
  );
  const clean = [all, ...differences, ...words].find(
    (range) => range.start < range.end && isPlain(note.text, quotation, range),
  );
  return clean ? quotation.map.toRawRange(clean) : quotation.inner;
}

/** Changes the words that differ and leaves the note's markup; nothing where markup stands among them. */
function useSourceWords({ note }: NoteContext, quotation: Quotation, { edits }: Nearest): readonly Fix[] {
  if (edits.length === 0 || !edits.every(({ range }) => isPlain(note.text, quotation, range))) return [];
  return [
    {
      title: "Use the source's words",
      edits: edits.map(({ range, newText }) => ({
        path: note.path,
        range: quotation.map.toRawRange(range),
        newText: newText.replace(/[\\`*_[\]<|~]/g, "\\$&"),
      })),
      preferred: true,
    },
  ];
}

/** Whether the note has the words of a range without markup among them. */
function isPlain(note: string, { text, map }: Quotation, range: Range): boolean {
  const raw = map.toRawRange(range);
  return note.slice(raw.start, raw.end).replace(/\s+/g, " ") === text.slice(range.start, range.end);
}
