import assert from "node:assert/strict";
import * as vscode from "vscode";
import { listLanguageServers } from "../language-servers.ts";
import { inFolder, rangeOf, showNote, writeFile } from "./documents.ts";
import { eventually } from "./eventually.ts";
import { findingOn, noFindings } from "./findings.ts";
import { hoverWith } from "./questions.ts";

const name = "crash.md";
const text = "# Crash\n\nAt least 312 people were killed in September. [@000_d19a382c3b4f9353]\n";

describe("a crash of the language server", () => {
  const uri = inFolder(`notes/${name}`);

  it("starts it again, with hovers and findings on what nobody has saved yet", async () => {
    await writeFile(uri, text);
    const note = await showNote(name);
    await findingOn(uri, "claim-contradicted", rangeOf(note, "At least 312"));
    await insert(note, "The French Senate voted 259 to 1 on Tuesday. [@000_d19a382c3b4f9353]\n\n");
    await kill();

    const number = rangeOf(note, "259").start.translate(0, 1);
    await hoverWith(note, number, "295");
    await insert(note, "A third sentence. [@never-written-down]\n\n");
    await findingOn(uri, "citation-unresolved", rangeOf(note, "never-written-down"));
    await findingOn(uri, "claim-contradicted", rangeOf(note, "At least 312"));
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("leaves checking paused where it was", async () => {
    await writeFile(uri, text);
    const note = await showNote(name);
    await findingOn(uri, "claim-contradicted", rangeOf(note, "At least 312"));
    await vscode.commands.executeCommand("provenote.pauseChecking");
    await noFindings(uri);
    await kill();
    await hoverWith(note, rangeOf(note, "312").start.translate(0, 1), "286");
    await noFindings(uri);
    await vscode.commands.executeCommand("provenote.resumeChecking");
    await findingOn(uri, "claim-contradicted", rangeOf(note, "At least 312"));
  });
});

/** Ends the server's process and waits until another runs. */
async function kill(): Promise<void> {
  const [server, ...others] = await eventually("a language server", async () => {
    const found = await languageServers();
    return found.length > 0 ? found : undefined;
  });
  assert.deepEqual(others, [], "One server, not several.");
  process.kill(server!, "SIGKILL");
  await eventually("another language server", async () => {
    const found = await languageServers();
    return found.some((id) => id !== server) || undefined;
  });
}

/** Ids of the processes of the server that this extension host has started. */
async function languageServers(): Promise<number[]> {
  return (await listLanguageServers()).filter(({ parent }) => parent === process.pid).map(({ id }) => id);
}

/** Puts text before the first paragraph. */
async function insert(note: vscode.TextDocument, words: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(note.uri, new vscode.Position(2, 0), words);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
