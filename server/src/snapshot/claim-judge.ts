import type { Resolution } from "../citations/resolution.ts";
import type { Source } from "../corpus/source.ts";
import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Verdict } from "../evidence/verdict.ts";
import type { Claim, Note } from "../notes/note.ts";
import type { SearchOptions, SearchResult } from "../search/passage-index.ts";
import type { Answering } from "./answers.ts";
import { answerByNames } from "./by-names.ts";
import { type EvidenceQuestions, gatherEvidence } from "./gather-evidence.ts";
import type { Ground } from "./ground.ts";
import { judgeClaim } from "./judge-claim.ts";
import { COMPANY, type Elsewhere, findCompany, isWorthLooking, lookElsewhere, NOWHERE } from "./look-elsewhere.ts";
import type { LookedElsewhere, NoteMemory, Standing } from "./note-memory.ts";
import { searchByNames } from "./search-by-names.ts";
import { sentenceBefore } from "./sentence-before.ts";
import { withholdForQuotations } from "./withhold-for-quotations.ts";

/** What is said of a claim. */
export interface ClaimAnswer {
  readonly verdict: Verdict;
  readonly elsewhere: Elsewhere;
}

/** What judging a claim takes from its note. */
interface NoteQuestions {
  readonly note: Note;
  readonly resolutions: readonly Resolution[];
  /** All of the note that an answer about the claim rests on, written out. */
  placeOf(claim: Claim): string;
  readonly quotations: { of(index: number): QuotationCheck };
}

/**
 * Judges claims of a note on one ground. What was answered on this ground is known; what was answered on an earlier one is
 * used again where passages are the same and names would tell the same.
 */
export class ClaimJudge implements Answering<Claim, ClaimAnswer> {
  readonly #asked: NoteQuestions;
  readonly #ground: Ground;
  readonly #memory: NoteMemory;

  constructor(asked: NoteQuestions, ground: Ground, memory: NoteMemory) {
    this.#asked = asked;
    this.#ground = ground;
    this.#memory = memory;
  }

  answer(claim: Claim): ClaimAnswer {
    const standing = this.#standingOf(claim);
    standing.elsewhere ??= this.#look(claim, standing);
    return answerBy(standing, standing.elsewhere);
  }

  /** Without what the corpus says besides. */
  verdictOf(claim: Claim): Verdict {
    return this.#standingOf(claim).verdict;
  }

  isKnown(claim: Claim): boolean {
    return this.#memory.standings.find(this.#asked.placeOf(claim))?.elsewhere !== undefined;
  }

  /** What was answered on an earlier ground, where no source that anything of it rests on has changed since. */
  findEarlier(claim: Claim): ClaimAnswer | undefined {
    const earlier = this.#memory.standings.findEarlier(this.#asked.placeOf(claim));
    if (!earlier?.elsewhere || !this.#hasAllOf(earlier, earlier.elsewhere)) return undefined;
    return answerBy(earlier, earlier.elsewhere);
  }

  #standingOf(claim: Claim): Standing {
    const { standings } = this.#memory;
    const place = this.#asked.placeOf(claim);
    return standings.find(place) ?? standings.keep(place, this.#judge(claim, standings.findEarlier(place)));
  }

  #hasAllOf({ evidence }: Standing, { company }: LookedElsewhere): boolean {
    const { corpus } = this.#ground;
    const isThere = ({ source }: { readonly source: Source }) => corpus.findSource(source.id) === source;
    return evidence.passages.every(isThere) && company.every(isThere);
  }

  #judge(claim: Claim, earlier: Standing | undefined): Standing {
    const { note, resolutions } = this.#asked;
    const { corpus, entities, namesNumber, identities } = this.#ground;
    const searches: string[] = [];
    const evidence = gatherEvidence(this.#questions(searches), note, claim, resolutions);
    const { passages, cites, incomplete } = evidence;
    const { language, headings, text } = claim;
    const before = sentenceBefore(note, claim);
    const places = passages.map(({ source, passage, cited }) => [identities.numberOf(source), passage.index, cited]);
    const about = [text, before, headings, note.frontMatter.date, language];
    const basis = JSON.stringify([...about, cites, incomplete, corpus.sources.length === 0, places]);
    const known = earlier?.basis === basis ? earlier.judged : undefined;
    const judged = answerByNames(known, entities, namesNumber, (names) =>
      judgeClaim(note, claim, evidence, corpus, names),
    );
    const { value } = judged;
    const verdict = value.kind === "supported" ? this.#withhold(value, claim) : value;
    return { evidence, basis, judged, verdict, elsewhere: undefined, searches };
  }

  #withhold(verdict: Verdict, claim: Claim): Verdict {
    const { note, quotations } = this.#asked;
    const quoted = claim.quotations.flatMap((index) => {
      const quotation = note.quotations[index];
      return quotation ? [{ quotation, check: quotations.of(index) }] : [];
    });
    return withholdForQuotations(verdict, claim, quoted);
  }

  #look(claim: Claim, { verdict, evidence, basis, searches }: Standing): LookedElsewhere {
    if (!isWorthLooking(verdict, evidence)) return { company: [], basis: "", found: undefined };
    const { corpus, entities, namesNumber, identities } = this.#ground;
    const company = findCompany(this.#questions(searches), claim);
    const places = company.map(({ source, passage, near }) => [identities.numberOf(source), passage.index, near]);
    const wholeBasis = JSON.stringify([verdict.kind, basis, places]);
    const earlier = this.#memory.standings.findEarlier(this.#asked.placeOf(claim))?.elsewhere;
    const known = earlier?.basis === wholeBasis ? earlier.found : undefined;
    const found = answerByNames(known, entities, namesNumber, (names) =>
      lookElsewhere(corpus, company, this.#asked.note, claim, verdict, evidence, names),
    );
    return { company, basis: wholeBasis, found };
  }

  /** Notes the questions asked. */
  #questions(asked: string[]): EvidenceQuestions {
    const { corpus } = this.#ground;
    return { corpus, search: (query, options) => this.#search(query, options, asked) };
  }

  #search(query: string, options: SearchOptions, asked: string[]): readonly SearchResult[] {
    const { indexNumber, namesNumber } = this.#ground;
    const { searches } = this.#memory;
    // Questions to the whole corpus are one question, whatever part of its answer is needed.
    const limit = options.sources === undefined ? Math.max(options.limit, COMPANY) : options.limit;
    const basis = JSON.stringify([query, limit, [...(options.sources ?? [])], indexNumber, namesNumber]);
    asked.push(basis);
    const results =
      searches.find(basis) ??
      searches.keep(basis, searches.findEarlier(basis) ?? searchByNames(this.#ground, query, { ...options, limit }));
    return results.length > options.limit ? results.slice(0, options.limit) : results;
  }
}

function answerBy({ verdict }: Standing, { found }: LookedElsewhere): ClaimAnswer {
  return { verdict, elsewhere: found?.value ?? NOWHERE };
}
