import { overlaps, type Range } from "../text/range.ts";
import { alignWords } from "./aligned-words.ts";
import { analyseText, weighWords } from "./analysed-text.ts";
import { findAntonymFaults } from "./antonym-faults.ts";
import { findObstacle, type Obstacle } from "./borne-out.ts";
import type { ClaimInput, EvidencePassage } from "./claim-input.ts";
import { shareOf } from "./claim-words.ts";
import { findDateFaults } from "./date-faults.ts";
import { describeObstacle } from "./describe-obstacle.ts";
import { type Comparison, evidenceOf, type Fault } from "./fault.ts";
import { findHedgeFaults } from "./hedge-faults.ts";
import { makeComparison, sourcesOf } from "./make-comparison.ts";
import { findNameFaults } from "./name-faults.ts";
import { findNumberFaults } from "./number-faults.ts";
import { findPolarityFaults } from "./polarity-faults.ts";
import { findQuantifierFaults } from "./quantifier-faults.ts";
import { scoreComparison } from "./score.ts";
import type { RuleMarks } from "./score-features.ts";
import { findVerbatimFault } from "./verbatim-faults.ts";
import type { Reason, ReasonKind, Verdict, VerdictKind } from "./verdict.ts";

/** Share of the claim's weight that must be borne out for `supported`. */
const ENOUGH = 0.75;
/** Below this a claim of which a name, number or date is not borne out either is `unsupported`. */
const TOO_LITTLE = { cited: 0.3, uncited: 0.2 } as const;
/** Below this a cited claim is `unsupported` whatever it lacks. */
const NEXT_TO_NOTHING = 0.15;
/** Weight of the words of a claim that say so much that their absence tells: of fewer a paraphrase may leave none. */
const MUCH = 4;
/** Passages that nobody cited must bear out so much of a claim before they may contradict it. */
const SAME_FACT = 0.65;
/** Evidence of fewer words says too little of its source for anything to be missing from it ... */
const FEWEST_EVIDENCE_WORDS = { titled: 30, untitled: 80 } as const;
/** ... unless it bears out so much of the claim. */
const NEARLY_ALL = 0.8;
/**
 * One thing missing makes a claim `unsupported` only where nearly all the rest is borne out, so that the same fact is
 * meant; else the source may say it in other words. Several do so whatever the rest.
 */
const MOST = { date: 0.4, name: 0.6, polarity: 0.5, role: 0.4, otherNumber: 0.4, other: 0.7 } as const;
const SEVERAL = 3;
/** Share of what all sources bear out of a claim that one must bear out to be taken for the one that is meant. */
const ABOUT_AS_MUCH = 0.8;
/** Share of its weight that counts as all of a claim. */
const ALL = 0.95;
/** Words of weight a claim must have to be judged. */
const FEWEST_WORDS = 3;

/** What is found out about a claim before its verdict. */
export interface Judgement {
  readonly comparison: Comparison;
  /** Share of the claim's weight that is borne out, 0..1. */
  readonly coverage: number;
  readonly faults: readonly Fault[];
  /** Why a claim that is covered and without fault is not supported all the same. */
  readonly obstacle: Obstacle | undefined;
}

/**
 * What the passages say about a claim. Deterministic: depends on the input alone, not on the passages' order.
 * The reasons' ranges are in `input.text` and in the sources' texts.
 */
export function checkClaim(input: ClaimInput): Verdict {
  if (input.language !== undefined && input.language !== "en") return unchecked(input, "language", OTHER_LANGUAGE);
  const passages = input.passages.filter(({ source }) => source.language === undefined || source.language === "en");
  if (passages.length === 0 && input.passages.length > 0) return unchecked(input, "language", OTHER_SOURCE_LANGUAGE);
  const judgement = judgeClaim(input, passages);
  const { comparison } = judgement;
  const words = comparison.claim.units.filter((unit) => unit.weight > 0).length;
  if (words < FEWEST_WORDS && !(words > 1 && (isBorneOut(judgement) || isPlainlyDenied(judgement)))) {
    return unchecked(input, "short", TOO_SHORT);
  }
  const decided = decide(input, judgement);
  const kind = isAgainst(decided) && isClearedByOne(input, passages, judgement) ? "unchecked" : decided;
  return {
    kind,
    score: scoreComparison(comparison, markRules(judgement)),
    reasons: findReasons(input, kind, judgement),
    evidence: comparison.chosen.map(({ sentence }) => evidenceOf(sentence)),
    alignment: alignWords(comparison),
  };
}

