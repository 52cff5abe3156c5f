import type { SourceProblem } from "../corpus/source.ts";
import type { FoundFile } from "./find-files.ts";
import { isSidecar } from "./source-files.ts";

/**
 * Files of sources that are read. Each takes three to four kilobytes of memory however little is in it (measured with
 * 250,000 files of one sentence: 1.1 GB), and a process has four gigabytes.
 */
const MOST_SOURCES = 250_000;

/** Files found, without the sources beyond the first so many by path; with what is to be said at the first that is left out. */
export function firstSources(
  found: readonly FoundFile[],
  most = MOST_SOURCES,
): {
  readonly kept: readonly FoundFile[];
  readonly leftOut: SourceProblem | undefined;
} {
  const isSource = ({ path, role }: FoundFile) => role === "source" && !isSidecar(path);
  let sources = 0;
  let first: FoundFile | undefined;
  const kept = found.filter((file) => {
    if (!isSource(file) || ++sources <= most) return true;
    first ??= file;
    return false;
  });
  if (first === undefined) return { kept: found, leftOut: undefined };
  const message = `The folder has ${sources} files of sources, of which the first ${most} by their paths are read; this is the first that is not. Let "corpus" in provenote.json name fewer.`;
  return { kept, leftOut: { path: first.path, kind: "too-large", message, fatal: true } };
}
