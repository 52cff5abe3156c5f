import { plainLine } from "../corpus/plain-text.ts";
import type { Block, Passage, SourceId } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { splitSentences } from "../text/sentences.ts";

/** Blocks longer than this are split at sentences into several passages. */
const LONGEST_PASSAGE = 1500;

/** One passage a block, several for very long ones; headings are the context of those below them, not passages. */
export function makePassages(
  source: SourceId,
  text: string,
  blocks: readonly Block[],
  markup: readonly Range[] = [],
): Passage[] {
  const passages: Passage[] = [];
  let heading: string | undefined;
  for (const block of blocks) {
    if (block.kind === "heading") {
      heading = plainLine(text, block, markup);
      continue;
    }
    for (const sentences of groupSentences(splitSentences(text, block))) {
      const { start } = sentences[0] as Range;
      const { end } = sentences.at(-1) as Range;
      passages.push({ source, index: passages.length, start, end, paragraph: block.paragraph, heading, sentences });
    }
  }
  return passages;
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
