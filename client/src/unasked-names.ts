import * as vscode from "vscode";

/**
 * Whether names would be suggested in the middle of prose that nobody asked names for: the person has the editor suggest
 * as they type (Markdown has not, until somebody turns it on), and is writing a word in lower case. The editor does not
 * say which suggestions a person asked for.
 */
export function areNamesUnasked(document: vscode.TextDocument, position: vscode.Position): boolean {
  const setting = vscode.workspace.getConfiguration("editor", document).get<unknown>("quickSuggestions");
  const other = typeof setting === "object" && setting !== null && "other" in setting ? setting.other : setting;
  if (other === false || other === "off" || other === undefined) return false;
  const before = document.lineAt(position.line).text.slice(0, position.character);
  return /(?<![\p{L}\p{N}'’-])\p{Ll}[\p{L}\p{N}'’-]*$/u.test(before);
}
