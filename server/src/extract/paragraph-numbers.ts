import type { Block } from "../corpus/source.ts";
import type { Part } from "./text-parts.ts";

type UnnumberedBlock = Omit<Block, "paragraph">;

/** Fewer numbers than this may be a list in a text that does not number its paragraphs. */
export const LEAST_NUMBERS = 3;

/** Counts every block that is no title, heading or caption. */
export function* numberParagraphs(blocks: Iterable<UnnumberedBlock>): Generator<Block, void, undefined> {
  let paragraph = 0;
  for (const block of blocks) yield withNumber(block, isBody(block) ? ++paragraph : undefined);
}

/**
 * Whether the parts of a body bear numbers of their own, as the paragraphs of rulings, treaties and minutes do: one by
 * one from 1, at least half of them. Readers then cite by these numbers, whatever stands between.
 */
export function hasOwnNumbers(parts: Iterable<Part>): boolean {
  let count = 0;
  let written = 0;
  for (const { number } of parts) {
    count++;
    if (number !== undefined && number.value !== ++written) return false;
  }
  return written >= LEAST_NUMBERS && written * 2 >= count;
}

/**
 * Gives blocks the numbers written before them. A block without one, such as words quoted from elsewhere, belongs to the
 * paragraph before it as long as no heading parts them; what stands before the first, or behind a heading, has none.
 */
export function* numberAsWritten(
  blocks: Iterable<UnnumberedBlock & { readonly number?: number | undefined }>,
): Generator<Block, void, undefined> {
  let paragraph: number | undefined;
  for (const block of blocks) {
    if (block.kind === "heading") paragraph = undefined;
    paragraph = block.number ?? paragraph;
    yield withNumber(block, isBody(block) ? paragraph : undefined);
  }
}

/** Field by field: of a spread with a field behind it V8 makes a hidden class for each object. */
function withNumber({ kind, start, end, level }: UnnumberedBlock, paragraph: number | undefined): Block {
  return { kind, start, end, level, paragraph };
}

function isBody({ kind }: UnnumberedBlock): boolean {
  return kind !== "title" && kind !== "heading" && kind !== "caption";
}
