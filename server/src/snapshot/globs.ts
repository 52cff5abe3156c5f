import picomatch from "picomatch/posix.js";

/** What is wrong with a glob pattern of the settings, as a whole sentence; undefined when nothing is. */
export function findGlobFault(glob: string): string | undefined {
  const pattern = positive(glob);
  const shown = JSON.stringify(glob);
  if (pattern.trim() === "") return "A glob pattern cannot be empty.";
  if (pattern.includes("\\")) return `Write ${shown} with "/" between folders: "\\" is no separator in glob patterns.`;
  if (pattern.startsWith("/") || /^[A-Za-z]:/.test(pattern)) {
    return `${shown} must be relative to the workspace folder, without "/" or a drive at its start.`;
  }
  if (pattern.split("/").includes("..")) return `${shown} leads out of the workspace folder.`;
  try {
    picomatch.makeRe(pattern, { strictBrackets: true });
  } catch {
    return `${shown} is not a glob pattern: a bracket has no partner.`;
  }
  return undefined;
}

/**
 * A test for paths relative to the workspace folder. A path passes that one of the patterns names (itself, or as a
 * folder above it) and no pattern with `!` in front excludes. Upper and lower case differ on every system.
 */
export function compileGlobs(globs: readonly string[]): (path: string) => boolean {
  const included = globs.filter((glob) => !glob.startsWith("!")).map(compileGlob);
  const excluded = globs.filter((glob) => glob.startsWith("!")).map(compileGlob);
  return (path) => included.some((test) => test(path)) && !excluded.some((test) => test(path));
}

/** The folders that all paths of a pattern lie in, as far as it names them: `a/b` for `a/b/*.txt`, empty for `*.md`. */
export function globFolder(glob: string): string {
  const parts = positive(glob).split("/");
  const wild = parts.findIndex((part) => /[*?[\]{}()!+@|]/.test(part));
  return parts.slice(0, wild < 0 ? parts.length : wild).join("/");
}

function compileGlob(glob: string): (path: string) => boolean {
  const pattern = positive(glob).replace(/\/$/, "");
  return picomatch([pattern, `${pattern}/**`], { dot: true });
}

/** The pattern without the mark of exclusion and a leading `./`, in Unicode NFC as paths are. */
function positive(glob: string): string {
  return glob
    .replace(/^!/, "")
    .replace(/^(?:\.\/)+/, "")
    .normalize("NFC");
}
