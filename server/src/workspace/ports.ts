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
}

/** All three reject with a `FileError` where the file or folder cannot be read, for whatever reason. */
export interface FileSystem {
  /** In any order. */
  readDirectory(path: string): Promise<readonly DirectoryEntry[]>;
  stat(path: string): Promise<FileStat>;
  readFile(path: string): Promise<Uint8Array>;
  /** Names a folder the same by whatever links it is reached, relative to nothing in particular. */
  realPath(path: string): Promise<string>;
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
  /** Lets other work have its turn: messages that have arrived are dealt with before it resolves. */
  pause(): Promise<void>;
  delay(milliseconds: number): Promise<void>;
}

export interface Ports {
  readonly files: FileSystem;
  readonly digest: Digest;
  readonly scheduler: Scheduler;
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
