import type { Range } from "../text/range.ts";
import { type AnalysedSentence, type Unit, weighWords } from "./analysed-text.ts";
import { compareUnits } from "./compare-units.ts";
import { withoutNot } from "./denial-differences.ts";
import { type Comparison, evidenceOf, type Fault, isQuestion, shareAround, wordsOf } from "./fault.ts";
import { isStated } from "./firmness.ts";
import { deniesSomething, isCompared, isNegation, isNotDenied, mayDeny, negationsNear } from "./negation.ts";
import { isNegativeForm } from "./opposites.ts";
import type { RankedSentence } from "./select-evidence.ts";

const SENTENCES_TRIED = 3;
/** Passed over to find what a "not" denies: "was not also adopted" denies "adopted". */
const ADVERB =
  /^(?:also|just|even|yet|ever|still|currently|previously|recently|initially|later|publicly|officially|immediately)$/;

/** A "not" of the claim that the evidence lacks; `judgeNotDropped` tells one of the evidence that the claim lacks. */
export function findPolarityFaults(comparison: Comparison): Fault[] {
  const negations = comparison.claim.units.flatMap((unit, index) => (unit.negation ? [index] : []));
  const [first] = negations;
  return first === undefined ? [] : findAdded(comparison, first, negations.length === 1);
}

/**
 * The claim denies what sentences say that have no "not" of any kind: contradicted where one sentence says nearly all
 * of it, else missing, or open where the denial may be put in other words.
 */
function findAdded(comparison: Comparison, index: number, only: boolean): Fault[] {
  const { units } = comparison.claim;
  const negation = units[index] as Unit;
  if (!only || isNotDenied(units[index + 1]?.norm ?? "") || units.some(isLimit)) return [open(negation)];
  const tried = [...new Set([...comparison.chosen, ...comparison.ranked.slice(0, SENTENCES_TRIED)])];
  const denied = nextContent(comparison.text, units, index);
  if (denied === undefined) return [open(negation)];
  let bears = false;
  if (negationsNear(units, denied, index).length === 0) {
    const bearing = tried.flatMap((ranked) => {
      const there = ranked.bearing.partner[denied] as number;
      return there >= 0 && (ranked.bearing.strength[denied] as number) >= 0.7 ? [{ ranked, there }] : [];
    });
    if (bearing.some(({ ranked, there }) => isNegated(ranked, there))) return [];
    if (weighWords(units) < MUCH) return [open(negation)];
    bears = bearing.length > 0;
    const stated = bearing.filter(
      ({ ranked, there }) => !isQuestion(ranked.sentence) && isStated(units, denied, ranked.sentence.units, there),
    );
    const closeness = bearing.map(({ ranked }) => sum(ranked.inContext));
    const closest = bearing[closeness.indexOf(Math.max(...closeness))];
    if (closest !== undefined && !stated.includes(closest)) return [open(negation)];
    if (closest !== undefined && isReserved(comparison, closest)) return [open(negation)];
    if (isStance(units, index, denied) || isOfOthers(comparison, denied, bearing)) return [open(negation)];
    if (closest !== undefined && hasAnotherAgent(units, denied, closest)) return [open(negation)];
    const contradiction =
      isPlainNot(negation.norm) && !isOfPart(comparison, index) ? contradictedBy(comparison, index, stated) : undefined;
    if (contradiction) return [contradiction];
  }
  // What is not borne out at all, or is a thing ("no gap"), the source may deny by telling what there was instead.
  if (!bears || !isPlainNot(negation.norm) || negation.norm === "no") return [open(negation)];
  const [best] = comparison.chosen;
  if (!best || units.some((unit, i) => i !== index && deniesSomething(unit)) || isOfPart(comparison, index))
    return [open(negation)];
  const together = shareAround(units, comparison.strength, index, 6);
  const least = isQuiet(comparison, tried) ? UNDENIED : BESIDE_DENIALS;
  if (together.near < least.near || together.all < least.all || comparison.chosen.some(saysOtherwise))
    return [open(negation)];
  const message = `${comparison.evidenceName} seem to say this without “${wordOf(negation)}”.`;
  return [fault("missing", negation, best, best.sentence, message)];
}

/** "Not ... but", "before ... not", "not as quickly as", "which another did": the claim tells more of it than its "not". */
function isLimit({ norm }: Unit, index: number, units: readonly Unit[]): boolean {
  if (/^(?:but|before|until|till)$/.test(norm) || isCompared(units, index)) return true;
  return index === units.length - 1 && AUXILIARY.test(norm);
}

/** Weight of the words of a claim that deny a fact; fewer may deny of one thing what the source says of another. */
const MUCH = 6;

/**
 * Whether the claim speaks of a part of a whole, whose rest may be told with a "not" as well as without; a time in which
 * something did not happen ends with its happening for the first time.
 */
