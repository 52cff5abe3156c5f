import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  SOURCE_SCHEME,
  SourceText,
  type SourceTextParams,
  type SourceTextResult,
} from "../../server/src/lsp/protocol.ts";
import type { SourceChanges } from "./source-changes.ts";

/** Opens the text of sources that is not a file's own as read-only documents, and refreshes them as the corpus changes. */
export function serveSourceTexts(client: BaseLanguageClient, changes: SourceChanges): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri, token) => {
      const params: SourceTextParams = { uri: client.code2ProtocolConverter.asUri(uri) };
      const result = await client.sendRequest<SourceTextResult>(SourceText, params, token);
      return result?.text ?? "This source is no longer there.\n";
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SOURCE_SCHEME, provider),
    changes.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SOURCE_SCHEME) changed.fire(uri);
    }),
  );
}
