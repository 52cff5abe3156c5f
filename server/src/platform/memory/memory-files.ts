import {
  type DirectoryEntry,
  FileError,
  type FileKind,
  type FileStat,
  type FileSystem,
} from "../../workspace/ports.ts";

type Node = { readonly bytes: Uint8Array; readonly modified: number } | { readonly link: string };

/** A file system that holds everything itself. Directories are those that the paths of its files imply. */
export class MemoryFiles implements FileSystem {
  readonly #nodes = new Map<string, Node>();
  readonly #unreadable = new Set<string>();
  #clock = 0;
  /** How often each file was read. */
  readonly reads = new Map<string, number>();

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    this.#nodes.set(path, { bytes, modified: ++this.#clock });
  }

  /** Makes `path` a link to `target`, both relative to the workspace folder; `target` may be a directory. */
  link(path: string, target: string): void {
    this.#nodes.set(path, { link: target });
  }

  /** Removes a file, or a directory with all in it. */
  remove(path: string): void {
    for (const known of [...this.#nodes.keys()]) {
      if (known === path || known.startsWith(`${path}/`)) this.#nodes.delete(known);
    }
  }

  /** From now on reading the file or directory fails as it does without permission; `readable` undoes it. */
  deny(path: string, readable = false): void {
    if (readable) this.#unreadable.delete(path);
    else this.#unreadable.add(path);
  }

  async readDirectory(path: string): Promise<readonly DirectoryEntry[]> {
    const real = this.#real(path);
    if (this.#unreadable.has(real)) throw new FileError("denied", `${path} may not be read.`);
    if (this.#kindOf(real) !== "directory") throw new FileError("absent", `There is no directory ${path}.`);
    const prefix = real === "" ? "" : `${real}/`;
    const entries = new Map<string, DirectoryEntry>();
    for (const [known, node] of this.#nodes) {
      if (!known.startsWith(prefix)) continue;
      const [name, ...below] = known.slice(prefix.length).split("/");
      const inside = `${prefix}${name}`;
      const link = below.length === 0 && "link" in node;
      const kind = below.length > 0 ? "directory" : link ? this.#kindOfLink(inside) : "file";
      entries.set(name as string, { name: name as string, kind: kind ?? "other", link });
    }
    return [...entries.values()];
  }

  async stat(path: string): Promise<FileStat> {
    const real = this.#real(path);
    const node = this.#nodes.get(real);
    if (node && "bytes" in node) return { kind: "file", size: node.bytes.length, modified: node.modified };
    if (this.#kindOf(real) === "directory") return { kind: "directory", size: 0, modified: 0 };
    throw new FileError("absent", `There is no file ${path}.`);
  }

  async readFile(path: string): Promise<Uint8Array> {
    const real = this.#real(path);
    if (this.#unreadable.has(real)) throw new FileError("denied", `${path} may not be read.`);
    const node = this.#nodes.get(real);
    if (!node || "link" in node) throw new FileError("absent", `There is no file ${path}.`);
    this.reads.set(path, (this.reads.get(path) ?? 0) + 1);
    return node.bytes;
  }

  async realPath(path: string): Promise<string> {
    return `/${this.#real(path)}`;
  }

  #kindOfLink(path: string): FileKind | undefined {
    try {
      return this.#kindOf(this.#real(path));
    } catch {
      return undefined;
    }
  }

  #kindOf(real: string): FileKind | undefined {
    const node = this.#nodes.get(real);
    if (node) return "link" in node ? "other" : "file";
    if (real === "") return "directory";
    for (const known of this.#nodes.keys()) if (known.startsWith(`${real}/`)) return "directory";
    return undefined;
  }

  #real(path: string): string {
    let real = "";
    let steps = 0;
    for (const part of path === "" ? [] : path.split("/")) {
      real = real === "" ? part : `${real}/${part}`;
      for (let node = this.#nodes.get(real); node && "link" in node; node = this.#nodes.get(real)) {
        if (++steps > 40) throw new FileError("failed", `The links of ${path} lead nowhere.`);
        real = node.link;
      }
    }
    return real;
  }
}
