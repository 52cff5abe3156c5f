import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Installs packages (`name@version`) in a new temporary folder, outside the project, and gives the folder. */
export function installApart(packages: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), "provenote-lists-"));
  writeFileSync(path.join(folder, "package.json"), "{}");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...packages], {
    cwd: folder,
    stdio: "inherit",
  });
  return folder;
}
