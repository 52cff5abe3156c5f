import type { Resolution } from "../citations/resolution.ts";
import { resolveCitation } from "../citations/resolve.ts";
import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Verdict } from "../evidence/verdict.ts";
import type { Claim, Note, Quotation } from "../notes/note.ts";
import type { SearchOptions, SearchResult } from "../search/passage-index.ts";
import { type EvidenceQuestions, type GatheredEvidence, gatherEvidence, isWebLink } from "./gather-evidence.ts";
import type { Ground } from "./ground.ts";
import { judgeClaim, unchecked } from "./judge-claim.ts";
import { judgeQuotation } from "./judge-quotation.ts";
import {
  COMPANY,
  type Companion,
  type Elsewhere,
  findCompany,
  isWorthLooking,
  lookElsewhere,
  NOWHERE,
} from "./look-elsewhere.ts";
import { Memory } from "./memory.ts";
import { NamesMemory } from "./names-memory.ts";
import { searchByNames } from "./search-by-names.ts";
import type { Surroundings } from "./surroundings.ts";
import { withholdForQuotations } from "./withhold-for-quotations.ts";

/** Where a claim stands: the same in every version of the note, for as long as ground and surroundings stay. */
interface Standing {
  readonly evidence: GatheredEvidence;
  /** All that the verdict rests on besides names, written out. */
  readonly basis: string;
  /** The company it keeps in the whole corpus, once looked for, and what is said of that rests on. */
  company: { readonly found: readonly Companion[]; readonly basis: string } | undefined;
  /** Questions to the index that it took, as they are remembered. */
  readonly searches: string[];
}

