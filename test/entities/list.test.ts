import assert from "node:assert/strict";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { makeSource } from "./make-source.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

/** A source that names eighty people, one of them three times. */
function crowd() {
  const names = Array.from({ length: 80 }, (_, i) => `Ida Br${letters[i % 26]}ndt${letters[Math.floor(i / 26)]}`);
  return makeSource("crowd", [...names, names[41], names[41]].map((name) => `It heard ${name}.`).join("\n\n"));
}

describe("entities/list", () => {
  it("is put together in steps, and the same as at once", () => {
    const source = crowd();
    const index = mergeEntities([source], [findCandidates(source)]);
    let asked = 0;
    let steps = 0;
    do steps++;
    while (!index.listUntil(() => ++asked > 0));
    assert.equal(steps, 6, "of sixteen names each, as far as somebody waits");
    const whole = mergeEntities([source], [findCandidates(source)]);
    assert.deepEqual(
      index.entities.map(({ id, name, kind, mentionCount }) => ({ id, name, kind, mentionCount })),
      whole.entities.map(({ id, name, kind, mentionCount }) => ({ id, name, kind, mentionCount })),
    );
    assert.deepEqual([index.entities.length, index.entities[0]?.mentionCount], [80, 3]);
  });

  it("describes anew only what changed", () => {
    const source = crowd();
    const index = mergeEntities([source], [findCandidates(source)]);
    assert.equal(index.entities.length, 80);
    const other = makeSource("other", "It heard Tom Hale.");
    const next = index.update([{ source: other, candidates: findCandidates(other) }], []);
    let asked = 0;
    assert.ok(next.listUntil(() => ++asked > 0));
    assert.equal(asked, 0);
    assert.equal(next.entities.length, 81);
  });
});
