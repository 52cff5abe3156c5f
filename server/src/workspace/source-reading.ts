import type { Segment } from "../search/segment.ts";
import type { Prepared } from "../snapshot/ground.ts";
import type { FileContent } from "./pack-bytes.ts";
import { type CancellationToken, type Ports, throwIfCancelled } from "./ports.ts";
import { type FilesReading, type PackReading, readPacks } from "./read-packs.ts";
import { letGoOfCandidates, storedCandidates } from "./source-bytes.ts";
import type { SourceCache } from "./source-cache.ts";
import { type SourceFiles, statAll } from "./source-files.ts";

/** Sources read before others have their turn. */
const BATCH = 32;
/** Fewer sources than this, with fewer bytes than that, are read sooner than a worker has started. */
const WORTH_WORKERS = 64;
const BYTES_WORTH_WORKERS = 2 ** 20;
/** Milliseconds after which a reading that is cut short loses what it had, and how many times as long as keeping it takes. */
const PROGRESS_KEPT = 3000;
const PROGRESS_SHARE = 10;
/** Part of the sources that are merged by which they have to grow before they are merged anew: merging costs all of them. */
const GROWTH = 1 / 16;

export interface SourceReadingOptions {
  /** Largest file that is read, in bytes, at the moment. */
  readonly limitBytes: () => number;
  /** Told of errors that should not be. */
  readonly onFault: (error: unknown) => void;
}

/** Told how many of how many files are read. */
export type Report = (done: number, total: number) => void;

/** Called now and then with what is known of the sources read since. */
export type Merge = (prepared?: Prepared) => void;

/** Which files of the corpus are to be read, and their reading: in turns with other work, many of them in workers. */
export class SourceReading {
  /** To be read once there are notes. */
  readonly waiting = new Set<string>();
  /** Taken over from an earlier run by their looks, and to be compared yet. */
  readonly unverified = new Set<string>();
  readonly #ports: Ports;
  readonly #sources: SourceFiles;
  readonly #cache: SourceCache | undefined;
  readonly #options: SourceReadingOptions;

  constructor(ports: Ports, sources: SourceFiles, cache: SourceCache | undefined, options: SourceReadingOptions) {
    this.#ports = ports;
    this.#sources = sources;
    this.#cache = cache;
    this.#options = options;
  }

  /** The file has been read, is about to be, or is gone. */
  settle(path: string): void {
    this.waiting.delete(path);
    this.unverified.delete(path);
  }

  /** Reads the files; rejects with `Cancelled`. */
  async read(paths: readonly string[], token: CancellationToken, report: Report, merge: Merge): Promise<void> {
    const total = paths.length;
    let done = 0;
    report(done, total);
    const advance = (count: number) => {
      done += count;
      report(done, total);
    };
    const { here, inWorkers } = await this.#divide(paths);
    for (let i = 0; i < here.length; i += BATCH) {
      const batch = here.slice(i, i + BATCH);
      for (const path of batch) {
        throwIfCancelled(token);
        this.settle(path);
        await this.#readSource(path);
      }
      if (batch.length < BATCH && inWorkers.length === 0) break;
      merge();
      advance(batch.length);
      await this.#ports.scheduler.pause();
    }
    if (inWorkers.length > 0) await this.#readInWorkers(inWorkers, token, advance, merge);
    report(total, total);
  }

  /** Where files are few, the small ones are not to wait for a large one. */
  async #divide(
    paths: readonly string[],
  ): Promise<{ readonly here: readonly string[]; readonly inWorkers: readonly string[] }> {
    if (this.#ports.workers === undefined) return { here: paths, inWorkers: [] };
    if (paths.length >= WORTH_WORKERS) return { here: [], inWorkers: paths };
    const stats = await statAll(this.#ports.files, paths);
    const sized = paths.map((path, i) => ({ path, size: stats[i]?.size ?? 0 })).sort((a, b) => a.size - b.size);
    const ordered = sized.map(({ path }) => path);
    let bytes = 0;
    for (const [i, { size }] of sized.entries()) {
      bytes += size;
      if (bytes >= BYTES_WORTH_WORKERS) return { here: ordered.slice(0, i), inWorkers: ordered.slice(i) };
    }
    return { here: paths, inWorkers: [] };
  }

  async #readInWorkers(
    paths: readonly string[],
    token: CancellationToken,
    advance: (count: number) => void,
    merge: (prepared: Prepared) => void,
  ): Promise<void> {
    const { workers, scheduler } = this.#ports;
    if (workers === undefined) return;
    const files = paths.map((path) => {
      const known = this.#sources.known(path);
      return { path, known: known && { stat: known.stat, recipe: known.recipe } };
    });
    const limitBytes = this.#options.limitBytes();
    let merged = 0;
    let segments: Segment[] = [];
    const mergeNew = () => {
      merged += segments.reduce((sum, { sources }) => sum + sources.length, 0);
      merge({ candidatesOf: storedCandidates, letGoOf: letGoOfCandidates, segments });
      segments = [];
    };
    let keepAt = scheduler.now() + PROGRESS_KEPT;
    const keep = async (pack: PackReading) => {
      await this.#cache?.addPack(pack);
      await scheduler.pause();
    };
    const take = async (reading: FilesReading) => {
      this.#takeFiles(reading);
      if (reading.files.length > 0) {
        segments.push(...reading.segments);
        const fresh = segments.reduce((sum, { sources }) => sum + sources.length, 0);
        if (fresh >= merged * GROWTH) mergeNew();
      }
      advance(reading.outcomes.length);
      await scheduler.pause();
      const now = scheduler.now();
      if (now < keepAt) return;
      await this.#cache?.saveProgress(this.#sources.contents());
      keepAt = scheduler.now() + Math.max(PROGRESS_KEPT, PROGRESS_SHARE * (scheduler.now() - now));
    };
    try {
      await readPacks(workers, this.#ports, { files, limitBytes }, token, { keep, take });
      if (segments.length > 0) mergeNew();
    } finally {
      workers.rest();
    }
  }

  #takeFiles({ outcomes, files }: FilesReading): void {
    const parts = new Map<string, FileContent[]>(outcomes.map(({ path }) => [path, []]));
    for (const content of files) parts.get(content.path)?.push(content);
    for (const outcome of outcomes) {
      this.settle(outcome.path);
      if (outcome.kind === "fault") this.#options.onFault(new Error(`${outcome.path}: ${outcome.fault}`));
      this.#sources.take(outcome, parts.get(outcome.path) ?? []);
    }
  }

  /** One file that Provenote itself fails on takes no other along. */
  async #readSource(path: string): Promise<void> {
    try {
      await this.#sources.read(path, this.#options.limitBytes());
    } catch (error) {
      this.#options.onFault(error);
      this.#sources.fail(path);
    }
  }
}
