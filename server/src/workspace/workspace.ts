import { SourceSet } from "../corpus/source-set.ts";
import { ENTITIES_PATH } from "../entities/read-entities-file.ts";
import type { Note } from "../notes/note.ts";
import type { Prepared } from "../snapshot/ground.ts";
import {
  applyIndexMerge,
  makePartialSnapshot,
  makeSnapshot,
  mergeNames,
  nextIndexMerge,
  preparedOf,
  type SnapshotParts,
} from "../snapshot/make-snapshot.ts";
import { SETTINGS_PATH } from "../snapshot/parse-settings.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { FolderFiles, type FolderOptions } from "./folder-files.ts";
import { type CancellationToken, Cancelled, type Ports, throwIfCancelled } from "./ports.ts";
import type { RuleLevels } from "./settings-file.ts";

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
/** Milliseconds between a change and its being kept for the next run. */
const KEEPING = 5000;
/** Sources whose names are merged in one turn: fewer cost more in all, more let others wait longer. */
const NAMES_AT_ONCE = 256;

type Problems = SnapshotParts["settingsProblems"];
type ReadSources = Pick<SnapshotParts, "sources" | "problems">;

const NO_SOURCES: ReadSources = { sources: SourceSet.empty, problems: [] };
const NO_NOTES: readonly Note[] = [];

/**
 * One workspace folder: reads everything, follows open documents and files, and makes the next snapshot. What an editor
 * has open is in the next snapshot asked for, what changes on the disk is in one as soon as it is read whole.
 */
export class Workspace {
  readonly #ports: Ports;
  readonly #options: FolderOptions;
  readonly #files: FolderFiles;
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
  #snapshot: Snapshot | undefined;
  /** The snapshot has the text of an editor and nobody was told of it: who does not follow editors has not seen it. */
  #untold = false;
  /** What the snapshot was made of. */
  #published: SnapshotParts | undefined;
  /** Has what the sources yield together while they are being read. */
  #draft: Snapshot | undefined;
  #draftSources: ReadSources | undefined;
  /** Made of the draft for who asks while sources are read. */
  #partial: { readonly draft: Snapshot; readonly parts: SnapshotParts; readonly snapshot: Snapshot } | undefined;
  /** What an earlier run left, until it is merged. */
  #prepared: Prepared | undefined;
  /** Makes the index cheaper to ask and keeps what was read, while nothing else is to be done. */
  #tending: Promise<void> | undefined;
  #kept: SourceSet | undefined;
  /** Undefined until the sources were read once: with no notes they are not. */
  #whole: ReadSources | undefined;
  #problems: { readonly parts: readonly unknown[]; readonly all: Problems } | undefined;

  constructor(ports: Ports, options: FolderOptions) {
    this.#ports = ports;
    this.#options = options;
    this.#files = new FolderFiles(ports, options);
  }

  get state(): WorkspaceState {
    return this.#state;
  }

