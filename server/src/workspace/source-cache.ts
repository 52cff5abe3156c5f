import type { Source } from "../corpus/source.ts";
import type { Segment } from "../search/segment.ts";
import { readSegment, writeSegment } from "../search/segment-bytes.ts";
import type { Prepared } from "../snapshot/ground.ts";
import {
  type CacheManifest,
  type PackEntry,
  readManifest,
  type SegmentEntry,
  writeManifest,
} from "./cache-manifest.ts";
import { type FileContent, type Pack, readPack, writePack } from "./pack-bytes.ts";
import type { CachePort, FileStat, Ports } from "./ports.ts";

const MANIFEST = "manifest";
/** Characters of sources in a pack that is not made by a worker. */
const PACK_LENGTH = 2 ** 20;
/** Packs of few files that are kept before they are written anew as one. */
const MOST_SMALL_PACKS = 16;
const SMALL_PACK = 64;

export interface CachedFile {
  /** How the file looked when it was read. */
  readonly stat: FileStat | undefined;
  readonly content: FileContent;
}

/** What an earlier run left. */
export interface CachedFolder extends Prepared {
  readonly files: readonly CachedFile[];
}

/** A pack that is in the storage. */
interface StoredPack {
  readonly name: string;
  readonly fileCount: number;
}

interface Place<T> {
  readonly pack: T;
  /** Place in the pack: of a file among its files, of a source among the sources of all its files. */
  readonly index: number;
}

/**
 * Keeps what files yielded, by name of their content, with a manifest that says which file looked how when it was read.
 * Everything is verified when it is read; what is missing, damaged or of another version is as if it had never been.
 */
export class SourceCache {
  readonly #port: CachePort;
  readonly #ports: Pick<Ports, "digest" | "decodeAscii" | "scheduler">;
  #packs: StoredPack[] = [];
  readonly #fileAt = new WeakMap<FileContent, Place<StoredPack>>();
  readonly #sourceAt = new WeakMap<Source, Place<StoredPack>>();
  readonly #segmentNames = new WeakMap<Segment, string>();
  #failed = false;

  constructor(port: CachePort, ports: Pick<Ports, "digest" | "decodeAscii" | "scheduler">) {
    this.#port = port;
    this.#ports = ports;
  }

