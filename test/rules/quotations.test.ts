import assert from "node:assert/strict";
import { allFindings, applyFix, assertFindings, findingOf, makeFolder } from "../support/folder.ts";
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

  const fixedNote = (line: string) => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --\n${line}\n`);
    return applyFix(folder, findingOf(folder, "quote-mismatch"), "Use the source's words").trimEnd();
  };
  const CITED = "[@harbour-strike, para. 3]";

  it("leaves the note's own emphasis and final punctuation where it puts the source's words", () => {
    assert.equal(
      fixedNote(`She said "a **bad** day for *the ports* and for every *clan* that lives off them" ${CITED}.`),
      `She said "a **bad** day for *the docks* and for every *family* that lives off them" ${CITED}.`,
    );
    assert.equal(
      fixedNote(`> This was a sad day for the docks and for every family. ${CITED}`),
      `> This is a bad day for the docks and for every family. ${CITED}`,
    );
  });

  it("marks a word, and offers nothing, where emphasis or a link begins among the words that differ", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
She said "a **good night** for the docks" ${CITED}.
              ^^^^^^^^^^ quote-mismatch: The source words this differently (para. 3)

She said "a bad day **for the** ports and each [family that](https://a.example) lives off them" ${CITED}.
                                ^^^^^^^^^^^^^^ quote-mismatch: The source words this differently (para. 3)

She said "a bad day for **the port** workers and for every family" ${CITED}.
                              ^^^^ quote-mismatch: The source words this differently (para. 3)
`);
    assertFindings(folder);
    const last = allFindings(folder.snapshot).at(-1);
    assert.deepEqual(last?.fixes, []);
  });

  it("marks the paragraph cited where the words stand in another, and corrects it", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
Was it that "talks would resume on Thursday in the town hall" [@harbour-strike, para. 1]?
                                                                                ^^^^^^^ quote-mismatch: These words stand in para. 4, not in para. 1.
`);
    assertFindings(folder);
    const fixed = applyFix(folder, findingOf(folder, "quote-mismatch"), "Cite para. 4");
    assert.match(fixed, /\[@harbour-strike, para\. 4\]/);
  });

  it("offers no other paragraph where something else rests on the citation", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
Ferry crews work for "the region's largest employer, voted 212 to 9" and "talks would resume on Thursday" [@harbour-strike, para. 1].
                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote-mismatch: These words stand in para. 4, not in para. 1.
`);
    assertFindings(folder);
    assert.deepEqual(findingOf(folder, "quote-mismatch").fixes, []);
  });

  it("is silent on words next to the paragraph cited, and on a citation of the whole paragraph of the note", () => {
    assertFindings(
      makeFolder(`${HARBOUR}-- notes/a.md --
Brandt called it "a bad day for the docks and for every family" [@harbour-strike, para. 2].

What did "a bad day for the docks" mean? [@harbour-strike, para. 4]
`),
    );
  });

  it("takes the verdict back from a claim whose quotation the source words otherwise", () => {
    const reasons = ["had stranded", "stranded"].map((words) => {
      const { snapshot } = makeFolder(`${HARBOUR}-- notes/a.md --
The walkout lasted eleven days and "idled 40 boats and ${words} at least 1,300 passengers" [@harbour-strike, para. 2].
`);
      const [note] = snapshot.notes;
      const verdict = note && snapshot.verdictOf(note, 0);
      return [verdict?.kind, ...(verdict?.reasons ?? []).map(({ kind, direction }) => `${kind} ${direction}`)];
    });
    assert.deepEqual(reasons, [["unchecked", "quotation open"], ["supported"]]);
  });

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
    const fixed = applyFix(folder, findingOf(folder, "quote-misattributed"), "Cite [@annual-report, para. 2] instead");
    assert.match(fixed, /\[@annual-report, para\. 2\]/);
  });
});
