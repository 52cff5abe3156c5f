import { findQuotedRanges } from "../notes/quotation-marks.ts";
import { overlaps, type Range } from "../text/range.ts";
import { placesWithin, rangeOfPlaces, type SourceWording } from "./source-wording.ts";

type Counterparts = readonly (number | undefined)[];

/** Share of the words in common that stand in one quotation of the source, from which that is what the note quotes. */
const MOSTLY = 0.75;
/** Words beyond the expected ones among which a phrase may end. */
const REACH = 4;

/** The words of the row (half-open places) that a quotation can be taken from: a quotation of the source, or its passages. */
export function findQuotable(wording: SourceWording, counterparts: Counterparts): Range {
  const found = counterparts.filter((place) => place !== undefined);
  const ends = { start: found[0] as number, end: (found.at(-1) as number) + 1 };
  const raw = rangeOfPlaces(wording, ends);
  const passages = wording.source.passages
    .filter((passage) => overlaps(passage, raw))
    .map((passage) => wording.plain.map.toNormalRange(passage));
  let best: { readonly places: Range; readonly count: number } | undefined;
  for (const { start, end } of passages) {
    for (const { inner } of findQuotedRanges(wording.plain.text.slice(start, end))) {
      const places = placesWithin(wording, { start: start + inner.start, end: start + inner.end });
      const count = found.filter((place) => place >= places.start && place < places.end).length;
      if (count >= MOSTLY * found.length && count > (best?.count ?? 0)) best = { places, count };
    }
  }
  if (best) return best.places;
  const first = passages[0];
  const last = passages.at(-1);
  return first && last ? placesWithin(wording, { start: first.start, end: last.end }) : ends;
}

/**
 * The source's words (half-open places) that can stand for the whole quotation: up to where the quotation's own ends
 * stand, or to the end of the phrase there. Undefined where neither is near.
 */
export function findWholePhrases(
  wording: SourceWording,
  counterparts: Counterparts,
  quotable: Range,
): Range | undefined {
  const before = findEdge([...counterparts].reverse(), -1, (place) => boundaryBefore(wording, place, quotable));
  const behind = findEdge(counterparts, 1, (place) => boundaryBefore(wording, place + 1, quotable));
  return before === undefined || behind === undefined ? undefined : { start: before, end: behind + 1 };
}

type Boundary = "none" | "phrase" | "end";

/** The place of the outermost word in the direction of `step`. */
function findEdge(counterparts: Counterparts, step: 1 | -1, boundary: (place: number) => Boundary): number | undefined {
  const found = counterparts.flatMap((place, index) => (place === undefined ? [] : [{ index, place }]));
  const last = found.at(-1);
  if (!last) return undefined;
  const loose = counterparts.length - 1 - last.index;
  const previous = found.at(-2);
  if (loose === 0 && previous) {
    const quoted = last.index - previous.index - 1;
    const stands = Math.abs(last.place - previous.place) - 1;
    if (quoted <= stands && stands < REACH) return last.place;
  }
  let best: number | undefined;
  for (let more = 0; more <= loose + REACH; more++) {
    const kind = boundary(last.place + more * step);
    if (kind !== "none" && (best === undefined || Math.abs(more - loose) < Math.abs(best - loose))) best = more;
    if (kind === "end") break;
  }
  return best === undefined ? undefined : last.place + best * step;
}

/** What parts a word of the row from the one before it. */
function boundaryBefore(wording: SourceWording, place: number, quotable: Range): Boundary {
  if (place <= quotable.start || place >= quotable.end) return "end";
  const before = wording.ranges[place - 1] as Range;
  const next = wording.ranges[place] as Range;
  const between = wording.plain.text.slice(before.end, next.start);
  if (/["“”„«»]|\n\s*\n/.test(between)) return "end";
  const from = wording.plain.map.toRaw(before.end - 1) + 1;
  const to = wording.plain.map.toRaw(next.start);
  const passages = wording.source.passages;
  if (passages.some(({ sentences }) => sentences.some(({ end }) => end >= from && end <= to))) return "end";
  return /[,;:()[\]—–]|\s-\s/.test(between) ? "phrase" : "none";
}
