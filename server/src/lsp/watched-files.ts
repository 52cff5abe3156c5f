import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from "vscode-languageserver";
import { ENTITIES_PATH } from "../entities/read-entities-file.ts";
import { globFolder } from "../snapshot/globs.ts";
import { SETTINGS_PATH } from "../snapshot/parse-settings.ts";
import type { Folder } from "./folder.ts";
import type { Folders } from "./folders.ts";

const MARKDOWN = "**/*.{md,markdown,qmd,rmd,Rmd}";

/** Has the client watch the files of ours, anew when the settings name others. */
export class WatchedFiles {
  readonly #connection: Connection;
  readonly #folders: Folders;
  readonly #relativePatterns: boolean;
  #registered: { readonly watchers: string; readonly registration: Promise<Disposable> } | undefined;

  constructor(connection: Connection, folders: Folders, relativePatterns: boolean) {
    this.#connection = connection;
    this.#folders = folders;
    this.#relativePatterns = relativePatterns;
  }

  async refresh(): Promise<void> {
    const watchers = this.#folders.all.flatMap((folder) => this.#watchersOf(folder));
    const written = JSON.stringify(watchers);
    if (written === this.#registered?.watchers) return;
    const before = this.#registered?.registration;
    const registration = this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    this.#registered = { watchers: written, registration };
    (await before)?.dispose();
    await registration;
  }

  /** The corpus itself with the folders above it (their going takes the corpus along), notes, settings. */
  #watchersOf(folder: Folder): FileSystemWatcher[] {
    const settings = folder.workspace.snapshot?.settings;
    const globs = settings ? [...settings.corpus, ...settings.notes].filter((glob) => !glob.startsWith("!")) : [];
    const patterns = new Set([SETTINGS_PATH, ENTITIES_PATH, "**/.gitignore", MARKDOWN]);
    for (const glob of globs) {
      patterns.add(glob);
      if (!glob.endsWith("/**")) patterns.add(`${glob}/**`);
      for (let above = globFolder(glob); above !== ""; above = above.slice(0, Math.max(0, above.lastIndexOf("/")))) {
        patterns.add(above);
      }
    }
    return [...patterns].map((pattern) => ({
      globPattern: this.#relativePatterns ? { baseUri: folder.uri, pattern } : anywhere(pattern),
    }));
  }
}

/** A pattern for clients that cannot say what it is relative to. */
function anywhere(pattern: string): string {
  return pattern.startsWith("**/") ? pattern : `**/${pattern}`;
}
