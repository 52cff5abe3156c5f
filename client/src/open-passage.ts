import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Opens a passage beside nothing else than the editor it is in, selects its exact words and brings them to the middle. */
export async function openPassage(client: BaseLanguageClient, uri: string, range: ProtocolRange): Promise<void> {
  const selection = await client.protocol2CodeConverter.asRange(range);
  await show(client.protocol2CodeConverter.asUri(uri), selection);
}

/** Opens passages beside each other, with their exact words selected. */
export async function openPassages(
  client: BaseLanguageClient,
  passages: readonly { readonly uri: string; readonly range: ProtocolRange }[],
): Promise<void> {
  let column = vscode.ViewColumn.Active;
  for (const { uri, range } of passages) {
    const selection = await client.protocol2CodeConverter.asRange(range);
    await show(client.protocol2CodeConverter.asUri(uri), selection, column);
    column = vscode.ViewColumn.Beside;
  }
}

/** Opens the passage that Go to Definition leads to from the cursor. */
export async function openPassageAtCursor(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const targets = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    "vscode.executeDefinitionProvider",
    editor.document.uri,
    editor.selection.active,
  );
  const target = targets?.[0];
  if (!target) {
    void vscode.window.showInformationMessage("No source has a passage for the words at the cursor.");
    return;
  }
  if ("uri" in target) await show(target.uri, target.range);
  else await show(target.targetUri, target.targetSelectionRange ?? target.targetRange);
}

async function show(uri: vscode.Uri, selection: vscode.Range, viewColumn = vscode.ViewColumn.Active): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri, { selection, preview: true, viewColumn });
  // Where the words begin: the end of a long paragraph would scroll its beginning out of sight.
  editor.revealRange(selection.with({ end: selection.start }), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
