import { existsSync, realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PackAnswer, PackRequest, Workers } from "../../workspace/ports.ts";
import { WorkerBroke } from "../../workspace/read-packs.ts";

interface WorkerRequest {
  readonly root: string;
  /** Paths that the disk spells otherwise, with its spelling. */
  readonly names: readonly (readonly [string, string])[];
  readonly request: PackRequest;
}

/** A request, or, once a pack has been taken that is not the last of it, the word to go on with it. */
export type WorkerMessage = WorkerRequest | "go on";

export type WorkerAnswer = { readonly pack: PackAnswer } | { readonly fault: string };

/** More threads than this wait for the disk and for the thread that takes in what they make. */
const MOST_WORKERS = 4;

/** The worker's script beside the running program; undefined where there is none, as when the program is not bundled. */
export function findWorkerScript(program: string | undefined): string | undefined {
  if (program === undefined || !existsSync(program)) return undefined;
  const script = join(dirname(realpathSync(program)), "index-worker.cjs");
  return existsSync(script) ? script : undefined;
}

/**
 * Bytes of the packs of one request beyond which the thread that made them is ended: what it still holds is several times
 * as much, and the thread that takes the last of them in is about to need as much again.
 */
const LARGE_PACKS = 2 ** 23;

interface Waiting {
  resolve(answer: PackAnswer): void;
  reject(error: Error): void;
}

/** Threads for the files below one directory, started when they are needed. */
export class WorkerPool implements Workers {
  readonly parallel = Math.min(availableParallelism(), MOST_WORKERS);
  readonly #script: string;
  readonly #root: string;
  readonly #nativePath: (path: string) => string;
  /** Those that have nothing to do. */
  #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Waiting>();
  #resting = false;

  /** `script` is that of the worker, `root` an absolute path; `nativePath` spells a path as the disk does. */
  constructor(script: string, root: string, nativePath: (path: string) => string) {
    this.#script = script;
    this.#root = root;
    this.#nativePath = nativePath;
  }

  async *makePacks(request: PackRequest): AsyncGenerator<PackAnswer, void, undefined> {
    this.#resting = false;
    const worker = this.#idle.pop() ?? this.#start();
    const names = request.files.flatMap(({ path }) => {
      const native = this.#nativePath(path);
      return native === path ? [] : [[path, native] as const];
    });
    let isDone = false;
    let bytes = 0;
    try {
      let message: WorkerMessage = { root: this.#root, names, request };
      while (!isDone) {
        const answer = await this.#ask(worker, message);
        isDone = answer.outcomes !== undefined;
        bytes += answer.pack.length;
        if (isDone) {
          if (this.#resting || bytes > LARGE_PACKS) await worker.terminate();
          else this.#idle.push(worker);
        }
        yield answer;
        message = "go on";
      }
    } finally {
      // Nobody wants the rest, or the worker broke down.
      if (!isDone) await worker.terminate();
    }
  }

  #ask(worker: Worker, message: WorkerMessage): Promise<PackAnswer> {
    return new Promise((resolve, reject) => {
      this.#busy.set(worker, { resolve, reject });
      worker.postMessage(message);
    });
  }

  rest(): void {
    this.#resting = true;
    for (const worker of this.#idle.splice(0)) void worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script);
    worker.on("message", (answer: WorkerAnswer) => {
      const waiting = this.#leave(worker);
      if ("pack" in answer) waiting?.resolve(answer.pack);
      else waiting?.reject(new WorkerBroke(answer.fault));
    });
    worker.on("error", (error: Error) => this.#leave(worker)?.reject(new WorkerBroke(error.stack ?? error.message)));
    worker.on("exit", () => {
      this.#idle = this.#idle.filter((other) => other !== worker);
      this.#leave(worker)?.reject(new WorkerBroke("The worker ended before it had answered."));
    });
    return worker;
  }

  #leave(worker: Worker): Waiting | undefined {
    const waiting = this.#busy.get(worker);
    this.#busy.delete(worker);
    return waiting;
  }
}
