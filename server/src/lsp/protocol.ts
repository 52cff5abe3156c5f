/**
 * What client and server say to each other beyond the Language Server Protocol. Plain types and method names: the one
 * file the client shares with the server. URIs are strings; ranges and positions are the protocol's.
 */

/** Initialization options of the client. */
export interface ClientOptions {
  /** Command ids the client can run from a link; other clients get plain links. */
  readonly commands?: readonly string[];
  /** The client serves files through `ReadFile` and `ListFiles`: the server has no file system of its own. */
  readonly servesFiles?: boolean;
  /** URI of the folder with one page for each rule; the server looks beside itself when absent. */
  readonly rulePages?: string;
  /** Absolute path of a folder for what is kept between runs; nothing is kept when absent. */
  readonly cacheFolder?: string;
  /** Checking is paused from the start, as the client had it when the server stopped. */
  readonly paused?: boolean;
}

interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** `Diagnostic.data` of our findings. */
export interface FindingData {
  readonly rule: string;
  /**
   * The claim it is about, with the citations right behind it: new findings are withheld while the cursor is in it or
   * while it has no final punctuation.
   */
  readonly claim: { readonly range: ProtocolRange; readonly terminated: boolean } | null;
}

/** Text of a source that is not a file's own, by its `provenote-source:` URI. Client to server. */
export const SourceText = "provenote/sourceText";
export interface SourceTextParams {
  readonly uri: string;
}
/** Null when there is no such source (any more). */
export type SourceTextResult = { readonly text: string } | null;

/** Passages for `Search Sources`, best first. Client to server. */
export const Search = "provenote/search";
export interface SearchParams {
  readonly query: string;
  readonly limit: number;
}
export interface SearchResultItem {
  readonly uri: string;
  readonly range: ProtocolRange;
  readonly title: string;
  /** `para. 4` */
  readonly label: string;
  /** A line of the passage with the words looked for. */
  readonly excerpt: string;
}
export interface SearchResult {
  readonly passages: readonly SearchResultItem[];
  /** What of a very long query was not looked for, in a sentence. */
  readonly leftOut: string | null;
}

/** Reads one page of the list of entities. Client to server. */
export const ListEntities = "provenote/listEntities";
export interface ListEntitiesParams {
  /** Words that the name or an alias holds; all where empty. */
  readonly words: string;
  /** Of this kind alone. */
  readonly kind?: EntityKindName;
  readonly order: "mentions" | "name";
  /** How many to leave out at the start, and how many to give at most. */
  readonly offset: number;
  readonly limit: number;
}
export type EntityKindName = "person" | "organisation" | "place" | "work" | "event" | "demonym" | "other";
export interface ListEntitiesResult {
  /** How many entities of each kind hold the words, most first; kinds without any are left out. */
  readonly kinds: readonly { readonly kind: EntityKindName; readonly count: number }[];
  readonly entities: readonly ListedEntity[];
  /** How many there are from the offset on, those given included. */
  readonly left: number;
}
export interface ListedEntity {
  /** Of its page. */
  readonly uri: string;
  readonly name: string;
  readonly kind: EntityKindName;
  readonly aliases: readonly string[];
  readonly mentions: number;
  /** Whether it is but a common name, by which each source may mean another. */
  readonly common: boolean;
  /** Name of its workspace folder, where there are several. */
  readonly folder?: string;
}

/** What there is to tell of an entity. Client to server. All three are null where there is no such entity (any more). */
export interface EntityParams {
  /** Of its page. */
  readonly uri: string;
}
export const EntityPage = "provenote/entityPage";
export type EntityPageResult = { readonly text: string; readonly links: readonly PageLink[] } | null;
export interface PageLink {
  /** In the page. */
  readonly range: ProtocolRange;
  readonly uri: string;
  /** What to select there; absent for the page of another entity. */
  readonly target?: ProtocolRange;
}
/** The card that a hover over its name shows. */
export const EntityCard = "provenote/entityCard";
export type EntityCardResult = { readonly markdown: string } | null;
/** Where a source says what it is, else its first mention. */
export const EntityPlace = "provenote/entityPlace";
export type EntityPlaceResult = { readonly uri: string; readonly range: ProtocolRange } | null;

/** The entities that the name at a place of a note or source may mean, most mentioned first. Client to server. */
export const EntitiesAt = "provenote/entitiesAt";
export interface EntitiesAtParams {
  readonly uri: string;
  readonly position: ProtocolRange["start"];
}
export interface EntitiesAtResult {
  /** As written there; null where there is no name. */
  readonly name: string | null;
  readonly entities: readonly ListedEntity[];
}

