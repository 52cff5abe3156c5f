import { judgeNotAdded, judgeNotDropped } from "./denial-differences.ts";
import { clauseAround, type Difference, type Laid, type Likeness, layOn, likenessOf } from "./differences.ts";
import { judgeDoubtDropped } from "./doubt-differences.ts";
import { findCrossedWords, findExchanged, findTurnedComparison } from "./exchange-differences.ts";
import { type Comparison, type Fault, isQuestion } from "./fault.ts";
import { findSpeakerFault, judgeName } from "./name-differences.ts";
import { makePlace } from "./place.ts";
import { judgeAmount, judgeModifier, judgeOpposite } from "./word-differences.ts";

/** Sentences tried, those that bear out most first. */
const TRIED = 3;
/** How far the rest of the claim, and the rest of the clause of the difference, must be the sentence's own words in order. */
const LEAST = { all: 0.6, clause: 0.75, words: 3, whole: 0.95 } as const;

const JUDGES = [
  judgeNotDropped,
  judgeNotAdded,
  judgeOpposite,
  judgeAmount,
  judgeDoubtDropped,
  judgeName,
  judgeModifier,
];

/**
 * What a claim changes that otherwise keeps the words of one sentence in their order: a "not", an opposite, an amount, a
 * word of doubt, a name, a word put in, two names or words exchanged, the one who says it. One that keeps so much means
 * the same fact, so that a single difference tells; the first found is given.
 */
export function findVerbatimFault(comparison: Comparison): Fault | undefined {
  for (const ranked of comparison.ranked.slice(0, TRIED)) {
    if (isQuestion(ranked.sentence)) continue;
    const laid = layOn(comparison, ranked);
    const fault =
      findAtDifference(comparison, laid) ??
      findExchanged(comparison, laid) ??
      findCrossedWords(comparison, laid) ??
      findTurnedComparison(comparison, laid) ??
      findSpeakerFault(comparison, laid);
    if (fault) return fault;
  }
  return undefined;
}

function findAtDifference(comparison: Comparison, laid: Laid): Fault | undefined {
  for (const difference of laid.differences) {
    const rest = likenessOf(comparison.claim.units, laid, difference);
    if (!isVerbatim(comparison, laid, difference, rest)) continue;
    const place = makePlace(comparison, laid, difference, rest);
    for (const judge of JUDGES) {
      const fault = judge(place);
      if (fault) return fault;
    }
  }
  return undefined;
}

/** Whether the claim says with the sentence's own words all but the difference. */
function isVerbatim(comparison: Comparison, laid: Laid, difference: Difference, rest: Likeness): boolean {
  const { text, claim } = comparison;
  if (rest.share < LEAST.all || rest.count < (rest.share >= LEAST.whole ? LEAST.words - 1 : LEAST.words)) return false;
  return (
    likenessOf(claim.units, laid, difference, clauseAround(text, claim.units, difference.own)).share >= LEAST.clause
  );
}
