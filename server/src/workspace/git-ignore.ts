import ignore, { type Ignore } from "ignore";

/** The `.gitignore` files of a workspace folder, each acting on its own directory and all below it. */
export class GitIgnore {
  readonly #rules = new Map<string, Ignore>();
  readonly #ignoredDirectories = new Map<string, boolean>();

  /** `text` of the `.gitignore` in `directory`; undefined when there is none any more. */
  set(directory: string, text: string | undefined): void {
    this.#ignoredDirectories.clear();
    if (text === undefined) this.#rules.delete(directory);
    else this.#rules.set(directory, ignore({ ignorecase: false }).add(text));
  }

  ignoresFile(path: string): boolean {
    return this.#rules.size > 0 && (this.ignoresDirectory(parentOf(path)) || this.#decide(path, path));
  }

  /** Everything below an ignored directory is ignored, whatever rules stand deeper down. */
  ignoresDirectory(path: string): boolean {
    if (path === "" || this.#rules.size === 0) return false;
    const known = this.#ignoredDirectories.get(path);
    if (known !== undefined) return known;
    const ignored = this.ignoresDirectory(parentOf(path)) || this.#decide(path, `${path}/`);
    this.#ignoredDirectories.set(path, ignored);
    return ignored;
  }

  /** The deepest `.gitignore` that says anything about the path decides. */
  #decide(path: string, asWritten: string): boolean {
    for (let directory = parentOf(path); ; directory = parentOf(directory)) {
      const rules = this.#rules.get(directory);
      if (rules !== undefined) {
        const { ignored, unignored } = rules.test(directory === "" ? asWritten : asWritten.slice(directory.length + 1));
        if (ignored || unignored) return ignored;
      }
      if (directory === "") return false;
    }
  }
}

/** The directory a path lies in; the empty path is the workspace folder. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
