import { gazetteer } from "../entities/gazetteer.ts";
import { ENTITIES_PATH } from "../entities/read-entities-file.ts";
import type { Note } from "../notes/note.ts";
import type { Prepared } from "../snapshot/ground.ts";
import { SETTINGS_PATH } from "../snapshot/parse-settings.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { FolderFiles, type FolderOptions } from "./folder-files.ts";
import { type CancellationToken, Cancelled, type Ports, throwIfCancelled } from "./ports.ts";
import type { RuleLevels } from "./settings-file.ts";
import { SnapshotLine } from "./snapshot-line.ts";
import { Tending } from "./tending.ts";

/**
 * `idle`: no corpus or no notes, so that there is nothing to do; `stopped`: given up before the first reading was done,
 * so that nothing can be said.
 */
export type WorkspaceState = "indexing" | "ready" | "idle" | "stopped";

export interface WorkspaceListener {
  /** Files or settings changed. */
  onSnapshot?(snapshot: Snapshot): void;
  /** An editor has another text; the snapshot asked for next has it. */
  onDocument?(): void;
  onState?(state: WorkspaceState): void;
  /** While sources are read. */
  onProgress?(done: number, total: number): void;
}

/** Changes of files are gathered for this long, in milliseconds: a file saved by way of another vanishes for a moment. */
const GATHERING = 40;
/** Files that changed together of which each is read while changes are gathered. */
const READ_AHEAD = 4;
/** Sources that changed since the last run which are read before the first answer. */
const READ_FIRST = 16;
const NOBODY = () => {};
/** Sources whose names are merged in one turn: fewer cost more in all, more let others wait longer. */
const NAMES_AT_ONCE = 256;

/**
 * One workspace folder: reads everything, follows open documents and files, and makes the next snapshot. What an editor
 * has open is in the next snapshot asked for, what changes on the disk is in one as soon as it is read whole.
 */
export class Workspace {
  readonly #ports: Ports;
  readonly #options: FolderOptions;
  readonly #files: FolderFiles;
  readonly #line: SnapshotLine;
  readonly #tending: Tending;
  readonly #listeners = new Set<WorkspaceListener>();
  readonly #dirty = new Set<string>();
  /** Texts of editors that no snapshot has yet: a person types faster than anybody asks. */
  readonly #typed = new Map<string, string | undefined>();
  readonly #readers: (() => void)[] = [];
  #lookAtAll = false;
  /** Readings that wait for the one before them to end. */
  #restarts = 0;
  #working: Promise<void> | undefined;
  #token = { isCancellationRequested: false };
  #state: WorkspaceState = "indexing";
  /** The snapshot has the text of an editor and nobody was told of it: who does not follow editors has not seen it. */
  #untold = false;
  constructor(ports: Ports, options: FolderOptions) {
    this.#ports = ports;
    this.#options = options;
    this.#files = new FolderFiles(ports, options);
    this.#line = new SnapshotLine(this.#files);
    this.#tending = new Tending(ports, this.#files, this.#line, () => this.isReading, options.onFault);
  }

  get state(): WorkspaceState {
    return this.#state;
  }

