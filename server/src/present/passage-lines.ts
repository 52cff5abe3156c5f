import type { PassageLink } from "../features/location.ts";
import type { QuotedPassage } from "../features/passages.ts";
import { findCut } from "../text/cut-text.ts";
import type { Range } from "../text/range.ts";
import { type Line, quote, type Span } from "./answer.ts";
import type { PlaceTargets } from "./link-targets.ts";

const LONGEST = 600;

/** A passage of a source in quotation marks with its words in bold, its place behind it as a link. */
export function passageLine(passage: QuotedPassage, links: PlaceTargets, withTitle: boolean): Line {
  const { text, bold } = shortened(passage.text, passage.bold);
  const spans: Span[] = [{ text: "“" }];
  let at = 0;
  for (const { start, end } of bold) {
    spans.push({ text: text.slice(at, start) }, { text: text.slice(start, end), style: "bold" });
    at = end;
  }
  spans.push({ text: text.slice(at) }, { text: "” — " }, placeSpan(passage.place, links, withTitle));
  return quote(...spans);
}

/** `Title, para. 4`, or the place alone, as a link to the passage. */
export function placeSpan(place: PassageLink, links: PlaceTargets, withTitle: boolean): Span {
  const text = withTitle && place.label !== place.title ? `${place.title}, ${place.label}` : place.label;
  return { text, link: links.openPassage(place) ?? links.passage(place) };
}

/** Keeps the sentences or clauses around the first bold words of a long passage. */
function shortened(text: string, bold: readonly Range[]): { text: string; bold: readonly Range[] } {
  if (text.length <= LONGEST) return { text, bold };
  const first = bold[0]?.start ?? 0;
  const from = first < LONGEST / 2 ? 0 : findStart(text, first);
  const to = from + findCut(text.slice(from), LONGEST);
  const lead = from > 0 ? "… " : "";
  const shift = lead.length - from;
  return {
    text: lead + text.slice(from, to) + (to < text.length ? " …" : ""),
    bold: bold
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/** Where a sentence, else a clause, else a word begins that is not far before the words at `first`. */
function findStart(text: string, first: number): number {
  const earliest = first - LONGEST / 2;
  const before = text.slice(earliest, first);
  for (const mark of [/[.!?]["'”’)\]]*\s+/g, /[,;:–—]\s+/g, /\s+/g]) {
    const last = [...before.matchAll(mark)].at(-1);
    if (last !== undefined) return earliest + last.index + last[0].length;
  }
  return first;
}
