import { describePlace } from "../citations/describe.ts";
import type { Source } from "../corpus/source.ts";
import type { Citation } from "../notes/note.ts";
import type { Fix } from "./finding.ts";
import { citationsWithResolutions, type NoteContext, type NoteRule } from "./rule.ts";
import { counted } from "./wording.ts";

/** `locator-out-of-range`: the source has no such paragraph, line, page, section or words. */
export const locatorOutOfRange: NoteRule = {
  id: "locator-out-of-range",
  severity: "warning",
  check: (context) =>
    citationsWithResolutions(context).flatMap(({ citation, resolution }) => {
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
          fixes: whereTheWordsAre(context, citation, source, place),
        },
      ];
    }),
};

/** The place that bears out the claim the citation covers, where there is one. */
function whereTheWordsAre(
  context: NoteContext,
  citation: Citation,
  source: Source,
  place: { start: number; end: number },
): readonly Fix[] {
  const claim = context.note.claims.find(({ citations }) => citations.includes(citation.index));
  const verdict = claim && context.verdicts[claim.index];
  const evidence = verdict?.kind === "supported" ? verdict.evidence.find((e) => e.source === source.id) : undefined;
  if (!evidence || citation.form !== "pandoc") return [];
  const described = describePlace(source, evidence.range);
  if (!described) return [];
  return [
    {
      title: `Use “${described}”`,
      edits: [{ path: context.note.path, range: place, newText: described }],
      preferred: true,
    },
  ];
}
