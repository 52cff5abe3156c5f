import type { Source } from "../corpus/source.ts";
import { SourceSet } from "../corpus/source-set.ts";
import type { Note } from "../notes/note.ts";
import type { Prepared } from "../snapshot/ground.ts";
import {
  gainedOf,
  makePartialSnapshot,
  makeSnapshot,
  mergeNames,
  type SnapshotParts,
} from "../snapshot/make-snapshot.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { FolderFiles } from "./folder-files.ts";

type Problems = SnapshotParts["settingsProblems"];
type ReadSources = Pick<SnapshotParts, "sources" | "problems">;

const NO_SOURCES: ReadSources = { sources: SourceSet.empty, problems: [] };
const NO_NOTES: readonly Note[] = [];

/**
 * The snapshots of a folder, one after the other, each made of the files as they are and of the one before. While sources
 * are read, a draft has what they yield together so far: partial snapshots are made of it, and at last the next whole one.
 */
export class SnapshotLine {
  readonly #files: FolderFiles;
  #snapshot: Snapshot | undefined;
  /** What the snapshot was made of. */
  #published: SnapshotParts | undefined;
  #draft: Snapshot | undefined;
  #draftSources: ReadSources | undefined;
  /** Made of the draft for who asks while sources are read. */
  #partial: { readonly draft: Snapshot; readonly parts: SnapshotParts; readonly snapshot: Snapshot } | undefined;
  /** What an earlier run left, until all sources are read. */
  #prepared: Prepared | undefined;
  /** Undefined until the sources were read once: with no notes they are not. */
  #whole: ReadSources | undefined;
  #problems: { readonly parts: readonly unknown[]; readonly all: Problems } | undefined;

  constructor(files: FolderFiles) {
    this.#files = files;
  }

  /** The newest that is no partial one. */
  get snapshot(): Snapshot | undefined {
    return this.#snapshot;
  }

  /** All sources as they were when they were last read whole; undefined if they never were. */
  get wholeSources(): SourceSet | undefined {
    return this.#whole?.sources;
  }

  /** A snapshot of what was read so far; undefined where that is nothing. The same until more was read. */
  get partial(): Snapshot | undefined {
    const draft = this.#draft;
    if (draft === undefined || this.#draftSources === undefined) return undefined;
    const parts = this.#parts(this.#draftSources);
    if (this.#partial?.draft === draft && isSame(parts, this.#partial.parts)) return this.#partial.snapshot;
    const snapshot = makePartialSnapshot(parts, draft);
    this.#partial = { draft, parts, snapshot };
    return snapshot;
  }

  /** Takes what an earlier run left, for the first draft. */
  prepare(prepared: Prepared): void {
    this.#prepared = prepared;
  }

  /** Begins a draft with what an earlier run left, if that was not done yet. */
  mergePrepared(): void {
    if (this.#prepared !== undefined && this.#draft === undefined) this.mergeSources(this.#prepared);
  }

  /** Merges what was read so far, so that the snapshot at the end has little left to do. */
  mergeSources(prepared?: Prepared): void {
    const { sources, problems } = this.#files.sources;
    const parts = this.#parts({ sources, problems });
    const draft = this.#draft ?? this.#snapshot;
    this.#draft = makeSnapshot({ ...parts, notes: NO_NOTES, candidates: NO_NOTES }, draft, draft, prepared);
    this.#draftSources = { sources, problems };
  }

  /** Whether names are to be merged of other sources, or under another word of the person, than there is a draft of. */
  get isBehind(): boolean {
    if (this.#draft === undefined) return this.#published?.corrections !== this.#files.entities.corrections;
    return this.#draftSources?.sources !== this.#files.sources.sources;
  }

  /** Sources in the draft. */
  get draftSize(): number {
    return this.#draftSources?.sources.size ?? 0;
  }

  /** Merges names of at most so many sources of the draft; whether none are left. */
  mergeNames(most: number): boolean {
    return this.#draft === undefined || mergeNames(this.#draft, most);
  }

  /** Looks for names in a source that the next snapshot will probably have, so that it need not. */
  findCandidates(source: Source): void {
    if (this.#snapshot !== undefined) gainedOf(this.#snapshot).candidatesOf(source);
  }

  /** All sources are read. */
  completeSources(): void {
    const { sources, problems } = this.#files.sources;
    this.#whole = { sources, problems };
    this.#prepared = undefined;
  }

  /** Makes the next snapshot; whether it is another one. */
  next(): boolean {
    const parts = this.#parts(this.#files.wanted ? this.#whole : undefined);
    const same = this.#snapshot !== undefined && isSame(parts, this.#published);
    if (!same) this.#snapshot = makeSnapshot(parts, this.#snapshot, this.#draft);
    this.#published = parts;
    return !same;
  }

  /** The reading is over. */
  dropDraft(): void {
    this.#draft = undefined;
    this.#draftSources = undefined;
    this.#partial = undefined;
  }

  /** Nothing can be said of the folder any more. */
  dropSnapshot(): void {
    this.#snapshot = undefined;
  }

  /** Without sources there is nothing to say about notes either. */
  #parts(known: ReadSources | undefined): SnapshotParts {
    const { settings, entities, notes } = this.#files;
    return {
      settings: settings.settings,
      settingsProblems: this.#settingsProblems(),
      corrections: entities.corrections,
      entitiesText: entities.text,
      entitiesPaths: entities.paths,
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
}

function isSame(a: SnapshotParts, b: SnapshotParts | undefined): boolean {
  return b !== undefined && (Object.keys(a) as (keyof SnapshotParts)[]).every((part) => a[part] === b[part]);
}
