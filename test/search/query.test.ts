import assert from "node:assert/strict";
import { emptyIndex } from "../../server/src/search/bm25-index.ts";
import { describeLeftOut, MOST_TERMS } from "../../server/src/search/query.ts";
import { termsOf } from "../../server/src/search/terms.ts";
import { randomCorpus, sourceOfParagraphs } from "./random-corpus.ts";
import { EveryPassage, inOrder } from "./score-all.ts";

const LONG = "x".repeat(1_000_000);

describe("a query beyond all length", () => {
  const corpus = randomCorpus(5, 300);
  const every = new EveryPassage(corpus);
  const index = emptyIndex().update(corpus, []);
  const places = (query: string, from = index) =>
    [...from.search(query, { limit: 10 })].sort(inOrder).map(({ passage }) => [passage.source, passage.index]);

  it("is answered by its rarest words, of words as rare by the first", () => {
    const holding = new Map<string, number>();
    for (const source of corpus) {
      for (const { start, end } of source.passages) {
        const terms = new Set(termsOf(`${source.metadata.title} ${source.text.slice(start, end)}`));
        for (const term of terms) holding.set(term, (holding.get(term) ?? 0) + 1);
      }
    }
    const words = [...holding.keys()].filter((_, i) => i % 3 === 0).slice(0, 700);
    const rarest = [...words].sort((a, b) => holding.get(a)! - holding.get(b)!).slice(0, MOST_TERMS);
    const expected = every.scoreAll(rarest.join(" ")).slice(0, 10);
    assert.ok(words.length > 4 * MOST_TERMS);
    assert.deepEqual(
      places(words.join(" ")),
      expected.map(({ passage }) => [passage.source, passage.index]),
    );
    assert.notDeepEqual(places(words.slice(0, MOST_TERMS).join(" ")), places(words.join(" ")));
  });

  it("has words that no source has count for none", () => {
    const unknown = Array.from({ length: 500 }, (_, i) => `v${i}`).join(" ");
    assert.deepEqual(places(`${unknown} w3 w70 w800`), places("w3 w70 w800"));
  });

  it("is read as far as its first 8192 characters, whatever it is made of", () => {
    const boats = emptyIndex().update([sourceOfParagraphs("s", "", ["The boats wait.", `A ${LONG} is here.`])], []);
    assert.deepEqual(places(`${"the ".repeat(2000)}boats`, boats), [["s", 0]]);
    assert.deepEqual(places(`${"the ".repeat(2100)}boats`, boats), []);
    assert.deepEqual(places(LONG, boats), [["s", 1]]);
  });

  it("says what of it is not looked for", () => {
    const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(" ");
    assert.equal(describeLeftOut("ferry strike ".repeat(600)), undefined);
    assert.equal(describeLeftOut(words(128)), undefined);
    assert.equal(describeLeftOut(words(129)), "Only the 128 rarest of the words are looked for.");
    assert.equal(
      describeLeftOut(LONG),
      "Only the first 8192 characters are looked for, and of their words the 128 rarest.",
    );
  });
});
