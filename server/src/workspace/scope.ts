import { ENTITIES_PATH } from "../entities/read-entities-file.ts";
import { compileGlobs, globFolder } from "../snapshot/globs.ts";
import { SETTINGS_PATH } from "../snapshot/parse-settings.ts";
import type { Settings } from "../snapshot/settings.ts";
import type { GitIgnore } from "./git-ignore.ts";

/**
 * What a file is by its path alone. `markdown` files are notes when they say so or cite a source; front matter may yet
 * take any Markdown file out of its role. `odd-name` would be a source, but for control characters in its path.
 */
export type Role = "settings" | "entities" | "git-ignore" | "note" | "source" | "markdown" | "odd-name";

const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;

/** Which files of a workspace folder are of interest, by the settings and the `.gitignore` files. */
export class Scope {
  readonly #isNote: (path: string) => boolean;
  readonly #isSource: (path: string) => boolean;
  /** Folders that patterns for sources begin with; empty for the workspace folder. */
  readonly corpusFolders: readonly string[];
  readonly #folders: readonly string[];
  readonly #gitIgnore: GitIgnore;

  constructor(settings: Settings, gitIgnore: GitIgnore) {
    this.#isNote = compileGlobs(settings.notes);
    this.#isSource = compileGlobs(settings.corpus);
    this.corpusFolders = settings.corpus.filter((glob) => !glob.startsWith("!")).map(globFolder);
    this.#folders = [...this.corpusFolders, ...settings.notes.map(globFolder)];
    this.#gitIgnore = gitIgnore;
  }

  /** Undefined for a file that is none of ours. `.gitignore` acts on notes, never inside the corpus. */
  roleOf(path: string): Role | undefined {
    if (path === SETTINGS_PATH) return "settings";
    if (path === ENTITIES_PATH) return "entities";
    if (path === ".gitignore" || path.endsWith("/.gitignore")) return "git-ignore";
    if (this.#isHidden(path)) return undefined;
    if (CONTROL.test(path)) return this.#isSource(path.replace(CONTROLS, "_")) ? "odd-name" : undefined;
    const markdown = isMarkdown(path);
    if (markdown && this.#isNote(path)) return this.#gitIgnore.ignoresFile(path) ? undefined : "note";
    if (this.#isSource(path)) return "source";
    return markdown && !this.#gitIgnore.ignoresFile(path) ? "markdown" : undefined;
  }

  /** Whether it is a directory that the settings name as one of sources, or has one in it. */
  isCorpusFolder(directory: string): boolean {
    return this.corpusFolders.some((folder) => folder !== "" && isWithin(folder, directory));
  }

  /** Whether a directory may hold files of ours. */
  mayHold(directory: string): boolean {
    if (directory === "") return true;
    if (this.#isHidden(directory)) return false;
    if (!this.#gitIgnore.ignoresDirectory(directory)) return true;
    return this.corpusFolders.some(
      (folder) => folder === "" || isWithin(folder, directory) || isWithin(directory, folder),
    );
  }

  /**
   * Folders that begin with a full stop (version control, editors, wastebaskets) and installed packages hold nothing of
   * ours, unless a pattern names them.
   */
  #isHidden(path: string): boolean {
    if (!/(?:^|\/)(?:\.|node_modules(?:\/|$))/.test(path)) return false;
    const parts = path.split("/");
    for (let length = 1; length <= parts.length; length++) {
      const part = parts[length - 1] as string;
      if (!part.startsWith(".") && part !== "node_modules") continue;
      const prefix = parts.slice(0, length).join("/");
      if (!this.#folders.some((folder) => isWithin(folder, prefix))) return true;
    }
    return false;
  }
}

/** Whether `path` is `directory` or lies in it. */
export function isWithin(path: string, directory: string): boolean {
  return directory === "" || path === directory || path.startsWith(`${directory}/`);
}

/** Whether a file tells what a folder holds; it is no note unless its folder or its front matter makes it one. */
export function isReadme(path: string): boolean {
  return /(?:^|\/)readme(?:[._-][^/]*)?\.[^/.]+$/i.test(path);
}

/** Whether a file says how the folder is read: its text in an editor is of interest. */
export function isConfiguration(path: string): boolean {
  return path === SETTINGS_PATH || path === ENTITIES_PATH;
}

/** Whether a file is one of the Markdown kinds that notes are written in. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|qmd|rmd)$/i.test(path);
}
