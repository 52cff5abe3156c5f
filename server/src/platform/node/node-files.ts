import { type Dirent, type Stats, statSync } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import {
  type DirectoryEntry,
  FileError,
  type FileKind,
  type FileStat,
  type FileSystem,
} from "../../workspace/ports.ts";

/** Longest stretch of work before others have their turn, in milliseconds. */
const STRETCH = 5;

/** The files below a directory of this machine. */
export class NodeFiles implements FileSystem {
  readonly #root: string;
  /** What paths are put behind. */
  readonly #below: string;
  /** Names on the disk of paths that are not in Unicode NFC there. */
  readonly #names = new Map<string, string>();

  /** `root` is an absolute path of this machine. */
  constructor(root: string) {
    this.#root = root;
    this.#below = root.endsWith(sep) ? root : root + sep;
  }

  async readDirectory(path: string): Promise<readonly DirectoryEntry[]> {
    const entries = await this.#ask(path, () => readdir(this.#absolute(path), { withFileTypes: true }));
    const described: DirectoryEntry[] = [];
    for (const entry of entries) {
      const name = this.#nameOf(path, entry);
      const isLink = entry.isSymbolicLink();
      // A promise for each of many files costs more than to list them.
      const kind = isLink ? await this.#kindBehind(inside(path, name)) : kindOf(entry);
      described.push({ name, kind, link: isLink });
    }
    return described;
  }

  async stat(path: string): Promise<FileStat> {
    const stats = await this.#ask(path, () => stat(this.#absolute(path)));
    return describeStats(stats);
  }

  /** Asks without waiting, in stretches between which others have their turn: a promise for each file costs far more. */
  async statAll(paths: readonly string[]): Promise<readonly (FileStat | undefined)[]> {
    const found: (FileStat | undefined)[] = [];
    let end = performance.now() + STRETCH;
    for (const [i, path] of paths.entries()) {
      try {
        const stats = statSync(this.#absolute(path), { throwIfNoEntry: false });
        found.push(stats && describeStats(stats));
      } catch {
        found.push(undefined);
      }
      if (i % 64 > 0 || performance.now() < end) continue;
      await setImmediate(undefined);
      end = performance.now() + STRETCH;
    }
    return found;
  }

  async readFile(path: string): Promise<Uint8Array> {
    const { buffer, byteOffset, byteLength } = await this.#ask(path, () => readFile(this.#absolute(path)));
    return new Uint8Array(buffer, byteOffset, byteLength);
  }

  async realPath(path: string): Promise<string> {
    const real = await this.#ask(path, () => realpath(this.#absolute(path)));
    return sep === "/" ? real : real.split(sep).join("/");
  }

  /** The path as the disk spells it. */
  nativePath(path: string): string {
    if (this.#names.size === 0) return path;
    for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
      const known = this.#names.get(path.slice(0, end));
      if (known !== undefined) return known + path.slice(end);
    }
    return path;
  }

  /** The name in Unicode NFC. */
  #nameOf(directory: string, { name }: Dirent): string {
    const normal = name.normalize("NFC");
    if (normal !== name) {
      const native = this.nativePath(directory);
      this.#names.set(inside(directory, normal), inside(native, name));
    }
    return normal;
  }

  /** What a link leads to. */
  async #kindBehind(link: string): Promise<FileKind> {
    try {
      return (await this.stat(link)).kind;
    } catch (error) {
      if (error instanceof FileError) return "other";
      throw error;
    }
  }

  #absolute(path: string): string {
    return path === "" ? this.#root : this.#below + this.nativePath(path);
  }

  async #ask<T>(path: string, question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      throw describeError(path, error);
    }
  }
}

function inside(directory: string, name: string): string {
  return directory === "" ? name : `${directory}/${name}`;
}

export function describeStats(stats: Stats): FileStat {
  return { kind: kindOf(stats), size: stats.size, modified: stats.mtimeMs, inode: stats.ino };
}

function kindOf(entry: Dirent | Stats): FileKind {
  return entry.isFile() ? "file" : entry.isDirectory() ? "directory" : "other";
}

/** What a failure of the system means for the file at `path`. */
export function describeError(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return new FileError("absent", `There is nothing at ${path}.`);
    case "EACCES":
    case "EPERM":
      return new FileError("denied", `There is no permission to read ${path}.`);
    case undefined:
      return error;
    default:
      return new FileError("failed", `${path} cannot be read (${String(code)}).`);
  }
}
