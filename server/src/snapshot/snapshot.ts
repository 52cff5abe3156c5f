import type { Resolution } from "../citations/resolution.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { EntityIndex } from "../entities/entity.ts";
import type { NamedPath } from "../entities/read-entities-file.ts";
import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Verdict } from "../evidence/verdict.ts";
import type { Note } from "../notes/note.ts";
import type { PassageIndex } from "../search/passage-index.ts";
import type { Elsewhere } from "./look-elsewhere.ts";
import type { Settings, SettingsProblem } from "./settings.ts";

/**
 * The immutable composition of one workspace folder at one moment. Everything derived is a function of it;
 * questions are answered once and remembered, and carried over to the next snapshot where nothing they rest on changed.
 */
export interface Snapshot {
  /**
   * Sources or names are still being read: what is found is true, but that something is not found means nothing, and
   * claims are unchecked.
   */
  readonly partial: boolean;
  /**
   * What is said of claims, quotations and names of notes may be as it was before sources changed, where it rests on none of
   * those that did.
   */
  readonly standing: boolean;
  readonly settings: Settings;
  readonly settingsProblems: readonly SettingsProblem[];
  /** Text of `entities.yaml`, into which edits of it go; undefined where there is none. */
  readonly entitiesText: string | undefined;
  /** Paths of sources that this text names. */
  readonly entitiesPaths: readonly NamedPath[];
  readonly corpus: Corpus;
  readonly index: PassageIndex;
  readonly entities: EntityIndex;
  /** Ordered by path. */
  readonly notes: readonly Note[];
  findNote(path: string): Note | undefined;
  /** What each citation of the note points to, by its index. */
  resolutionsOf(note: Note): readonly Resolution[];
  /** Verdict of each claim, by its index. */
  verdictsOf(note: Note): readonly Verdict[];
  /** Verdict of one claim by its index, without judging the others: a question at the cursor never waits for a long note. */
  verdictOf(note: Note, claim: number): Verdict;
  /** What the corpus says of one claim, by its index, besides the evidence of its verdict; like `verdictOf`. */
  elsewhereOf(note: Note, claim: number): Elsewhere;
  /** Where each quotation's words stand, by its index. */
  quotationsOf(note: Note): readonly QuotationCheck[];
}
