import { describePlace } from "../citations/describe.ts";
import type { EvidenceRange } from "../evidence/verdict.ts";
import type { Citation, Note, Place, Quotation } from "../notes/note.ts";
import type { NoteContext, Report } from "./rule.ts";

type Locator = Extract<Place, { kind: "locator" }>;

/**
 * Quoted words that stand in another paragraph than the one cited. Only where each citation of the source follows the
 * quotation in its own sentence and names nothing but paragraphs.
 */
export function reportMisplacedQuotation(
  { note, snapshot, resolutions, quotations }: NoteContext,
  quotation: Quotation,
  at: EvidenceRange,
): readonly Report[] {
  const source = snapshot.corpus.findSource(at.source);
  const place = source && describePlace(source, at.range);
  if (!source || !place?.startsWith("para")) return [];
  const citations = quotation.citations.flatMap((index) => {
    const resolution = resolutions[index];
    const citation = note.citations[index];
    const leadsThere = resolution?.status === "resolved" && resolution.source.id === source.id;
    return citation && leadsThere ? [citation] : [];
  });
  const [citation] = citations;
  const locator = citation && paragraphLocator(citation);
  if (!locator || citations.length > 1 || !isOwnCitation(note, quotation, citation)) return [];
  const written = note.text.slice(locator.range.start, locator.range.end).trim();
  const sharesCitation =
    note.quotations.some(
      ({ index, citations: others }) =>
        index !== quotation.index && others.includes(citation.index) && quotations[index]?.status === "found",
    ) ||
    note.claims.some(({ index, citations: others }) => index !== quotation.claim && others.includes(citation.index));
  return [
    {
      range: sharesCitation ? quotation.inner : locator.range,
      message: `These words stand in ${place}, not in ${written}.`,
      claim: quotation.claim,
      related: [{ source: source.id, range: at.range, message: "The quoted words" }],
      fixes: () =>
        sharesCitation
          ? []
          : [
              {
                title: `Cite ${place}`,
                edits: [{ path: note.path, range: locator.range, newText: place }],
                preferred: true,
              },
            ],
    },
  ];
}

function paragraphLocator({ form, places }: Citation): Locator | undefined {
  const [place] = places;
  const isOne = form === "pandoc" && places.length === 1 && place?.kind === "locator";
  return isOne && place.label === "paragraph" ? place : undefined;
}

/** Whether the citation stands in the quotation's sentence or directly behind it, or covers a block quote. */
function isOwnCitation({ claims, text }: Note, quotation: Quotation, { footnote, mark }: Citation): boolean {
  if (quotation.kind === "block") return true;
  const claim = quotation.claim === undefined ? undefined : claims[quotation.claim];
  const end = claim?.end ?? quotation.outer.end;
  const marks = footnote ? footnote.references : [mark];
  return marks.some(
    ({ start }) =>
      start >= quotation.outer.start &&
      text
        .slice(end, start)
        .replace(/\[[^\]]*\]/g, "")
        .trim() === "",
  );
}
