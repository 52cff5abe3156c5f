import type { Source } from "../corpus/source.ts";
import { SourceSet } from "../corpus/source-set.ts";
import type { Corrections } from "../entities/corrections.ts";
import { readEntityIndex, type WrittenIndex, writeEntityIndex } from "../entities/entity-index.ts";
import type { Segment } from "../search/segment.ts";
import { readSegment, writeSegment } from "../search/segment-bytes.ts";
import type { KeptNames, KnownNames, Prepared } from "../snapshot/ground.ts";
import type { Gained } from "../snapshot/make-snapshot.ts";
import {
  type CacheManifest,
  type NamesEntry,
  type PackEntry,
  readManifest,
  type SegmentEntry,
  writeManifest,
} from "./cache-manifest.ts";
import { readNames, writeNames } from "./names-bytes.ts";
import { type FileContent, isWholeFile, readPack, writePack } from "./pack-bytes.ts";
import type { CachePort, FileStat, Ports } from "./ports.ts";
import type { PackReading } from "./read-packs.ts";
import { letGoOfCandidates, storedCandidates } from "./source-bytes.ts";

const MANIFEST = "manifest";
/** Characters of sources in a pack that is not made by a worker. */
const PACK_LENGTH = 2 ** 20;
/** Packs of fewer bytes than these that are kept before they are written anew as one. */
const MOST_SMALL_PACKS = 16;
const SMALL_PACK = 2 ** 18;
/** Sources that changed since names were kept before they are kept anew: until then a start merges the changes. */
const MOST_CHANGES = 32;

export interface CachedFile {
  /** How the file looked when it was read. */
  readonly stat: FileStat | undefined;
  readonly parts: readonly FileContent[];
}

/** What an earlier run left. */
export interface CachedFolder extends Prepared {
  /** By path; those alone of which every part is there. */
  readonly files: ReadonlyMap<string, CachedFile>;
}

/** A pack that is in the storage, with all that is in it: it is dropped before most of it is out of date. */
interface StoredPack {
  readonly name: string;
  readonly files: readonly FileContent[];
}

/** Merged names that are in the storage. */
interface StoredNames {
  readonly name: string;
  readonly sources: WrittenIndex["sources"];
  readonly set: SourceSet;
  /** What they were merged under. */
  readonly entries: string;
}

/** A part of a file as it was kept, of which others may be missing. */
interface CachedPart {
  readonly stat: FileStat;
  readonly content: FileContent;
}

interface Place {
  readonly pack: StoredPack;
  /** Among the files of the pack. */
  readonly index: number;
}

/** Of each source: place of its pack, and its place among the sources of that pack. */
type PlacesOfSources = ReadonlyMap<Source, readonly [number, number]>;

/**
 * Keeps what files yielded, by name of their content, with a manifest that says which file looked how when it was read.
 * Everything is verified when it is read; what is missing, damaged or of another version is as if it had never been.
 */
export class SourceCache {
  readonly #port: CachePort;
  readonly #ports: Pick<Ports, "digest" | "decodeAscii" | "scheduler">;
  #packs: StoredPack[] = [];
  /** Segments that are in the storage, by name. */
  #segments = new Map<string, Segment>();
  #names: StoredNames | undefined;
  /** There are packs that no manifest names. */
  #unnamed = false;
  /** `failed`: nothing is kept any more; `over`: nor is anything left that no manifest names. */
  #state: "keeping" | "failed" | "over" = "keeping";

  constructor(port: CachePort, ports: Pick<Ports, "digest" | "decodeAscii" | "scheduler">) {
    this.#port = port;
    this.#ports = ports;
  }

