import type { Source, SourceProblem } from "../corpus/source.ts";
import { decodeText } from "../extract/decode.ts";
import { extractSources, findExtractor, sidecarPath } from "../extract/extract.ts";
import { FileError, type FileStat, type Ports } from "./ports.ts";
import { readWhole } from "./read-whole.ts";
import { isWithin } from "./scope.ts";

interface SourceFile {
  readonly stat: FileStat | undefined;
  /** What its sources were made from; equal recipes give equal sources. */
  readonly recipe: string;
  readonly sources: readonly Source[];
  readonly problems: readonly SourceProblem[];
}

/** The files of the corpus as last read. One that cannot be read for the moment keeps what it last gave. */
export class SourceFiles {
  readonly #ports: Ports;
  readonly #files = new Map<string, SourceFile>();
  #sources: readonly Source[] | undefined;
  #problems: readonly SourceProblem[] | undefined;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** The same array until something changes. */
  get sources(): readonly Source[] {
    this.#sources ??= [...this.#files.values()].flatMap(({ sources }) => sources);
    return this.#sources;
  }

  /** The same array until something changes. */
  get problems(): readonly SourceProblem[] {
    this.#problems ??= [...this.#files.values()].flatMap(({ problems }) => problems);
    return this.#problems;
  }

  paths(): string[] {
    return [...this.#files.keys()];
  }

  /** Whether the file was read before and looks as it did then. */
  async isUnchanged(path: string): Promise<boolean> {
    const known = this.#files.get(path)?.stat;
    if (known === undefined) return false;
    try {
      const stat = await this.#ports.files.stat(path);
      return stat.kind === "file" && stat.size === known.size && stat.modified === known.modified;
    } catch {
      return false;
    }
  }

  /** Reads the file; only if its bytes, its sidecar's or the limit differ from last time are its sources made anew. */
  async read(path: string, limitBytes: number): Promise<void> {
    const known = this.#files.get(path);
    try {
      const stat = await this.#ports.files.stat(path);
      if (findExtractor(path) === undefined) this.#put(path, { stat, recipe: "", ...unknownFormat(path, limitBytes) });
      else if (stat.size > limitBytes) this.#put(path, { stat, recipe: "", ...tooLarge(path, stat.size, limitBytes) });
      else await this.#extract(path, limitBytes, known);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (error.kind === "absent") this.remove(path);
      else if (known === undefined) this.#put(path, { stat: undefined, recipe: "", ...unreadable(path, error) });
    }
  }

  /** Has a problem in the place of the file's sources: a fault of ours, unless `message` says what it is. */
  fail(
    path: string,
    message = "The file could not be read because of a fault in Provenote; its log says where.",
  ): void {
    const problems = [{ path, kind: "unreadable", message, fatal: true } as const];
    this.#put(path, { stat: undefined, recipe: "", sources: [], problems });
  }

  /** Keeps the sources, but makes the next reading extract them anew. */
  forget(): void {
    for (const [path, file] of [...this.#files]) this.#files.set(path, { ...file, stat: undefined, recipe: "" });
  }

  /** Forgets a file, or all files of a directory. */
  remove(path: string): void {
    for (const known of this.paths()) {
      if (!isWithin(known, path)) continue;
      this.#files.delete(known);
      this.#changed();
    }
  }

  async #extract(path: string, limitBytes: number, known: SourceFile | undefined): Promise<void> {
    const { bytes, stat } = await readWhole(this.#ports, path, known?.stat);
    const sidecar = await this.#readSidecar(path);
    const digest = await this.#ports.digest.sha256(bytes);
    const recipe = JSON.stringify([digest, limitBytes, sidecar]);
    if (known?.recipe === recipe) this.#files.set(path, { ...known, stat });
    else this.#put(path, { stat, recipe, ...extractSources(path, bytes, digest, { limitBytes, sidecar }) });
  }

  async #readSidecar(path: string): Promise<string | undefined> {
    try {
      return decodeText(await this.#ports.files.readFile(sidecarPath(path))).text;
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  }

  #put(path: string, file: SourceFile): void {
    this.#files.set(path, file);
    this.#changed();
  }

  #changed(): void {
    this.#sources = undefined;
    this.#problems = undefined;
  }
}

/** Whether the file declares the metadata of another one. */
export function isSidecar(path: string): boolean {
  return path.endsWith(sidecarPath("")) && findExtractor(describedBySidecar(path)) !== undefined;
}

/** The file whose metadata a sidecar declares. */
export function describedBySidecar(path: string): string {
  return path.slice(0, -sidecarPath("").length);
}

type Outcome = Pick<SourceFile, "sources" | "problems">;

function unknownFormat(path: string, limitBytes: number): Outcome {
  return extractSources(path, new Uint8Array(), "", { limitBytes });
}

function tooLarge(path: string, size: number, limit: number): Outcome {
  const message = `The file has ${inMegabytes(size)}; the limit is ${inMegabytes(limit)} ("limits.sourceBytes" in provenote.json).`;
  return { sources: [], problems: [{ path, kind: "too-large", message, fatal: true }] };
}

function unreadable(path: string, error: FileError): Outcome {
  const message =
    error.kind === "denied" ? "There is no permission to read the file." : "The file could not be read just now.";
  return { sources: [], problems: [{ path, kind: "unreadable", message, fatal: true }] };
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
