import { type CancellationToken, CancellationTokenSource } from "vscode-languageserver";
import { Cancelled } from "../workspace/ports.ts";
import type { Diagnostics } from "./diagnostics.ts";

/**
 * Works out in the background what was answered early, and has the client ask again for what turns out otherwise: mostly
 * nothing does.
 */
export class LaterDiagnostics {
  readonly #diagnostics: Diagnostics;
  readonly #whoGoesFirst: () => Promise<void> | undefined;
  readonly #askAgain: () => void;
  readonly #onFault: (error: unknown) => void;
  /** Ids of the results that were given last, by file. */
  readonly #given = new Map<string, string>();
  #running: CancellationTokenSource | undefined;

  constructor(
    diagnostics: Diagnostics,
    whoGoesFirst: () => Promise<void> | undefined,
    askAgain: () => void,
    onFault: (error: unknown) => void,
  ) {
    this.#diagnostics = diagnostics;
    this.#whoGoesFirst = whoGoesFirst;
    this.#askAgain = askAgain;
    this.#onFault = onFault;
  }

  /** A file was answered: early, with a result of this id, or else with all there is to say. */
  gave(uri: string, earlyId: string | undefined): void {
    this.#given.delete(uri);
    if (earlyId === undefined) return;
    this.#given.set(uri, earlyId);
    if (this.#running === undefined) this.#run().catch(this.#onFault);
  }

  /** There may be other answers now, for which the client asks. */
  changed(): void {
    this.#given.clear();
    this.#running?.cancel();
  }

  async #run(): Promise<void> {
    try {
      while (this.#given.size > 0) {
        this.#running = new CancellationTokenSource();
        await this.#diagnostics.giveWay();
        await this.#workOff(this.#running.token);
      }
    } finally {
      this.#running = undefined;
    }
  }

  async #workOff(token: CancellationToken): Promise<void> {
    try {
      for await (const { uri, resultId } of this.#diagnostics.ofFiles(this.#toDo(), token, this.#whoGoesFirst)) {
        const given = this.#given.get(uri);
        this.#given.delete(uri);
        if (given !== undefined && given !== resultId) this.#askAgain();
      }
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      // Reading was stopped: nothing can be said until it is done again.
      if (!token.isCancellationRequested) this.#given.clear();
    }
  }

  /** One that was answered early after the other, also those that come meanwhile. */
  *#toDo(): Iterable<string> {
    for (let [uri] = this.#given.keys(); uri !== undefined; [uri] = this.#given.keys()) yield uri;
  }
}
