import type { Digest, FileSystem, Scheduler } from "../workspace/ports.ts";

export interface FolderAccess {
  readonly files: FileSystem;
  /** Spells a path as the disk does. */
  nativePath(path: string): string;
}

/** The machine a server runs on. */
export interface ServerPlatform {
  readonly digest: Digest;
  readonly scheduler: Scheduler;
  /** Access to a folder by its URI; undefined where only the client can read it. */
  openFolder(uri: string): FolderAccess | undefined;
  /** URI of the folder with the pages of the rules beside the server, if there is one. */
  readonly rulePages: string | undefined;
}