  /** What the last run left, as far as it can be read; nothing on whatever fault. */
  async load(): Promise<CachedFolder> {
    const found: { files: CachedFile[]; segments: Segment[] } = { files: [], segments: [] };
    const packs = new Map<Source, Pack>();
    try {
      const manifest = await this.#readManifest();
      const sources: Source[][] = [];
      for (const entry of manifest.packs) sources.push(await this.#loadPack(entry, found.files, packs));
      for (const entry of manifest.segments) {
        const segment = await this.#loadSegment(entry, sources);
        if (segment !== undefined) found.segments.push(segment);
      }
    } catch (error) {
      this.#log("What was kept of earlier runs cannot be read", error);
    }
    return { ...found, candidatesOf: (source) => packs.get(source)?.candidatesOf(source) };
  }

  /** Keeps a pack at once; a manifest has to follow. */
  async addPack(bytes: Uint8Array, files: readonly FileContent[]): Promise<void> {
    if (this.#failed || files.length === 0) return;
    try {
      const name = `pack-${(await this.#ports.digest.sha256(bytes)).slice(0, 32)}`;
      await this.#port.storage.write(name, bytes);
      this.#register(name, files);
    } catch (error) {
      this.#failed = true;
      this.#log("Nothing is kept for the next run", error);
    }
  }

  /** Notes which files the packs kept so far are for, so that a reading cut short need not begin anew. */
  async saveProgress(files: readonly CachedFile[]): Promise<void> {
    if (!this.#failed) await this.#try(() => this.#writeManifest(files, []));
  }

  /** Keeps everything, in turns with other work. */
  async save(files: readonly CachedFile[], prepared: Prepared): Promise<void> {
    if (this.#failed) return;
    await this.#try(async () => {
      const stored = new Map((await this.#port.storage.list()).map(({ name, size }) => [name, size]));
      this.#dropPacks(files, stored);
      await this.#addMissing(files, prepared);
      const segments = await this.#saveSegments(prepared.segments, stored);
      await this.#writeManifest(files, segments);
      await this.#tidy(segments);
    });
  }

  async #try(save: () => Promise<void>): Promise<void> {
    try {
      await save();
    } catch (error) {
      this.#failed = true;
      this.#log("What was read could not be kept for the next run", error);
    }
  }

  async #readManifest(): Promise<CacheManifest> {
    const bytes = await this.#port.storage.read(MANIFEST);
    const manifest = bytes && (await readManifest(bytes, this.#port.recipe, this.#ports));
    return manifest ?? { packs: [], segments: [] };
  }

  async #loadPack({ name, stats }: PackEntry, files: CachedFile[], packs: Map<Source, Pack>): Promise<Source[]> {
    const bytes = await this.#port.storage.read(name);
    const pack = bytes && readPack(bytes, this.#ports.decodeAscii);
    if (pack === undefined || pack.files.length !== stats.length) {
      this.#port.log(`${name} in the cache is missing or damaged; its sources are read again.`);
      return [];
    }
    const sources = this.#register(name, pack.files);
    for (const source of sources) packs.set(source, pack);
    for (const [i, content] of pack.files.entries()) files.push({ stat: stats[i], content });
    return sources;
  }

  async #loadSegment({ name, places }: SegmentEntry, sources: readonly Source[][]): Promise<Segment | undefined> {
    const ordered = places.map(([pack, source]) => sources[pack]?.[source]);
    if (!ordered.every((source) => source !== undefined)) return undefined;
    const bytes = await this.#port.storage.read(name);
    const segment = bytes && readSegment(bytes, ordered);
    if (segment === undefined) this.#port.log(`${name} in the cache is missing or damaged; it is made again.`);
    else this.#segmentNames.set(segment, name);
    return segment;
  }

  /** Returns the sources of the pack in order. */
  #register(name: string, files: readonly FileContent[]): Source[] {
    const pack = { name, fileCount: files.length };
    this.#packs = [...this.#packs.filter((known) => known.name !== name), pack];
    const sources = files.flatMap((file) => file.sources);
    for (const [index, file] of files.entries()) this.#fileAt.set(file, { pack, index });
    for (const [index, source] of sources.entries()) this.#sourceAt.set(source, { pack, index });
    return sources;
  }

  /** Drops packs that are gone from the storage, those of which most is out of date, and small ones if they are many. */
  #dropPacks(files: readonly CachedFile[], stored: ReadonlyMap<string, number>): void {
    const current = new Map<StoredPack, number>();
    for (const { content } of files) {
      const pack = this.#fileAt.get(content)?.pack;
      if (pack !== undefined) current.set(pack, (current.get(pack) ?? 0) + 1);
    }
    const kept = this.#packs.filter((pack) => stored.has(pack.name) && 2 * (current.get(pack) ?? 0) >= pack.fileCount);
    const large = kept.filter(({ fileCount }) => fileCount >= SMALL_PACK);
    this.#packs = kept.length - large.length > MOST_SMALL_PACKS ? large : kept;
  }

  async #addMissing(files: readonly CachedFile[], { candidatesOf }: Prepared): Promise<void> {
    const packs = new Set(this.#packs);
    let gathered: FileContent[] = [];
    let length = 0;
    const write = async () => {
      const bytes = writePack(gathered, (source) => {
        const found = candidatesOf(source);
        if (found === undefined) throw new Error(`Nothing is known of ${source.id}.`);
        return found;
      });
      const name = `pack-${(await this.#ports.digest.sha256(bytes)).slice(0, 32)}`;
      await this.#port.storage.write(name, bytes);
      this.#register(name, gathered);
      gathered = [];
      length = 0;
      await this.#ports.scheduler.pause();
    };
    for (const { stat, content } of files) {
      const place = this.#fileAt.get(content);
      if (stat === undefined || content.recipe === "" || (place !== undefined && packs.has(place.pack))) continue;
      gathered.push(content);
      for (const { text } of content.sources) length += text.length;
      if (length >= PACK_LENGTH) await write();
    }
    if (gathered.length > 0) await write();
  }

  /** Keeps those segments whose sources are all in packs; the others are made again in the next run. */
  async #saveSegments(segments: readonly Segment[], stored: ReadonlyMap<string, number>): Promise<SegmentEntry[]> {
    const entries: SegmentEntry[] = [];
    const packs = new Map(this.#packs.map((pack, i) => [pack, i]));
    const placeOf = (source: Source): readonly [number, number] | undefined => {
      const place = this.#sourceAt.get(source);
      const pack = place && packs.get(place.pack);
      return place === undefined || pack === undefined ? undefined : [pack, place.index];
    };
    for (const segment of segments) {
      const places = segment.sources.map(placeOf);
      if (!places.every((place) => place !== undefined)) continue;
      let name = this.#segmentNames.get(segment);
      if (name === undefined || !stored.has(name)) {
        const bytes = writeSegment(segment);
        name = `segment-${(await this.#ports.digest.sha256(bytes)).slice(0, 32)}`;
        await this.#port.storage.write(name, bytes);
        this.#segmentNames.set(segment, name);
        await this.#ports.scheduler.pause();
      }
      entries.push({ name, places });
    }
    return entries;
  }

  async #writeManifest(files: readonly CachedFile[], segments: readonly SegmentEntry[]): Promise<void> {
    const stats = new Map(this.#packs.map((pack) => [pack, new Array<FileStat | undefined>(pack.fileCount)]));
    for (const { stat, content } of files) {
      const place = this.#fileAt.get(content);
      const ofPack = place && stats.get(place.pack);
      if (ofPack) ofPack[place.index] = stat;
    }
    const packs = this.#packs.map((pack) => ({ name: pack.name, stats: Array.from(stats.get(pack) ?? []) }));
    const bytes = await writeManifest({ packs, segments }, this.#port.recipe, this.#ports.digest);
    await this.#port.storage.write(MANIFEST, bytes);
  }

  /** Removes what no manifest names any more, and everything where it is more than the limit allows. */
  async #tidy(segments: readonly SegmentEntry[]): Promise<void> {
    const named = new Set([MANIFEST, ...this.#packs.map(({ name }) => name), ...segments.map(({ name }) => name)]);
    const stored = await this.#port.storage.list();
    const total = stored.reduce((sum, { name, size }) => sum + (named.has(name) ? size : 0), 0);
    const tooLarge = total > this.#port.limitBytes;
    if (tooLarge) {
      this.#failed = true;
      this.#port.log("The sources are more than the cache may hold; nothing is kept for the next run.");
    }
    for (const { name } of stored) if (tooLarge || !named.has(name)) await this.#port.storage.remove(name);
  }

  #log(what: string, error: unknown): void {
    this.#port.log(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