  /** The newest snapshot; undefined while the first reading is under way or when it was given up. */
  get snapshot(): Snapshot | undefined {
    if (this.#typed.size > 0) {
      this.#takeTyped();
      if (this.#snapshot !== undefined) this.#publish(false);
      if (this.#state !== "stopped") this.#work();
    }
    return this.#isLoading() ? undefined : this.#snapshot;
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
      const snapshot = this.snapshot ?? this.#makePartial();
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
      if (this.#files.unverified.size === 0) return snapshot;
      if (this.#working === undefined) throw new Cancelled();
      await this.#working;
    }
  }

  /** Resolves when everything that can wait has been done too, and what was read is kept for the next run. */
  async tended(): Promise<void> {
    await this.settled();
    while (this.#tending !== undefined) await this.#tending;
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
    if (this.#snapshot !== undefined) this.#publish(true);
  }

  /** Resolves when all changes that are known of have been read. */
  async settled(): Promise<void> {
    while (this.#working !== undefined) await this.#working;
  }

  /** Nothing is read before `index` was called for the first time. */
  #work(): void {
    const begun = this.#lookAtAll || this.#snapshot !== undefined;
    if (this.#working !== undefined || !begun || !this.#hasWork()) return;
    const token = { isCancellationRequested: false };
    this.#token = token;
    this.#working = this.#workOff(token).finally(() => {
      this.#working = undefined;
      if (!token.isCancellationRequested) this.#work();
      this.#tend();
    });
  }

  #hasWork(): boolean {
    return this.#lookAtAll || this.#dirty.size > 0 || (this.#files.wanted && this.#hasSourcesToRead());
  }

  #hasSourcesToRead(): boolean {
    return this.#files.waiting.size + this.#files.unverified.size > 0;
  }

  async #workOff(token: CancellationToken): Promise<void> {
    try {
      while (this.#hasWork()) {
        const verifies = !this.#lookAtAll && this.#dirty.size + this.#files.waiting.size === 0;
        if (!this.#lookAtAll && !verifies) await this.#ports.scheduler.delay(GATHERING);
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
      this.#draft = undefined;
      this.#draftSources = undefined;
      this.#partial = undefined;
    }
  }

  /** What was whole before stays; without it nothing can be said. */
  #giveUp(): void {
    if (this.#restarts > 0) return;
    if (this.#snapshot === undefined || this.#isLoading()) {
      this.#snapshot = undefined;
      this.#setState("stopped");
      for (const waiting of this.#readers.splice(0)) waiting();
    } else {
      this.#lookAtAll = false;
      this.#files.waiting.clear();
      this.#publish(true);
    }
  }

  #isLoading(): boolean {
    return this.#files.wanted && this.#whole === undefined;
  }

  async #readChanges(token: CancellationToken): Promise<void> {
    while (this.#lookAtAll || this.#dirty.size > 0) {
      if (this.#lookAtAll) {
        this.#dirty.clear();
        await this.#files.readAll(token, (prepared) => this.#prepare(prepared));
        this.#lookAtAll = false;
      }
      for (const path of [...this.#dirty].sort()) {
        throwIfCancelled(token);
        this.#dirty.delete(path);
        if ((await this.#files.readPath(path, token)) === "look-at-all") this.#lookAtAll = true;
      }
    }
  }

  /** Whoever waits is answered by what an earlier run left, before anything else is done. */
  async #prepare(prepared: Prepared): Promise<void> {
    this.#prepared = prepared;
    if (this.#readers.length === 0) return;
    this.#mergeSources(prepared);
    await this.#ports.scheduler.pause();
  }

  /** Merges the names of what was read, in turns with other work; where that takes long, who waits is answered first. */
  async #mergeNames(token: CancellationToken): Promise<void> {
    const takesLong = (this.#draftSources?.sources.size ?? 0) > NAMES_AT_ONCE;
    if (takesLong) await this.#ports.scheduler.pause();
    while (this.#draft !== undefined && !mergeNames(this.#draft, NAMES_AT_ONCE)) {
      await this.#ports.scheduler.pause();
      throwIfCancelled(token);
    }
  }

  async #readSources(token: CancellationToken, verifies: boolean): Promise<void> {
    const merge = (prepared?: Prepared) => this.#mergeSources(prepared);
    if (this.#prepared !== undefined && this.#draft === undefined) merge(this.#prepared);
    if (this.#files.waiting.size > 0) {
      if (this.#whole === undefined) this.#setState("indexing");
      const report = (done: number, total: number) => this.#tell((listener) => listener.onProgress?.(done, total));
      await this.#files.readWaiting(token, report, merge);
    } else if (verifies) await this.#files.verify(token, merge);
    if (this.#isBehind()) merge();
    await this.#mergeNames(token);
    const { sources, problems } = this.#files.sources;
    this.#whole = { sources, problems };
    this.#prepared = undefined;
  }

  /** Whether names are to be merged of other sources, or under another word of the person, than there is a draft of. */
  #isBehind(): boolean {
    if (this.#draft === undefined) return this.#published?.corrections !== this.#files.entities.corrections;
    return this.#draftSources?.sources !== this.#files.sources.sources;
  }

  #makePartial(): Snapshot | undefined {
    const draft = this.#draft;
    if (draft === undefined || this.#draftSources === undefined) return undefined;
    const parts = this.#parts(this.#draftSources);
    if (this.#partial?.draft === draft && isSame(parts, this.#partial.parts)) return this.#partial.snapshot;
    const snapshot = makePartialSnapshot(parts, draft);
    this.#partial = { draft, parts, snapshot };
    return snapshot;
  }

  /** Merges what was read so far, so that the snapshot at the end has little left to do. */
  #mergeSources(prepared: Prepared | undefined): void {
    const { sources, problems } = this.#files.sources;
    const parts = this.#parts({ sources, problems });
    const draft = this.#draft ?? this.#snapshot;
    this.#draft = makeSnapshot({ ...parts, notes: NO_NOTES, candidates: NO_NOTES }, draft, draft, prepared);
    this.#draftSources = { sources, problems };
    for (const waiting of this.#readers.splice(0)) waiting();
  }

  #tend(): void {
    if (this.#tending !== undefined) return;
    this.#tending = this.#mergeAndKeep()
      .catch((error) => this.#options.onFault(error))
      .finally(() => {
        this.#tending = undefined;
      });
  }

  async #mergeAndKeep(): Promise<void> {
    const { scheduler, cache } = this.#ports;
    for (;;) {
      const snapshot = this.#snapshot;
      if (snapshot === undefined || this.#working !== undefined) return;
      const merge = nextIndexMerge(snapshot);
      if (merge === undefined) break;
      while (!merge.step()) await scheduler.pause();
      applyIndexMerge(this.#snapshot ?? snapshot, merge);
    }
    if (cache === undefined || this.#whole === undefined || this.#kept === this.#whole.sources) return;
    if (this.#kept !== undefined) await scheduler.delay(KEEPING);
    const snapshot = this.#snapshot;
    if (snapshot === undefined || this.#working !== undefined || this.#whole === undefined) return;
    this.#kept = this.#whole.sources;
    await this.#files.keep(preparedOf(snapshot));
  }

  #takeTyped(): void {
    for (const [path, text] of this.#typed) this.#files.setDocument(path, text);
    this.#typed.clear();
  }

  /** `files` tells that files or settings changed; else only the text of an editor did. */
  #publish(files: boolean): void {
    this.#takeTyped();
    const parts = this.#parts(this.#files.wanted ? this.#whole : undefined);
    const same = this.#snapshot !== undefined && isSame(parts, this.#published);
    const snapshot = same && this.#snapshot ? this.#snapshot : makeSnapshot(parts, this.#snapshot, this.#draft);
    this.#snapshot = snapshot;
    this.#published = parts;
    if (this.#working === undefined || files) {
      this.#setState(this.#isLoading() ? "indexing" : snapshot.notes.length === 0 ? "idle" : "ready");
    }
    for (const waiting of this.#readers.splice(0)) waiting();
    const news = !same || this.#untold;
    this.#untold = news && !files;
    if (news && files) this.#tell((listener) => listener.onSnapshot?.(snapshot));
  }

  /** Without sources there is nothing to say about notes either. */
  #parts(known: ReadSources | undefined): SnapshotParts {
    const { settings, entities, notes } = this.#files;
    return {
      settings: settings.settings,
      settingsProblems: this.#settingsProblems(),
      corrections: entities.corrections,
      entitiesText: entities.text,
      ...(known ?? NO_SOURCES),
      notes: known ? notes.notes : NO_NOTES,
      candidates: known ? notes.candidates : NO_NOTES,
      pages: notes.pages,
    };
  }

  /** The same array until something changes. */
  #settingsProblems(): Problems {
    const { settings, entities, unmatched } = this.#files;
    const parts = [settings.problems, entities.problems, unmatched];
    if (parts.some((part, i) => part !== this.#problems?.parts[i])) {
      this.#problems = { parts, all: [...settings.problems, ...(unmatched ? [unmatched] : []), ...entities.problems] };
    }
    return this.#problems?.all ?? [];
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

function isSame(a: SnapshotParts, b: SnapshotParts | undefined): boolean {
  return b !== undefined && (Object.keys(a) as (keyof SnapshotParts)[]).every((part) => a[part] === b[part]);
}
