import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { RULE_IDS } from "../../server/src/rules/finding.ts";
import { allFindings, applyFix, assertFindings, findingOf, makeFolder } from "../support/folder.ts";
import { HARBOUR } from "../support/harbour.ts";

const WRONG = "The walkout lasted nine days by Tuesday and idled 40 boats [@harbour-strike, para. 2].";

describe("suppression-unused", () => {
  it("marks a comment that suppresses nothing and removes it", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
The strike idled 40 boats [@harbour-strike, para. 2]. <!-- provenote-disable-line claim-contradicted -->
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression-unused: suppresses nothing
`);
    assertFindings(folder);
    const fixed = applyFix(folder, findingOf(folder, "suppression-unused"), "Remove the comment");
    assert.equal(fixed.trim(), "The strike idled 40 boats [@harbour-strike, para. 2].");
  });

  it("marks a rule that does not exist", () => {
    assertFindings(
      makeFolder(`${HARBOUR}-- notes/a.md --
${WRONG} <!-- provenote-disable-line claim-contradicted, claim-wrong -->
                                                                                                                                       ^^^^^^^^^^^ suppression-unused: There is no rule “claim-wrong”.
`),
    );
  });

  it("is content with a comment that suppresses something", () => {
    for (const form of [
      `<!-- provenote-disable-next-line -->\n${WRONG}`,
      `<!-- provenote-disable claim-contradicted -- typed from memory -->\n\n${WRONG}\n\n<!-- provenote-enable -->`,
      `${WRONG}\n\n<!-- provenote-disable-file claim-contradicted -->`,
    ]) {
      assertFindings(makeFolder(`${HARBOUR}-- notes/a.md --\n${form}\n`));
    }
  });
});

describe("suppression", () => {
  it("acts where it is said to act, and nowhere else", () => {
    for (const form of [
      `<!-- provenote-disable-next-line claim-contradicted -->\n${WRONG}\n\n${WRONG}`,
      `${WRONG} <!-- provenote-disable-line claim-contradicted -->\n\n${WRONG}`,
      `<!-- provenote-disable claim-contradicted -->\n\n${WRONG}\n\n<!-- provenote-enable claim-contradicted -->\n\n${WRONG}`,
    ]) {
      const folder = makeFolder(`${HARBOUR}-- notes/a.md --\n${form}\n`);
      const text = folder.archive.files.get("notes/a.md") ?? "";
      const finding = findingOf(folder, "claim-contradicted");
      assert.equal(finding.range.start, text.lastIndexOf("nine days"), form);
    }
  });
});

describe("source-unreadable", () => {
  it("stands at the file and where it is cited", () => {
    const folder = makeFolder(`${HARBOUR}-- sources/scan.txt --
\u0000\u0001\u0002\u0003binary\u0000\u0000
-- notes/a.md --
The scan says so [@scan].
                   ^^^^ source-unreadable: The source cited here cannot be used.
`);
    const found = allFindings(folder.snapshot).filter(({ rule }) => rule === "source-unreadable");
    assert.deepEqual(found.map(({ path: at }) => at).sort(), ["notes/a.md", "sources/scan.txt"]);
  });
});

describe("configuration", () => {
  it("changes levels and turns rules off", () => {
    const off = makeFolder(
      `${HARBOUR}-- provenote.json --\n{ "rules": { "claim-contradicted": "off" } }\n-- notes/a.md --\n${WRONG}\n`,
    );
    assertFindings(off);
    const error = makeFolder(
      `${HARBOUR}-- provenote.json --\n{ "rules": { "claim-contradicted": "error" } }\n-- notes/a.md --\n${WRONG}\n`,
    );
    assert.equal(findingOf(error, "claim-contradicted").severity, "error");
  });

  it("is marked where it is wrong", () => {
    assertFindings(
      makeFolder(`${HARBOUR}-- provenote.json --
{ "rules": { "claim-contradictd": "off" } }
             ^^^^^^^^^^^^^^^^^^^ configuration-invalid
`),
    );
  });

  it("limits the findings of a note and says how many more there are", () => {
    const folder = makeFolder(
      `${HARBOUR}-- provenote.json --\n{ "limits": { "findings": 2 } }\n-- notes/a.md --\n${`${WRONG}\n\n`.repeat(5)}`,
    );
    const found = allFindings(folder.snapshot);
    assert.equal(found.length, 3);
    assert.match(found[2]?.message ?? "", /^3 further findings/);
  });
});

describe("check-incomplete", () => {
  it("marks where a note was not read", () => {
    const deep = `${"> ".repeat(80)}The strike idled 40 boats.`;
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --\nIt is over.\n\n${deep}\n`);
    const { range, message } = findingOf(folder, "check-incomplete");
    const text = folder.archive.files.get("notes/a.md") ?? "";
    assert.ok(range.start > 12 && range.end <= text.trimEnd().length);
    assert.match(message, /not checked: .* nested too deeply/);
  });

  it("tells a few stretches and counts the others", () => {
    const deep = `${"> ".repeat(80)}The strike idled 40 boats.\n\nIt is over.\n\n`;
    const found = allFindings(makeFolder(`${HARBOUR}-- notes/a.md --\n${deep.repeat(8)}`).snapshot).filter(
      ({ rule }) => rule === "check-incomplete",
    );
    assert.equal(found.length, 5);
    assert.match(found[4]?.message ?? "", /3 further stretches/);
  });
});

describe("documentation", () => {
  it("has a page for every rule and no other", () => {
    const folder = path.resolve(import.meta.dirname, "../../docs/rules");
    const pages = readdirSync(folder).map((name) => path.basename(name, ".md"));
    assert.deepEqual([...pages].sort(), [...RULE_IDS].sort());
    for (const id of RULE_IDS)
      assert.match(readFileSync(path.join(folder, `${id}.md`), "utf8"), new RegExp(`^# ${id}$`, "m"));
  });
});
