import type { GitIgnore } from "./git-ignore.ts";
import { parentOf } from "./git-ignore.ts";
import { type CancellationToken, type DirectoryEntry, FileError, type FileSystem, throwIfCancelled } from "./ports.ts";
import { isWithin, type Role, type Scope } from "./scope.ts";

export interface FoundFile {
  readonly path: string;
  /** `outside`: a link in the corpus, to a file or a directory, that leads out of the workspace folder. */
  readonly role: Role | "outside";
}

export interface FindOptions {
  readonly files: FileSystem;
  readonly scope: Scope;
  /** Takes in the `.gitignore` files met on the way. */
  readonly gitIgnore: GitIgnore;
  readonly token: CancellationToken;
  /** Reads the text of a `.gitignore`. */
  readonly readText: (path: string) => Promise<string>;
}

/**
 * Finds all files of ours below `start` (a directory), sorted by path. A directory that links reach is taken once, and
 * not at all when it gave sources or notes by its own path, so that loops end; links that lead out of the workspace folder
 * are not followed. A directory that cannot be read counts as empty.
 */
export async function findFiles(start: string, options: FindOptions): Promise<FoundFile[]> {
  return new Finder(options).find(start);
}

class Finder {
  readonly #options: FindOptions;
  readonly #found: FoundFile[] = [];
  /** Directories by the paths they were entered by. */
  readonly #entered: string[] = [];
  #links: { readonly path: string; readonly kind: DirectoryEntry["kind"] }[] = [];

  constructor(options: FindOptions) {
    this.#options = options;
  }

  async find(start: string): Promise<FoundFile[]> {
    await this.#enter(start);
    await this.#followLinks();
    return this.#found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  async #enter(directory: string): Promise<void> {
    const waiting = [directory];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      throwIfCancelled(this.#options.token);
      this.#entered.push(path);
      const entries = await this.#entriesOf(path);
      if (entries.some(({ name, kind }) => name === ".gitignore" && kind === "file")) await this.#readGitIgnore(path);
      for (const { name, kind, link } of entries) {
        const inner = (path === "" ? name : `${path}/${name}`).normalize("NFC");
        if (kind === "other" || (kind === "directory" && !this.#options.scope.mayHold(inner))) continue;
        if (link) this.#links.push({ path: inner, kind });
        else if (kind === "directory") waiting.push(inner);
        else this.#add(inner);
      }
    }
  }

  /** Links come after everything that has a path of its own, in the order of their paths. */
  async #followLinks(): Promise<void> {
    if (this.#links.length === 0) return;
    const root = await this.#realPath("");
    const own = new Map<string | undefined, string>();
    for (const path of this.#entered) own.set(await this.#realPath(path), path);
    const followed = new Set<string>();
    while (this.#links.length > 0) {
      const links = this.#links.sort((a, b) => (a.path < b.path ? -1 : 1));
      this.#links = [];
      for (const { path, kind } of links) {
        throwIfCancelled(this.#options.token);
        const real = await this.#realPath(path);
        if (real === undefined) continue;
        if (!isInside(real, root)) this.#addOutside(path);
        else if (kind === "file") this.#add(path);
        else if (!followed.has(real) && !this.#holdsFound(own.get(real))) {
          followed.add(real);
          await this.#enter(path);
        }
      }
    }
  }

  /** Whether sources or notes were found below the directory by its own path. */
  #holdsFound(directory: string | undefined): boolean {
    if (directory === undefined) return false;
    return this.#found.some(({ path, role }) => (role === "source" || role === "note") && isWithin(path, directory));
  }

  #add(path: string): void {
    const role = this.#options.scope.roleOf(path);
    if (role !== undefined) this.#found.push({ path, role });
  }

  #addOutside(path: string): void {
    const { scope } = this.#options;
    const matters = scope.roleOf(path) === "source" || scope.isCorpusFolder(path);
    if (matters) this.#found.push({ path, role: "outside" });
  }

  async #entriesOf(path: string): Promise<readonly DirectoryEntry[]> {
    try {
      return await this.#options.files.readDirectory(path);
    } catch (error) {
      if (error instanceof FileError) return [];
      throw error;
    }
  }

  async #readGitIgnore(directory: string): Promise<void> {
    const path = directory === "" ? ".gitignore" : `${directory}/.gitignore`;
    try {
      this.#options.gitIgnore.set(parentOf(path), await this.#options.readText(path));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
    }
  }

  async #realPath(path: string): Promise<string | undefined> {
    try {
      return await this.#options.files.realPath(path);
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  }
}

/** Whether a file or directory lies out of the workspace folder when all links on its path are followed. */
export async function leadsOutside(files: FileSystem, path: string): Promise<boolean> {
  try {
    const [real, root] = await Promise.all([files.realPath(path), files.realPath("")]);
    return !isInside(real, root);
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

function isInside(real: string, root: string | undefined): boolean {
  return root !== undefined && (real === root || real.startsWith(root.endsWith("/") ? root : `${root}/`));
}
