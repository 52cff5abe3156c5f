import assert from "node:assert/strict";
import fc from "fast-check";
import { checkQuotation } from "../../server/src/evidence/check-quotation.ts";
import { runs } from "../support/runs.ts";
import { makeSource } from "./claim-pairs.ts";

const text = `The harbour was closed on Monday.

“We will not go back to work for promises, and the authority’s offer is an insult to every deck-hand,” said Ida Brandt,
who chairs the union. She did not say when the talks would resume.

The mediator called the proposal "a fair basis for further talks" and asked both sides for patience.`;

const source = makeSource(text, "Ferry strike", undefined, "strike.txt");
const other = makeSource(
  "The mayor said: the town cannot live without its boats, not for one more week.",
  "Mayor",
  undefined,
  "mayor.txt",
);

function check(words: string, others = [other]) {
  return checkQuotation({
    text: words,
    cited: [{ source, ranges: [{ start: 0, end: text.length }] }],
    findOthers: () => others,
  });
}

function foundWords(words: string): string {
  const answer = check(words);
  assert.equal(answer.status, "found");
  return answer.status === "found" ? text.slice(answer.at.range.start, answer.at.range.end) : "";
}

describe("checkQuotation", () => {
  it("finds words as they stand", () => {
    assert.equal(foundWords("a fair basis for further talks"), "a fair basis for further talks");
  });

  it("takes typographic marks, hyphens, case, line breaks and final punctuation for no difference", () => {
    assert.equal(
      foundWords("the authority's offer is an insult to every deck–hand."),
      "the authority’s offer is an insult to every deck-hand",
    );
    assert.equal(foundWords("Said Ida Brandt, who chairs the union,"), "said Ida Brandt,\nwho chairs the union");
  });

  it("lets brackets and ellipses stand for words of the source", () => {
    assert.equal(
      foundWords("[S]he did not say when [they] would resume"),
      "She did not say when the talks would resume",
    );
    assert.equal(
      foundWords("We will not go back to work … said Ida Brandt"),
      "We will not go back to work for promises, and the authority’s offer is an insult to every deck-hand,” said Ida Brandt",
    );
    assert.equal(foundWords("a fair basis [sic] for further talks"), "a fair basis for further talks");
  });

  it("does not take parts out of order for the source's words", () => {
    assert.notEqual(check("every deck-hand [...] go back to work for promises").status, "found");
  });

  it("gives the nearest wording with the words that differ", () => {
    const words = "We shall not go back to work for promises";
    const answer = check(words);
    assert.equal(answer.status, "nearest");
    if (answer.status !== "nearest") return;
    assert.equal(answer.replacement, "We will not go back to work for promises");
    assert.deepEqual(
      answer.differences.map(({ start, end }) => words.slice(start, end)),
      ["shall"],
    );
  });

  it("marks the words between which the quotation leaves some out", () => {
    const words = "We will go back to work for promises";
    const answer = check(words);
    assert.equal(answer.status, "nearest");
    if (answer.status !== "nearest") return;
    assert.deepEqual(
      answer.differences.map(({ start, end }) => words.slice(start, end)),
      ["will go"],
    );
  });

  it("names another source that has the words", () => {
    const answer = check("the town cannot live without its boats");
    assert.equal(answer.status, "elsewhere");
    assert.equal(answer.status === "elsewhere" && answer.at.source, "mayor.txt");
  });

  it("prefers the cited place where the words stand twice", () => {
    const twice = makeSource(
      "It was a long wait. Nobody left.\n\nIt was a long wait.",
      "Twice",
      undefined,
      "twice.txt",
    );
    const second = twice.passages[1];
    assert.ok(second);
    const answer = checkQuotation({
      text: "a long wait",
      cited: [{ source: twice, ranges: [second] }],
      findOthers: () => [],
    });
    assert.equal(answer.status === "found" && answer.at.passage, 1);
  });

  it("says that no source has the words", () => {
    assert.deepEqual(check("seventeen elephants marched over the frozen lake"), { status: "none", cited: true });
  });

  it("says nothing about scare quotes, names of works and a lack of words", () => {
    for (const words of ["so-called experts", "freedom", "The Long Winter Journey", "", "...", "[ ]"]) {
      assert.deepEqual(check(words), { status: "unchecked" }, words);
    }
  });

  it("finds an uncited quotation in the corpus, and its nearest wording", () => {
    const uncited = (words: string) => checkQuotation({ text: words, cited: [], findOthers: () => [source, other] });
    assert.equal(uncited("a fair basis for further talks").status, "found");
    assert.equal(uncited("a fair basis for some further talks").status, "nearest");
    assert.equal(uncited("nothing of the kind was ever written").status, "none");
  });

  it("finds every stretch of the source of four words", () => {
    const words = text.split(/\s+/);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: words.length - 5 }), fc.integer({ min: 4, max: 12 }), (start, length) => {
        const at = text.split(/\s+/).slice(start, start + length);
        return check(at.join(" ")).status === "found";
      }),
      { seed: 7, numRuns: runs(40) },
    );
  });
});
