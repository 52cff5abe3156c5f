import { type DirectoryEntry, FileError, type FileStat, type FileSystem } from "../../workspace/ports.ts";

/** Asks the editor, which alone can read the files; each answer is null where nothing stands at the path. */
export interface ClientRequests {
  readDirectory(path: string): Promise<readonly DirectoryEntry[] | null>;
  stat(path: string): Promise<FileStat | null>;
  readFile(path: string): Promise<{ readonly base64: string } | null>;
}

/** The files of a workspace folder that only the editor can read. */
export class ClientFiles implements FileSystem {
  readonly #client: ClientRequests;

  constructor(client: ClientRequests) {
    this.#client = client;
  }

  async readDirectory(path: string): Promise<readonly DirectoryEntry[]> {
    return present(path, await asked(path, this.#client.readDirectory(path)));
  }

  async stat(path: string): Promise<FileStat> {
    return present(path, await asked(path, this.#client.stat(path)));
  }

  async readFile(path: string): Promise<Uint8Array> {
    const { base64 } = present(path, await asked(path, this.#client.readFile(path)));
    const binary = atob(base64);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  }

  /** An editor does not tell where links lead; so none are followed. */
  async realPath(path: string): Promise<string> {
    throw new FileError("failed", `Where ${path} leads cannot be told.`);
  }
}

function present<T>(path: string, answer: T | null): T {
  if (answer === null) throw new FileError("absent", `There is nothing at ${path}.`);
  return answer;
}

async function asked<T>(path: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch {
    throw new FileError("failed", `The editor could not read ${path}.`);
  }
}
