import type { Passage, Source } from "../corpus/source.ts";
import type { Names } from "../entities/entity.ts";
import type { CalendarDay } from "../text/date.ts";

/** A passage that may bear on a claim. */
export interface EvidencePassage {
  readonly source: Source;
  readonly passage: Passage;
  /** Within the cited range itself; false for its neighbours and for candidates of the whole corpus. */
  readonly cited: boolean;
}

/** A claim with all that its verdict may depend on. */
export interface ClaimInput {
  /** Plain text of the claim. */
  readonly text: string;
  /** Plain text of the sentence before it in the same block: what its pronouns may mean. */
  readonly previous?: string | undefined;
  /** Texts of the headings above, outermost first. */
  readonly headings: readonly string[];
  /** The day relative dates of the note refer to. */
  readonly noteDate?: CalendarDay | undefined;
  /** Whether a citation covers it, so that `passages` are what the citation points to. */
  readonly cited: boolean;
  /** ISO 639-1, undefined where it cannot be told. */
  readonly language?: string | undefined;
  /** Candidates in any order. */
  readonly passages: readonly EvidencePassage[];
  readonly names: Names;
}
