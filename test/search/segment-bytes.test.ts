import assert from "node:assert/strict";
import type { Source } from "../../server/src/corpus/source.ts";
import { emptyIndex } from "../../server/src/search/bm25-index.ts";
import { buildSegments } from "../../server/src/search/build-segment.ts";
import type { Segment } from "../../server/src/search/segment.ts";
import { readSegment, writeSegment } from "../../server/src/search/segment-bytes.ts";
import { seededNumbers } from "../support/seeded-numbers.ts";
import { randomCorpus, randomQuery, sourceOfParagraphs } from "./random-corpus.ts";

const often = sourceOfParagraphs("often", "Boats", [Array(100).fill("boat").join(" "), "港口 and one boat"]);
const corpus = [...randomCorpus(1, 20), often];
const [segment] = buildSegments(corpus) as [Segment];
const bytes = writeSegment(segment);

describe("a segment as bytes", () => {
  it("is read back as it was", () => {
    assert.deepEqual(readSegment(bytes, corpus), segment);
    const index = emptyIndex().addSegments([readSegment(bytes, corpus) as Segment]);
    const next = seededNumbers(1);
    for (let i = 0; i < 20; i++) {
      const query = `${randomQuery(next, corpus)} boat`;
      assert.deepEqual(index.search(query, { limit: 5 }), emptyIndex().update(corpus, []).search(query, { limit: 5 }));
    }
  });

  it("is written where it was built or read, and copied where its arrays stand apart", () => {
    assert.equal(bytes.buffer, segment.postings.buffer);
    assert.equal(bytes.byteLength, segment.postings.buffer.byteLength);
    const read = readSegment(bytes.slice(), corpus) as Segment;
    assert.equal(writeSegment(read).buffer, read.lengths.buffer);
    const apart: Segment = { ...segment, lengths: segment.lengths.slice() };
    const copied = writeSegment(apart);
    assert.notEqual(copied.buffer, segment.postings.buffer);
    assert.deepEqual(copied, bytes);
    assert.deepEqual(readSegment(copied, corpus), segment);
  });

  it("is refused when any one bit is flipped", () => {
    const [small] = buildSegments([often]) as [Segment];
    const written = writeSegment(small);
    for (let bit = 0; bit < written.length * 8; bit++) {
      const flipped = written.slice();
      flipped[bit >>> 3] = (flipped[bit >>> 3] as number) ^ (1 << (bit & 7));
      assert.equal(readSegment(flipped, [often]), undefined, `bit ${bit}`);
    }
  });

  it("is refused when it is cut short, longer, or of the other byte order", () => {
    for (let length = 0; length < 400; length++) assert.equal(readSegment(bytes.slice(0, length), corpus), undefined);
    assert.equal(readSegment(bytes.slice(0, -8), corpus), undefined);
    const longer = new Uint8Array(bytes.length + 8);
    longer.set(bytes);
    assert.equal(readSegment(longer, corpus), undefined);
    const swapped = new Uint8Array(bytes.length);
    for (let i = 0; i < bytes.length; i++) swapped[i ^ 3] = bytes[i] as number;
    assert.equal(readSegment(swapped, corpus), undefined);
  });

  it("is refused with other sources than it was made of", () => {
    assert.equal(readSegment(bytes, corpus.slice(1)), undefined);
    assert.equal(readSegment(bytes, [...corpus].reverse()), undefined);
    const [first, ...others] = corpus as [Source, ...Source[]];
    assert.equal(readSegment(bytes, [{ ...first, digest: "01" }, ...others]), undefined);
  });
});
