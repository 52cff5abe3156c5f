import * as vscode from "vscode";

/** How long VS Code may take to notice the log's file. */
const PATIENCE = 10_000; // milliseconds
const PAUSE = 100; // milliseconds

/**
 * Opens the log in the Output panel. VS Code lists a log only once it has seen its file, and drops `show` without a word
 * before that; the command it makes for a log it lists tells when it will not.
 */
export async function showLog(log: vscode.LogOutputChannel, extensionId: string): Promise<void> {
  const command = `workbench.action.output.show.${extensionId}.${log.name}`;
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if ((await vscode.commands.getCommands()).some((known) => known.startsWith(command))) break;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  log.show(true);
}
