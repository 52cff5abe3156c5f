import assert from "node:assert/strict";
import * as vscode from "vscode";
import { inFolder, rangeOf, showNote } from "./documents.ts";
import { eventually } from "./eventually.ts";
import { findingOn, noFindings } from "./findings.ts";
import { fixtureNote, seed } from "./fixture-note.ts";
import { hoverWith } from "./questions.ts";

describe("commands", () => {
  it("Copy Citation to Selection puts the citation of selected words on the clipboard", async () => {
    const source = await vscode.workspace.openTextDocument(inFolder(`seeds/${seed.name}`));
    await vscode.window.showTextDocument(source, { selection: rangeOf(source, seed.votePassage) });
    await vscode.commands.executeCommand("provenote.copyCitation");
    assert.match(await vscode.env.clipboard.readText(), /^\[@[\w-]+, para\. 3\]$/);
  });

  it("Copy Citation to Selection leaves the clipboard alone where there is no source", async () => {
    await vscode.env.clipboard.writeText("what was there");
    const note = await showNote(fixtureNote.name);
    await vscode.window.showTextDocument(note, { selection: rangeOf(note, "French Senate") });
    await vscode.commands.executeCommand("provenote.copyCitation");
    assert.equal(await vscode.env.clipboard.readText(), "what was there");
  });

  it("Pause Checking takes all findings away, and Resume Checking brings them back", async () => {
    const note = await showNote(fixtureNote.name);
    const closed = inFolder("notes/french-senate-resolution.md");
    await findingOn(note.uri, "claim-contradicted", rangeOf(note, "At least 312"));
    await eventually("findings in a closed note", () => vscode.languages.getDiagnostics(closed)[0]);

    await vscode.commands.executeCommand("provenote.pauseChecking");
    await noFindings(note.uri);
    await noFindings(closed);
    await hoverWith(note, rangeOf(note, "Karabakh").start.translate(0, 2), "mention");

    await vscode.commands.executeCommand("provenote.resumeChecking");
    await findingOn(note.uri, "claim-contradicted", rangeOf(note, "At least 312"));
    await eventually("findings in a closed note", () => vscode.languages.getDiagnostics(closed)[0]);
  });

  it("Read the Sources Again ends with the same findings", async () => {
    const note = await showNote(fixtureNote.name);
    await findingOn(note.uri, "claim-contradicted", rangeOf(note, "At least 312"));
    await vscode.commands.executeCommand("provenote.reindex");
    await hoverWith(note, rangeOf(note, "Karabakh").start.translate(0, 2), "mention");
    await findingOn(note.uri, "claim-contradicted", rangeOf(note, "At least 312"));
  });

  it("opens two passages beside each other, their words selected", async () => {
    const source = await vscode.workspace.openTextDocument(inFolder(`seeds/${seed.name}`));
    const note = await showNote(fixtureNote.name);
    const places = [
      { document: source, words: "French Senate" },
      { document: note, words: "At least 312" },
    ];
    const passages = places.map(({ document, words }) => {
      return { uri: document.uri.toString(), range: rangeOf(document, words) };
    });
    await vscode.commands.executeCommand("provenote.openPassages", passages);
    const shown = vscode.window.visibleTextEditors.map(({ document, selection }) => document.getText(selection));
    assert.deepEqual(shown.sort(), places.map(({ words }) => words).sort());
    const columns = new Set(vscode.window.visibleTextEditors.map(({ viewColumn }) => viewColumn));
    assert.equal(columns.size, 2);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("Show Log shows a log without the words of notes and sources", async () => {
    await vscode.commands.executeCommand("provenote.showLog");
    const log = await eventually("the log", () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "output" && /provenote/i.test(uri.path)),
    );
    for (const words of ["Senate", "Karabakh", "286", "312", "barrels"]) assert.ok(!log.getText().includes(words));
  });
});
