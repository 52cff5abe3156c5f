import type { Source } from "../corpus/source.ts";
import { isStopWord } from "../text/stop-words.ts";
import { findWords } from "../text/words.ts";
import type { Entity } from "./entity.ts";
import type { EntityPassage } from "./entity-passages.ts";

/** How many passages are compared with each other for likeness. */
const compared = 24;

/**
 * The passages that say most about an entity, best first: those that define it, name it early and often and beside
 * others; each next one as unlike the chosen ones as may be, of another source where there is one. `found` is in source
 * order; `definition` tells where it is defined. Only the few with the best scores are read.
 */
export function rankPassages(
  found: readonly EntityPassage[],
  sourceAt: (slot: number) => Source,
  definition: Entity["definition"],
  limit: number,
): { readonly source: Source; readonly passage: number }[] {
  const scored = bestOf(found, sourceAt, definition, Math.max(compared, limit * 3)).map((entry) => ({
    ...entry,
    words: wordsOf(entry.source, entry.passage),
  }));
  const chosen: typeof scored = [];
  while (chosen.length < limit && scored.length > 0) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (const [index, entry] of scored.entries()) {
      let penalty = 0;
      for (const other of chosen) {
        const alike = likeness(entry.words, other.words) * 4;
        const same = entry.source === other.source ? 0.3 : 0;
        penalty = Math.max(penalty, alike + same);
      }
      if (entry.score - penalty > most) {
        most = entry.score - penalty;
        best = index;
      }
    }
    chosen.push(...scored.splice(best, 1));
  }
  return chosen;
}

interface Scored {
  readonly source: Source;
  readonly passage: number;
  readonly score: number;
}

/** The first `count` by score, then by their order, without an object for each of thousands. */
function bestOf(
  found: readonly EntityPassage[],
  sourceAt: (slot: number) => Source,
  definition: Entity["definition"],
  count: number,
): Scored[] {
  const best: Scored[] = [];
  for (const mentions of found) {
    const { slot, range } = mentions;
    const here =
      definition !== undefined && range.start <= definition.range.start && definition.range.start < range.end;
    const score = scoreOf(mentions) + (here && sourceAt(slot).id === definition.source ? 2 : 0);
    if (best.length === count && score <= best[count - 1]!.score) continue;
    let at = best.length;
    while (at > 0 && best[at - 1]!.score < score) at--;
    best.splice(at, 0, { source: sourceAt(slot), passage: mentions.passage, score });
    if (best.length > count) best.pop();
  }
  return best;
}

function scoreOf({ count, all, start, passage, range, isBody }: EntityPassage): number {
  const length = range.end - range.start;
  const offset = start - range.start;
  const early = offset < 12 ? 1 : offset < 60 ? 0.5 : 0;
  const brief = length < 60 ? -0.8 : 0;
  const long = length > 1200 ? -0.5 : 0;
  return (
    Math.min(count, 4) * 0.5 +
    early +
    Math.min(all - count, 4) * 0.15 -
    (isBody ? 0 : 1) +
    brief +
    long -
    Math.min(passage, 20) * 0.02
  );
}

function wordsOf(source: Source, index: number): Set<string> {
  const passage = source.passages.get(index)!;
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
