import { citingMarks, type LeafCoverage, numbers } from "./coverage.ts";
import type { Claim } from "./note.ts";
import type { PlacedLeaf } from "./placed-leaves.ts";
import { mapPieces, rawRange, slicePieces } from "./plain-text.ts";

/** A claim with the place of its sentence in its leaf; the quotations inside are still to be found. */
export interface FoundClaim {
  readonly claim: Omit<Claim, "index" | "quotations" | "previous">;
  readonly sentence: number;
}

/** The claims of a leaf. `block` is the leaf's place among the note's prose. */
export function findClaims(
  placed: PlacedLeaf,
  coverage: LeafCoverage,
  block: number,
  headings: readonly string[],
): FoundClaim[] {
  const { leaf, shift } = placed;
  if (leaf.kind === "heading") return [];
  const found: FoundClaim[] = [];
  for (const [index, sentence] of leaf.sentences.entries()) {
    const marks = coverage.direct[index] ?? [];
    if (sentence.claim === "never" || (sentence.claim === "cited" && marks.length === 0)) continue;
    const pieces = slicePieces(leaf.pieces, sentence);
    const raw = rawRange(pieces);
    if (!raw) continue;
    const opening = marks
      .map((mark) => leaf.marks[mark])
      .find((mark) => mark?.narrative && mark.plain.start <= sentence.start && mark.start < raw.start);
    const end = raw.end;
    const nearest = [...marks].sort((a, b) => distance(placed, a, end) - distance(placed, b, end));
    const direct = numbers(placed, nearest);
    found.push({
      sentence: index,
      claim: {
        start: Math.min(raw.start, opening?.start ?? raw.start) + shift,
        end: end + shift,
        ...mapPieces(pieces, shift),
        kind: leaf.kind,
        block,
        citations: [...direct, ...coverage.whole.filter((number) => !direct.includes(number))],
        headings,
        terminated: sentence.terminated,
        language: leaf.language,
      },
    });
  }
  return found;
}

/** Citations that cover a quotation at `start`..`end` of a leaf's plain text in the sentence `from`..`to`. */
export function citationsOfQuotation(
  placed: PlacedLeaf,
  quotation: { readonly start: number; readonly end: number },
  until: number,
): number[] {
  const { marks } = placed.leaf;
  const covering = citingMarks(placed).filter((index) => {
    const { plain } = marks[index] as { plain: { start: number; end: number } };
    if (plain.end > plain.start) return plain.start < until && plain.end > quotation.start;
    return quotation.end <= plain.start && plain.start <= until;
  });
  return numbers(placed, covering);
}

function distance(placed: PlacedLeaf, mark: number, end: number): number {
  const range = placed.leaf.marks[mark];
  return range ? Math.abs(range.start - end) : 0;
}
