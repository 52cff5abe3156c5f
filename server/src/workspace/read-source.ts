import type { SourceProblem } from "../corpus/source.ts";
import { decodeText } from "../extract/decode.ts";
import { extractSources, findExtractor, sidecarPath, tooLarge } from "../extract/extract.ts";
import type { FileContent } from "./pack-bytes.ts";
import { FileError, type FileOutcome, type FileReader, type KnownFile, type Ports } from "./ports.ts";
import { readWhole } from "./read-whole.ts";

export type ReadingPorts = Pick<Ports, "digest" | "scheduler" | "decodeAscii"> & { readonly files: FileReader };

export interface SourceReading {
  readonly outcome: FileOutcome;
  readonly content: FileContent | undefined;
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
  ahead?: FileContent,
): Promise<SourceReading> {
  const nothing = (kind: FileOutcome["kind"]): SourceReading => {
    return { outcome: { path, kind, stat: undefined, fault: undefined }, content: undefined, bytes: 0 };
  };
  try {
    const now = await ports.files.stat(path);
    const large = now.size > limitBytes;
    if (large || findExtractor(path) === undefined) {
      const yielded = large && findExtractor(path) ? tooLarge(path, now.size, limitBytes) : unknownFormat(path);
      const outcome = { path, kind: "contents", stat: now, fault: undefined } as const;
      return { outcome, content: { path, recipe: "", ...yielded }, bytes: 0 };
    }
    const { bytes, stat } = await readWhole(ports, path, known?.stat, now);
    const content = await readContent(ports, path, bytes, limitBytes, known?.recipe, ahead);
    const outcome = { path, kind: content ? "contents" : "same", stat, fault: undefined } as const;
    return { outcome, content, bytes: bytes.length };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.kind === "absent") return nothing("absent");
    if (known !== undefined) return nothing("kept");
    return { ...nothing("contents"), content: { path, recipe: "", ...unreadable(path, error) } };
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
): Promise<FileContent | undefined> {
  if ((await ports.files.stat(path)).size > Math.min(limitBytes, mostBytes)) return undefined;
  return readContent(ports, path, await ports.files.readFile(path), limitBytes, known.recipe);
}

/** What bytes yield with the sidecar there is; undefined where that is of the recipe `same`. */
async function readContent(
  ports: ReadingPorts,
  path: string,
  bytes: Uint8Array,
  limitBytes: number,
  same: string | undefined,
  ahead?: FileContent,
): Promise<FileContent | undefined> {
  const sidecar = await readSidecar(ports, path);
  const digest = await ports.digest.sha256(bytes);
  const recipe = JSON.stringify([digest, limitBytes, sidecar]);
  if (recipe === same) return undefined;
  if (recipe === ahead?.recipe) return ahead;
  return {
    path,
    recipe,
    ...extractSources(path, bytes, digest, { limitBytes, sidecar, decodeAscii: ports.decodeAscii }),
  };
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

type Yielded = Pick<FileContent, "sources" | "problems">;

function unknownFormat(path: string): Yielded {
  return extractSources(path, new Uint8Array(), "", { limitBytes: 0 });
}

function unreadable(path: string, error: FileError): Yielded {
  const message =
    error.kind === "denied" ? "There is no permission to read the file." : "The file could not be read just now.";
  return fatal({ path, kind: "unreadable", message, fatal: true });
}

function fatal(problem: SourceProblem): Yielded {
  return { sources: [], problems: [problem] };
}
