import * as vscode from "vscode";

/** URI of a file in the folder that is open. */
export function inFolder(relative: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("No folder is open.");
  return vscode.Uri.joinPath(folder.uri, relative);
}

export function writeFile(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Shows a note of the folder with the cursor at its start, where it withholds no finding on another line. */
export async function showNote(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inFolder(`notes/${name}`));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(0, 0, 0, 0) });
  return document;
}

/**
 * Where `words` stand in a document, for the first time after `after`.
 *
 * @throws Error when they do not.
 */
export function rangeOf(document: vscode.TextDocument, words: string, after = ""): vscode.Range {
  const text = document.getText();
  const from = text.indexOf(after);
  const start = from < 0 ? -1 : text.indexOf(words, from);
  if (start < 0) throw new Error(`${document.uri.path} has no "${words}"${after === "" ? "" : ` after "${after}"`}.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Range as text, for messages that can be read. */
export function describeRange(range: vscode.Range): string {
  return `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`;
}
