import { isDateLine } from "./date-of-text.ts";
import type { ExtractInput, Extractor, SourceStream } from "./extractor.ts";
import { makeSource } from "./make-source.ts";
import { findTextBlocks } from "./text-blocks.ts";

/** Plain text: one source a file. */
export const textExtractor: Extractor = {
  extensions: [".txt", ".text"],
  *extract(input: ExtractInput): SourceStream {
    const { blocks, title, authors } = findTextBlocks(input.text, isDateLine, input.declared.title);
    yield makeSource({ ...input, declared: [input.declared], blocks, title, authors });
    return [];
  },
};
