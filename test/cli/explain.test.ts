import assert from "node:assert/strict";
import { explain, hasFailing, readPlace } from "../../server/src/cli/explain.ts";
import { renderExplanation } from "../../server/src/cli/render-explanation.ts";
import { makeFolder } from "../support/folder.ts";
import { HARBOUR } from "../support/harbour.ts";

const NOTE = `# Strike

The walkout lasted nine days by Tuesday and idled 40 boats [@harbour-strike, para. 2]. The union rejected
a raise of 3 percent.[^1]

| What | Source |
|---|---|
| The walkout idled 40 boats. | [@harbour-strike, para. 2] |

[^1]: @harbour-strike, para. 4
`;

function explainAt(place: string) {
  const { snapshot } = makeFolder(`${HARBOUR}-- notes/a.md --\n${NOTE}`);
  const note = snapshot.findNote("notes/a.md");
  assert.ok(note);
  return explain("/harbour", snapshot, note, readPlace(place));
}

const textsAt = (place: string) => explainAt(place).claims.map(({ text }) => text);
const WALKOUT = "The walkout lasted nine days by Tuesday and idled 40 boats.";
const UNION = "The union rejected a raise of 3 percent.";

describe("explain", () => {
  it("reads places as check prints them", () => {
    assert.deepEqual(readPlace("notes/a.md:3"), { path: "notes/a.md", line: 3, column: undefined });
    assert.deepEqual(readPlace("notes/a.md:3:14"), { path: "notes/a.md", line: 3, column: 14 });
    assert.deepEqual(readPlace("C:\\notes\\a.md:3"), { path: "C:\\notes\\a.md", line: 3, column: undefined });
    assert.deepEqual(readPlace("notes/a:7.md:3:1"), { path: "notes/a:7.md", line: 3, column: 1 });
    for (const written of ["notes/a.md", "notes/a.md:", "notes/a.md:x", "notes/a.md:0", "notes/a.md:1:0", ":3"]) {
      assert.throws(() => readPlace(written), {
        name: "UsageError",
        message: /is no place in a note: write FILE:LINE/,
      });
    }
  });

  it("takes every claim of a line, wrapped ones too, and the one at a column", () => {
    assert.deepEqual(textsAt("notes/a.md:3"), [WALKOUT, UNION]);
    assert.deepEqual(textsAt("notes/a.md:4"), [UNION]);
    assert.deepEqual(textsAt("notes/a.md:3:1"), [WALKOUT]);
    assert.deepEqual(textsAt("notes/a.md:3:95"), [UNION]);
  });

  it("takes the claim that a citation at the place covers", () => {
    assert.deepEqual(textsAt("notes/a.md:3:70"), [WALKOUT]);
    assert.deepEqual(textsAt("notes/a.md:4:24"), [UNION]);
    assert.deepEqual(textsAt("notes/a.md:8:40"), ["The walkout idled 40 boats."]);
    assert.deepEqual(textsAt("notes/a.md:10"), [UNION]);
  });

  it("says in a sentence that nothing stands at the place", () => {
    const rows = [
      ["notes/a.md:1", /^There is no claim at notes\/a\.md:1\. Headings,/],
      ["notes/a.md:1:3", /^There is no claim at notes\/a\.md:1:3\. /],
      ["notes/a.md:77", /^notes\/a\.md has no line 77: it ends with line 11\.$/],
      ["notes/a.md:1:77", /^Line 1 of notes\/a\.md has no column 77: it ends with column 8\.$/],
    ] as const;
    for (const [place, message] of rows) assert.throws(() => explainAt(place), { name: "UsageError", message });
  });

  it("lays the words side by side", () => {
    const [claim] = explainAt("notes/a.md:3:1").claims;
    assert.equal(claim?.verdict, "contradicted");
    assert.deepEqual(
      claim.alignment.map(({ text, how, evidence }) => [text, how, evidence?.text]),
      [
        ["walkout", "borne-out", "walkout"],
        ["lasted", "borne-out", "lasted"],
        ["nine days", "otherwise", "eleven days"],
        ["Tuesday", "borne-out", "Tuesday"],
        ["idled", "borne-out", "idled"],
        ["40", "borne-out", "40"],
        ["boats", "borne-out", "boats"],
      ],
    );
    assert.deepEqual(claim.alignment[2]?.range, { start: { line: 2, character: 19 }, end: { line: 2, character: 28 } });
    assert.equal(claim.alignment[2]?.evidence?.citation, "[@harbour-strike, para. 2]");
  });

  it("fails for the claims it explains alone", () => {
    assert.equal(hasFailing(explainAt("notes/a.md:3")), true);
    assert.equal(hasFailing(explainAt("notes/a.md:4")), false);
  });

  it("prints verdict, finding, evidence with its citation, and the words in columns", () => {
    assert.equal(
      renderExplanation(explainAt("notes/a.md:3:1"), "notes/a.md", false),
      `notes/a.md:3:1 contradicted
  The walkout lasted nine days by Tuesday and idled 40 boats.

  3:20 warning claim-contradicted The source gives another number: “eleven days”.

  [@harbour-strike, para. 2] “The walkout, which lasted eleven days by Tuesday, idled 40 boats and stranded at least 1,300 passengers, the port authority said.”

  walkout    walkout
  lasted     lasted
  nine days  eleven days  instead
  Tuesday    Tuesday
  idled      idled
  40         40
  boats      boats
`,
    );
  });
});
