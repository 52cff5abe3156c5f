import type { Range } from "../text/range.ts";
import type { Unit } from "./analysed-text.ts";
import { type Comparison, evidenceOf, type Fault, shareAround, shareBeside } from "./fault.ts";
import { deniesSomething, isNegation, negationsNear } from "./negation.ts";
import type { RankedSentence } from "./select-evidence.ts";

const SENTENCES_TRIED = 3;
/** Passed over to find what a "not" denies: "was not also adopted" denies "adopted". */
const ADVERB =
  /^(?:also|just|even|yet|ever|still|currently|previously|recently|initially|later|publicly|officially|immediately)$/;

/** A "not" of the claim that the evidence lacks, or one of the evidence that the claim lacks. */
export function findPolarityFaults(comparison: Comparison): Fault[] {
  const negations = comparison.claim.units.flatMap((unit, index) => (unit.negation ? [index] : []));
  const [first] = negations;
  if (first !== undefined) return findAdded(comparison, first, negations.length === 1);
  const fault = findDropped(comparison);
  return fault ? [fault] : [];
}

/**
 * The claim denies what sentences say that have no "not" of any kind: contradicted where one sentence says nearly all
 * of it, else missing, or open where the denial may be put in other words.
 */
function findAdded(comparison: Comparison, index: number, only: boolean): Fault[] {
  const { units } = comparison.claim;
  const negation = units[index] as Unit;
  const denied = nextContent(units, index);
  if (denied === undefined || !only || negationsNear(units, denied, index).length > 0) return [open(negation)];
  const tried = [...new Set([...comparison.chosen, ...comparison.ranked.slice(0, SENTENCES_TRIED)])];
  const bearing = tried.flatMap((ranked) => {
    const there = ranked.bearing.partner[denied] as number;
    return there >= 0 && (ranked.bearing.strength[denied] as number) >= 0.7 ? [{ ranked, there }] : [];
  });
  if (bearing.some(({ ranked, there }) => isNegated(ranked, there))) return [];
  if (bearing.some(({ ranked, there }) => negationsNear(ranked.sentence.units, there).length > 0))
    return [open(negation)];
  for (const { ranked, there } of bearing) {
    if (ranked.sentence.units.some(({ norm }) => isNegation(norm) && norm !== "without")) return [open(negation)];
    const share = shareAround(units, ranked.inContext, index, 6);
    if (share.near < 0.7 || share.all < 0.7) continue;
    return [added("contradicted", "The source says", negation, ranked, ranked.sentence.units[there] as Unit)];
  }
  const together = shareAround(units, comparison.strength, index, 6);
  const [best] = bearing.map(({ ranked }) => ranked);
  if (!best || together.near < 0.6 || together.all < 0.6 || comparison.chosen.some(mayDeny)) return [open(negation)];
  return [added("missing", `${comparison.evidenceName} seem to say`, negation, best, best.sentence)];
}

/** Whether a sentence that bears out a good part of the claim denies something, in whatever words. */
function mayDeny({ inContext, sentence }: RankedSentence, _: number, chosen: readonly RankedSentence[]): boolean {
  const share = sum(inContext) / Math.max(...chosen.map((other) => sum(other.inContext)));
  return share >= 0.5 && sentence.units.some(({ norm }) => deniesSomething(norm));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function isNegated({ sentence }: RankedSentence, at: number): boolean {
  return negationsNear(sentence.units, at).some((place) => isNegation((sentence.units[place] as Unit).norm));
}

/** A sentence denies in nearly the same words what the claim says. */
function findDropped(comparison: Comparison): Fault | undefined {
  const { units } = comparison.claim;
  const [best] = comparison.ranked;
  if (!best || shareAround(units, best.inContext, -1, 0).all < 0.8) return undefined;
  const there = best.sentence.units;
  const negations = there.flatMap((unit, index) => (unit.negation ? [index] : []));
  const [negation] = negations;
  if (negations.length !== 1 || negation === undefined) return undefined;
  const deniedThere = nextContent(there, negation);
  if (deniedThere === undefined || negationsNear(there, deniedThere, negation).length > 0) return undefined;
  const denied = best.bearing.partner.findIndex(
    (by, i) => by === deniedThere && (best.bearing.strength[i] as number) >= 0.7,
  );
  if (denied < 0 || negationsNear(units, denied).length > 0) return undefined;
  if (shareBeside(units, best, denied, deniedThere, 3) < 0.75) return undefined;
  const words = best.sentence.source.text.slice((there[negation] as Unit).start, (there[negation] as Unit).end);
  return fault(
    "contradicted",
    units[denied] as Unit,
    best,
    there[negation] as Unit,
    `The source says this with “${words}”.`,
  );
}

function nextContent(units: readonly Unit[], index: number): number | undefined {
  for (let i = index + 1; i < Math.min(units.length, index + 5); i++) {
    const unit = units[i] as Unit;
    if (unit.weight > 0 && !ADVERB.test(unit.norm)) return i;
  }
  return undefined;
}

function added(grade: Fault["grade"], says: string, unit: Unit, ranked: RankedSentence, there: Range): Fault {
  return fault(grade, unit, ranked, there, `${says} this without “${wordOf(unit)}”.`);
}

function wordOf(unit: Unit): string {
  return unit.norm.endsWith("n't") ? "not" : unit.norm;
}

function fault(grade: Fault["grade"], unit: Unit, ranked: RankedSentence, there: Range, message: string): Fault {
  return {
    grade,
    reason: {
      kind: "polarity",
      direction: "against",
      claim: { start: unit.start, end: unit.end },
      evidence: evidenceOf(ranked.sentence, there),
      message,
      replacement: undefined,
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
