import assert from "node:assert/strict";
import * as vscode from "vscode";
import { inFolder, rangeOf, showNote, writeFile } from "./documents.ts";
import { eventually } from "./eventually.ts";
import { findingOn, findingsOf, noFindingOf, noFindings } from "./findings.ts";
import { fixtureNote, seed } from "./fixture-note.ts";
import { definitionsIn, hoversAt } from "./questions.ts";

const wrong = "# Wrong\n\nAt least 312 people were killed in September. [@000_d19a382c3b4f9353]\n";
const settings = inFolder("provenote.json");

describe("files that change while the editor is open", () => {
  it("the only folder of sources, when it goes, takes all findings along until it is there again", async () => {
    const [seeds, away] = [inFolder("seeds"), inFolder("elsewhere")];
    const note = await showNote(fixtureNote.name);
    const number = rangeOf(note, "At least 312");
    await findingOn(note.uri, "claim-contradicted", number);

    await vscode.workspace.fs.rename(seeds, away);
    await noFindings(note.uri);
    assert.deepEqual(await hoversAt(note, number.start.translate(0, 1)), []);

    await vscode.workspace.fs.rename(away, seeds);
    await findingOn(note.uri, "claim-contradicted", number);
    await noFindingOf(note.uri, "citation-unresolved");
  });

  it("one of two folders of sources that is deleted takes its own sources away alone", async () => {
    const uri = inFolder("notes/two-folders.md");
    await writeFile(inFolder("sources/mill.txt"), "The mill\n\nThe mill ground 40 sacks a day.\n");
    await writeFile(uri, `${wrong}\nThe mill ground 45 sacks a day. [@mill]\n`);
    const note = await showNote("two-folders.md");
    await findingOn(uri, "claim-contradicted", rangeOf(note, "45"));

    await vscode.workspace.fs.delete(inFolder("sources"), { recursive: true });
    await findingOn(uri, "citation-unresolved", rangeOf(note, "mill", "[@mill"));
    await findingOn(uri, "claim-contradicted", rangeOf(note, "At least 312"));
    await vscode.workspace.fs.delete(uri);
  });

  it("a source that is replaced by another leads to the new words", async () => {
    const [uri, source] = [inFolder("notes/mill.md"), inFolder("sources/mill.txt")];
    await writeFile(source, "The mill\n\nThe mill ground 40 sacks a day.\n");
    await writeFile(uri, "# Mill\n\nThe mill ground 45 sacks a day. [@mill, para. 1]\n");
    const note = await showNote("mill.md");
    await findingOn(uri, "claim-contradicted", rangeOf(note, "45"));

    await writeFile(inFolder("sources/mill.txt.new"), "The mill\n\nThe mill ground 45 sacks a day.\n");
    await vscode.workspace.fs.rename(inFolder("sources/mill.txt.new"), source, { overwrite: true });
    await noFindings(uri);
    const [target] = await definitionsIn("mill.txt", note, rangeOf(note, "@mill").end);
    const document = await vscode.workspace.openTextDocument(source);
    assert.equal(document.getText(target?.selection), "The mill ground 45 sacks a day.");
    await vscode.workspace.fs.delete(inFolder("sources"), { recursive: true });
    await vscode.workspace.fs.delete(uri);
  });

  it("a malformed provenote.json is marked at the place, and the settings before it stay", async () => {
    const note = await showNote(fixtureNote.name);
    const number = rangeOf(note, "At least 312");
    await findingOn(note.uri, "claim-contradicted", number);
    await writeFile(settings, '{ "rules": { "claim-contradicted": "off" } }\n');
    await noFindingOf(note.uri, "claim-contradicted");

    await writeFile(settings, '{\n  "rules": { "claim-contradicted": \n}\n');
    const finding = await eventually(
      "a finding in provenote.json",
      () => findingsOf(settings, "configuration-invalid")[0],
    );
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(finding.range.start.line >= 1, `It stands in line ${finding.range.start.line}.`);
    assert.deepEqual(findingsOf(note.uri, "claim-contradicted"), []);

    await writeFile(settings, "{}\n");
    await noFindings(settings);
    await findingOn(note.uri, "claim-contradicted", number);
  });

  it("an unknown rule and an unknown key of provenote.json are marked on their names", async () => {
    const lines = ["{", '  "rules": { "claim-contradictory": "off" },', '  "korpus": ["a/**"]', "}", ""];
    await writeFile(settings, lines.join("\n"));
    const marked = await eventually("two findings", () => {
      const found = findingsOf(settings, "configuration-invalid");
      return found.length === 2 ? found : undefined;
    });
    const words = marked.map(({ range: { start, end } }) => lines[start.line]?.slice(start.character, end.character));
    assert.deepEqual(words.map((word) => word?.replaceAll('"', "")).sort(), ["claim-contradictory", "korpus"]);
    await vscode.workspace.fs.delete(settings);
    await noFindings(settings);
  });

  it("a note that is renamed takes its findings along, and one that is deleted loses them", async () => {
    const [before, after] = [inFolder("notes/before.md"), inFolder("notes/after.md")];
    await writeFile(before, wrong);
    await eventually("a finding in a closed note", () => findingsOf(before, "claim-contradicted")[0]);

    await vscode.workspace.fs.rename(before, after);
    await eventually("a finding under the new name", () => findingsOf(after, "claim-contradicted")[0]);
    await noFindings(before);

    await vscode.workspace.fs.delete(after);
    await noFindings(after);
  });

  it("an open note that is renamed goes on being checked", async () => {
    const [before, after] = [inFolder("notes/open-before.md"), inFolder("notes/open-after.md")];
    await writeFile(before, wrong);
    const note = await showNote("open-before.md");
    await findingOn(before, "claim-contradicted", rangeOf(note, "At least 312"));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(before, after);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually("a finding under the new name", () => findingsOf(after, "claim-contradicted")[0]);
    await noFindings(before);
    await vscode.workspace.fs.delete(after);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await noFindings(after);
  });
});

describe("a document that was never saved", () => {
  it("is a note of the first folder, with hovers, jumps and findings", async () => {
    const content = "At least 312 people were killed in September. [@000_d19a382c3b4f9353, para. 12]\n\nThe end.\n";
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    assert.equal(document.uri.scheme, "untitled");
    const end = new vscode.Range(document.lineAt(2).range.end, document.lineAt(2).range.end);
    await vscode.window.showTextDocument(document, { selection: end });
    await findingOn(document.uri, "claim-contradicted", rangeOf(document, "At least 312"));
    const [target] = await definitionsIn(seed.name, document, rangeOf(document, "para. 12").start);
    const source = await vscode.workspace.openTextDocument(target!.uri);
    assert.match(source.getText(target?.selection), /at least 286 people were killed/);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await noFindings(document.uri);
  });
});
