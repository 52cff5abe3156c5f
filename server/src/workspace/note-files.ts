import { decodeText } from "../extract/decode.ts";
import type { Note } from "../notes/note.ts";
import { parseNote } from "../notes/parse-note.ts";
import { FileError, type FileStat, type Ports } from "./ports.ts";
import { readWhole } from "./read-whole.ts";
import { isReadme, isWithin, type Role } from "./scope.ts";

/** Roles a Markdown file may have by its path. */
export type MarkdownRole = Extract<Role, "note" | "markdown" | "source">;

interface MarkdownFile {
  readonly role: MarkdownRole;
  /** Of the file on the disk; undefined while only an editor has the text. */
  readonly stat: FileStat | undefined;
  /** The text an editor has open. */
  readonly open: string | undefined;
  /** Undefined for a page that can be no note. */
  readonly note: Note | undefined;
}

/** What makes a Markdown file worth parsing: a citation in brackets, a footnote, a wiki link. */
const MAY_CITE = /\[@|\[-@|\[\^|\[\[|\[[^\]\n]*@/;
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n/;

/** The Markdown files of a folder that are notes or may be, on disk and in open editors; an editor's text goes first. */
export class NoteFiles {
  readonly #ports: Ports;
  readonly #files = new Map<string, MarkdownFile>();
  #limit: number;
  #notes: readonly Note[] | undefined;
  #candidates: readonly Note[] | undefined;
  #pages: readonly string[] | undefined;

  readonly #onFault: (error: unknown) => void;

  /** `limit` in UTF-16 code units: how much of a note is checked. */
  constructor(ports: Ports, limit: number, onFault: (error: unknown) => void) {
    this.#ports = ports;
    this.#limit = limit;
    this.#onFault = onFault;
  }

  /** Notes by their folder or their own word. The same array until something changes. */
  get notes(): readonly Note[] {
    this.#notes ??= this.#select((file, says) => says === true || (file.role === "note" && says !== false));
    return this.#notes;
  }

  /** Notes if they cite a source. The same array until something changes. */
  get candidates(): readonly Note[] {
    this.#candidates ??= this.#select((file, says) => file.role === "markdown" && says === undefined);
    return this.#candidates;
  }

  /** The same array until files come or go. */
  get pages(): readonly string[] {
    this.#pages ??= [...this.#files]
      .filter(([, { role }]) => role !== "source")
      .map(([path]) => path)
      .sort();
    return this.#pages;
  }

  paths(): string[] {
    return [...this.#files.keys()];
  }

  roleOf(path: string): MarkdownRole | undefined {
    return this.#files.get(path)?.role;
  }

  isOpen(path: string): boolean {
    return this.#files.get(path)?.open !== undefined;
  }

  /** Whether the file itself says that it is no source: its front matter holds `provenote`. */
  speaksForItself(path: string): boolean {
    return this.#files.get(path)?.note?.frontMatter.provenote !== undefined;
  }

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

  /** Takes the text of an editor; `undefined` when it has closed the document, which must then be read or removed. */
  setOpen(path: string, role: MarkdownRole, text: string | undefined): void {
    const known = this.#files.get(path);
    if (text === undefined) {
      if (known) this.#put(path, { ...known, open: undefined, stat: undefined });
      return;
    }
    const open = text.replace(/^\uFEFF/, "");
    this.#put(path, { role, stat: known?.stat, open, note: this.#parse(path, role, open, known?.note) });
  }

  /** Reads the file from the disk; an open one only changes its role. */
  async read(path: string, role: MarkdownRole): Promise<void> {
    const known = this.#files.get(path);
    if (known?.open !== undefined) {
      if (known.role !== role) this.setOpen(path, role, known.open);
      return;
    }
    try {
      const { bytes, stat } = await readWhole(this.#ports, path, known?.stat);
      if (this.isOpen(path)) return;
      const { text } = decodeText(bytes);
      this.#put(path, { role, stat, open: undefined, note: this.#parse(path, role, text, known?.note) });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (error.kind === "absent") this.remove(path);
    }
  }

  /** Keeps the notes, but makes the next reading read them anew. */
  forget(): void {
    for (const [path, file] of [...this.#files]) this.#files.set(path, { ...file, stat: undefined });
  }

  /** Forgets a file, or all files of a directory; what an editor has open stays. */
  remove(path: string): void {
    for (const [known, file] of [...this.#files]) {
      if (!isWithin(known, path) || file.open !== undefined) continue;
      this.#files.delete(known);
      this.#changed(true);
    }
  }

  /** Forgets a file whether it is open or not. */
  drop(path: string): void {
    if (this.#files.delete(path)) this.#changed(true);
  }

  /** Parses every note anew under another limit. */
  setLimit(limit: number): void {
    if (limit === this.#limit) return;
    this.#limit = limit;
    for (const [path, file] of [...this.#files]) {
      if (file.note) this.#put(path, { ...file, note: this.#parse(path, file.role, file.note.text, undefined) });
    }
  }

  #select(wanted: (file: MarkdownFile, says: boolean | undefined) => boolean): Note[] {
    return [...this.#files.values()].flatMap((file) =>
      file.note && wanted(file, file.note.frontMatter.provenote) ? [file.note] : [],
    );
  }

  #parse(path: string, role: MarkdownRole, text: string, previous: Note | undefined): Note | undefined {
    const speaks = FRONT_MATTER.test(text) && /^provenote[ \t]*:/m.test(text);
    const wanted = role === "note" || speaks || (role === "markdown" && !isReadme(path) && MAY_CITE.test(text));
    if (!wanted) return undefined;
    if (previous?.text === text) return previous;
    try {
      return parseNote(path, text, previous, { noteLength: this.#limit });
    } catch (error) {
      this.#onFault(error);
      return undefined;
    }
  }

  #put(path: string, file: MarkdownFile): void {
    const known = this.#files.get(path);
    this.#files.set(path, file);
    if (known?.note !== file.note || known?.role !== file.role) this.#changed(known?.role !== file.role);
  }

  #changed(pages: boolean): void {
    this.#notes = undefined;
    this.#candidates = undefined;
    if (pages) this.#pages = undefined;
  }
}
