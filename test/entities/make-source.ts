import type { Source } from "../../server/src/corpus/source.ts";
import { LayoutBuilder } from "../../server/src/corpus/text-layout.ts";
import type { Range } from "../../server/src/text/range.ts";
import { splitSentences } from "../../server/src/text/sentences.ts";
import { bareSource } from "../support/bare-source.ts";

/** A source whose blocks are parted by blank lines; a first block of one line without a full stop is its title. */
export function makeSource(id: string, text: string): Source {
  const layout = new LayoutBuilder();
  let titleRange: Range | undefined;
  let paragraph = 0;
  for (const found of text.matchAll(/\S(?:(?!\n[ \t]*\n)[\s\S])*/g)) {
    const range = { start: found.index, end: found.index + found[0].trimEnd().length };
    const place = layout.blockCount;
    if (place === 0 && !found[0].includes("\n") && !/[.!?]["”]?\s*$/.test(found[0])) {
      titleRange = range;
      layout.addBlock({ ...range, kind: "title", paragraph: undefined, level: undefined });
    } else {
      layout.addBlock({ ...range, kind: "paragraph", paragraph: ++paragraph, level: undefined });
      layout.addPassage(place, splitSentences(text, range));
    }
  }
  const title = titleRange ? text.slice(titleRange.start, titleRange.end) : id;
  return bareSource(id, text, { layout, metadata: { title, titleRange } });
}

/** A source with a paragraph for each sentence, none of them split further. */
export function sourceOfSentences(id: string, sentences: readonly string[]): Source {
  let text = "";
  const layout = new LayoutBuilder();
  for (const [index, sentence] of sentences.entries()) {
    const start = text === "" ? 0 : text.length + 2;
    text += (text === "" ? "" : "\n\n") + sentence;
    const range = { start, end: text.length };
    layout.addBlock({ ...range, kind: "paragraph", paragraph: index + 1, level: undefined });
    layout.addPassage(index, [range]);
  }
  return bareSource(id, text, { layout, metadata: { title: id } });
}
