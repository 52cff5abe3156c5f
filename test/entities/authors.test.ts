import assert from "node:assert/strict";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { readAuthor } from "../../server/src/entities/read-author.ts";
import { readEntitiesFile } from "../../server/src/entities/read-entities-file.ts";
import { makeSource } from "./make-source.ts";

describe("entities/read-author", () => {
  const table: readonly (readonly [written: string, name: string | undefined, kind?: string])[] = [
    ["Ida Brandt", "Ida Brandt", "person"],
    ["Brandt, Ida", "Ida Brandt", "person"],
    ["Brandt, I. M.", "I. M. Brandt", "person"],
    ["By Dr Ida Brandt, Halmsund Post", "Ida Brandt", "person"],
    ["Ida Brandt (HP) <ida@example.org>", "Ida Brandt", "person"],
    ["Ludwig van Holt", "Ludwig van Holt", "person"],
    ["Zebulon Quorl", "Zebulon Quorl", "person"],
    ["London, Jack", "Jack London", "person"],
    ["Tom Brandt, Jr.", "Tom Brandt", "person"],
    ["Halmsund Port Authority", "Halmsund Port Authority", "organisation"],
    ["Reuters", undefined],
    ["Staff", undefined],
    ["Staff Writer", undefined],
    ["Wirenews Staff", undefined],
    ["Special Correspondent", undefined],
    ["News Desk", undefined],
    ["our own correspondent", undefined],
    ["", undefined],
  ];
  for (const [written, name, kind] of table) {
    it(`“${written}”`, () => {
      assert.deepEqual(readAuthor(written), name === undefined ? undefined : { name, kind });
    });
  }
});

describe("entities/authors", () => {
  function indexOf(sources: Readonly<Record<string, readonly [authors: readonly string[], text: string]>>, file = "") {
    const all = Object.entries(sources).map(([id, [authors, text]]) => {
      const source = makeSource(id, text);
      return { ...source, metadata: { ...source.metadata, authors } };
    });
    return mergeEntities(all, all.map(findCandidates), readEntitiesFile(file).corrections);
  }

  it("are people the corpus knows, mentioned or not", () => {
    const index = indexOf({ a: [["Zebulon Quorl"], "The ferries stopped."], b: [["Quorl, Zebulon"], "They went on."] });
    const [quorl, ...others] = index.findByName("Zebulon Quorl");
    assert.ok(quorl);
    assert.deepEqual([quorl.name, quorl.kind, quorl.mentionCount, others], ["Zebulon Quorl", "person", 0, []]);
    assert.deepEqual([index.authoredBy(quorl.id), quorl.sources], [["a", "b"], []]);
    assert.deepEqual(
      index.entities.map(({ name }) => name),
      ["Zebulon Quorl"],
    );
    assert.deepEqual(
      index.findNames("We asked Zebulon Quorl, and Quorl agreed.").map(({ entities }) => entities),
      [[quorl.id], [quorl.id]],
    );
  });

  it("tell the kind of a name that the texts leave open", () => {
    const text = "It was said of Quorl Zebst Ottar Minsk. All of it was new.";
    assert.equal(indexOf({ a: [[], text] }).findByName("Quorl Zebst Ottar Minsk")[0]?.kind, "other");
    const [minsk] = indexOf({ a: [["Quorl Zebst Ottar Minsk"], text] }).findByName("Quorl Zebst Ottar Minsk");
    assert.deepEqual([minsk?.kind, minsk?.mentionCount], ["person", 1]);
  });

  it("leave a surname to those whom the sources speak of", () => {
    const index = indexOf({ a: [["Ida Brandt"], "It heard Tom Brandt. Brandt left."], b: [[], "Brandt came."] });
    const [tom] = index.findByName("Tom Brandt");
    assert.deepEqual(
      index.findByName("Brandt"),
      [tom].map((entity) => index.findEntity(entity!.id)),
    );
    assert.equal(tom?.mentionCount, 3);
  });

  it("are whom entities.yaml says they are, and no names where it hides them", () => {
    const sources = { a: [["Zeb Quorl"], "The ferries stopped."], b: [["Zebulon Quorl"], "They went on."] } as const;
    const index = indexOf(sources, "Zebulon Quorl:\n  aliases: [Zeb Quorl]\n");
    assert.deepEqual(
      index.entities.map(({ id, name }) => [name, index.authoredBy(id)]),
      [["Zebulon Quorl", ["a", "b"]]],
    );
    assert.deepEqual(indexOf({ a: sources.a }, "Zeb Quorl:\n  hide: true\n").entities, []);
  });
});
