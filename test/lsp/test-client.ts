import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  InitializeParams,
  InitializeResult,
  LocationLink,
  Range,
  WorkspaceDiagnosticReport,
} from "vscode-languageserver/node";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { type ClientOptions, ListFiles, ReadFile, Status, type StatusParams } from "../../server/src/lsp/protocol.ts";
import { LineIndex } from "../../server/src/text/line-index.ts";
import { readArchive } from "../support/archive.ts";

export interface ClientSetup {
  readonly capabilities?: InitializeParams["capabilities"];
  readonly options?: ClientOptions;
  /** What the client answers when it is asked for the section `provenote`. */
  readonly configuration?: unknown;
  /** False for a client without a workspace folder. */
  readonly folder?: boolean;
  /** Whether the files are read by way of the client. */
  readonly virtual?: boolean;
}

/** What VS Code can do, as far as the server asks. */
const EDITOR: InitializeParams["capabilities"] = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    definition: { linkSupport: true },
  },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
    workspaceFolders: true,
  },
  window: { workDoneProgress: true },
};

/** A folder that only the client can read. */
const VIRTUAL = "vscode-vfs://github/ida/halmsund";

/** An editor that speaks with a server over its standard input and output, in a folder of its own on the disk. */
export class TestClient {
  readonly root: string;
  readonly rootUri: string;
  readonly connection: MessageConnection;
  readonly initialized: Promise<InitializeResult>;
  /** Server requests and notifications, in order of arrival, by method. */
  readonly received: { readonly method: string; readonly params: unknown }[] = [];
  readonly stderr: string[] = [];
  readonly #virtual: boolean;
  readonly #process: ChildProcess;
  readonly #texts = new Map<string, string>();
  readonly #waiting = new Set<() => void>();
  readonly #versions = new Map<string, number>();

