import assert from "node:assert/strict";
import fc from "fast-check";
import { LineIndex } from "../../server/src/text/line-index.ts";
import { runs } from "../support/runs.ts";

describe("line index", () => {
  it("counts lines by each kind of line break", () => {
    const index = new LineIndex("a\nb\r\nc\rd");
    assert.equal(index.lineCount, 4);
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => [index.lineStart(line), index.lineEnd(line)]),
      [
        [0, 1],
        [2, 3],
        [5, 6],
        [7, 8],
      ],
    );
  });

  it("has one line in an empty text and an empty line behind a last break", () => {
    assert.equal(new LineIndex("").lineCount, 1);
    const index = new LineIndex("a\r\n");
    assert.equal(index.lineCount, 2);
    assert.deepEqual(index.positionAt(3), { line: 1, character: 0 });
    assert.equal(index.lineEnd(1), 3);
  });

  it("does not take \\n\\r for one break, nor other separators for any", () => {
    assert.equal(new LineIndex("a\n\rb").lineCount, 3);
    assert.equal(new LineIndex("a\u2028b\u0085c\fd").lineCount, 1);
  });

  it("counts UTF-16 code units", () => {
    const index = new LineIndex("é😀x\n漢字");
    assert.deepEqual(index.positionAt(3), { line: 0, character: 3 });
    assert.deepEqual(index.positionAt(6), { line: 1, character: 1 });
    assert.equal(index.offsetAt({ line: 1, character: 2 }), 7);
  });

  it("clamps positions and offsets", () => {
    const index = new LineIndex("ab\r\ncd");
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 6);
    assert.equal(index.offsetAt({ line: 1, character: -1 }), 4);
    assert.deepEqual(index.positionAt(-5), { line: 0, character: 0 });
    assert.deepEqual(index.positionAt(99), { line: 1, character: 2 });
    assert.equal(index.lineStart(9), 6);
    assert.equal(index.lineAt(99), 1);
  });

  it("round-trips offsets and agrees with a plain count", () => {
    const unit = fc.constantFrom("a", "\n", "\r", "\r\n", "😀", "漢", " ");
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 30 }).map((list) => list.join("")),
        (text) => {
          const index = new LineIndex(text);
          assert.equal(index.lineCount, text.split(/\r\n|\n|\r/).length);
          for (let offset = 0; offset <= text.length; offset++) {
            const insideBreak = text[offset - 1] === "\r" && text[offset] === "\n";
            const before = text.slice(0, insideBreak ? offset - 1 : offset);
            const position = index.positionAt(offset);
            assert.equal(position.line, before.split(/\r\n|\n|\r/).length - 1);
            assert.equal(index.offsetAt(position), insideBreak ? offset - 1 : offset);
          }
        },
      ),
      { seed: 3, numRuns: runs(200) },
    );
  });
});
