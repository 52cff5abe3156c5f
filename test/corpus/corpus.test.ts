import assert from "node:assert/strict";
import type { Corpus } from "../../server/src/corpus/corpus.ts";
import { makeCorpus } from "../../server/src/corpus/make-corpus.ts";
import { corpusOf, sourceOf } from "../support/sources.ts";

const found = (corpus: Corpus, key: string) => corpus.findByKey(key).map(({ id }) => id);

describe("the corpus", () => {
  it("orders its sources and finds them by id and file", () => {
    const corpus = corpusOf({ "sources/b.txt": "B.", "sources/a.txt": "A." });
    assert.deepEqual(
      corpus.sources.map(({ id }) => id),
      ["sources/a.txt", "sources/b.txt"],
    );
    assert.equal(corpus.findSource("sources/b.txt")?.text, "B.");
    assert.equal(corpus.sourcesOfFile("sources/b.txt").length, 1);
    assert.deepEqual(corpus.sourcesOfFile("sources/c.txt"), []);
  });

  it("is the same whatever the order of its files", () => {
    const [a, b] = [sourceOf("sources/x.txt", "A."), sourceOf("seeds/x.txt", "B.")];
    assert.deepEqual(makeCorpus([a, b], []).keys(), makeCorpus([b, a], []).keys());
  });

  it("finds a source by its URL, fragment and last slash aside", () => {
    const source = sourceOf("sources/a.txt", "A.", "url: https://Times.example/Ferry/");
    const corpus = makeCorpus([source], []);
    assert.equal(corpus.findByUrl("https://times.example/Ferry#top")[0]?.id, "sources/a.txt");
    assert.deepEqual(corpus.findByUrl("https://times.example/ferry"), []);
  });
});

