import assert from "node:assert/strict";
import { findExcerpt } from "../../server/src/features/excerpt.ts";

const PASSAGE =
  "The ferries stayed in the harbour for most of the week,\nand the crews, who had asked for higher pay since the winter, went home until the union called them back.";

describe("the line of a passage in a list", () => {
  it("is the whole passage where it is short enough", () => {
    assert.equal(findExcerpt("The  ferries\nstayed. ", "crews", 60), "The ferries stayed.");
  });

  it("begins shortly before the words looked for, and ends with a word", () => {
    assert.equal(findExcerpt(PASSAGE, "asking for pay", 40), "…who had asked for higher pay since the…");
    assert.equal(findExcerpt(PASSAGE, "ferry", 40), "The ferries stayed in the harbour for…");
    assert.equal(findExcerpt(PASSAGE, "union", 40), "…home until the union called them back.");
  });

  it("is where most different ones of them are near each other", () => {
    assert.equal(findExcerpt(PASSAGE, "ferry crew pay", 60), "…and the crews, who had asked for higher pay since the…");
  });

  it("is the beginning where the passage has none of them itself", () => {
    assert.equal(findExcerpt(PASSAGE, "Halmsund", 30), "The ferries stayed in the…");
  });

  it("keeps to its length, whatever the passage", () => {
    for (const passage of ["x".repeat(100_000), `${"a ".repeat(100_000)}boat`, "港口".repeat(500), PASSAGE]) {
      for (const length of [10, 40, 60]) {
        const line = findExcerpt(passage, "boat crews 港口 x", length);
        assert.ok(line.length > 0 && line.length <= length, `${line.length} of ${length}: ${line}`);
      }
    }
  });
});
