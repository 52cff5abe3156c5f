import type { Source } from "../corpus/source.ts";
import { type AnalysedSentence, type AnalysedText, analysePassage, analyseText } from "./analysed-text.ts";
import { findAntonymFaults } from "./antonym-faults.ts";
import type { ClaimInput } from "./claim-input.ts";
import { ClaimWords, shareOf } from "./claim-words.ts";
import { findDateFaults } from "./date-faults.ts";
import { type ClaimName, type Comparison, evidenceOf, type Fault, makeAligner } from "./fault.ts";
import { findNameFaults } from "./name-faults.ts";
import { findNumberFaults } from "./number-faults.ts";
import { findPolarityFaults } from "./polarity-faults.ts";
import { rankSentences, selectSentences } from "./select-evidence.ts";
import { findSourceWords } from "./source-words.ts";
import type { Reason, ReasonKind, Verdict, VerdictKind } from "./verdict.ts";

/** Share of the claim's weight that must be borne out for `supported`, and below which a cited claim is `unsupported`. */
const ENOUGH = 0.75;
const TOO_LITTLE = 0.3;
const TOO_LITTLE_ANYWHERE = 0.2;
/** Evidence of fewer words says too little of its source for anything to be missing from it ... */
const FEWEST_EVIDENCE_WORDS = { titled: 30, untitled: 80 } as const;
/** ... unless it bears out so much of the claim. */
const NEARLY_ALL = 0.8;
/** Content words a claim must have to be judged. */
const FEWEST_WORDS = 3;

/**
 * What the passages say about a claim. Deterministic: depends on the input alone, not on the passages' order.
 * The reasons' ranges are in `input.text` and in the sources' texts.
 */
export function checkClaim(input: ClaimInput): Verdict {
  if (input.language !== undefined && input.language !== "en") return unchecked(input, "language", OTHER_LANGUAGE);
  const passages = input.passages.filter(({ source }) => source.language === undefined || source.language === "en");
  if (passages.length === 0 && input.passages.length > 0) return unchecked(input, "language", OTHER_SOURCE_LANGUAGE);
  const claim = analyseText(input.text, input.noteDate);
  if (claim.units.filter((unit) => unit.weight > 0).length < FEWEST_WORDS) return unchecked(input, "short", TOO_SHORT);
  const comparison = compare(input, claim, passages);
  const coverage = shareOf(claim.units, comparison.strength);
  const sources = sourcesOf(passages);
  const faults = [
    ...findNumberFaults(comparison),
    ...findDateFaults(comparison, input.noteDate !== undefined),
    ...findNameFaults(comparison, sources),
    ...findPolarityFaults(comparison),
    ...findAntonymFaults(comparison),
  ];
  const kind = decide(input, coverage, isRich(comparison), isSalientOpen(comparison), faults);
  return {
    kind,
    score: null,
    reasons: findReasons(input, kind, faults),
    evidence: comparison.chosen.map(({ sentence }) => evidenceOf(sentence)),
    alignment: alignmentOf(comparison),
  };
}

/** How far the passages bear the claim out, 0..1: orders claims, says nothing by itself. */
export function scoreClaim(input: ClaimInput): number {
  const passages = input.passages;
  const claim = analyseText(input.text, input.noteDate);
  const comparison = compare(input, claim, passages);
  const faults = [
    ...findNumberFaults(comparison),
    ...findDateFaults(comparison, input.noteDate !== undefined),
    ...findNameFaults(comparison, sourcesOf(passages)),
    ...findPolarityFaults(comparison),
    ...findAntonymFaults(comparison),
  ];
  const coverage = shareOf(claim.units, comparison.strength);
  const penalty = faults.reduce(
    (most, { grade }) => Math.max(most, grade === "contradicted" ? 0.5 : grade === "missing" ? 0.3 : 0.05),
    0,
  );
  return Math.max(0, coverage - penalty);
}

function decide(
  input: ClaimInput,
  coverage: number,
  rich: boolean,
  lacksSalient: boolean,
  faults: readonly Fault[],
): VerdictKind {
  if (faults.some(({ grade }) => grade === "contradicted")) return "contradicted";
  if (rich && lacksSalient && coverage < (input.cited ? TOO_LITTLE : TOO_LITTLE_ANYWHERE)) return "unsupported";
  const missing = faults.filter(({ grade, reason }) => {
    return grade === "missing" && (rich || (reason.kind === "number" && coverage >= NEARLY_ALL));
  });
  if (input.cited && missing.length > 0) return "unsupported";
  if (faults.length > 0 || coverage < ENOUGH) return "unchecked";
  return "supported";
}

/** Whether a name, number or date of the claim is not borne out. */
function isSalientOpen({ claim, claimNames, strength }: Comparison): boolean {
  const isOpen = (index: number) => (strength[index] as number) < 0.5;
  if (claim.units.some((unit, index) => unit.kind !== "word" && isOpen(index))) return true;
  return claimNames.some(({ certain, units }) => certain && isOpen(units.end - 1));
}

/** Whether the evidence says enough of its sources for something to be missing from it. */
function isRich({ sentences }: Comparison): boolean {
  const words = sentences.reduce((sum, { units }) => sum + units.length, 0);
  const titled = sentences.some(({ source }) => source.metadata.title !== "");
  return words >= (titled ? FEWEST_EVIDENCE_WORDS.titled : FEWEST_EVIDENCE_WORDS.untitled);
}

