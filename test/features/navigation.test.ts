import assert from "node:assert/strict";
import { findDefinition } from "../../server/src/features/definition.ts";
import { findHighlights } from "../../server/src/features/highlights.ts";
import { documentLinks } from "../../server/src/features/links.ts";
import { findReferences } from "../../server/src/features/references.ts";
import { documentSymbols, workspaceSymbols } from "../../server/src/features/symbols.ts";
import { type Folder, makeFolder } from "../support/folder.ts";
import { HARBOUR } from "../support/harbour.ts";

function folderWith(note: string): Folder & { cursor: { path: string; offset: number } } {
  const folder = makeFolder(`${HARBOUR}-- notes/a.md --\n${note}\n`);
  return { ...folder, cursor: folder.archive.cursor ?? { path: "notes/a.md", offset: 0 } };
}

/** The words of the sources that Go to Definition leads to from the cursor. */
function definitions(note: string): { source: string; words: string; context: string }[] {
  const { snapshot, cursor } = folderWith(note);
  return findDefinition(snapshot, cursor.path, cursor.offset).map(({ source: id, range, context }) => {
    const text = snapshot.corpus.findSource(id)?.text ?? "";
    return { source: id, words: text.slice(range.start, range.end), context: text.slice(context.start, context.end) };
  });
}

describe("definition", () => {
  it("leads from a citation to the sentence that bears on its claim", () => {
    const [target, ...others] = definitions("Talks were to resume on Thursday [@harbour-strike<|>, para. 4].");
    assert.deepEqual(others, []);
    assert.equal(target?.source, "sources/harbour-strike.txt");
    assert.match(target?.words ?? "", /^Brandt said talks would resume/);
    assert.match(target?.context ?? "", /^The union did not accept/);
  });

  it("leads from a link with a text fragment to exactly those words", () => {
    const [target] = definitions("It was [bad](../sources/harbour-strike.txt#:~:text=a%20bad%20<|>day).");
    assert.equal(target?.words, "a bad day");
  });

  it("leads from a quotation to its words", () => {
    const [target] = definitions('It was "a bad day <|>for the docks".');
    assert.equal(target?.words, "a bad day for the docks");
  });

  it("leads from a name to what defines it", () => {
    const [target] = definitions("The Harbour Workers' <|>Union voted.");
    assert.equal(target?.source, "sources/harbour-strike.txt");
  });

  it("leads from a bare claim to the passage", () => {
    const [target] = definitions("The port handled 4.2 million <|>tonnes of goods in 2020.");
    assert.equal(target?.source, "sources/annual-report.txt");
  });

  it("leads nowhere from a link that is none of ours", () => {
    assert.deepEqual(definitions("The walkout idled 40 boats, see [it](https://example.<|>org)."), []);
    assert.deepEqual(definitions("The walkout idled 40 boats, see [the <|>page](b.md)."), []);
  });
});

describe("references", () => {
  it("lists every mention of a name in sources and notes", () => {
    const { snapshot, cursor } = folderWith("Ida <|>Brandt spoke. Later Brandt left.");
    const found = findReferences(snapshot, cursor.path, cursor.offset, { includeDeclaration: true });
    assert.deepEqual(
      found.map(({ path }) => path),
      ["sources/harbour-strike.txt", "sources/harbour-strike.txt", "notes/a.md", "notes/a.md"],
    );
  });

  it("lists every citation of a source, and of a passage from inside the source", () => {
    const { snapshot, cursor } = folderWith(
      "One [@harbour-<|>strike, para. 2]. Two [@harbour-strike, para. 4]. Three [@annual-report].",
    );
    const citations = findReferences(snapshot, cursor.path, cursor.offset, { includeDeclaration: false });
    assert.equal(citations.length, 2);
    const source = snapshot.corpus.findSource("sources/harbour-strike.txt");
    const at = source?.text.indexOf("idled 40") ?? -1;
    const ofPassage = findReferences(snapshot, "sources/harbour-strike.txt", at, { includeDeclaration: false });
    assert.equal(ofPassage.length, 1);
    assert.equal(ofPassage[0]?.path, "notes/a.md");
  });

  it("lists every mention of a name from inside a source, its title included", () => {
    const { snapshot } = folderWith("Ida Brandt spoke.");
    const text = snapshot.corpus.findSource("sources/harbour-strike.txt")?.text ?? "";
    const from = (words: string) =>
      findReferences(snapshot, "sources/harbour-strike.txt", text.indexOf(words) + 2, { includeDeclaration: false });
    assert.deepEqual(
      from("Brandt said").map(({ path }) => path),
      ["sources/harbour-strike.txt", "sources/harbour-strike.txt", "notes/a.md"],
    );
    assert.ok(from("Halmsund").length > 1);
  });

  it("highlights the same name in the note alone", () => {
    const { snapshot, cursor } = folderWith("Ida <|>Brandt spoke. Later Brandt left.");
    assert.equal(findHighlights(snapshot, cursor.path, cursor.offset).length, 2);
  });
});

describe("links", () => {
  it("covers key and locator, and leaves other links alone", () => {
    const { snapshot, archive } = folderWith("One [@harbour-strike, para. 2], [two](https://example.org), [@nobody].");
    const text = archive.files.get("notes/a.md") ?? "";
    assert.deepEqual(
      documentLinks(snapshot, "notes/a.md").map(({ start, end }) => text.slice(start, end)),
      ["harbour-strike, para. 2"],
    );
  });
});

describe("symbols", () => {
  it("nests claims under their headings", () => {
    const { snapshot } = folderWith(
      "# Strike\n\nThe walkout idled 40 boats [@harbour-strike].\n\n## Port\n\nThe port handled 4.2 million tonnes in 2020.\n",
    );
    const [root] = documentSymbols(snapshot, "notes/a.md");
    assert.equal(root?.name, "Strike");
    assert.deepEqual(
      root?.children.map(({ kind, name }) => [kind, name]),
      [
        ["supported", "The walkout idled 40 boats."],
        ["heading", "Port"],
      ],
    );
  });

  it("finds sources and names, letter case aside", () => {
    const { snapshot } = folderWith("# Nothing");
    const found = workspaceSymbols(snapshot, "halmsund");
    assert.ok(found.some(({ kind, detail }) => kind === "source" && detail === "harbour-strike"));
    assert.ok(found.some(({ kind, name }) => kind !== "source" && name.includes("Halmsund")));
    assert.deepEqual(workspaceSymbols(snapshot, "zzz"), []);
  });
});
