import type { Resolution } from "../citations/resolution.ts";
import { resolveCitation } from "../citations/resolve.ts";
import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Verdict } from "../evidence/verdict.ts";
import type { Claim, Note, Quotation } from "../notes/note.ts";
import { type Answering, Answers } from "./answers.ts";
import { type ClaimAnswer, ClaimJudge } from "./claim-judge.ts";
import { ClaimPlaces } from "./claim-places.ts";
import { isWebLink } from "./gather-evidence.ts";
import type { Ground } from "./ground.ts";
import { unchecked } from "./judge-claim.ts";
import { NOWHERE } from "./look-elsewhere.ts";
import { NoteMemory } from "./note-memory.ts";
import { QuotationJudge } from "./quotation-judge.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * The answers about one note on one ground. What was answered about an earlier version of the note, or on an earlier
 * ground, is used again wherever it rests on the same words and passages.
 */
export class NoteAnswers {
  readonly note: Note;
  readonly claims: Answers<Claim, ClaimAnswer>;
  readonly quotations: Answers<Quotation, QuotationCheck>;
  readonly #ground: Ground;
  readonly #partial: boolean;
  readonly #surroundings: Surroundings;
  readonly #memory: NoteMemory;
  readonly #places: ClaimPlaces;
  readonly #claimJudge: ClaimJudge;
  readonly #quotationJudge: QuotationJudge;
  #resolutions: readonly Resolution[] | undefined;
  /** What each citation leads to, written out. */
  readonly #leads: string[] = [];
  /** The same of the version before, on the same sources and pages: citations that stand as they stood lead where they led. */
  readonly #before: Leads | undefined;

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
    const memory = earlier ? earlier.#memory : undefined;
    if (earlier && earlier.#ground === ground && earlier.#surroundings === surroundings) this.#before = earlier.#lead;
    this.#memory = memory && earlier && earlier.#ground === ground ? memory : new NoteMemory(memory);
    this.#places = new ClaimPlaces(note, this, earlier ? earlier.#places : undefined);
    this.#quotationJudge = new QuotationJudge(this, ground, this.#memory.quotations);
    this.#claimJudge = new ClaimJudge(this, ground, this.#memory);
    this.quotations = new Answers(note.quotations, partial ? untilRead(this.#quotationJudge) : this.#quotationJudge);
    this.claims = new Answers(note.claims, partial ? NOT_READ : this.#claimJudge);
  }

  get resolutions(): readonly Resolution[] {
    this.#resolutions ??= this.note.citations.map(
      (citation, index) =>
        (this.#isAsBefore(index) ? this.#before?.resolutions[index] : undefined) ??
        resolveCitation(this.note, citation, this.#ground.corpus, this.#surroundings),
    );
    return this.#resolutions;
  }

  get #lead(): Leads | undefined {
    const { citations } = this.note;
    return this.#resolutions && { citations, resolutions: this.#resolutions, written: this.#leads };
  }

  #isAsBefore(citation: number): boolean {
    return this.#before !== undefined && this.#before.citations[citation] === this.note.citations[citation];
  }

  /** Verdict of one claim; the others need not be judged for it. */
  verdictOf(claim: number): Verdict {
    return this.#partial ? this.claims.of(claim).verdict : this.#claimJudge.verdictOf(this.note.claims[claim] as Claim);
  }

  /** Everything is answered. */
  get settled(): boolean {
    return this.claims.settled && this.quotations.settled;
  }

  /** Answers one question after the other until all are answered (true) or `enough` says to stop (false). */
  answerUntil(enough: () => boolean): boolean {
    if (!this.quotations.answerUntil(enough) || !this.claims.answerUntil(enough)) return false;
    this.#tidy();
    return true;
  }

  /** The same for those only of which nothing stands from before the sources changed: then `meanwhile` can be asked. */
  answerNewUntil(enough: () => boolean): boolean {
    return this.quotations.answerNewUntil(enough) && this.claims.answerNewUntil(enough);
  }

  leadOf(citation: number): string {
    this.#leads[citation] ??=
      (this.#isAsBefore(citation) ? this.#before?.written[citation] : undefined) ?? this.#writeLead(citation);
    return this.#leads[citation] as string;
  }

  basisOf(quotation: number): string {
    return this.#quotationJudge.basisOf(this.note.quotations[quotation] as Quotation);
  }

  placeOf(claim: Claim): string {
    return this.#places.of(claim);
  }

  #writeLead(citation: number): string {
    const resolution = this.resolutions[citation];
    if (resolution === undefined) return "";
    if (!("source" in resolution)) return `${resolution.status} ${isWebLink(this.note, citation)}`;
    const places = resolution.status === "resolved" && !resolution.whole ? resolution.ranges : "whole";
    return JSON.stringify([resolution.status, this.#ground.identities.numberOf(resolution.source), places]);
  }

  #tidy(): void {
    const { claims, quotations } = this.note;
    this.#memory.tidy(
      claims.map((claim) => this.#places.of(claim)),
      quotations.map((quotation) => this.#quotationJudge.basisOf(quotation)),
    );
  }
}

/** Where the citations of a version of a note lead. */
interface Leads {
  readonly citations: Note["citations"];
  readonly resolutions: readonly Resolution[];
  /** Written out, as far as somebody asked. */
  readonly written: readonly string[];
}

/** Claims while sources are still being read. */
const NOT_READ: Answering<Claim, ClaimAnswer> = {
  answer: (claim) => ({ verdict: unchecked(claim, "The sources are still being read."), elsewhere: NOWHERE }),
  isKnown: () => true,
  findEarlier: () => undefined,
};

/** Quotations while sources are still being read: that one is not found means nothing. */
function untilRead(judge: QuotationJudge): Answering<Quotation, QuotationCheck> {
  return {
    answer(quotation) {
      const check = judge.answer(quotation);
      return check.status === "found" ? check : { status: "unchecked" };
    },
    isKnown: () => true,
    findEarlier: () => undefined,
  };
}
