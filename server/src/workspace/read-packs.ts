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

export interface PackReading {
  readonly outcomes: readonly FileOutcome[];
  readonly files: readonly FileContent[];
  /** The pack as it was answered. */
  readonly bytes: Uint8Array;
  readonly segments: readonly WrittenSegment[];
}

/** A segment with itself as bytes. */
export interface WrittenSegment {
  readonly segment: Segment;
  readonly bytes: Uint8Array;
}

/**
 * Reads many files by way of workers, in the order given as far as their number allows. `take` is called with one pack
 * after the other, and a worker is given no more to do before what it answered last has been taken. A file that a worker
 * breaks down on is a `fault`. Rejects with `Cancelled`.
 */
export async function readPacks(
  workers: Workers,
  ports: Pick<Ports, "decodeAscii" | "scheduler">,
  { files, limitBytes }: PackRequest,
  token: CancellationToken,
  take: (reading: PackReading) => Promise<void>,
): Promise<void> {
  const waiting = [...files].reverse();
  let failed = false;
  const ask = async (asked: PackRequest["files"]) => {
    const answer = await workers.makePack({ files: asked, limitBytes });
    throwIfCancelled(token);
    await take(await decode(answer, ports));
    return asked.slice(answer.outcomes.length);
  };
  const askOneByOne = async (asked: PackRequest["files"]) => {
    for (const file of asked) {
      throwIfCancelled(token);
      const answer = await workers.makePack({ files: [file], limitBytes }).catch((error) => faultOf(file.path, error));
      await take("pack" in answer ? await decode(answer, ports) : { ...NOTHING_READ, outcomes: [answer] });
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

const NOTHING_READ: PackReading = {
  outcomes: [],
  files: [],
  segments: [],
  bytes: new Uint8Array(0),
};

async function decode(
  { outcomes, pack: bytes, segments }: PackAnswer,
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
  return { outcomes, files, segments: read, bytes };
}

function faultOf(path: string, error: unknown): FileOutcome {
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { path, kind: "fault", stat: undefined, fault };
}
