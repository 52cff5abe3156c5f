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

/** What a cache holds. */
export interface CacheManifest {
  readonly packs: readonly PackEntry[];
  readonly segments: readonly SegmentEntry[];
}

/** A digest of the rest, a line end, and the rest as JSON. */
export async function writeManifest(manifest: CacheManifest, recipe: string, digest: Digest): Promise<Uint8Array> {
  const packs = manifest.packs.map(({ name, stats }) => ({ name, stats: stats.map(writeStat) }));
  const segments = manifest.segments.map(({ name, places }) => ({ name, places: places.flat() }));
  const body = toBytes(JSON.stringify({ recipe, packs, segments }));
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
  };
}

/** Length of the digest and the line end. */
const HEAD = 65;

type WrittenStat = readonly [size: number, modified: number, inode: number | null] | 0;

interface Written {
  readonly recipe: string;
  readonly packs: readonly { readonly name: string; readonly stats: readonly WrittenStat[] }[];
  readonly segments: readonly { readonly name: string; readonly places: readonly number[] }[];
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

/** All that is written is ASCII: names, numbers and the recipe. */
function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
