import { type CancellationToken, type Scheduler, throwIfCancelled } from "./ports.ts";

/** Longest stretch of work before other messages have their turn, in milliseconds. */
const LONGEST = 5;

/** Cuts long work into stretches, so that messages that arrive meanwhile are dealt with. */
export class Turns {
  readonly #scheduler: Scheduler;
  readonly #whoGoesFirst: () => Promise<void> | undefined;
  #end: number;

  /** `whoGoesFirst` resolves when those are done who are to be waited for; undefined where there are none. */
  constructor(scheduler: Scheduler, whoGoesFirst: () => Promise<void> | undefined = () => undefined) {
    this.#scheduler = scheduler;
    this.#whoGoesFirst = whoGoesFirst;
    this.#end = scheduler.now() + LONGEST;
  }

  get isOver(): boolean {
    return this.#scheduler.now() > this.#end;
  }

  /** Lets others have their turn if this one is over or they go first. Rejects with `Cancelled`. */
  async yield(token: CancellationToken): Promise<void> {
    const others = this.#whoGoesFirst();
    if (others === undefined && !this.isOver) return;
    await (others ?? this.#scheduler.pause());
    throwIfCancelled(token);
    this.#end = this.#scheduler.now() + LONGEST;
  }
}
