import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Fix } from "../rules/finding.ts";
import { toProtocolRange } from "./convert.ts";
import type { Asked } from "./folders.ts";

export interface EditOptions {
  /** The client takes edits of documents with their versions. */
  readonly documentChanges: boolean;
  /** The client can make files as part of such an edit. */
  readonly createsFiles: boolean;
  /** Version of an open document; null for a closed one. */
  versionOf(uri: string): number | null;
}

/** Edits of files of a folder as the client takes them; undefined where one of the files is not there or cannot be made. */
export function toWorkspaceEdit(
  { folder, snapshot }: Pick<Asked, "folder" | "snapshot">,
  fix: Pick<Fix, "edits" | "creates">,
  options: EditOptions,
): WorkspaceEdit | undefined {
  if (fix.creates !== undefined && !options.createsFiles) return undefined;
  const changes: (TextDocumentEdit | CreateFile)[] = [];
  if (fix.creates !== undefined) {
    changes.push({ kind: "create", uri: folder.uriOf(fix.creates), options: { ignoreIfExists: true } });
  }
  for (const path of new Set(fix.edits.map((edit) => edit.path))) {
    const holder = path === fix.creates ? { text: "" } : folder.textOf(snapshot, path);
    if (!holder) return undefined;
    const uri = folder.uriOf(path);
    const edits = fix.edits
      .filter((edit) => edit.path === path)
      .map(({ range, newText }) => ({ range: toProtocolRange(holder, range), newText }));
    changes.push({ textDocument: { uri, version: options.versionOf(uri) }, edits });
  }
  if (options.documentChanges) return { documentChanges: changes };
  const edits = changes.flatMap((change) => ("edits" in change ? [[change.textDocument.uri, change.edits]] : []));
  return { changes: Object.fromEntries(edits) };
}
