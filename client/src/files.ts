import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  ListFiles,
  type ListFilesParams,
  type ListFilesResult,
  ReadFile,
  type ReadFileParams,
  type ReadFileResult,
} from "../../server/src/lsp/protocol.ts";

/** Reads files for a server that has no file system: in a web worker, and for folders that are not on disk. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(ListFiles, ({ folder }: ListFilesParams) => listFiles(vscode.Uri.parse(folder)));
  client.onRequest(ReadFile, ({ uri }: ReadFileParams) => readFile(vscode.Uri.parse(uri)));
}

async function listFiles(folder: vscode.Uri): Promise<ListFilesResult> {
  const found: { uri: string; size: number; modified: number }[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next; next = folders.pop()) {
    const entries = await readFolder(next);
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(next, name);
      if (type === vscode.FileType.Directory && name !== "node_modules" && name !== ".git") folders.push(uri);
      if (type !== vscode.FileType.File) continue;
      const { size, mtime } = await vscode.workspace.fs.stat(uri);
      found.push({ uri: uri.toString(), size, modified: mtime });
    }
  }
  return found;
}

async function readFolder(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // vanished meanwhile, or closed to us: the rest of the corpus works
  }
}

async function readFile(uri: vscode.Uri): Promise<ReadFileResult> {
  try {
    return { base64: toBase64(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  const piece = 0x8000; // arguments that String.fromCharCode takes at once
  let binary = "";
  for (let i = 0; i < bytes.length; i += piece) binary += String.fromCharCode(...bytes.subarray(i, i + piece));
  return btoa(binary);
}
