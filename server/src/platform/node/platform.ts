import { createHash } from "node:crypto";
import { setImmediate, setTimeout } from "node:timers/promises";
import type { Digest, Scheduler } from "../../workspace/ports.ts";

export const nodeDigest: Digest = {
  async sha256(bytes) {
    return createHash("sha256").update(bytes).digest("hex");
  },
};

/** Turns of the event loop in which some messages that have arrived are read, dealt with and answered, one step a turn. */
const TURNS = 8;

export const nodeScheduler: Scheduler = {
  now: () => performance.now(),
  async pause() {
    for (let turn = 0; turn < TURNS; turn++) await setImmediate(undefined);
  },
  delay: (milliseconds) => setTimeout(milliseconds, undefined),
};

/** Bytes below 128 are the same in Latin-1, which Node decodes fastest. */
export function decodeAscii({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
}
