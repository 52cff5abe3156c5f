import {
  countLines,
  countParagraphs,
  findLines,
  findParagraphs,
  findSection,
  hasDeclaredHeadings,
  sectionsOf,
} from "../corpus/places.ts";
import type { Source } from "../corpus/source.ts";
import type { LocatorLabel, Place } from "../notes/note.ts";
import type { Range } from "../text/range.ts";
import { findTextFragment } from "./text-fragment.ts";

/** What one locator or text fragment leads to. */
export type Located =
  | { readonly status: "found"; readonly range: Range }
  /** The source has no such place. `count` is how many of its kind it has, undefined where they are not counted. */
  | {
      readonly status: "missing";
      readonly label: LocatorLabel | "text";
      readonly written: string;
      readonly count: number | undefined;
    }
  /** A place of a kind that texts do not record, such as a figure: it says nothing for or against. */
  | { readonly status: "unknown" };

export function locatePlace(source: Source, place: Place): Located {
  if (place.kind === "text") {
    const range = findTextFragment(source, place)[0];
    const written = place.end === undefined ? place.start : `${place.start} … ${place.end}`;
    return range === undefined ? { status: "missing", label: "text", written, count: undefined } : found(range);
  }
  const { label, first, last } = place;
  const written = last === undefined ? first : `${first}-${last}`;
  const missing = (count: number): Located => ({ status: "missing", label, written, count });
  switch (label) {
    case "paragraph": {
      const range = numbered(first, last, (from, to) => findParagraphs(source, from, to));
      return range === undefined ? missing(countParagraphs(source)) : found(range);
    }
    case "line": {
      const range = numbered(first, last, (from, to) => findLines(source, from, to));
      return range === undefined ? missing(countLines(source)) : found(range);
    }
    case "section":
    case "chapter": {
      const range = sections(source, first, last);
      if (range !== undefined) return found(range);
      return areSectionsKnown(source, label, first) ? missing(sectionsOf(source).length) : { status: "unknown" };
    }
    case "page":
    case "timestamp":
      return missing(0);
    default:
      return { status: "unknown" };
  }
}

function found(range: Range): Located {
  return { status: "found", range };
}

function numbered(
  first: string,
  last: string | undefined,
  find: (first: number, last: number) => Range | undefined,
): Range | undefined {
  const from = wholeNumber(first);
  const to = last === undefined ? from : wholeNumber(completeNumber(first, last));
  return from === undefined || to === undefined ? undefined : find(from, to);
}

/** `117-8` means 117 to 118. */
function completeNumber(first: string, last: string): string {
  const short = /^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length;
  return short ? first.slice(0, first.length - last.length) + last : last;
}

function wholeNumber(written: string): number | undefined {
  return /^[0-9]{1,9}$/.test(written) ? Number(written) : undefined;
}

/**
 * Whether a section that was not found is not there. The headings of plain text are recognised by their looks, so that one
 * may be missed and counting them proves nothing; and no format says which headings are chapters.
 */
function areSectionsKnown(source: Source, label: LocatorLabel, written: string): boolean {
  if (label === "chapter") return false;
  return hasDeclaredHeadings(source) || !/^[\divxlc.]+$/i.test(written);
}

function sections(source: Source, first: string, last: string | undefined): Range | undefined {
  // A hyphen in a heading reads as a range: try the heading first.
  const whole = last === undefined ? undefined : findSection(source, `${first}-${last}`);
  const start = whole ?? findSection(source, first);
  const end = last === undefined || whole !== undefined ? start : findSection(source, last);
  return start === undefined || end === undefined || end.end < start.start
    ? undefined
    : { start: start.start, end: Math.max(start.end, end.end) };
}
