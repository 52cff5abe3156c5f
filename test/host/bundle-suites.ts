import path from "node:path";
import { build } from "esbuild";
import { readGoldenAnswers, readGoldenFolder } from "../golden/golden-files.ts";
import { repository } from "./workspace.ts";

const shared = {
  absWorkingDir: repository,
  bundle: true,
  format: "cjs",
  sourcemap: "inline",
  logLevel: "warning",
  define: {
    goldenFolder: JSON.stringify(readGoldenFolder()),
    goldenAnswers: JSON.stringify(readGoldenAnswers()),
  },
} as const;

/** Bundles a suite for the extension host; returns its file. */
export async function bundleSuite(index = "index.ts"): Promise<string> {
  const outfile = path.join(repository, "out/host", index.replace(/^index(.*)\.ts$/, "suite$1.cjs"));
  const entryPoints = [`test/host/suite/${index}`];
  const mainFields = ["module", "main"];
  await build({ ...shared, entryPoints, outfile, platform: "node", mainFields, external: ["vscode", "mocha"] });
  return outfile;
}

/** Bundles the suite for the worker extension host; returns its file. */
export async function bundleWebSuite(): Promise<string> {
  const outfile = path.join(repository, "out/host/suite.web.cjs");
  const entryPoints = ["test/host/suite/index.web.ts"];
  await build({ ...shared, entryPoints, outfile, platform: "browser", external: ["vscode"] });
  return outfile;
}
