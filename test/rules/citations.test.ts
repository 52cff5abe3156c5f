import assert from "node:assert/strict";
import { allFindings, applyFix, assertFindings, findingOf, makeFolder } from "../support/folder.ts";
import { HARBOUR } from "../support/harbour.ts";

describe("citation-unresolved", () => {
  it("marks a key that no source has and offers the nearest", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
Crews voted 212 to 9 to extend the strike [@harbour-strke, para. 1].
                                            ^^^^^^^^^^^^^ citation-unresolved: No source has the key “harbour-strke”. Did you mean “harbour-strike”?
`);
    assertFindings(folder);
    const fixed = applyFix(folder, findingOf(folder, "citation-unresolved"), "Use “harbour-strike”");
    assert.match(fixed, /\[@harbour-strike, para\. 1\]/);
  });

  it("leaves handles, mail addresses, web links and other notes alone", () => {
    assertFindings(
      makeFolder(`${HARBOUR}-- notes/a.md --
Ask @ferrydesk or press@example.org, see [their page](https://example.org/press) and [the list](b.md).

-- notes/b.md --
# List
`),
    );
  });

  it("marks a footnote that is not defined where others are", () => {
    assertFindings(
      makeFolder(`${HARBOUR}-- notes/a.md --
The strike idled 40 boats.[^1] It began in March.[^zz]
                                                 ^^^^^ citation-unresolved: The footnote “zz” is not defined in this note.

[^1]: @harbour-strike, para. 2
-- notes/b.md --
Is [^a-z] a pattern, or a footnote?
`),
    );
  });

  it("marks a link into the sources that leads to no file", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
See [the article](../sources/harbour-strik.txt) for more.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ citation-unresolved: There is no source at “../sources/harbour-strik.txt”.
`);
    assertFindings(folder);
  });

  it("offers the path as a link from the note has it, and none that is far off", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
See [the article](/sources/harbour_strike.txt) for more.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ citation-unresolved: Did you mean “/sources/harbour-strike.txt”?
-- notes/deep/b.md --
See [the article](../../sources/habour-strike.txt) for more.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ citation-unresolved: Did you mean “../../sources/harbour-strike.txt”?

It closed ([text](../../sources/nothing.txt)) early.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^ citation-unresolved: There is no source at “../../sources/nothing.txt”.
`);
    const found = allFindings(folder.snapshot).filter(({ rule }) => rule === "citation-unresolved");
    assert.deepEqual(
      found.map((finding) => finding.fixes.map(({ edits }) => edits[0]?.newText)),
      [["/sources/harbour-strike.txt"], ["../../sources/harbour-strike.txt"], []],
    );
  });

  it("offers to make a source with the key", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
The mayor resigned [@town-council].
                     ^^^^^^^^^^^^ citation-unresolved
`);
    assertFindings(folder);
    const fix = findingOf(folder, "citation-unresolved").fixes.find(({ creates }) => creates !== undefined);
    assert.equal(fix?.creates, "sources/town-council.md");
  });
});

describe("citation-ambiguous", () => {
  it("marks a key that two sources bear and offers each", () => {
    const folder = makeFolder(`-- sources/2020/report.txt --
First report

The bridge cost 12 million crowns.

-- sources/2021/report.txt --
Second report

The tunnel cost 90 million crowns.

-- notes/a.md --
The bridge cost 12 million crowns [@report].
                                    ^^^^^^ citation-ambiguous: “report” names 2 sources: sources/2020/report.txt and sources/2021/report.txt.
`);
    assertFindings(folder);
    const fixed = applyFix(folder, findingOf(folder, "citation-ambiguous"), "Use “2020/report”");
    assert.match(fixed, /\[@2020\/report\]/);
  });
});

describe("citation-ambiguous in a file of many records", () => {
  const RECORDS = `-- sources/r.jsonl --
{"id": "span", "text": "The bridge cost 12 million crowns."}
{"id": "span", "text": "The tunnel cost 90 million crowns."}
`;

  it("offers keys that tell the records apart", () => {
    const folder = makeFolder(`${RECORDS}-- notes/a.md --\nThe bridge cost 12 million crowns [@span].\n`);
    const fixed = applyFix(folder, findingOf(folder, "citation-ambiguous"), "Use “r-r1”");
    assert.match(fixed, /\[@r-r1\]/);
  });

  it("adds the record to a link", () => {
    const folder = makeFolder(`${RECORDS}-- notes/a.md --\nThe bridge cost a lot ([text](../sources/r.jsonl)).\n`);
    const fixed = applyFix(
      folder,
      findingOf(folder, "citation-ambiguous"),
      "Link to “The tunnel cost 90 million crowns.”",
    );
    assert.match(fixed, /\(\.\.\/sources\/r\.jsonl#r2\)/);
  });
});

describe("locator-out-of-range", () => {
  it("marks a paragraph past the end and offers the one that bears the claim out", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
Crews at the Port of Halmsund voted 212 to 9 on Monday to extend their strike [@harbour-strike, para. 12].
                                                                                                ^^^^^^^^ locator-out-of-range: “para. 12” is not in “Ferry strike enters second week in Halmsund”, which has 4 paragraphs.
`);
    assertFindings(folder);
    const fixed = applyFix(folder, findingOf(folder, "locator-out-of-range"), "Use “para. 1”");
    assert.match(fixed, /\[@harbour-strike, para\. 1\]/);
  });

  it("marks words of a link that the source does not have", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
It was [bad](../sources/harbour-strike.txt#:~:text=a%20sad%20day%20for%20the%20docks).
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ locator-out-of-range: does not have the words “a sad day for the docks”
`);
    assertFindings(folder);
    const fixed = applyFix(folder, findingOf(folder, "locator-out-of-range"), "Link to “a bad day for the docks”");
    assert.match(fixed, /harbour-strike\.txt#:~:text=a%20bad%20day%20for%20the%20docks\)/);
  });
});
