import type { Unit } from "./analysed-text.ts";
import type { Occurrence } from "./claim-words.ts";
import { deniesSomething } from "./negation.ts";
import { companyAt, type PlacedSentence, type PlacedWords } from "./word-places.ts";
import { makeAntonymTest } from "./word-relations.ts";

/** Units before a word among which stands what denies it. */
const REACH = 4;
/** Words of weight around a word that tell whether its opposite stands in its place. */
const COMPANY = 6;
const SAME = 0.7;
const BREAK = /^(?:but|although|though|while|whereas|because)$/;

/** How claim and sentences differ in what they deny. */
export interface PolarityMarks {
  /** 1 where the claim denies something and the best sentence nothing at all. */
  readonly addedAnywhere: number;
  /** 1 where the best sentence denies a word that the claim affirms. */
  readonly dropped: number;
  /** How much more of its company stands around a word's opposite than around the word itself, 0..1. */
  readonly opposite: number;
}

export function comparePolarity(claim: PlacedWords, set: readonly PlacedSentence[]): PolarityMarks {
  const { words } = claim;
  const best = set[0];
  if (!best) return { addedAnywhere: 0, dropped: 0, opposite: 0 };
  const denies = words.some(({ negation }) => negation);
  const deniesThere = best.sentence.units.some(deniesSomething);
  return {
    addedAnywhere: denies && !deniesThere ? 1 : 0,
    dropped: deniesThere && isDropped(claim, best) ? 1 : 0,
    opposite: findOpposite(claim, set),
  };
}

/** Whether the sentence denies a word of the claim that the claim affirms, and none that it denies. */
function isDropped({ words, content }: PlacedWords, { sentence, occurrences }: PlacedSentence): boolean {
  let dropped = false;
  for (const index of content) {
    const here = isDenied(words, index);
    for (const { at, strength } of occurrences[index] as readonly Occurrence[]) {
      if (strength < SAME || !isDenied(sentence.units, at)) continue;
      if (here) return false;
      dropped = true;
    }
  }
  return dropped;
}

function isDenied(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const unit = units[i] as Unit;
    if (deniesSomething(unit)) return true;
    if (BREAK.test(unit.norm)) return false;
  }
  return false;
}

/** An opposite that is denied on one side says the same. */
function findOpposite(claim: PlacedWords, set: readonly PlacedSentence[]): number {
  const { words, content } = claim;
  let most = 0;
  words.forEach((unit, index) => {
    if (unit.kind !== "word" || (unit.capital && index > 0)) return;
    const isAntonym = makeAntonymTest(unit.stem);
    if (!isAntonym) return;
    for (const placed of set) {
      placed.sentence.units.forEach((other, at) => {
        if (other.kind !== "word" || other.capital || !isAntonym(other.stem)) return;
        if (words.some(({ stem }) => stem === other.stem)) return;
        if (isDenied(words, index) !== isDenied(placed.sentence.units, at)) return;
        const company = nearestOf(content, index);
        const own = (placed.occurrences[index] as readonly Occurrence[])
          .filter(({ strength }) => strength === 1)
          .map((occurrence) => companyAt(claim, company, index, placed, occurrence.at));
        most = Math.max(most, companyAt(claim, company, index, placed, at) - Math.max(0, ...own));
      });
    }
  });
  return most;
}

function nearestOf(content: readonly number[], index: number): number[] {
  return content
    .filter((other) => other !== index)
    .sort((a, b) => Math.abs(a - index) - Math.abs(b - index))
    .slice(0, COMPANY);
}
