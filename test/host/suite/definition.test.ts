import assert from "node:assert/strict";
import * as vscode from "vscode";
import { inFolder, rangeOf, showNote, writeFile } from "./documents.ts";
import { fixtureNote, seed } from "./fixture-note.ts";
import { definitionsAt, definitionsIn } from "./questions.ts";

/** The words of the seed article that a jump from this place selects; there has to be exactly one place. */
async function wordsJumpedTo(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const targets = await definitionsIn(seed.name, document, position);
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
    await writeFile(inFolder("notes/other.md"), "# Other\n");
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
