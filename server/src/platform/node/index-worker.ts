import { parentPort } from "node:worker_threads";
import { TermScanner } from "../../search/term-scanner.ts";
import { makePack } from "../../workspace/make-pack.ts";
import { BlockingFiles } from "./blocking-files.ts";
import { decodeAscii, nodeDigest, nodeScheduler } from "./platform.ts";
import type { WorkerAnswer, WorkerRequest } from "./worker-pool.ts";

const scanner = new TermScanner();

/** Answers one request after the other. */
parentPort?.on("message", async ({ root, names, request }: WorkerRequest) => {
  const native = new Map(names);
  const files = new BlockingFiles(root, (path) => native.get(path) ?? path);
  try {
    const pack = await makePack({ files, digest: nodeDigest, scheduler: nodeScheduler, decodeAscii }, request, scanner);
    const buffers = [pack.pack.buffer, ...pack.segments.map(({ bytes }) => bytes.buffer)] as ArrayBuffer[];
    parentPort?.postMessage({ pack } satisfies WorkerAnswer, buffers);
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
