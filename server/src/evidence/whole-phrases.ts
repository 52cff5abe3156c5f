import { findQuotedRanges } from "../notes/quotation-marks.ts";
import type { Range } from "../text/range.ts";
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
  const passages = wording.source.passages.overlapping(raw).map((passage) => wording.plain.map.toNormalRange(passage));
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
  keys: readonly string[],
  counterparts: Counterparts,
  quotable: Range,
): Range | undefined {
  const start = findEdge(wording, [...keys].reverse(), [...counterparts].reverse(), -1, quotable);
  const last = findEdge(wording, keys, counterparts, 1, quotable);
  return start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}

/** The place of the outermost word in the direction of `step`. */
function findEdge(
  wording: SourceWording,
  keys: readonly string[],
  counterparts: Counterparts,
  step: 1 | -1,
  quotable: Range,
): number | undefined {
  const found = counterparts.flatMap((place, index) => (place === undefined ? [] : [{ index, place }]));
  const last = found.at(-1);
  if (!last) return undefined;
  const loose = counterparts.length - 1 - last.index;
  const previous = found.at(-2);
  if (loose === 0 && previous) {
    const quoted = keys.slice(previous.index + 1, last.index);
    const stands = Math.abs(last.place - previous.place) - 1;
    const isReordered = quoted.some((key) => isWithin(wording, key, last.place, step * REACH));
    if (stands < REACH && (quoted.length <= stands || (stands === 0 && !isReordered))) return last.place;
  }
  let best: number | undefined;
  for (let more = 0; more <= loose + REACH; more++) {
    const border = borderAt(wording, last.place + more * step, step, quotable);
    if (border.ends && (best === undefined || Math.abs(more - loose) < Math.abs(best - loose))) best = more;
    if (border.stops) break;
  }
  return best === undefined ? undefined : last.place + best * step;
}

/** Whether the row has a word no farther from a place than `reach`, to the side of its sign. */
function isWithin({ keys }: SourceWording, key: string, place: number, reach: number): boolean {
  const row = reach > 0 ? keys.slice(place + 1, place + 1 + reach) : keys.slice(Math.max(0, place + reach), place);
  return row.includes(key);
}

/** Whether a phrase ends with a word of the row in the direction of `step`, and whether a quotation must stop there. */
function borderAt(
  wording: SourceWording,
  place: number,
  step: 1 | -1,
  quotable: Range,
): { readonly ends: boolean; readonly stops: boolean } {
  const next = step === 1 ? place + 1 : place;
  if (next <= quotable.start || next >= quotable.end) return { ends: true, stops: true };
  const from = (wording.ranges[next - 1] as Range).end;
  const to = (wording.ranges[next] as Range).start;
  const between = wording.plain.text.slice(from, to);
  const beside = (step === 1 ? /^\S*/ : /\S*$/).exec(between)?.[0] ?? "";
  const isSentence = endsSentence(wording, from, to) || /\n\s*\n/.test(between);
  return {
    ends: isSentence || /["“”„«»]/.test(beside) || /[,;:()[\]—–]|\s-\s/.test(between),
    stops: isSentence || /["“”„«»]/.test(between),
  };
}

/** Whether a sentence of the source ends between two offsets of its plain text. */
function endsSentence({ plain, source }: SourceWording, from: number, to: number): boolean {
  const start = plain.map.toRaw(from - 1) + 1;
  const end = plain.map.toRaw(to);
  return source.passages.layout.endsSentence({ start, end });
}