/** Lays a claim and passages side by side, and finds what they hold against it. */
export function judgeClaim(input: ClaimInput, passages: readonly EvidencePassage[]): Judgement {
  const comparison = makeComparison(input, analyseText(input.text, input.noteDate), passages);
  const found = [
    ...findNumberFaults(comparison),
    ...findDateFaults(comparison, input.noteDate !== undefined),
    ...findNameFaults(comparison, sourcesOf(passages)),
    ...findPolarityFaults(comparison),
    ...findAntonymFaults(comparison),
    ...findQuantifierFaults(comparison),
    ...findHedgeFaults(comparison),
  ];
  const changed = found.some(({ grade }) => grade !== "open") ? undefined : findVerbatimFault(comparison);
  const isOther = ({ reason }: Fault) => !changed || !overlaps(reason.claim, changed.reason.claim);
  const faults = changed ? [...found.filter(isOther), changed] : found;
  const coverage = shareOf(comparison.claim.units, comparison.strength);
  const mayBear = faults.length === 0 && coverage >= ENOUGH;
  return {
    comparison,
    coverage,
    faults,
    obstacle: mayBear ? findObstacle(comparison, input.previous) : undefined,
  };
}

/** What the score is told of a judgement. */
export function markRules(judgement: Judgement): RuleMarks {
  const has = (grade: Fault["grade"]) => judgement.faults.some((fault) => fault.grade === grade);
  return { contradicted: has("contradicted"), lacking: has("missing"), borneOut: isBorneOut(judgement) };
}

function isBorneOut({ faults, coverage, obstacle }: Judgement): boolean {
  return faults.length === 0 && coverage >= ENOUGH && obstacle === undefined;
}

/** Whether all words of a claim stand in one sentence that says the opposite: "The coins have been recovered". */
function isPlainlyDenied({ faults, coverage }: Judgement): boolean {
  return coverage >= ALL && faults.some(({ grade, reason }) => grade === "contradicted" && reason.kind === "polarity");
}

function decide({ cited }: ClaimInput, judgement: Judgement): VerdictKind {
  const { comparison, coverage, faults } = judgement;
  if (faults.some(({ grade }) => grade === "contradicted"))
    return cited || coverage >= SAME_FACT ? "contradicted" : "unchecked";
  const rich = isRich(comparison);
  const least = cited ? TOO_LITTLE.cited : TOO_LITTLE.uncited;
  const missing = faults.filter(({ grade }) => grade === "missing");
  const lacksName = missing.some(({ reason }) => reason.kind === "name");
  const saysMuch = weighWords(comparison.claim.units) >= MUCH;
  const isLacking = missing.length > 0 && (lacksName || saysMuch);
  if (rich && coverage < least && (cited ? isLacking : isSalientOpen(comparison))) return "unsupported";
  const hasOpenValue = faults.some(({ grade, reason }) => grade === "open" && reason.kind !== "polarity");
  if (rich && cited && coverage < NEXT_TO_NOTHING && !hasOpenValue && saysMuch && !isAboutSource(comparison))
    return "unsupported";
  const counts = ({ reason }: Fault) =>
    rich ? coverageBeside(comparison, reason) >= mostOf(reason) : reason.kind === "number" && coverage >= NEARLY_ALL;
  if (cited && (missing.some(counts) || (rich && missing.length >= SEVERAL))) return "unsupported";
  return isBorneOut(judgement) ? "supported" : "unchecked";
}

function isAgainst(kind: VerdictKind): boolean {
  return kind === "contradicted" || kind === "unsupported";
}

/**
 * Whether one of several sources says about as much of the claim as all together, and alone nothing against it: so one
 * source more, which has nothing to do with the claim, never brings a warning.
 */
function isClearedByOne(input: ClaimInput, passages: readonly EvidencePassage[], { coverage }: Judgement): boolean {
  const sources = new Set(passages.map(({ source }) => source));
  if (sources.size < 2) return false;
  return [...sources].some((one) => {
    const alone = judgeClaim(
      input,
      passages.filter(({ source }) => source === one),
    );
    return alone.coverage >= coverage * ABOUT_AS_MUCH && !isAgainst(decide(input, alone));
  });
}

function mostOf({ kind, evidence }: Reason): number {
  if (kind === "number" && evidence) return MOST.otherNumber;
  return kind in MOST ? MOST[kind as keyof typeof MOST] : MOST.other;
}

/** Share of the claim's weight that is borne out, the words of a reason left out. */
function coverageBeside({ claim, strength }: Comparison, { claim: range }: Reason): number {
  const isOutside = (unit: Range) => !overlaps(unit, range);
  return shareOf(
    claim.units.filter(isOutside),
    strength.filter((_, index) => isOutside(claim.units[index] as Range)),
  );
}

