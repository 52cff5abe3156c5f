import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import type { Workspace } from "../workspace/workspace.ts";

/** With fewer sources than this the reading is over before a person can look. */
const WORTH_SHOWING = 20;

/** Shows in the client how far the reading of a folder's sources is, and lets the person cancel it. */
export function showProgress(connection: Connection, name: string, workspace: Workspace): void {
  let shown: Promise<WorkDoneProgressServerReporter> | undefined;
  const begin = async () => {
    const reporter = await connection.window.createWorkDoneProgress();
    reporter.begin(`Provenote: reading the sources of ${name}`, 0, undefined, true);
    reporter.token.onCancellationRequested(() => workspace.stop());
    return reporter;
  };
  const end = () => {
    shown?.then((reporter) => reporter.done()).catch(() => undefined);
    shown = undefined;
  };
  workspace.listen({
    onProgress(done, total) {
      if (done === total) return end();
      if (total < WORTH_SHOWING) return;
      shown ??= begin();
      const percentage = Math.floor((100 * done) / total);
      shown.then((reporter) => reporter.report(percentage, `${done} of ${total}`)).catch(() => undefined);
    },
    onState(state) {
      if (state !== "indexing") end();
    },
  });
}
