import { URI } from "vscode-uri";
import type { Source } from "../corpus/source.ts";
import type { EntityId } from "../entities/entity.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { TextHolder } from "./convert.ts";
import { ENTITY_SCHEME, SOURCE_SCHEME } from "./protocol.ts";

/** A workspace folder of the client: its workspace, and the URIs of what is in it. */
export class Folder {
  readonly uri: string;
  /** Tells the folder from others in the URIs of sources. */
  readonly name: string;
  readonly workspace: Workspace;
  readonly #root: URI;
  readonly #nativePath: (path: string) => string;
  /** URIs of open documents as the client writes them, by path. */
  readonly #open = new Map<string, string>();
  /** The same of other files, by path as the disk spells it, and of sources that are no files of their own. */
  readonly #closed = new Map<string, string>();
  readonly #ownUris = new WeakMap<Source, string>();

  /** `nativePath` spells a path as the disk does. */
  constructor(uri: string, name: string, workspace: Workspace, nativePath = (path: string) => path) {
    this.uri = uri;
    this.name = name;
    this.workspace = workspace;
    this.#root = URI.parse(uri);
    this.#nativePath = nativePath;
  }

  /** Path of a file in the folder, empty for the folder itself; undefined for what lies elsewhere. */
  pathOf(uri: string): string | undefined {
    const { scheme, authority, path } = URI.parse(uri);
    const untitledHere = scheme === "untitled" && path.startsWith("/");
    if ((scheme !== this.#root.scheme && !untitledHere) || (authority !== this.#root.authority && !untitledHere)) {
      return undefined;
    }
    const root = this.#root.path.endsWith("/") ? this.#root.path : `${this.#root.path}/`;
    if (`${path}/` === root) return "";
    return path.startsWith(root) ? path.slice(root.length).normalize("NFC") : undefined;
  }

  /** URI of a file by its path, as the client writes it where it has it open. */
  uriOf(path: string): string {
    if (path.startsWith("untitled:")) return path;
    return this.#open.get(path) ?? this.#closedUri(this.#nativePath(path));
  }

  /** URI that shows a source: its file, or a document of its own where its text is not the file's. */
  uriOfSource(source: Source): string {
    if (source.ownText && source.record === undefined) return this.uriOf(source.path);
    let uri = this.#ownUris.get(source);
    if (uri === undefined) {
      const name = fileName(source.metadata.title, "Source");
      uri = URI.from({ scheme: SOURCE_SCHEME, path: `/${this.name}/${source.id}/${name}.txt` }).toString();
      this.#ownUris.set(source, uri);
    }
    return uri;
  }

  /** Encoding is slow beside all else that a finding takes, and each names a source. */
  #closedUri(path: string): string {
    let uri = this.#closed.get(path);
    if (uri === undefined) {
      const root = this.#root.path.endsWith("/") ? this.#root.path : `${this.#root.path}/`;
      uri = this.#root.with({ path: root + path }).toString();
      this.#closed.set(path, uri);
    }
    return uri;
  }

  /** URI of the page about an entity. */
  uriOfEntity(id: EntityId, name: string): string {
    return URI.from({ scheme: ENTITY_SCHEME, path: `/${this.name}/${id}/${fileName(name, "Entity")}` }).toString();
  }

  setOpen(path: string, uri: string | undefined): void {
    if (uri === undefined) this.#open.delete(path);
    else this.#open.set(path, uri);
  }

  isOpen(path: string): boolean {
    return this.#open.has(path);
  }

  /** The text that places in a file are offsets into; undefined when the snapshot does not have it. */
  textOf(snapshot: Snapshot, path: string): TextHolder | undefined {
    const text = this.workspace.configurationText(path);
    if (text !== undefined) return { text };
    return snapshot.findNote(path) ?? ownTextOf(snapshot, path);
  }
}

/** A title as the name of a file, which editors show on the tab. */
function fileName(title: string, instead: string): string {
  const name = title.replace(/[\s/\\:*?"<>|\p{Cc}]+/gu, " ").trim();
  return name.length > 60 ? `${name.slice(0, 60).trimEnd()}…` : name || instead;
}

/** The folder's name and the id of the source or entity in a `provenote-source:` or `provenote-entity:` URI. */
export function readOwnUri(
  uri: string,
  wanted: typeof SOURCE_SCHEME | typeof ENTITY_SCHEME,
): { readonly folder: string; readonly id: string } | undefined {
  const { scheme, path } = URI.parse(uri);
  if (scheme !== wanted) return undefined;
  const [, folder, ...rest] = path.split("/");
  return folder === undefined ? undefined : { folder, id: rest.slice(0, -1).join("/") };
}

/** The source whose text is that of the file itself. */
export function ownTextOf(snapshot: Snapshot, path: string): Source | undefined {
  const source = snapshot.corpus.findSource(path);
  return source?.ownText && source.record === undefined ? source : undefined;
}
