import { once } from "node:events";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { VSCodeWeb } from "../../scripts/host/vscode-web.ts";
import type { SuiteResults } from "../support/suite-results.ts";
import { launchBrowser } from "./browser.ts";
import { findFreePort } from "./code-server.ts";
import { resultsMark } from "./suite/results-mark.ts";
import { runTestsInWindow } from "./test-run.ts";
import { copySampleWorkspace } from "./workspace.ts";

/** The part of @vscode/test-web's server that is used here. */
interface TestWebServer {
  runServer(hostname: string, port: number, configuration: Readonly<Record<string, unknown>>): Promise<Server>;
}

export interface WebHostRun {
  readonly name: string;
  readonly developmentPath: string;
  /** Bundled module that exports `run(): Promise<void>`, somewhere in the developed extension's folder. */
  readonly suite: string;
}

/**
 * Runs a suite in VS Code for the Web, where extensions run in a worker of the browser, with a copy of the sample notes
 * as its folder.
 *
 * @returns the suite's results, which come over the console as a worker has no files; undefined when none came.
 */
export async function runInWebHost(web: VSCodeWeb, run: WebHostRun): Promise<SuiteResults | undefined> {
  const workspace = await copySampleWorkspace();
  const browser = await launchBrowser();
  const port = await findFreePort();
  const { runServer } = createRequire(import.meta.url)(web.server) as TestWebServer;
  const server = await runServer("localhost", port, {
    extensionDevelopmentPath: run.developmentPath,
    extensionTestsPath: run.suite,
    build: { type: "static", location: web.build, quality: "stable", version: "local" },
    folderMountPath: workspace.folder,
    printServerLog: false,
  });
  try {
    if (!server.listening) await once(server, "listening");
    let results: SuiteResults | undefined;
    const log: string[] = [];
    await runTestsInWindow(browser.page, `http://localhost:${port}`, {
      name: run.name,
      onLog: (line) => {
        if (line.includes(resultsMark)) {
          results = JSON.parse(line.slice(line.indexOf(resultsMark) + resultsMark.length)) as SuiteResults;
        } else {
          log.push(line);
        }
      },
    });
    if (results === undefined) console.error(log.slice(-40).join("\n"));
    return results;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await workspace.remove();
  }
}
