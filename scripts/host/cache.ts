import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";

const abandonedAfterMilliseconds = 60 * 60 * 1000;

/** Folder outside the work tree that keeps what is installed on first use; `PROVENOTE_VSCODE_HOST` names another. */
function cacheFolder(): string {
  const chosen = process.env["PROVENOTE_VSCODE_HOST"];
  if (chosen) return path.resolve(chosen);
  if (process.platform === "darwin") return path.join(homedir(), "Library", "Caches", "provenote");
  if (process.platform === "win32") {
    return path.join(process.env["LOCALAPPDATA"] ?? path.join(homedir(), "AppData", "Local"), "provenote");
  }
  return path.join(process.env["XDG_CACHE_HOME"] || path.join(homedir(), ".cache"), "provenote");
}

/**
 * Returns the folder `name` of the cache, after `install` has filled it if it was not there.
 *
 * The folder appears by a rename once it is complete, so an interrupted or a parallel installation never leaves half of it.
 */
export async function installOnce(name: string, install: (folder: string) => Promise<void>): Promise<string> {
  const target = path.join(cacheFolder(), name);
  if (existsSync(target)) return target;
  await removeAbandoned(target);
  const staging = `${target}.${randomUUID().slice(0, 8)}.part`;
  await mkdir(staging, { recursive: true });
  try {
    await install(staging);
    await rename(staging, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return target;
}

async function removeAbandoned(target: string): Promise<void> {
  const parent = path.dirname(target);
  const names = existsSync(parent) ? await readdir(parent) : [];
  for (const name of names) {
    if (!name.startsWith(`${path.basename(target)}.`) || !name.endsWith(".part")) continue;
    const folder = path.join(parent, name);
    // Another installation may have renamed or removed its folder since the names were read.
    const found = await stat(folder).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > abandonedAfterMilliseconds)
      await rm(folder, { recursive: true, force: true });
  }
}
