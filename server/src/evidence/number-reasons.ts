import { compareQuantities } from "../text/quantities.ts";
import type { Unit } from "./analysed-text.ts";
import { compareWords } from "./compare-units.ts";
import { type Comparison, evidenceOf, type Fault, wordsOf } from "./fault.ts";
import { fitReplacement } from "./fit-replacement.ts";
import { contentAfter, type OtherNumber } from "./number-slots.ts";

/** Words that go with a plain number only: "exactly at least 286" is no English. */
const BOUND_BEFORE = /\b(?:exactly|precisely|just|only|merely|at|than|the|a|an)\s$/i;

/** The evidence has another number there; it is offered for the claim's only where both count the same thing. */
export function contradiction({ text, claim }: Comparison, unit: Unit, found: OtherNumber): Fault {
  const rival = { ...found, unit: findOfSameThing(claim.units, unit, found) ?? found.unit };
  const words = wordsOf(rival.sentence, rival.unit);
  const isSame = mayCountTheSame(claim.units, unit, rival);
  const fits = rival.unit.quantity?.bound === unit.quantity?.bound || !BOUND_BEFORE.test(text.slice(0, unit.start));
  return {
    grade: "contradicted",
    reason: {
      kind: "number",
      direction: "against",
      claim: { start: unit.start, end: unit.end },
      evidence: evidenceOf(rival.sentence, rival.unit),
      message: `The source gives another number: “${words}”.`,
      replacement: fits && isSame ? fitReplacement(text.slice(unit.start, unit.end), words) : undefined,
    },
  };
}

/** The sentence's number of what the claim counts, where it has one: no "14 excavators" for "800 soldiers" beside "600 soldiers". */
function findOfSameThing(units: readonly Unit[], unit: Unit, { sentence }: OtherNumber): Unit | undefined {
  const [counted] = contentAfter(units, units.indexOf(unit));
  if (!counted || unit.quantity?.kind !== "count") return undefined;
  return sentence.units.find((other, at) => {
    const { quantity } = other;
    if (quantity?.kind !== "count" || contentAfter(sentence.units, at)[0]?.stem !== counted.stem) return false;
    return unit.quantity !== undefined && compareQuantities(unit.quantity, quantity) !== "supports";
  });
}

/** No "14 officers" for "800 soldiers": of two plain numbers the word behind them tells whether they count the same. */
function mayCountTheSame(units: readonly Unit[], unit: Unit, { sentence, unit: other }: OtherNumber): boolean {
  if (unit.quantity?.kind !== "count" || other.quantity?.kind !== "count") return true;
  const [counted] = contentAfter(units, units.indexOf(unit));
  if (!counted) return true;
  const countedThere = contentAfter(sentence.units, sentence.units.indexOf(other));
  return countedThere.some(({ stem }) => compareWords(counted.stem, stem) > 0);
}

/** The evidence has the same number with a reserve. */
export function lessExact(text: string, unit: Unit, { sentence, unit: other }: OtherNumber): Fault {
  const words = wordsOf(sentence, other);
  const fits = !BOUND_BEFORE.test(text.slice(0, unit.start));
  return {
    grade: "open",
    reason: {
      kind: "hedge",
      direction: "open",
      claim: { start: unit.start, end: unit.end },
      evidence: evidenceOf(sentence, other),
      message: `The source is less exact: “${words}”.`,
      replacement: fits ? fitReplacement(text.slice(unit.start, unit.end), words) : undefined,
    },
  };
}

/** The evidence has the number nowhere. */
export function missing({ evidenceName, text }: Comparison, unit: Unit) {
  return {
    kind: "number",
    direction: "against",
    claim: { start: unit.start, end: unit.end },
    evidence: undefined,
    message: `${evidenceName} do not give this number (${text.slice(unit.start, unit.end).replace(/\s+/g, " ")}).`,
    replacement: undefined,
  } as const;
}

/** Whether the evidence bears the number out cannot be told. */
export function open(unit: Unit): Fault {
  return {
    grade: "open",
    reason: {
      kind: "number",
      direction: "open",
      claim: { start: unit.start, end: unit.end },
      evidence: undefined,
      message: "Whether the source means this number here cannot be told.",
      replacement: undefined,
    },
  };
}
