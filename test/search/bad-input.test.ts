import assert from "node:assert/strict";
import type { Source } from "../../server/src/corpus/source.ts";
import { emptyIndex } from "../../server/src/search/bm25-index.ts";
import { buildSegments } from "../../server/src/search/build-segment.ts";
import { countTerms, termAt } from "../../server/src/search/dictionary.ts";
import type { Segment } from "../../server/src/search/segment.ts";
import { writeSegment } from "../../server/src/search/segment-bytes.ts";
import { passageTerms, termsOf } from "../../server/src/search/terms.ts";
import { runs } from "../support/runs.ts";
import { seededNumbers } from "../support/seeded-numbers.ts";
import { sourceOfParagraphs } from "./random-corpus.ts";

/** The long suite has a million sources and ten million words here. */
const TINY_SOURCES = 20_000;
const REPEATED = 200_000;

const bytesOf = (segments: readonly Segment[]) => segments.reduce((sum, one) => sum + writeSegment(one).length, 0);

describe("the passage index on bad input", () => {
  it("keeps one posting of a word that a passage repeats without end", () => {
    const repeat = (times: number) => sourceOfParagraphs("often", "", ["boat ".repeat(times), "one boat and a pier"]);
    const segments = buildSegments([repeat(runs(REPEATED))]);
    assert.equal(bytesOf(segments), bytesOf(buildSegments([repeat(300)])));
    const [first, second] = emptyIndex().addSegments(segments).search("the boat", { limit: 3 });
    assert.deepEqual([first?.passage.index, second?.passage.index], [0, 1]);
    // What a word adds comes near 1.6 times its weight, however often it is there.
    const most = 1.6 * Math.log(1 + 0.5 / 2.5);
    assert.ok(first !== undefined && first.score < most && first.score > 0.999 * most);
  });

  it("finds in a passage without end what a plain reading finds", () => {
    const next = seededNumbers(9);
    const word = () => String(Math.floor(10 ** (next() * 7))) + "abcdefgh".slice(0, Math.floor(next() * 9));
    const text = Array.from({ length: 40_000 }, () => `${word()}${next() < 0.05 ? " million" : ""}`).join(" ");
    const source = sourceOfParagraphs("long", "", [text, "one boat"]);
    const [segment] = buildSegments([source]) as [Segment];
    const terms = Array.from({ length: countTerms(segment.dictionary) }, (_, i) => termAt(segment.dictionary, i));
    assert.deepEqual(new Set(terms), new Set([...passageTerms(source, 0), ...passageTerms(source, 1)]));
    assert.equal(segment.lengths[0], termsOf(text).length);
  });

  it("cuts words of a megabyte and finds them all the same", () => {
    const word = (letter: string) => letter.repeat(1_000_000);
    const long = sourceOfParagraphs("long", word("t"), [
      word("a"),
      `${word("b")} boat`,
      [..."cdefgh"].map(word).join("-"),
    ]);
    const segments = buildSegments([long]);
    assert.ok(bytesOf(segments) < 4000);
    const index = emptyIndex().addSegments(segments);
    const places = (query: string) => index.search(query, { limit: 5 }).map(({ passage }) => passage.index);
    assert.deepEqual(places(`${word("b")} ${word("z")}`), [1]);
    assert.deepEqual(places("boat"), [1]);
  });

  it("holds a multitude of tiny sources, of which any can be found, changed and removed", () => {
    const count = runs(TINY_SOURCES);
    const sources: Source[] = Array.from({ length: count }, (_, i) => sourceOfParagraphs(`s${i}`, "", [`Boat ${i}`]));
    const index = emptyIndex().update(sources, []);
    assert.equal(index.passageCount, count);
    const first = (words: string, from = index) => from.search(words, { limit: 1 })[0]?.passage.source;
    assert.equal(first(`boat ${count - 3}`), `s${count - 3}`);
    const changed = index.update([sourceOfParagraphs("s7", "", ["Pier 7"])], [`s${count - 3}`]);
    assert.equal(changed.passageCount, count - 1);
    assert.equal(first("the pier", changed), "s7");
    assert.equal(first(String(count - 3), changed), undefined);
    assert.equal(first(`boat ${count - 3}`), `s${count - 3}`);
  });
});
