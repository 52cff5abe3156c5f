import type { Unit } from "./analysed-text.ts";
import type { Comparison } from "./fault.ts";
import type { RankedSentence } from "./select-evidence.ts";

/*
 * Words that a sentence need not have to bear a claim out, because they say next to nothing of their own: without them the
 * rest of the claim says the same.
 */

/** Light words of little sense. */
const LIGHT =
  /^(?:get|gets|got|come|comes|came|go|goes|going|went|take|takes|taken|took|taking|make|makes|made|making|give|gives|gave|given|call(?:s|ed)?|describe[sd]?|play(?:s|ed|ing)?|release[sd]?|due|base[sd]?|show(?:s|ed)?|saw|known?|work(?:s|ed)?|use[sd]?|using|leads?|led|find|finds|found|follow(?:s|ed)?|last(?:s|ed)|according|well|now|still|mostly|partly|currently|also|include[sd]?|including|consider(?:s|ed)?|feature[sd]?|associated?|previously|back|things?|name[sd]?|part|number|different|period|another|others?|people|previous)$/;

/** Whether a light word says something all the same: "a man", "the first". */
export function isTelling(norm: string): boolean {
  return !LIGHT.test(norm);
}

/** To be somewhere, and to happen. */
const BEING = /^(?:located|situated|occur(?:s|red)?|happen(?:s|ed)?)$/;
/** To do what a noun says: "tests were carried out", "performed 300 tests", "experienced symptoms". */
const DOING =
  /^(?:perform(?:s|ed)?|conduct(?:s|ed)?|carried|done|undergone|underwent|experience[sd]?|record(?:s|ed)|registered)$/;
/** To have, or to come to have. */
const HAVING =
  /^(?:receive[sd]?|earn(?:s|ed)?|gross(?:es|ed)?|garner(?:s|ed)?|obtain(?:s|ed)?|gain(?:s|ed)?|holds?|held|contains?)$/;
/** Who gives has not received. */
const GIVING =
  /^(?:g[ai]ves?|given|award|grant|send|sent|pa(?:y|ys|id)|hand|offer|len[dt]s?|donat|spen[dt]s?|los[et]|cost|refus|reject|den(?:y|ied))/;

/** Whether a word is a verb of little sense, which the sentence lacks and to which it has nothing contrary. */
export function isVagueVerb(units: readonly Unit[], index: number, { sentence, bearing }: RankedSentence): boolean {
  const { norm } = units[index] as Unit;
  if (norm === "place") return /^t(?:akes?|aken|aking|ook)$/.test(units[index - 1]?.norm ?? "");
  if (norm === "carried" && units[index + 1]?.norm !== "out") return false;
  if (BEING.test(norm) || DOING.test(norm)) return true;
  return (
    HAVING.test(norm) && !sentence.units.some((unit, at) => GIVING.test(unit.norm) && !bearing.partner.includes(at))
  );
}

/** What a text in the first person calls itself: its writers, or the firm whose report it is. */
const WRITERS = /^(?:company|firm|group|corporation|authors?|writers?|researchers?|management)$/;
const WE = /^(?:we|our|us|ours)$/;

/** Whether a word at the head of the claim stands for the "we" of the sentence: "The company expects", "The authors show". */
export function isWriter(units: readonly Unit[], index: number, { sentence }: RankedSentence): boolean {
  const isHead = index <= 1 && /^(?:the|its|their)$/.test(units[index - 1]?.norm ?? "the");
  return isHead && WRITERS.test((units[index] as Unit).norm) && sentence.units.some(({ norm }) => WE.test(norm));
}

/** Kinds of things that have names; one of each row may be taken for another of it. */
const KINDS: readonly RegExp[] = [
  /^(?:film|movie|series|show|song|single|track|album|book|novel|play|game|opera|painting|poem|magazine|newspaper|trilogy|franchise|band)s?$/,
  /^(?:band|group|team|club|company|firm|city|town|village|country|county|river|island|school|university|hospital|museum)s?$/,
];
const ARTICLE = /^(?:the|an?|its|his|her|their|\d{4})$/;

/**
 * Whether a word only says what kind of thing the name behind it is ("the film Ostby"), and the source either has that word
 * or no other of its row.
 */
export function isKindOfName({ claim: { units }, sources }: Comparison, index: number): boolean {
  const { norm, kind } = units[index] as Unit;
  const [before, next] = [units[index - 1], units[index + 1]];
  const rows = KINDS.filter((row) => row.test(norm));
  if (
    kind !== "word" ||
    rows.length === 0 ||
    !next?.capital ||
    next.kind !== "word" ||
    !(before?.date || ARTICLE.test(before?.norm ?? ""))
  )
    return false;
  return (
    sources.some(({ words }) => words.has(norm)) ||
    !sources.some(({ words }) => [...words].some((word) => rows.some((row) => row.test(word))))
  );
}
