import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FileError, type Storage } from "../../workspace/ports.ts";

/** A file that is being written; one that is older than a minute was given up. */
const UNFINISHED = /\.tmp$/;
const GIVEN_UP = 60_000;

/** Files in a directory of their own, each written beside its place and then moved there. */
export class DiskStorage implements Storage {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    try {
      const { buffer, byteOffset, byteLength } = await readFile(join(this.#directory, name));
      const bytes = new Uint8Array(buffer, byteOffset, byteLength);
      return byteOffset % 8 === 0 ? bytes : bytes.slice();
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw describe(error);
    }
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.#directory, name);
    const unfinished = `${path}.${randomBytes(6).toString("hex")}.tmp`;
    try {
      await mkdir(this.#directory, { recursive: true, mode: 0o700 });
      await writeFile(unfinished, bytes, { mode: 0o600 });
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw describe(error);
    }
  }

  async list(): Promise<readonly { readonly name: string; readonly size: number }[]> {
    const listed: { name: string; size: number }[] = [];
    for (const name of await readdir(this.#directory).catch(() => [])) {
      const found = await stat(join(this.#directory, name)).catch(() => undefined);
      if (found === undefined || (UNFINISHED.test(name) && found.mtimeMs > Date.now() - GIVEN_UP)) continue;
      listed.push({ name, size: found.size });
    }
    return listed;
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.#directory, name), { force: true }).catch((error) => {
      throw describe(error);
    });
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

function describe(error: unknown): FileError {
  const denied = error instanceof Error && "code" in error && ["EACCES", "EPERM", "EROFS"].includes(String(error.code));
  return new FileError(denied ? "denied" : "failed", error instanceof Error ? error.message : String(error));
}
