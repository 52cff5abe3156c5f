import type { Claim, Note } from "../notes/note.ts";

/** The first or second word of a claim may stand for what the sentence before it speaks of. */
const MAY_MEAN_BEFORE =
  /^\P{L}*(?:[\p{L}\p{M}\p{N}'’.-]+,? )??(?:it|its|he|his|him|she|her|they|their|them|this|these|that|those|both|there)\b/iu;

/**
 * All that an answer about a claim rests on of the sentence before it: its text, where the claim may begin with a pronoun;
 * else only that there is one, which is the empty text. So the claim behind a sentence that is being written need mostly
 * not be judged at each keystroke.
 */
export function sentenceBefore(note: Note, { previous, text }: Claim): string | undefined {
  const before = previous === undefined ? undefined : note.claims[previous]?.text;
  return before === undefined || MAY_MEAN_BEFORE.test(text) ? before : "";
}
