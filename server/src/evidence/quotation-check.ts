import type { Range } from "../text/range.ts";
import type { EvidenceRange } from "./verdict.ts";
import type { WordingEdit } from "./wording-edits.ts";

/** Where quoted words stand. All `range`s inside `at` are in the source text. */
export type QuotationCheck =
  /** Too short, a scare quote or a title: nothing is said about it. */
  | { readonly status: "unchecked" }
  /**
   * In a cited source (any source, for an uncited quotation). `cited` tells which; `misplaced` that the citations name
   * other places of it, not next to this one.
   */
  | { readonly status: "found"; readonly cited: boolean; readonly misplaced: boolean; readonly at: EvidenceRange }
  /** Cited, but only another source has the words. */
  | { readonly status: "elsewhere"; readonly at: EvidenceRange }
  /** No source has the words; `at` is the nearest wording, `replacement` its words, `differences` the parts that differ. */
  | {
      readonly status: "nearest";
      readonly cited: boolean;
      readonly at: EvidenceRange;
      readonly replacement: string;
      /** Ranges in the quotation's plain text that the source words differently; the smallest stretch at fault. */
      readonly differences: readonly Range[];
      /** What makes the quotation's plain text the source's words; empty where that cannot be said word by word. */
      readonly edits: readonly WordingEdit[];
    }
  /** Nothing like it in the cited sources (in the corpus, for an uncited one). */
  | { readonly status: "none"; readonly cited: boolean };
