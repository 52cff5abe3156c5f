import type { QuotationCard } from "../features/cards.ts";
import { diffWords } from "../text/approximate.ts";
import { type Answer, bold, type Line, quote, say } from "./answer.ts";
import type { LinkTargets } from "./link-targets.ts";
import { passageLine, placeSpan } from "./passage-lines.ts";

/** Where a quotation stands, or the nearest wording with the difference marked. */
export function quotationAnswer(card: QuotationCard, links: LinkTargets): Answer {
  const { check, passage, place } = card;
  if (check.status === "none") return check.cited ? [] : [say("No source has these words.")];
  if (!passage || !place) return [];
  switch (check.status) {
    case "found":
      return [
        say(
          bold("Word for word"),
          " in ",
          placeSpan(place, links, true),
          check.cited ? "" : ". The note does not cite it.",
        ),
        passageLine(passage, links, false),
      ];
    case "elsewhere":
      return [say("The words stand in ", placeSpan(place, links, true), ":"), passageLine(passage, links, false)];
    case "nearest":
      return [
        say("Nearest wording, in ", placeSpan(place, links, true), ":"),
        difference(card.quotation.text, check.replacement),
        passageLine(passage, links, false),
      ];
    default:
      return [];
  }
}

/** The note's words struck out, the source's in bold. */
function difference(note: string, source: string): Line {
  return quote(
    ...diffWords(note, source).map(({ kind, text }) => {
      if (kind === "removed") return { text, style: "struck" as const };
      return kind === "added" ? bold(text) : { text };
    }),
  );
}
