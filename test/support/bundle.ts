import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** An ES module has no `require`, which CommonJS dependencies bundled into it still call. */
const REQUIRE =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);';

/** Bundles a program of the server as it is shipped, into a folder that `remove` takes away. */
export async function bundle(
  entry: string,
  format: "cjs" | "esm" = "cjs",
  define: Readonly<Record<string, string>> = {},
): Promise<{ readonly program: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "provenote-bundle-"));
  const program = join(folder, format === "cjs" ? "program.cjs" : "program.mjs");
  await build({
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    format,
    define,
    ...(format === "esm" ? { banner: { js: REQUIRE } } : {}),
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    logLevel: "error",
    logOverride: { "empty-import-meta": "silent" },
  });
  return { program, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
