// node --import tsx test/host/run-suite.ts development|installed|large|worker|desktop [VERSION, EXECUTABLE or FILE]
//
// Runs a suite in a real VS Code and writes its results where PROVENOTE_RESULTS says:
//   development  the working tree's dist/ in the extension host of VS Code's server
//   installed    the same tests against out/provenote.vsix, installed there
//   large        out/provenote.vsix on a made-up archive of 19,043 articles, or on those of a JSON Lines FILE
//   worker       the web suite in VS Code for the Web
//   desktop      the tests of `development` in a desktop VS Code, downloaded or installed
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { getCodeServer } from "../../scripts/host/code-server.ts";
import { getVSCodeWeb } from "../../scripts/host/vscode-web.ts";
import { type SuiteResults, writeResults } from "../support/suite-results.ts";
import { bundleSuite, bundleWebSuite } from "./bundle-suites.ts";
import { runInDesktop } from "./desktop-host.ts";
import { type ExtensionHostRun, runInExtensionHost } from "./extension-host.ts";
import { makeLargeWorkspace } from "./large-workspace.ts";
import { runInWebHost } from "./web-host.ts";
import { repository } from "./workspace.ts";

const [kind, given] = process.argv.slice(2);
process.env["PROVENOTE_RESULTS"] ??= path.join(repository, "out/results", `host-${kind}.json`);
const results = process.env["PROVENOTE_RESULTS"];
await mkdir(path.dirname(results), { recursive: true });
await rm(results, { force: true });

try {
  const exitCode = await runKind();
  const complete = printResults();
  process.exit(exitCode === 0 && complete ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function runKind(): Promise<number> {
  const name = `host-${kind}`;
  switch (kind) {
    case "development": {
      const suite = await bundleSuite();
      return runInExtensionHost(await getCodeServer(console.log), {
        name,
        developmentPath: repository,
        suite,
        results,
      });
    }
    case "installed":
      return runInstalled(name, await bundleSuite());
    case "large":
      return runInstalled(name, await bundleSuite("index.large.ts"), () => makeLargeWorkspace(given));
    case "worker": {
      const suite = await bundleWebSuite();
      const run = { name, developmentPath: repository, suite };
      const found = await runInWebHost(await getVSCodeWeb(console.log), run);
      if (found !== undefined) writeResults(found);
      return found === undefined ? 1 : 0;
    }
    case "desktop":
      return runInDesktop({ developmentPath: repository, suite: await bundleSuite(), results, editor: given });
    default:
      throw new Error("Name the host: development, installed, large, worker or desktop.");
  }
}

/** VS Code runs tests only for an extension under development, so an empty one stands in beside the installed one. */
async function runInstalled(
  name: string,
  suite: string,
  makeWorkspace?: ExtensionHostRun["makeWorkspace"],
): Promise<number> {
  const driver = await mkdtemp(path.join(tmpdir(), "provenote-driver-"));
  try {
    const manifest = { name: "driver", publisher: "provenote", version: "0.0.0", engines: { vscode: "*" } };
    await writeFile(path.join(driver, "package.json"), JSON.stringify(manifest));
    const extensions = [path.join(repository, "out/provenote.vsix")];
    const host = await getCodeServer(console.log);
    const run = { name, developmentPath: driver, extensions, suite, results };
    return await runInExtensionHost(host, makeWorkspace === undefined ? run : { ...run, makeWorkspace });
  } finally {
    await rm(driver, { recursive: true, force: true });
  }
}

/** Prints what the suite left; returns whether every registered test ran and none failed. */
function printResults(): boolean {
  if (!existsSync(results)) {
    console.error("The suite left no results: the extension host did not run it to its end.");
    return false;
  }
  const { registered, tests } = JSON.parse(readFileSync(results, "utf8")) as SuiteResults;
  for (const { title, failure } of tests) {
    console.log(failure === undefined ? `  ✔ ${title}` : `  ✖ ${title}\n    ${failure.replaceAll("\n", "\n    ")}`);
  }
  return tests.length >= registered && tests.every(({ failure }) => failure === undefined);
}
