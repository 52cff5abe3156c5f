import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { CachePort } from "../../workspace/ports.ts";
import { DiskStorage } from "./disk-storage.ts";
import { RECIPE } from "./recipe.ts";

/** All folders together may take so many bytes on the disk; those not used for longest go first. */
const MOST_BYTES = 2 ** 31;
const DIRECTORY = /^sources-[0-9a-f]{32}$/;

/** The place for caches of this machine's user, as the system has it. */
export function userCacheFolder(environment: NodeJS.ProcessEnv): string {
  const { XDG_CACHE_HOME: chosen, LOCALAPPDATA: local } = environment;
  if (chosen !== undefined && isAbsolute(chosen)) return join(chosen, "provenote");
  if (process.platform === "win32") return join(local ?? join(homedir(), "AppData", "Local"), "provenote", "cache");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "provenote");
  return join(homedir(), ".cache", "provenote");
}

/** The cache of the folder `root` among the caches in `directory`, of which those are removed that are too many. */
export function openCache(directory: string, root: string, log: (line: string) => void): CachePort | undefined {
  if (RECIPE === undefined) return undefined;
  const name = nameOf(root);
  pruneCaches(directory, MOST_BYTES / 2, name).catch((error) => log(`The cache could not be tidied: ${String(error)}`));
  return { storage: new DiskStorage(join(directory, name)), recipe: RECIPE, limitBytes: MOST_BYTES / 2, log };
}

/** Removes what is kept of a folder; without one, of all. Whether there was anything. */
export async function clearCache(directory: string, root?: string): Promise<boolean> {
  const names = (await readdir(directory).catch(() => [])).filter((name) => DIRECTORY.test(name));
  const gone = root === undefined ? names : names.filter((name) => name === nameOf(root));
  for (const name of gone) await rm(join(directory, name), { recursive: true, force: true });
  return gone.length > 0;
}

function nameOf(root: string): string {
  return `sources-${createHash("sha256").update(root).digest("hex").slice(0, 32)}`;
}

/** Removes caches not used for longest until those that are left, the own one aside, take at most so many bytes. */
export async function pruneCaches(directory: string, mostBytes: number, own?: string): Promise<void> {
  const caches: { readonly path: string; readonly used: number; readonly size: number }[] = [];
  for (const name of await readdir(directory).catch(() => [])) {
    if (name === own || !DIRECTORY.test(name)) continue;
    const path = join(directory, name);
    const kept = await new DiskStorage(path).list();
    const manifest = await stat(join(path, "manifest")).catch(() => undefined);
    caches.push({ path, used: manifest?.mtimeMs ?? 0, size: kept.reduce((sum, { size }) => sum + size, 0) });
  }
  let total = caches.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of caches.sort((a, b) => a.used - b.used)) {
    if (total <= mostBytes) return;
    total -= size;
    if (existsSync(path)) await rm(path, { recursive: true, force: true });
  }
}
