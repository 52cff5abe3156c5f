import assert from "node:assert/strict";
import { firstSources } from "../../server/src/workspace/first-sources.ts";

const source = (path: string) => ({ path, role: "source" }) as const;

describe("sources beyond those that are read", () => {
  const found = [
    { path: "notes/z.md", role: "note" } as const,
    source("sources/a.txt"),
    source("sources/a.txt.yaml"),
    source("sources/b.txt"),
    source("sources/c.txt"),
    source("sources/d.txt"),
  ];

  it("are left out by their paths, with what declares the metadata of others kept, and the first says so", () => {
    const { kept, leftOut } = firstSources(found, 2);
    assert.deepEqual(kept, found.slice(0, 4));
    // Too many is what leaves the keys of others open.
    assert.deepEqual([leftOut?.path, leftOut?.kind, leftOut?.fatal], ["sources/c.txt", "too-large", true]);
    assert.match(leftOut?.message ?? "", /has 4 files of sources, of which the first 2 /);
  });

  it("are none where there are no more than these", () => {
    assert.deepEqual(firstSources(found, 4), { kept: found, leftOut: undefined });
    assert.deepEqual(firstSources(found), { kept: found, leftOut: undefined });
  });
});
