import type { Range } from "../text/range.ts";
import type { Unit } from "./analysed-text.ts";
import type { ClaimName, Comparison } from "./fault.ts";
import { isDoer, isDoerOfActive, isSame, type NameRival } from "./name-rivals.ts";
import { countNear } from "./phrase-rivals.ts";
import { nextWord, type PlacedUnits, type SharedPhrase, sharePhrase } from "./shared-phrase.ts";

/** Weight of the words in a row from which they tell who or what is meant, and from which they do on one side alone. */
const LEAST = { both: 1.6, one: 2.4 } as const;
/** Share of it that the claim's own name may have somewhere. */
const OWN = 0.5;
/** Units around another name among which the claim's own stands in an apposition or a list. */
const BESIDE = 5;

const CONJUNCTION = /^(?:and|or|that|when|while|which|who|as|but|because|than|where|whether|if|including|like)$/;

/**
 * Another name that stands in the evidence within the very phrase in which the claim has its own ("dismissed from the
 * BBC"), in a sentence that bears on the claim, while the claim's stands nowhere in it.
 */
export function findPhraseRival(
  comparison: Comparison,
  name: ClaimName,
  least: number = LEAST.both,
): NameRival | undefined {
  const claim = { text: comparison.text, units: comparison.claim.units };
  let best: { readonly rival: NameRival; readonly weight: number } | undefined;
  let isShared = false;
  let own = 0;
  for (const { sentence, bearing } of comparison.ranked) {
    if (countNear(bearing.partner, name.units) < 2) continue;
    const there = { text: sentence.source.text, units: sentence.units };
    const names = comparison.namesOf(sentence);
    for (const other of names) {
      const phrase = sharePhrase(claim, name.units, there, other.units);
      if (isSame(comparison, name, sentence, other)) {
        own = Math.max(own, phrase.weight);
        continue;
      }
      const sure = phrase.left > 0 && phrase.right > 0;
      if (phrase.weight < (sure ? least : LEAST.one) || phrase.weight < (best?.weight ?? 0)) continue;
      if (!sure && !isTelling(phrase, [claim, name.units], [there, other.units])) continue;
      const isBesideOwn = names.some(
        (one) =>
          one.units.start < other.units.end + BESIDE &&
          one.units.end > other.units.start - BESIDE &&
          isSame(comparison, name, sentence, one),
      );
      if (isBesideOwn) continue;
      const isInClaim = comparison.claimNames.some((one) => one !== name && isSame(comparison, one, sentence, other));
      if (isInClaim && isDoer(claim.units, name) !== isDoer(sentence.units, other)) continue;
      if (isInClaim && isDoerOfActive(comparison, sentence, other)) continue;
      const isAnother =
        best !== undefined && comparison.names.compareNames(best.rival.name.name, other.name) === "different";
      isShared = isAnother && phrase.weight === best?.weight;
      best = { rival: { sentence, name: other, isInClaim, sure }, weight: phrase.weight };
    }
  }
  return best && !isShared && own <= best.weight * OWN ? best.rival : undefined;
}

/** As `findPhraseRival`, for what may be no name or be left away: only where a long phrase surrounds both. */
export function findSurePhraseRival(comparison: Comparison, name: ClaimName): NameRival | undefined {
  const rival = findPhraseRival(comparison, name, LEAST.one);
  return rival?.sure ? rival : undefined;
}

/** Whether the words before tell alone: they lead to the name, and both names end their phrase. */
function isTelling({ left }: SharedPhrase, ...names: readonly (readonly [PlacedUnits, Range])[]): boolean {
  return (
    left > 0 &&
    names.every(
      ([text, { start, end }]) =>
        !CONJUNCTION.test(text.units[nextWord(text, start, -1).at]?.norm ?? "") && endsPhrase(text, end),
    )
  );
}

/** Whether nothing that the name would only qualify stands right behind it. */
function endsPhrase(text: PlacedUnits, end: number): boolean {
  const behind = text.units[end];
  const last = text.units[end - 1] as Unit;
  if (/^['’]s?(?!\p{L})/u.test(text.text.slice(last.end)) || /['’]s?$/.test(last.norm)) return false;
  return behind === undefined || nextWord(text, end - 1, 1).isBroken || behind.weight === 0;
}
