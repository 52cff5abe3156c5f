import type { CancellationToken } from "vscode-languageserver";
import type { Source } from "../corpus/source.ts";
import type { Note } from "../notes/note.ts";
import { asItStands, judgeNewUntil, judgeUntil } from "../snapshot/make-snapshot.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { Cancelled, type Scheduler } from "../workspace/ports.ts";
import { Turns } from "../workspace/turns.ts";
import { ContentModified } from "./errors.ts";
import { type Folder, ownTextOf, readOwnUri } from "./folder.ts";
import { ENTITY_SCHEME, SOURCE_SCHEME } from "./protocol.ts";

/** A note or source the client asks about, in the newest snapshot. */
export interface Asked {
  readonly folder: Folder;
  readonly snapshot: Snapshot;
  /** Path of a note, id of a source. */
  readonly id: string;
  readonly document: Note | Source;
  readonly note: Note | undefined;
}

/** The client's workspace folders. */
export class Folders {
  readonly #scheduler: Scheduler;
  #folders: readonly Folder[] = [];

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  get all(): readonly Folder[] {
    return this.#folders;
  }

  add(folder: Folder): void {
    this.#folders = [...this.#folders, folder];
  }

  /** Returns the folder removed. */
  remove(uri: string): Folder | undefined {
    const removed = this.#folders.find((folder) => folder.uri === uri);
    this.#folders = this.#folders.filter((folder) => folder !== removed);
    return removed;
  }

  /** A name for a folder that no other has. */
  freeName(name: string): string {
    const wanted = name.replace(/[/\\]/g, "-") || "folder";
    let free = wanted;
    for (let i = 2; this.#folders.some((folder) => folder.name === free); i++) free = `${wanted}-${i}`;
    return free;
  }

  /** The innermost folder a file lies in; the first folder for a document that was never saved. */
  locate(uri: string): { readonly folder: Folder; readonly path: string } | undefined {
    let found: { folder: Folder; path: string } | undefined;
    for (const folder of this.#folders) {
      const path = folder.pathOf(uri);
      if (path !== undefined && (found === undefined || path.length < found.path.length)) found = { folder, path };
    }
    const [first] = this.#folders;
    if (found === undefined && first !== undefined && uri.startsWith("untitled:")) return { folder: first, path: uri };
    return found;
  }

  /** The source of a `provenote-source:` URI. */
  locateSource(uri: string): { readonly folder: Folder; readonly id: string } | undefined {
    return this.#locateOwn(uri, SOURCE_SCHEME);
  }

  /** The entity of a `provenote-entity:` URI. */
  locateEntity(uri: string): { readonly folder: Folder; readonly id: string } | undefined {
    return this.#locateOwn(uri, ENTITY_SCHEME);
  }

  #locateOwn(uri: string, scheme: typeof SOURCE_SCHEME | typeof ENTITY_SCHEME) {
    const read = readOwnUri(uri, scheme);
    const folder = this.#folders.find(({ name }) => name === read?.folder);
    return read && folder && { folder, id: read.id };
  }

  /**
   * A note or source of the folders as soon as there is something to say about it: its snapshot may be partial, but is
   * another than `seen`.
   */
  async askEarly(uri: string, token: CancellationToken, seen?: Snapshot): Promise<Asked | undefined> {
    const located = this.locate(uri);
    if (located === undefined) return undefined;
    const { folder, path } = located;
    const snapshot = await unlessCancelled(folder.workspace.early(seen), token);
    const note = snapshot.findNote(path);
    const document = note ?? ownTextOf(snapshot, path);
    return document && { folder, snapshot, id: note ? path : (document as Source).id, document, note };
  }

  /**
   * The note or source at a URI once everything is read; undefined for any other document. Rejects with `Cancelled`.
   */
  async askWhole(uri: string, token: CancellationToken): Promise<Asked | undefined> {
    const located = this.locate(uri);
    const source = located ? undefined : this.locateSource(uri);
    const folder = located?.folder ?? source?.folder;
    if (folder === undefined) return undefined;
    const snapshot = await readyOf(folder, token);
    if (source) {
      const document = snapshot.corpus.findSource(source.id);
      return document && { folder, snapshot, id: source.id, document, note: undefined };
    }
    const path = located?.path ?? "";
    const note = snapshot.findNote(path);
    if (note) return { folder, snapshot, id: path, document: note, note };
    const document = ownTextOf(snapshot, path);
    return document && { folder, snapshot, id: document.id, document, note: undefined };
  }

  /**
   * The same, a note with all its claims judged. Rejects with `Cancelled`, or `ContentModified` when the note changed
   * meanwhile.
   */
  async ask(uri: string, token: CancellationToken): Promise<Asked | undefined> {
    const asked = await this.askWhole(uri, token);
    if (!asked?.note) return asked;
    await this.judge(asked.snapshot, asked.note, token);
    if (asked.folder.workspace.snapshot?.findNote(asked.id) !== asked.note) throw new ContentModified();
    return asked;
  }

  /**
   * The snapshot as far as something can be said of the note at once, judged in turns with other work: what was not asked
   * again since sources changed is as it was before.
   */
  async judgeNew(snapshot: Snapshot, note: Note, token: CancellationToken, turns = this.turns()): Promise<Snapshot> {
    while (!judgeNewUntil(snapshot, note, () => turns.isOver)) await turns.yield(token);
    return asItStands(snapshot, note);
  }

  /** Judges all claims of a note in turns with other work. */
  async judge(snapshot: Snapshot, note: Note, token: CancellationToken, turns = this.turns()): Promise<void> {
    while (!judgeUntil(snapshot, note, () => turns.isOver)) await turns.yield(token);
  }

  /** Puts the list of all entities together in turns with other work. */
  async listEntities({ entities }: Snapshot, token: CancellationToken): Promise<void> {
    const turns = this.turns();
    while (!entities.listUntil(() => turns.isOver)) await turns.yield(token);
  }

  /** Resolves when all changes have been read; undefined where there are none. */
  readChanges(): Promise<void> | undefined {
    const reading = this.#folders.filter(({ workspace }) => workspace.isReading);
    if (reading.length === 0) return undefined;
    return Promise.all(reading.map(({ workspace }) => workspace.settled())).then(() => undefined);
  }

  /** Lets messages that have arrived be dealt with, and answers that are given be written. */
  pause(): Promise<void> {
    return this.#scheduler.pause();
  }

  turns(whoGoesFirst?: () => Promise<void> | undefined): Turns {
    return new Turns(this.#scheduler, whoGoesFirst);
  }
}

/** The folder's newest snapshot once there is one. Rejects with `Cancelled`. */
export async function readyOf(folder: Folder, token: CancellationToken): Promise<Snapshot> {
  return folder.workspace.snapshot ?? unlessCancelled(folder.workspace.ready(), token);
}

/** The same once every source was compared with its file: for what is published without being asked for. */
export async function verifiedOf(folder: Folder, token: CancellationToken): Promise<Snapshot> {
  return unlessCancelled(folder.workspace.verified(), token);
}

function unlessCancelled<T>(answer: Promise<T>, token: CancellationToken): Promise<T> {
  return new Promise((resolve, reject) => {
    const listening = token.onCancellationRequested(() => reject(new Cancelled()));
    answer.then(resolve, reject).finally(() => listening.dispose());
  });
}
