import assert from "node:assert/strict";
import fc from "fast-check";
import { BlockList } from "../../server/src/corpus/block-list.ts";
import { PassageList } from "../../server/src/corpus/passage-list.ts";
import type { Block, BlockKind } from "../../server/src/corpus/source.ts";
import { LayoutBuilder, TextLayout } from "../../server/src/corpus/text-layout.ts";
import { contains, overlaps, type Range, touches } from "../../server/src/text/range.ts";
import { runs } from "../support/runs.ts";

const KINDS: readonly BlockKind[] = ["title", "heading", "paragraph", "item", "quote", "caption", "table", "code"];

interface Laid {
  readonly blocks: readonly Block[];
  /** Of each passage its block and its sentences. */
  readonly passages: readonly { readonly block: number; readonly sentences: readonly Range[] }[];
  readonly text: string;
}

/** Blocks that stand apart by none or a few characters, each of passages of one-letter sentences. */
const laid: fc.Arbitrary<Laid> = fc
  .array(
    fc.record({
      gap: fc.nat(3),
      kind: fc.constantFrom(...KINDS),
      level: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
      paragraph: fc.option(fc.integer({ min: 1, max: 2 ** 26 - 1 }), { nil: undefined }),
      passages: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((parts) => {
    const blocks: Block[] = [];
    const passages: { block: number; sentences: Range[] }[] = [];
    let at = 0;
    for (const { gap, kind, level, paragraph, passages: counts } of parts) {
      const start = at + gap;
      at = start;
      for (const count of counts) {
        const sentences = Array.from({ length: count }, (_, i) => ({ start: at + 2 * i, end: at + 2 * i + 1 }));
        if (kind !== "heading") passages.push({ block: blocks.length, sentences });
        at += 2 * count;
      }
      at--;
      blocks.push({ start, end: at, kind, level, paragraph });
    }
    const text = Array.from({ length: at }, (_, i) => String.fromCharCode(97 + (i % 26))).join("");
    return { blocks, passages, text };
  });

/** One for all texts: nothing of one is left behind in the next. */
const builder = new LayoutBuilder();

function listsOf({ blocks, passages, text }: Laid): { readonly blocks: BlockList; readonly passages: PassageList } {
  let next = 0;
  for (const [place, block] of blocks.entries()) {
    builder.addBlock(block);
    for (; passages[next]?.block === place; next++) builder.addPassage(place, passages[next]?.sentences ?? []);
  }
  const { numbers } = builder.build();
  // As it stands among other numbers of a record.
  const layout = new TextLayout(Uint32Array.from([7, 7, 7, ...numbers, 9, 9]), 3);
  assert.deepEqual(layout.numbers, numbers);
  return { blocks: new BlockList(layout), passages: new PassageList(layout, { id: "a", text, markup: undefined }) };
}

describe("blocks and passages as numbers", () => {
  it("are what was laid out", () => {
    fc.assert(
      fc.property(laid, (plain) => {
        const { blocks, passages } = listsOf(plain);
        assert.deepEqual([...blocks], plain.blocks);
        assert.deepEqual(
          [...passages],
          plain.passages.map(({ block, sentences }, index) => {
            const above = plain.blocks.slice(0, block).findLast(({ kind }) => kind === "heading");
            return {
              source: "a",
              index,
              start: sentences[0]?.start,
              end: sentences.at(-1)?.end,
              paragraph: plain.blocks[block]?.paragraph,
              heading: above && plain.text.slice(above.start, above.end),
              sentences,
            };
          }),
        );
        for (const place of [-1, plain.blocks.length]) assert.equal(blocks.get(place), undefined);
        for (const index of [-1, plain.passages.length]) assert.equal(passages.get(index), undefined);
      }),
      { seed: 61, numRuns: runs(200) },
    );
  });

  it("are found as one would by looking at each", () => {
    fc.assert(
      fc.property(laid, fc.nat(60), fc.nat(20), (plain, start, length) => {
        const { blocks, passages } = listsOf(plain);
        const range = { start, end: start + length };
        const [allBlocks, all] = [plain.blocks, [...passages]];
        assert.deepEqual(
          blocks.overlapping(range),
          allBlocks.filter((block) => overlaps(block, range) || block.start === range.start),
        );
        assert.deepEqual(
          blocks.findTouching(start),
          allBlocks.find((block) => touches(block, start)),
        );
        const paragraph = allBlocks[start]?.paragraph ?? 1;
        assert.deepEqual(
          blocks.findFirstOf(paragraph),
          allBlocks.find((block) => block.paragraph === paragraph),
        );
        assert.deepEqual(
          blocks.findLastOf(paragraph),
          allBlocks.findLast((block) => block.paragraph === paragraph),
        );
        assert.deepEqual(
          blocks.findLastOf(),
          allBlocks.findLast((block) => block.paragraph !== undefined),
        );
        assert.deepEqual(
          [...blocks.headings()],
          allBlocks.flatMap(({ kind }, place) => (kind === "heading" ? [place] : [])),
        );

        assert.deepEqual(
          passages.overlapping(range),
          all.filter((passage) => overlaps(passage, range)),
        );
        assert.equal(
          passages.findHolding(range),
          all.find((passage) => contains(passage, range)),
        );
        assert.equal(
          passages.findAround(start),
          all.find((passage) => passage.start <= start && start < passage.end),
        );
        const behind = (found: number) => (found < 0 ? all.length : found);
        assert.equal(passages.firstEndingAfter(start), behind(all.findIndex(({ end }) => end > start)));
        assert.equal(passages.firstStartingAt(start), behind(all.findIndex((passage) => passage.start >= start)));
        const ends = all.flatMap(({ sentences }) => sentences).map(({ end }) => end);
        assert.equal(
          passages.layout.endsSentence(range),
          ends.some((end) => end >= range.start && end <= range.end),
        );
      }),
      { seed: 62, numRuns: runs(400) },
    );
  });

  it("are the same object each time, so that what is remembered of a passage is found again", () => {
    const sentences = [{ start: 0, end: 1 }];
    const block = { start: 0, end: 1, kind: "paragraph", level: undefined, paragraph: 1 } as const;
    const { passages } = listsOf({ blocks: [block], passages: [{ block: 0, sentences }], text: "a" });
    assert.notEqual(passages.get(0), undefined);
    assert.equal(passages.get(0), passages.get(0));
    assert.equal(passages.get(0), [...passages][0]);
  });
});
