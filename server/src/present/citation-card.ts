import type { Source } from "../corpus/source.ts";
import type { CitationCard } from "../features/cards.ts";
import { describeDay } from "../text/dates.ts";
import { type Answer, italic, type Span, say } from "./answer.ts";
import type { LinkTargets } from "./link-targets.ts";
import { passageLine } from "./passage-lines.ts";
import { verdictLine } from "./verdict-wording.ts";

/** What a citation points to: the reference line, the passage with the words that bear on the claim, and the verdict. */
export function citationAnswer(card: CitationCard, links: LinkTargets): Answer {
  const { resolution } = card;
  switch (resolution.status) {
    case "resolved": {
      const label = card.passages[0]?.place.label;
      const place = resolution.whole || label === undefined ? [] : [` · ${label}`];
      return [
        say(...referenceSpans(resolution.source), ...place),
        ...card.passages.map((passage) => passageLine(passage, links, false)),
        ...(card.verdict ? [verdictLine(card.verdict.kind, card.reasons)] : []),
      ];
    }
    case "out-of-range":
      return [say(...referenceSpans(resolution.source))];
    case "ambiguous":
      return resolution.sources.map((source) => say(...referenceSpans(source), ` · ${source.path}`));
    default:
      return [];
  }
}

/** Author, title, publisher, date: what is known of them. */
function referenceSpans(source: Source): readonly (Span | string)[] {
  const { authors, title, publisher, date, dateOrigin } = source.metadata;
  const day = date ? `, ${describeDay(date)}${dateOrigin === "inferred" ? " (inferred)" : ""}` : "";
  return [
    authors.length === 0 ? "" : `${authors.join(", ")}, `,
    { ...italic(title) },
    publisher === undefined ? "" : `, ${publisher}`,
    day,
  ];
}
