import { existsSync } from "node:fs";
import path from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { copySampleWorkspace, repository } from "./workspace.ts";

export interface DesktopRun {
  readonly developmentPath: string;
  readonly suite: string;
  readonly results: string;
  /** Executable of an installed VS Code, or the version to download; the newest stable one without it. */
  readonly editor?: string | undefined;
}

/**
 * Runs a suite in a desktop VS Code with a copy of the sample notes as its folder.
 *
 * @returns the exit code of the editor.
 * @throws Error that says what to do when the editor cannot be downloaded.
 */
export async function runInDesktop(run: DesktopRun): Promise<number> {
  const executable = await findEditor(run.editor);
  const workspace = await copySampleWorkspace();
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: run.developmentPath,
      extensionTestsPath: run.suite,
      extensionTestsEnv: { PROVENOTE_RESULTS: run.results },
      launchArgs: [workspace.folder, "--disable-workspace-trust", "--skip-welcome", "--skip-release-notes"],
    });
  } finally {
    await workspace.remove();
  }
}

async function findEditor(editor: string | undefined): Promise<string> {
  if (editor !== undefined && existsSync(editor)) return path.resolve(editor);
  try {
    const cachePath = path.join(repository, "out/desktop");
    return await downloadAndUnzipVSCode({ version: editor ?? "stable", cachePath });
  } catch (error) {
    throw new Error(
      `VS Code${editor === undefined ? "" : ` ${editor}`} cannot be downloaded (${String(error)}). Connect to the internet, or name an installed one: ` +
        "npm run test:desktop -- /path/to/code",
    );
  }
}
