import assert from "node:assert/strict";
import * as vscode from "vscode";
import { describeRange, inFolder, rangeOf, showNote, writeFile } from "./documents.ts";
import { eventually } from "./eventually.ts";
import { fixtureNote, seed } from "./fixture-note.ts";
import { definitionsAt, hoverWith, markdownOf } from "./questions.ts";

const source = {
  name: "ferry-letter.txt",
  text: "A letter about ferries\n\nWe asked Ida Brandt, who chairs the Harbour Workers' Union, for oil.\n\nIda Brandt had none.\n",
};
const note = { name: "ferries.md", text: "# Ferries\n\nIda Brandt had no oil.\n" };

describe("entities", () => {
  const file = inFolder(`seeds/${source.name}`);

  before(async () => {
    await writeFile(file, source.text);
    await writeFile(inFolder(`notes/${note.name}`), note.text);
  });

  after(async () => {
    await vscode.workspace.fs.delete(file);
    await vscode.workspace.fs.delete(inFolder(`notes/${note.name}`));
  });

  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  /** Follows the link “Entity page” of the card of a name, and returns the page. */
  async function openPage(): Promise<vscode.TextDocument> {
    const document = await showNote(note.name);
    const hover = await hoverWith(
      document,
      rangeOf(document, "Ida Brandt").start.translate(0, 2),
      "mentions in 1 source",
    );
    const link = /\[Entity page\]\(command:(provenote\.openEntityPage)\?([^)\s]+)\)/.exec(markdownOf(hover));
    assert.ok(link?.[1] !== undefined && link[2] !== undefined, markdownOf(hover));
    await vscode.commands.executeCommand(link[1], ...JSON.parse(decodeURIComponent(link[2])));
    return eventually("the page in front", () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.scheme === "provenote-entity" ? document : undefined;
    });
  }

  it("the card of a name leads to its page, which nobody can write in", async () => {
    const page = await openPage();
    assert.match(page.getText(), /^Ida Brandt\nperson · 2 mentions in 1 source, 1 in 1 note/);
    await eventually("its language", () => page.languageId === "provenote-entity" || undefined);
    const { label } = (await eventually("the tab", () => vscode.window.tabGroups.activeTabGroup.activeTab)) ?? {};
    assert.equal(label, "Ida Brandt");
    const before = page.getText();
    await vscode.commands.executeCommand("type", { text: "Written by a hand that may not." });
    assert.equal(page.getText(), before);
  });

  it("Hide Entity writes into entities.yaml, which takes effect, and can be undone", async () => {
    const corrections = inFolder("entities.yaml");
    const document = await showNote(note.name);
    const place = rangeOf(document, "Ida Brandt").start.translate(0, 2);
    await hoverWith(document, place, "mentions in 1 source");
    const [editor] = vscode.window.visibleTextEditors;
    assert.ok(editor);
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand("provenote.hideEntity");
    const file = await vscode.workspace.openTextDocument(corrections);
    assert.match(file.getText(), /^Ida Brandt:\n {2}hide: true$/m);
    assert.equal(file.isDirty, false);
    await eventually("no card of the name", async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        place,
      );
      return hovers.some((hover) => markdownOf(hover).includes("mentions in 1 source")) ? undefined : true;
    });
    // The edit made the file as well, so that undoing it takes the file away.
    await vscode.window.showTextDocument(corrections);
    await vscode.commands.executeCommand("undo");
    await eventually("the file gone", () =>
      vscode.workspace.fs.stat(corrections).then(
        () => undefined,
        () => true,
      ),
    );
    await hoverWith(document, place, "mentions in 1 source");
  });

  it("every place of the page is a link to its words, by F12 too", async () => {
    const page = await openPage();
    const links = await eventually("links", async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        "vscode.executeLinkProvider",
        page.uri,
        100,
      );
      return found.length > 0 ? found : undefined;
    });
    const place = rangeOf(page, "para. 2", "Passages by source");
    const link = links.find(({ range }) => range.isEqual(place));
    assert.equal(link?.target?.scheme, "command");
    const [target, ...others] = await definitionsAt(page, place.start);
    assert.deepEqual(others, []);
    assert.ok(target);
    assert.ok(target.uri.path.endsWith(`/seeds/${source.name}`));
    const words = rangeOf(await vscode.workspace.openTextDocument(file), "Ida Brandt", "for oil.");
    assert.equal(describeRange(target.selection), describeRange(words));
    const args = JSON.parse(decodeURIComponent(link.target?.query ?? "[]"));
    await vscode.commands.executeCommand(link.target?.path ?? "", ...args);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.ok(editor.document.uri.path.endsWith(`/seeds/${source.name}`));
    assert.equal(editor.document.getText(editor.selection), "Ida Brandt");
  });

  it("the page follows the corpus", async () => {
    const page = await openPage();
    await writeFile(file, `${source.text}\nThen Ida Brandt left.\n`);
    await eventually("one mention more", () => page.getText().includes("3 mentions in 1 source") || undefined);
    await writeFile(file, source.text);
    await eventually("the page as it was", () => page.getText().includes("2 mentions in 1 source") || undefined);
  });

  it("All mentions of a name are found from inside the source too", async () => {
    const document = await vscode.workspace.openTextDocument(inFolder(`seeds/${seed.name}`));
    await vscode.window.showTextDocument(document);
    const place = rangeOf(document, "Karabakh").start.translate(0, 2);
    await eventually("references", async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        "vscode.executeReferenceProvider",
        document.uri,
        place,
      );
      return found.some(({ uri }) => uri.path.endsWith(`/notes/${fixtureNote.name}`)) || undefined;
    });
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      document.uri,
      place,
    );
    const words = new Set(highlights.map(({ range }) => document.getText(range)));
    assert.ok(words.has("Karabakh"), [...words].join(", "));
  });
});