describe("citation keys", () => {
  it("are the file's stem, where none is declared", () => {
    const corpus = corpusOf({ "sources/ferry.strike.txt": "The walkout." });
    assert.equal(corpus.keyOf("sources/ferry.strike.txt"), "ferry.strike");
    for (const name of [
      "ferry.strike",
      "ferry.strike.txt",
      "sources/ferry.strike.txt",
      "sources/ferry.strike",
      "Ferry.Strike",
    ]) {
      assert.deepEqual(found(corpus, name), ["sources/ferry.strike.txt"], name);
    }
    assert.deepEqual(found(corpus, "ferry"), []);
  });

  it("are declared ones first, and the stem still leads there", () => {
    const corpus = makeCorpus([sourceOf("sources/a.txt", "A.", "key: times2021\naliases: [ferry]")], []);
    assert.equal(corpus.keyOf("sources/a.txt"), "times2021");
    for (const name of ["times2021", "ferry", "a"]) assert.deepEqual(found(corpus, name), ["sources/a.txt"], name);
    assert.deepEqual(
      corpus.keys().map(({ key }) => key),
      ["ferry", "times2021"],
    );
  });

  it("of equal stems have as many folders as tell them apart", () => {
    const corpus = corpusOf({
      "sources/2020/report.txt": "A.",
      "sources/2021/report.txt": "B.",
      "seeds/2021/report.txt": "C.",
    });
    assert.equal(corpus.keyOf("sources/2020/report.txt"), "2020/report");
    assert.equal(corpus.keyOf("sources/2021/report.txt"), "sources/2021/report");
    assert.equal(corpus.keyOf("seeds/2021/report.txt"), "seeds/2021/report");
    assert.equal(found(corpus, "report").length, 3);
    assert.equal(found(corpus, "2021/report").length, 2);
    assert.deepEqual(found(corpus, "2020/report"), ["sources/2020/report.txt"]);
  });

  it("of equal stems in one folder have the extension", () => {
    const corpus = corpusOf({ "sources/report.txt": "A.", "sources/report.md": "B." });
    assert.equal(corpus.keyOf("sources/report.txt"), "sources/report.txt");
    assert.deepEqual(found(corpus, "report.md"), ["sources/report.md"]);
  });

  it("that two sources declare are ambiguous", () => {
    const a = sourceOf("sources/a.txt", "A.", "key: times");
    const b = sourceOf("sources/b.txt", "B.", "key: times");
    const corpus = makeCorpus([a, b], []);
    assert.equal(found(corpus, "times").length, 2);
    assert.deepEqual([corpus.keyOf("sources/a.txt"), corpus.keyOf("sources/b.txt")], ["a", "b"]);
  });

  it("that two records of a file declare give way to the record's number", () => {
    const corpus = corpusOf({ "sources/r.jsonl": '{"id": "ferry", "text": "A."}\n{"id": "ferry", "text": "B."}\n' });
    assert.deepEqual(
      corpus.sources.map(({ id }) => corpus.keyOf(id)),
      ["r-r1", "r-r2"],
    );
    assert.deepEqual(found(corpus, "r-r2"), ["sources/r.jsonl#r2"]);
    assert.equal(found(corpus, "ferry").length, 2);
  });

  it("that one source declares are its own, even where a file bears the name", () => {
    const a = sourceOf("sources/a.txt", "A.", "key: b");
    const b = sourceOf("sources/b.txt", "B.");
    const corpus = makeCorpus([a, b], []);
    assert.deepEqual(found(corpus, "b"), ["sources/a.txt"]);
    assert.equal(corpus.keyOf("sources/b.txt"), "sources/b");
  });

  it("made from a title work as long as one source has them", () => {
    const first = { "sources/1.txt": "The strike of the ferries enters week two\n\nText." };
    assert.deepEqual(found(corpusOf(first), "strike-ferries-enters"), ["sources/1.txt"]);
    const twice = corpusOf({ ...first, "sources/2.txt": "Strike at ferries enters its end\n\nText." });
    assert.deepEqual(found(twice, "strike-ferries-enters"), []);
  });

  it("are found in another case only while one source is meant", () => {
    const corpus = corpusOf({ "sources/Ferry.txt": "A.", "sources/FERRY.txt": "B." });
    assert.deepEqual(found(corpus, "Ferry"), ["sources/Ferry.txt"]);
    assert.deepEqual(found(corpus, "ferry"), []);
  });

  it("compare in NFC", () => {
    const corpus = corpusOf({ "sources/Ærø-fa\u0308hre.txt": "A." });
    assert.equal(corpus.keyOf("sources/Ærø-fähre.txt"), "Ærø-fähre");
    assert.equal(found(corpus, "Ærø-fa\u0308hre").length, 1);
  });
});

describe("near keys", () => {
  const corpus = corpusOf({
    "sources/ferry-strike.txt": "A.",
    "sources/ferry-talks.txt": "B.",
    "sources/ab.txt": "C.",
  });

  it("are offered best first", () => {
    assert.equal(corpus.nearest.keys("ferry-stirke")[0], "ferry-strike");
    assert.deepEqual(corpus.nearest.keys("ferry"), ["ferry-talks", "ferry-strike"]);
    assert.deepEqual(corpus.nearest.keys("zeppelin"), []);
  });

  it("are one edit away, and of some length", () => {
    assert.equal(corpus.nearest.isNearKey("ferry-strik"), true);
    assert.equal(corpus.nearest.isNearKey("ferry-stri"), false);
    assert.equal(corpus.nearest.isNearKey("ac"), false);
  });

  it("of paths go by the file's name first", () => {
    assert.deepEqual(corpus.nearest.paths("seeds/ferry-talks.txt").slice(0, 1), ["sources/ferry-talks.txt"]);
    assert.deepEqual(corpus.nearest.paths("sources/fery-talks.txt").slice(0, 1), ["sources/ferry-talks.txt"]);
    assert.deepEqual(corpus.nearest.paths("sources/harbour.txt"), []);
  });
});