/** Whether a name, number or date of the claim is not borne out. */
function isSalientOpen({ claim, claimNames, strength }: Comparison): boolean {
  const isOpen = (index: number) => (strength[index] as number) < 0.5;
  if (claim.units.some((unit, index) => unit.kind !== "word" && isOpen(index))) return true;
  return claimNames.some(({ certain, units }) => certain && isOpen(units.end - 1));
}

/** Words for the source itself and what goes on in it: what is said of that need not stand in it. */
const SOURCE_WORDS =
  /^(?:article|author|speakers?|conversation|discussion|dialogue|text|passage|story|report|paper|document|interview|transcript|participants?)$/;

function isAboutSource({ claim }: Comparison): boolean {
  return claim.units.some(({ norm }) => SOURCE_WORDS.test(norm));
}

/** Whether a claim has a name, number or date; else a source may say it throughout in words of its own. */
function isTelling({ claim, claimNames }: Comparison): boolean {
  return claim.units.some(({ kind }) => kind !== "word") || claimNames.some(({ certain }) => certain);
}

/** Whether the evidence says enough of its sources for something to be missing from it. */
function isRich({ sentences, sources }: Comparison): boolean {
  const words = sources.reduce((sum, { count }) => sum + count, 0);
  const titled = sentences.some(({ source }) => source.metadata.title !== "");
  return words >= (titled ? FEWEST_EVIDENCE_WORDS.titled : FEWEST_EVIDENCE_WORDS.untitled);
}

const GRADES = { contradicted: 0, missing: 1, open: 2 } as const;

function findReasons(input: ClaimInput, kind: VerdictKind, judgement: Judgement): Reason[] {
  const { faults } = judgement;
  const reasons = [...faults]
    .sort((a, b) => GRADES[a.grade] - GRADES[b.grade] || a.reason.claim.start - b.reason.claim.start)
    .map(({ grade, reason }): Reason => {
      // What the source has otherwise is enough to show; what it lacks besides is told when asked.
      const isBeside = kind === "unchecked" || (kind === "contradicted" && grade === "missing");
      return isBeside ? { ...reason, direction: "open" } : reason;
    });
  if (kind === "unchecked" && reasons.length === 0) {
    return [whyOpen(input, judgement)];
  }
  if (kind !== "unsupported" || reasons.some(({ direction }) => direction === "against")) return reasons;
  if (!input.cited) return [wholeClaim(input, "no-source", "against", NOTHING_ANYWHERE), ...reasons];
  const isNamed = isTelling(judgement.comparison);
  const whole = wholeClaim(input, isNamed ? "coverage" : "wording", "against", isNamed ? NOTHING_CITED : OTHER_WORDS);
  return [whole, ...reasons];
}

/** Why a claim of which nothing particular is missing cannot be told. */
function whyOpen(input: ClaimInput, { comparison, obstacle }: Judgement): Reason {
  const [nearest] = comparison.chosen;
  if (!nearest || !obstacle) return wholeClaim(input, "coverage", "open", nearest ? ONLY_PART : NOTHING_NEAR);
  const whole = wholeClaim(input, kindOf(obstacle), "open", describeObstacle(comparison, obstacle));
  const [first, last] = [obstacle.units[0], obstacle.units.at(-1)];
  return {
    ...whole,
    claim: first && last && whole.kind !== "coverage" ? { start: first.start, end: last.end } : whole.claim,
    evidence: evidenceOf(nearest.sentence),
  };
}

const KINDS: Partial<Record<Obstacle["kind"], ReasonKind>> = {
  speaker: "attribution",
  comparison: "comparison",
  modifier: "modifier",
  firmness: "hedge",
  scope: "quantifier",
  roles: "role",
  direction: "role",
  denial: "polarity",
  opposite: "polarity",
  "foreign name": "name",
  "put together": "name",
  value: "number",
};

function kindOf({ kind }: Obstacle): ReasonKind {
  return KINDS[kind] ?? "coverage";
}

const NOTHING_NEAR = "The passages looked at do not speak of it.";
const ONLY_PART = "The passages have only part of it.";
const OTHER_LANGUAGE = "Claims are checked in English only so far.";
const OTHER_SOURCE_LANGUAGE = "Claims are checked against sources in English only so far.";
const TOO_SHORT = "The sentence says too little to be checked.";
const NOTHING_CITED = "The cited passages do not seem to say this.";
const OTHER_WORDS = "The cited passages do not seem to say this, unless in quite other words.";
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