interface Judged {
  readonly verdict: Verdict;
  /** Undefined where sources are still being read. */
  readonly standing: Standing | undefined;
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
  readonly #elsewhere: Elsewhere[] = [];
  readonly #standings: Memory<Standing>;
  readonly #knownVerdicts: NamesMemory<Verdict>;
  readonly #knownElsewhere: NamesMemory<Elsewhere>;
  readonly #knownSearches: Memory<readonly SearchResult[]>;
  readonly #knownQuotations: Memory<QuotationCheck>;
  #resolutions: readonly Resolution[] | undefined;
  /** What each citation leads to, written out. */
  readonly #leads: string[] = [];
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
    const stays = earlier !== undefined && earlier.#ground === ground && earlier.#surroundings === surroundings;
    this.#standings = new Memory(stays ? earlier.#standings : undefined, judged);
    this.#knownVerdicts = new NamesMemory(earlier ? earlier.#knownVerdicts : undefined, judged);
    this.#knownElsewhere = new NamesMemory(earlier ? earlier.#knownElsewhere : undefined, judged);
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
    return this.#verdicts[claim] ?? this.#judgeClaim(this.note.claims[claim] as Claim).verdict;
  }

  /** What the corpus says of one claim besides the evidence of its verdict. */
  elsewhereOf(index: number): Elsewhere {
    const known = this.#elsewhere[index];
    if (known) return known;
    const claim = this.note.claims[index] as Claim;
    return this.#lookElsewhere(claim, this.#judgeClaim(claim));
  }

  /** Judges claim after claim until all are judged (true) or `enough` says to stop (false). */
  judgeUntil(enough: () => boolean): boolean {
    while (this.#verdicts.length < this.note.claims.length) {
      if (enough()) return false;
      const claim = this.note.claims[this.#verdicts.length] as Claim;
      const judged = this.#judgeClaim(claim);
      this.#verdicts.push(judged.verdict);
      this.#elsewhere.push(this.#lookElsewhere(claim, judged));
    }
    return true;
  }

  #judgeClaim(claim: Claim): Judged {
    if (this.#partial) return { verdict: unchecked(claim, "The sources are still being read."), standing: undefined };
    const { corpus, entities, namesNumber } = this.#ground;
    const standing = this.#standings.ask(this.#placeOf(claim), () => this.#standingOf(claim));
    for (const search of standing.searches) this.#knownSearches.keep(search);
    const known = this.#knownVerdicts.ask(standing.basis, entities, namesNumber, (names) =>
      judgeClaim(this.note, claim, standing.evidence, corpus, names),
    );
    const verdict = known.kind === "supported" ? withholdForQuotations(known, claim, this.#quotationsOf(claim)) : known;
    return { verdict, standing };
  }

  /** What a claim is in the note, written out: all of the note that its standing rests on. */
  #placeOf(claim: Claim): string {
    const { language, headings, text } = claim;
    const cited = claim.citations.map((index) => (this.#leads[index] ??= this.#leadOf(index)));
    return JSON.stringify([text, this.#textBefore(claim), headings, this.note.frontMatter.date, language, cited]);
  }

  #leadOf(index: number): string {
    const resolution = this.resolutions[index];
    if (resolution === undefined) return "";
    if (!("source" in resolution)) return `${resolution.status} ${isWebLink(this.note, index)}`;
    const places = resolution.status === "resolved" && !resolution.whole ? resolution.ranges : [];
    return JSON.stringify([resolution.status, this.#ground.identities.numberOf(resolution.source), places]);
  }

  #textBefore({ previous }: Claim): string | undefined {
    return previous === undefined ? undefined : this.note.claims[previous]?.text;
  }

  #standingOf(claim: Claim): Standing {
    const { corpus, identities } = this.#ground;
    const searches: string[] = [];
    const evidence = gatherEvidence(this.#questions(searches), this.note, claim, this.resolutions);
    const { passages, cites, incomplete } = evidence;
    const { language, headings, text } = claim;
    const places = passages.map(({ source, passage, cited }) => [identities.numberOf(source), passage.index, cited]);
    const about = [text, this.#textBefore(claim), headings, this.note.frontMatter.date, language];
    const basis = JSON.stringify([...about, cites, incomplete, corpus.sources.length === 0, places]);
    return { evidence, basis, company: undefined, searches };
  }

  #lookElsewhere(claim: Claim, { verdict, standing }: Judged): Elsewhere {
    if (standing === undefined || !isWorthLooking(verdict, standing.evidence)) return NOWHERE;
    const { corpus, entities, namesNumber } = this.#ground;
    standing.company ??= this.#companyOf(claim, verdict, standing);
    const { found, basis } = standing.company;
    return this.#knownElsewhere.ask(basis, entities, namesNumber, (names) =>
      lookElsewhere(corpus, found, this.note, claim, verdict, standing.evidence, names),
    );
  }

  #companyOf(claim: Claim, verdict: Verdict, { basis, searches }: Standing): NonNullable<Standing["company"]> {
    const { identities } = this.#ground;
    const found = findCompany(this.#questions(searches), claim);
    const places = found.map(({ source, passage, near }) => [identities.numberOf(source), passage.index, near]);
    return { found, basis: JSON.stringify([verdict.kind, basis, places]) };
  }

  /** Notes the questions asked. */
  #questions(asked: string[]): EvidenceQuestions {
    const { corpus } = this.#ground;
    return { corpus, search: (query, options) => this.#search(query, options, asked) };
  }

  #quotationsOf(claim: Claim): readonly { quotation: Quotation; check: QuotationCheck }[] {
    return claim.quotations.flatMap((index) => {
      const quotation = this.note.quotations[index];
      return quotation ? [{ quotation, check: this.#quotations?.[index] ?? this.#judgeQuotation(quotation) }] : [];
    });
  }

  #search(query: string, options: SearchOptions, asked: string[]): readonly SearchResult[] {
    const { indexNumber, namesNumber } = this.#ground;
    // Questions to the whole corpus are one question, whatever part of its answer is needed.
    const limit = options.sources === undefined ? Math.max(options.limit, COMPANY) : options.limit;
    const basis = JSON.stringify([query, limit, [...(options.sources ?? [])], indexNumber, namesNumber]);
    asked.push(basis);
    const results = this.#knownSearches.ask(basis, () => searchByNames(this.#ground, query, { ...options, limit }));
    return results.length > options.limit ? results.slice(0, options.limit) : results;
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
