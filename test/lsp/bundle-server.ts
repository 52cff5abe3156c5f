import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** Bundles a program of the server as it is shipped, into a folder that `remove` takes away. */
export async function bundle(entry: string): Promise<{ readonly program: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "provenote-bundle-"));
  const program = join(folder, "program.cjs");
  await build({
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    logLevel: "error",
    logOverride: { "empty-import-meta": "silent" },
  });
  return { program, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
