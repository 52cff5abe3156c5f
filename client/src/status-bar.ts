import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { Coverage, type CoverageParams, type CoverageResult } from "../../server/src/lsp/protocol.ts";
import type { ServerStatus } from "./server-status.ts";

const REFRESH_DELAY = 300; // milliseconds after the last change

/** Shows how many sources are read and how much of the open note they bear out. */
export class StatusBar implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #item: vscode.StatusBarItem;
  readonly #subscriptions: vscode.Disposable[];
  readonly #status: ServerStatus;
  #paused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient, status: ServerStatus) {
    this.#client = client;
    this.#status = status;
    this.#item = vscode.window.createStatusBarItem("provenote.status", vscode.StatusBarAlignment.Right, 90);
    this.#item.name = "Provenote";
    this.#item.command = {
      command: "workbench.action.quickOpen",
      title: "Show Provenote's commands",
      arguments: [">Provenote: "],
    };
    this.#subscriptions = [
      this.#item,
      status.onDidChange(() => this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.workspace.onDidChangeTextDocument(() => this.refresh()),
    ];
  }

  set paused(paused: boolean) {
    this.#paused = paused;
    this.refresh();
  }

  /** Asks for the open note's coverage once changes have settled. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(), REFRESH_DELAY);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #show(): Promise<void> {
    const status = this.#status.last;
    const idle = status?.state === "idle" && status.lack === undefined;
    if (!status || idle || this.#client.state !== State.Running) {
      this.#item.hide();
      return;
    }
    const sources = `${status.sources} ${status.sources === 1 ? "source" : "sources"}`;
    if (status.state === "idle") {
      this.#item.text = "$(warning) No sources";
      this.#item.tooltip = `Provenote: ${status.lack}`;
    } else if (status.state === "indexing") {
      this.#item.text = `$(sync~spin) ${sources}`;
      this.#item.tooltip = "Provenote is reading the sources.";
    } else if (this.#paused) {
      this.#item.text = `$(debug-pause) ${sources}`;
      this.#item.tooltip = "Provenote: checking is paused.";
    } else {
      const coverage = await this.#coverage();
      const borneOut = coverage ? ` · ${coverage.supported}/${coverage.claims}` : "";
      this.#item.text = `$(book) ${sources}${borneOut}`;
      this.#item.tooltip = coverage
        ? `Provenote has read ${sources}. They bear out ${coverage.supported} of the ${coverage.claims} claims of this note.`
        : `Provenote has read ${sources}.`;
    }
    this.#item.show();
  }

  async #coverage(): Promise<CoverageResult> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return null;
    const params: CoverageParams = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
    try {
      return await this.#client.sendRequest<CoverageResult>(Coverage, params);
    } catch {
      return null; // the server is restarting; the next status brings another question
    }
  }
}
