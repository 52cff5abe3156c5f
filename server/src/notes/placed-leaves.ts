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
  /** Those of the marks that stand for a citation. */
  readonly citing: readonly number[];
  /** Number of the first citation that stands in it, or would. */
  readonly firstCitation: number;
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

const NONE: readonly never[] = [];

/**
 * Puts the blocks' leaves in place: numbers the citations, follows links and footnotes to where they are defined. A leaf
 * that stands as in the version `before`, and its citations, are the same objects.
 */
export function placeLeaves(blocks: readonly PlacedBlock[], before?: PlacedLeaves): PlacedLeaves {
  const destinations = findDestinations(blocks);
  const footnotes = findFootnotes(blocks);
  const citations: Citation[] = [];
  const leaves: PlacedLeaf[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const { facts, shift } = blocks[index] as PlacedBlock;
    for (const leaf of facts.leaves) {
      const known = before?.leaves[leaves.length];
      const twin = known?.leaf === leaf && known.firstCitation === citations.length ? known : undefined;
      leaves.push(
        twin && standsAlone(leaf)
          ? placeAgain(twin, before as PlacedLeaves, index, shift, citations)
          : placeLeaf(leaf, index, shift, destinations, footnotes, citations),
      );
    }
  }
  const undefinedFootnotes = findUndefined(leaves, footnotes);
  if (footnotes.size === 0) return { leaves, citations, undefinedFootnotes };
  const withTheirs = leaves.map((placed, index) => withFootnotes(placed, footnotes, before?.leaves[index]));
  return { leaves: withTheirs, citations, undefinedFootnotes };
}

/** Whether what a leaf cites is told by the leaf alone. */
function standsAlone({ footnote, marks }: Leaf): boolean {
  return footnote === undefined && marks.every((mark) => mark.footnote === undefined && mark.reference === undefined);
}

/** A leaf that gives the same citations the same numbers as in the version before. */
function placeAgain(
  twin: PlacedLeaf,
  before: PlacedLeaves,
  block: number,
  shift: number,
  citations: Citation[],
): PlacedLeaf {
  const { leaf, cited, firstCitation } = twin;
  const moved = shift - twin.shift;
  for (const numbers of cited) {
    for (const number of numbers) {
      const citation = before.citations[number] as Citation;
      citations.push(moved === 0 ? citation : moveCitation(citation, moved));
    }
  }
  const quote = nameOf(block, leaf.quote);
  const group = nameOf(block, leaf.group);
  if (moved === 0 && quote === twin.quote && group === twin.group) return twin;
  return { leaf, shift, quote, group, cited, citing: twin.citing, firstCitation };
}

function placeLeaf(
  leaf: Leaf,
  block: number,
  shift: number,
  destinations: ReadonlyMap<string, Destination>,
  footnotes: ReadonlyMap<string, Footnote>,
  citations: Citation[],
): PlacedLeaf {
  const firstCitation = citations.length;
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
  const quote = nameOf(block, leaf.quote);
  const group = nameOf(block, leaf.group);
  return { leaf, shift, quote, group, cited, citing: citingMarks(cited), firstCitation };
}

function nameOf(block: number, count: number | undefined): string | undefined {
  return count === undefined ? undefined : `${block}.${count}`;
}

function citingMarks(cited: readonly (readonly number[])[]): readonly number[] {
  if (cited.length === 0) return NONE;
  return [...cited.keys()].filter((mark) => (cited[mark] as readonly number[]).length > 0);
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

function withFootnotes(
  placed: PlacedLeaf,
  footnotes: ReadonlyMap<string, Footnote>,
  known: PlacedLeaf | undefined,
): PlacedLeaf {
  const { leaf, shift, quote, group, firstCitation } = placed;
  if (!leaf.marks.some((mark) => mark.footnote !== undefined)) return placed;
  const cited = leaf.marks.map((mark, index) =>
    mark.footnote === undefined
      ? (placed.cited[index] ?? [])
      : (footnotes.get(normalLabel(mark.footnote))?.citations ?? []),
  );
  const same = known?.leaf === leaf && known.firstCitation === firstCitation && areAlike(known.cited, cited);
  if (same && known.shift === shift && known.quote === quote && known.group === group) return known;
  return { ...placed, cited: same ? known.cited : cited, citing: citingMarks(cited) };
}

function areAlike(some: readonly (readonly number[])[], others: readonly (readonly number[])[]): boolean {
  return some.length === others.length && some.every((numbers, i) => areSame(numbers, others[i] as readonly number[]));
}

export function areSame(some: readonly number[], others: readonly number[]): boolean {
  return some === others || (some.length === others.length && some.every((number, i) => number === others[i]));
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
    places:
      shift === 0 || written.places.length === 0
        ? written.places
        : written.places.map((place) => movedPlace(place, shift)),
    prefix,
    suffix,
  };
}

function moveCitation(citation: Citation, shift: number): Citation {
  const { start, end, mark, keyRange, places } = citation;
  return {
    ...citation,
    start: start + shift,
    end: end + shift,
    mark: moved(mark, shift),
    keyRange: moved(keyRange, shift),
    places: places.length === 0 ? places : places.map((place) => movedPlace(place, shift)),
  };
}

function moved(range: Range, shift: number): Range {
  return { start: range.start + shift, end: range.end + shift };
}

function movedPlace(place: Place, shift: number): Place {
  return { ...place, range: moved(place.range, shift) };
}
