import type { Source } from "../corpus/source.ts";
import { checkSum } from "./check-sum.ts";
import type { Segment } from "./segment.ts";

/*
 * A segment as bytes: a header of words of 32 bits, then its arrays, each from a multiple of 8 on. Numbers have the byte
 * order of the machine, and the header tells which. The header:
 *
 *   0  MAGIC, which reads otherwise in another byte order
 *   1  FORMAT
 *   2  length of the whole in bytes
 *   3  check sum of everything behind it
 *   4  digest of the sources' ids and digests
 *   5  length of each array in elements, in the order of ARRAYS
 */

const MAGIC = 0x50_4e_53_31;
/** To be raised with every change of the layout, of how terms are found, or of how they are weighted. */
const FORMAT = 3;
const HEADER_WORDS = 5;
const CHECK_SUM = 3;

const ARRAYS = [
  ["largeFrequencies", Float64Array],
  ["firstPlaces", Uint32Array],
  ["firstPassages", Uint32Array],
  ["byId", Uint32Array],
  ["lengths", Uint32Array],
  ["listStarts", Uint32Array],
  ["postings", Uint32Array],
  ["densities", Float32Array],
  ["largePositions", Uint32Array],
  ["slots", Uint32Array],
  ["starts", Uint32Array],
  ["characters", Uint16Array],
] as const;

/** Where the first array begins. */
const START = padded((HEADER_WORDS + ARRAYS.length) * 4);

export type SegmentArrays = Omit<Segment, "sources" | "dictionary"> & Segment["dictionary"];

/** The arrays of a segment with room for so many elements each, where `writeSegment` need not copy them. */
export function makeArrays(lengths: Readonly<Record<keyof SegmentArrays, number>>): SegmentArrays {
  let length = START;
  for (const [name, Type] of ARRAYS) length += padded(lengths[name] * Type.BYTES_PER_ELEMENT);
  return placeArrays(new ArrayBuffer(length), 0, (name) => lengths[name]);
}

function placeArrays(
  buffer: ArrayBuffer,
  start: number,
  lengthOf: (name: keyof SegmentArrays, place: number) => number,
): SegmentArrays {
  let at = start + START;
  const arrays: Record<string, unknown> = {};
  for (const [i, [name, Type]] of ARRAYS.entries()) {
    const array = new Type(buffer, at, lengthOf(name, i));
    arrays[name] = array;
    at += padded(array.byteLength);
  }
  return arrays as unknown as SegmentArrays;
}

/**
 * The segment without its sources, to be read back by `readSegment` on a machine of the same byte order; where its arrays
 * are of `makeArrays` or were read, over the very same.
 */
export function writeSegment({ sources, dictionary, ...rest }: Segment): Uint8Array<ArrayBuffer> {
  const arrays: SegmentArrays = { ...rest, ...dictionary };
  const { buffer } = inPlace(arrays) ? arrays.postings : copyOf(arrays).postings;
  const words = new Uint32Array(buffer as ArrayBuffer);
  words.set([MAGIC, FORMAT, buffer.byteLength, 0, digestSources(sources)]);
  for (const [i, [name]] of ARRAYS.entries()) words[HEADER_WORDS + i] = arrays[name].length;
  words[CHECK_SUM] = checkSum(words.subarray(CHECK_SUM + 1));
  return new Uint8Array(buffer as ArrayBuffer);
}

/** Whether arrays stand as `makeArrays` has them, in a buffer of their own. */
function inPlace(arrays: SegmentArrays): boolean {
  const { buffer } = arrays.postings;
  let at = START;
  for (const [name] of ARRAYS) {
    const array = arrays[name];
    if (array.buffer !== buffer || array.byteOffset !== at) return false;
    at += padded(array.byteLength);
  }
  return at === buffer.byteLength;
}

function copyOf(arrays: SegmentArrays): SegmentArrays {
  const lengths = Object.fromEntries(ARRAYS.map(([name]) => [name, arrays[name].length]));
  const copies = makeArrays(lengths as Record<keyof SegmentArrays, number>);
  for (const [name] of ARRAYS) copies[name].set(arrays[name]);
  return copies;
}

/**
 * The segment that was written, over the very same bytes; undefined if they are cut short, changed in any way, of another
 * format or byte order, or if these are not the sources it was made of, in that order: ids and digests of contents tell.
 * `bytes` must start at a multiple of 8 in its buffer.
 */
export function readSegment(bytes: Uint8Array, sources: readonly Source[]): Segment | undefined {
  if (bytes.byteOffset % 8 !== 0 || bytes.byteLength % 8 !== 0) return undefined;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const [magic, format, length, sum, digest] = words;
  if (magic !== MAGIC || format !== FORMAT || length !== bytes.byteLength) return undefined;
  if (sum !== checkSum(words.subarray(CHECK_SUM + 1)) || digest !== digestSources(sources)) return undefined;
  const lengthOf = (_: string, place: number) => words[HEADER_WORDS + place] as number;
  const arrays = placeArrays(bytes.buffer as ArrayBuffer, bytes.byteOffset, lengthOf);
  const { slots, starts, characters, ...rest } = arrays;
  return { ...rest, sources, dictionary: { slots, starts, characters } };
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

/** Tells the ids and contents of sources in this order from others, by 32 bits. */
export function digestSources(sources: readonly Source[]): number {
  let digest = sources.length | 0;
  for (const source of sources) {
    digest = digestText(Math.imul(digest ^ source.id.length, 0x85ebca6b), source.id);
    digest = digestText(digest, source.digest);
  }
  return digest >>> 0;
}

function digestText(before: number, text: string): number {
  let digest = before;
  for (let i = 0; i < text.length; i++) digest = Math.imul(digest ^ text.charCodeAt(i), 0x01000193) ^ (digest >>> 15);
  return digest;
}
