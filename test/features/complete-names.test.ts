import assert from "node:assert/strict";
import { completeNames } from "../../server/src/features/complete-names.ts";
import { makeFolder } from "../support/folder.ts";

const SOURCES = `-- sources/a.txt --
Ferries

It heard Ida Brandt, who chairs the Harbour Workers' Union (HWU). It asked Ida Brandt in Halmsund. The HWU said no.

It heard Otto Grau and Ludwig van Beek of the Port of Halmsund.

`;

/** What is offered at the cursor: the canonical names, and the words they would replace. */
function offered(note: string) {
  const { snapshot, archive } = makeFolder(`${SOURCES}-- notes/a.md --\n${note}\n`);
  assert.ok(archive.cursor);
  const { names, more } = completeNames(snapshot, "notes/a.md", archive.cursor.offset);
  const text = archive.files.get("notes/a.md") ?? "";
  assert.equal(more, false);
  return names.map(({ entity, range, matched }) => [entity.name, text.slice(range.start, range.end), matched]);
}

describe("completion of names", () => {
  it("finds a name by its beginning, and by the beginning of a later word", () => {
    assert.deepEqual(offered("It was Id<|>"), [["Ida Brandt", "Id", "ida brandt"]]);
    assert.deepEqual(offered("It was Brand<|>"), [["Ida Brandt", "Brand", "brandt"]]);
    assert.deepEqual(offered("It was Work<|>"), [["Harbour Workers' Union", "Work", "workers' union"]]);
  });

  it("replaces all words of a name that are typed already", () => {
    assert.deepEqual(offered("It was Ida Br<|>"), [["Ida Brandt", "Ida Br", "ida brandt"]]);
    assert.deepEqual(offered("It was the Port of Ha<|>"), [["Port of Halmsund", "Port of Ha", "port of halmsund"]]);
    assert.deepEqual(offered("The Harbour Workers' U<|>"), [
      ["Harbour Workers' Union", "Harbour Workers' U", "harbour workers' union"],
    ]);
  });

  it("finds the canonical name by an alias", () => {
    assert.deepEqual(offered("The HW<|>"), [["Harbour Workers' Union", "HW", "hwu"]]);
  });

  it("offers the most mentioned first", () => {
    assert.deepEqual(
      offered("In Halm<|>").map(([name]) => name),
      ["Halmsund", "Port of Halmsund"],
    );
  });

  it("does not offer what stands there already", () => {
    assert.deepEqual(offered("It was Ida Brandt<|>"), []);
  });

  it("offers everything where nothing is typed", () => {
    assert.ok(offered("It was <|>").length >= 5);
  });

  it("has nothing to offer in code, citations, front matter and for words of no name", () => {
    assert.deepEqual(offered("`Id<|>`"), []);
    for (const begun of [
      "It was [@<|>",
      "It was [see @Id<|>",
      "It was @Id<|>",
      "It was [[Id<|>",
      "It was [@Id, p. 3; -@<|>",
    ])
      assert.deepEqual(offered(begun), [], begun);
    assert.deepEqual(offered("```\nId<|>\n```"), []);
    assert.deepEqual(offered("It was so [@Id<|>]."), []);
    assert.deepEqual(offered("---\ntitle: Id<|>\n---\n\nIt was."), []);
    assert.deepEqual(offered("It was Zanz<|>"), []);
  });
});
