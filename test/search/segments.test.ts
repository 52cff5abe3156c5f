import assert from "node:assert/strict";
import fc from "fast-check";
import { PassageList } from "../../server/src/corpus/passage-list.ts";
import type { Source } from "../../server/src/corpus/source.ts";
import { Bm25Index, emptyIndex } from "../../server/src/search/bm25-index.ts";
import { buildSegments } from "../../server/src/search/build-segment.ts";
import type { IndexMerge } from "../../server/src/search/index-merge.ts";
import { type LiveSegment, wholeSegment } from "../../server/src/search/live-segment.ts";
import type { PassageIndex, SearchResult } from "../../server/src/search/passage-index.ts";
import { MOST_TERMS } from "../../server/src/search/query.ts";
import { Scores } from "../../server/src/search/scores.ts";
import { TermScanner } from "../../server/src/search/term-scanner.ts";
import { runs } from "../support/runs.ts";
import { seededNumbers } from "../support/seeded-numbers.ts";
import { randomCorpus, randomQuery, sourceOfParagraphs } from "./random-corpus.ts";
import { EveryPassage, inOrder } from "./score-all.ts";

const places = (results: readonly SearchResult[]) => results.map(({ passage }) => [passage.source, passage.index]);
const scored = (results: readonly SearchResult[]) =>
  results.map(({ passage, score }) => [passage.source, passage.index, score]);

/** An index of sources in many small segments. */
function spreadIndex(sources: readonly Source[], postings: number): Bm25Index {
  return new Bm25Index(buildSegments(sources, new TermScanner(), postings).map(wholeSegment), new Scores());
}

function mergeAll(index: Bm25Index): Bm25Index {
  let merged = index;
  for (let merge = merged.nextMerge(); merge !== undefined; merge = merged.nextMerge())
    merged = merged.applyMerge(merge);
  return merged;
}

/** That the index answers as scores of every passage do, in order where scores differ. */
function assertExact(index: PassageIndex, all: EveryPassage, query: string, limit: number, ids?: ReadonlySet<string>) {
  const expected = all.scoreAll(query).filter(({ passage }) => ids === undefined || ids.has(passage.source));
  const answer = index.search(query, ids === undefined ? { limit } : { limit, sources: ids });
  assert.deepEqual(places([...answer].sort(inOrder)), places(expected.slice(0, limit)), query);
}

