import type { Resolution } from "../citations/resolution.ts";
import { resolveCitation } from "../citations/resolve.ts";
import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Verdict } from "../evidence/verdict.ts";
import type { Claim, Note, Quotation } from "../notes/note.ts";
import type { SearchOptions, SearchResult } from "../search/passage-index.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import type { Ground } from "./ground.ts";
import { judgeClaim, unchecked } from "./judge-claim.ts";
import { judgeQuotation } from "./judge-quotation.ts";
import { Memory } from "./memory.ts";
import { NamesAsked } from "./names-asked.ts";
import type { Surroundings } from "./surroundings.ts";
import { withholdForQuotations } from "./withhold-for-quotations.ts";

interface Judged {
  readonly verdict: Verdict;
  readonly asked: NamesAsked;
  /** Number of the names under which it was last known to hold. */
  names: number;
}

/**
 * The answers about one note on one ground. What was answered about an earlier version of the note, or on an earlier
 * ground, is used again wherever it rests on the same words and passages.
 */
export class NoteAnswers {
  readonly note: Note;
  readonly #ground: Ground;
  readonly #partial: boolean;
  readonly #surroundings: Surroundings;
  readonly #verdicts: Verdict[] = [];
  readonly #knownVerdicts: Memory<Judged>;
  readonly #knownSearches: Memory<readonly SearchResult[]>;
  readonly #knownQuotations: Memory<QuotationCheck>;
  #resolutions: readonly Resolution[] | undefined;
  #quotations: readonly QuotationCheck[] | undefined;

  constructor(
    note: Note,
    ground: Ground,
    surroundings: Surroundings,
    earlier: NoteAnswers | undefined,
    partial: boolean,
  ) {
    this.note = note;
    this.#partial = partial;
    this.#ground = ground;
    this.#surroundings = surroundings;
    const judged = earlier === undefined || earlier.#verdicts.length === earlier.note.claims.length;
    const quoted = earlier === undefined || earlier.#quotations !== undefined;
    this.#knownVerdicts = new Memory(earlier ? earlier.#knownVerdicts : undefined, judged);
    this.#knownSearches = new Memory(earlier ? earlier.#knownSearches : undefined, judged);
    this.#knownQuotations = new Memory(earlier ? earlier.#knownQuotations : undefined, quoted);
  }

  get resolutions(): readonly Resolution[] {
    this.#resolutions ??= this.note.citations.map((citation) =>
      resolveCitation(this.note, citation, this.#ground.corpus, this.#surroundings),
    );
    return this.#resolutions;
  }

  get verdicts(): readonly Verdict[] {
    this.judgeUntil(() => false);
    return this.#verdicts;
  }

  get quotations(): readonly QuotationCheck[] {
    this.#quotations ??= this.note.quotations.map((quotation) => {
      const check = this.#judgeQuotation(quotation);
      return this.#partial && check.status !== "found" ? { status: "unchecked" } : check;
    });
    return this.#quotations;
  }

  /** Verdict of one claim; the others need not be judged for it. */
  verdictOf(claim: number): Verdict {
    return this.#verdicts[claim] ?? this.#judgeClaim(this.note.claims[claim] as Claim);
  }

  /** Judges claim after claim until all are judged (true) or `enough` says to stop (false). */
  judgeUntil(enough: () => boolean): boolean {
    while (this.#verdicts.length < this.note.claims.length) {
      if (enough()) return false;
      this.#verdicts.push(this.#judgeClaim(this.note.claims[this.#verdicts.length] as Claim));
    }
    return true;
  }

  #judgeClaim(claim: Claim): Verdict {
    if (this.#partial) return unchecked(claim, "The sources are still being read.");
    const { corpus, entities, identities, namesNumber: names } = this.#ground;
    const search = (query: string, options: SearchOptions) => this.#search(query, options);
    const evidence = gatherEvidence({ corpus, search }, this.note, claim, this.resolutions);
    const { passages, cites, incomplete } = evidence;
    const { language, headings, text } = claim;
    const previous = claim.previous === undefined ? undefined : this.note.claims[claim.previous]?.text;
    const day = this.note.frontMatter.date;
    const places = passages.map(({ source, passage, cited }) => [identities.numberOf(source), passage.index, cited]);
    const empty = corpus.sources.length === 0;
    const basis = JSON.stringify([text, previous, headings, day, language, cites, incomplete, empty, places]);
    const judge = (): Judged => {
      const asked = new NamesAsked(entities);
      return { verdict: judgeClaim(this.note, claim, evidence, corpus, asked), asked, names };
    };
    const holds = (known: Judged) => {
      if (known.names !== names && !known.asked.wouldAnswerAlike(entities)) return false;
      known.names = names;
      return true;
    };
    const { verdict } = this.#knownVerdicts.ask(basis, judge, holds);
    return verdict.kind === "supported" ? withholdForQuotations(verdict, claim, this.#quotationsOf(claim)) : verdict;
  }

  #quotationsOf(claim: Claim): readonly { quotation: Quotation; check: QuotationCheck }[] {
    return claim.quotations.flatMap((index) => {
      const quotation = this.note.quotations[index];
      return quotation ? [{ quotation, check: this.#quotations?.[index] ?? this.#judgeQuotation(quotation) }] : [];
    });
  }

  #search(query: string, options: SearchOptions): readonly SearchResult[] {
    const { index, indexNumber } = this.#ground;
    const basis = JSON.stringify([query, options.limit, [...(options.sources ?? [])], indexNumber]);
    return this.#knownSearches.ask(basis, () => index.search(query, options));
  }

  #judgeQuotation(quotation: Quotation): QuotationCheck {
    const { corpus, identities } = this.#ground;
    const cited = quotation.citations.map((index) => this.resolutions[index]);
    const places = cited.map((resolution) =>
      resolution && "source" in resolution
        ? [resolution.status, identities.numberOf(resolution.source), "ranges" in resolution ? resolution.ranges : null]
        : resolution?.status,
    );
    const { text, kind, claim } = quotation;
    const basis = JSON.stringify([text, kind, claim === undefined, places, identities.numberOf(corpus)]);
    return this.#knownQuotations.ask(basis, () => judgeQuotation(quotation, cited, this.#ground));
  }
}
