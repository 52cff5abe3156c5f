import type { Corpus } from "../corpus/corpus.ts";
import { areNearIdentical } from "../corpus/near-identical.ts";
import type { Passage, Source } from "../corpus/source.ts";
import type { Names } from "../entities/entity.ts";
import type { EvidencePassage } from "../evidence/claim-input.ts";
import { findOtherValue } from "../evidence/other-value.ts";
import type { EvidenceRange, Reason, Verdict } from "../evidence/verdict.ts";
import type { Claim, Note } from "../notes/note.ts";
import { overlaps } from "../text/range.ts";
import { type EvidenceQuestions, type GatheredEvidence, passagesAround } from "./gather-evidence.ts";
import { judgeClaim } from "./judge-claim.ts";

/** What the corpus says of a claim besides the evidence of its verdict. */
export interface Elsewhere {
  /** A passage that bears out a claim which what it cites does not. */
  readonly bearing: BearingPassage | undefined;
  /** Values that other sources give for what the claim's own evidence bears out; near-identical sources count as one. */
  readonly otherValues: readonly OtherValue[];
}

export interface BearingPassage {
  readonly at: EvidenceRange;
  /** It also does so together with what the claim cites already. */
  readonly beside: boolean;
}

export interface OtherValue {
  /** The claim's words, and those of the other source. */
  readonly reason: Reason;
  readonly at: EvidenceRange;
  /** The words of the claim's own evidence. */
  readonly own: EvidenceRange;
}

/** Passages asked of the index: one question for a claim. */
export const COMPANY = 12;
/** Passages that are tried for a claim that its evidence does not bear out, and sources that are asked for other values. */
const TRIED = 3;
const OTHERS = 4;
/** Share of the best passage's rank below which another passage hardly says the same. */
const NEAR = 0.6;

export const NOWHERE: Elsewhere = { bearing: undefined, otherValues: [] };

/** One of the best passages of the whole corpus for a claim; `near`: it may say the same as the best. */
export interface Companion {
  readonly source: Source;
  readonly passage: Passage;
  readonly near: boolean;
}

/** The best passages of the whole corpus for a claim, best first. */
export function findCompany({ corpus, search }: EvidenceQuestions, claim: Claim): readonly Companion[] {
  const results = search(claim.text, { limit: COMPANY });
  const best = results[0]?.score ?? 0;
  return results.flatMap(({ passage, score }) => {
    const source = corpus.findSource(passage.source);
    return source ? [{ source, passage, near: score >= NEAR * best }] : [];
  });
}

/** Whether other passages have anything to say of a claim that was judged so. */
export function isWorthLooking(verdict: Verdict, { cites }: GatheredEvidence): boolean {
  if (cites === "elsewhere" || verdict.kind === "unchecked") return false;
  return verdict.kind === "supported" || cites === "sources";
}

/** Looks at the best passages of the whole corpus for what they say of a claim that has been judged. */
export function lookElsewhere(
  corpus: Corpus,
  company: readonly Companion[],
  note: Note,
  claim: Claim,
  verdict: Verdict,
  gathered: GatheredEvidence,
  names: Names,
): Elsewhere {
  if (verdict.kind === "supported") {
    return { bearing: undefined, otherValues: findOtherValues(corpus, company, note, claim, verdict, names) };
  }
  return { bearing: findBearing(corpus, company, note, claim, gathered, names), otherValues: [] };
}

function findBearing(
  corpus: Corpus,
  company: readonly Companion[],
  note: Note,
  claim: Claim,
  gathered: GatheredEvidence,
  names: Names,
): BearingPassage | undefined {
  const judge = (passages: readonly EvidencePassage[]) =>
    judgeClaim(note, claim, { passages, cites: "sources", incomplete: false }, corpus, names);
  const known = new Set(gathered.passages.map(({ passage }) => passage));
  const others = company.filter(({ passage }) => !known.has(passage));
  for (const { source, passage } of others.slice(0, TRIED)) {
    const passages = passagesAround(source, passage);
    const { kind, evidence } = judge(passages);
    const at = evidence.find(({ passage: index }) => index === passage.index);
    if (kind !== "supported" || !at) continue;
    const added = passages.filter((one) => !known.has(one.passage));
    return { at, beside: judge([...gathered.passages, ...added]).kind === "supported" };
  }
  return undefined;
}

function findOtherValues(
  corpus: Corpus,
  company: readonly Companion[],
  note: Note,
  claim: Claim,
  { alignment, evidence }: Verdict,
  names: Names,
): readonly OtherValue[] {
  const own = new Set(evidence.map(({ source }) => source));
  const found: (OtherValue & { readonly source: Source })[] = [];
  for (const [source, passages] of bySource(company)) {
    if (own.has(source.id)) continue;
    for (const home of own) {
      const ownSource = corpus.findSource(home);
      const input = {
        text: claim.text,
        headings: claim.headings,
        noteDate: note.frontMatter.date,
        cited: false,
        language: claim.language,
        passages,
        names,
      };
      const reason = ownSource && findOtherValue(input, ownSource, source);
      if (!reason?.evidence) continue;
      const word = alignment.find(
        (aligned) => aligned.evidence?.source === home && overlaps(aligned.claim, reason.claim),
      );
      const isReprint = found.some((other) => areNearIdentical(other.source, source));
      if (word?.evidence && !isReprint) found.push({ reason, at: reason.evidence, own: word.evidence, source });
      break;
    }
  }
  return found.map(({ reason, at, own: words }) => ({ reason, at, own: words }));
}

/** Those that may say the same as the best, by source, the best sources first. */
function bySource(company: readonly Companion[]): readonly (readonly [Source, readonly EvidencePassage[]])[] {
  const sources = new Map<Source, EvidencePassage[]>();
  for (const { source, passage, near } of company) {
    if (!near) continue;
    const known = sources.get(source);
    const evidence = { source, passage, cited: false };
    if (known) known.push(evidence);
    else sources.set(source, [evidence]);
  }
  return [...sources].slice(0, OTHERS + 1);
}
