import * as vscode from "vscode";
import { eventually } from "./eventually.ts";

/** A place that Go to Definition leads to. */
export interface Target {
  readonly uri: vscode.Uri;
  /** Where the cursor lands. */
  readonly selection: vscode.Range;
}

export async function definitionsAt(document: vscode.TextDocument, position: vscode.Position): Promise<Target[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    "vscode.executeDefinitionProvider",
    document.uri,
    position,
  );
  return found.map((item) =>
    "targetUri" in item
      ? { uri: item.targetUri, selection: item.targetSelectionRange ?? item.targetRange }
      : { uri: item.uri, selection: item.range },
  );
}

/** Waits for definitions that lead to a document whose path ends in `name`, and returns them all. */
export function definitionsIn(
  name: string,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<Target[]> {
  return eventually(`a definition in ${name}`, async () => {
    const found = await definitionsAt(document, position);
    return found.some(({ uri }) => uri.path.endsWith(name)) ? found : undefined;
  });
}

export function hoversAt(document: vscode.TextDocument, position: vscode.Position): Thenable<vscode.Hover[]> {
  return vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, position);
}

/** Waits for the hover that has `words` in it, bold type aside. */
export function hoverWith(
  document: vscode.TextDocument,
  position: vscode.Position,
  words: string,
): Promise<vscode.Hover> {
  return eventually(`a hover with "${words}"`, async () => {
    const hovers = await hoversAt(document, position);
    return hovers.find((hover) => wordsOf(hover).includes(words));
  });
}

/** A hover's Markdown. */
export function markdownOf({ contents }: vscode.Hover): string {
  return contents.map((content) => (typeof content === "string" ? content : content.value)).join("\n");
}

/** A hover's Markdown without bold type, which depends on the claim. */
export function wordsOf(hover: vscode.Hover): string {
  return markdownOf(hover).replaceAll("*", "");
}
