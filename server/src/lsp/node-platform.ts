import { URI } from "vscode-uri";
import { NodeFiles } from "../platform/node/node-files.ts";
import { nodeDigest, nodeScheduler } from "../platform/node/platform.ts";
import { findRulePages } from "../platform/node/rule-pages.ts";
import type { ServerPlatform } from "./platform.ts";

/** The machine of a server that runs as a process: it reads folders on the disk itself. */
export function nodePlatform(): ServerPlatform {
  return {
    digest: nodeDigest,
    scheduler: nodeScheduler,
    rulePages: findRulePages(process.argv[1]),
    openFolder(uri) {
      const { scheme, fsPath } = URI.parse(uri);
      if (scheme !== "file") return undefined;
      const files = new NodeFiles(fsPath);
      return { files, nativePath: (path) => files.nativePath(path) };
    },
  };
}
