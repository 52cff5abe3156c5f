import type { Segment } from "../search/segment.ts";
import { readSegment } from "../search/segment-bytes.ts";
import { type FileContent, readPack } from "./pack-bytes.ts";
import {
  type CancellationToken,
  type FileOutcome,
  type PackAnswer,
  type PackRequest,
  type Ports,
  throwIfCancelled,
  type Workers,
} from "./ports.ts";

/** Files asked for in one request; the workers answer for as many of them as make a pack. */
const MOST_FILES = 512;

/** A pack as it was answered. Of a file of which it has a part, nothing is to be used before the last part is there. */
export interface PackReading {
  readonly files: readonly FileContent[];
  readonly bytes: Uint8Array;
  readonly segments: readonly WrittenSegment[];
}

/** What some files came to. */
export interface FilesReading {
  readonly outcomes: readonly FileOutcome[];
  /** All parts of each, in their order. */
  readonly files: readonly FileContent[];
  readonly segments: readonly Segment[];
}

/** A reader is given no more to do before what it answered last has been kept, and taken where it was the last of it. */
export interface Takers {
  /** Called with each pack at once. */
  keep(pack: PackReading): Promise<void>;
  /** Called with what its packs had once it is known what files came to. */
  take(reading: FilesReading): Promise<void>;
}

/** A segment with itself as bytes. */
export interface WrittenSegment {
  readonly segment: Segment;
  readonly bytes: Uint8Array;
}

/**
 * Reads many files by way of workers, in the order given as far as their number allows. A file that a worker breaks down
 * on is a `fault`. Rejects with `Cancelled`.
 */
export async function readPacks(
  workers: Workers,
  ports: Pick<Ports, "decodeAscii" | "scheduler">,
  { files, limitBytes }: PackRequest,
  token: CancellationToken,
  { keep, take }: Takers,
): Promise<void> {
  const waiting = [...files].reverse();
  let failed = false;
  const ask = async (asked: PackRequest["files"]) => {
    const files: FileContent[] = [];
    const segments: Segment[] = [];
    for await (const answer of workers.makePacks({ files: asked, limitBytes })) {
      throwIfCancelled(token);
      const pack = await decode(answer, ports);
      await keep(pack);
      files.push(...pack.files);
      segments.push(...pack.segments.map(({ segment }) => segment));
      if (answer.outcomes === undefined) continue;
      await take({ outcomes: answer.outcomes, files, segments });
      return asked.slice(answer.outcomes.length);
    }
    throw new WorkerBroke("A worker did not say what became of the files.");
  };
  const askOneByOne = async (asked: PackRequest["files"]) => {
    for (const file of asked) {
      throwIfCancelled(token);
      try {
        await ask([file]);
      } catch (error) {
        if (!(error instanceof WorkerBroke)) throw error;
        await take({ outcomes: [faultOf(file.path, error)], files: [], segments: [] });
      }
    }
  };
  const work = async () => {
    for (;;) {
      throwIfCancelled(token);
      const asked = waiting.splice(-MOST_FILES).reverse();
      if (failed || asked.length === 0) return;
      try {
        waiting.push(...(await ask(asked)).reverse());
      } catch (error) {
        if (!(error instanceof WorkerBroke)) throw error;
        await askOneByOne(asked);
      }
    }
  };
  const lanes = Array.from({ length: workers.parallel }, () =>
    work().catch((error) => {
      failed = true;
      throw error;
    }),
  );
  await Promise.all(lanes);
}

/** A worker ended before it had answered: for want of memory, or for a fault in Provenote. */
export class WorkerBroke extends Error {
  constructor(message: string) {
    super(message);
    this.name = "WorkerBroke";
  }
}

async function decode(
  { pack: bytes, segments }: PackAnswer,
  ports: Pick<Ports, "decodeAscii" | "scheduler">,
): Promise<PackReading> {
  const files = await readPack(bytes, ports);
  if (files === undefined) throw new Error("A worker answered with a pack that cannot be read.");
  const sources = files.flatMap((file) => file.sources);
  const read = segments.map(({ bytes, sources: places }) => {
    const segment = readSegment(
      bytes,
      places.map((place) => sources[place]!),
    );
    if (segment === undefined) throw new Error("A worker answered with a segment that cannot be read.");
    return { segment, bytes };
  });
  return { files, segments: read, bytes };
}

function faultOf(path: string, error: WorkerBroke): FileOutcome {
  const fault = error.stack ?? error.message;
  return { path, kind: "fault", stat: undefined, fault };
}
