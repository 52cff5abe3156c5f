import type { Range } from "../text/range.ts";
import type { BlockFacts, Leaf } from "./blocks.ts";
import { normalLabel } from "./inline-reader.ts";
import type { Destination } from "./link-destinations.ts";
import type { Citation, Place } from "./note.ts";
import { citationOfLink, type WrittenCitation } from "./written-citations.ts";

/** A block's facts at its present place: every offset in them is to be moved by `shift`. */
export interface PlacedBlock {
  readonly facts: BlockFacts;
  readonly shift: number;
}

/** A leaf at its place in the note. */
export interface PlacedLeaf {
  readonly leaf: Leaf;
  readonly shift: number;
  /** Names the block quote, and the list item or table row, it stands in; unique in the note. */
  readonly quote: string | undefined;
  readonly group: string | undefined;
  /** For each of the leaf's marks the numbers of the citations it stands for: its own, or those of its footnote. */
  readonly cited: readonly (readonly number[])[];
}

/** The leaves of a note with its citations numbered in order. */
export interface PlacedLeaves {
  readonly leaves: readonly PlacedLeaf[];
  readonly citations: readonly Citation[];
  readonly undefinedFootnotes: readonly (Range & { readonly label: string })[];
}

interface Footnote {
  readonly references: Range[];
  readonly citations: number[];
}

/** Words of a footnote that is nothing but citations. */
const BARE_FOOTNOTE = /^[\s.,;:–—-]*(?:(?:see(?: also)?|cf\.?|source|from)[\s.,:]*)?$/i;

/** Puts the blocks' leaves in place: numbers the citations, follows links and footnotes to where they are defined. */
export function placeLeaves(blocks: readonly PlacedBlock[]): PlacedLeaves {
  const destinations = findDestinations(blocks);
  const footnotes = findFootnotes(blocks);
  const citations: Citation[] = [];
  const leaves: PlacedLeaf[] = [];
  for (const [index, { facts, shift }] of blocks.entries()) {
    for (const leaf of facts.leaves) {
      const footnote = leaf.footnote === undefined ? undefined : normalLabel(leaf.footnote);
      const definition = footnote === undefined ? undefined : footnotes.get(footnote);
      const bare = footnote !== undefined && BARE_FOOTNOTE.test(leaf.text);
      const place = definition && { label: leaf.footnote as string, references: definition.references };
      const cited = leaf.marks.map((mark) =>
        writtenCitations(mark, destinations, shift).map((written) => {
          const number = citations.length;
          citations.push(placeCitation(written, mark.reference === undefined ? shift : 0, number, bare, place));
          definition?.citations.push(number);
          return number;
        }),
      );
      const name = (count: number | undefined) => (count === undefined ? undefined : `${index}.${count}`);
      leaves.push({ leaf, shift, quote: name(leaf.quote), group: name(leaf.group), cited });
    }
  }
  return {
    leaves: leaves.map((placed) => withFootnotes(placed, footnotes)),
    citations,
    undefinedFootnotes: findUndefined(leaves, footnotes),
  };
}

/** In a note without any footnote, `[^zz]` may be anything: a pattern, or a mark of another language. */
function findUndefined(leaves: readonly PlacedLeaf[], footnotes: ReadonlyMap<string, Footnote>) {
  if (footnotes.size === 0) return [];
  return leaves.flatMap(({ leaf, shift }) =>
    leaf.marks.flatMap((mark) => {
      const { footnote: label } = mark;
      return label === undefined || footnotes.has(normalLabel(label)) ? [] : [{ ...moved(mark, shift), label }];
    }),
  );
}

function withFootnotes(placed: PlacedLeaf, footnotes: ReadonlyMap<string, Footnote>): PlacedLeaf {
  const { marks } = placed.leaf;
  if (!marks.some((mark) => mark.footnote !== undefined)) return placed;
  const cited = marks.map((mark, index) =>
    mark.footnote === undefined
      ? (placed.cited[index] ?? [])
      : (footnotes.get(normalLabel(mark.footnote))?.citations ?? []),
  );
  return { ...placed, cited };
}

/** By label, the first definition of each. */
function findDestinations(blocks: readonly PlacedBlock[]): Map<string, Destination> {
  const destinations = new Map<string, Destination>();
  for (const { facts, shift } of blocks) {
    for (const { label, ...destination } of facts.destinations) {
      if (destinations.has(label)) continue;
      destinations.set(label, {
        ...destination,
        targetRange: moved(destination.targetRange, shift),
        places: destination.places.map((place) => movedPlace(place, shift)),
      });
    }
  }
  return destinations;
}

/** Footnotes that are defined, with the marks that refer to them; their citations are still to be added. */
function findFootnotes(blocks: readonly PlacedBlock[]): Map<string, Footnote> {
  const footnotes = new Map<string, Footnote>();
  for (const { facts } of blocks) {
    for (const { footnote } of facts.leaves) {
      if (footnote !== undefined) footnotes.set(normalLabel(footnote), { references: [], citations: [] });
    }
  }
  for (const { facts, shift } of blocks) {
    for (const { marks } of facts.leaves) {
      for (const mark of marks) {
        if (mark.footnote === undefined) continue;
        footnotes.get(normalLabel(mark.footnote))?.references.push(moved(mark, shift));
      }
    }
  }
  return footnotes;
}

function writtenCitations(
  mark: Leaf["marks"][number],
  destinations: ReadonlyMap<string, Destination>,
  shift: number,
): readonly WrittenCitation[] {
  const destination = mark.reference === undefined ? undefined : destinations.get(mark.reference);
  return destination ? [citationOfLink(destination, moved(mark, shift))] : mark.citations;
}

function placeCitation(
  written: WrittenCitation,
  shift: number,
  index: number,
  bareFootnote: boolean,
  footnote: Citation["footnote"],
): Citation {
  const { form, certain, key, target, wholeTarget, prefix, suffix } = written;
  return {
    index,
    form,
    footnote,
    start: written.start + shift,
    end: written.end + shift,
    mark: moved(written.mark, shift),
    certain: certain || (bareFootnote && form === "pandoc"),
    key,
    target,
    ...(wholeTarget === undefined ? {} : { wholeTarget }),
    keyRange: moved(written.keyRange, shift),
    places: shift === 0 ? written.places : written.places.map((place) => movedPlace(place, shift)),
    prefix,
    suffix,
  };
}

function moved(range: Range, shift: number): Range {
  return { start: range.start + shift, end: range.end + shift };
}

function movedPlace(place: Place, shift: number): Place {
  return { ...place, range: moved(place.range, shift) };
}
