import assert from "node:assert/strict";
import fc from "fast-check";
import { diffWords, similarity } from "../../server/src/text/approximate.ts";
import { runs } from "../support/runs.ts";

/** The difference as one line: `[-removed-]` and `{+added+}`. */
function marked(a: string, b: string): string {
  return diffWords(a, b)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");
}

describe("word difference", () => {
  it("marks what was replaced, removed and added", () => {
    assert.equal(marked("lasted nine days", "lasted eleven days"), "lasted [-nine -]{+eleven +}days");
    assert.equal(marked("did not rise", "did rise"), "did [-not -]rise");
    assert.equal(marked("did rise", "did not rise"), "did {+not +}rise");
    assert.equal(marked("It rose here.", "It rose sharply here."), "It rose {+sharply +}here.");
    assert.equal(marked("all", "nothing else"), "[-all-]{+nothing else+}");
  });

  it("takes no account of typographic variants and white space, but of case", () => {
    assert.equal(marked("“France’s  move”", '"France\'s\nmove"'), "“France’s  move”");
    assert.equal(marked("The move", "the move"), "[-The -]{+the +}move");
    assert.equal(marked("12,400 boats", "12,500 boats"), "[-12,400 -]{+12,500 +}boats");
  });

  it("answers for empty texts", () => {
    assert.deepEqual(diffWords("", ""), []);
    assert.equal(marked("", "new words"), "{+new words+}");
    assert.equal(marked("old words", ""), "[-old words-]");
  });

  it("gives the middle as a whole where there is too much to compare", () => {
    const words = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => `w${(from * 7 + i * 13) % 5003}`).join(" ");
    const a = `same ${words(1, 1500)} end`;
    const b = `same ${words(2, 1500)} end`;
    assert.deepEqual(
      diffWords(a, b).map((difference) => difference.kind),
      ["same", "removed", "added", "same"],
    );
  });

  const unit = fc.constantFrom("a ", "b ", "c", " ", ".", "no ", "’", "é", "漢字", "😀", "\n");
  const text = fc.array(unit, { maxLength: 14 }).map((list) => list.join(""));

  it("covers both texts in order", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const differences = diffWords(a, b);
        let [atA, atB] = [0, 0];
        for (const [i, difference] of differences.entries()) {
          assert.equal(difference.a.start, atA);
          assert.equal(difference.b.start, atB);
          [atA, atB] = [difference.a.end, difference.b.end];
          const own = difference.kind === "added" ? b.slice(difference.b.start, atB) : a.slice(difference.a.start, atA);
          assert.equal(difference.text, own);
          assert.ok(own.length > 0);
          assert.notEqual(differences[i + 1]?.kind, difference.kind);
          if (difference.kind === "added") assert.notEqual(differences[i + 1]?.kind, "removed");
        }
        assert.deepEqual([atA, atB], [a.length, b.length]);
      }),
      { seed: 41, numRuns: runs(300) },
    );
  });

  it("shows no difference between a text and itself", () => {
    fc.assert(
      fc.property(text, (a) => assert.ok(diffWords(a, a).every((difference) => difference.kind === "same"))),
      { seed: 42, numRuns: runs(100) },
    );
  });
});

describe("similarity", () => {
  it("is the share of words in a common order", () => {
    assert.equal(similarity("the ferry strike", "The Ferry Strike!"), 1);
    assert.equal(similarity("the ferry strike", "ferry workers strike"), 2 / 3);
    assert.equal(similarity("one two", "three four"), 0);
    assert.equal(similarity("one two", "two one"), 0.5);
    assert.equal(similarity("", "one"), 0);
    assert.equal(similarity("", ""), 1);
    assert.equal(similarity("…", "..."), 1);
    assert.equal(similarity("?", "!"), 0);
  });

  it("agrees with the table of common lengths, beyond 32 words too", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 80 });
    fc.assert(
      fc.property(words, words, (left, right) => {
        fc.pre(left.length + right.length > 0);
        let row = new Array<number>(right.length + 1).fill(0);
        for (const word of left) {
          const next = [0];
          for (let j = 1; j <= right.length; j++) {
            next.push(
              word === right[j - 1] ? (row[j - 1] as number) + 1 : Math.max(row[j] as number, next[j - 1] as number),
            );
          }
          row = next;
        }
        const expected = (2 * (row[right.length] as number)) / (left.length + right.length);
        assert.equal(similarity(left.join(" "), right.join(" ")), expected);
      }),
      { seed: 43, numRuns: runs(150) },
    );
  });
});
