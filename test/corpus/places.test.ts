import assert from "node:assert/strict";
import { countLines, countParagraphs, findLines, findParagraphs, findSection } from "../../server/src/corpus/places.ts";
import { sourceOf, wordsAt } from "../support/sources.ts";

describe("native places", () => {
  const text = "Report\n\nCalm year.\r\n\r\n1. The Port\n\nFull.\n\n1.1 Boats\n\nForty.\n\n2. The Union\n\nPay.\n";
  const source = sourceOf("sources/a.txt", text);

  it("are paragraphs by number", () => {
    assert.equal(countParagraphs(source), 4);
    assert.equal(wordsAt(source, findParagraphs(source, 2, 2)), "Full.");
    assert.equal(wordsAt(source, findParagraphs(source, 3, 4)), "Forty.\n\n2. The Union\n\nPay.");
    assert.equal(findParagraphs(source, 0, 1), undefined);
    assert.equal(findParagraphs(source, 4, 5), undefined);
    assert.equal(findParagraphs(source, 3, 2), undefined);
  });

  it("are lines by number, the empty end of the file aside", () => {
    assert.equal(countLines(source), 15);
    assert.equal(wordsAt(source, findLines(source, 3, 3)), "Calm year.");
    assert.equal(wordsAt(source, findLines(source, 1, 3)), "Report\n\nCalm year.");
    assert.equal(findLines(source, 16, 16), undefined);
    assert.equal(findLines(source, 0, 1), undefined);
  });

  it("are sections by heading or number", () => {
    for (const name of ["1", "1. The Port", "the port", "§ 1"]) {
      assert.equal(wordsAt(source, findSection(source, name))?.startsWith("1. The Port\n\nFull."), true, name);
    }
    assert.equal(wordsAt(source, findSection(source, "Boats")), "1.1 Boats\n\nForty.");
    assert.equal(wordsAt(source, findSection(source, "2")), "2. The Union\n\nPay.");
    assert.equal(findSection(source, "3"), undefined);
    assert.equal(findSection(source, "Sailors"), undefined);
  });

  it("are the blocks below lines that may be headings, where no heading fits", () => {
    const letter = sourceOf("a.txt", "Letter\n\nWhat we want:\nmore pay.\n\nNo more.");
    assert.equal(wordsAt(letter, findSection(letter, "What we want")), "What we want:\nmore pay.");
    assert.equal(findSection(letter, "What we"), undefined);
  });

  it("are sections by count where headings bear no numbers, down to the next of their level", () => {
    const markdown = sourceOf(
      "a.md",
      "# Report\n\nX.\n\n## Port\n\nFull.\n\n### Boats\n\nForty.\n\n## Union\n\nPay.\n",
    );
    assert.equal(wordsAt(markdown, findSection(markdown, "1")), "Port\n\nFull.\n\n### Boats\n\nForty.");
    assert.equal(wordsAt(markdown, findSection(markdown, "2")), "Union\n\nPay.");
    assert.equal(findSection(markdown, "3"), undefined);
  });
});
