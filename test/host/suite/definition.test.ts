import assert from "node:assert/strict";
import * as vscode from "vscode";
import { inFolder, rangeOf, showNote } from "./documents.ts";
import { eventually } from "./eventually.ts";
import { fixtureNote, seed } from "./fixture-note.ts";

interface Target {
  readonly uri: vscode.Uri;
  /** Where the cursor lands. */
  readonly selection: vscode.Range;
}

async function definitionsAt(document: vscode.TextDocument, position: vscode.Position): Promise<Target[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    "vscode.executeDefinitionProvider",
    document.uri,
    position,
  );
  return found.map((item) =>
    "targetUri" in item
      ? { uri: item.targetUri, selection: item.targetSelectionRange ?? item.targetRange }
      : { uri: item.uri, selection: item.range },
  );
}

/** The words of the seed article that a jump from this place selects; there has to be exactly one place. */
async function wordsJumpedTo(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const targets = await eventually("a definition", async () => {
    const found = await definitionsAt(document, position);
    return found.some(({ uri }) => uri.path.endsWith(seed.name)) ? found : undefined;
  });
  assert.equal(targets.length, 1, "One place, not two.");
  const source = await vscode.workspace.openTextDocument(targets[0]!.uri);
  return source.getText(targets[0]!.selection);
}

describe("go to definition", () => {
  it("leads from a citation to its passage", async () => {
    const note = await showNote(fixtureNote.name);
    const words = await wordsJumpedTo(note, rangeOf(note, "@000_d19a382c3b4f9353").start.translate(0, 3));
    assert.ok(words.startsWith(seed.votePassage), words);
  });

  it("leads from the text of a cited link to exactly the linked words, once", async () => {
    const note = await showNote(fixtureNote.name);
    assert.equal(await wordsJumpedTo(note, rangeOf(note, seed.linkedWords).start.translate(0, 2)), seed.linkedWords);
  });

  it("leads from the target of a cited link to exactly the linked words, once", async () => {
    const note = await showNote(fixtureNote.name);
    assert.equal(await wordsJumpedTo(note, rangeOf(note, "../seeds").start.translate(0, 5)), seed.linkedWords);
  });

  it("leaves a link to another note to VS Code", async () => {
    await vscode.workspace.fs.writeFile(inFolder("notes/other.md"), new TextEncoder().encode("# Other\n"));
    const note = await showNote(fixtureNote.name);
    assert.deepEqual(await definitionsAt(note, rangeOf(note, "other.md").start.translate(0, 2)), []);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      "vscode.executeLinkProvider",
      note.uri,
      50,
    );
    const there = links.filter(({ range }) => range.intersection(rangeOf(note, "other.md")));
    assert.deepEqual(
      there.map(({ target }) => target?.path.split("/").at(-1)),
      ["other.md"],
    );
  });
});
