import type { SourceSet } from "../corpus/source-set.ts";
import { applyIndexMerge, gainedOf, nextIndexMerge } from "../snapshot/make-snapshot.ts";
import type { FolderFiles } from "./folder-files.ts";
import type { Ports } from "./ports.ts";
import type { SnapshotLine } from "./snapshot-line.ts";

/** Milliseconds between a change and its being kept for the next run. */
const KEEPING = 5000;

/** Makes the index cheaper to ask and keeps what was read, while nothing else is to be done. */
export class Tending {
  readonly #ports: Pick<Ports, "scheduler" | "cache">;
  readonly #files: FolderFiles;
  readonly #line: SnapshotLine;
  readonly #isBusy: () => boolean;
  readonly #onFault: (error: unknown) => void;
  #underWay: Promise<void> | undefined;
  #kept: SourceSet | undefined;

  constructor(
    ports: Pick<Ports, "scheduler" | "cache">,
    files: FolderFiles,
    line: SnapshotLine,
    isBusy: () => boolean,
    onFault: (error: unknown) => void,
  ) {
    this.#ports = ports;
    this.#files = files;
    this.#line = line;
    this.#isBusy = isBusy;
    this.#onFault = onFault;
  }

  begin(): void {
    this.#underWay ??= this.#mergeAndKeep()
      .catch(this.#onFault)
      .finally(() => {
        this.#underWay = undefined;
      });
  }

  /** Resolves when nothing that can wait is left to do. */
  async done(): Promise<void> {
    while (this.#underWay !== undefined) await this.#underWay;
  }

  async #mergeAndKeep(): Promise<void> {
    const { scheduler, cache } = this.#ports;
    const line = this.#line;
    for (;;) {
      const { snapshot } = line;
      if (snapshot === undefined || this.#isBusy()) return;
      const merge = nextIndexMerge(snapshot);
      if (merge === undefined) break;
      while (!merge.step()) await scheduler.pause();
      applyIndexMerge(line.snapshot ?? snapshot, merge);
    }
    if (cache === undefined || line.wholeSources === undefined || this.#kept === line.wholeSources) return;
    if (this.#kept !== undefined) await scheduler.delay(KEEPING);
    const { snapshot } = line;
    if (snapshot === undefined || this.#isBusy() || line.wholeSources === undefined) return;
    this.#kept = line.wholeSources;
    await this.#files.keep(gainedOf(snapshot));
  }
}
