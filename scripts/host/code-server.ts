import { copyFile } from "node:fs/promises";
import path from "node:path";
import { installOnce } from "./cache.ts";
import { installPackages, npmInstall } from "./npm-install.ts";

const codeServerVersion = "4.139.1";
const vscodeVersion = "1.139.1";
/** VS Code's server needs a newer Node than this project does. */
const nodeVersion = "24.21.0";

/** An installed VS Code server. */
export interface CodeServer {
  /** Executable of the Node that runs it. */
  readonly node: string;
  /** Its main script. */
  readonly entry: string;
  /** Folder of VS Code itself, with the built-in `extensions/`. */
  readonly vscode: string;
}

/**
 * Finds the VS Code server in the cache, installing it from the npm registry on first use.
 *
 * @param report receives one line when something has to be installed.
 */
export async function getCodeServer(report: (line: string) => void): Promise<CodeServer> {
  const nodePackage = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const folder = await installOnce(`vscode-host-${vscodeVersion}`, async (staging) => {
    report(`Installing VS Code ${vscodeVersion} for the browser (once; about 250 MB from the npm registry) ...`);
    await installPackages(staging, { "code-server": codeServerVersion, [nodePackage]: nodeVersion });
    await npmInstall(vscodeFolder(staging));
  });
  await putStandIns(vscodeFolder(folder));
  const executable = process.platform === "win32" ? "node.exe" : "node";
  return {
    node: path.join(folder, "node_modules", nodePackage, "bin", executable),
    entry: path.join(folder, "node_modules/code-server/out/node/entry.js"),
    vscode: vscodeFolder(folder),
  };
}

/** Written at every start, so that a host installed earlier has them as they are now. */
async function putStandIns(vscode: string): Promise<void> {
  for (const name of ["spdlog", "native-watchdog"]) {
    const standIn = path.join(import.meta.dirname, "stand-ins", `${name}.cjs`);
    await copyFile(standIn, path.join(vscode, "node_modules/@vscode", name, "index.js"));
  }
}

function vscodeFolder(folder: string): string {
  return path.join(folder, "node_modules/code-server/lib/vscode");
}