/** The sources that mention an entity, those that mention it most first. Client to server. */
export const EntitySources = "provenote/entitySources";
export type EntitySourcesResult = readonly {
  /** As `sources` in `entities.yaml` names it. */
  readonly id: string;
  readonly title: string;
  readonly mentions: number;
  /** What it says the entity is, where it does. */
  readonly said?: string;
  /** What tells this bearer from others of the name in a few words. */
  readonly qualifier: string;
}[];

/** The edit of `entities.yaml` that says something of an entity. Client to server. */
export const ChangeEntity = "provenote/changeEntity";
export interface ChangeEntityParams {
  /** Of its page. */
  readonly uri: string;
  readonly change: EntityChangeWanted;
}
export type EntityChangeWanted =
  /** The page of the entity that it is, too. */
  | { readonly change: "merge"; readonly into: string }
  | { readonly change: "split"; readonly alias: string }
  /** In these sources its name, or another of its names, is that of somebody else, who is called `name`. */
  | {
      readonly change: "apart";
      readonly name: string;
      readonly alias: string;
      readonly sources: readonly string[];
    }
  | { readonly change: "rename"; readonly name: string }
  /** A Wikidata id or a web address of it. */
  | { readonly change: "link"; readonly link: string }
  | { readonly change: "kind"; readonly kind: EntityKindName }
  | { readonly change: "hide" }
  | { readonly change: "describe"; readonly description: string };
/** A `WorkspaceEdit` of the protocol and the file it edits; null where the file says so already. */
export type ChangeEntityResult = { readonly edit: unknown; readonly uri: string } | null;

/** Forgets what was read and reads everything anew. Client to server; answers when it is done. */
export const Reindex = "provenote/reindex";

/** The citation of a selection in a source: `[@key, para. 4]`. Client to server. */
export const CopyCitation = "provenote/copyCitation";
export interface CopyCitationParams {
  readonly uri: string;
  readonly range: ProtocolRange;
}
/** Null when the document is no source. */
export type CopyCitationResult = { readonly citation: string } | null;

/** How much of a note its sources bear out. Client to server. */
export const Coverage = "provenote/coverage";
export interface CoverageParams {
  readonly uri: string;
}
/** Null when the document is no note. */
export type CoverageResult = { readonly claims: number; readonly supported: number } | null;

/** Stops or resumes all findings. Client to server, a notification. */
export const SetPaused = "provenote/setPaused";
export interface SetPausedParams {
  readonly paused: boolean;
}

/** Where the server is with its corpora, over all folders. Server to client, a notification. */
export const Status = "provenote/status";
export interface StatusParams {
  /** `idle`: no folder has both a corpus and notes. */
  readonly state: "idle" | "indexing" | "ready";
  /** Why there are no sources where a person expects some, in a whole sentence. */
  readonly lack?: string;
  readonly sources: number;
  readonly notes: number;
  /** Folders (URIs) of the corpora, for `Open Corpus Folder`. */
  readonly corpusFolders: readonly string[];
}

/** Files or settings changed: sources may have other texts now. Server to client, a notification without parameters. */
export const SourcesChanged = "provenote/sourcesChanged";

/** Every file below a folder, as URIs; only where the client serves files. Server to client. */
export const ListFiles = "provenote/listFiles";
export interface ListFilesParams {
  readonly folder: string;
}
export type ListFilesResult = readonly { readonly uri: string; readonly size: number; readonly modified: number }[];

/** Bytes of a file in base64; only where the client serves files. Server to client. Null when it cannot be read. */
export const ReadFile = "provenote/readFile";
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult = { readonly base64: string } | null;

/** Scheme of documents whose text is a source's, not a file's own. */
export const SOURCE_SCHEME = "provenote-source";

/** Scheme of the pages about entities. */
export const ENTITY_SCHEME = "provenote-entity";

/** Commands the client registers and the server may link to; their arguments follow each. */
export const Commands = {
  /** `[uri: string, range: ProtocolRange]`: opens a passage and selects its words. */
  openPassage: "provenote.openPassage",
  /** `[passages: { uri: string, range: ProtocolRange }[]]`: opens passages beside each other, their words selected. */
  openPassages: "provenote.openPassages",
  /** `[uri: string, position]`: lists all mentions of the name at a place. */
  allMentions: "provenote.allMentions",
  /** `[uri: string]` of the page of an entity, or nothing to have the person choose one. */
  openEntityPage: "provenote.openEntityPage",
} as const;
