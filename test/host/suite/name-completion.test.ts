import assert from "node:assert/strict";
import * as vscode from "vscode";
import { rangeOf, showNote } from "./documents.ts";
import { eventually } from "./eventually.ts";
import { fixtureNote } from "./fixture-note.ts";

describe("names while writing", () => {
  const quickSuggestions = () => vscode.workspace.getConfiguration("editor", { languageId: "markdown" });

  afterEach(async () => {
    await quickSuggestions().update("quickSuggestions", undefined, vscode.ConfigurationTarget.Workspace, true);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  /** Names offered behind the words that are written at the end of the note. */
  async function offeredBehind(words: string): Promise<string[]> {
    const note = await showNote(fixtureNote.name);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(note.uri, note.positionAt(note.getText().length), `\nIt was ${words}`);
    await vscode.workspace.applyEdit(edit);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      note.uri,
      rangeOf(note, `It was ${words}`).end,
    );
    return list.items
      .filter(({ kind }) => kind === vscode.CompletionItemKind.Reference)
      .map(({ label }) => (typeof label === "string" ? label : label.label));
  }

  it("are offered on request, whether the word begins with a capital or not", async () => {
    await eventually("Karabakh", async () => (await offeredBehind("Karab")).includes("Karabakh") || undefined);
    assert.ok((await offeredBehind("karab")).includes("Karabakh"));
  });

  it("are offered only behind a capital where the editor suggests unasked", async () => {
    await quickSuggestions().update("quickSuggestions", { other: "on" }, vscode.ConfigurationTarget.Workspace, true);
    await eventually("Karabakh", async () => (await offeredBehind("Karab")).includes("Karabakh") || undefined);
    assert.deepEqual(await offeredBehind("karab"), []);
  });

  it("are renamed in the notes, and refused with a reason elsewhere", async () => {
    const note = await showNote(fixtureNote.name);
    const place = rangeOf(note, "Karabakh").start.translate(0, 2);
    const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      "vscode.prepareRename",
      note.uri,
      place,
    );
    assert.equal(note.getText(prepared.range), "Karabakh");
    assert.equal(prepared.placeholder, "Karabakh");
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      note.uri,
      place,
      "the mountain region",
    );
    const files = edit.entries().map(([uri]) => uri.path.split("/").at(-1));
    assert.ok(files.includes(fixtureNote.name) && files.includes("karabakh-background.md"), files.join(", "));
    assert.ok(!files.some((name) => name?.endsWith(".txt")), "no source is edited");
    const heading = rangeOf(note, "plain link").start;
    await assert.rejects(
      Promise.resolve(vscode.commands.executeCommand("vscode.prepareRename", note.uri, heading)),
      /no name here that the sources know/,
    );
  });
});