function isOfPart({ claim, strength, text }: Comparison, negation: number): boolean {
  const isOf = (index: number) =>
    claim.units[index + 1]?.norm === "of" && claim.units.slice(index + 2, index + 4).some(({ quantity }) => quantity);
  return claim.units.some(({ quantity, norm, start }, index) => {
    if (quantity?.kind === "duration" && /\b(?:for|in|over)\s$/.test(text.slice(0, start))) return true;
    if (index > negation) return REST.test(norm);
    if (PART.test(norm) || PART_OF.test(text.slice(start))) return true;
    return quantity !== undefined && (isOf(index) || (strength[index] as number) === 0);
  });
}

/** "One of the twins", "four of its members". */
const PART_OF =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[\w-]*(?:teen|ty|hundred)|[\w-]*ty-\w+|\d[\d,]*|several|neither|each)\s+of\s+(?:the|its|his|her|their|our|these|those)\b/i;
const PART = /^(?:most|majority|half|many|few|some|all|every)$/;
const REST = /^(?:other|others|else|otherwise|except|until|unless)$/;

/** "Nothing", "none" and "without" deny what stands before them, or what a source says with a word of its own. */
function isPlainNot(norm: string): boolean {
  return /^(?:not|never|no|cannot)$/.test(norm) || norm.endsWith("n't");
}

/** Evidence of fewer sentences is too short for a denial to be missing from it. */
const FEWEST_SENTENCES = 3;
/** Shares of a claim that must be borne out where no sentence that bears on it denies anything, and where one does. */
const UNDENIED = { all: 0.5, near: 0.4 } as const;
const BESIDE_DENIALS = { all: 0.7, near: 0.7 } as const;

/** The first sentence that says nearly all of the claim without a "not". */
function contradictedBy(
  { claim: { units }, text }: Comparison,
  index: number,
  bearing: readonly { readonly ranked: RankedSentence; readonly there: number }[],
): Fault | undefined {
  for (const { ranked, there } of bearing) {
    if (ranked.sentence.units.some(({ norm }) => isNegation(norm) && norm !== "without")) return undefined;
    const share = shareAround(units, ranked.inContext, index, 6, ranked.sentence);
    if (share.near < 0.7 || share.all < 0.7) continue;
    return contradictAdded(text, units[index] as Unit, ranked, there);
  }
  return undefined;
}

/** Whether what a sentence says is limited beside its predicate, or taken back by the next sentence. */
function isReserved(
  comparison: Comparison,
  { ranked, there }: { readonly ranked: RankedSentence; readonly there: number },
): boolean {
  const { units } = ranked.sentence;
  if (negationsNear(units, there).length > 0 || isFirst(units, units[there] as Unit)) return true;
  return isAnswered(nextSentence(comparison, ranked));
}

/** "Does not believe that it was X" is said of who thinks that it was Y. */
function isStance(units: readonly Unit[], negation: number, denied: number): boolean {
  return (
    /^(?:believe|think|accept|agree|consider)$/.test((units[denied] as Unit).norm) &&
    /^(?:do|does|did)/.test(`${units[negation - 1]?.norm ?? ""} ${(units[negation] as Unit).norm}`)
  );
}

/** Whether the claim denies something of somebody by name, and who does it is somebody else: "Horn and Demir were elected". */
function isOfOthers(
  { claimNames, names, namesOf }: Comparison,
  denied: number,
  bearing: readonly { readonly ranked: RankedSentence; readonly there: number }[],
): boolean {
  const own = claimNames.filter(({ certain, units }) => certain && units.end <= denied);
  if (own.length === 0 || bearing.length === 0) return false;
  return bearing.every(({ ranked: { sentence, inContext }, there }) => {
    if (own.some(({ units }) => inContext.slice(units.start, units.end).some((strength) => strength > 0))) return false;
    return namesOf(sentence).some(
      (other) =>
        other.certain &&
        other.units.end <= there &&
        own.every(({ name }) => names.compareNames(name, other.name) === "different"),
    );
  });
}

/** Whether the claim denies it of somebody by name where the sentence has another doer: "not funded by Somnex". */
function hasAnotherAgent(
  units: readonly Unit[],
  denied: number,
  { ranked, there }: { readonly ranked: RankedSentence; readonly there: number },
): boolean {
  const own = agentOf(units, denied);
  if (!own?.capital) return false;
  const other = agentOf(ranked.sentence.units, there);
  if (other) return compareUnits(own, other) === 0;
  return (ranked.inContext[units.indexOf(own)] as number) === 0;
}

/** What stands behind the "by" that follows a verb; undefined where none does. */
function agentOf(units: readonly Unit[], verb: number): Unit | undefined {
  const by = units.findIndex(({ norm }, index) => norm === "by" && index > verb && index <= verb + AGENT);
  return by < 0 ? undefined : units.slice(by + 1).find(({ weight }) => weight > 0);
}

/** Units behind a verb among which "by" leads its doer. */
const AGENT = 3;

/** Whether a thing is the first of its kind, so that there was none before: "its first victory in eleven seasons". */
function isFirst(units: readonly Unit[], { stem }: Unit): boolean {
  return units.some(
    (unit, at) => unit.norm === "first" && units.slice(at + 1, at + 3).some((next) => next.stem === stem),
  );
}

function nextSentence({ sentences }: Comparison, { sentence }: RankedSentence): AnalysedSentence | undefined {
  return sentences[sentences.indexOf(sentence) + 1];
}

