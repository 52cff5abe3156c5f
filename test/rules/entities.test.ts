import assert from "node:assert/strict";
import { readEntitiesFile } from "../../server/src/entities/read-entities-file.ts";
import { findNameActions } from "../../server/src/features/name-actions.ts";
import type { Fix } from "../../server/src/rules/finding.ts";
import { allFindings, applyFix, assertFindings, type Folder, findingOf, makeFolder } from "../support/folder.ts";

const BRANDTS = `-- sources/union.txt --
The union

It heard Ida Brandt, who chairs the Harbour Workers' Union, in Halmsund.

-- sources/owners.txt --
The owners

It heard Tom Brandt, a shipowner of Halmsund, on Monday.

`;

/** `entities.yaml` after a fix. */
function fileAfter({ archive }: Folder, fix: Fix | undefined): string {
  assert.ok(fix);
  let text = archive.files.get("entities.yaml");
  assert.equal(fix.creates, text === undefined ? "entities.yaml" : undefined);
  text ??= "";
  for (const { path, range, newText } of fix.edits) {
    assert.equal(path, "entities.yaml");
    text = text.slice(0, range.start) + newText + text.slice(range.end);
  }
  assert.deepEqual(readEntitiesFile(text).problems, []);
  return text;
}

describe("entity-ambiguous", () => {
  const note =
    "-- notes/a.md --\nIt asked Brandt about it, and Brandt left.\n         ^^^^^^ entity-ambiguous: “Brandt” may be Ida Brandt or Tom Brandt.\n";

  it("marks a name of two once, and offers to choose, here or everywhere", () => {
    const folder = makeFolder(BRANDTS + note);
    const finding = findingOf(folder, "entity-ambiguous");
    assert.equal(finding.severity, "hint");
    assert.deepEqual(
      finding.fixes.map(({ title }) => title),
      [
        "Write “Ida Brandt”",
        "“Brandt” is always Ida Brandt (entities.yaml)",
        "Write “Tom Brandt”",
        "“Brandt” is always Tom Brandt (entities.yaml)",
      ],
    );
    assert.match(applyFix(folder, finding, "Write “Ida Brandt”"), /It asked Ida Brandt about it, and Brandt left/);
    const file = fileAfter(folder, finding.fixes[3]);
    assert.match(file, /^Tom Brandt:\n {2}aliases: \[Brandt\]$/m);
    const settled = makeFolder(`${BRANDTS}-- notes/a.md --\nIt asked Brandt about it.\n-- entities.yaml --\n${file}`);
    assert.deepEqual(rulesIn(settled), []);
  });

  it("is quiet where the note, a role or what it cites tells who is meant", () => {
    const both =
      "-- sources/both.txt --\nBoth\n\nIda Brandt met Tom Brandt in Oslo.\n\nLater Tom Brandt left the room.\n\n";
    for (const text of [
      "It asked Ida Brandt about it. Then Brandt left.",
      "It asked Brandt about it [@union].",
      "It asked Brandt about it [@both, para. 2].",
      "It asked shipowner Brandt about it.",
      "It asked Ida Brandt and Tom Brandt.",
      "It asked the brandt about it.",
    ]) {
      const found = rulesIn(makeFolder(`${BRANDTS}${both}-- notes/a.md --\n${text}\n`)).filter(
        (rule) => rule === "entity-ambiguous",
      );
      assert.deepEqual(found, [], text);
    }
  });

  it("speaks where the role is of both, or the cited paragraph names both", () => {
    const both = "-- sources/both.txt --\nBoth\n\nIda Brandt met Tom Brandt in Oslo.\n\n";
    for (const text of ["It asked Mrs Brandt about it.", "It asked Brandt about it [@both, para. 1]."]) {
      const found = rulesIn(makeFolder(`${BRANDTS}${both}-- notes/a.md --\n${text}\n`));
      assert.ok(found.includes("entity-ambiguous"), text);
    }
  });

  it("offers to say of a cited source that leaves it open whom it means, and is quiet then", () => {
    const third = "-- sources/third.txt --\nTalks\n\nLater Brandt left the talks in Oslo.\n\n";
    const note = "-- notes/a.md --\nBrandt left the talks in Oslo [@third].\n";
    const folder = makeFolder(BRANDTS + third + note);
    const finding = findingOf(folder, "entity-ambiguous");
    const fix = finding.fixes.find(({ title }) => title === "In [@third], “Brandt” is Tom Brandt (entities.yaml)");
    const file = fileAfter(folder, fix);
    assert.match(file, /^Tom Brandt:\n {2}aliases: \[Brandt\]\n {2}sources: \[sources\/third\.txt\]$/m);
    const settled = makeFolder(`${BRANDTS}${third}${note}-- entities.yaml --\n${file}`);
    assert.ok(!rulesIn(settled).includes("entity-ambiguous"));
    const elsewhere = makeFolder(
      `${BRANDTS}${third}-- notes/a.md --\nLater Brandt left.\n-- entities.yaml --\n${file}`,
    );
    assert.ok(rulesIn(elsewhere).includes("entity-ambiguous"));
  });

  it("does not limit to a source what entities.yaml says of all", () => {
    const third = "-- sources/third.txt --\nTalks\n\nLater Brandt left the talks in Oslo.\n\n";
    const file = "-- entities.yaml --\nTom Brandt:\n  aliases: [The Shipowner]\n";
    const folder = makeFolder(`${BRANDTS}${third}-- notes/a.md --\nBrandt left the talks in Oslo [@third].\n${file}`);
    const titles = findingOf(folder, "entity-ambiguous").fixes.map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.startsWith("In ")),
      ["In [@third], “Brandt” is Ida Brandt (entities.yaml)"],
    );
  });

  it("leaves a place alone where it is spoken of as one, and calls it so in the choice elsewhere", () => {
    const halmsund =
      "-- sources/water.txt --\nWater\n\nIt heard Jon Halmsund, who chairs the board. It rained in Halmsund.\n\n";
    const quiet = makeFolder(`${BRANDTS}${halmsund}-- notes/a.md --\nThe port of Halmsund was sold.\n`);
    assert.ok(!rulesIn(quiet).includes("entity-ambiguous"));
    const folder = makeFolder(`${BRANDTS}${halmsund}-- notes/a.md --\nHalmsund spoke of hard years.\n`);
    const finding = findingOf(folder, "entity-ambiguous");
    assert.equal(finding.message, "“Halmsund” may be the place Halmsund or Jon Halmsund.");
    const place = finding.fixes.find(
      ({ title }) => title === "“Halmsund” is always the place Halmsund (entities.yaml)",
    );
    const file = fileAfter(folder, place);
    assert.match(file, /\nHalmsund:\n {2}kind: place\n$/);
    const settled = makeFolder(
      `${BRANDTS}${halmsund}-- notes/a.md --\nHalmsund spoke of hard years.\n-- entities.yaml --\n${file}`,
    );
    assert.ok(!rulesIn(settled).includes("entity-ambiguous"));
  });

  it("does not write into a quotation", () => {
    const folder = makeFolder(`${BRANDTS}-- notes/a.md --\nHe said: "I never met this Brandt before".\n`);
    const titles = findingOf(folder, "entity-ambiguous").fixes.map(({ title }) => title);
    assert.ok(titles.every((title) => title.includes("always")));
  });
});

