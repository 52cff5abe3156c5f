import type { Ports } from "../../workspace/ports.ts";
import { MemoryFiles } from "./memory-files.ts";

/** A whole machine in memory. Its clock moves only by the delays asked for, which pass at once. */
export function memoryPlatform(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Ports & { files: MemoryFiles } {
  let time = 0;
  return {
    files: new MemoryFiles(files),
    digest: {
      async sha256(bytes) {
        const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
        return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      },
    },
    decodeAscii(bytes) {
      let text = "";
      for (const byte of bytes) text += String.fromCharCode(byte);
      return text;
    },
    scheduler: {
      now: () => time,
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
      async delay(milliseconds) {
        time += milliseconds;
        await new Promise((resolve) => setTimeout(resolve, 0));
      },
    },
  };
}
