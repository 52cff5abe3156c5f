import type { CodeServer } from "../../scripts/host/code-server.ts";
import { launchBrowser } from "./browser.ts";
import { type RunningCodeServer, startCodeServer } from "./code-server.ts";
import { runTestsInWindow } from "./test-run.ts";
import { windowAddress } from "./window-address.ts";
import { copySampleWorkspace, type SampleWorkspace } from "./workspace.ts";

export interface ExtensionHostRun {
  readonly name: string;
  /** Folder of the extension under development. */
  readonly developmentPath: string;
  /** Packed extensions to install. */
  readonly extensions?: readonly string[];
  /** Bundled module that exports `run(): Promise<void>`. */
  readonly suite: string;
  /** File in which that module leaves its results. */
  readonly results: string;
  /** Makes the folder to open; without it, a copy of the sample notes. */
  readonly makeWorkspace?: () => Promise<SampleWorkspace>;
}

/**
 * Runs a suite inside the extension host of VS Code's server, in a folder of its own.
 *
 * @returns the exit code that the window reports.
 */
export async function runInExtensionHost(host: CodeServer, run: ExtensionHostRun): Promise<number> {
  const workspace = await (run.makeWorkspace ?? copySampleWorkspace)();
  try {
    const server = await startCodeServer(host, {
      extensions: run.extensions ?? [],
      settings: { "git.enabled": false },
      environment: { PROVENOTE_RESULTS: run.results },
    });
    try {
      return await runInWindow(server, run, workspace.folder);
    } finally {
      await server.stop();
    }
  } finally {
    await workspace.remove();
  }
}

async function runInWindow(server: RunningCodeServer, run: ExtensionHostRun, folder: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const address = windowAddress(server, folder, [
      ["extensionDevelopmentPath", server.uri(run.developmentPath)],
      ["extensionTestsPath", server.uri(run.suite)],
      ["enableProposedApi", ""],
    ]);
    const code = await runTestsInWindow(browser.page, address, { name: run.name });
    if (code !== 0) console.error(await server.logs());
    return code;
  } catch (error) {
    console.error(await server.logs());
    throw error;
  } finally {
    await browser.close();
  }
}