  /** What the last run left, as far as it can be read; nothing on whatever fault. */
  async load(): Promise<CachedFolder> {
    const read: CachedPart[] = [];
    const segments: Segment[] = [];
    let names: KeptNames | undefined;
    try {
      const manifest = await this.#readManifest();
      const sources: Source[][] = [];
      for (const entry of manifest.packs) sources.push(await this.#loadPack(entry, read));
      for (const entry of manifest.segments) {
        const segment = await this.#loadSegment(entry, sources);
        if (segment !== undefined) segments.push(segment);
      }
      names = manifest.names && (await this.#loadNames(manifest.names, sources));
    } catch (error) {
      this.#log("What was kept of earlier runs cannot be read", error);
    }
    return { files: wholeFiles(read), segments, names, candidatesOf: storedCandidates, letGoOf: letGoOfCandidates };
  }

  /** Keeps a pack with its segments at once; a manifest has to follow. */
  async addPack({ files, bytes, segments }: PackReading): Promise<void> {
    if (this.#state !== "keeping" || files.length === 0) return;
    try {
      this.#unnamed = true;
      this.#register(await this.#write("pack", bytes), files);
      for (const written of segments) {
        this.#segments.set(await this.#write("segment", written.bytes), written.segment);
      }
    } catch (error) {
      this.#state = "failed";
      this.#log("Nothing is kept for the next run", error);
    }
  }

  /** Notes which files the packs kept so far are for, so that a reading cut short need not begin anew. */
  async saveProgress(files: readonly CachedFile[]): Promise<void> {
    if (this.#state === "keeping" && this.#unnamed) await this.#try(() => this.#writeManifest(files));
  }

  /** Keeps everything, in turns with other work. */
  async save(files: readonly CachedFile[], gained: Gained): Promise<void> {
    if (this.#state === "keeping") await this.#keepAll(files, gained);
    if (this.#state === "failed") await this.#removeUnnamed();
  }

  async #keepAll(files: readonly CachedFile[], gained: Gained): Promise<void> {
    await this.#try(async () => {
      const stored = new Map((await this.#port.storage.list()).map(({ name, size }) => [name, size]));
      this.#dropPacks(files, stored);
      await this.#addMissing(files, gained);
      const placeOf = this.#placesOfSources();
      await this.#saveSegments(gained.segments, stored, placeOf);
      if (gained.merged !== undefined) await this.#saveNames(gained.merged, stored, placeOf);
      await this.#writeManifest(files, placeOf);
      await this.#tidy();
    });
  }

  async #try(save: () => Promise<void>): Promise<void> {
    try {
      await save();
    } catch (error) {
      this.#state = "failed";
      this.#log("What was read could not be kept for the next run", error);
    }
  }

  /** Returns the name, which tells what the bytes are. */
  async #write(kind: "pack" | "segment" | "names", bytes: Uint8Array): Promise<string> {
    const name = `${kind}-${(await this.#ports.digest.sha256(bytes)).slice(0, 32)}`;
    await this.#port.storage.write(name, bytes);
    return name;
  }

  async #readManifest(): Promise<CacheManifest> {
    const bytes = await this.#port.storage.read(MANIFEST);
    const manifest = bytes && (await readManifest(bytes, this.#port.recipe, this.#ports));
    return manifest ?? { packs: [], segments: [], names: undefined };
  }

  async #loadPack({ name, stats }: PackEntry, read: CachedPart[]): Promise<Source[]> {
    const bytes = await this.#port.storage.read(name);
    const contents = bytes && (await readPack(bytes, this.#ports));
    if (contents === undefined || contents.length !== stats.length) {
      this.#port.log(`${name} in the cache is missing or damaged; its sources are read again.`);
      return [];
    }
    this.#register(name, contents);
    for (const [i, content] of contents.entries()) {
      const stat = stats[i];
      if (stat !== undefined) read.push({ stat, content });
    }
    return contents.flatMap(({ sources }) => sources);
  }

  async #loadSegment({ name, places }: SegmentEntry, sources: readonly Source[][]): Promise<Segment | undefined> {
    const ordered = places.map(([pack, source]) => sources[pack]?.[source]);
    if (!ordered.every((source) => source !== undefined)) return undefined;
    const bytes = await this.#port.storage.read(name);
    const segment = bytes && readSegment(bytes, ordered);
    if (segment === undefined) this.#port.log(`${name} in the cache is missing or damaged; it is made again.`);
    else this.#segments.set(name, segment);
    return segment;
  }

  async #loadNames({ name, places }: NamesEntry, packs: readonly Source[][]): Promise<KeptNames | undefined> {
    const sources = places.map((place) => place && packs[place[0]]?.[place[1]]);
    const lost = sources.some((source, i) => source === undefined && places[i] !== undefined);
    const bytes = lost ? undefined : await this.#port.storage.read(name);
    const written = bytes && readNames(bytes, sources);
    if (written === undefined) {
      this.#port.log(`${name} in the cache is missing or damaged; names are merged again.`);
      return undefined;
    }
    const set = SourceSet.of(present(sources));
    return {
      sources: set,
      read: (corrections) => {
        const entities = readEntityIndex(written, corrections);
        if (entities !== undefined) this.#names = { name, sources, set, entries: entriesOf(corrections) };
        return entities;
      },
    };
  }

  #register(name: string, files: readonly FileContent[]): void {
    this.#packs = [...this.#packs.filter((known) => known.name !== name), { name, files }];
  }

  #placesOfFiles(): Map<FileContent, Place> {
    const places = new Map<FileContent, Place>();
    for (const pack of this.#packs) {
      for (const [index, file] of pack.files.entries()) places.set(file, { pack, index });
    }
    return places;
  }

  /** Drops packs that are gone from the storage, those of which most is out of date, and small ones if they are many. */
  #dropPacks(files: readonly CachedFile[], stored: ReadonlyMap<string, number>): void {
    const current = new Map<StoredPack, number>();
    const places = this.#placesOfFiles();
    for (const content of files.flatMap(({ parts }) => parts)) {
      const pack = places.get(content)?.pack;
      if (pack !== undefined) current.set(pack, (current.get(pack) ?? 0) + 1);
    }
    const isKept = (pack: StoredPack) => stored.has(pack.name) && 2 * (current.get(pack) ?? 0) >= pack.files.length;
    const kept = this.#packs.filter(isKept);
    const large = kept.filter(({ name }) => (stored.get(name) ?? 0) >= SMALL_PACK);
    this.#packs = kept.length - large.length > MOST_SMALL_PACKS ? large : kept;
  }

