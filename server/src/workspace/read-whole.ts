import { FileError, type FileReader, type FileStat, type Scheduler } from "./ports.ts";

export interface WholeFile {
  readonly bytes: Uint8Array;
  readonly stat: FileStat;
}

/** A file that is being written is read again after these pauses, in milliseconds. */
const PATIENCE = [50, 150, 400];

/**
 * Reads a file that did not change while it was read. A file that is empty of a sudden (`before` was not) is given time,
 * since many programs empty a file before they write it anew; `now` is how it looks, where somebody has just looked.
 * Rejects with a `FileError`; `failed` when it never rests.
 */
export async function readWhole(
  { files, scheduler }: { readonly files: FileReader; readonly scheduler: Scheduler },
  path: string,
  before?: FileStat,
  now?: FileStat,
): Promise<WholeFile> {
  let known = now;
  for (const pause of [...PATIENCE, undefined]) {
    const stat = known ?? (await files.stat(path));
    known = undefined;
    if (stat.kind !== "file") throw new FileError("absent", `There is no file at ${path}.`);
    const bytes = await files.readFile(path);
    const after = await files.stat(path);
    const emptied = bytes.length === 0 && before !== undefined && before.size > 0;
    const whole = after.size === stat.size && after.modified === stat.modified && bytes.length === stat.size;
    if (whole && (!emptied || pause === undefined)) return { bytes, stat };
    if (pause !== undefined) await scheduler.delay(pause);
  }
  throw new FileError("failed", `${path} is changing all the time.`);
}