  constructor(
    program: readonly string[],
    archive: string | Readonly<Record<string, string | Uint8Array>>,
    setup: ClientSetup = {},
  ) {
    this.root = realpathSync(mkdtempSync(join(tmpdir(), "provenote test é-")));
    this.rootUri = pathToFileURL(this.root).href;
    this.#virtual = setup.virtual === true;
    const files = typeof archive === "string" ? Object.fromEntries(readArchive(archive).files) : archive;
    for (const [path, content] of Object.entries(files)) this.write(path, content);
    this.#process = spawn(process.execPath, program, { stdio: ["pipe", "pipe", "pipe"] });
    this.#process.stderr?.on("data", (data) => this.stderr.push(String(data)));
    const { stdout, stdin } = this.#process;
    if (!stdout || !stdin) throw new Error("The server has no standard input and output.");
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#answerServer(setup);
    this.connection.listen();
    const folder = { uri: setup.virtual ? VIRTUAL : this.rootUri, name: "halmsund" };
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: null,
      capabilities: setup.capabilities ?? EDITOR,
      workspaceFolders: setup.folder === false ? null : [folder],
      initializationOptions: setup.options ?? {},
    };
    this.initialized = this.connection.sendRequest<InitializeResult>("initialize", params).then((result) => {
      void this.connection.sendNotification("initialized", {});
      return result;
    });
  }

  /** Resolves when the server has read everything. */
  async ready(): Promise<StatusParams> {
    await this.initialized;
    return this.until(() => {
      const status = this.received.findLast(({ method }) => method === Status)?.params as StatusParams | undefined;
      return status && status.state !== "indexing" && this.#hasRead(status) ? status : undefined;
    });
  }

  /** Resolves with the first answer that is not undefined, asked again whenever the server says something. */
  async until<T>(answer: () => T | undefined): Promise<T> {
    for (;;) {
      const value = answer();
      if (value !== undefined) return value;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  uri(path: string): string {
    return this.#virtual ? `${VIRTUAL}/${path}` : pathToFileURL(join(this.root, path)).href;
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    if (typeof content === "string") this.#texts.set(path, content);
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  /** Tells the server of changes on the disk, as a file watcher would. */
  async filesChanged(...paths: string[]): Promise<void> {
    const changes = paths.map((path) => ({ uri: this.uri(path), type: 2 }));
    await this.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }

  async open(
    path: string,
    text = this.#texts.get(path) ?? "",
    uri = this.uri(path),
    languageId = "markdown",
  ): Promise<void> {
    this.#texts.set(path, text);
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  /** Replaces words of an open document, as typing does. */
  async replace(path: string, words: string, by: string): Promise<void> {
    const range = this.rangeOf(path, words);
    const text = this.#texts.get(path) ?? "";
    const uri = this.uri(path);
    const version = (this.#versions.get(uri) ?? 1) + 1;
    this.#versions.set(uri, version);
    this.#texts.set(
      path,
      text.replace(words, () => by),
    );
    const contentChanges = [{ range, text: by }];
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(path: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri: this.uri(path) } });
  }

  /** Where the words stand in a file as last written or typed. */
  rangeOf(path: string, words: string): Range {
    const text = this.#texts.get(path) ?? "";
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`${path} does not hold “${words}”.`);
    const lines = new LineIndex(text);
    return { start: lines.positionAt(start), end: lines.positionAt(start + words.length) };
  }

  /** The words of a file at a place. */
  wordsAt(path: string, range: Range): string {
    const text = this.#texts.get(path) ?? "";
    const lines = new LineIndex(text);
    return text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
  }

  /** Asks about the place where the words begin. */
  ask<T>(method: string, path: string, words: string, more: object = {}): Promise<T> {
    const position = this.rangeOf(path, words).start;
    return this.connection.sendRequest<T>(method, { textDocument: { uri: this.uri(path) }, position, ...more });
  }

  async hover(path: string, words: string): Promise<{ value: string; words: string } | null> {
    const hover = await this.ask<Hover | null>("textDocument/hover", path, words);
    if (!hover?.range) return null;
    const { value } = hover.contents as { value: string };
    return { value, words: this.wordsAt(path, hover.range) };
  }

  definition(path: string, words: string): Promise<LocationLink[]> {
    return this.ask("textDocument/definition", path, words);
  }

  diagnostics(path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const textDocument = { uri: this.uri(path) };
    return this.connection.sendRequest("textDocument/diagnostic", {
      textDocument,
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async findings(path: string): Promise<{ rule: unknown; words: string }[]> {
    const report = await this.diagnostics(path);
    if (report.kind !== "full") throw new Error("A first report must be full.");
    return report.items.map(({ code, range }) => ({ rule: code, words: this.wordsAt(path, range) }));
  }

  workspaceDiagnostics(
    previousResultIds: readonly { uri: string; value: string }[] = [],
  ): Promise<WorkspaceDiagnosticReport> {
    return this.connection.sendRequest("workspace/diagnostic", { previousResultIds });
  }

  codeActions(path: string, diagnostic: Diagnostic): Promise<CodeAction[]> {
    const context = { diagnostics: [diagnostic] };
    return this.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri: this.uri(path) },
      range: diagnostic.range,
      context,
    });
  }

  /** Whether the server still runs. */
  get running(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Says good-bye; resolves with the server's exit code. */
  async dispose(): Promise<number | null> {
    try {
      if (this.running) {
        const exit = new Promise<number | null>((resolve) => this.#process.once("exit", resolve));
        await this.connection.sendRequest("shutdown");
        await this.connection.sendNotification("exit");
        return await exit;
      }
      return this.#process.exitCode;
    } finally {
      this.connection.dispose();
      rmSync(this.root, { recursive: true, force: true });
    }
  }

  /** The first status comes before anything is read. */
  #hasRead({ state }: StatusParams): boolean {
    if (state === "ready") return true;
    return this.received.some(
      ({ method }) => method === "client/registerCapability" || method === "workspace/diagnostic/refresh",
    );
  }

  /** Reads files for a server that cannot, under the URI of a virtual folder. */
  #serveFile(method: string, params: { readonly folder?: string; readonly uri?: string }): unknown {
    if (method === ListFiles) {
      const paths = readdirSync(this.root, { recursive: true }).map(String);
      return paths.flatMap((path) => {
        const stats = statSync(join(this.root, path));
        return stats.isFile() ? [{ uri: `${VIRTUAL}/${path}`, size: stats.size, modified: stats.mtimeMs }] : [];
      });
    }
    const file = join(this.root, (params.uri ?? "").slice(VIRTUAL.length));
    return existsSync(file) ? { base64: readFileSync(file).toString("base64") } : null;
  }

  #answerServer({ configuration }: ClientSetup): void {
    const tell = (method: string, params: unknown) => {
      this.received.push({ method, params });
      for (const resolve of [...this.#waiting]) {
        this.#waiting.delete(resolve);
        resolve();
      }
    };
    this.connection.onNotification((method, params) => tell(method, params));
    this.connection.onRequest((method, params) => {
      tell(method, params);
      if (method === "workspace/configuration") {
        return (params as { items: unknown[] }).items.map(() => configuration ?? null);
      }
      if (method === ListFiles || method === ReadFile) return this.#serveFile(method, params as object);
      return null;
    });
    this.connection.onUnhandledProgress(({ token, value }) => tell("$/progress", { token, value }));
  }
}
