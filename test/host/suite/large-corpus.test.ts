import assert from "node:assert/strict";
import * as vscode from "vscode";
import { inFolder, rangeOf, showNote } from "./documents.ts";
import { eventually } from "./eventually.ts";
import { findingOn } from "./findings.ts";
import { largeNote } from "./large-note.ts";
import { hoversAt, wordsOf } from "./questions.ts";

const LIMIT = 240_000; // milliseconds

describe("an archive of nineteen thousand sources", function () {
  this.timeout(LIMIT);

  it("is hovered over while it is being read, and is right when it has been", async () => {
    const note = await showNote(largeNote.name);
    const { first, last } = largeNote;
    const hover = () => titledHover(note, first);
    await eventually("a hover on a source that has been read", hover, LIMIT);
    // The outline of a note has verdicts, so that it is answered only when every source has been read.
    const outline = vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", note.uri);
    const sooner = await Promise.race([
      outline.then(() => "the outline"),
      eventually("another hover", hover, LIMIT).then(() => "the hover"),
    ]);
    assert.equal(sooner, "the hover");
    await outline;
    await eventually("a hover on a source near the end", () => titledHover(note, last));
    const missing = rangeOf(note, largeNote.missing);
    await findingOn(note.uri, "citation-unresolved", missing);
  });
});

/** The hover over a citation, once it shows the title of the source. */
async function titledHover(
  note: vscode.TextDocument,
  { key, file }: { readonly key: string; readonly file: string },
): Promise<vscode.Hover | undefined> {
  const bytes = await vscode.workspace.fs.readFile(inFolder(`sources/${file}`));
  const [title = ""] = new TextDecoder().decode(bytes).split("\n");
  const hovers = await hoversAt(note, rangeOf(note, key).start.translate(0, 3));
  return hovers.find((hover) => wordsOf(hover).includes(title));
}
