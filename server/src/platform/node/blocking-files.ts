import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FileReader, FileStat } from "../../workspace/ports.ts";
import { describeError, describeStats } from "./node-files.ts";

/** Reads files while its thread waits: many times faster than by promises where nothing else is to be done there. */
export class BlockingFiles implements FileReader {
  readonly #root: string;
  readonly #nativePath: (path: string) => string;

  /** `root` is an absolute path of this machine; `nativePath` spells a path as the disk does. */
  constructor(root: string, nativePath: (path: string) => string) {
    this.#root = root;
    this.#nativePath = nativePath;
  }

  /** An error for each of many files that are not there costs as much as to read it. */
  has(path: string): boolean {
    return existsSync(join(this.#root, this.#nativePath(path)));
  }

  async stat(path: string): Promise<FileStat> {
    return this.#ask(path, (absolute) => describeStats(statSync(absolute)));
  }

  async readFile(path: string): Promise<Uint8Array> {
    return this.#ask(path, (absolute) => {
      const { buffer, byteOffset, byteLength } = readFileSync(absolute);
      return new Uint8Array(buffer, byteOffset, byteLength);
    });
  }

  #ask<T>(path: string, question: (absolute: string) => T): T {
    try {
      return question(join(this.#root, this.#nativePath(path)));
    } catch (error) {
      throw describeError(path, error);
    }
  }
}
