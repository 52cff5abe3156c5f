import type { Range } from "../text/range.ts";
import type { EvidenceRange } from "./verdict.ts";

/** Where quoted words stand. All `range`s inside `at` are in the source text. */
export type QuotationCheck =
  /** Too short, a scare quote or a title: nothing is said about it. */
  | { readonly status: "unchecked" }
  /** In a cited source (any source, for an uncited quotation). `cited` tells which. */
  | { readonly status: "found"; readonly cited: boolean; readonly at: EvidenceRange }
  /** Cited, but only another source has the words. */
  | { readonly status: "elsewhere"; readonly at: EvidenceRange }
  /** No source has the words; `at` is the nearest wording, `replacement` its words for a fix, `differences` the parts that differ. */
  | {
      readonly status: "nearest";
      readonly cited: boolean;
      readonly at: EvidenceRange;
      readonly replacement: string;
      /** Ranges in the quotation's plain text that the source words differently; the smallest stretch at fault. */
      readonly differences: readonly Range[];
    }
  /** Nothing like it in the cited sources (in the corpus, for an uncited one). */
  | { readonly status: "none"; readonly cited: boolean };
