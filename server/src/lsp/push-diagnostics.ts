import { CancellationToken } from "vscode-languageserver";
import { Cancelled, type Scheduler } from "../workspace/ports.ts";
import type { Diagnostics, FileDiagnostics } from "./diagnostics.ts";

/** A person who types is not told of every letter, in milliseconds. */
const REST = 200;

/** Sends diagnostics to a client that does not ask for them. */
export class PushDiagnostics {
  readonly #diagnostics: Diagnostics;
  readonly #scheduler: Scheduler;
  readonly #send: (report: FileDiagnostics) => void;
  readonly #onFault: (error: unknown) => void;
  readonly #sent = new Map<string, string>();
  #asked = false;
  #running = false;

  constructor(
    diagnostics: Diagnostics,
    scheduler: Scheduler,
    send: (report: FileDiagnostics) => void,
    onFault: (error: unknown) => void,
  ) {
    this.#diagnostics = diagnostics;
    this.#scheduler = scheduler;
    this.#send = send;
    this.#onFault = onFault;
  }

  /** Sends, a little later, what differs from what was sent last. */
  changed(): void {
    this.#asked = true;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#asked) {
        this.#asked = false;
        await this.#scheduler.delay(REST);
        await this.#sendAll();
      }
    } catch (error) {
      if (!(error instanceof Cancelled)) this.#onFault(error);
    } finally {
      this.#running = false;
    }
  }

  async #sendAll(): Promise<void> {
    const uris = await this.#diagnostics.uris(CancellationToken.None);
    const asked = new Set([...uris, ...this.#sent.keys()]);
    for await (const report of this.#diagnostics.ofFiles(asked, CancellationToken.None)) {
      const sent = this.#sent.get(report.uri);
      if (sent === report.resultId || (sent === undefined && report.items.length === 0)) continue;
      this.#sent.set(report.uri, report.resultId);
      this.#send(report);
    }
  }
}
