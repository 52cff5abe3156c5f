import { statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { UsageError } from "./usage-error.ts";

/** What a command is asked to look at. */
export interface Selection {
  /** The folder the person's paths are relative to. */
  readonly base: string;
  readonly root: string;
  /** Paths relative to the root, `/` between their parts; empty for everything. */
  readonly paths: readonly string[];
}

/** What tells that a folder is one of ours. */
const MARKS = ["provenote.json", "seeds", "sources"];

/**
 * Finds the root: `--root` where it is given, else the nearest folder above the first path (or the person's own folder)
 * that has a `provenote.json` or a corpus folder, else the person's own folder. Throws a `UsageError`.
 */
export function selectPaths(written: readonly string[], rootOption: string | undefined, own: string): Selection {
  const base = rootOption === undefined ? own : resolve(own, rootOption);
  if (rootOption !== undefined && !isDirectory(base)) throw new UsageError(`There is no folder ${rootOption}.`);
  const absolute = written.map((path) => {
    const found = resolve(base, path);
    if (kindOf(found) === undefined) throw new UsageError(`There is no file or folder ${path}.`);
    return found;
  });
  const root = rootOption === undefined ? findRoot(absolute[0] ?? base, base) : base;
  const paths = absolute.map((path, i) => {
    const inside = relative(root, path);
    if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
      throw new UsageError(`${written[i]} lies outside of ${root}; choose the folder with --root.`);
    }
    return inside.split(sep).join("/").normalize("NFC");
  });
  return { base, root, paths: paths.includes("") ? [] : paths };
}

/** The folder the person ran the command in: npm runs scripts in the package's folder and tells the person's own. */
export function ownFolder(environment: NodeJS.ProcessEnv, workingDirectory: string): string {
  const { INIT_CWD, npm_lifecycle_event, npm_package_name } = environment;
  const byScript = npm_lifecycle_event === "provenote" && npm_package_name === "provenote";
  return byScript && INIT_CWD !== undefined ? INIT_CWD : workingDirectory;
}

function findRoot(start: string, fallback: string): string {
  for (let folder = isDirectory(start) ? start : dirname(start); ; folder = dirname(folder)) {
    if (MARKS.some((mark) => kindOf(join(folder, mark)) !== undefined)) return folder;
    if (folder === dirname(folder)) return fallback;
  }
}

function isDirectory(path: string): boolean {
  return kindOf(path) === "directory";
}

function kindOf(path: string): "file" | "directory" | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && (stats.isDirectory() ? "directory" : "file");
}
