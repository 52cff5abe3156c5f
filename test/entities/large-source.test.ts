import assert from "node:assert/strict";
import { ByteReader } from "../../server/src/entities/bytes.ts";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { makeSource } from "./make-source.ts";

/** A register of so many people, each named once, in one paragraph. */
function register(people: number) {
  const name = (at: number) => `${"abcdefghij"[at % 10]}${"aeiou"[at % 5]}lvon${"dklmnprst"[at % 9]}`;
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const lines = Array.from({ length: people }, (_, at) => {
    const surname = `${capital(name(at))}${name(Math.floor(at / 7))}${name(Math.floor(at / 11))}`;
    return `The ferry took Doctor Ida ${surname}, a baker of Vind, to the island.`;
  });
  return makeSource("register", `Register of passengers\n\n${lines.join(" ")}`);
}

/** Numbers read from what is kept of names, while all entities are asked for what a list of them shows. */
function numbersRead(people: number): { readonly reads: number; readonly entities: number } {
  const source = register(people);
  const index = mergeEntities([source], [findCandidates(source)]);
  const read = ByteReader.prototype.number;
  let reads = 0;
  ByteReader.prototype.number = function () {
    reads++;
    return read.call(this);
  };
  try {
    for (const { sources, definition, id } of index.entities) {
      assert.deepEqual(sources, ["register"], id);
      if (id.startsWith("ida ")) assert.match(definition?.text ?? "", /a baker of Vind/, id);
    }
    return { reads, entities: index.entities.length };
  } finally {
    ByteReader.prototype.number = read;
  }
}

describe("a source of very many names", () => {
  it("is read a few times for all its entities, and not once for each", () => {
    const some = numbersRead(600);
    const many = numbersRead(2400);
    assert.ok(some.entities > 300 && many.entities > some.entities * 2, `${some.entities} and ${many.entities}`);
    assert.ok(many.reads / many.entities < (some.reads / some.entities) * 2, `${some.reads} and ${many.reads}`);
  });

  it("keeps its passages apart from those of another", () => {
    const story = (id: string, paragraph: string) =>
      makeSource(id, Array.from({ length: 300 }, () => paragraph).join("\n\n"));
    const sources = [
      story("a", "It heard Ida Brandt and Tom Hale."),
      story("b", "It heard Ida Brandt, and on the next day once more Ida Brandt, and then nobody for weeks and weeks."),
    ];
    const index = mergeEntities(sources, sources.map(findCandidates));
    const [ida, tom] = ["Ida Brandt", "Tom Hale"].map((name) => index.findByName(name)[0]!.id);
    assert.deepEqual(index.companionsOf(ida!), [{ entity: tom, passages: 300 }]);
    assert.deepEqual(index.companionsOf(tom!), [{ entity: ida, passages: 300 }]);
  });
});