describe("the segments of the passage index", () => {
  const corpus = randomCorpus(1, 900);
  const every = new EveryPassage(corpus);

  it("are searched exactly where lists are long enough to be cut short", () => {
    const next = seededNumbers(2);
    const index = emptyIndex().update(corpus, []);
    for (let i = 0; i < runs(60); i++)
      assertExact(index, every, randomQuery(next, corpus), 1 + Math.floor(next() * 12));
  });

  it("are searched exactly within a few sources, and within many", () => {
    const next = seededNumbers(3);
    const index = emptyIndex().update(corpus, []);
    for (let i = 0; i < runs(40); i++) {
      const share = next() < 0.5 ? 0.003 : 0.6;
      const ids = new Set(corpus.filter(() => next() < share).map(({ id }) => id));
      assertExact(index, every, randomQuery(next, corpus), 10, ids);
    }
  });

  it("answer alike however the sources are spread over them, merged or not", () => {
    const next = seededNumbers(4);
    const whole = emptyIndex().update(corpus, []);
    const spread = spreadIndex(corpus, 5000);
    assert.ok(spread.segments.length > 5);
    const changed = spread.update(corpus.slice(100, 200), ["s7", "s8"]).update(corpus.slice(7, 9), []);
    const merged = mergeAll(spread);
    assert.equal(merged.segments.length, 1);
    for (let i = 0; i < 40; i++) {
      const query = randomQuery(next, corpus);
      const expected = scored(whole.search(query, { limit: 10 }));
      for (const index of [spread, changed, merged, mergeAll(changed)]) {
        assert.deepEqual(scored(index.search(query, { limit: 10 })), expected);
      }
    }
  });

  it("part a source that is too large for one, and remove it whole", () => {
    const paragraphs = Array.from({ length: 500 }, (_, i) => `paragraph ${i} of the harbour report`);
    const large = sourceOfParagraphs("large", "Report", paragraphs);
    const small = sourceOfParagraphs("small", "Note", ["harbour"]);
    const index = spreadIndex([large, small], 700);
    assert.ok(index.segments.length > 1);
    assert.deepEqual(places(index.search("499", { limit: 2 })), [["large", 499]]);
    const merged = mergeAll(index);
    assert.deepEqual(places(merged.search("499", { limit: 2 })), [["large", 499]]);
    for (const one of [index, merged]) {
      assert.deepEqual(places(one.update([], ["large"]).search("harbour report", { limit: 9 })), [["small", 0]]);
    }
  });

  it("count a word however often it is repeated", () => {
    const often = sourceOfParagraphs("often", "", [
      Array(1000).fill("boat").join(" "),
      Array(70).fill("boat").join(" "),
    ]);
    const once = sourceOfParagraphs("once", "", ["boat", "boats and harbours"]);
    assertExact(emptyIndex().update([often, once], []), new EveryPassage([often, once]), "boat", 4);
    const merged = mergeAll(emptyIndex().addSegments([...buildSegments([once]), ...buildSegments([often])]));
    assertExact(merged, new EveryPassage([often, once]), "boat", 4);
  });

  it("answer a question of as many words as are looked for, said twice, and one that all passages answer", () => {
    const next = seededNumbers(6);
    const some = corpus.slice(0, 100);
    const [index, model] = [emptyIndex().update(some, []), new EveryPassage(some)];
    const many = new Set(Array.from({ length: 40 }, () => randomQuery(next, corpus).split(" ")).flat());
    assert.ok(many.size > MOST_TERMS);
    const long = [...many].slice(0, MOST_TERMS).join(" ");
    assertExact(index, model, `${long} ${long}`, 10);
    assertExact(index, model, "w1 w2 w3 w4", 1000);
  });

  it("hold passages of stop words alone, and sources without passages", () => {
    const stops = sourceOfParagraphs("stops", "", ["the of and", "to be or not to be"]);
    const index = emptyIndex().update([stops, sourceOfParagraphs("empty", "Boats", [])], []);
    assert.equal(index.passageCount, 2);
    assert.deepEqual(index.search("the boats", { limit: 3 }), []);
    assert.equal(index.update([], ["stops", "empty"]).passageCount, 0);
  });

  it("are merged all at once where they are of one size, as a first reading leaves them", () => {
    const spread = spreadIndex(corpus, 4000);
    assert.ok(spread.segments.length > 8);
    const merged = spread.applyMerge(spread.nextMerge() as IndexMerge);
    assert.equal(merged.segments.length, 1);
    assert.equal(merged.nextMerge(), undefined);
  });

  it("take a merge begun before other changes, without what those removed", () => {
    const before = spreadIndex(corpus, 40_000);
    const merge = before.nextMerge() as IndexMerge;
    merge.step();
    const last = (before.segments.at(-1) as LiveSegment).segment.sources[0] as Source;
    const after = before.update([], [last.id]);
    const merged = after.applyMerge(merge);
    assert.ok(merged.segments.length < after.segments.length);
    assert.equal(merged.passageCount, after.passageCount);
    const query = last.text;
    assert.deepEqual(scored(merged.search(query, { limit: 20 })), scored(after.search(query, { limit: 20 })));
    const without = merged.applyMerge(merge);
    assert.equal(without, merged);
  });

  it("are the same after any history of changes and merges as from scratch, and never change", () => {
    const pool = randomCorpus(5, 24);
    const step = fc.record({
      changed: fc.array(fc.tuple(fc.nat(23), fc.nat(11)), { maxLength: 4 }),
      removed: fc.array(fc.nat(11), { maxLength: 3 }),
      merge: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), fc.nat(), (history, seed) => {
        const query = randomQuery(seededNumbers(seed), pool);
        const live = new Map<string, Source>();
        const held: { index: Bm25Index; answer: unknown }[] = [];
        let index = emptyIndex();
        for (const { changed, removed, merge } of history) {
          const sources = changed.map(([from, id]) => renamed(pool[from] as Source, `s${id}`));
          const ids = removed.map((id) => `s${id}`);
          for (const id of ids) live.delete(id);
          for (const source of sources) live.set(source.id, source);
          index = index.update(sources, ids);
          if (merge) index = mergeAll(index);
          held.push({ index, answer: scored(index.search(query, { limit: 5 })) });
        }
        const fresh = emptyIndex().update([...live.values()], []);
        assert.equal(index.passageCount, fresh.passageCount);
        assert.deepEqual(scored(index.search(query, { limit: 5 })), scored(fresh.search(query, { limit: 5 })));
        assertExact(index, new EveryPassage([...live.values()]), query, 5);
        for (const { index: old, answer } of held) assert.deepEqual(scored(old.search(query, { limit: 5 })), answer);
      }),
      { seed: 1, numRuns: runs(200) },
    );
  });
});

function renamed(source: Source, id: string): Source {
  const named = { ...source, id };
  return { ...named, passages: new PassageList(source.passages.layout, named) };
}
