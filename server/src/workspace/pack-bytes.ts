import type { Source, SourceProblem } from "../corpus/source.ts";
import type { SourceCandidates } from "../entities/entity.ts";
import { checkSum } from "../search/check-sum.ts";
import type { Ports } from "./ports.ts";
import { RecordReader, RecordWriter } from "./record-bytes.ts";
import { readSource, writeSource } from "./source-bytes.ts";

/** What one file yields, or a part of it: a file of many sources is spread over several packs. */
export interface FileContent {
  readonly path: string;
  /** What its sources were made from; equal recipes give equal sources. */
  readonly recipe: string;
  /** Place among the parts of the file. */
  readonly part: number;
  /** Whether it is the last part. */
  readonly isLast: boolean;
  readonly sources: readonly Source[];
  /** Of the whole file, in its last part. */
  readonly problems: readonly SourceProblem[];
}

/** Whether these are all the parts of one file in their order, made from the same. */
export function isWholeFile(parts: readonly FileContent[]): boolean {
  const last = parts.length - 1;
  return parts.every((one, i) => one.part === i && one.isLast === (i === last) && one.recipe === parts[0]?.recipe);
}

/*
 * A pack as bytes: the length of a record in bytes and the check sum of what is behind the record, in words of 32 bits;
 * the record, with each file, its sources and the lengths of their candidates; the candidates of all sources, which
 * `storedCandidates` finds.
 */

const HEADER = 8;

/** What some files or parts of files yield, with what each of their sources yields alone, to be read back by `readPack` on a machine of the same byte order. */
export function writePack(
  files: readonly FileContent[],
  candidatesOf: (source: Source) => SourceCandidates,
): Uint8Array<ArrayBuffer> {
  const record = new RecordWriter();
  const candidates: Uint8Array[] = [];
  let length = 0;
  record.number(files.length);
  for (const { path, recipe, part, isLast, sources, problems } of files) {
    record.text(path);
    record.text(recipe);
    record.number(part * 2 + Number(isLast));
    record.text(problems.length === 0 ? "" : JSON.stringify(problems));
    record.number(sources.length);
    for (const source of sources) {
      const found = candidatesOf(source).bytes;
      record.number(found.length);
      writeSource(record, source);
      candidates.push(found);
      length += found.length;
    }
  }
  const behind = 8 * Math.ceil(length / 8);
  const bytes = record.bytes(HEADER, behind);
  const end = bytes.length - behind;
  let at = end;
  for (const found of candidates) {
    bytes.set(found, at);
    at += found.length;
  }
  const words = new Uint32Array(bytes.buffer);
  words[0] = end - HEADER;
  words[1] = checkSum(words.subarray(end / 4));
  return bytes;
}

const NO_PROBLEMS: readonly SourceProblem[] = [];

/** Sources that are read in one turn: some ten milliseconds. */
const READ_AT_ONCE = 4096;

/**
 * What was written, where it is much in turns with other work; undefined for bytes that are not whole. `bytes` must start
 * at a multiple of 8 in its buffer.
 */
export async function readPack(
  bytes: Uint8Array,
  { decodeAscii, scheduler }: Pick<Ports, "decodeAscii" | "scheduler">,
): Promise<FileContent[] | undefined> {
  if (bytes.byteOffset % 8 !== 0 || bytes.length < HEADER || bytes.length % 8 !== 0) return undefined;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [length = 0, sum] = words;
  const end = HEADER + length;
  if (length % 8 !== 0 || end > bytes.length || sum !== checkSum(words.subarray(end / 4))) return undefined;
  const record = RecordReader.open(bytes.subarray(HEADER, end), decodeAscii);
  if (record === undefined) return undefined;
  /** A copy: the rest of the bytes need not stay. */
  const among = { bytes: bytes.slice(end) };
  const parts = record.parts();
  const files: FileContent[] = [];
  let at = 0;
  let read = 0;
  for (let left = record.number(); left > 0; left--) {
    const path = record.text();
    const recipe = record.text();
    const place = record.number();
    const problems = record.text();
    // As long as it is to be: one that grows has room for seventeen, and most files have one source.
    const sources = new Array<Source>(record.number());
    for (let i = 0; i < sources.length; i++) {
      const start = at;
      at += record.number();
      sources[i] = readSource(record, parts, { among, start, end: at });
      if (++read % READ_AT_ONCE === 0) await scheduler.pause();
    }
    files.push({
      path,
      recipe,
      part: place >>> 1,
      isLast: place % 2 === 1,
      sources,
      problems: problems === "" ? NO_PROBLEMS : JSON.parse(problems),
    });
  }
  return files;
}
