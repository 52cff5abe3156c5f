import type { Source } from "../corpus/source.ts";
import { findCandidates } from "../entities/candidates.ts";
import type { SourceCandidates } from "../entities/entity.ts";
import { buildSegments } from "../search/build-segment.ts";
import { writeSegment } from "../search/segment-bytes.ts";
import { TermScanner } from "../search/term-scanner.ts";
import { type FileContent, writePack } from "./pack-bytes.ts";
import type { FileOutcome, PackAnswer, PackRequest } from "./ports.ts";
import { type ReadingPorts, readSource } from "./read-source.ts";

/** No further file is read for a request once its files have this many bytes: it bounds memory, and the time to a cancel. */
const REQUEST_BYTES = 2 ** 20;

/**
 * What `Workers.makePacks` answers, on whatever thread this is called: one pack for all files, and one before it for each
 * part of a file but its last. A file that Provenote fails on is a `fault`. A `scanner` that is kept from one request to
 * the next knows most words already.
 */
export async function* makePacks(
  ports: ReadingPorts,
  { files, limitBytes }: PackRequest,
  scanner = new TermScanner(),
): AsyncGenerator<PackAnswer, void, undefined> {
  const outcomes: FileOutcome[] = [];
  let contents: FileContent[] = [];
  let total = 0;
  for (const file of files) {
    if (total >= REQUEST_BYTES) break;
    const reading = readParts(ports, file, limitBytes);
    let next = await reading.next();
    for (; !next.done; next = await reading.next()) {
      contents.push(next.value);
      if (next.value.isLast) continue;
      yield { ...packOf(contents, scanner), outcomes: undefined };
      contents = [];
    }
    outcomes.push(next.value.outcome);
    total += next.value.cost;
  }
  yield { ...packOf(contents, scanner), outcomes };
}

interface FileRead {
  readonly outcome: FileOutcome;
  /** In bytes of a file that is read as a whole. */
  readonly cost: number;
}

async function* readParts(
  ports: ReadingPorts,
  { path, known }: PackRequest["files"][number],
  limitBytes: number,
): AsyncGenerator<FileContent, FileRead, undefined> {
  try {
    const { outcome, parts, bytes } = await readSource(ports, path, limitBytes, known);
    // Bytes that were only compared cost little.
    if (parts === undefined) return { outcome, cost: bytes / 8 };
    yield* parts;
    return { outcome, cost: bytes };
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: { path, kind: "fault", stat: undefined, fault }, cost: 0 };
  }
}

/** One after the other, each when most of what the one before took is gone again: candidates, segments, the pack. */
function packOf(contents: readonly FileContent[], scanner: TermScanner): Omit<PackAnswer, "outcomes"> {
  const sources = contents.flatMap((content) => content.sources);
  const places = new Map(sources.map((source, place) => [source, place]));
  const candidates = sources.map(findCandidates);
  const segments = buildSegments(sources, scanner).map((segment) => ({
    bytes: writeSegment(segment),
    sources: segment.sources.map((source: Source) => places.get(source) as number),
  }));
  scanner.forgetMany();
  const pack = writePack(contents, (source) => candidates[places.get(source) as number] as SourceCandidates);
  return { pack, segments };
}
