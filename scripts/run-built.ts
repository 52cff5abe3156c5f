/**
 * Builds a program as the server is built and runs it: `tsx scripts/run-built.ts FILE.ts [ARGUMENT...]`. What is measured
 * then is what people run: a loader that translates one file at a time writes the same code otherwise, and slower.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";

const [file, ...args] = process.argv.slice(2) as [string, ...string[]];
const folder = mkdtempSync(path.join(tmpdir(), "provenote-built-"));
try {
  const outfile = path.join(folder, "program.mjs");
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    supported: { "regexp-unicode-property-escapes": true },
    logLevel: "error",
  });
  process.exitCode = spawnSync(process.execPath, ["--expose-gc", outfile, ...args], { stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
