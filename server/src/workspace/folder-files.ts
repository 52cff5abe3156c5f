import type { Source } from "../corpus/source.ts";
import { ENTITIES_PATH } from "../entities/read-entities-file.ts";
import { decodeText } from "../extract/decode.ts";
import { findExtractor } from "../extract/extract.ts";
import type { Prepared } from "../snapshot/ground.ts";
import type { Gained } from "../snapshot/make-snapshot.ts";
import { SETTINGS_PATH } from "../snapshot/parse-settings.ts";
import type { Settings, SettingsProblem } from "../snapshot/settings.ts";
import { EntitiesFile } from "./entities-file.ts";
import { type FoundFile, findFiles, leadsOutside } from "./find-files.ts";
import { firstSources } from "./first-sources.ts";
import { GitIgnore, parentOf } from "./git-ignore.ts";
import { describeLack } from "./lack-of-sources.ts";
import { type MarkdownRole, NoteFiles } from "./note-files.ts";
import {
  type CancellationToken,
  FileError,
  type FileKind,
  type FileStat,
  type Ports,
  throwIfCancelled,
} from "./ports.ts";
import { isMarkdown, isWithin, type Role, Scope } from "./scope.ts";
import { SettingsFile } from "./settings-file.ts";
import { type CachedFile, SourceCache } from "./source-cache.ts";
import { describedBySidecar, isSameStat, isSidecar, SourceFiles, statAll } from "./source-files.ts";
import { SourceReading } from "./source-reading.ts";
import { Turns } from "./turns.ts";

export interface FolderOptions {
  /** Ids of all rules. */
  readonly rules: readonly string[];
  /** Sources are read even where there is no note. */
  readonly withoutNotes?: boolean;
  /** Told of errors that should not be. */
  readonly onFault: (error: unknown) => void;
}

/** What the files of a folder and the open documents hold, brought up to date path by path. */
export class FolderFiles {
  readonly settings: SettingsFile;
  readonly entities: EntitiesFile;
  readonly sources: SourceFiles;
  readonly notes: NoteFiles;
  readonly reading: SourceReading;
  readonly #ports: Ports;
  readonly #options: FolderOptions;
  readonly #documents = new Map<string, string>();
  /** Links in the corpus that lead out of the folder: nothing of them is read. */
  readonly #outside = new Set<string>();
  /** Folders that ever held something of ours: below any other path there is nothing to remove. */
  readonly #folders = new Set<string>();
  #scope: Scope;
  #gitIgnore = new GitIgnore();
  readonly #cache: SourceCache | undefined;
  /** What an earlier run left, until all files were looked at once. */
  #cached: ReadonlyMap<string, CachedFile> | undefined;
  #loaded = false;
  #hadCorpus = false;