describe("faults of entities.yaml", () => {
  it("are marked at their place", () => {
    assertFindings(
      makeFolder(`${BRANDTS}-- notes/a.md --
Nothing here.

-- entities.yaml --
Ida Brandt:
  knd: person
  ^^^ configuration-invalid: There is no “knd” here. Did you mean “kind”?
Tom Brandt: { aliases: [Ida Brandt] }
                        ^^^^^^^^^^ configuration-invalid: “Ida Brandt” has an entry of its own
Brandt (baker):
  aliases: [Brandt]
  sources: [sources, sources/union.txt, ./sources/owners.txt, sources/unoin.txt, elsewhere/]
                                                              ^^^^^^^^^^^^^^^^^ configuration-invalid: “sources/unoin.txt” leads to no source and to no folder of sources. Did you mean “sources/union.txt”?
                                                                                 ^^^^^^^^^^ configuration-invalid: “elsewhere/” leads to no source
`),
    );
  });
});

describe("what can be said of a name", () => {
  function actionsAt(text: string, file = "") {
    const folder = makeFolder(`${BRANDTS}${file}-- notes/a.md --\n${text}\n`);
    assert.ok(folder.archive.cursor);
    return { folder, actions: findNameActions(folder.snapshot, "notes/a.md", folder.archive.cursor.offset) };
  }

  it("is that it is no name", () => {
    const { folder, actions } = actionsAt("It rained in Halm<|>sund.");
    assert.deepEqual(
      actions.map(({ title }) => title),
      ["Hide “Halmsund”: it is no name (entities.yaml)"],
    );
    assert.match(fileAfter(folder, actions[0]), /^Halmsund:\n {2}hide: true$/m);
  });

  it("is which of several bearers it means, wherever it stands", () => {
    const { actions } = actionsAt("It asked Brandt. Then Bra<|>ndt left.");
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        "Write “Ida Brandt”",
        "“Brandt” is always Ida Brandt (entities.yaml)",
        "Write “Tom Brandt”",
        "“Brandt” is always Tom Brandt (entities.yaml)",
      ],
    );
  });

  it("is that an alias is none", () => {
    const { folder, actions } = actionsAt("It asked Ida Brandt. Then Bra<|>ndt left.");
    assert.equal(actions[0]?.title, "“Brandt” is not Ida Brandt (entities.yaml)");
    assert.match(fileAfter(folder, actions[0]), /^Ida Brandt:\n {2}not-aliases: \[Brandt\]$/m);
  });

  it("is nothing where there is no name, or the file has a fault", () => {
    assert.deepEqual(actionsAt("It ra<|>ined in Halmsund.").actions, []);
    assert.deepEqual(actionsAt("It rained in Halm<|>sund.", "-- entities.yaml --\na: [\n").actions, []);
  });
});

function rulesIn(folder: Folder): string[] {
  return allFindings(folder.snapshot).map(({ rule }) => rule);
}
