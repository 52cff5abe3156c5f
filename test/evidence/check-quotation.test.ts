import assert from "node:assert/strict";
import fc from "fast-check";
import { checkQuotation } from "../../server/src/evidence/check-quotation.ts";
import type { WordingEdit } from "../../server/src/evidence/wording-edits.ts";
import { runs } from "../support/runs.ts";
import { sourceOf, wordsAt } from "../support/sources.ts";
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

function applyEdits(words: string, edits: readonly WordingEdit[]): string {
  let result = words;
  for (const { range, newText } of [...edits].reverse())
    result = result.slice(0, range.start) + newText + result.slice(range.end);
  return result;
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
    const second = twice.passages.get(1);
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

  describe("puts the source's words in the place of the quotation's", () => {
    const rally = makeSource(
      `"We will not leave the square before the council has heard us," said Una Berg, a baker, at the gate. The bakery,
she said, was losing 2.4 million crowns a month.

He called it a sad ending for us all, and "a bargain (of sorts)" for the mill.`,
      "Rally",
      undefined,
      "rally.txt",
    );
    const fixed = (words: string) => {
      const answer = checkQuotation({ text: words, cited: [{ source: rally, ranges: [] }], findOthers: () => [] });
      assert.equal(answer.status, "nearest");
      if (answer.status !== "nearest" || answer.edits.length === 0) return undefined;
      return applyEdits(words, answer.edits);
    };

    it("and not beyond the end of what the source quotes", () => {
      assert.equal(
        fixed("We will not leave the square before the council has heard us and the mayor said so."),
        "We will not leave the square before the council has heard us.",
      );
      assert.equal(
        fixed("and We will not leave the square until the council has heard us"),
        "We will not leave the square before the council has heard us",
      );
    });

    it("up to the end of a phrase where the quotation ends otherwise", () => {
      assert.equal(
        fixed("the bakery was losing a fortune"),
        "the bakery, she said, was losing 2.4 million crowns a month",
      );
      assert.equal(fixed("We will not leave a room"), undefined);
      assert.equal(fixed("he called it a very sad ending"), "he called it a sad ending");
      assert.equal(fixed("We will not leave the old square"), "We will not leave the square");
      assert.equal(fixed("she said, was losing money"), "she said, was losing 2.4 million crowns a month");
      assert.equal(fixed("a sad ending for all of us"), "a sad ending for us all");
    });

    it("and leaves the quotation's own marks, ellipses and final punctuation", () => {
      assert.equal(
        fixed("We shall not leave the square … the council has heard us!"),
        "We will not leave the square … the council has heard us!",
      );
      assert.equal(fixed("[W]e shall not leave the square"), "[W]e will not leave the square");
    });

    it("but not where that would bring quotation marks or half a bracket with it", () => {
      assert.equal(fixed("all, and a rare bargain for the mill"), undefined);
      assert.equal(fixed("[W]hen will we not leave the square before the council has heard us"), undefined);
    });

    it("so that they are found after it", () => {
      const words = text.split(/\s+/);
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: words.length - 8 }),
          fc.integer({ min: 6, max: 14 }),
          fc.nat(),
          fc.constantFrom("zebra", "", "of all", "the", "not"),
          (start, length, at, word) => {
            const quoted = words.slice(start, start + length);
            quoted[at % quoted.length] = word;
            const quotation = quoted.join(" ");
            const answer = check(quotation, []);
            if (answer.status !== "nearest" || answer.edits.length === 0) return true;
            return check(applyEdits(quotation, answer.edits), []).status === "found";
          },
        ),
        { seed: 11, numRuns: runs(60) },
      );
    });
  });

  it("reads a Markdown source as its reader sees it", () => {
    const markdown = sourceOf(
      "sources/thorn.md",
      "# Thorn\n\nOlder books, above all [Otto Grau](https://example.org/grau), held that he *had* been bribed[^1] in hay&nbsp;&amp; oats.\n\n[^1]: Said so.\n",
    );
    const inBook = (words: string) =>
      checkQuotation({ text: words, cited: [{ source: markdown, ranges: [] }], findOthers: () => [] });
    const found = inBook("above all Otto Grau, held that he had been bribed in hay & oats");
    assert.equal(found.status, "found");
    assert.match(
      (found.status === "found" && wordsAt(markdown, found.at.range)) || "",
      /^above all \[Otto Grau\].*bribed\[\^1\] in hay&nbsp;&amp; oats$/,
    );
    const words = "above all Otto Grau, thought that he had been bribed in hay & straw.";
    const near = inBook(words);
    assert.equal(
      near.status === "nearest" && near.replacement,
      "above all Otto Grau, held that he had been bribed in hay & oats",
    );
    assert.equal(
      near.status === "nearest" && applyEdits(words, near.edits),
      "above all Otto Grau, held that he had been bribed in hay & oats.",
    );
  });

  it("tells words next to the cited place from words far from it", () => {
    const four = makeSource(
      "The mill stood still.\n\nThe miller went away.\n\nNobody knew where to.\n\nThe wheel turned on its own.",
      "Mill",
      undefined,
      "mill.txt",
    );
    const misplaced = (words: string, paragraph: number) => {
      const ranges = [...four.passages].slice(paragraph - 1, paragraph);
      const answer = checkQuotation({ text: words, cited: [{ source: four, ranges }], findOthers: () => [] });
      return answer.status === "found" && answer.misplaced;
    };
    assert.equal(misplaced("the wheel turned on its own", 4), false);
    assert.equal(misplaced("the wheel turned on its own", 3), false);
    assert.equal(misplaced("the wheel turned on its own", 1), true);
    assert.equal(misplaced("the wheel", 1), false);
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