function compare(input: ClaimInput, claim: AnalysedText, passages: ClaimInput["passages"]): Comparison {
  const words = new ClaimWords(claim);
  const sentences = [...passages]
    .sort((a, b) =>
      a.source.id < b.source.id ? -1 : a.source.id > b.source.id ? 1 : a.passage.start - b.passage.start,
    )
    .flatMap(({ source, passage }) => analysePassage(source, passage));
  const claimNames = findClaimNames(input, claim);
  const contexts = new Map<Source, readonly number[]>();
  const contextOf = (sentence: AnalysedSentence): readonly number[] => {
    let strength = contexts.get(sentence.source);
    if (!strength) {
      strength = contextStrength(words, sentence.source, sentences);
      contexts.set(sentence.source, strength);
    }
    return strength;
  };
  const ranked = rankSentences(
    claim.units,
    sentences.map((sentence) => ({ sentence, bearing: words.compare(sentence) })),
    contextOf,
    (sentence, strength) => bearNames(input, claimNames, sentence, strength),
  );
  const { chosen, strength } = selectSentences(claim.units, ranked, contextOf);
  return {
    text: input.text,
    claim,
    names: input.names,
    ranked,
    chosen,
    strength,
    sentences,
    sources: sourcesOf(passages).map(findSourceWords),
    days: sourcesOf(passages).flatMap(({ metadata }) => metadata.date ?? []),
    claimNames,
    align: makeAligner(claim),
  };
}

/** What title, headings and other metadata bear out: less than a sentence does, but the subject often stands only there. */
function contextStrength(words: ClaimWords, source: Source, sentences: readonly AnalysedSentence[]): number[] {
  const { metadata } = source;
  const headings = new Set(
    sentences.flatMap(({ passage, source: own }) => (own === source && passage.heading ? [passage.heading] : [])),
  );
  const text = [metadata.title, ...headings, ...metadata.authors, metadata.publisher ?? ""].join(" . ");
  return words.compare(analyseText(text, metadata.date)).strength.map((strength) => strength * CONTEXT_STRENGTH);
}

const CONTEXT_STRENGTH = 0.9;

function findClaimNames(input: ClaimInput, claim: AnalysedText): ClaimName[] {
  return input.names.findNames(input.text).flatMap((name) => {
    const start = claim.units.findIndex((unit) => unit.end > name.start);
    let end = start;
    while (end >= 0 && end < claim.units.length && (claim.units[end]?.start ?? Infinity) < name.end) end++;
    return start < 0 || end <= start ? [] : [{ ...name, units: { start, end } }];
  });
}

/** Lets a sentence's names bear out the claim's, where they may be one: surname for full name, acronym, demonym. */
function bearNames(
  input: ClaimInput,
  claimNames: readonly ClaimName[],
  sentence: AnalysedSentence,
  strength: number[],
): void {
  const open = claimNames.filter((name) => strength.slice(name.units.start, name.units.end).some((value) => value < 1));
  if (open.length === 0) return;
  const there = input.names.namesIn(sentence.source.id, sentence);
  for (const name of open) {
    let best = 0;
    for (const other of there) {
      const answer = input.names.compareNames(name.name, other.name);
      best = Math.max(best, answer === "same" ? 1 : answer === "compatible" ? 0.9 : 0);
    }
    for (let i = name.units.start; i < name.units.end; i++) strength[i] = Math.max(strength[i] as number, best);
  }
}

function sourcesOf(passages: ClaimInput["passages"]): Source[] {
  return [...new Set(passages.map(({ source }) => source))].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const GRADES = { contradicted: 0, missing: 1, open: 2 } as const;

function findReasons(input: ClaimInput, kind: VerdictKind, faults: readonly Fault[]): Reason[] {
  const reasons = [...faults]
    .sort((a, b) => GRADES[a.grade] - GRADES[b.grade] || a.reason.claim.start - b.reason.claim.start)
    .filter(({ grade }) => kind !== "contradicted" || grade !== "missing")
    .map(({ reason }): Reason => (kind === "unchecked" ? { ...reason, direction: "open" } : reason));
  if (kind !== "unsupported" || reasons.some(({ direction }) => direction === "against")) return reasons;
  const message = input.cited ? NOTHING_CITED : NOTHING_ANYWHERE;
  return [wholeClaim(input, input.cited ? "coverage" : "no-source", "against", message), ...reasons];
}

function alignmentOf({ claim, chosen }: Comparison): Verdict["alignment"] {
  return claim.units.flatMap((unit, index) => {
    if (unit.weight === 0) return [];
    const by = chosen.find(
      ({ bearing }) => (bearing.strength[index] as number) > 0 && (bearing.partner[index] as number) >= 0,
    );
    const there = by?.sentence.units[by.bearing.partner[index] as number];
    return by && there
      ? [{ claim: { start: unit.start, end: unit.end }, evidence: evidenceOf(by.sentence, there) }]
      : [];
  });
}

const OTHER_LANGUAGE = "Claims are checked in English only so far.";
const OTHER_SOURCE_LANGUAGE = "Claims are checked against sources in English only so far.";
const TOO_SHORT = "The sentence says too little to be checked.";
const NOTHING_CITED = "The cited passages do not seem to say this.";
const NOTHING_ANYWHERE = "No source seems to say this.";

function unchecked(input: ClaimInput, kind: ReasonKind, message: string): Verdict {
  return {
    kind: "unchecked",
    score: null,
    reasons: [wholeClaim(input, kind, "open", message)],
    evidence: [],
    alignment: [],
  };
}

function wholeClaim(input: ClaimInput, kind: ReasonKind, direction: Reason["direction"], message: string): Reason {
  const start = input.text.search(/\S/);
  const range = { start: Math.max(0, start), end: input.text.trimEnd().length };
  return { kind, direction, claim: range, evidence: undefined, message, replacement: undefined };
}
