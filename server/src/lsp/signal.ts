import type { CancellationToken } from "vscode-languageserver";
import { Cancelled } from "../workspace/ports.ts";

/** Something that happens now and then, to be waited for. */
export class Signal {
  #waiting: (() => void)[] = [];

  fire(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Resolves when the signal is next fired; rejects with `Cancelled`. */
  next(token: CancellationToken): Promise<void> {
    const next = new Promise<void>((resolve, reject) => {
      const listening = token.onCancellationRequested(() => reject(new Cancelled()));
      this.#waiting.push(() => {
        listening.dispose();
        resolve();
      });
    });
    next.catch(() => undefined);
    return next;
  }
}
