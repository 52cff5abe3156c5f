import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeAscii } from "../../server/src/platform/node/platform.ts";
import { RecordReader, RecordWriter } from "../../server/src/workspace/record-bytes.ts";
import { runs } from "../support/runs.ts";

type Piece =
  | { readonly number: number }
  | { readonly text: string }
  | { readonly word: string | undefined }
  | { readonly part: readonly (number | string)[] };

const anyText = fc.oneof(fc.constantFrom("", "strike", "Halmsund", "港", "ø\uD800"), fc.string({ unit: "binary" }));
const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.nat(2 ** 32 - 1).map((number) => ({ number })),
  anyText.map((text) => ({ text })),
  fc.option(anyText, { nil: undefined }).map((word) => ({ word })),
  fc.array(fc.oneof(fc.nat(), anyText), { maxLength: 4 }).map((part) => ({ part })),
);

function write(pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  const to = new RecordWriter();
  for (const piece of pieces) {
    if ("number" in piece) to.number(piece.number);
    else if ("text" in piece) to.text(piece.text);
    else if ("word" in piece) to.word(piece.word);
    else {
      to.part(() => {
        for (const one of piece.part) typeof one === "number" ? to.number(one) : to.word(one);
      });
    }
  }
  return to.bytes();
}

describe("a record", () => {
  it("is read back as it was written, parts at any time and from bytes that are gone", () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const bytes = write(pieces);
        const from = RecordReader.open(bytes, decodeAscii) as RecordReader;
        const parts: { readonly at: number; readonly written: readonly (number | string)[] }[] = [];
        for (const piece of pieces) {
          if ("number" in piece) assert.equal(from.number(), piece.number);
          else if ("text" in piece) assert.equal(from.text(), piece.text);
          else if ("word" in piece) assert.equal(from.word(), piece.word);
          else parts.push({ at: from.passPart(), written: piece.part });
        }
        const readParts = from.parts();
        bytes.fill(0);
        for (const { at, written } of parts.reverse()) {
          const part = readParts.readPart(at);
          for (const one of written) assert.equal(typeof one === "number" ? part.number() : part.word(), one);
        }
      }),
      { seed: 1, numRuns: runs(300) },
    );
  });

  it("is refused by a machine of the other byte order", () => {
    const bytes = write([{ text: "The walkout" }, { number: 7 }]);
    const swapped = bytes.map((_, i) => bytes[i ^ 3] as number);
    assert.equal(RecordReader.open(swapped, decodeAscii), undefined);
  });

  it("is refused when a bit is flipped or bytes are missing", () => {
    const bytes = write([{ text: "The walkout in Øst" }, { word: "Halmsund" }, { part: [1, "Halmsund"] }]);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >>> 3] = (flipped[bit >>> 3] as number) ^ (1 << (bit & 7));
      assert.equal(RecordReader.open(flipped, decodeAscii), undefined, `bit ${bit}`);
    }
    for (let length = 0; length < bytes.length; length++) {
      assert.equal(RecordReader.open(bytes.slice(0, length), decodeAscii), undefined);
    }
  });
});
