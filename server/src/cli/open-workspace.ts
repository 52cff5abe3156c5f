import { openNodeFolder } from "../lsp/node-platform.ts";
import { userCacheFolder } from "../platform/node/cache-folder.ts";
import { decodeAscii, nodeDigest, nodeScheduler } from "../platform/node/platform.ts";
import { RULE_IDS } from "../rules/finding.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { Workspace } from "../workspace/workspace.ts";
import { showProgress } from "./progress.ts";
import { UsageError } from "./usage-error.ts";

export interface OpenOptions {
  /** Sources are read even where there is no note. */
  readonly withoutNotes?: boolean;
  /** False where nothing may be taken from an earlier command or kept for the next. */
  readonly cache?: boolean;
  /** Told what a person need not know. */
  readonly log?: (line: string) => void;
}

/**
 * The folder `root`, not read yet, with what earlier commands kept of it. `onFault` is told of errors that should not
 * be.
 */
export function openWorkspace(
  root: string,
  onFault: (error: unknown) => void,
  { withoutNotes = false, cache: caches = true, log = () => {} }: OpenOptions = {},
): Workspace {
  const cacheFolder = caches ? userCacheFolder(process.env) : undefined;
  const { files, workers, cache } = openNodeFolder(root, { cacheFolder, log });
  const ports = { files, digest: nodeDigest, scheduler: nodeScheduler, decodeAscii, workers, cache };
  const workspace = new Workspace(ports, { rules: RULE_IDS, onFault, withoutNotes });
  const onProgress = showProgress(process.stderr);
  if (onProgress !== undefined) workspace.listen({ onProgress });
  return workspace;
}

/**
 * Reads the sources of a folder, whether it has notes or not, and keeps them for the next command. Throws a `UsageError`
 * where there are none.
 */
export async function readSources(
  root: string,
  onFault: (error: unknown) => void,
  options: OpenOptions,
): Promise<Snapshot> {
  const workspace = openWorkspace(root, onFault, { ...options, withoutNotes: true });
  await workspace.index();
  if (workspace.state === "stopped") throw new UsageError(`${root} could not be read.`);
  const snapshot = await workspace.ready();
  if (snapshot.corpus.sources.length + snapshot.corpus.problems.length === 0) {
    throw new UsageError(
      workspace.lackOfSources ??
        `There are no sources in ${root}: it takes a folder seeds/ or sources/ (or a “corpus” in provenote.json) with documents that can be read.`,
    );
  }
  await workspace.tended();
  return workspace.ready();
}
