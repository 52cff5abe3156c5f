import type { Range } from "../text/range.ts";
import type { Leaf } from "./blocks.ts";
import { citationsOfQuotation } from "./claims.ts";
import { isCitationOnly, type LeafCoverage, numbers } from "./coverage.ts";
import type { Quotation } from "./note.ts";
import type { PlacedLeaf } from "./placed-leaves.ts";
import { joinPieces, mapOfPieces, type Piece, rawRange, slicePieces } from "./plain-text.ts";

/** A quotation that is not yet numbered, with the sentence of its leaf that it stands in, or -1. */
export interface FoundQuotation {
  readonly quotation: Omit<Quotation, "index" | "claim" | "citations">;
  /** Citations that follow it in its sentence; where there are none, those of its claim cover it. */
  readonly citations: readonly number[];
  readonly sentence: number;
}

/** "… ends. — Ida Brandt": who said it, behind the words themselves. */
const ATTRIBUTION = /(?<=[.!?…"”»’'])\s*[—–―-]{1,2}\s*[^—–―]{0,100}$/;

/** The quotations in quotation marks of a leaf, by where they begin; one that holds another before it. */
export function findQuotations(placed: PlacedLeaf, coverage: LeafCoverage): FoundQuotation[] {
  const { leaf, shift } = placed;
  const found = leaf.quoted.map(({ outer, inner }, index): FoundQuotation => {
    const sentence = leaf.sentences.findIndex((range) => range.start <= outer.start && outer.start < range.end);
    const next = leaf.quoted.slice(index + 1).find((other) => other.outer.start >= outer.end);
    const end = leaf.sentences[sentence]?.end ?? leaf.text.length;
    const until = Math.min(end, next?.outer.start ?? end);
    const near = citationsOfQuotation(placed, outer, until);
    const pieces = slicePieces(leaf.pieces, inner);
    return {
      quotation: {
        kind: "inline",
        outer: moved(rawOf(leaf.pieces, outer), shift),
        inner: moved(rawRange(pieces) ?? { start: leaf.start, end: leaf.start }, shift),
        text: joinPieces(pieces),
        map: mapOfPieces(pieces).movedBy(shift),
      },
      citations: near.length > 0 ? near : otherwise(placed, coverage, sentence),
      sentence,
    };
  });
  return found.sort(({ quotation: { outer: one } }, { quotation: { outer: other } }) => {
    return one.start - other.start || other.end - one.end;
  });
}

/**
 * By the leaf that each begins with, the block quotes with a citation at their end or behind them and no quotation marks of
 * their own.
 */
export function findBlockQuotations(
  leaves: readonly PlacedLeaf[],
  coverage: readonly LeafCoverage[],
): ReadonlyMap<PlacedLeaf, FoundQuotation> {
  const found = new Map<PlacedLeaf, FoundQuotation>();
  for (let from = 0; from < leaves.length; ) {
    const quote = leaves[from]?.quote;
    let to = from + 1;
    while (quote !== undefined && leaves[to]?.quote === quote) to++;
    if (quote !== undefined) {
      const words = leaves.slice(from, to).filter((placed) => !isCitationOnly(placed) && placed.leaf.text !== "");
      const last = words.at(-1);
      const citations = last ? (coverage[leaves.lastIndexOf(last, to - 1)]?.whole ?? []) : [];
      const quotation = citations.length > 0 ? blockQuotation(words) : undefined;
      if (quotation) found.set(words[0] as PlacedLeaf, { quotation, citations, sentence: -1 });
    }
    from = to;
  }
  return found;
}

function blockQuotation(words: readonly PlacedLeaf[]): FoundQuotation["quotation"] | undefined {
  if (words.some(({ leaf }) => !leaf.verbatim || leaf.quoted.length > 0 || leaf.kind !== "quote")) return undefined;
  const joined: Piece[] = [];
  for (const { leaf } of words) {
    const before = joined.at(-1);
    const first = leaf.pieces[0];
    if (before && first) joined.push({ start: before.end, end: first.start, text: " ", copied: false });
    joined.push(...leaf.pieces);
  }
  const text = joined.map((piece) => piece.text).join("");
  const marker = /^\[!\w+\][+-]?\s*/.exec(text)?.[0].length ?? 0;
  const pieces = slicePieces(joined, { start: marker, end: text.replace(ATTRIBUTION, "").length });
  const shift = words[0]?.shift ?? 0;
  const raw = rawRange(pieces);
  if (!raw) return undefined;
  const range = moved(raw, shift);
  return {
    kind: "block",
    outer: range,
    inner: range,
    text: joinPieces(pieces),
    map: mapOfPieces(pieces).movedBy(shift),
  };
}

/** What covers a quotation that no citation follows and that stands in no claim. */
function otherwise(placed: PlacedLeaf, coverage: LeafCoverage, sentence: number): readonly number[] {
  const judged: Leaf["sentences"][number] | undefined = placed.leaf.sentences[sentence];
  const marks = coverage.direct[sentence] ?? [];
  if (judged) return marks.length > 0 ? numbers(placed, marks) : coverage.whole;
  return placed.leaf.sentences.length === 0 ? numbers(placed, placed.citing) : coverage.whole;
}

function rawOf(pieces: readonly Piece[], range: Range): Range {
  return rawRange(slicePieces(pieces, range)) as Range;
}

function moved(range: Range, shift: number): Range {
  return { start: range.start + shift, end: range.end + shift };
}
