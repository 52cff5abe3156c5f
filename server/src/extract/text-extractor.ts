import { isDateLine } from "./date-of-text.ts";
import type { ExtractInput, Extraction, Extractor } from "./extractor.ts";
import { makeSource } from "./make-source.ts";
import { findTextBlocks } from "./text-blocks.ts";

/** Plain text: one source a file. */
export const textExtractor: Extractor = {
  extensions: [".txt", ".text"],
  extract(input: ExtractInput): Extraction {
    const { blocks, title, authors } = findTextBlocks(input.text, isDateLine, input.declared.title);
    return { sources: [makeSource({ ...input, declared: [input.declared], blocks, title, authors })], problems: [] };
  },
};
