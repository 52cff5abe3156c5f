import { type CancellationToken, type Scheduler, throwIfCancelled } from "./ports.ts";

/** Longest stretch of work before other messages have their turn, in milliseconds. */
const LONGEST = 5;

/** Cuts long work into stretches, so that messages that arrive meanwhile are dealt with. */
export class Turns {
  readonly #scheduler: Scheduler;
  #end: number;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
    this.#end = scheduler.now() + LONGEST;
  }

  get isOver(): boolean {
    return this.#scheduler.now() > this.#end;
  }

  /** Lets others have their turn if this one is over. Rejects with `Cancelled`. */
  async yield(token: CancellationToken): Promise<void> {
    if (!this.isOver) return;
    await this.#scheduler.pause();
    throwIfCancelled(token);
    this.#end = this.#scheduler.now() + LONGEST;
  }
}
