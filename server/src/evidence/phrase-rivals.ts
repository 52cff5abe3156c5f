import type { Range } from "../text/range.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import type { Bearing } from "./claim-words.ts";
import type { Comparison } from "./fault.ts";
import { type SharedPhrase, sharePhrase } from "./shared-phrase.ts";

/** Another unit of the evidence within the very phrase in which the claim has its own. */
export interface PhraseRival {
  readonly sentence: AnalysedSentence;
  readonly unit: Unit;
  /** The same words stand on both sides. */
  readonly sure: boolean;
}

/** What a unit of the evidence says to one of the claim. */
export interface Relation {
  /** It says otherwise. */
  conflicts(unit: Unit, other: Unit): boolean;
  /** It says the same, or less, so that it leaves room for the claim's. */
  leavesRoom(unit: Unit, other: Unit): boolean;
}

/** Weights of the words in a row from which they tell what is meant, on both sides or on one. */
export interface Telling {
  readonly both: number;
  readonly one: number;
}

/** Share of it that the claim's own unit may have somewhere. */
const OWN = 0.5;
/** Units around a unit of the claim of which a sentence must have two. */
const NEAR = 6;

/**
 * Another unit that stands in the evidence within the very phrase in which the claim has its own ("a 14-day free trial
 * of"), in a sentence that bears on the claim, while the claim's, or one that leaves room for it, stands nowhere in it.
 */
export function findPhraseRival(
  { text, claim, ranked }: Comparison,
  index: number,
  { conflicts, leavesRoom }: Relation,
  least: Telling,
): PhraseRival | undefined {
  const unit = claim.units[index] as Unit;
  const slot = { start: index, end: index + 1 };
  const near = ranked.filter(({ bearing }) => countNear(bearing.partner, slot) >= 2);
  const share = (sentence: AnalysedSentence, at: number) =>
    sharePhrase({ text, units: claim.units }, slot, { text: sentence.source.text, units: sentence.units }, oneUnit(at));
  let best: { readonly rival: PhraseRival; readonly weight: number } | undefined;
  let isShared = false;
  for (const { sentence, bearing } of near) {
    const there = sentence.units;
    const first = there.findIndex((other) => conflicts(unit, other));
    if (first < 0) continue;
    const isElided = there.some((other, at) => leavesRoom(unit, other) && isBehindOwn(sentence, bearing, at));
    if (isElided) continue;
    for (let at = first; at < there.length; at++) {
      const other = there[at] as Unit;
      if (!conflicts(unit, other)) continue;
      const phrase = share(sentence, at);
      if (!isTelling(phrase, least) || phrase.weight < (best?.weight ?? 0)) continue;
      if (claim.units.some((one) => one !== unit && leavesRoom(one, other))) continue;
      isShared = best !== undefined && phrase.weight === best.weight && !leavesRoom(best.rival.unit, other);
      best = { rival: { sentence, unit: other, sure: phrase.left > 0 && phrase.right > 0 }, weight: phrase.weight };
    }
  }
  if (!best || isShared) return undefined;
  const most = best.weight * OWN;
  const isOwn = ranked.some(({ sentence }) =>
    sentence.units.some((other, at) => leavesRoom(unit, other) && share(sentence, at).weight > most),
  );
  return isOwn ? undefined : best.rival;
}

/**
 * Whether a unit stands behind a word of the claim with nothing between that the claim lacks, so that its verb may stand
 * with another: "Karlsson received 412 votes, Blom 388".
 */
function isBehindOwn({ units }: AnalysedSentence, { partner }: Bearing, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - ELIDED); i--) if ((units[i]?.weight ?? 0) > 0) return partner.includes(i);
  return false;
}

const ELIDED = 3;

function oneUnit(at: number): Range {
  return { start: at, end: at + 1 };
}

function isTelling({ left, right, weight }: SharedPhrase, { both, one }: Telling): boolean {
  return weight >= (left > 0 && right > 0 ? both : one);
}

/** How many of the units around a stretch of the claim the sentence bears out. */
export function countNear(partner: readonly number[], { start, end }: Range): number {
  let count = 0;
  for (let i = Math.max(0, start - NEAR); i < Math.min(partner.length, end + NEAR); i++)
    if ((i < start || i >= end) && (partner[i] as number) >= 0) count++;
  return count;
}
