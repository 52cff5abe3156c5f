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
    const vscode = vscodeFolder(staging);
    await npmInstall(vscode);
    const standIns = path.join(import.meta.dirname, "stand-ins");
    await copyFile(path.join(standIns, "spdlog.cjs"), path.join(vscode, "node_modules/@vscode/spdlog/index.js"));
    await copyFile(
      path.join(standIns, "native-watchdog.cjs"),
      path.join(vscode, "node_modules/@vscode/native-watchdog/index.js"),
    );
  });
  const executable = process.platform === "win32" ? "node.exe" : "node";
  return {
    node: path.join(folder, "node_modules", nodePackage, "bin", executable),
    entry: path.join(folder, "node_modules/code-server/out/node/entry.js"),
    vscode: vscodeFolder(folder),
  };
}

function vscodeFolder(folder: string): string {
  return path.join(folder, "node_modules/code-server/lib/vscode");
}
