import type { Source } from "../corpus/source.ts";
import { findCandidates } from "../entities/candidates.ts";
import { buildSegments } from "../search/build-segment.ts";
import { writeSegment } from "../search/segment-bytes.ts";
import { TermScanner } from "../search/term-scanner.ts";
import { type FileContent, writePack } from "./pack-bytes.ts";
import type { FileOutcome, PackAnswer, PackRequest } from "./ports.ts";
import { type ReadingPorts, readSource } from "./read-source.ts";

/** No further file is read for a pack once its files have this many bytes: it bounds memory, and the time to a cancel. */
const PACK_BYTES = 2 ** 20;

/**
 * What `Workers.makePack` answers, on whatever thread this is called. A file that Provenote fails on is a `fault`. A
 * `scanner` that is kept from one pack to the next knows most words already.
 */
export async function makePack(
  ports: ReadingPorts,
  { files, limitBytes }: PackRequest,
  scanner = new TermScanner(),
): Promise<PackAnswer> {
  const outcomes: FileOutcome[] = [];
  const contents: FileContent[] = [];
  let total = 0;
  for (const { path, known } of files) {
    if (total >= PACK_BYTES) break;
    try {
      const { outcome, content, bytes } = await readSource(ports, path, limitBytes, known);
      outcomes.push(outcome);
      if (content !== undefined) contents.push(content);
      // Bytes that were only compared cost little.
      total += content === undefined ? bytes / 8 : bytes;
    } catch (error) {
      const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      outcomes.push({ path, kind: "fault", stat: undefined, fault });
    }
  }
  const sources = contents.flatMap((content) => content.sources);
  const places = new Map(sources.map((source, place) => [source, place]));
  const segments = buildSegments(sources, scanner).map((segment) => ({
    bytes: writeSegment(segment),
    sources: segment.sources.map((source: Source) => places.get(source) as number),
  }));
  return { outcomes, pack: writePack(contents, findCandidates), segments };
}
