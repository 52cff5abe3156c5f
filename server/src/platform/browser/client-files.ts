import { type DirectoryEntry, FileError, type FileStat, type FileSystem } from "../../workspace/ports.ts";

interface ListedFile {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

/** Asks the editor, which alone can read the files. */
export interface ClientRequests {
  /** Every file of the folder. */
  listFiles(): Promise<readonly ListedFile[]>;
  /** Null where there is no such file. */
  readFile(path: string): Promise<{ readonly base64: string } | null>;
}

interface Listing {
  readonly files: Map<string, FileStat>;
  readonly directories: ReadonlyMap<string, ReadonlyMap<string, DirectoryEntry>>;
}

const DIRECTORY: FileStat = { kind: "directory", size: 0, modified: 0 };

/**
 * The files of a workspace folder that only the editor can read. It lists them all at once, which is done again for the
 * folder itself, for directories, and for what the last listing does not know.
 */
export class ClientFiles implements FileSystem {
  readonly #client: ClientRequests;
  #listing: Promise<Listing> | undefined;

  constructor(client: ClientRequests) {
    this.#client = client;
  }

  async readDirectory(path: string): Promise<readonly DirectoryEntry[]> {
    const { directories } = await (path === "" ? this.#list() : this.#listed());
    const entries = directories.get(path);
    if (entries === undefined) throw absent(path);
    return [...entries.values()];
  }

  async stat(path: string): Promise<FileStat> {
    const known = (await this.#listed()).files.get(path);
    if (known !== undefined) return known;
    const { files, directories } = await this.#list();
    const stat = files.get(path) ?? (directories.has(path) ? DIRECTORY : undefined);
    if (stat === undefined) throw absent(path);
    return stat;
  }

  async readFile(path: string): Promise<Uint8Array> {
    const { files } = await this.#listed();
    const known = files.get(path);
    if (known === undefined) throw absent(path);
    const content = await asked(path, this.#client.readFile(path));
    if (content === null) {
      files.delete(path);
      throw absent(path);
    }
    const binary = atob(content.base64);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    if (bytes.length !== known.size) files.set(path, { ...known, size: bytes.length });
    return bytes;
  }

  /** An editor does not tell where links lead; so none are followed. */
  async realPath(path: string): Promise<string> {
    throw new FileError("failed", `Where ${path} leads cannot be told.`);
  }

  #listed(): Promise<Listing> {
    return this.#listing ?? this.#list();
  }

  #list(): Promise<Listing> {
    this.#listing = asked("", this.#client.listFiles()).then(arrange);
    return this.#listing;
  }
}

function arrange(listed: readonly ListedFile[]): Listing {
  const files = new Map<string, FileStat>();
  const directories = new Map<string, Map<string, DirectoryEntry>>([["", new Map()]]);
  for (const { path, size, modified } of listed) {
    files.set(path, { kind: "file", size, modified });
    let child = path;
    let kind: DirectoryEntry["kind"] = "file";
    while (child !== "") {
      const parent = child.slice(0, Math.max(0, child.lastIndexOf("/")));
      const entries = directories.get(parent) ?? new Map<string, DirectoryEntry>();
      const name = child.slice(child.lastIndexOf("/") + 1);
      directories.set(parent, entries.set(name, { name, kind, link: false }));
      child = parent;
      kind = "directory";
    }
  }
  return { files, directories };
}

function absent(path: string): FileError {
  return new FileError("absent", `There is nothing at ${path}.`);
}

async function asked<T>(path: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch {
    throw new FileError("failed", `The editor could not read ${path}.`);
  }
}
