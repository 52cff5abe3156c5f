import assert from "node:assert/strict";
import fc from "fast-check";
import { makeCorpus } from "../../server/src/corpus/make-corpus.ts";
import type { Source } from "../../server/src/corpus/source.ts";
import { SourceSet } from "../../server/src/corpus/source-set.ts";
import { bareSource } from "../support/bare-source.ts";
import { runs } from "../support/runs.ts";

const PATHS = ["a/ferry.txt", "b/ferry.txt", "b/ferry.md", "FERRY.txt", "list.jsonl", "ΟΔΟΣ.txt", "b/c/ferry-r2.txt"];
const NAMES = ["ferry", "ferry-r2", "list-r1", "b/ferry", "strike-enters-week", "Ferry", "x"];
const TITLES = ["The strike enters week two", "Strike enters another week", "Ferry", "Halmsund harbour pays"];
const ASKED = [
  ...NAMES,
  ...PATHS,
  "FERRY",
  "ferry.txt",
  "list",
  "list.jsonl#r2",
  "list.jsonl-r2",
  "LIST-R1",
  "οδος",
  "οδοσ.txt",
  "c/ferry-r2",
  "halmsund-harbour-pays",
  "nobody",
];

const source: fc.Arbitrary<Source> = fc
  .record({
    path: fc.constantFrom(...PATHS),
    record: fc.constantFrom(1, 2, 3),
    key: fc.option(fc.constantFrom(...NAMES), { nil: undefined, freq: 3 }),
    aliases: fc.array(fc.constantFrom(...NAMES), { maxLength: 2 }),
    title: fc.constantFrom(...TITLES),
    url: fc.option(fc.constantFrom("https://a.example/1", "https://A.example/1/"), { nil: undefined }),
  })
  .map(({ path, record, ...metadata }) => {
    const many = path.endsWith(".jsonl");
    const one = bareSource(many ? `${path}#r${record}` : path, "Text.", { metadata });
    return { ...one, path, record: many ? record : undefined };
  });

const step = fc.record({
  changed: fc.array(source, { maxLength: 4 }),
  removed: fc.array(fc.constantFrom(...PATHS, "list.jsonl#r1", "list.jsonl#r2"), { maxLength: 2 }),
});

describe("a corpus made from another", () => {
  it("answers as one made from scratch, after any history", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), fc.infiniteStream(fc.boolean()), (history, asks) => {
        let set = SourceSet.empty;
        let corpus = makeCorpus(set, []);
        const live = new Map<string, Source>();
        for (const { changed, removed } of history) {
          const changes = new Map<string, Source | undefined>(changed.map((one) => [one.id, one]));
          for (const id of removed) changes.set(id, undefined);
          for (const [id, one] of changes) {
            if (one === undefined) live.delete(id);
            else live.set(id, one);
          }
          set = set.update(changes);
          corpus = makeCorpus(set, [], corpus);
          // Tables are made when first asked for, now early and now late.
          for (const name of ASKED) if (asks.next().value) corpus.findByKey(name);
          if (asks.next().value) corpus.keys();
        }
        const fresh = makeCorpus([...live.values()], []);
        assert.equal(set.size, live.size);
        assert.deepEqual(answers(corpus), answers(fresh));
      }),
      { seed: 1, numRuns: runs(200) },
    );
  });

  it("shares what it was made from until too much has changed, and counts what it holds", () => {
    const sources = Array.from({ length: 1000 }, (_, i) => bareSource(`s/${i}.txt`, "Text."));
    const set = SourceSet.of(sources);
    const few = set.update(new Map([["s/7.txt", undefined]]));
    assert.deepEqual([few.size, few.isNear(set), few.ordered.length], [999, true, 999]);
    assert.deepEqual(few.differenceFrom(set), { changed: [], removed: ["s/7.txt"] });
    assert.deepEqual(set.differenceFrom(few), { changed: [sources[7]], removed: [] });
    const many = few.update(new Map(sources.slice(500).map(({ id }) => [id, undefined])));
    assert.deepEqual([many.size, many.isNear(set), set.size], [499, false, 1000]);
    assert.equal(many.differenceFrom(few).removed.length, 500);
    assert.equal(set.ordered.length, 1000);
  });

  it("looks anew only at the sources that changed", () => {
    const looked: string[] = [];
    const watched = (path: string, title: string) => {
      const one = bareSource(path, "Text.");
      const { metadata } = one;
      Object.defineProperty(one, "metadata", {
        get() {
          looked.push(path);
          return { ...metadata, title };
        },
      });
      return one;
    };
    const set = SourceSet.of(Array.from({ length: 500 }, (_, i) => watched(`s/${i}.txt`, `Ferry strike number ${i}`)));
    const corpus = makeCorpus(set, []);
    for (const name of ["7", "nobody", "ferry-strike-number"]) corpus.findByKey(name);
    corpus.keys();
    looked.length = 0;
    const changed = watched("s/7.txt", "Calm in harbours");
    const next = makeCorpus(set.update(new Map([[changed.id, changed]])), [], corpus);
    assert.deepEqual(next.findByKey("calm-harbours"), [changed]);
    assert.deepEqual(next.findByKey("7"), [changed]);
    assert.deepEqual(next.findByKey("nobody"), []);
    assert.equal(next.sourcesOfFile("s/8.txt").length, 1);
    assert.deepEqual([...new Set(looked)], ["s/7.txt"]);
  });
});

function answers(corpus: ReturnType<typeof makeCorpus>) {
  const ids = (sources: readonly Source[]) => sources.map(({ id }) => id);
  return {
    sources: ids(corpus.sources),
    keys: corpus.keys(),
    primary: corpus.sources.map(({ id }) => corpus.keyOf(id)),
    found: ASKED.map((name) => [name, ids(corpus.findByKey(name))]),
    files: PATHS.map((path) => ids(corpus.sourcesOfFile(path))),
    below: ["", "a", "b", "b/c", "z", "a/ferry.txt"].map((folder) => corpus.hasSourcesBelow(folder)),
    urls: ids(corpus.findByUrl("https://a.example/1#x")),
    nearest: ["ferri", "lst-r1"].map((name) => [corpus.nearest.keys(name), corpus.nearest.paths(name)]),
    near: corpus.nearest.isNearKey("ferri"),
  };
}
