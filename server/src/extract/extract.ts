import type { Source, SourceProblem } from "../corpus/source.ts";
import { LineIndex } from "../text/line-index.ts";
import type { DeclaredMetadata } from "./declared-metadata.ts";
import { type DecodedText, decodeText, isBinary } from "./decode.ts";
import type { Extraction, Extractor, SourceStream } from "./extractor.ts";
import { markdownExtractor } from "./markdown-extractor.ts";
import { recordsExtractor } from "./records-extractor.ts";
import { textExtractor } from "./text-extractor.ts";
import { readYamlMetadata } from "./yaml-metadata.ts";

/** All formats that can be read. */
const extractors: readonly Extractor[] = [textExtractor, markdownExtractor, recordsExtractor];

/**
 * Lines of a file that are read: a paragraph takes some kilobytes of memory while it is read, however short it is. Files
 * of usual text within the limit of bytes have fewer lines by far.
 */
const MOST_LINES = 1_000_000;
const LINE_FEED = 10;

export interface ExtractOptions {
  /** Largest file that is read, in bytes. */
  readonly limitBytes: number;
  /** Text of `<path>.yaml`, where there is one. */
  readonly sidecar?: string | undefined;
  /** Decodes bytes below 128 faster than can be done here. */
  readonly decodeAscii?: (bytes: Uint8Array) => string;
}

/** The extractor for a file by its extension, upper or lower case; undefined for formats that cannot be read. */
export function findExtractor(path: string): Extractor | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  return extractors.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
}

/** Path of the file that may declare the metadata of the file at `path`. */
export function sidecarPath(path: string): string {
  return `${path}.yaml`;
}

/** Reads the sources of one file, all of them at once; see `streamSources`. */
export function extractSources(path: string, bytes: Uint8Array, digest: string, options: ExtractOptions): Extraction {
  const stream = streamSources(path, bytes, digest, options);
  const sources: Source[] = [];
  for (;;) {
    const { done, value } = stream.next();
    if (done) return { sources, problems: value };
    sources.push(value);
  }
}

/**
 * Reads the sources of one file one by one. What cannot be read is a problem, never an error thrown; sources and problems
 * depend on the arguments alone. `digest` is that of `bytes`, hexadecimal. The bytes are not asked for again.
 */
export function streamSources(path: string, bytes: Uint8Array, digest: string, options: ExtractOptions): SourceStream {
  const normalPath = path.normalize("NFC");
  const fatal = (kind: SourceProblem["kind"], message: string) => {
    return nothingBut([{ path: normalPath, kind, message, fatal: true }]);
  };
  const extractor = findExtractor(path);
  if (extractor === undefined) return fatal("unreadable", "Files of this kind cannot be read yet.");
  if (bytes.length > options.limitBytes) return nothingBut([tooLarge(normalPath, bytes.length, options.limitBytes)]);
  if (bytes.length === 0) return fatal("empty", "The file is empty.");
  const decoded = decodeText(bytes, options.decodeAscii);
  const { text, problems: manyLines } = firstLines(normalPath, decoded.text);
  if (isBinary(text)) return fatal("binary", "The file is no text: it holds binary data.");
  if (text.trim() === "") return fatal("empty", "The file holds nothing but white space.");

  const sidecar = readSidecar(normalPath, options.sidecar);
  const input = { path: normalPath, text, ownText: decoded.sameOffsets, digest, declared: sidecar.declared };
  return (function* () {
    const problems = yield* extractor.extract(input);
    const own = withPositions([...manyLines, ...encodingProblems(normalPath, decoded), ...problems], decoded.text);
    return [...own, ...sidecar.problems];
  })();
}

// biome-ignore lint/correctness/useYield: a stream without sources.
function* nothingBut(problems: readonly SourceProblem[]): SourceStream {
  return problems;
}

/** A text of more lines than are read, without the rest and with a problem where that begins; any other as it is. */
function firstLines(
  path: string,
  text: string,
): { readonly text: string; readonly problems: readonly SourceProblem[] } {
  let lines = 0;
  let end = text.length;
  // Every line but the last has a character at least.
  for (let i = text.length > MOST_LINES ? 0 : text.length; i < text.length; i++) {
    if (text.charCodeAt(i) === LINE_FEED && ++lines === MOST_LINES) end = i + 1;
  }
  if (end === text.length) return { text, problems: [] };
  const all = text.endsWith("\n") ? lines : lines + 1;
  const message = `The file has ${all} lines, of which the first ${MOST_LINES} are read. Split it into files of no more than these.`;
  const problem = { path, kind: "too-large", message, fatal: false, range: { start: end, end } } as const;
  return { text: text.slice(0, end), problems: [problem] };
}

/** Why a file yields nothing that has more bytes than the limit. */
export function tooLarge(path: string, bytes: number, limitBytes: number): SourceProblem {
  const [size, limit] = [describeSize(bytes), describeSize(limitBytes)];
  const message = `The file is not read: it has ${size}, and the limit is ${limit}. Split it, or raise "limits.sourceBytes" in provenote.json.`;
  return { path: path.normalize("NFC"), kind: "too-large", message, fatal: true };
}

/** Adds to problems with a place in `text` its lines and characters. */
function withPositions(problems: readonly SourceProblem[], text: string): SourceProblem[] {
  if (problems.length === 0) return [];
  const lines = new LineIndex(text);
  return problems.map((problem) => {
    const { range } = problem;
    if (range === undefined) return problem;
    return { ...problem, position: { start: lines.positionAt(range.start), end: lines.positionAt(range.end) } };
  });
}

function readSidecar(path: string, sidecar: string | undefined) {
  const read: { declared: DeclaredMetadata; problems: SourceProblem[] } = { declared: {}, problems: [] };
  if (sidecar === undefined) return read;
  const yaml = sidecar.replace(/^\uFEFF/, "");
  const { declared, faults } = readYamlMetadata(yaml);
  const problems = faults.map(
    ({ message, range }): SourceProblem => ({
      path: sidecarPath(path),
      kind: "malformed",
      message,
      fatal: false,
      range,
    }),
  );
  return { declared, problems: withPositions(problems, yaml) };
}

function encodingProblems(path: string, decoded: DecodedText): SourceProblem[] {
  const { text, encoding, fault } = decoded;
  if (fault === undefined) return [];
  const { byte, offset } = fault;
  const line = new LineIndex(text).lineAt(offset) + 1;
  const legacy = encoding === "windows-1252";
  const expected = encoding.startsWith("utf-16") ? "UTF-16" : "UTF-8";
  const answer = legacy ? "it was read as Windows-1252" : "what could not be decoded is shown as U+FFFD";
  const message = `The file is not valid ${expected} (line ${line}, byte ${byte}): ${answer}.`;
  return [{ path, kind: "encoding", message, fatal: false, range: { start: offset, end: offset + 1 } }];
}

function describeSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kibibytes = bytes / 1024;
  return kibibytes < 1024 ? `${kibibytes.toFixed(1)} KB` : `${(kibibytes / 1024).toFixed(1)} MB`;
}
