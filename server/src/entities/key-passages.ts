import type { Source } from "../corpus/source.ts";
import { isStopWord } from "../text/stop-words.ts";
import { findWords } from "../text/words.ts";
import { compare } from "./entity-names.ts";
import { firstInOrder } from "./first-in-order.ts";

export interface PassageMentions {
  readonly source: Source;
  readonly passage: number;
  /** Mentions of the entity in the passage. */
  readonly count: number;
  /** Offset of the first of them in the passage. */
  readonly offset: number;
  /** Other entities in it. */
  readonly others: number;
  readonly defines: boolean;
}

/** How many passages are compared with each other for likeness. */
const compared = 24;

/**
 * The passages that say most about an entity, best first: those that define it, name it early and often and beside
 * others; each next one as unlike the chosen ones as may be, of another source where there is one.
 */
export function rankPassages(found: readonly PassageMentions[], limit: number): PassageMentions[] {
  const scored = firstInOrder(
    found.map((mentions): Scored => ({ mentions, score: scoreOf(mentions) })),
    Math.max(compared, limit * 3),
    byScore,
  ).map((entry) => ({ ...entry, words: wordsOf(entry.mentions.source, entry.mentions.passage) }));
  const chosen: typeof scored = [];
  while (chosen.length < limit && scored.length > 0) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (const [index, entry] of scored.entries()) {
      let penalty = 0;
      for (const other of chosen) {
        const alike = likeness(entry.words, other.words) * 4;
        const same = entry.mentions.source === other.mentions.source ? 0.3 : 0;
        penalty = Math.max(penalty, alike + same);
      }
      if (entry.score - penalty > most) {
        most = entry.score - penalty;
        best = index;
      }
    }
    chosen.push(...scored.splice(best, 1));
  }
  return chosen.map((entry) => entry.mentions);
}

interface Scored {
  readonly mentions: PassageMentions;
  readonly score: number;
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || inOrder(a.mentions, b.mentions);
}

function inOrder(a: PassageMentions, b: PassageMentions): number {
  return compare(a.source.id, b.source.id) || a.passage - b.passage;
}

function scoreOf(mentions: PassageMentions): number {
  const passage = mentions.source.passages[mentions.passage]!;
  const length = passage.end - passage.start;
  const early = mentions.offset < 12 ? 1 : mentions.offset < 60 ? 0.5 : 0;
  const brief = length < 60 ? -0.8 : 0;
  const long = length > 1200 ? -0.5 : 0;
  return (
    Math.min(mentions.count, 4) * 0.5 +
    early +
    Math.min(mentions.others, 4) * 0.15 +
    (mentions.defines ? 2 : 0) -
    (passage.paragraph === undefined ? 1 : 0) +
    brief +
    long -
    Math.min(mentions.passage, 20) * 0.02
  );
}

function wordsOf(source: Source, index: number): Set<string> {
  const passage = source.passages[index]!;
  const range = { start: passage.start, end: Math.min(passage.end, passage.start + 1200) };
  const words = new Set<string>();
  for (const { norm } of findWords(source.text, range)) {
    if (!isStopWord(norm)) words.add(norm);
  }
  return words;
}

/** Share of common words, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) {
    if (b.has(word)) common++;
  }
  return common / (a.size + b.size - common);
}
