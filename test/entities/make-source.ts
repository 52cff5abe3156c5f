import type { Block, Passage, Source } from "../../server/src/corpus/source.ts";
import { splitSentences } from "../../server/src/text/sentences.ts";

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
  const title = blocks[0]?.kind === "title" ? text.slice(blocks[0].start, blocks[0].end) : id;
  return {
    id,
    path: id,
    record: undefined,
    text,
    ownText: true,
    digest: "",
    blocks,
    passages,
    metadata: {
      title,
      titleRange: blocks[0]?.kind === "title" ? { start: blocks[0].start, end: blocks[0].end } : undefined,
      authors: [],
      date: undefined,
      dateOrigin: undefined,
      publisher: undefined,
      url: undefined,
      key: undefined,
      aliases: [],
    },
    language: "en",
  };
}
