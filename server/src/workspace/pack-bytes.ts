import type { Source, SourceProblem } from "../corpus/source.ts";
import { findCandidates } from "../entities/candidates.ts";
import type { SourceCandidates } from "../entities/entity.ts";
import { readCandidates, writeCandidates } from "./candidate-bytes.ts";
import { type DecodeAscii, RecordReader, RecordWriter } from "./record-bytes.ts";
import { readSource, writeSource } from "./source-bytes.ts";

/** What one file yields. */
export interface FileContent {
  readonly path: string;
  /** What its sources were made from; equal recipes give equal sources. */
  readonly recipe: string;
  readonly sources: readonly Source[];
  readonly problems: readonly SourceProblem[];
}

/** What some files yield, with what each of their sources yields alone. */
export interface Pack {
  readonly files: readonly FileContent[];
  /** Read from the bytes when they are asked for the first time. */
  candidatesOf(source: Source): SourceCandidates;
}

/** The pack as two records behind each other: files, then candidates of all sources in the same order. */
export function writePack(
  files: readonly FileContent[],
  candidatesOf: (source: Source) => SourceCandidates,
): Uint8Array<ArrayBuffer> {
  const contents = new RecordWriter();
  const names = new RecordWriter();
  contents.number(files.length);
  for (const { path, recipe, sources, problems } of files) {
    contents.text(path);
    contents.text(recipe);
    contents.text(problems.length === 0 ? "" : JSON.stringify(problems));
    contents.number(sources.length);
    for (const source of sources) {
      writeSource(contents, source);
      writeCandidates(names, source, candidatesOf(source));
    }
  }
  const [first, second] = [contents.bytes(), names.bytes()];
  const bytes = new Uint8Array(8 + first.length + second.length);
  new Uint32Array(bytes.buffer)[0] = first.length;
  bytes.set(first, 8);
  bytes.set(second, 8 + first.length);
  return bytes;
}

/** The pack that was written; undefined for bytes that are not whole. `bytes` must start at a
 * multiple of 8 in its buffer. */
export function readPack(bytes: Uint8Array, decodeAscii: DecodeAscii): Pack | undefined {
  if (bytes.byteOffset % 8 !== 0 || bytes.length < 8 || bytes.length % 8 !== 0) return undefined;
  const [length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 1);
  if (8 + length > bytes.length) return undefined;
  const contents = RecordReader.open(bytes.subarray(8, 8 + length), decodeAscii);
  if (contents === undefined) return undefined;
  const files: FileContent[] = [];
  for (let left = contents.number(); left > 0; left--) {
    const path = contents.text();
    const recipe = contents.text();
    const problems = contents.text();
    const sources: Source[] = [];
    for (let count = contents.number(); count > 0; count--) sources.push(readSource(contents));
    files.push({ path, recipe, sources, problems: problems === "" ? [] : JSON.parse(problems) });
  }
  let unread: Uint8Array | undefined = bytes.slice(8 + length);
  let candidates: ReadonlyMap<Source, SourceCandidates> = new Map();
  return {
    files,
    candidatesOf(source) {
      if (unread !== undefined) candidates = readAllCandidates(unread, files, decodeAscii);
      unread = undefined;
      return candidates.get(source) ?? findCandidates(source);
    },
  };
}

/** None where the bytes are not whole. */
function readAllCandidates(bytes: Uint8Array, files: readonly FileContent[], decodeAscii: DecodeAscii) {
  const candidates = new Map<Source, SourceCandidates>();
  const names = RecordReader.open(bytes, decodeAscii);
  if (names === undefined) return candidates;
  for (const { sources } of files) {
    for (const source of sources) candidates.set(source, readCandidates(names, source));
  }
  return candidates;
}
