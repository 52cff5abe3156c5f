import type { CachePort, FileSystem, Ports, Workers } from "../workspace/ports.ts";

export interface FolderAccess {
  readonly files: FileSystem;
  /** Spells a path as the disk does. */
  nativePath(path: string): string;
  readonly workers?: Workers | undefined;
  readonly cache?: CachePort | undefined;
}

export interface FolderWishes {
  /** Absolute path of the folder on this machine that caches may be kept in; undefined where nothing may be kept. */
  readonly cacheFolder: string | undefined;
  readonly log: (line: string) => void;
}

/** The machine a server runs on. */
export interface ServerPlatform extends Pick<Ports, "digest" | "scheduler" | "decodeAscii"> {
  /** Access to a folder by its URI; undefined where only the client can read it. */
  openFolder(uri: string, wishes: FolderWishes): FolderAccess | undefined;
  /** URI of the folder with the pages of the rules beside the server, if there is one. */
  readonly rulePages: string | undefined;
}
