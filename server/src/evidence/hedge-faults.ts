import type { Unit } from "./analysed-text.ts";
import {
  type Comparison,
  evidenceOf,
  type Fault,
  findInSameFact,
  isNearlyVerbatim,
  isRelated,
  shareBeside,
  wordsOf,
} from "./fault.ts";
import { isHedged, isPast, reserveBefore } from "./firmness.ts";
import type { RankedSentence } from "./select-evidence.ts";

/** Units to either side of the verb that must be the same, and how many of them. */
const BESIDE = { reach: 3, share: 0.75 } as const;

/** Firm where the source has "may": "must pay", up to so many units before the verb. */
const REACH = 3;
const FIRM = /^(?:must|shall|will)$/;
/** A modal verb with its verb: it can stand for a verb without an auxiliary. */
const MODAL = /^(?:may|might|could) /;
const AUXILIARY = /^(?:is|are|was|were|be|been|has|have|had|do|does|did|to|can)$/;

/** "Regulators demanded the sale" where the source has "could demand the sale". */
export function findHedgeFaults(comparison: Comparison): Fault[] {
  const { units } = comparison.claim;
  if (units.some(({ negation }) => negation) || isHedged(units)) return [];
  return findInSameFact(comparison, (ranked, index) => judge(comparison, ranked, index));
}

function judge(comparison: Comparison, ranked: RankedSentence, index: number): Fault | undefined {
  const { claim } = comparison;
  const { sentence, bearing } = ranked;
  const unit = claim.units[index] as Unit;
  const at = bearing.partner[index] as number;
  if (unit.kind !== "word" || unit.capital || unit.weight === 0 || at < 0 || bearing.strength[index] !== 1)
    return undefined;
  const done = isPast(claim.units, index) || isPresent(claim.units, index);
  const reserve = reserveBefore(sentence.units, at, done);
  if (reserve === undefined || reserveBefore(claim.units, index, true) !== undefined) return undefined;
  const isSame = shareBeside(claim.units, ranked, index, at, BESIDE.reach) >= BESIDE.share;
  if (!isSame && !isNearlyVerbatim(comparison, ranked)) return undefined;
  const isStatedElsewhere = comparison.ranked.some(
    (other) =>
      isRelated(comparison, other) &&
      other.sentence.units.some(
        ({ stem }, place) => stem === unit.stem && reserveBefore(other.sentence.units, place, done) === undefined,
      ),
  );
  if (isStatedElsewhere) return undefined;
  const word = sentence.units[reserve] as Unit;
  const stretch = { start: word.start, end: (sentence.units[at] as Unit).end };
  const words = wordsOf(sentence, stretch);
  const firm = claim.units.slice(Math.max(0, index - REACH), index).find(({ norm }) => FIRM.test(norm));
  const isModal = MODAL.test(words);
  const verb = AUXILIARY.test(claim.units[index - 1]?.norm ?? "") ? undefined : words;
  return {
    grade: "missing",
    reason: {
      kind: "hedge",
      direction: "against",
      claim: { start: (firm ?? unit).start, end: (firm ?? unit).end },
      evidence: evidenceOf(sentence, stretch),
      message: `The source is less sure: “${words}”.`,
      replacement: isModal ? (firm ? wordsOf(sentence, word) : verb) : undefined,
    },
  };
}

/** "signs": a verb of the present, as far as its end tells. */
function isPresent(units: readonly Unit[], index: number): boolean {
  return /[^s]s$/.test((units[index] as Unit).norm) && units[index - 1]?.norm !== "to";
}