  constructor(ports: Ports, options: FolderOptions) {
    this.#ports = ports;
    this.#options = options;
    this.settings = new SettingsFile(ports, options.rules);
    this.entities = new EntitiesFile(ports);
    this.sources = new SourceFiles(ports);
    this.notes = new NoteFiles(ports, this.settings.settings.limits.noteLength, options.onFault);
    this.#scope = new Scope(this.settings.settings, this.#gitIgnore);
    this.#cache = ports.cache && new SourceCache(ports.cache, ports);
    this.reading = new SourceReading(ports, this.sources, this.#cache, {
      limitBytes: () => this.settings.settings.limits.sourceBytes,
      onFault: options.onFault,
    });
  }

  /** Whether there are both a corpus and something that may be a note. */
  get wanted(): boolean {
    const hasCorpus = this.#hasCorpus();
    this.#hadCorpus ||= hasCorpus;
    const hasNotes = this.notes.notes.length + this.notes.candidates.length > 0;
    return (hasNotes || this.#options.withoutNotes === true) && hasCorpus;
  }

  /** A whole sentence on why there are no sources where a person expects some; undefined where there are, or nobody does. */
  get lackOfSources(): string | undefined {
    if (this.#hasCorpus()) return undefined;
    const [outside] = this.#outside;
    if (outside !== undefined)
      return `There are no sources: “${outside}” is a link that leads out of the folder. ${OUTSIDE}`;
    const { unmatched } = this.settings;
    const { corpusFolders } = this.#scope;
    return describeLack({ corpusFolders, hadSources: this.#hadCorpus, unmatched, notes: this.notes.notes });
  }

  /** What is wrong with the patterns for sources, where they lead to none. */
  get unmatched(): SettingsProblem | undefined {
    return this.#hasCorpus() ? undefined : this.settings.unmatched;
  }

  /** Takes the text an editor has open, at once; undefined when it closed the document, whose file is then to be read. */
  setDocument(path: string, text: string | undefined): void {
    if (text === undefined) this.#documents.delete(path);
    else this.#documents.set(path, text);
    this.#noteFolders(path);
    const role = this.#roleOf(path);
    if (role === "settings") this.settings.setOpen(text);
    else if (role === "entities") this.entities.setOpen(text);
    else if (role !== undefined && role !== "git-ignore" && isMarkdownRole(path, role)) {
      this.notes.setOpen(path, role, text);
    } else this.notes.drop(path);
  }

  /**
   * Looks at every file of the folder; reads those that are new or changed, save sources, which only wait then. Hands over
   * what an earlier run left as soon as it is known which sources of it are still there: notes take longer.
   */
  async readAll(token: CancellationToken, prepare: (prepared: Prepared) => Promise<void>): Promise<void> {
    await this.#readSettings();
    await this.entities.read();
    this.#gitIgnore = new GitIgnore();
    this.#scope = new Scope(this.settings.settings, this.#gitIgnore);
    const found = await this.#find("", token);
    const cached = await this.#loadCache();
    await this.#takeOver("", found, token, async () => {
      for (const [path, text] of this.#documents) this.setDocument(path, text);
      if (cached !== undefined) await prepare(cached);
    });
    this.#cached = undefined;
  }

  /** Makes the next `readAll` read everything anew. */
  forget(): void {
    this.sources.forget();
    this.notes.forget();
  }

  /** Brings one path up to date, whatever became of it. Tells whether everything must be looked at again. */
  async readPath(path: string, token: CancellationToken): Promise<"done" | "look-at-all"> {
    if (path === SETTINGS_PATH) return (await this.#readSettings()) ? "look-at-all" : "done";
    if (path === ENTITIES_PATH) {
      await this.entities.read();
      return "done";
    }
    const role = this.#roleOf(path);
    if (role === "git-ignore") return "look-at-all";
    const kind = await this.#kindOf(path);
    if (kind === "other" || this.#isBelowRefused(path)) return "done";
    if (kind !== "absent" && (await leadsOutside(this.#ports.files, path))) {
      this.#removeBelow(path, true);
      if (role === "source" || this.#scope.isCorpusFolder(path)) this.#refuse(path, "outside");
      return "done";
    }
    this.#outside.delete(path);
    if (kind === "directory") {
      if (!this.#scope.mayHold(path)) return "done";
      const found = await this.#find(path, token);
      if (!this.#hasCorpus() && found.some(isReadableSource)) return "look-at-all";
      await this.#takeOver(path, found, token);
      return "done";
    }
    this.#removeBelow(path, kind === "absent");
    if (isSidecar(path)) this.#await(describedBySidecar(path));
    else if (kind === "file" && role !== undefined) {
      if (isReadableSource({ path, role }) && !this.#hasCorpus()) return "look-at-all";
      await this.#readFile(path, role);
    }
    return "done";
  }

  /** Reads sources that changed before their turn: the reading proper has less to do then. Resolves with what they hold. */
  async readAhead(paths: readonly string[]): Promise<readonly Source[]> {
    return this.sources.readAhead(paths, this.settings.settings.limits.sourceBytes);
  }

  /** Keeps what was read for the next run. */
  async keep(gained: Gained): Promise<void> {
    await this.#cache?.save(this.sources.contents(), gained);
  }

  /** Once: what earlier runs left is of no use later. */
  async #loadCache(): Promise<Prepared | undefined> {
    if (this.#cache === undefined || this.#loaded) return undefined;
    this.#loaded = true;
    const cached = await this.#cache.load();
    this.#cached = cached.files;
    return cached;
  }

  /** Reads the settings; true when other files may be of interest now. */
  async #readSettings(): Promise<boolean> {
    const before = this.settings.settings;
    await this.settings.read();
    const { settings } = this.settings;
    this.notes.setLimit(settings.limits.noteLength);
    if (before.limits.sourceBytes !== settings.limits.sourceBytes) {
      for (const path of this.sources.paths()) this.reading.waiting.add(path);
    }
    return globsOf(before) !== globsOf(settings);
  }

  async #find(start: string, token: CancellationToken) {
    return findFiles(start, {
      files: this.#ports.files,
      scope: this.#scope,
      gitIgnore: this.#gitIgnore,
      token,
      readText: async (path) => decodeText(await this.#ports.files.readFile(path)).text,
    });
  }

  /** Without one, pages that may cite are not read at all. */
  #hasCorpus(): boolean {
    const readable = (path: string) => isReadableSource({ path, role: "source" });
    for (const path of this.sources.eachPath()) if (readable(path)) return true;
    for (const path of this.reading.waiting) if (readable(path)) return true;
    return false;
  }

  /** Makes what is known below `start` agree with the files found there; `sourcesKnown` is called when sources do. */
  async #takeOver(
    start: string,
    all: readonly FoundFile[],
    token: CancellationToken,
    sourcesKnown = async () => {},
  ): Promise<void> {
    const { kept: found, leftOut } = firstSources(all);
    const roles = new Map(found.map(({ path, role }) => [path, role]));
    for (const path of this.#outside) if (isWithin(path, start)) this.#outside.delete(path);
    for (const path of [...this.sources.paths(), ...this.reading.waiting]) {
      if (isWithin(path, start) && roles.get(path) !== "source") this.#removeSource(path);
    }
    for (const path of this.notes.paths()) if (isWithin(path, start) && !roles.has(path)) this.notes.remove(path);
    const hasCorpus = found.some(isReadableSource) || this.#hasCorpus();
    const sources = found.filter(({ path, role }) => role === "source" && !isSidecar(path)).map(({ path }) => path);
    const trusted = { unchanged: await this.sources.findUnchanged(sources), stats: await this.#findCached(sources) };
    for (const { path, role } of found) {
      throwIfCancelled(token);
      if (role === "outside") this.#refuse(path, role);
      else if (role !== "note" && role !== "markdown") await this.#readFile(path, role, trusted);
    }
    if (leftOut !== undefined) {
      this.#noteFolders(leftOut.path);
      this.sources.leaveOut(leftOut);
    }
    await sourcesKnown();
    const turns = new Turns(this.#ports.scheduler);
    for (const { path, role } of found) {
      await turns.yield(token);
      if (role === "note" || (role === "markdown" && hasCorpus)) await this.#readFile(path, role, trusted);
    }
  }

  /** Files that look as they did in the run that left what is known of them. */
  async #findCached(paths: readonly string[]): Promise<ReadonlyMap<string, FileStat>> {
    const cached = this.#cached ?? new Map<string, CachedFile>();
    const asked = paths.filter((path) => cached.has(path) && this.sources.known(path) === undefined);
    const stats = await statAll(this.#ports.files, asked);
    const same = new Map<string, FileStat>();
    for (const [i, path] of asked.entries()) {
      const stat = stats[i];
      if (stat !== undefined && isSameStat(cached.get(path)?.stat, stat)) same.set(path, stat);
    }
    return same;
  }

  /** `trusted` are files that look as they did, and are taken for unchanged. */
  async #readFile(path: string, role: Role, trusted?: Trusted): Promise<void> {
    this.#noteFolders(path);
    if (role === "settings" || role === "entities" || role === "git-ignore") return;
    if (role === "odd-name") return this.#refuse(path, role);
    if (isMarkdownRole(path, role)) {
      const settled = trusted !== undefined && this.notes.roleOf(path) === role && (await this.notes.isUnchanged(path));
      if (!settled) await this.notes.read(path, role);
    }
    if (role !== "source" || this.notes.speaksForItself(path)) this.#removeSource(path);
    else if (!isSidecar(path) && !trusted?.unchanged.has(path) && !this.#restore(path, trusted)) this.#await(path);
  }

  /** Takes a file over from an earlier run if it looks as it did then. */
  #restore(path: string, trusted: Trusted | undefined): boolean {
    const stat = trusted?.stats.get(path);
    const cached = this.#cached?.get(path);
    if (stat === undefined || cached === undefined) return false;
    this.sources.restore(path, stat, cached.parts);
    this.reading.unverified.add(path);
    return true;
  }

  #isBelowRefused(path: string): boolean {
    return [...this.#outside].some((refused) => refused !== path && isWithin(path, refused));
  }

  /** Has a problem in the place of a file that is not read. */
  #refuse(path: string, reason: keyof typeof REFUSALS): void {
    if (reason === "outside") this.#outside.add(path);
    this.#removeSource(path);
    this.#noteFolders(path);
    this.sources.fail(path, REFUSALS[reason]);
  }

  #await(path: string): void {
    if (this.#outside.has(path)) return;
    this.#noteFolders(path);
    if (this.#scope.roleOf(path) === "source" && !this.notes.speaksForItself(path)) this.reading.waiting.add(path);
  }

  #removeSource(path: string): void {
    this.reading.settle(path);
    this.sources.remove(path);
  }

  /** What stood below a path that is a file now or nothing at all; `itself` includes the path. */
  #removeBelow(path: string, itself: boolean): void {
    const isNote = this.notes.roleOf(path) !== undefined && !this.notes.isOpen(path);
    // Below what was a file until now stood nothing.
    const isFile = isNote || this.sources.known(path) !== undefined;
    if (isFile || !this.#folders.has(path)) {
      if (itself) this.#removeSource(path);
      if (itself) this.notes.remove(path);
      return;
    }
    const gone = (known: string) => isWithin(known, path) && (itself || known !== path);
    for (const known of [...this.sources.paths(), ...this.reading.waiting]) if (gone(known)) this.#removeSource(known);
    for (const known of this.notes.paths()) if (gone(known)) this.notes.remove(known);
  }

  #noteFolders(path: string): void {
    for (let folder = parentOf(path); folder !== "" && !this.#folders.has(folder); folder = parentOf(folder)) {
      this.#folders.add(folder);
    }
  }

  async #kindOf(path: string): Promise<FileKind | "absent"> {
    try {
      return (await this.#ports.files.stat(path)).kind;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return error.kind === "absent" ? "absent" : "other";
    }
  }

  /** A document that has no file yet is no note by its path. */
  #roleOf(path: string): Role | undefined {
    return isUntitled(path) ? "markdown" : this.#scope.roleOf(path);
  }
}

/** Files that look as they did: when they were read, and when an earlier run read them. */
interface Trusted {
  readonly unchanged: ReadonlySet<string>;
  readonly stats: ReadonlyMap<string, FileStat>;
}

const OUTSIDE = "Put what it leads to, or a copy, into the folder.";

/** Why files of the corpus are not read. */
const REFUSALS = {
  outside: `The link leads out of the folder and is not followed. ${OUTSIDE}`,
  "odd-name": "The file's name holds control characters such as a line break, so that nothing can cite it: rename it.",
};

/** Whether a document was never saved; its path is its URI then. */
function isUntitled(path: string): boolean {
  return path.startsWith("untitled:");
}

function isMarkdownRole(path: string, role: Role): role is MarkdownRole {
  return role === "note" || role === "markdown" || (role === "source" && isMarkdown(path));
}

function isReadableSource({ path, role }: FoundFile): boolean {
  return role === "source" && findExtractor(path) !== undefined;
}

function globsOf({ corpus, notes }: Settings): string {
  return JSON.stringify([corpus, notes]);
}