  /** The newest snapshot; undefined while the first reading is under way or when it was given up. */
  get snapshot(): Snapshot | undefined {
    if (this.#typed.size > 0) {
      this.#takeTyped();
      if (this.#line.snapshot !== undefined) this.#publish(false);
      if (this.#state !== "stopped") this.#work();
    }
    return this.#isLoading() ? undefined : this.#line.snapshot;
  }

  /** The newest snapshot, once there is one. Rejects with `Cancelled` when the reading was given up. */
  async ready(): Promise<Snapshot> {
    while (this.snapshot === undefined) {
      if (this.#state === "stopped") throw new Cancelled();
      await new Promise<void>((resolve) => this.#readers.push(resolve));
    }
    return this.snapshot;
  }

  /**
   * As `ready`, but with what there is of the first reading as soon as there is something: a partial snapshot, other than
   * `seen`.
   */
  async early(seen?: Snapshot): Promise<Snapshot> {
    for (;;) {
      const snapshot = this.snapshot ?? this.#line.partial;
      if (snapshot !== undefined && snapshot !== seen) return snapshot;
      if (this.#state === "stopped") throw new Cancelled();
      await new Promise<void>((resolve) => this.#readers.push(resolve));
    }
  }

  /**
   * As `ready`, with every source compared with its file: what an earlier run left is trusted by the looks of the files
   * at first.
   */
  async verified(): Promise<Snapshot> {
    for (;;) {
      const snapshot = await this.ready();
      if (this.#files.reading.unverified.size === 0) return snapshot;
      if (this.#working === undefined) throw new Cancelled();
      await this.#working;
    }
  }

  /**
   * Compares some sources with their files before all others; whether they are what the snapshot has. If they are not, a
   * snapshot with what they are now is under way.
   */
  async verify(paths: Iterable<string>): Promise<boolean> {
    const { reading, sources } = this.#files;
    if (reading.unverified.size === 0) return true;
    const asked = [...new Set(paths)].filter((path) => reading.unverified.has(path));
    if (asked.length === 0) return true;
    const before = sources.sources;
    await reading.read(asked, this.#token, NOBODY, NOBODY);
    if (sources.sources === before) return true;
    this.filesChanged(asked);
    return false;
  }

  /** Resolves when everything that can wait has been done too, and what was read is kept for the next run. */
  async tended(): Promise<void> {
    await this.settled();
    await this.#tending.done();
  }

  /** Why there are no sources where a person expects some, in a whole sentence. */
  get lackOfSources(): string | undefined {
    return this.#state === "indexing" ? undefined : this.#files.lackOfSources;
  }

  /** A note that is not checked for want of sources, with what `lackOfSources` says. */
  findUncheckedNote(path: string): { readonly note: Note; readonly why: string } | undefined {
    this.#takeTyped();
    const why = this.lackOfSources;
    const note = this.#files.notes.notes.find((one) => one.path === path);
    return why !== undefined && note ? { note, why } : undefined;
  }

  /** Text of a file whose problems the snapshot has, in which their places are offsets; undefined for any other file. */
  configurationText(path: string): string | undefined {
    this.#takeTyped();
    if (path === SETTINGS_PATH) return this.#files.settings.text;
    return path === ENTITIES_PATH ? (this.#files.entities.text ?? "") : undefined;
  }

  /** Returns what ends the listening. */
  listen(listener: WorkspaceListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads everything; files that are known already are read anew. Resolves when that is done or given up. */
  async index(): Promise<void> {
    this.#restarts++;
    this.stop();
    await this.settled();
    this.#restarts--;
    this.#files.forget();
    this.#lookAtAll = true;
    this.#setState("indexing");
    this.#work();
    await this.settled();
  }

  /** Gives up the reading under way. */
  stop(): void {
    this.#token.isCancellationRequested = true;
  }

  /** Takes the text an editor has open; undefined when it has closed the document. */
  setDocument(path: string, text: string | undefined): void {
    this.#typed.set(path, text);
    if (text === undefined) this.filesChanged([path]);
    this.#tell((listener) => listener.onDocument?.());
  }

  /** Files or directories came, went or changed. */
  filesChanged(paths: Iterable<string>): void {
    for (const path of paths) this.#dirty.add(path);
    if (this.#state !== "stopped") this.#work();
  }

  /** Levels of rules that the person set in the editor. */
  setRuleLevels(levels: RuleLevels): void {
    this.#files.settings.setOverrides(levels);
    if (this.#line.snapshot !== undefined) this.#publish(true);
  }

  /** Resolves when all changes that are known of have been read. */
  async settled(): Promise<void> {
    while (this.#working !== undefined) await this.#working;
  }

  /** Changes are being read. */
  get isReading(): boolean {
    return this.#working !== undefined;
  }

  /** Nothing is read before `index` was called for the first time. */
  #work(): void {
    const begun = this.#lookAtAll || this.#line.snapshot !== undefined;
    if (this.#working !== undefined || !begun || !this.#hasWork()) return;
    const token = { isCancellationRequested: false };
    this.#token = token;
    this.#working = this.#workOff(token).finally(() => {
      this.#working = undefined;
      if (!token.isCancellationRequested) this.#work();
      this.#tending.begin();
    });
  }

  #hasWork(): boolean {
    return this.#lookAtAll || this.#dirty.size > 0 || (this.#files.wanted && this.#hasSourcesToRead());
  }

  #hasSourcesToRead(): boolean {
    return this.#files.reading.waiting.size + this.#files.reading.unverified.size > 0;
  }

  async #workOff(token: CancellationToken): Promise<void> {
    try {
      while (this.#hasWork()) {
        const verifies = !this.#lookAtAll && this.#dirty.size + this.#files.reading.waiting.size === 0;
        if (!this.#lookAtAll && !verifies) await this.#gather();
        this.#takeTyped();
        await this.#readChanges(token);
        if (this.#files.wanted) await this.#readSources(token, verifies);
        this.#publish(true);
      }
    } catch (error) {
      const fault = !(error instanceof Cancelled);
      if (fault) {
        this.stop();
        this.#options.onFault(error);
      }
      this.#giveUp();
    } finally {
      this.#line.dropDraft();
    }
  }

  /**
   * Waits for further changes, and reads meanwhile what changed first: most files are whole by then, so that the snapshot
   * with them need not wait for their extraction.
   */
  async #gather(): Promise<void> {
    const gathered = this.#ports.scheduler.delay(GATHERING);
    // What fails here fails again in its turn, where it is told.
    if (this.#dirty.size <= READ_AHEAD) await this.#readAhead([...this.#dirty]).catch(NOBODY);
    await gathered;
  }

  async #readAhead(paths: readonly string[]): Promise<void> {
    for (const source of await this.#files.readAhead(paths)) this.#line.findCandidates(source);
  }

  /** What was whole before stays; without it nothing can be said. */
  #giveUp(): void {
    if (this.#restarts > 0) return;
    if (this.#line.snapshot === undefined || this.#isLoading()) {
      this.#line.dropSnapshot();
      this.#setState("stopped");
      this.#wakeReaders();
    } else {
      this.#lookAtAll = false;
      this.#files.reading.waiting.clear();
      this.#publish(true);
    }
  }

  #isLoading(): boolean {
    return this.#files.wanted && this.#line.wholeSources === undefined;
  }

  async #readChanges(token: CancellationToken): Promise<void> {
    while (this.#lookAtAll || this.#dirty.size > 0) {
      if (this.#lookAtAll) {
        this.#dirty.clear();
        await this.#files.readAll(token, (prepared) => this.#prepare(prepared, token));
        this.#lookAtAll = false;
      }
      for (const path of [...this.#dirty].sort()) {
        throwIfCancelled(token);
        this.#dirty.delete(path);
        if ((await this.#files.readPath(path, token)) === "look-at-all") this.#lookAtAll = true;
      }
    }
  }

  /** Whoever waits is answered by what an earlier run left, and by the little that changed since, before anything else. */
  async #prepare(prepared: Prepared, token: CancellationToken): Promise<void> {
    this.#line.prepare(prepared);
    if (this.#readers.length === 0) return;
    const { reading } = this.#files;
    const changed = [...reading.waiting].sort();
    if (changed.length <= READ_FIRST) await reading.read(changed, token, NOBODY, NOBODY);
    this.#line.mergePrepared();
    this.#wakeReaders();
    await this.#ports.scheduler.pause();
  }

  async #readSources(token: CancellationToken, verifies: boolean): Promise<void> {
    const merge = (prepared?: Prepared) => {
      this.#line.mergeSources(prepared);
      this.#wakeReaders();
    };
    this.#line.mergePrepared();
    this.#wakeReaders();
    const { reading } = this.#files;
    if (reading.waiting.size > 0) {
      if (this.#line.wholeSources === undefined) this.#setState("indexing");
      const report = (done: number, total: number) => this.#tell((listener) => listener.onProgress?.(done, total));
      await reading.read([...reading.waiting].sort(), token, report, merge);
    } else if (verifies) await reading.read([...reading.unverified].sort(), token, NOBODY, merge);
    if (this.#line.isBehind) merge();
    await this.#mergeNames(token);
    this.#line.completeSources();
  }

  /** Merges the names of what was read, in turns with other work; where that takes long, who waits is answered first. */
  async #mergeNames(token: CancellationToken): Promise<void> {
    if (this.#line.draftSize > NAMES_AT_ONCE) {
      await this.#ports.scheduler.pause();
      gazetteer();
      await this.#ports.scheduler.pause();
    }
    while (!this.#line.mergeNames(NAMES_AT_ONCE)) {
      await this.#ports.scheduler.pause();
      throwIfCancelled(token);
    }
  }

  #wakeReaders(): void {
    for (const waiting of this.#readers.splice(0)) waiting();
  }

  #takeTyped(): void {
    for (const [path, text] of this.#typed) this.#files.setDocument(path, text);
    this.#typed.clear();
  }

  /** `files` tells that files or settings changed; else only the text of an editor did. */
  #publish(files: boolean): void {
    this.#takeTyped();
    const isNew = this.#line.next();
    const { snapshot } = this.#line;
    if (this.#working === undefined || files) {
      this.#setState(this.#isLoading() ? "indexing" : snapshot?.notes.length === 0 ? "idle" : "ready");
    }
    this.#wakeReaders();
    const news = isNew || this.#untold;
    this.#untold = news && !files;
    if (news && files && snapshot) this.#tell((listener) => listener.onSnapshot?.(snapshot));
  }

  #setState(state: WorkspaceState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#tell((listener) => listener.onState?.(state));
  }

  #tell(what: (listener: WorkspaceListener) => void): void {
    for (const listener of [...this.#listeners]) what(listener);
  }
}
