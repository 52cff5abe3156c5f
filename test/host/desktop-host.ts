import { runTests } from "@vscode/test-electron";
import { copySampleWorkspace } from "./workspace.ts";

export interface DesktopRun {
  readonly developmentPath: string;
  readonly suite: string;
  readonly results: string;
  /** Version of VS Code, such as `1.91.1`; the newest stable one without it. */
  readonly version?: string | undefined;
}

/**
 * Runs a suite in a desktop VS Code, which is downloaded on first use, with a copy of the sample notes as its folder.
 *
 * @returns the exit code of the editor.
 */
export async function runInDesktop(run: DesktopRun): Promise<number> {
  const workspace = await copySampleWorkspace();
  try {
    return await runTests({
      version: run.version ?? "stable",
      extensionDevelopmentPath: run.developmentPath,
      extensionTestsPath: run.suite,
      extensionTestsEnv: { PROVENOTE_RESULTS: run.results },
      launchArgs: [workspace.folder, "--disable-workspace-trust", "--skip-welcome", "--skip-release-notes"],
    });
  } finally {
    await workspace.remove();
  }
}
