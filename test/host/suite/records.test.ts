import assert from "node:assert/strict";
import * as vscode from "vscode";
import { describeRange, inFolder, rangeOf, showNote, writeFile } from "./documents.ts";
import { eventually } from "./eventually.ts";
import { findingsOf } from "./findings.ts";
import { definitionsIn, hoverWith, markdownOf } from "./questions.ts";

/** Three sources in one file. */
const records = [
  {
    id: "lamp-report",
    title: "The lamp of Orrin Head",
    text: "The lamp of Orrin Head\n\nThe lighthouse at Orrin Head was lit in 1871.",
  },
  {
    id: "keeper-letter",
    title: "A keeper's letter",
    text: "A keeper's letter\n\nThe winter was long.\n\nWe burned 14 barrels of oil before the thaw.\n\nThe boat came in April.",
  },
  { id: "tower-survey", title: "Survey of the tower", text: "Survey of the tower\n\nThe tower is 23 metres high." },
];
const note = {
  name: "lighthouse.md",
  text: "# Lighthouse\n\nThey burned 14 barrels of oil before the thaw. [@keeper-letter, para. 2]\n",
};

describe("a file that holds several sources", () => {
  const file = inFolder("seeds/lighthouse.jsonl");
  let document: vscode.TextDocument;

  before(async () => {
    await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    await writeFile(inFolder(`notes/${note.name}`), note.text);
  });

  beforeEach(async () => {
    document = await showNote(note.name);
  });

  after(() => vscode.workspace.fs.delete(file));

  it("has each open as a document of its own, at the cited words", async () => {
    const { uri, selection } = await jump();
    assert.equal(uri.scheme, "provenote-source");
    const source = await vscode.workspace.openTextDocument(uri);
    assert.equal(source.getText(), records[1]?.text);
    const words = rangeOf(source, "We burned 14 barrels of oil before the thaw.");
    assert.equal(describeRange(selection), describeRange(words));
    assert.equal(source.languageId, "plaintext");
  });

  it("names the tab after the source, and lets nobody write in it", async () => {
    const { uri } = await jump();
    const editor = await vscode.window.showTextDocument(uri, { preview: true });
    const tab = await eventually("the tab in front", () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      const input = activeTab?.input;
      return input instanceof vscode.TabInputText && input.uri.path === uri.path ? activeTab : undefined;
    });
    assert.equal(tab.label, "A keeper's letter.txt");
    await vscode.commands.executeCommand("type", { text: "Written by a hand that may not." });
    assert.equal(editor.document.getText(), records[1]?.text);
    assert.ok(!editor.document.isDirty);
  });

  it("links from a hover to the words, in a document that opens", async () => {
    const hover = await hoverWith(document, citation().start.translate(0, 3), "14 barrels of oil");
    const link = /\]\(command:(provenote\.openPassage)\?([^)\s]+)\)/.exec(markdownOf(hover));
    assert.ok(link?.[1] !== undefined && link[2] !== undefined, markdownOf(hover));
    await vscode.commands.executeCommand(link[1], ...JSON.parse(decodeURIComponent(link[2])));
    const editor = await eventually("the source in front", () => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.uri.scheme === "provenote-source" ? activeTextEditor : undefined;
    });
    assert.equal(editor.document.getText(), records[1]?.text);
    assert.equal(editor.document.getText(editor.selection), "We burned 14 barrels of oil before the thaw.");
  });

  it("gives the citation of what is selected in one of them", async () => {
    const { uri } = await jump();
    const source = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(source, { selection: rangeOf(source, "The boat came in April.") });
    await vscode.commands.executeCommand("provenote.copyCitation");
    assert.equal(await vscode.env.clipboard.readText(), "[@keeper-letter, para. 3]");
  });

  it("has hovers and findings of its own", async () => {
    assert.deepEqual(findingsOf(document.uri, "citation-unresolved"), []);
    const { uri } = await jump();
    const source = await vscode.workspace.openTextDocument(uri);
    assert.deepEqual(vscode.languages.getDiagnostics(source.uri), []);
  });

  it("shows the new text of one that changed while it was open", async () => {
    const { uri } = await jump();
    const source = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(source);
    const longer = records.map((record) => ({ ...record, text: `${record.text}\n\nAdded later.` }));
    await writeFile(file, longer.map((record) => `${JSON.stringify(record)}\n`).join(""));
    await eventually("the new text", () => source.getText() === longer[1]?.text || undefined);
  });

  function citation(): vscode.Range {
    return rangeOf(document, "@keeper-letter, para. 2");
  }

  async function jump() {
    const targets = await definitionsIn("A keeper's letter.txt", document, citation().start.translate(0, 3));
    assert.equal(targets.length, 1);
    return targets[0]!;
  }
});
