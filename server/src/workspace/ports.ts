/**
 * What a workspace needs from the machine it runs on. Paths are relative to the workspace folder, `/` between their
 * parts, Unicode NFC; the folder itself is the empty path.
 */

export type FileKind = "file" | "directory" | "other";

export interface DirectoryEntry {
  readonly name: string;
  /** What a link leads to, for a link; `other` for one that leads nowhere. */
  readonly kind: FileKind;
  readonly link: boolean;
}

export interface FileStat {
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  /** Changes when the file is written; only compared for being equal. */
  readonly modified: number;
  /** Number of the file on its disk, where there is such a thing; another file that takes its place has another. */
  readonly inode?: number;
}

/** All three reject with a `FileError` where the file or folder cannot be read, for whatever reason. */
export interface FileSystem {
  /** In any order. */
  readDirectory(path: string): Promise<readonly DirectoryEntry[]>;
  stat(path: string): Promise<FileStat>;
  readFile(path: string): Promise<Uint8Array>;
  /** Names a folder the same by whatever links it is reached, relative to nothing in particular. */
  realPath(path: string): Promise<string>;
  /** As `stat` of each path, undefined where it would reject; for many files where that costs less. */
  statAll?(paths: readonly string[]): Promise<readonly (FileStat | undefined)[]>;
}

/** What it takes to read files whose paths are known. */
export interface FileReader extends Pick<FileSystem, "stat" | "readFile"> {
  /** Whether anything stands at a path, where that is cheap to tell. */
  has?(path: string): boolean;
}

export class FileError extends Error {
  /** `absent`: nothing stands there; `denied`: no permission; `failed`: anything else. */
  readonly kind: "absent" | "denied" | "failed";

  constructor(kind: FileError["kind"], message: string) {
    super(message);
    this.name = "FileError";
    this.kind = kind;
  }
}

export interface Digest {
  /** 64 hexadecimal digits. */
  sha256(bytes: Uint8Array): Promise<string>;
}

export interface Scheduler {
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** Lets other work have its turn: messages that have arrived are dealt with and answered before it resolves. */
  pause(): Promise<void>;
  delay(milliseconds: number): Promise<void>;
}

export interface PackRequest {
  readonly files: readonly { readonly path: string; readonly known: KnownFile | undefined }[];
  /** Largest file that is read, in bytes. */
  readonly limitBytes: number;
}

/** What is known of a file from an earlier reading. */
export interface KnownFile {
  readonly stat: FileStat | undefined;
  /** What its sources were made from; equal recipes give equal sources. */
  readonly recipe: string;
}

/** What reading a file came to. `contents`: it is in the pack; `same`: as known; `kept`: cannot be read at the moment. */
export interface FileOutcome {
  readonly path: string;
  readonly kind: "contents" | "same" | "kept" | "absent" | "fault";
  readonly stat: FileStat | undefined;
  /** What went wrong in Provenote itself, for `fault`. */
  readonly fault: string | undefined;
}

export interface PackAnswer {
  /**
   * With the last pack of a request alone. Of the first files asked for, one at least; the others are to be asked for
   * again. A file of which parts were answered yields nothing if it comes to something else than `contents`.
   */
  readonly outcomes: readonly FileOutcome[] | undefined;
  /** For `readPack`. */
  readonly pack: Uint8Array;
  /** For `readSegment`, with the places of their sources among all sources of the pack. */
  readonly segments: readonly { readonly bytes: Uint8Array; readonly sources: readonly number[] }[];
}

/** Reads files and prepares what they yield on other threads than the one that answers people. */
export interface Workers {
  /** Requests worked on at one time. */
  readonly parallel: number;
  /**
   * One pack after the other, each made when it is asked for, until one says what the files came to. Rejects when the
   * thread broke down, and the request with it.
   */
  makePacks(request: PackRequest): AsyncIterable<PackAnswer>;
  /** Lets go of the threads until they are needed again. */
  rest(): void;
}

/** Keeps bytes by name between runs. Anything in it may be gone or damaged the next time. Rejects with a `FileError`. */
export interface Storage {
  /** From a multiple of 8 in their buffer; undefined for a name that is not there. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Whole or not at all, whoever else writes or reads. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  list(): Promise<readonly { readonly name: string; readonly size: number }[]>;
  remove(name: string): Promise<void>;
}

/** What was made of files in earlier runs. */
export interface CachePort {
  readonly storage: Storage;
  /** Version of all that is between files and what is kept: entries of another one are not read. */
  readonly recipe: string;
  /** Nothing is kept of a folder that would need more bytes than this. */
  readonly limitBytes: number;
  /** Told what a person need not know. */
  readonly log: (line: string) => void;
}

export interface Ports {
  readonly files: FileSystem;
  readonly digest: Digest;
  readonly scheduler: Scheduler;
  /** Decodes bytes below 128, one a character. */
  readonly decodeAscii: (bytes: Uint8Array) => string;
  /** Absent where everything must be done on one thread. */
  readonly workers?: Workers | undefined;
  /** Absent where nothing may be kept. */
  readonly cache?: CachePort | undefined;
}

/** As the protocol's, so that its tokens fit. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** Work was given up because someone asked for it. Never to be taken for an answer. */
export class Cancelled extends Error {
  constructor() {
    super("Cancelled.");
    this.name = "Cancelled";
  }
}

export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new Cancelled();
}
