import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { type ClientOptions, Status, type StatusParams } from "../../../server/src/lsp/protocol.ts";

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Milliseconds of the unit in which Linux counts the time of processes. */
const TICK = 10;

/** An editor that speaks with the bundled server over its standard input and output and keeps time. */
export class BenchClient {
  /** Of `performance.now()` when the server's process was started. */
  readonly started = performance.now();
  readonly connection: MessageConnection;
  readonly #process: ChildProcess;
  readonly #root: string;
  readonly #options: ClientOptions;
  readonly #waiting = new Set<(status: StatusParams) => void>();
  #status: StatusParams | undefined;
  #version = 1;

  constructor(program: string, root: string, options: ClientOptions) {
    this.#root = root;
    this.#process = spawn(process.execPath, [program, "--stdio"], {
      stdio: ["pipe", "pipe", "ignore"],
    });
    const { stdout, stdin } = this.#process;
    if (!stdout || !stdin) throw new Error("The server has no standard input and output.");
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onRequest((method, params) => {
      if (method === "workspace/configuration") return (params as { items: unknown[] }).items.map(() => null);
      return null;
    });
    this.connection.onNotification((method, params) => {
      if (method !== Status) return;
      this.#status = params as StatusParams;
      for (const tell of this.#waiting) tell(this.#status);
    });
    this.connection.onUnhandledProgress(() => {});
    this.connection.listen();
    this.#options = options;
  }

  async initialize(): Promise<void> {
    await this.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: { diagnostic: {}, hover: { contentFormat: ["markdown"] }, definition: { linkSupport: true } },
        workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      },
      workspaceFolders: [{ uri: pathToFileURL(this.#root).href, name: "bench" }],
      initializationOptions: this.#options,
    });
    await this.connection.sendNotification("initialized", {});
  }

  /** Resolves when a status fits. */
  async until(fits: (status: StatusParams) => boolean): Promise<void> {
    if (this.#status !== undefined && fits(this.#status)) return;
    await new Promise<void>((resolve) => {
      const look = (status: StatusParams) => {
        if (!fits(status)) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
    });
  }

  uri(path: string): string {
    return pathToFileURL(`${this.#root}/${path}`).href;
  }

  async open(path: string, text: string): Promise<void> {
    const textDocument = { uri: this.uri(path), languageId: "markdown", version: 1, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  /** Puts text at a place of an open document. */
  async type(path: string, position: Position, text: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: this.uri(path), version: ++this.#version },
      contentChanges: [{ range: { start: position, end: position }, text }],
    });
  }

  /** Milliseconds until the answer, and the answer. */
  async ask(
    method: string,
    path: string,
    position?: Position,
  ): Promise<{ readonly time: number; readonly answer: unknown }> {
    const begun = performance.now();
    const textDocument = { uri: this.uri(path) };
    const answer = await this.connection.sendRequest(method, position ? { textDocument, position } : { textDocument });
    return { time: performance.now() - begun, answer };
  }

  /** Resident memory of the server in megabytes, at its highest; undefined where the system does not tell. */
  async peak(): Promise<number | undefined> {
    const status = await readFile(`/proc/${this.#process.pid}/status`, "utf8").catch(() => "");
    const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  }

  /** Processor time of the server so far, all threads together, in milliseconds; undefined where the system does not tell. */
  async processorTime(): Promise<number | undefined> {
    const stat = await readFile(`/proc/${this.#process.pid}/stat`, "utf8").catch(() => "");
    const [user, system] = stat.slice(stat.lastIndexOf(")")).split(" ").slice(12, 14).map(Number);
    return user === undefined || system === undefined ? undefined : (user + system) * TICK;
  }

  async stop(): Promise<void> {
    const exit = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    await exit;
    this.connection.dispose();
  }
}
