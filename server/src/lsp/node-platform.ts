import { URI } from "vscode-uri";
import { openCache } from "../platform/node/cache-folder.ts";
import { NodeFiles } from "../platform/node/node-files.ts";
import { decodeAscii, nodeDigest, nodeScheduler } from "../platform/node/platform.ts";
import { findRulePages } from "../platform/node/rule-pages.ts";
import { findWorkerScript, WorkerPool } from "../platform/node/worker-pool.ts";
import type { FolderAccess, FolderWishes, ServerPlatform } from "./platform.ts";

/** The machine of a server that runs as a process: it reads folders on the disk itself. */
export function nodePlatform(): ServerPlatform {
  return {
    digest: nodeDigest,
    scheduler: nodeScheduler,
    decodeAscii,
    rulePages: findRulePages(process.argv[1]),
    openFolder(uri, wishes) {
      const { scheme, fsPath } = URI.parse(uri);
      return scheme === "file" ? openNodeFolder(fsPath, wishes) : undefined;
    },
  };
}

/** Access to a folder of this machine by its absolute path. */
export function openNodeFolder(root: string, { cacheFolder, log }: FolderWishes): FolderAccess {
  const files = new NodeFiles(root);
  const nativePath = (path: string) => files.nativePath(path);
  const script = findWorkerScript(process.argv[1]);
  const workers = script === undefined ? undefined : new WorkerPool(script, root, nativePath);
  const cache = cacheFolder === undefined ? undefined : openCache(cacheFolder, root, log);
  return { files, nativePath, workers, cache };
}
