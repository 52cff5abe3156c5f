import type { Block } from "../corpus/source.ts";
import type { LayoutBuilder } from "../corpus/text-layout.ts";
import type { Range } from "../text/range.ts";
import { splitSentences } from "../text/sentences.ts";

/** Blocks longer than this are split at sentences into several passages. */
const LONGEST_PASSAGE = 1500;

/** Adds to a layout blocks of a text with their passages: one a block, several for very long ones, none for a heading. */
export function addPassages(layout: LayoutBuilder, text: string, blocks: Iterable<Block>): void {
  for (const block of blocks) {
    const place = layout.blockCount;
    layout.addBlock(block);
    if (block.kind === "heading") continue;
    for (const sentences of groupSentences(splitSentences(text, block))) layout.addPassage(place, sentences);
  }
}

/** Runs of sentences that are each at most `LONGEST_PASSAGE` long, or one sentence. */
function groupSentences(sentences: readonly Range[]): Range[][] {
  const groups: Range[][] = [];
  for (const sentence of sentences) {
    const group = groups.at(-1);
    const start = group?.[0]?.start ?? 0;
    if (group !== undefined && sentence.end - start <= LONGEST_PASSAGE) group.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}
