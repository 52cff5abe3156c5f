import type { Source } from "../corpus/source.ts";
import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Verdict } from "../evidence/verdict.ts";
import type { SearchResult } from "../search/passage-index.ts";
import type { ByNames } from "./by-names.ts";
import type { GatheredEvidence } from "./gather-evidence.ts";
import type { Companion, Elsewhere } from "./look-elsewhere.ts";
import { Memory } from "./memory.ts";

/** Where a claim stands on one ground: its evidence, and what was made of it. */
export interface Standing {
  readonly evidence: GatheredEvidence;
  /** All that the verdict rests on besides names, written out. */
  readonly basis: string;
  /** By the evidence alone. */
  readonly judged: ByNames<Verdict>;
  /** With what its quotations leave of it. */
  readonly verdict: Verdict;
  /** Undefined until somebody asks. */
  elsewhere: LookedElsewhere | undefined;
  /** Questions to the index that it took, as they are remembered. */
  readonly searches: string[];
}

export interface LookedElsewhere {
  readonly company: readonly Companion[];
  readonly basis: string;
  /** Undefined where it was not worth looking. */
  readonly found: ByNames<Elsewhere> | undefined;
}

/** Where the words of a quotation stand, and what that rests on besides its own citations. */
export interface CheckedQuotation {
  readonly check: QuotationCheck;
  /** The whole corpus was asked. */
  readonly searched: boolean;
  /** The source that has the words, or the nearest ones. */
  readonly home: Source | undefined;
}

/** What was answered about one note on one ground, whatever its version. */
export class NoteMemory {
  readonly standings: Memory<Standing>;
  readonly quotations: Memory<CheckedQuotation>;
  readonly searches: Memory<readonly SearchResult[]>;
  /** Everything about some version of the note was answered. */
  whole = false;

  constructor(earlier?: NoteMemory) {
    const whole = earlier?.whole;
    this.standings = new Memory(earlier?.standings, whole);
    this.quotations = new Memory(earlier?.quotations, whole);
    this.searches = new Memory(earlier?.searches, whole);
  }

  /** Forgets what older versions of the note asked, once that is most of it. */
  tidy(places: readonly string[], quotations: readonly string[]): void {
    this.whole = true;
    if (this.standings.size > 2 * places.length + SPARE) {
      this.standings.forgetAllBut(places);
      this.searches.forgetAllBut(places.flatMap((place) => this.standings.find(place)?.searches ?? []));
    }
    if (this.quotations.size > 2 * quotations.length + SPARE) this.quotations.forgetAllBut(quotations);
  }
}

/** Answers about sentences of earlier versions that may be kept whatever the length of the note. */
const SPARE = 100;
