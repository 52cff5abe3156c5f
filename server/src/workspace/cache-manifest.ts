import type { Digest, FileStat, Ports } from "./ports.ts";

export interface PackEntry {
  readonly name: string;
  /** How each file of the pack looked when it was read; undefined for one that is out of date. */
  readonly stats: readonly (FileStat | undefined)[];
}

export interface SegmentEntry {
  readonly name: string;
  /** Of each of its sources: place of the pack, and place among the sources of that pack. */
  readonly places: readonly (readonly [number, number])[];
}

export interface NamesEntry {
  readonly name: string;
  /** Of each of its sources as in `SegmentEntry`; undefined where there is none. */
  readonly places: readonly (readonly [number, number] | undefined)[];
}

/** What a cache holds. */
export interface CacheManifest {
  readonly packs: readonly PackEntry[];
  readonly segments: readonly SegmentEntry[];
  readonly names: NamesEntry | undefined;
}

/** A digest of the rest, a line end, and the rest as JSON. */
export async function writeManifest(manifest: CacheManifest, recipe: string, digest: Digest): Promise<Uint8Array> {
  const packs = manifest.packs.map(({ name, stats }) => ({ name, stats: stats.map(writeStat) }));
  const segments = manifest.segments.map(({ name, places }) => ({ name, places: places.flat() }));
  const names = manifest.names && { name: manifest.names.name, runs: writeRuns(manifest.names.places) };
  const body = toBytes(JSON.stringify({ recipe, packs, segments, names }));
  const head = toBytes(`${await digest.sha256(body)}\n`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/** Undefined for bytes that are not what was written under this recipe. */
export async function readManifest(
  bytes: Uint8Array,
  recipe: string,
  { digest, decodeAscii }: Pick<Ports, "digest" | "decodeAscii">,
): Promise<CacheManifest | undefined> {
  const head = decodeAscii(bytes.subarray(0, HEAD));
  const body = bytes.subarray(HEAD);
  if (head !== `${await digest.sha256(body)}\n`) return undefined;
  const written: Written = JSON.parse(decodeAscii(body));
  if (written.recipe !== recipe) return undefined;
  return {
    packs: written.packs.map(({ name, stats }) => ({ name, stats: stats.map(readStat) })),
    segments: written.segments.map(({ name, places }) => ({ name, places: pairs(places) })),
    names: written.names && { name: written.names.name, places: readRuns(written.names.runs) },
  };
}

/** Length of the digest and the line end. */
const HEAD = 65;

type WrittenStat = readonly [size: number, modified: number, inode: number | null] | 0;

interface Written {
  readonly recipe: string;
  readonly packs: readonly { readonly name: string; readonly stats: readonly WrittenStat[] }[];
  readonly segments: readonly { readonly name: string; readonly places: readonly number[] }[];
  /** `runs` of places one behind the other: pack or -1 for none, first source, how many. */
  readonly names?: { readonly name: string; readonly runs: readonly number[] } | undefined;
}

function writeStat(stat: FileStat | undefined): WrittenStat {
  return stat === undefined ? 0 : [stat.size, stat.modified, stat.inode ?? null];
}

function readStat(written: WrittenStat): FileStat | undefined {
  if (written === 0) return undefined;
  const [size, modified, inode] = written;
  return { kind: "file", size, modified, ...(inode === null ? {} : { inode }) };
}

function pairs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) found.push([numbers[i] as number, numbers[i + 1] as number]);
  return found;
}

function writeRuns(places: NamesEntry["places"]): number[] {
  const runs: number[] = [];
  for (const place of places) {
    const [pack, source] = place ?? [-1, 0];
    const last = runs.length - 3;
    const count = runs[last + 2] ?? 0;
    const next = pack === -1 ? 0 : (runs[last + 1] ?? 0) + count;
    if (runs[last] === pack && source === next) runs[last + 2] = count + 1;
    else runs.push(pack, source, 1);
  }
  return runs;
}

function readRuns(runs: readonly number[]): NamesEntry["places"] {
  const places: ([number, number] | undefined)[] = [];
  for (let i = 0; i + 2 < runs.length; i += 3) {
    const [pack = -1, first = 0, count = 0] = runs.slice(i, i + 3);
    for (let at = 0; at < count; at++) places.push(pack === -1 ? undefined : [pack, first + at]);
  }
  return places;
}

/** All that is written is ASCII: names, numbers and the recipe. */
function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
