import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { Status, type StatusParams } from "../../server/src/lsp/protocol.ts";

/** What the server last said of itself. A client keeps one handler a notification, so everybody listens here. */
export class ServerStatus implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<StatusParams>();
  readonly onDidChange = this.#changed.event;
  readonly #handler: vscode.Disposable;
  #last: StatusParams | undefined;

  constructor(client: BaseLanguageClient) {
    this.#handler = client.onNotification(Status, (status: StatusParams) => {
      this.#last = status;
      this.#changed.fire(status);
    });
  }

  /** Undefined until the server has said something. */
  get last(): StatusParams | undefined {
    return this.#last;
  }

  dispose(): void {
    this.#handler.dispose();
    this.#changed.dispose();
  }
}
