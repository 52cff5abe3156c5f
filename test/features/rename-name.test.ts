import assert from "node:assert/strict";
import { findRenamable, renameName } from "../../server/src/features/rename-name.ts";
import { makeFolder } from "../support/folder.ts";

const SOURCES = `-- sources/a.txt --
Ferries

It heard Ida Brandt, who chairs the Harbour Workers' Union. Brandt said "Ida Brandt is tired" in Halmsund.

It asked Tom Hale, a baker from Oslo. It asked Mary Hale, a pilot.

`;

const HEADING = "# What the names of this folder's sources mean. Written by people and by Provenote.\n\n";

const OTHER = "-- notes/b.md --\nIda Brandt left. Brandt came back. Tom Hale did not.\n";

function folderWith(note: string) {
  const { snapshot, archive } = makeFolder(`${SOURCES}${OTHER}-- notes/a.md --\n${note}\n`);
  assert.ok(archive.cursor);
  return { snapshot, archive, offset: archive.cursor.offset };
}

/** The notes after the rename, and `entities.yaml` where it is edited; or why there is none. */
function renamed(note: string, newName: string, entities = ""): string | Readonly<Record<string, string>> {
  const { snapshot, archive, offset } = folderWith(note);
  const renaming = renameName(snapshot, "notes/a.md", offset, newName, entities);
  if ("reason" in renaming) return renaming.reason;
  const { edits, creates } = renaming;
  assert.equal(
    creates,
    entities === "" && edits.some(({ path }) => path === "entities.yaml") ? "entities.yaml" : undefined,
  );
  const texts: Record<string, string> = {};
  for (const path of ["notes/a.md", "notes/b.md", "entities.yaml"]) {
    if (path === "entities.yaml" && !edits.some((edit) => edit.path === path)) continue;
    let text = path === "entities.yaml" ? entities : (archive.files.get(path) ?? "");
    const own = edits.filter((edit) => edit.path === path).sort((a, b) => b.range.start - a.range.start);
    for (const { range, newText } of own) text = text.slice(0, range.start) + newText + text.slice(range.end);
    texts[path] = text.trimEnd();
  }
  assert.ok(
    edits.every(({ path }) => path in texts),
    "only notes are edited",
  );
  return texts;
}

describe("rename of a name", () => {
  it("renames who is told by role or citation, and leaves the other bearer alone", () => {
    const texts = renamed("It asked the baker Ha<|>le. Then Hale left. Pilot Hale stayed.", "Tom H. Hale");
    assert.deepEqual(texts, {
      "notes/a.md": "It asked the baker Tom H. Hale. Then Tom H. Hale left. Pilot Hale stayed.",
      "notes/b.md": "Ida Brandt left. Brandt came back. Tom Hale did not.",
      "entities.yaml": `${HEADING}Tom Hale:\n  kind: person\n  aliases: [Tom H. Hale]`,
    });
  });

  it("covers the name exactly, without possessive and article", () => {
    const words = (note: string) => {
      const { snapshot, archive, offset } = folderWith(note);
      const found = findRenamable(snapshot, "notes/a.md", offset);
      if ("reason" in found) return found.reason;
      return [archive.files.get("notes/a.md")?.slice(found.range.start, found.range.end), found.name];
    };
    assert.deepEqual(words("We saw Ida <|>Brandt's hat."), ["Ida Brandt", "Ida Brandt"]);
    assert.deepEqual(words("It is the Harbour <|>Workers' Union."), [
      "Harbour Workers' Union",
      "Harbour Workers' Union",
    ]);
    assert.deepEqual(words("We saw Ida\n<|>Brandt."), ["Ida\nBrandt", "Ida Brandt"]);
  });

  it("changes one alias wherever notes call the entity so, and no other alias", () => {
    assert.deepEqual(renamed("Ida <|>Brandt spoke. Then Brandt left Ida Brandt's house.", "Ida M. Brandt"), {
      "notes/a.md": "Ida M. Brandt spoke. Then Brandt left Ida M. Brandt's house.",
      "notes/b.md": "Ida M. Brandt left. Brandt came back. Tom Hale did not.",
      "entities.yaml": `${HEADING}Ida M. Brandt:\n  kind: person\n  aliases: [Ida Brandt]`,
    });
    assert.deepEqual(renamed("Ida Brandt spoke. Then <|>Brandt left.", "Mrs Brandt"), {
      "notes/a.md": "Ida Brandt spoke. Then Mrs Brandt left.",
      "notes/b.md": "Ida Brandt left. Mrs Brandt came back. Tom Hale did not.",
    });
  });

  it("leaves quotations as the source has them, and names with markup inside", () => {
    assert.deepEqual(renamed('Ida <|>Brandt said "Ida Brandt is tired" to **Ida** Brandt.', "Ida Berg"), {
      "notes/a.md": 'Ida Berg said "Ida Brandt is tired" to **Ida** Brandt.',
      "notes/b.md": "Ida Berg left. Brandt came back. Tom Hale did not.",
      "entities.yaml": `${HEADING}Ida Berg:\n  kind: person\n  aliases: [Ida Brandt]`,
    });
  });

  it("says in entities.yaml that the entity bears the name, beside what stands there", () => {
    const entities = "# ours\nIda Brandt:\n  kind: person # yes\n  aliases: [Idy]\n";
    assert.deepEqual(renamed("Ida Brandt spoke. Then <|>Brandt left.", "The Chairwoman", entities), {
      "notes/a.md": "Ida Brandt spoke. Then The Chairwoman left.",
      "notes/b.md": "Ida Brandt left. The Chairwoman came back. Tom Hale did not.",
      "entities.yaml": "# ours\nIda Brandt:\n  kind: person # yes\n  aliases: [Idy, The Chairwoman]",
    });
    assert.match(
      String(renamed("Ida <|>Brandt spoke.", "Ida Berg", "[not: a: mapping")),
      /entities\.yaml cannot be read/,
    );
  });

  const refusals: readonly [string, string, RegExp][] = [
    ["in a plain word", "It was <|>raining.", /no name here that the sources know/],
    ["of a name no source knows", "It was Zoltan <|>Quist.", /No source knows “Zoltan Quist”/],
    ["of a name that two bear", "It was <|>Hale.", /“Hale” may be one of 2/],
    ["inside a quotation", 'He said "Ida <|>Brandt is tired".', /stands in a quotation/],
    ["with markup inside", "It was **Ida** <|>Brandt.", /has markup inside/],
  ];
  for (const [what, note, reason] of refusals) {
    it(`is refused ${what}`, () => assert.match(String(renamed(note, "New Name")), reason));
  }

  it("is refused in a source", () => {
    const { snapshot } = folderWith("<|>Nothing.");
    const found = findRenamable(snapshot, "sources/a.txt", 20);
    assert.match("reason" in found ? found.reason : "", /sources are never changed/);
  });

  it("is refused to a name that is none, would be markup, or is another's", () => {
    assert.match(String(renamed("Ida <|>Brandt spoke.", "  ")), /at least one letter/);
    assert.match(String(renamed("Ida <|>Brandt spoke.", "Ida [x](y)")), /markup/);
    assert.match(String(renamed("Ida <|>Brandt spoke.", "Tom Hale")), /“Tom Hale” is a name of Tom Hale already/);
  });
});
