/**
 * What client and server say to each other beyond the Language Server Protocol: plain shapes and method names, in the
 * only file that both import. Positions are the protocol's: zero-based lines and UTF-16 characters.
 */

/** Scheme of documents that show a source whose text is not its file's own: `provenote-source:/FOLDER/SOURCE-ID/TITLE.txt`. */
export const SOURCE_SCHEME = "provenote-source";

export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** What a client may say in `initializationOptions`; everything is optional. */
export interface InitializationOptions {
  /** Commands of the client that links in hovers may call. */
  readonly supportsCommands?: readonly string[];
  /** URI of the folder that holds one page for each rule, with a slash at its end. */
  readonly rulePages?: string;
  /** The client answers the `files` requests for folders the server cannot read itself. */
  readonly servesFiles?: boolean;
  /** False in a restricted workspace: links that lead out of the folder are not followed. */
  readonly trusted?: boolean;
}

/** Requests to the server. */
export const requests = {
  /** `UriParams` to `SourceText`. */
  sourceText: "provenote/sourceText",
  /** `UriParams` of a note to `Coverage`, null for another document. */
  coverage: "provenote/coverage",
  /** `SearchParams` to `SearchHit[]`, best first. */
  search: "provenote/search",
  /** No parameters, to null once everything is read anew. */
  reindex: "provenote/reindex",
  /** `PlaceParams` in a source to `CitationText`, null where there is none. */
  copyCitation: "provenote/copyCitation",
  /** `PlaceParams` in a note or source to `PassagePlace`, null where nothing is cited or found. */
  passage: "provenote/passage",
} as const;

/** Requests to the client, for folders only it can read (a browser, a virtual file system). */
export const files = {
  /** `UriParams` of a folder to `FolderEntry[]`, null where there is no such folder. */
  readDirectory: "provenote/readDirectory",
  /** `UriParams` to `FileStat`, null where there is nothing. */
  stat: "provenote/stat",
  /** `UriParams` to `FileContent`, null where there is no such file. */
  readFile: "provenote/readFile",
} as const;

/** Notification to the client: `Status`, whenever it changes. */
export const STATUS = "provenote/status";

export interface UriParams {
  readonly uri: string;
}

export interface PlaceParams {
  readonly uri: string;
  readonly range: ProtocolRange;
}

export interface SourceText {
  readonly text: string;
  readonly title: string;
}

export interface Coverage {
  readonly supported: number;
  readonly claims: number;
}

export interface SearchParams {
  readonly query: string;
  readonly limit: number;
  /** A document of the folder to search in; the first folder when absent. */
  readonly uri?: string;
}

export interface SearchHit {
  readonly uri: string;
  /** The passage. */
  readonly range: ProtocolRange;
  readonly key: string;
  readonly title: string;
  /** `para. 4`; empty where the source has no such place. */
  readonly place: string;
  readonly text: string;
}

export interface CitationText {
  readonly citation: string;
}

export interface PassagePlace {
  readonly uri: string;
  /** The exact words. */
  readonly range: ProtocolRange;
  /** The passage around them. */
  readonly passage: ProtocolRange;
  readonly key: string;
  readonly place: string;
  readonly text: string;
}

export interface Status {
  readonly folders: readonly FolderStatus[];
}

export interface FolderStatus {
  readonly uri: string;
  /** `idle`: no corpus or no notes; `stopped`: the person cancelled the indexing, so that nothing is checked. */
  readonly state: "indexing" | "ready" | "idle" | "stopped" | "failed";
  readonly sources: number;
  readonly notes: number;
  /** Files of the corpus that could not be read. */
  readonly problems: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "directory" | "other";
  /** A symbolic link to what `kind` says. */
  readonly link: boolean;
}

export interface FileStat {
  readonly kind: "file" | "directory" | "other";
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970; only compared for being equal. */
  readonly modified: number;
}

export interface FileContent {
  readonly base64: string;
}

/** What a diagnostic of ours carries in `data`. */
export interface FindingData {
  readonly rule: string;
  /** The sentence the finding is about; the client withholds new ones while the cursor is in it. */
  readonly claim: ProtocolRange | null;
  /** Whether final punctuation ends that sentence. */
  readonly terminated: boolean;
}
