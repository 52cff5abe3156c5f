import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { SourcesChanged } from "../../server/src/lsp/protocol.ts";

/** Tells that files or settings changed. A client keeps one handler a notification, so everybody listens here. */
export class SourceChanges implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #handler: vscode.Disposable;

  constructor(client: BaseLanguageClient) {
    this.#handler = client.onNotification(SourcesChanged, () => this.#changed.fire());
  }

  dispose(): void {
    this.#handler.dispose();
    this.#changed.dispose();
  }
}
