import assert from "node:assert/strict";
import { applyFix, assertFindings, findingOf, makeFolder } from "../support/folder.ts";
import { HARBOUR } from "../support/harbour.ts";

describe("quote-mismatch", () => {
  it("marks the words that differ and puts the source's in their place", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
Brandt called it "a sad day for the docks and for every family" [@harbour-strike, para. 3].
                    ^^^ quote-mismatch: The source words this differently (para. 3)
`);
    assertFindings(folder);
    const fixed = applyFix(folder, findingOf(folder, "quote-mismatch"), "Use the source's words");
    assert.match(fixed, /"a bad day for the docks and for every family"/);
  });

  it("says no more than that the cited source does not have the words where nothing is near", () => {
    assertFindings(
      makeFolder(`${HARBOUR}-- notes/a.md --
Brandt spoke of "the beginning of the end of free shipping" [@harbour-strike, para. 3].
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote-mismatch: The cited source does not have these words.
`),
    );
  });

  for (const words of [
    '"a bad day for the docks"',
    "“a bad day for the docks”",
    "“A bad day for the docks and for every family that lives off them”",
    '"a bad day for the docks … and for every family"',
    '"a bad day for [all] the docks"',
    '*"a bad day for **the docks**"*',
  ]) {
    it(`is silent on ${words}`, () => {
      assertFindings(makeFolder(`${HARBOUR}-- notes/a.md --\nBrandt called it ${words} [@harbour-strike, para. 3].\n`));
    });
  }

  it("is silent on quotations that nothing cites, and on single words", () => {
    assertFindings(
      makeFolder(`${HARBOUR}-- notes/a.md --
# The "good" days

What does "never in a thousand years again" mean here?
`),
    );
  });
});

describe("quote-misattributed", () => {
  it("marks words that another source has and cites that one", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
It was "the hardest winter in living memory" [@harbour-strike, para. 2].
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote-misattributed: “Annual report of the Port of Halmsund” does (para. 2)
`);
    const fixed = applyFix(folder, findingOf(folder, "quote-misattributed"), "Cite “annual-report”");
    assert.match(fixed, /\[@annual-report, para\. 2\]/);
  });
});
