import { describePlace } from "../citations/describe.ts";
import { describeTextFragment } from "../citations/describe-fragment.ts";
import { findWordsElsewhere } from "../citations/find-words.ts";
import type { Resolution } from "../citations/resolution.ts";
import type { Citation } from "../notes/note.ts";
import type { Fix } from "./finding.ts";
import type { NoteContext, NoteRule } from "./rule.ts";
import { counted, inBrief } from "./wording.ts";

type OutOfRange = Extract<Resolution, { status: "out-of-range" }>;

/** `locator-out-of-range`: the source has no such paragraph, line, page, section or words. */
export const locatorOutOfRange: NoteRule = {
  id: "locator-out-of-range",
  severity: "warning",
  check: (context) =>
    context.resolvedCitations.flatMap(({ citation, resolution }) => {
      if (resolution.status !== "out-of-range") return [];
      const { source, label, count, place } = resolution;
      const written = label === "text" ? resolution.written : context.note.text.slice(place.start, place.end);
      const title = `“${source.metadata.title}”`;
      const message =
        label === "text"
          ? `${title} does not have the words “${written}”.`
          : count === undefined
            ? `“${written}” leads nowhere in ${title}.`
            : count === 0
              ? `${title} has no ${label}s, so “${written}” leads nowhere.`
              : `“${written}” is not in ${title}, which has ${counted(count, label)}.`;
      return [
        {
          range: place,
          message,
          claim: undefined,
          related: [],
          fixes: () => whereTheWordsAre(context, citation, resolution),
        },
      ];
    }),
};

/** The place that speaks of the claim the citation covers, or that has the words of a link, where there is one. */
function whereTheWordsAre(
  context: NoteContext,
  citation: Citation,
  { source, label, place, written }: OutOfRange,
): readonly Fix[] {
  const claim = context.note.claims.find(({ citations }) => citations.includes(citation.index));
  const verdict = claim && context.verdicts[claim.index];
  const nearest = verdict?.kind === "unsupported" ? undefined : verdict?.evidence.find((e) => e.source === source.id);
  const range = label === "text" ? findWordsElsewhere(source, written, 1)[0] : nearest?.range;
  if (!range) return [];
  const preferred = label === "text" || verdict?.kind === "supported";
  const described = citation.form === "pandoc" ? describePlace(source, range) : describeTextFragment(source, range);
  if (described === undefined) return [];
  const title =
    citation.form === "pandoc"
      ? `Use “${described}”`
      : `Link to “${inBrief(source.text.slice(range.start, range.end), 60)}”`;
  const isDirective = context.note.text.slice(0, place.start).endsWith(":~:");
  const newText = isDirective ? described.replace(/^:~:/, "") : described;
  return [{ title, edits: [{ path: context.note.path, range: place, newText }], preferred }];
}
