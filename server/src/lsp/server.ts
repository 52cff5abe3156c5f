import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  type InitializeParams,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI, Utils } from "vscode-uri";
import { RULE_IDS } from "../rules/finding.ts";
import { isConfiguration, isMarkdown } from "../workspace/scope.ts";
import { Workspace } from "../workspace/workspace.ts";
import { type ClientAbilities, readAbilities, SERVER_CAPABILITIES } from "./client-abilities.ts";
import { openClientFolder } from "./client-folder.ts";
import { readRuleLevels } from "./configuration.ts";
import { Diagnostics } from "./diagnostics.ts";
import { describeFault } from "./errors.ts";
import { Folder } from "./folder.ts";
import { Folders } from "./folders.ts";
import { showProgress } from "./indexing-progress.ts";
import type { ServerPlatform } from "./platform.ts";
import { SetPaused, type SetPausedParams, SourcesChanged, Status } from "./protocol.ts";
import { PullDiagnostics } from "./pull-diagnostics.ts";
import { PushDiagnostics } from "./push-diagnostics.ts";
import { rehearse } from "./rehearsal.ts";
import { answerRequests } from "./requests.ts";
import { statusOf } from "./status.ts";
import { WatchedFiles } from "./watched-files.ts";

/** Languages of notes: for documents without a file nothing else tells them. */
const NOTE_LANGUAGES = ["markdown", "quarto", "rmd"];

/** Speaks with one client over a connection; begins when the connection is listened to. */
export function serve(connection: Connection, platform: ServerPlatform, version: string): void {
  const log = (line: string) => connection.console.error(line);
  connection.onInitialize((params) => {
    const server = new Server(connection, platform, readAbilities(params), log);
    server.openFolders(params);
    return { capabilities: SERVER_CAPABILITIES, serverInfo: { name: "Provenote", version } };
  });
  connection.listen();
}

class Server {
  readonly #connection: Connection;
  readonly #platform: ServerPlatform;
  readonly #can: ClientAbilities;
  readonly #log: (line: string) => void;
  readonly #folders: Folders;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #diagnostics: Diagnostics;
  readonly #pull: PullDiagnostics;
  readonly #push: PushDiagnostics;
  readonly #watched: WatchedFiles;
  #status = "";
  /** Told last. */
  #lack: string | undefined;
  #refreshing = false;
  #running = false;

