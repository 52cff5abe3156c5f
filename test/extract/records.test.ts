import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { makeCorpus } from "../../server/src/corpus/make-corpus.ts";
import type { Range } from "../../server/src/text/range.ts";
import { extractText, wordsAt } from "../support/sources.ts";

const path = "sources/harbour.jsonl";
const fixture = readFileSync("test/fixtures/records/harbour.jsonl", "utf8");

describe("JSON Lines", () => {
  it("make one source of each record", () => {
    const { sources, problems } = extractText(path, fixture);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      sources.map(({ id, record, ownText, metadata }) => [id, record, ownText, metadata.key, metadata.title]),
      [
        [`${path}#r1`, 1, false, "halmsund-strike", "Ferry strike enters second week"],
        [`${path}#r2`, 2, false, "halmsund-talks", "Talks open in Halmsund"],
        [`${path}#r3`, 3, false, undefined, "The harbour in figures"],
      ],
    );
    const [first, second, third] = sources;
    assert.ok(first && second && third);
    assert.deepEqual(first.metadata.date, { year: 2021, month: 3, day: 12 });
    assert.deepEqual(second.metadata.authors, ["Jo Ek", "Mira Sand"]);
    assert.equal(wordsAt(third, third.blocks.get(2)), "It employs 640 people. 🚢");
    assert.equal(third.blocks.get(2)?.paragraph, 2);
  });

  it("have a paragraph for a first line that their title does not say, though it may look like one", () => {
    const blocksOf = (title: string) => {
      const text = "State-run Halmsund Ferry\nCorporation has secured aid for a year.\n\nIt needed it.";
      const [source] = extractText(path, JSON.stringify({ title, text })).sources;
      const words = ({ start, end }: Range) => source?.text.slice(start, end).replace("\n", " ");
      return Array.from(source?.blocks ?? [], (block) => [block.kind, words(block)]);
    };
    assert.deepEqual(blocksOf("FERRIES SECURE AID"), [
      ["paragraph", "State-run Halmsund Ferry Corporation has secured aid for a year."],
      ["paragraph", "It needed it."],
    ]);
    assert.deepEqual(blocksOf("State-Run Halmsund Ferry"), [
      ["title", "State-run Halmsund Ferry"],
      ["caption", "Corporation has secured aid for a year."],
      ["paragraph", "It needed it."],
    ]);
  });

  it("can each be found by a key of their own", () => {
    const { sources } = extractText(path, fixture);
    const corpus = makeCorpus(sources, []);
    const ids = (key: string) => corpus.findByKey(key).map(({ id }) => id);
    assert.equal(corpus.keyOf(`${path}#r3`), "harbour-r3");
    assert.deepEqual(ids("halmsund-talks"), [`${path}#r2`]);
    assert.deepEqual(ids("harbour-r3"), [`${path}#r3`]);
    assert.deepEqual(ids("harbour-r1"), [`${path}#r1`]);
    assert.equal(ids("harbour").length, 3);
    assert.equal(corpus.sourcesOfFile(path).length, 3);
  });

  it("give equal records equal digests wherever they stand", () => {
    const lines = fixture.split("\n");
    const moved = extractText(path, `${lines[2]}\n${lines[0]}`).sources;
    const { sources } = extractText(path, fixture);
    assert.equal(moved[0]?.digest, sources[2]?.digest);
    assert.notEqual(sources[0]?.digest, sources[1]?.digest);
  });

  it("that are bad are problems of their lines, and do not rename the others", () => {
    const lines = [
      '{"text": "One."}',
      "{bad",
      "",
      '{"title": "No text"}',
      "[]",
      '{"text": " "}',
      '{"text": "Six.", "date": "soon"}',
    ];
    const { sources, problems } = extractText(path, lines.join("\r\n"));
    assert.deepEqual(
      sources.map(({ record, text }) => [record, text]),
      [
        [1, "One."],
        [6, "Six."],
      ],
    );
    assert.deepEqual(
      problems.map(({ message }) => message.slice(0, 7)),
      ["Line 2:", "Line 4:", "Line 5:", "Line 6:", "Line 7:"],
    );
    assert.ok(problems.every(({ fatal, kind }) => !fatal && kind === "malformed"));
    const text = lines.join("\r\n");
    assert.equal(text.slice(problems[0]?.range?.start, problems[0]?.range?.end), "{bad");
    assert.deepEqual(problems[0]?.position, { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } });
  });

  it("without one good record are one fatal problem", () => {
    const { sources, problems } = extractText(path, "{\n{\n{");
    assert.deepEqual(sources, []);
    assert.deepEqual(
      problems.map(({ fatal }) => fatal),
      [true],
    );
  });

  it("are read up to 200,000 of one file, and the file says where the rest begins and what to do", () => {
    const { sources, problems } = extractText(
      path,
      `{"text":"A boat."}\n${"0\n".repeat(199_999)}{"text":"A pier."}\n{"text":"A quay."}\n`,
    );
    assert.deepEqual(
      sources.map(({ text }) => text),
      ["A boat."],
    );
    assert.deepEqual(
      [problems[0]?.message, problems[0]?.position?.start, problems[0]?.fatal],
      [
        "The file has 200002 records, of which the first 200000 are read. Split it into files of no more than these.",
        { line: 200_000, character: 0 },
        false,
      ],
    );
  });
});
