import { execFile } from "node:child_process";
import { mkdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";

const repository = path.resolve(import.meta.dirname, "..");
const largestBytes = 5e6;

export interface PackedExtension {
  readonly file: string;
  readonly bytes: number;
}

/**
 * Bundles and packs the extension into out/provenote.vsix; what goes in is the list in .vscodeignore.
 *
 * @throws Error when bundling or packing fails, or when the package is larger than 5 MB.
 */
export async function packExtension(): Promise<PackedExtension> {
  const file = path.join(repository, "out/provenote.vsix");
  await mkdir(path.dirname(file), { recursive: true });
  await runNode([path.join(repository, "esbuild.mjs"), "--minify", "--quiet"]);
  const vsce = createRequire(import.meta.url).resolve("@vscode/vsce/vsce");
  await runNode([
    vsce,
    "package",
    "--no-dependencies",
    "--allow-missing-repository",
    "--no-rewrite-relative-links",
    "--out",
    file,
  ]);
  const { size: bytes } = await stat(file);
  if (bytes > largestBytes) throw new Error(`${file} has ${bytes} bytes; at most ${largestBytes} may be shipped.`);
  return { file, bytes };
}

async function runNode(args: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, args, { cwd: repository });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`The extension cannot be packed.\n${stdout ?? ""}${stderr ?? ""}`.trim(), { cause: error });
  }
}
