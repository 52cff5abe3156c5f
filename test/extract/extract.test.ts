import assert from "node:assert/strict";
import fc from "fast-check";
import type { Source } from "../../server/src/corpus/source.ts";
import { extractSources, findExtractor } from "../../server/src/extract/extract.ts";
import { runs } from "../support/runs.ts";
import { extractText } from "../support/sources.ts";

const extract = (path: string, bytes: Uint8Array, limitBytes = 1000) =>
  extractSources(path, bytes, "00", { limitBytes });
const kindsOf = (problems: readonly { kind: string; fatal: boolean }[]) =>
  problems.map(({ kind, fatal }) => [kind, fatal]);

describe("what cannot be read", () => {
  it("is a problem of the file: empty, blank, binary, too large, of another format", () => {
    const text = new TextEncoder();
    const cases: [string, Uint8Array, string][] = [
      ["a.txt", new Uint8Array(), "empty"],
      ["a.txt", text.encode("\uFEFF \r\n\t"), "empty"],
      ["a.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), "binary"],
      ["a.txt", new Uint8Array(1001).fill(65), "too-large"],
      ["a.xyz", text.encode("Text."), "unreadable"],
    ];
    for (const [path, bytes, kind] of cases) {
      const { sources, problems } = extract(path, bytes);
      assert.deepEqual([sources.length, kindsOf(problems)], [0, [[kind, true]]], kind);
      assert.match(problems[0]?.message ?? "", /^[A-Z].*\.$/);
    }
  });

  it("in the encoding alone is told with line and byte, and the rest is read", () => {
    const { sources, problems } = extract("a.txt", Uint8Array.from([0x41, 0x2e, 0x0a, 0xc3, 0xa9, 0xff, 0x2e]));
    assert.equal(sources[0]?.text, "A.\né\uFFFD.");
    assert.deepEqual(kindsOf(problems), [["encoding", false]]);
    assert.match(problems[0]?.message ?? "", /line 2, byte 5/);
    assert.deepEqual(problems[0]?.range, { start: 4, end: 5 });
  });

  it("for its many lines is told where the rest begins, and the first million are read", () => {
    const read = (lines: number) => {
      const bytes = new TextEncoder().encode(`A boat.\n${"\n".repeat(lines - 2)}A pier.\n`);
      const { sources, problems } = extract("a.txt", bytes, 2 ** 21);
      return [sources[0]?.passages.length, problems.map(({ message, position }) => [message, position?.start.line])];
    };
    assert.deepEqual(read(1_000_000), [2, []]);
    const told =
      "The file has 1000001 lines, of which the first 1000000 are read. Split it into files of no more than these.";
    assert.deepEqual(read(1_000_001), [1, [[told, 1_000_000]]]);
  });

  it("is told apart by the extension, in either case", () => {
    assert.ok(findExtractor("a/B.TXT"));
    assert.ok(findExtractor("a/b.MarkDown"));
    assert.equal(findExtractor("a/txt"), undefined);
    assert.equal(findExtractor("a.txt/b"), undefined);
  });
});

function checkSource(source: Source): void {
  const { text, blocks, passages } = source;
  let end = 0;
  let paragraph = 0;
  for (const block of blocks) {
    assert.ok(block.start >= end && block.end > block.start && block.end <= text.length);
    assert.equal(text.slice(block.start, block.end).trim().length, block.end - block.start);
    if (block.paragraph !== undefined) assert.equal(block.paragraph, ++paragraph);
    end = block.end;
  }
  end = 0;
  for (const [i, passage] of [...passages].entries()) {
    assert.equal(passage.index, i);
    assert.ok(passage.start >= end && passage.end <= text.length);
    assert.ok([...blocks].some((block) => block.start <= passage.start && passage.end <= block.end));
    assert.equal(passage.sentences[0]?.start, passage.start);
    assert.equal(passage.sentences.at(-1)?.end, passage.end);
    let sentenceEnd = passage.start;
    for (const sentence of passage.sentences) {
      assert.ok(sentence.start >= sentenceEnd && sentence.end > sentence.start);
      sentenceEnd = sentence.end;
    }
    end = passage.end;
  }
}

describe("extraction", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "",
      " ",
      "# Head",
      "- item",
      "> quote",
      "THE PORT",
      "By Jo Ek",
      "---",
      "title: x",
      "| a | b |",
      "|---|---|",
      "```",
    ),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom(
      "The walkout went on. It is long.",
      "March 3, 2021",
      '{"text": "One. Two."}',
      "港口。船🚢",
      "went on",
      "1. one",
    ),
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\r", "\n\n"))
    .map(([lines, end]) => lines.join(end));
  const path = fc.constantFrom("a.txt", "a.md", "a.jsonl");

  it("gives ordered blocks and passages inside the text, whatever the text", () => {
    fc.assert(
      fc.property(path, text, fc.option(text, { nil: undefined }), (file, written, sidecar) => {
        const { sources, problems } = extractText(file, written, sidecar);
        for (const source of sources) checkSource(source);
        for (const problem of problems) assert.match(problem.message, /\.$/);
      }),
      { seed: 1, numRuns: runs(400) },
    );
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(path, fc.uint8Array({ maxLength: 200 }), (file, bytes) => {
        for (const source of extract(file, bytes).sources) checkSource(source);
      }),
      { seed: 1, numRuns: runs(300) },
    );
  });

  it("says the same twice", () => {
    fc.assert(
      fc.property(path, text, (file, written) =>
        assert.deepEqual(extractText(file, written), extractText(file, written)),
      ),
      { seed: 1, numRuns: runs(50) },
    );
  });
});
