import type { Source, SourceProblem } from "../corpus/source.ts";
import { decodeText } from "../extract/decode.ts";
import { findExtractor, sidecarPath, streamSources, tooLarge } from "../extract/extract.ts";
import type { SourceStream } from "../extract/extractor.ts";
import type { FileContent } from "./pack-bytes.ts";
import { FileError, type FileOutcome, type FileReader, type KnownFile, type Ports } from "./ports.ts";
import { readWhole } from "./read-whole.ts";

export type ReadingPorts = Pick<Ports, "digest" | "scheduler" | "decodeAscii"> & { readonly files: FileReader };

export interface SourceReading {
  readonly outcome: FileOutcome;
  /** Made as they are asked for, once; undefined where the file has no contents that are new. */
  readonly parts: Iterable<FileContent> | undefined;
  /** Of the file, as far as it was read. */
  readonly bytes: number;
}

/**
 * Reads a file of the corpus; only if its bytes, its sidecar's or the limit differ from what is known are its sources made,
 * and not if `ahead` was made of the same.
 */
export async function readSource(
  ports: ReadingPorts,
  path: string,
  limitBytes: number,
  known: KnownFile | undefined,
  ahead?: readonly FileContent[],
): Promise<SourceReading> {
  const nothing = (kind: FileOutcome["kind"]): SourceReading => {
    return { outcome: { path, kind, stat: undefined, fault: undefined }, parts: undefined, bytes: 0 };
  };
  try {
    const now = await ports.files.stat(path);
    const large = now.size > limitBytes;
    if (large || findExtractor(path) === undefined) {
      const parts =
        large && findExtractor(path)
          ? [failedFile(tooLarge(path, now.size, limitBytes))]
          : partsOf(path, "", streamSources(path, new Uint8Array(), "", { limitBytes: 0 }));
      return { outcome: { path, kind: "contents", stat: now, fault: undefined }, parts, bytes: 0 };
    }
    const { bytes, stat } = await readWhole(ports, path, known?.stat, now);
    const parts = await readContent(ports, path, bytes, limitBytes, known?.recipe, ahead);
    const outcome = { path, kind: parts ? "contents" : "same", stat, fault: undefined } as const;
    return { outcome, parts, bytes: bytes.length };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.kind === "absent") return nothing("absent");
    if (known !== undefined) return nothing("kept");
    return { ...nothing("contents"), parts: [failedFile(unreadable(path, error))] };
  }
}

/**
 * What a file yields that is read before its turn, be it whole or still being written; undefined where it yields nothing
 * new, or more bytes than `mostBytes`.
 */
export async function readAhead(
  ports: ReadingPorts,
  path: string,
  limitBytes: number,
  known: KnownFile,
  mostBytes: number,
): Promise<readonly FileContent[] | undefined> {
  if ((await ports.files.stat(path)).size > Math.min(limitBytes, mostBytes)) return undefined;
  const parts = await readContent(ports, path, await ports.files.readFile(path), limitBytes, known.recipe);
  return parts && [...parts];
}

/** What bytes yield with the sidecar there is; undefined where that is of the recipe `same`. */
async function readContent(
  ports: ReadingPorts,
  path: string,
  bytes: Uint8Array,
  limitBytes: number,
  same: string | undefined,
  ahead?: readonly FileContent[],
): Promise<Iterable<FileContent> | undefined> {
  const sidecar = await readSidecar(ports, path);
  const digest = await ports.digest.sha256(bytes);
  const recipe = JSON.stringify([digest, limitBytes, sidecar]);
  if (recipe === same) return undefined;
  if (recipe === ahead?.[0]?.recipe) return ahead;
  const { decodeAscii } = ports;
  return partsOf(path, recipe, streamSources(path, bytes, digest, { limitBytes, sidecar, decodeAscii }));
}

/**
 * A part of a file is closed with so many code units of text or sources: while a pack is made of it, a source takes more
 * than a kilobyte however short it is.
 */
const PART_LENGTH = 2 ** 20;
const PART_SOURCES = 2 ** 12;

function* partsOf(path: string, recipe: string, stream: SourceStream): Generator<FileContent, void, undefined> {
  let sources: Source[] = [];
  let length = 0;
  for (let part = 0; ; ) {
    const { done, value } = stream.next();
    if (done) {
      yield { path, recipe, part, isLast: true, sources, problems: value };
      return;
    }
    if (length >= PART_LENGTH || sources.length === PART_SOURCES) {
      yield { path, recipe, part, isLast: false, sources, problems: [] };
      part++;
      sources = [];
      length = 0;
    }
    sources.push(value);
    length += value.text.length;
  }
}

async function readSidecar({ files }: ReadingPorts, path: string): Promise<string | undefined> {
  const sidecar = sidecarPath(path);
  if (files.has?.(sidecar) === false) return undefined;
  try {
    return decodeText(await files.readFile(sidecar)).text;
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

function unreadable(path: string, error: FileError): SourceProblem {
  const message =
    error.kind === "denied" ? "There is no permission to read the file." : "The file could not be read just now.";
  return { path, kind: "unreadable", message, fatal: true };
}

/** What a file yields of which nothing can be used; it is read again with the next occasion. */
export function failedFile(problem: SourceProblem): FileContent {
  return { path: problem.path, recipe: "", part: 0, isLast: true, sources: [], problems: [problem] };
}
