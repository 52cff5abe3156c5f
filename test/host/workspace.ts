import { cp, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export const repository = path.resolve(import.meta.dirname, "../..");

/** A copy of the sample notes and their corpus that a test may change. */
export interface SampleWorkspace {
  readonly folder: string;
  remove(): Promise<void>;
}

export async function copySampleWorkspace(): Promise<SampleWorkspace> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), "provenote-workspace-")));
  for (const name of ["seeds", "notes"]) {
    await cp(path.join(repository, name), path.join(folder, name), { recursive: true });
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
