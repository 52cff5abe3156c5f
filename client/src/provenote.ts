import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from "vscode-languageclient";
import {
  type ClientOptions,
  Commands,
  SetPaused,
  type SetPausedParams,
  SOURCE_SCHEME,
} from "../../server/src/lsp/protocol.ts";
import { findCacheFolder } from "./cache-folder.ts";
import { registerCommands } from "./commands.ts";
import { EntitiesView } from "./entities-view.ts";
import { serveEntityPages } from "./entity-pages.ts";
import { serveFiles } from "./files.ts";
import { LastFindings } from "./last-findings.ts";
import { ServerStatus } from "./server-status.ts";
import { showLog } from "./show-log.ts";
import { SourceChanges } from "./source-changes.ts";
import { serveSourceTexts } from "./source-text.ts";
import { StatusBar } from "./status-bar.ts";
import { areNamesUnasked } from "./unasked-names.ts";
import { WithheldFindings } from "./withheld-findings.ts";
import { hasWorkToDo } from "./work-to-do.ts";

const NOTE_LANGUAGES = ["markdown", "quarto", "rmd"];
const MOST_RESTARTS = 4;
const RESTART_WINDOW = 3 * 60_000; // milliseconds

/** The running extension: one language client, started once there is something to check. */
export class Provenote {
  readonly #context: vscode.ExtensionContext;
  readonly #makeClient: (options: LanguageClientOptions) => BaseLanguageClient;
  readonly #log: vscode.LogOutputChannel;
  #starting: Promise<void> | undefined;
  #client: BaseLanguageClient | undefined;
  #crashes: number[] = [];
  #paused = false;

  constructor(context: vscode.ExtensionContext, makeClient: (options: LanguageClientOptions) => BaseLanguageClient) {
    this.#context = context;
    this.#makeClient = makeClient;
    this.#log = vscode.window.createOutputChannel("Provenote", { log: true });
    context.subscriptions.push(
      this.#log,
      vscode.commands.registerCommand("provenote.showLog", () => this.#showLog()),
    );
  }

  /** Starts the server where a folder has work to do; else waits for a file that gives it some. */
  async startWhenNeeded(): Promise<void> {
    if (await hasWorkToDo()) return this.#start();
    this.#log.info(
      "Nothing to check yet: no folder has a provenote.json, or documents in “seeds” or “sources” and a note beside them.",
    );
    const watching: vscode.Disposable[] = [];
    const look = async () => {
      if (this.#starting || !(await hasWorkToDo())) return;
      for (const watcher of watching.splice(0)) watcher.dispose();
      await this.#start();
    };
    for (const glob of ["**/provenote.json", "**/{seeds,sources,notes}/**"]) {
      const watcher = vscode.workspace.createFileSystemWatcher(glob, false, true, true);
      watching.push(watcher, watcher.onDidCreate(look));
    }
    watching.push(
      vscode.workspace.onDidSaveTextDocument((document) => NOTE_LANGUAGES.includes(document.languageId) && look()),
      vscode.workspace.onDidChangeWorkspaceFolders(look),
    );
    this.#context.subscriptions.push({ dispose: () => vscode.Disposable.from(...watching).dispose() });
  }

  async stop(): Promise<void> {
    await this.#client?.stop();
  }

  #start(): Promise<void> {
    this.#starting ??= this.#startClient();
    return this.#starting;
  }

