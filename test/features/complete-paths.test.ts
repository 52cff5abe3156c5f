import assert from "node:assert/strict";
import { completePaths } from "../../server/src/features/complete-paths.ts";
import { makeFolder } from "../support/folder.ts";

const { snapshot } = makeFolder(`-- sources/sports/cup.txt --
The cup went to Vind.
-- sources/port.txt --
The port was sold.
`);

/** What is offered where the bar stands, and the words it would replace. */
function offered(marked: string): [path: string, replaced: string][] {
  const text = marked.replace("|", "");
  return completePaths(snapshot, text, marked.indexOf("|")).map(({ path, range }) => [
    path,
    text.slice(range.start, range.end),
  ]);
}

const ALL = ["sources/", "sources/sports/", "sources/port.txt", "sources/sports/cup.txt"];

describe("completion of paths in entities.yaml", () => {
  for (const begun of ["[|]", "|", "[sources/port.txt, |]", "\n    - |", "\n    - sources/port.txt\n    - |", '["|']) {
    it(`offers folders and sources behind ${JSON.stringify(begun)}`, () => {
      assert.deepEqual(
        offered(`Tom:\n  sources: ${begun}`).map(([path]) => path),
        ALL,
      );
    });
  }

  it("offers those that hold what was typed, which they replace", () => {
    assert.deepEqual(offered("Tom:\n  sources: [sources/cu, Cup|]\n"), [["sources/sports/cup.txt", "Cup"]]);
  });

  it("offers none elsewhere", () => {
    for (const marked of [
      "|",
      "Tom:\n  aliases: [|]",
      "Tom:\n  sources: [a]\n  kind: |",
      "sources: |",
      "Tom:\n  sources: [a] |",
    ])
      assert.deepEqual(offered(marked), [], marked);
  });
});
