import { type LeafCoverage, numbers } from "./coverage.ts";
import type { LeafSentence } from "./leaf-sentences.ts";
import type { Claim } from "./note.ts";
import type { PlacedLeaf } from "./placed-leaves.ts";

/** A claim whose quotations are still to be entered. */
type OpenClaim = Omit<Claim, "quotations"> & { readonly quotations: number[] };

/** Where a leaf stands among the others of its note. */
interface LeafPlace {
  /** Among the note's prose. */
  readonly block: number;
  /** Number of its first claim. */
  readonly first: number;
  readonly headings: readonly string[];
}

/** The claims of a leaf, and for each of its sentences the number of the claim that it is. */
export function readClaims(
  placed: PlacedLeaf,
  coverage: LeafCoverage,
  { block, first, headings }: LeafPlace,
): { readonly claims: readonly OpenClaim[]; readonly numbers: readonly (number | undefined)[] } {
  const { leaf, shift } = placed;
  const claims: OpenClaim[] = [];
  const { kind } = leaf;
  if (kind === "heading") return { claims, numbers: [] };
  const numbers = leaf.sentences.map((sentence, position) => {
    const marks = coverage.direct[position] ?? [];
    if (sentence.claim === "never" || (sentence.claim === "cited" && marks.length === 0)) return undefined;
    const { raw } = sentence;
    const index = first + claims.length;
    claims.push({
      index,
      start: claimStart(placed, marks, sentence, raw.start) + shift,
      end: raw.end + shift,
      text: sentence.text,
      map: sentence.map.movedBy(shift),
      kind,
      block,
      previous: claims.length > 0 ? index - 1 : undefined,
      citations: citationsOf(placed, marks, raw.end, coverage.whole),
      quotations: [],
      headings,
      terminated: sentence.terminated,
      language: leaf.language,
    });
    return index;
  });
  return { claims, numbers };
}

/** A citation key that is the sentence's subject was left out of the plain text but belongs to the claim. */
function claimStart({ leaf }: PlacedLeaf, marks: readonly number[], sentence: LeafSentence, start: number): number {
  for (const index of marks) {
    const mark = leaf.marks[index];
    if (mark?.narrative && mark.plain.start <= sentence.start && mark.start < start) return mark.start;
  }
  return start;
}

/** Those of the marks, nearest to the claim's end first, then those that cover the whole leaf. */
function citationsOf(
  placed: PlacedLeaf,
  marks: readonly number[],
  end: number,
  whole: readonly number[],
): readonly number[] {
  if (marks.length === 0) return whole;
  const nearest = [...marks].sort((a, b) => distance(placed, a, end) - distance(placed, b, end));
  const direct = numbers(placed, nearest);
  return whole.length === 0 ? direct : [...direct, ...whole.filter((number) => !direct.includes(number))];
}

/** Citations that cover a quotation at `start`..`end` of a leaf's plain text in the sentence `from`..`to`. */
export function citationsOfQuotation(
  placed: PlacedLeaf,
  quotation: { readonly start: number; readonly end: number },
  until: number,
): readonly number[] {
  const { marks } = placed.leaf;
  const covering = placed.citing.filter((index) => {
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