  async #addMissing(files: readonly CachedFile[], { candidatesOf }: Prepared): Promise<void> {
    const places = this.#placesOfFiles();
    let gathered: FileContent[] = [];
    let length = 0;
    const write = async () => {
      const bytes = writePack(gathered, (source) => {
        const found = candidatesOf(source);
        if (found === undefined) throw new Error(`Nothing is known of ${source.id}.`);
        return found;
      });
      this.#register(await this.#write("pack", bytes), gathered);
      gathered = [];
      length = 0;
      await this.#ports.scheduler.pause();
    };
    for (const content of files.flatMap(({ stat, parts }) => (stat === undefined ? [] : parts))) {
      if (content.recipe === "" || places.has(content)) continue;
      gathered.push(content);
      for (const { text } of content.sources) length += text.length;
      if (length >= PACK_LENGTH) await write();
    }
    if (gathered.length > 0) await write();
  }

  /** Keeps those segments whose sources are all in packs; the others are made again in the next run. */
  async #saveSegments(
    segments: readonly Segment[],
    stored: ReadonlyMap<string, number>,
    placeOf: PlacesOfSources,
  ): Promise<void> {
    const known = new Map([...this.#segments].map(([name, segment]) => [segment, name]));
    const saved = new Map<string, Segment>();
    for (const segment of segments) {
      if (!segment.sources.every((source) => placeOf.has(source))) continue;
      let name = known.get(segment);
      if (name === undefined || !stored.has(name)) {
        name = await this.#write("segment", writeSegment(segment));
        await this.#ports.scheduler.pause();
      }
      saved.set(name, segment);
    }
    this.#segments = saved;
  }

  /** Keeps merged names, unless those kept before are nearly the same: a start merges what changed since. */
  async #saveNames(
    { entities, sources, corrections }: KnownNames,
    stored: ReadonlyMap<string, number>,
    placeOf: PlacesOfSources,
  ): Promise<void> {
    const known = this.#names;
    const entries = entriesOf(corrections);
    if (known?.entries === entries && stored.has(known.name) && this.#namesEntry(placeOf) !== undefined) {
      const { changed, removed } = sources.differenceFrom(known.set);
      if (changed.length + removed.length <= MOST_CHANGES) return;
    }
    this.#names = undefined;
    const written = writeEntityIndex(entities);
    if (written === undefined) return;
    const name = await this.#write("names", writeNames(written));
    this.#names = { name, sources: written.sources, set: sources, entries };
    await this.#ports.scheduler.pause();
  }

  /** Of the names that are in the storage, where all their sources are in packs. */
  #namesEntry(placeOf: PlacesOfSources): NamesEntry | undefined {
    if (this.#names === undefined) return undefined;
    const { name, sources } = this.#names;
    const places = sources.map((source) => source && placeOf.get(source));
    return places.some((place, i) => place === undefined && sources[i] !== undefined) ? undefined : { name, places };
  }

  /** Of the segments that are in the storage those whose sources are in packs. */
  #segmentEntries(placeOf: PlacesOfSources): SegmentEntry[] {
    const entries: SegmentEntry[] = [];
    for (const [name, { sources }] of this.#segments) {
      const places = sources.map((source) => placeOf.get(source));
      if (places.every((place) => place !== undefined)) entries.push({ name, places });
    }
    return entries;
  }

  #placesOfSources(): PlacesOfSources {
    const places = new Map<Source, readonly [number, number]>();
    for (const [pack, { files }] of this.#packs.entries()) {
      const sources = files.flatMap((file) => file.sources);
      for (const [index, source] of sources.entries()) places.set(source, [pack, index]);
    }
    return places;
  }

  async #writeManifest(files: readonly CachedFile[], placeOf = this.#placesOfSources()): Promise<void> {
    const stats = new Map(this.#packs.map((pack) => [pack, new Array<FileStat | undefined>(pack.files.length)]));
    const places = this.#placesOfFiles();
    for (const { stat, parts } of files) {
      for (const content of parts) {
        const place = places.get(content);
        const ofPack = place && stats.get(place.pack);
        if (ofPack) ofPack[place.index] = stat;
      }
    }
    const packs = this.#packs.map((pack) => ({ name: pack.name, stats: Array.from(stats.get(pack) ?? []) }));
    const bytes = await writeManifest(
      { packs, segments: this.#segmentEntries(placeOf), names: this.#namesEntry(placeOf) },
      this.#port.recipe,
      this.#ports.digest,
    );
    await this.#port.storage.write(MANIFEST, bytes);
    this.#unnamed = false;
  }

  /** Removes what no manifest names any more, and everything where it is more than the limit allows. */
  async #tidy(): Promise<void> {
    const names = this.#names === undefined ? [] : [this.#names.name];
    const named = new Set([MANIFEST, ...this.#packs.map(({ name }) => name), ...this.#segments.keys(), ...names]);
    const stored = await this.#port.storage.list();
    const total = stored.reduce((sum, { name, size }) => sum + (named.has(name) ? size : 0), 0);
    const tooLarge = total > this.#port.limitBytes;
    if (tooLarge) {
      this.#state = "over";
      this.#port.log("The sources are more than the cache may hold; nothing is kept for the next run.");
    }
    await this.#removeAllBut(tooLarge ? new Set() : named);
  }

  /** Else what was written before a disk was full would stay in the way until a later run can keep everything. */
  async #removeUnnamed(): Promise<void> {
    this.#state = "over";
    try {
      const { packs, segments, names } = await this.#readManifest();
      const named = [...packs, ...segments, ...(names ? [names] : [])].map(({ name }) => name);
      await this.#removeAllBut(new Set([MANIFEST, ...named]));
    } catch {
      // Where nothing can be removed, hardly anything was written.
    }
  }

  async #removeAllBut(named: ReadonlySet<string>): Promise<void> {
    for (const { name } of await this.#port.storage.list()) {
      if (!named.has(name)) await this.#port.storage.remove(name);
    }
  }

  #log(what: string, error: unknown): void {
    this.#port.log(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function wholeFiles(read: readonly CachedPart[]): Map<string, CachedFile> {
  const files = new Map<string, { readonly stat: FileStat; readonly parts: FileContent[] }>();
  for (const { stat, content } of read) {
    const known = files.get(content.path);
    if (known === undefined) files.set(content.path, { stat, parts: [content] });
    else known.parts.push(content);
  }
  for (const [path, { parts }] of files) {
    parts.sort((a, b) => a.part - b.part);
    if (!isWholeFile(parts)) files.delete(path);
  }
  return files;
}

function entriesOf({ entries }: Corrections): string {
  return JSON.stringify(entries);
}

function present(sources: WrittenIndex["sources"]): Source[] {
  return sources.filter((source): source is Source => source !== undefined);
}
