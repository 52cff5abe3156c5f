import { cp, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fixtureNote } from "./suite/fixture-note.ts";

export const repository = path.resolve(import.meta.dirname, "../..");

/** A copy of the sample notes and their corpus, with one more note, that a test may change. */
export interface SampleWorkspace {
  readonly folder: string;
  remove(): Promise<void>;
}

export async function copySampleWorkspace(): Promise<SampleWorkspace> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), "provenote-workspace-")));
  for (const name of ["seeds", "notes"]) {
    await cp(path.join(repository, name), path.join(folder, name), { recursive: true });
  }
  await writeFile(path.join(folder, "notes", fixtureNote.name), fixtureNote.text);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