  async #startClient(): Promise<void> {
    const withheld = new WithheldFindings();
    const client = this.#makeClient(this.#options(withheld, await findCacheFolder(this.#context)));
    this.#client = client;
    const status = new ServerStatus(client);
    const changes = new SourceChanges(client);
    const statusBar = new StatusBar(client, status);
    serveFiles(client);
    this.#context.subscriptions.push(
      withheld,
      status,
      statusBar,
      changes,
      serveSourceTexts(client, changes),
      serveEntityPages(client, changes),
      new EntitiesView(client, changes),
      ...registerCommands(client, status, (paused) => this.#setPaused(client, statusBar, paused)),
      client.onDidChangeState(() => statusBar.refresh()),
    );
    try {
      await client.start();
      withheld.watch(client);
      await vscode.commands.executeCommand("setContext", "provenote.active", true);
    } catch (error) {
      this.#log.error(String(error));
      void this.#tellOfFailedStart();
    }
  }

  async #setPaused(client: BaseLanguageClient, statusBar: StatusBar, paused: boolean): Promise<void> {
    this.#paused = paused;
    const params: SetPausedParams = { paused };
    await client.sendNotification(SetPaused, params);
    await vscode.commands.executeCommand("setContext", "provenote.paused", paused);
    statusBar.paused = paused;
  }

  async #tellOfFailedStart(): Promise<void> {
    const choice = await vscode.window.showErrorMessage(
      "Provenote could not start its language server, so notes are not checked. The log says why.",
      "Show Log",
    );
    if (choice) await this.#showLog();
  }

  #showLog(): Promise<void> {
    return showLog(this.#log, this.#context.extension.id);
  }

  #options(withheld: WithheldFindings, cacheFolder: string | undefined): LanguageClientOptions {
    const schemes = schemesOfNotes();
    const last = new LastFindings();
    // Made anew for a server that is started again.
    const options = (): ClientOptions => ({
      ...(cacheFolder === undefined ? {} : { cacheFolder }),
      commands: Object.values(Commands),
      servesFiles: (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme !== "file"),
      paused: this.#paused,
    });
    return {
      documentSelector: [
        ...schemes.flatMap((scheme) => [...NOTE_LANGUAGES, "plaintext"].map((language) => ({ scheme, language }))),
        ...schemes.map((scheme) => ({ scheme, pattern: "**/{provenote.json,entities.yaml}" })),
        ...schemes.map((scheme) => ({ scheme, pattern: "**/{seeds,sources}/**" })),
        { scheme: SOURCE_SCHEME },
      ],
      initializationOptions: options,
      outputChannel: this.#log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      markdown: { isTrusted: { enabledCommands: Object.values(Commands) }, supportHtml: false },
      diagnosticPullOptions: { onChange: true, onSave: true, onTabs: true },
      diagnosticCollectionProvider: last,
      middleware: {
        provideCompletionItem: (document, position, context, token, next) =>
          document.languageId !== "yaml" && areNamesUnasked(document, position)
            ? []
            : next(document, position, context, token),
        provideDiagnostics: async (document, previousResultId, token, next) => {
          if (this.#client?.visibleDocuments.isVisible(document)) {
            return withheld.provideDiagnostics(document, previousResultId, token, next);
          }
          const report = await next(document, undefined, token);
          await last.take(document instanceof vscode.Uri ? document : document.uri, report);
          return report;
        },
      },
      errorHandler: {
        // ErrorAction.Continue: the connection decides when it is lost, which `closed` tells; this goes to the log alone.
        error: () => ({ action: 1, handled: true }),
        closed: () => this.#restart(),
      },
    };
  }

  /** Restarts a server that crashed, and tells the person once; gives up when it keeps crashing. */
  #restart(): CloseHandlerResult {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < RESTART_WINDOW), now];
    if (this.#crashes.length > MOST_RESTARTS) {
      const message =
        "Provenote's language server keeps stopping, so notes are no longer checked. “Developer: Reload Window” starts it again; “Provenote: Show Log” says more.";
      return { action: CloseAction.DoNotRestart, message };
    }
    if (this.#crashes.length === 1) {
      void vscode.window.showInformationMessage(
        "Provenote's language server stopped unexpectedly and was started again. Your notes and sources are untouched.",
      );
    }
    return { action: CloseAction.Restart, handled: true };
  }
}

/** Notes live in files, in the folders of the workspace whatever serves them, and in new, unsaved documents. */
function schemesOfNotes(): readonly string[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(["file", "vscode-vfs", "untitled", ...folders])];
}