  constructor(connection: Connection, platform: ServerPlatform, can: ClientAbilities, log: (line: string) => void) {
    this.#connection = connection;
    this.#platform = platform;
    this.#can = can;
    this.#log = log;
    this.#folders = new Folders(platform.scheduler);
    this.#diagnostics = new Diagnostics(this.#folders, {
      rulePages: can.options.rulePages ?? platform.rulePages,
      relatedInformation: can.relatedInformation,
      codeDescription: can.codeDescription,
    });
    this.#diagnostics.paused = can.options.paused === true;
    const versionOf = (uri: string) => this.#documents.get(uri)?.version ?? null;
    const askAgain = can.refreshesDiagnostics ? () => this.#refreshDiagnostics() : undefined;
    this.#pull = new PullDiagnostics(this.#diagnostics, versionOf, askAgain, this.#onFault);
    const send = ({ uri, items }: { uri: string; items: Diagnostic[] }) =>
      void connection.sendDiagnostics({ uri, diagnostics: items });
    this.#push = new PushDiagnostics(this.#diagnostics, platform.scheduler, send, this.#onFault);
    this.#watched = new WatchedFiles(connection, this.#folders, can.relativePatterns);
    this.#followDocuments();
    this.#followClient();
    answerRequests(connection, { can, folders: this.#folders, pull: this.#pull, log, versionOf });
  }

  openFolders({ workspaceFolders, rootUri }: InitializeParams): void {
    const folders = workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: "" }] : []);
    for (const { uri, name } of folders) this.#openFolder(uri, name);
  }

  readonly #onFault = (error: unknown): void => this.#log(describeFault(error));

  #openFolder(uri: string, name: string): void {
    const access =
      this.#platform.openFolder(uri, { cacheFolder: this.#can.options.cacheFolder, log: this.#log }) ??
      (this.#can.options.servesFiles ? openClientFolder(this.#connection, uri) : undefined);
    if (access === undefined) {
      this.#log(`A folder with the scheme ${uri.split(":")[0]} cannot be read here.`);
      return;
    }
    const { digest, scheduler, decodeAscii } = this.#platform;
    const { files, workers, cache } = access;
    const ports = { files, digest, scheduler, decodeAscii, workers, cache };
    const workspace = new Workspace(ports, { rules: RULE_IDS, onFault: this.#onFault });
    const shown = name || Utils.basename(URI.parse(uri));
    const folder = new Folder(uri, this.#folders.freeName(shown), workspace, access.nativePath);
    this.#folders.add(folder);
    if (this.#can.progress) showProgress(this.#connection, folder.name, workspace);
    workspace.listen({
      onSnapshot: () => this.#onChange(),
      onDocument: () => {
        if (!this.#can.pullsDiagnostics) this.#push.changed();
      },
      onState: () => this.#tellStatus(),
    });
    this.#rehearseOnce(folder).catch(this.#onFault);
    for (const document of this.#documents.all()) this.#takeDocument(document);
    if (this.#running) void workspace.index();
  }

  /** Once everything is read and nothing else is to be done, unless the person was faster. */
  async #rehearseOnce(folder: Folder): Promise<void> {
    const { workspace } = folder;
    await untilReady(workspace);
    await workspace.tended();
    const { snapshot } = workspace;
    if (snapshot === undefined || workspace.state !== "ready") return;
    const token = { isCancellationRequested: false };
    const stop = () => {
      token.isCancellationRequested = true;
    };
    const ended = workspace.listen({ onDocument: stop, onSnapshot: stop });
    const hover = { format: this.#can.hoverFormat, commands: new Set(this.#can.options.commands ?? []) };
    await rehearse(folder, snapshot, hover, this.#platform.scheduler, token).finally(ended);
  }

  #followDocuments(): void {
    this.#documents.onDidChangeContent(({ document }) => this.#takeDocument(document));
    this.#documents.onDidClose(({ document }) => {
      const located = this.#folders.locate(document.uri);
      if (!located) return;
      located.folder.setOpen(located.path, undefined);
      located.folder.workspace.setDocument(located.path, undefined);
    });
    this.#documents.onDidSave(({ document }) => {
      const located = this.#folders.locate(document.uri);
      located?.folder.workspace.filesChanged([located.path]);
    });
    this.#documents.listen(this.#connection);
  }

  #takeDocument(document: TextDocument): void {
    const located = this.#folders.locate(document.uri);
    if (!located) return;
    const { folder, path } = located;
    const untitled = document.uri.startsWith("untitled:");
    const ours = untitled ? NOTE_LANGUAGES.includes(document.languageId) : isMarkdown(path) || isConfiguration(path);
    folder.setOpen(path, document.uri);
    if (ours) folder.workspace.setDocument(path, document.getText());
  }

  #followClient(): void {
    this.#connection.onInitialized(() => {
      this.#begin().catch(this.#onFault);
    });
    this.#connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const folder of this.#folders.all) {
        folder.workspace.filesChanged(changes.flatMap(({ uri }) => folder.pathOf(uri) || []));
      }
    });
    this.#connection.onDidChangeConfiguration(() => {
      this.#readConfiguration().catch(this.#onFault);
    });
    this.#connection.onNotification(SetPaused, ({ paused }: SetPausedParams) => {
      this.#diagnostics.paused = paused;
      this.#askForDiagnostics();
    });
    this.#connection.onShutdown(() => {
      for (const { workspace } of this.#folders.all) workspace.stop();
    });
  }

  async #begin(): Promise<void> {
    const { client, workspace } = this.#connection;
    this.#running = true;
    if (this.#can.registersConfiguration) {
      await client.register(DidChangeConfigurationNotification.type, { section: "provenote" });
    }
    if (this.#can.workspaceFolders) {
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) this.#folders.remove(uri)?.workspace.stop();
        for (const { uri, name } of added) this.#openFolder(uri, name);
        this.#onChange();
      });
    }
    await this.#readConfiguration();
    this.#tellStatus();
    await this.#watch();
    for (const folder of this.#folders.all) folder.workspace.index().catch(this.#onFault);
  }

  async #readConfiguration(): Promise<void> {
    if (!this.#can.configuration) return;
    for (const folder of this.#folders.all) {
      const section = await this.#connection.workspace.getConfiguration({ scopeUri: folder.uri, section: "provenote" });
      folder.workspace.setRuleLevels(readRuleLevels(section, RULE_IDS));
    }
  }

  async #watch(): Promise<void> {
    if (this.#can.watchesFiles) await this.#watched.refresh();
  }

  /** Files, settings or folders changed. */
  #onChange(): void {
    this.#tellStatus();
    void this.#connection.sendNotification(SourcesChanged);
    this.#watch().catch(this.#onFault);
    this.#askForDiagnostics();
  }

  /** Lets the client have new diagnostics, whichever way it takes them. */
  #askForDiagnostics(): void {
    this.#pull.changed();
    if (!this.#can.pullsDiagnostics) this.#push.changed();
    this.#refreshDiagnostics();
  }

  #refreshDiagnostics(): void {
    if (!this.#can.refreshesDiagnostics || this.#refreshing) return;
    this.#refreshing = true;
    this.#platform.scheduler
      .pause()
      .then(() => {
        this.#refreshing = false;
        return this.#connection.languages.diagnostics.refresh();
      })
      .catch(this.#onFault);
  }

  #tellStatus(): void {
    const status = statusOf(this.#folders.all);
    const written = JSON.stringify(status);
    if (written === this.#status) return;
    this.#status = written;
    if (status.lack !== undefined && status.lack !== this.#lack) this.#connection.console.warn(status.lack);
    this.#lack = status.lack;
    void this.#connection.sendNotification(Status, status);
  }
}

function untilReady(workspace: Workspace): Promise<void> {
  return new Promise((resolve) => {
    const ended = workspace.listen({
      onState: (state) => {
        if (state !== "ready") return;
        ended();
        resolve();
      },
    });
  });
}
