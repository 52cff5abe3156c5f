import type { Unit } from "./analysed-text.ts";
import { type Comparison, evidenceOf, type Fault, findInSameFact, isRelated, wordsOf } from "./fault.ts";
import { fitReplacement } from "./fit-replacement.ts";
import { isExcepting } from "./negation.ts";
import type { RankedSentence } from "./select-evidence.ts";

const ALL = /^(?:all|every|each)$/;
const MOST = /^most$/;
/** What says less than all, and less than most. */
const LESS_THAN_ALL = /^(?:some|several|many|most|few|half|part|parts|majority|minority|nearly|almost)$/;
const LESS_THAN_MOST = /^(?:some|several|few|part|parts|minority)$/;
const NEARLY = /^(?:almost|nearly|virtually|practically|not)$/;
/** Units between a quantifier and what it counts. */
const REACH = 4;
const SAME = 0.7;

/** "All runners complained" where the source has "some runners", "two thirds of the runners". */
export function findQuantifierFaults(comparison: Comparison): Fault[] {
  if (comparison.claim.units.some(({ negation }, at, units) => negation || isExcepting(units, at))) return [];
  return findInSameFact(comparison, (ranked, index) => judge(comparison, ranked, index));
}

function judge(comparison: Comparison, ranked: RankedSentence, index: number): Fault | undefined {
  const { units } = comparison.claim;
  const unit = units[index] as Unit;
  const isAll = ALL.test(unit.norm);
  if (!(isAll || MOST.test(unit.norm)) || NEARLY.test(units[index - 1]?.norm ?? "")) return undefined;
  const counted = findCounted(units, index);
  if (counted < 0 || (ranked.bearing.strength[counted] as number) < SAME) return undefined;
  const at = ranked.bearing.partner[counted] as number;
  const there = ranked.sentence.units;
  const from = findNarrower(there, at, isAll);
  if (from < 0) return undefined;
  const { stem } = units[counted] as Unit;
  const saysSo = comparison.ranked.some(
    (other) => isRelated(comparison, other) && countsSo(other.sentence.units, stem, isAll ? ALL : MOST),
  );
  if (saysSo) return undefined;
  const stretch = { start: (there[from] as Unit).start, end: (there[at] as Unit).end };
  return {
    grade: "missing",
    reason: {
      kind: "quantifier",
      direction: "against",
      claim: { start: unit.start, end: unit.end },
      evidence: evidenceOf(ranked.sentence, stretch),
      message: `The source says this of fewer: “${wordsOf(ranked.sentence, stretch)}”.`,
      replacement: replacementOf(comparison, ranked, index, from),
    },
  };
}

/** The word of weight that a quantifier counts: "all of the 23,000 jobs". */
function findCounted(units: readonly Unit[], index: number): number {
  for (let i = index + 1; i <= Math.min(units.length - 1, index + REACH); i++) {
    const { kind, weight } = units[i] as Unit;
    if (kind === "word" && weight > 0) return i;
  }
  return -1;
}

/** Whether the quantifier stands before that word anywhere in a sentence. */
function countsSo(there: readonly Unit[], stem: string, quantifier: RegExp): boolean {
  return there.some(
    ({ norm }, at) => quantifier.test(norm) && there.slice(at, at + REACH + 1).some((unit) => unit.stem === stem),
  );
}

/** Where a smaller quantifier stands before what is counted at `at`; -1 where none does. */
function findNarrower(there: readonly Unit[], at: number, isAll: boolean): number {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const { kind, norm, weight, quantity } = there[i] as Unit;
    const isOf = there[i + 1]?.norm === "of";
    if (quantity && isOf && isPart(quantity.kind, quantity.max, isAll)) return i;
    if (kind === "word" && (isAll ? LESS_THAN_ALL : LESS_THAN_MOST).test(norm)) return i;
    if (kind === "word" && (ALL.test(norm) || (weight > 0 && i < at - 2))) return -1;
  }
  return -1;
}

function isPart(kind: string, max: number, isAll: boolean): boolean {
  if (kind === "fraction") return max < (isAll ? 1 : 0.5);
  return kind === "percent" && max < (isAll ? 100 : 50);
}

/** The source's quantifier, where what follows it has the claim's form: "all of the", "some of the"; "all men", "some men". */
function replacementOf(
  { claim, text }: Comparison,
  { sentence, bearing }: RankedSentence,
  index: number,
  from: number,
) {
  const { units } = claim;
  const [own, next] = [units[index] as Unit, units[index + 1]];
  const [word, nextThere] = [sentence.units[from] as Unit, sentence.units[from + 1]];
  const isAlike =
    next && nextThere && (next.norm === "of" ? nextThere.norm === "of" : bearing.partner[index + 1] === from + 1);
  if (!isAlike || /^(?:every|each)$/.test(own.norm)) return undefined;
  return fitReplacement(text.slice(own.start, own.end), wordsOf(sentence, word));
}
