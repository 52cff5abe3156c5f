import assert from "node:assert/strict";
import { searchPassages } from "../../server/src/cli/search.ts";
import { searchSources } from "../../server/src/features/search-sources.ts";
import { makeFolder } from "../support/folder.ts";
import { HARBOUR } from "../support/harbour.ts";

describe("search in the sources", () => {
  const { snapshot } = makeFolder(HARBOUR);

  it("gives whole passages with their place, best first, as many as asked for", () => {
    const found = searchSources(snapshot, "Port of Halmsund goods", 3);
    assert.equal(found.length, 3);
    assert.match(found[0]?.text ?? "", /^The Port of Halmsund handled .* a year earlier\.$/);
    assert.deepEqual(
      [found[0]?.place.title, found[0]?.place.label],
      ["Annual report of the Port of Halmsund", "para. 1"],
    );
    assert.equal(searchSources(snapshot, "Port of Halmsund goods", 1).length, 1);
  });

  it("finds passages by the other names of who is named, however the name is written", () => {
    const named = makeFolder(`-- sources/a.txt --
Strike

The Harbour Workers' Union (HWU) called a strike on Monday.

-- sources/b.txt --
Talks

On Tuesday the HWU met the owners about pay.

-- sources/c.txt --
Pay

The owners spoke of pay on Tuesday, and of pay on Friday.

-- notes/a.md --
Nothing.
`).snapshot;
    for (const query of ["Harbour Workers' Union pay", "harbour workers' union pay"]) {
      assert.match(
        searchSources(named, query, 3)
          .map(({ place }) => place.title)
          .join(),
        /^(?:Strike,)?Talks/,
        query,
      );
      assert.deepEqual(
        searchPassages("", named, query, 3).passages.map(({ title }) => title),
        searchSources(named, query, 3).map(({ place }) => place.title),
      );
    }
    assert.match(searchSources(named, "hwu strike", 1)[0]?.text ?? "", /called a strike/);
  });

  it("gives nothing for words that no source has", () => {
    assert.deepEqual(searchSources(snapshot, "zeppelin", 10), []);
    assert.deepEqual(searchSources(snapshot, "", 10), []);
  });
});