/** Whether a sentence may answer the one before it: "They are not", "No, ...". */
function isAnswered(next: AnalysedSentence | undefined): boolean {
  return next?.units.slice(0, ANSWER).some(({ negation }) => negation) === true;
}

/** Units at the start of a sentence among which an answer has its "not". */
const ANSWER = 4;

/** Whether the sentences that bear on the claim and those around them have no word that may deny or limit anything. */
function isQuiet({ sentences }: Comparison, tried: readonly RankedSentence[]): boolean {
  if (sentences.length < FEWEST_SENTENCES) return false;
  return tried.every(({ sentence }) => {
    if (sentence.units.some((unit) => mayDeny(unit) || isNegativeForm(unit.norm))) return false;
    const at = sentences.indexOf(sentence);
    return [sentences[at - 1], sentences[at + 1]].every(
      (beside) => beside?.source !== sentence.source || !beside.units.some(deniesSomething),
    );
  });
}

function deniesAnything({ sentence }: RankedSentence): boolean {
  return sentence.units.some(deniesSomething);
}

/** Whether a sentence that bears out a good part of the claim denies something, in whatever words. */
function saysOtherwise(ranked: RankedSentence, _: number, chosen: readonly RankedSentence[]): boolean {
  const share = sum(ranked.inContext) / Math.max(...chosen.map((other) => sum(other.inContext)));
  return share >= 0.5 && deniesAnything(ranked);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function isNegated({ sentence }: RankedSentence, at: number): boolean {
  return negationsNear(sentence.units, at).some((place) => {
    const { norm, negation } = sentence.units[place] as Unit;
    return negation || isNegation(norm);
  });
}

/** What the "not" at `index` denies: the next word of weight of its clause. `text` is what the units stand in. */
function nextContent(text: string, units: readonly Unit[], index: number): number | undefined {
  for (let i = index + 1; i < Math.min(units.length, index + 5); i++) {
    const unit = units[i] as Unit;
    if (/[,;:()–—]/.test(text.slice((units[i - 1] as Unit).end, unit.start))) return undefined;
    if (unit.weight > 0 && !ADVERB.test(unit.norm)) return i;
  }
  return undefined;
}

const AUXILIARY =
  /^(?:is|are|was|were|am|be|been|has|have|had|can|could|will|would|shall|should|may|might|must|do|does|did)$/;
/** Units between an auxiliary and the word it goes with: "is legally binding", "has since been sold". */
const AUXILIARY_REACH = 3;
/** Units quoted behind the word that is said without a "not". */
const QUOTED = 3;

/** The claim's "not" goes; of a contraction the auxiliary stays. */
function contradictAdded(text: string, negation: Unit, ranked: RankedSentence, there: number): Fault {
  const { sentence } = ranked;
  const { units } = sentence;
  const before = auxiliaryOf(units, there);
  let last = there;
  while (last < Math.min(units.length - 1, there + QUOTED) && areTogether(sentence, last, last + 1)) last++;
  while (last > there && (units[last] as Unit).weight === 0) last--;
  const stretch = { start: (units[before ?? there] as Unit).start, end: (units[last] as Unit).end };
  const replacement = withoutNot(text.slice(negation.start, negation.end));
  return fault("contradicted", negation, ranked, stretch, opposite(ranked, stretch), replacement);
}

function auxiliaryOf(units: readonly Unit[], index: number): number | undefined {
  for (let i = index - 1; i >= Math.max(0, index - AUXILIARY_REACH); i--) {
    const { norm, kind } = units[i] as Unit;
    if (AUXILIARY.test(norm) && !/^be(?:en)?$/.test(norm)) return i;
    if (kind !== "word" || !(ADVERB.test(norm) || /^(?:be|been)$|ly$/.test(norm))) return undefined;
  }
  return undefined;
}

/** Whether nothing but a space stands between two units. */
function areTogether({ source, units }: AnalysedSentence, index: number, next: number): boolean {
  const [left, right] = [units[index], units[next]];
  return left !== undefined && right !== undefined && /^\s*$/.test(source.text.slice(left.end, right.start));
}

function opposite({ sentence }: RankedSentence, stretch: Range): string {
  return `The source says the opposite: “${wordsOf(sentence, stretch)}”.`;
}

function wordOf(unit: Unit): string {
  return unit.norm.endsWith("n't") ? "not" : unit.norm;
}

function fault(
  grade: Fault["grade"],
  claim: Range,
  ranked: RankedSentence,
  there: Range,
  message: string,
  replacement?: string,
): Fault {
  return {
    grade,
    reason: {
      kind: "polarity",
      direction: "against",
      claim: { start: claim.start, end: claim.end },
      evidence: evidenceOf(ranked.sentence, there),
      message,
      replacement,
    },
  };
}

function open(unit: Unit): Fault {
  return {
    grade: "open",
    reason: {
      kind: "polarity",
      direction: "open",
      claim: { start: unit.start, end: unit.end },
      evidence: undefined,
      message: `Whether the source bears out the “${wordOf(unit)}” cannot be told.`,
      replacement: undefined,
    },
  };
}
