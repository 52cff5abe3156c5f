import * as vscode from "vscode";

/**
 * Path of the folder where the server may keep what it read; undefined where the person wants nothing kept, in which case
 * what was kept before is removed, or where there is no disk.
 */
export async function findCacheFolder({ storageUri }: vscode.ExtensionContext): Promise<string | undefined> {
  if (storageUri?.scheme !== "file") return undefined;
  const folder = vscode.Uri.joinPath(storageUri, "cache");
  const written = vscode.workspace.getConfiguration("provenote").inspect<string>("cache");
  // "off" anywhere counts: a workspace may not put on the disk what the person wants kept off it.
  if (![written?.globalValue, written?.workspaceValue].includes("off")) return folder.fsPath;
  await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  return undefined;
}
