import type { Source, SourceId, SourceProblem } from "../corpus/source.ts";
import { SourceSet } from "../corpus/source-set.ts";
import { findExtractor, sidecarPath } from "../extract/extract.ts";
import type { FileContent } from "./pack-bytes.ts";
import type { FileOutcome, FileStat, KnownFile, Ports } from "./ports.ts";
import { failedFile, readAhead, readSource } from "./read-source.ts";

/** Bytes beyond which a file is read in its turn alone. */
const MOST_AHEAD = 2 ** 18;

interface SourceFile extends KnownFile {
  readonly parts: readonly FileContent[];
}

/** The files of the corpus as last read. One that cannot be read for the moment keeps what it last gave. */
export class SourceFiles {
  readonly #ports: Ports;
  readonly #files = new Map<string, SourceFile>();
  #sources = SourceSet.empty;
  /** Not in the set yet; undefined for what is to be taken out. */
  readonly #changed = new Map<SourceId, Source | undefined>();
  /** Of files that have any. */
  readonly #problemsOf = new Map<string, readonly SourceProblem[]>();
  #problems: readonly SourceProblem[] | undefined;
  /** By path, what was read last before its turn. */
  #ahead: ReadonlyMap<string, readonly FileContent[]> = new Map();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** The same set until something changes. */
  get sources(): SourceSet {
    this.#sources = this.#sources.update(this.#changed);
    this.#changed.clear();
    return this.#sources;
  }

  /** The same array until something changes. */
  get problems(): readonly SourceProblem[] {
    this.#problems ??= [...this.#problemsOf.values()].flat();
    return this.#problems;
  }

  paths(): string[] {
    return [...this.#files.keys()];
  }

  eachPath(): Iterable<string> {
    return this.#files.keys();
  }

  /** All files with what they yield. */
  contents(): { readonly stat: FileStat | undefined; readonly parts: readonly FileContent[] }[] {
    return [...this.#files.values()];
  }

  known(path: string): KnownFile | undefined {
    return this.#files.get(path);
  }

  /** Those of the files that were read before and look as they did then. */
  async findUnchanged(paths: readonly string[]): Promise<ReadonlySet<string>> {
    const known = paths.filter((path) => this.#files.get(path)?.stat !== undefined);
    const stats = await statAll(this.#ports.files, known);
    const isSame = (path: string, i: number) => isSameStat(this.#files.get(path)?.stat, stats[i]);
    return new Set(known.filter(isSame));
  }

  /** Reads the file; only if its bytes, its sidecar's or the limit differ from last time are its sources made anew. */
  async read(path: string, limitBytes: number): Promise<void> {
    const ahead = this.#ahead.get(path);
    const { outcome, parts } = await readSource(this.#ports, path, limitBytes, this.#files.get(path), ahead);
    const made: FileContent[] = [];
    for (const part of parts ?? []) {
      made.push(part);
      if (!part.isLast) await this.#ports.scheduler.pause();
    }
    this.take(outcome, made);
  }

  /**
   * Reads files before their turn, those that are known and not large: their sources, which `read` takes if it finds the
   * same bytes. Resolves with the sources.
   */
  async readAhead(paths: readonly string[], limitBytes: number): Promise<readonly Source[]> {
    const ahead = new Map<string, readonly FileContent[]>();
    for (const path of paths) {
      const known = this.#files.get(path);
      const parts = known && (await readAhead(this.#ports, path, limitBytes, known, MOST_AHEAD));
      if (parts !== undefined) ahead.set(path, parts);
    }
    this.#ahead = ahead;
    return [...ahead.values()].flat().flatMap(({ sources }) => sources);
  }

  /** Takes what reading a file came to; `parts` are those of its contents, where it has any that are new. */
  take({ path, kind, stat }: FileOutcome, parts: readonly FileContent[]): void {
    const known = this.#files.get(path);
    if (kind === "absent") this.remove(path);
    else if (kind === "fault") this.fail(path);
    else if (kind === "same" && known !== undefined) this.#files.set(path, { ...known, stat });
    else if (kind === "contents") this.#put(path, stat, parts);
  }

  /** Has a problem in the place of the file's sources: a fault of ours, unless `message` says what it is. */
  fail(
    path: string,
    message = "The file could not be read because of a fault in Provenote; its log says where.",
  ): void {
    this.leaveOut({ path, kind: "unreadable", message, fatal: true });
  }

  /** Has the problem in the place of its file's sources. */
  leaveOut(problem: SourceProblem): void {
    this.#put(problem.path, undefined, [failedFile(problem)]);
  }

  /** Keeps the sources, but makes the next reading extract them anew. */
  forget(): void {
    for (const [path, file] of [...this.#files]) this.#files.set(path, { ...file, stat: undefined, recipe: "" });
  }

  remove(path: string): void {
    const known = this.#files.get(path);
    if (known === undefined) return;
    this.#files.delete(path);
    for (const { sources } of known.parts) for (const { id } of sources) this.#changed.set(id, undefined);
    if (this.#problemsOf.delete(path)) this.#problems = undefined;
  }

  /** Takes a file over from an earlier run. */
  restore(path: string, stat: FileStat, parts: readonly FileContent[]): void {
    this.#put(path, stat, parts);
  }

  #put(path: string, stat: FileStat | undefined, parts: readonly FileContent[]): void {
    this.remove(path);
    const last = parts.at(-1) as FileContent;
    this.#files.set(path, { stat, recipe: last.recipe, parts });
    for (const { sources } of parts) for (const source of sources) this.#changed.set(source.id, source);
    if (last.problems.length === 0) return;
    this.#problemsOf.set(path, last.problems);
    this.#problems = undefined;
  }
}

/** As `FileSystem.statAll`, of any file system. */
export async function statAll(
  files: Ports["files"],
  paths: readonly string[],
): Promise<readonly (FileStat | undefined)[]> {
  if (files.statAll !== undefined) return files.statAll(paths);
  const stats: (FileStat | undefined)[] = [];
  for (const path of paths) stats.push(await files.stat(path).catch(() => undefined));
  return stats;
}

/** Whether a file looks as it did. */
export function isSameStat(a: FileStat | undefined, b: FileStat | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (
    a.kind === "file" && b.kind === "file" && a.size === b.size && a.modified === b.modified && a.inode === b.inode
  );
}

/** Whether the file declares the metadata of another one. */
export function isSidecar(path: string): boolean {
  return path.endsWith(sidecarPath("")) && findExtractor(describedBySidecar(path)) !== undefined;
}

/** The file whose metadata a sidecar declares. */
export function describedBySidecar(path: string): string {
  return path.slice(0, -sidecarPath("").length);
}
