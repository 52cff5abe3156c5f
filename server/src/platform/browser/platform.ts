import type { Digest, Scheduler } from "../../workspace/ports.ts";

export const browserDigest: Digest = {
  async sha256(bytes) {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
    return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  },
};

const ascii = new TextDecoder("utf-8", { ignoreBOM: true });

export function decodeAscii(bytes: Uint8Array): string {
  return ascii.decode(bytes);
}

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

export const browserScheduler: Scheduler = {
  now: () => performance.now(),
  /** A message to itself: timers of nested calls are held back for 4 ms by browsers. */
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(undefined);
    }),
  delay: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
