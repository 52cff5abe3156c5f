import type { Source } from "../corpus/source.ts";
import { findApproximate } from "../text/approximate.ts";
import { foldText } from "../text/fold.ts";
import type { Range } from "../text/range.ts";
import { foldSource } from "./fold-source.ts";
import { findWhole } from "./text-fragment.ts";

/** Words shorter than this stand in too many places to lead anywhere. */
const SHORTEST = 12;
/** Share of the characters that may differ. */
const TOLERANCE = 0.2;

/**
 * Where else in a source the words stand, for a citation whose place is wrong: every place that has them (case and
 * typography aside), else the places nearest in wording, best first. At most `limit`; empty for a word or two.
 */
export function findWordsElsewhere(source: Source, words: string, limit = 3): Range[] {
  const pattern = foldText(words, { ignoreCase: true }).text.trim();
  if (pattern.length < SHORTEST) return [];
  const { text, toRawRange } = foldSource(source);
  const exact: Range[] = [];
  for (const start of findWhole(text, pattern, 0)) {
    exact.push(toRawRange({ start, end: start + pattern.length }));
    if (exact.length === limit) break;
  }
  if (exact.length > 0) return exact;
  const near = findApproximate(pattern, text, Math.floor(pattern.length * TOLERANCE));
  return near.slice(0, limit).map((place) => toRawRange(place));
}
