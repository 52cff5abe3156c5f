import type { Resolution } from "../citations/resolution.ts";
import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Verdict } from "../evidence/verdict.ts";
import type { Citation, Claim, Quotation } from "../notes/note.ts";
import type { DateMention } from "../text/date.ts";
import type { Quantity } from "../text/quantity.ts";
import type { Range } from "../text/range.ts";
import type { BearerFacts, EntityFacts } from "./entity-facts.ts";
import type { PassageLink } from "./location.ts";
import type { QuotedPassage } from "./passages.ts";

/** What a hover tells, in the editor's words; `present` turns it into Markdown or plain text. */
export type Card = EntityCard | CitationCard | QuotationCard | ValueCard | ClaimCard;

export interface EntityCard {
  readonly kind: "entity";
  /** In the document hovered. */
  readonly range: Range;
  /** The words hovered. */
  readonly name: string;
  /** All there is to tell where the name has one bearer. */
  readonly facts: EntityFacts | undefined;
  /** Of several bearers the most mentioned, with what tells each from the others; none where there is one. */
  readonly bearers: readonly BearerFacts[];
  /** How many bearers there are besides. */
  readonly more: number;
}

export interface CitationCard {
  readonly kind: "citation";
  readonly range: Range;
  readonly citation: Citation;
  readonly resolution: Resolution;
  readonly passages: readonly QuotedPassage[];
  /** Of the claim it covers; undefined when it covers none. */
  readonly verdict: Verdict | undefined;
  /** Sentences about the verdict that no finding shown at the same place says already. */
  readonly reasons: readonly string[];
}

export interface QuotationCard {
  readonly kind: "quotation";
  readonly range: Range;
  readonly quotation: Quotation;
  readonly check: QuotationCheck;
  readonly place: PassageLink | undefined;
  readonly passage: QuotedPassage | undefined;
}

export interface ValueCard {
  readonly kind: "value";
  readonly range: Range;
  readonly value: Quantity | DateMention;
  /** The value in its normalised form. */
  readonly described: string;
  /**
   * Where the evidence speaks of it, its value in the normalised form, and whether it bears the claim's out, gives it
   * otherwise, or may mean something else.
   */
  readonly evidence:
    | {
        readonly passage: QuotedPassage;
        readonly described: string | undefined;
        readonly how: "borne-out" | "otherwise" | "open";
      }
    | undefined;
  /** Without such evidence: a sentence of the evidence with values of the same sort. */
  readonly near: QuotedPassage | undefined;
  /** Words of its claim that the evidence bears out, as written, in order. */
  readonly borneOut: readonly string[];
  /** Where other sources give another value for the same thing. */
  readonly others: readonly QuotedPassage[];
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
}

export interface ClaimCard {
  readonly kind: "claim";
  readonly range: Range;
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly passages: readonly QuotedPassage[];
  /** Words of the claim that the evidence bears out, as written, in order; and those that it does not have. */
  readonly borneOut: readonly string[];
  readonly notFound: readonly string[];
  readonly reasons: readonly string[];
}
