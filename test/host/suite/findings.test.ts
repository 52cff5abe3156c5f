import assert from "node:assert/strict";
import * as vscode from "vscode";
import { inFolder, rangeOf, showNote, writeFile } from "./documents.ts";
import { eventually } from "./eventually.ts";
import { findingOn, findingsOf, noFindingOf, ruleOf } from "./findings.ts";
import { fixtureNote, seed } from "./fixture-note.ts";

describe("findings", () => {
  it("mark the number at fault alone, with the passage and a page about the rule", async () => {
    const note = await showNote(fixtureNote.name);
    const finding = await findingOn(note.uri, "claim-contradicted", rangeOf(note, "At least 312"));
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(finding.message, /286/);
    const related = finding.relatedInformation?.[0];
    assert.ok(related !== undefined, "The finding names its passage.");
    assert.ok(related.location.uri.path.endsWith(seed.name));
    const source = await vscode.workspace.openTextDocument(related.location.uri);
    assert.equal(source.getText(related.location.range), "at least 286");
    assert.match(related.message, /para\. 12$/);
    assert.ok(typeof finding.code === "object" && finding.code.target.toString().includes("claim-contradicted"));
  });

  it("spare the sentences that the source bears out", async () => {
    const note = await showNote(fixtureNote.name);
    await findingOn(note.uri, "claim-contradicted", rangeOf(note, "At least 312"));
    const supported = rangeOf(note, "The French Senate voted 295 to 1 on Tuesday to adopt the resolution.");
    const false_ = vscode.languages.getDiagnostics(note.uri).filter(({ range }) => range.intersection(supported));
    assert.deepEqual(
      false_.map((finding) => `${ruleOf(finding)}: ${finding.message}`),
      [],
    );
  });

  it("have a quick fix that writes the source's value, and go away with it", async () => {
    const uri = inFolder("notes/to-fix.md");
    await writeFile(uri, "# Fix\n\nAt least 312 people were killed in September. [@000_d19a382c3b4f9353]\n");
    const note = await showNote("to-fix.md");
    const number = rangeOf(note, "At least 312");
    await findingOn(uri, "claim-contradicted", number);
    const fix = await eventually("a quick fix", async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        uri,
        number,
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.find(({ title, edit }) => title.includes("286") && edit !== undefined);
    });
    assert.ok(await vscode.workspace.applyEdit(fix.edit!));
    assert.match(note.getText(), /At least 286 people were killed in September\./);
    await noFindingOf(uri, "claim-contradicted");
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("follow a source that appears, changes and vanishes on disk", async () => {
    const source = inFolder("seeds/harbour.txt");
    const uri = inFolder("notes/harbour.md");
    await writeFile(uri, "# Harbour\n\nThe walkout at the harbour idled 40 boats. [@harbour]\n");
    const note = await showNote("harbour.md");
    await findingOn(uri, "citation-unresolved", rangeOf(note, "harbour", "[@"));

    await writeFile(source, "Harbour strike\n\nThe walkout at the harbour idled 40 boats.\n");
    await noFindingOf(uri, "citation-unresolved");
    await noFindingOf(uri, "claim-contradicted");

    await writeFile(source, "Harbour strike\n\nThe walkout at the harbour idled 52 boats.\n");
    await findingOn(uri, "claim-contradicted", rangeOf(note, "40"));

    await vscode.workspace.fs.delete(source);
    await findingOn(uri, "citation-unresolved", rangeOf(note, "harbour", "[@"));
  });

  it("go away when a closed note is mended without being shown", async () => {
    const uri = inFolder("notes/replaced.md");
    await writeFile(uri, "# Replaced\n\nAt least 312 people were killed in September. [@000_d19a382c3b4f9353]\n");
    await eventually("a finding in a closed note", () => findingsOf(uri, "claim-contradicted")[0]);
    const note = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, rangeOf(note, "312"), "286");
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await note.save());
    await noFindingOf(uri, "claim-contradicted");
  });

  it("are there for notes that no editor shows", async () => {
    const uri = inFolder("notes/closed.md");
    await writeFile(uri, "# Closed\n\nAt least 312 people were killed in September. [@000_d19a382c3b4f9353]\n");
    await eventually("a finding in a closed note", () => findingsOf(uri, "claim-contradicted")[0]);
    assert.ok(!vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path && !document.isClosed));
  });
});
