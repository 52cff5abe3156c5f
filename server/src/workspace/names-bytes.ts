import type { Source } from "../corpus/source.ts";
import type { WrittenIndex } from "../entities/entity-index.ts";
import { checkSum } from "../search/check-sum.ts";
import { digestSources } from "../search/segment-bytes.ts";

/*
 * Merged names as bytes: words of 32 bits, then what `writeEntityIndex` gives. The words:
 *
 *   0  MAGIC, which reads otherwise in another byte order
 *   1  length of the whole in bytes
 *   2  check sum of everything behind it
 *   3  digest of the sources' ids and digests
 */

const MAGIC = 0x50_4e_4e_31;
const HEADER = 16;
const CHECK_SUM = 2;

export function writeNames({ bytes: columns, sources }: WrittenIndex): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER + columns.length);
  bytes.set(columns, HEADER);
  const words = new Uint32Array(bytes.buffer);
  words.set([MAGIC, bytes.length, 0, digestOf(sources)]);
  words[CHECK_SUM] = checkSum(words.subarray(CHECK_SUM + 1));
  return bytes;
}

/**
 * What was written, over the very same bytes; undefined if they are cut short, changed in any way or of another byte
 * order, or if these are not the sources it was made of, in that order. `bytes` must start at a multiple of 8 in its
 * buffer.
 */
export function readNames(bytes: Uint8Array, sources: WrittenIndex["sources"]): WrittenIndex | undefined {
  if (bytes.byteOffset % 8 !== 0 || bytes.length % 8 !== 0 || bytes.length < HEADER) return undefined;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [magic, length, sum, digest] = words;
  if (magic !== MAGIC || length !== bytes.length || sum !== checkSum(words.subarray(CHECK_SUM + 1))) return undefined;
  return digest === digestOf(sources) ? { bytes: bytes.subarray(HEADER), sources } : undefined;
}

function digestOf(sources: WrittenIndex["sources"]): number {
  return digestSources(sources.filter((source): source is Source => source !== undefined));
}
