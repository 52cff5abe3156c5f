import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeText, isBinary } from "../../server/src/extract/decode.ts";
import { runs } from "../support/runs.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);

describe("decoding", () => {
  it("reads UTF-8 with characters of one to four bytes", () => {
    const text = "port – Ærø, 港, 🚢";
    assert.equal(decodeText(new TextEncoder().encode(text)).text, text);
  });

  it("removes the byte-order mark", () => {
    const decoded = decodeText(bytes(0xef, 0xbb, 0xbf, 0x41));
    assert.equal(decoded.text, "A");
    assert.equal(decoded.fault, undefined);
  });

  it("reads UTF-16 of either order by its mark", () => {
    assert.equal(decodeText(bytes(0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0xa2, 0xde)).text, "A🚢");
    assert.equal(decodeText(bytes(0xfe, 0xff, 0, 0x41, 0xd8, 0x3d, 0xde, 0xa2)).text, "A🚢");
  });

  it("tells of half a character at the end of UTF-16, and of half a pair", () => {
    const odd = decodeText(bytes(0xff, 0xfe, 0x41, 0, 0x42));
    assert.deepEqual([odd.text, odd.fault], ["A\uFFFD", { byte: 4, offset: 1 }]);
    const lone = decodeText(bytes(0xff, 0xfe, 0x3d, 0xd8, 0x41, 0));
    assert.deepEqual([lone.text, lone.fault], ["\uFFFDA", { byte: 2, offset: 0 }]);
  });

  it("reads a file in Windows-1252 as such, with the offsets an editor has", () => {
    const decoded = decodeText(bytes(0x93, 0x63, 0x61, 0x66, 0xe9, 0x20, 0x94));
    assert.equal(decoded.encoding, "windows-1252");
    assert.equal(decoded.text, "“café ”");
    assert.deepEqual(decoded.fault, { byte: 0, offset: 0 });
    assert.equal(decoded.sameOffsets, true);
  });

  it("says so where an editor that reads UTF-8 would have other offsets", () => {
    // To UTF-8, E9 and 94 begin one character of three bytes.
    const decoded = decodeText(bytes(0x63, 0xe9, 0x94, 0x20));
    assert.deepEqual([decoded.text, decoded.sameOffsets], ["cé” ", false]);
  });

  it("marks what is damaged in UTF-8 that is otherwise whole", () => {
    const decoded = decodeText(bytes(0xc3, 0xa9, 0x20, 0xff, 0x20, 0xe2, 0x82));
    assert.equal(decoded.encoding, "utf-8");
    assert.equal(decoded.text, "é \uFFFD \uFFFD");
    assert.deepEqual(decoded.fault, { byte: 3, offset: 2 });
  });

  it("does not take bytes that Windows-1252 leaves empty for it", () => {
    assert.equal(decodeText(bytes(0x41, 0x81, 0x42)).encoding, "utf-8");
  });

  it("decodes any bytes as the platform's decoder does, unless it takes them for Windows-1252", () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: "binary", maxLength: 30 }).map((text) => new TextEncoder().encode(text)),
      fc
        .array(fc.constantFrom(0x41, 0xc3, 0xa9, 0xe0, 0xa0, 0x80, 0xed, 0xbf, 0xf0, 0x90, 0xf4, 0x8f, 0xc0), {
          maxLength: 12,
        })
        .map((values) => Uint8Array.from(values)),
    );
    fc.assert(
      fc.property(anyBytes, (input) => {
        const decoded = decodeText(input);
        if (decoded.encoding === "windows-1252") return;
        const label = decoded.encoding;
        assert.equal(decoded.text, new TextDecoder(label).decode(input));
      }),
      { seed: 1, numRuns: runs(500) },
    );
  });

  it("takes text with NULs or many control characters for binary", () => {
    assert.equal(isBinary("a\0b"), true);
    assert.equal(isBinary("\u0001\u0002abc"), true);
    assert.equal(isBinary("Tabs\tand\r\nform feeds\f are text."), false);
  });
});
