import { parentPort } from "node:worker_threads";
import { TermScanner } from "../../search/term-scanner.ts";
import { makePacks } from "../../workspace/make-pack.ts";
import type { PackAnswer } from "../../workspace/ports.ts";
import { BlockingFiles } from "./blocking-files.ts";
import { decodeAscii, nodeDigest, nodeScheduler } from "./platform.ts";
import type { WorkerAnswer, WorkerMessage } from "./worker-pool.ts";

const scanner = new TermScanner();
/** The packs of the request that is being answered. */
let packs: AsyncIterator<PackAnswer> | undefined;

/** Answers each message with a pack. */
parentPort?.on("message", async (message: WorkerMessage) => {
  try {
    if (message !== "go on") {
      const { root, names, request } = message;
      const native = new Map(names);
      const files = new BlockingFiles(root, (path) => native.get(path) ?? path);
      packs = makePacks({ files, digest: nodeDigest, scheduler: nodeScheduler, decodeAscii }, request, scanner);
    }
    const pack: PackAnswer = (await packs?.next())?.value;
    const buffers = [pack.pack.buffer, ...pack.segments.map(({ bytes }) => bytes.buffer)] as ArrayBuffer[];
    parentPort?.postMessage({ pack } satisfies WorkerAnswer, buffers);
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
