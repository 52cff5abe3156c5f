import type { Resolution } from "../citations/resolution.ts";
import type { Source } from "../corpus/source.ts";
import { checkQuotation } from "../evidence/check-quotation.ts";
import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Note, Quotation } from "../notes/note.ts";
import type { Answering } from "./answers.ts";
import type { Ground } from "./ground.ts";
import type { Memory } from "./memory.ts";
import type { CheckedQuotation } from "./note-memory.ts";

/** Other sources that are asked for the words of a quotation. */
const OTHERS = 8;

/** What checking a quotation takes from its note. */
interface NoteQuestions {
  readonly note: Note;
  readonly resolutions: readonly Resolution[];
  /** What a citation leads to, written out. */
  leadOf(citation: number): string;
}

/** Tells where the words of quotations stand, by what their citations point to. */
export class QuotationJudge implements Answering<Quotation, QuotationCheck> {
  readonly #asked: NoteQuestions;
  readonly #ground: Ground;
  readonly #memory: Memory<CheckedQuotation>;

  constructor(asked: NoteQuestions, ground: Ground, memory: Memory<CheckedQuotation>) {
    this.#asked = asked;
    this.#ground = ground;
    this.#memory = memory;
  }

  /** All of the note that the answer about a quotation rests on, written out. */
  basisOf({ text, kind, claim, citations }: Quotation): string {
    return JSON.stringify([text, kind, claim === undefined, citations.map((index) => this.#asked.leadOf(index))]);
  }

  answer(quotation: Quotation): QuotationCheck {
    const basis = this.basisOf(quotation);
    const known = this.#memory.find(basis);
    if (known) return known.check;
    const earlier = this.#memory.findEarlier(basis);
    return this.#memory.keep(basis, earlier?.searched === false ? earlier : this.#judge(quotation)).check;
  }

  isKnown(quotation: Quotation): boolean {
    const basis = this.basisOf(quotation);
    return this.#memory.find(basis) !== undefined || this.#memory.findEarlier(basis)?.searched === false;
  }

  /** What was said on an earlier ground, where the source that it speaks of has not changed since. */
  findEarlier(quotation: Quotation): QuotationCheck | undefined {
    const earlier = this.#memory.findEarlier(this.basisOf(quotation));
    const home = earlier?.home;
    return home === undefined || this.#ground.corpus.findSource(home.id) === home ? earlier?.check : undefined;
  }

  #judge(quotation: Quotation): CheckedQuotation {
    const { corpus, index } = this.#ground;
    const resolutions = quotation.citations.map((citation) => this.#asked.resolutions[citation]);
    const cited = resolutions.flatMap((resolution) => {
      if (resolution?.status === "resolved") return [{ source: resolution.source, ranges: resolution.ranges }];
      if (resolution?.status === "out-of-range") return [{ source: resolution.source, ranges: [] }];
      return [];
    });
    const lost = resolutions.some(
      (resolution) => resolution?.status === "unresolved" || resolution?.status === "ambiguous",
    );
    let searched = false;
    const findOthers = () => {
      searched = true;
      const others = new Set<Source>();
      for (const { passage } of index.search(quotation.text, { limit: OTHERS * 4 })) {
        const source = corpus.findSource(passage.source);
        if (source && !cited.some((one) => one.source === source)) others.add(source);
      }
      return [...others].slice(0, OTHERS);
    };
    const found = checkQuotation({ text: quotation.text, cited, findOthers });
    const cut = cited.some(({ source }) => corpus.findCut(source) !== undefined);
    const check: QuotationCheck = (lost || cut) && found.status !== "found" ? { status: "unchecked" } : found;
    const home = "at" in check ? corpus.findSource(check.at.source) : undefined;
    return { check, searched, home };
  }
}
