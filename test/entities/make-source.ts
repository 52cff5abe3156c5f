import type { Block, Passage, Source } from "../../server/src/corpus/source.ts";
import { splitSentences } from "../../server/src/text/sentences.ts";
import { bareSource } from "../support/bare-source.ts";

/** A source whose blocks are parted by blank lines; a first block of one line without a full stop is its title. */
export function makeSource(id: string, text: string): Source {
  const blocks: Block[] = [];
  const passages: Passage[] = [];
  for (const found of text.matchAll(/\S(?:(?!\n[ \t]*\n)[\s\S])*/g)) {
    const start = found.index;
    const end = start + found[0].trimEnd().length;
    const title = blocks.length === 0 && !found[0].includes("\n") && !/[.!?]["”]?\s*$/.test(found[0]);
    blocks.push({
      start,
      end,
      kind: title ? "title" : "paragraph",
      paragraph: title ? undefined : passages.length + 1,
      level: undefined,
    });
    if (!title) {
      passages.push({
        start,
        end,
        source: id,
        index: passages.length,
        paragraph: passages.length + 1,
        heading: undefined,
        sentences: splitSentences(text, { start, end }),
      });
    }
  }
  const titleRange = blocks[0]?.kind === "title" ? { start: blocks[0].start, end: blocks[0].end } : undefined;
  const title = titleRange ? text.slice(titleRange.start, titleRange.end) : id;
  return bareSource(id, text, { blocks, passages, metadata: { title, titleRange } });
}

/** A source with a paragraph for each sentence, none of them split further. */
export function sourceOfSentences(id: string, sentences: readonly string[]): Source {
  let text = "";
  const passages: Passage[] = [];
  const blocks: Block[] = [];
  for (const sentence of sentences) {
    const start = text === "" ? 0 : text.length + 2;
    text += (text === "" ? "" : "\n\n") + sentence;
    const range = { start, end: text.length };
    const index = passages.length;
    passages.push({ ...range, source: id, index, paragraph: index + 1, heading: undefined, sentences: [range] });
    blocks.push({ ...range, kind: "paragraph", paragraph: index + 1, level: undefined });
  }
  return { ...makeSource(id, ""), text, blocks, passages };
}
