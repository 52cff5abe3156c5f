import assert from "node:assert/strict";
import fc from "fast-check";
import type { Source } from "../../server/src/corpus/source.ts";
import { emptyIndex } from "../../server/src/search/bm25-index.ts";
import type { SearchResult } from "../../server/src/search/passage-index.ts";
import { runs } from "../support/runs.ts";
import { sourceOf, wordsAt } from "../support/sources.ts";
import { EveryPassage } from "./score-all.ts";

const WORDS = ["walkout", "boats", "boat", "harbour", "union", "the", "port", "pay", "Brandt", "2021", "港", "ferries"];
const LIMIT = { limit: 1000 };
/** Most that the scores of a query of four words are off by: half a grain of 2^-32 and the grain that is added, for each. */
const ROUNDED = 4 * 1.5 * 2 ** -32;

const plain = (results: readonly SearchResult[]) =>
  results.map(({ passage, score }) => [passage.source, passage.index, score]);

const body = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((paragraphs) => paragraphs.map((words) => `${words.join(" ")}.`).join("\n\n"));
const source = fc
  .tuple(
    fc.constantFrom("a", "b", "c", "d", "e", "f"),
    fc.option(fc.constantFrom("Pay of the union", "Boats")),
    body,
    fc.constantFrom(undefined, "date: 2021-03-09", "date: 2020-05-01"),
  )
  .map(([name, title, text, date]) =>
    sourceOf(`sources/${name}.txt`, title === null ? text : `${title}\n\n${text}`, date),
  );
const query = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(" "));
const change = fc.record({
  changed: fc.array(source, { maxLength: 3 }),
  removed: fc.array(fc.constantFrom("sources/a.txt", "sources/b.txt", "sources/c.txt"), { maxLength: 2 }),
});

describe("the passage index", () => {
  const strike = sourceOf(
    "sources/strike.txt",
    "Ferry strike\n\nThe walkout idled 40 boats.\n\nThe union wants more pay.\n\nThe boats stay in the harbour, and more boats wait.",
  );
  const figures = sourceOf("sources/figures.txt", "Figures\n\nThe port has 640 people.\n\nPay rose by two percent.");
  const index = emptyIndex().update([strike, figures], []);
  const found = (words: string, limit = 10) =>
    index.search(words, { limit }).map(({ passage }) => {
      const from = passage.source === strike.id ? strike : figures;
      return wordsAt(from, passage);
    });

  it("ranks passages by the words they share with the query, inflected or not", () => {
    assert.equal(found("forty boats idle")[0], "The walkout idled 40 boats.");
    assert.equal(found("what the unions want")[0], "The union wants more pay.");
    assert.deepEqual(found("boat", 1), ["The boats stay in the harbour, and more boats wait."]);
  });

  it("finds nothing for a query without words of weight or known words", () => {
    assert.deepEqual(found(""), []);
    assert.deepEqual(found("the of and"), []);
    assert.deepEqual(found("zeppelin"), []);
    assert.deepEqual(found("boats", 0), []);
    assert.deepEqual(emptyIndex().search("boats", LIMIT), []);
  });

  it("counts the title as context: less than the passage's own words", () => {
    const results = found("ferry");
    assert.equal(results[0], "Ferry strike");
    assert.equal(results.length, 4);
  });

  it("counts the month and year of the source as context", () => {
    const dated = sourceOf("sources/dated.txt", "The boats wait.", "date: 2021-03-09");
    const other = sourceOf("sources/other.txt", "The boats wait.", "date: 2020-07-01");
    const both = emptyIndex().update([other, dated], []);
    const first = (words: string) => both.search(words, LIMIT)[0]?.passage.source;
    assert.equal(first("Boats waited in 2021"), dated.id);
    assert.equal(first("Boats waited in July"), other.id);
    assert.equal(both.search("2021", LIMIT).length, 1);
  });

  it("keeps to the sources it is told", () => {
    const only = index.search("pay", { limit: 10, sources: new Set([figures.id]) });
    assert.deepEqual(new Set(only.map(({ passage }) => passage.source)), new Set([figures.id]));
    assert.ok(only.length > 0);
  });

  it("leaves the index it was made from as it was", () => {
    const before = plain(index.search("pay boats", LIMIT));
    const after = index.update([], [strike.id]);
    assert.equal(after.passageCount, figures.passages.length);
    assert.ok(after.search("boats pay", LIMIT).every(({ passage }) => passage.source === figures.id));
    assert.deepEqual(plain(index.search("pay boats", LIMIT)), before);
  });

  it("orders equal scores by source, then place", () => {
    const text = "Boats wait.\n\nBoats wait.";
    const twins = emptyIndex().update([sourceOf("sources/b.txt", text), sourceOf("sources/a.txt", text)], []);
    assert.deepEqual(
      twins.search("boats", { limit: 3 }).map(({ passage }) => [passage.source, passage.index]),
      [
        ["sources/a.txt", 0],
        ["sources/a.txt", 1],
        ["sources/b.txt", 0],
      ],
    );
  });

  it("answers as a score of every passage, by the formula, would", () => {
    const sources = fc.uniqueArray(source, { selector: ({ id }) => id, maxLength: 6 });
    fc.assert(
      fc.property(sources, query, fc.nat(5), (all, words, limit) => {
        const answer = emptyIndex().update(all, []).search(words, { limit });
        const expected = new EveryPassage(all).scoreAll(words);
        assert.equal(answer.length, Math.min(limit, expected.length));
        // What each of the four words adds is rounded, and so may the order be of scores that are equal.
        for (const [i, { passage, score }] of answer.entries()) {
          const same = expected.find((other) => other.passage === passage);
          assert.ok(same && Math.abs(same.score - score) < ROUNDED);
          assert.ok(Math.abs((expected[i]?.score ?? 0) - score) < ROUNDED);
        }
      }),
      { seed: 1, numRuns: runs(200) },
    );
  });

  it("is the same after any history as one made from scratch", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), query, (history, words) => {
        let grown = emptyIndex();
        const sources = new Map<string, Source>();
        for (const { changed, removed } of history) {
          grown = grown.update(changed, removed);
          for (const id of removed) sources.delete(id);
          for (const one of changed) sources.set(one.id, one);
        }
        const fresh = emptyIndex().update([...sources.values()], []);
        assert.equal(grown.passageCount, fresh.passageCount);
        assert.deepEqual(plain(grown.search(words, LIMIT)), plain(fresh.search(words, LIMIT)));
      }),
      { seed: 1, numRuns: runs(200) },
    );
  });
});
