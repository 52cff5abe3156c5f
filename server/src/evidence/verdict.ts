import type { SourceId } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";

export type VerdictKind = "supported" | "contradicted" | "unsupported" | "unchecked";

export type ReasonKind =
  | "number"
  | "date"
  | "name"
  | "role"
  | "polarity"
  | "hedge"
  | "quantifier"
  | "comparison"
  | "attribution"
  | "modifier"
  | "quotation"
  | "coverage"
  /** As `coverage`, of a claim without a name, number or date. */
  | "wording"
  | "no-source"
  | "language"
  | "relative-date"
  | "short";

/** A stretch of a source that bears on a claim. */
export interface EvidenceRange {
  readonly source: SourceId;
  readonly passage: number;
  /** In the source text. */
  readonly range: Range;
}

/** Why a verdict is what it is, naming the words on both sides. */
export interface Reason {
  readonly kind: ReasonKind;
  /** `against` makes the verdict, `for` bears it out, `open` is why it cannot tell. */
  readonly direction: "for" | "against" | "open";
  /** The claim's words, in the claim's plain text. */
  readonly claim: Range;
  readonly evidence: EvidenceRange | undefined;
  /** A sentence a person would say, plain text: `The source gives another number: "eleven days".` */
  readonly message: string;
  /** The source's value in the claim's form, where a fix can put it in the place of `claim`. */
  readonly replacement: string | undefined;
}

/** A word of weight of a claim, or a number or date taken as one word, and what in the evidence bears it out. */
export interface AlignedWord {
  /** In the claim's plain text. */
  readonly claim: Range;
  /** The evidence's words; undefined where there are none, or only title, headings or author bear it out. */
  readonly evidence: EvidenceRange | undefined;
  readonly borneOut: boolean;
}

export interface Verdict {
  readonly kind: VerdictKind;
  /** Calibrated probability that the claim is supported, 0..1; null where its language or length forbids any. It ranks, and may lower a severity. */
  readonly score: number | null;
  /** The decisive one first. */
  readonly reasons: readonly Reason[];
  /** The sentences used, best first. */
  readonly evidence: readonly EvidenceRange[];
  /** The claim's words of weight in order; empty where nothing was compared. */
  readonly alignment: readonly AlignedWord[];
}
