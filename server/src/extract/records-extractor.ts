import type { Source, SourceProblem } from "../corpus/source.ts";
import { LineIndex } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import { isDateLine } from "./date-of-text.ts";
import { type DeclaredMetadata, isMapping, readMetadata } from "./declared-metadata.ts";
import type { ExtractInput, Extractor, SourceStream } from "./extractor.ts";
import { makeSource } from "./make-source.ts";
import { sha256 } from "./sha256.ts";
import { findTextBlocks } from "./text-blocks.ts";
import { eachLine } from "./text-lines.ts";

/** Records of one file that are read: it bounds the memory that a folder of sources takes, some kilobytes for each. */
const MOST_RECORDS = 200_000;

/**
 * JSON Lines: one source a record, an object with `text` and optionally `key` or `id`, `title`, `author` or `authors`,
 * `date`, `publisher`, `url` and `aliases`. Records are counted by lines that are not blank, unreadable ones too, so that
 * one bad line does not rename the others. The text of a record is not the file's own.
 */
export const recordsExtractor: Extractor = {
  extensions: [".jsonl", ".ndjson"],
  *extract(input: ExtractInput): SourceStream {
    const problems: SourceProblem[] = [];
    let lines: LineIndex | undefined;
    const report = (line: Range, message: string) => {
      lines ??= new LineIndex(input.text);
      problems.push(recordProblem(input.path, lines, line, message));
    };
    let record = 0;
    let isAnyRead = false;
    let firstLeft: Range | undefined;
    for (const line of eachLine(input.text)) {
      if (line.start === line.end) continue;
      record++;
      if (record > MOST_RECORDS) {
        firstLeft ??= line;
        continue;
      }
      const written = input.text.slice(line.start, line.end);
      const read = readRecord(written);
      if (typeof read === "string") report(line, read);
      else {
        for (const { message } of read.faults) report(line, message);
        isAnyRead = true;
        yield makeRecordSource(input, record, written, read);
      }
    }
    if (firstLeft !== undefined) problems.unshift(tooMany(input.path, firstLeft, record));
    return isAnyRead ? fewProblems(problems) : allFatal(input.path, problems);
  },
};

function tooMany(path: string, firstLeft: Range, records: number): SourceProblem {
  const message = `The file has ${records} records, of which the first ${MOST_RECORDS} are read. Split it into files of no more than these.`;
  return { path, kind: "too-large", message, fatal: false, range: { start: firstLeft.start, end: firstLeft.end } };
}

/** Problems of one file that are told one by one. */
const MOST_PROBLEMS = 20;

function fewProblems(problems: readonly SourceProblem[]): SourceProblem[] {
  const told = problems.slice(0, MOST_PROBLEMS);
  const left = problems.length - told.length;
  const last = told.at(-1);
  if (left > 0 && last) told.push({ ...last, message: `${left} more records of the file have problems.` });
  return told;
}

function allFatal(path: string, problems: readonly SourceProblem[]): SourceProblem[] {
  const first = problems[0];
  if (first === undefined) return [];
  const message = `No record of the file could be read. ${first.message}`;
  return [{ ...first, path, message, fatal: true }];
}

interface RecordRead {
  readonly text: string;
  readonly declared: DeclaredMetadata;
  readonly faults: readonly { readonly message: string }[];
}

/** The record a line holds, or a sentence on why it holds none. */
function readRecord(line: string): RecordRead | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "The line is no valid JSON.";
  }
  if (!isMapping(value)) return "The line is no JSON object.";
  const text = value["text"];
  if (typeof text !== "string") return 'The record has no "text".';
  if (text.trim() === "") return 'The "text" of the record is empty.';
  const { declared, faults } = readMetadata(value);
  const id = value["id"];
  // A running number as an id would make a key that says nothing and that other files have too.
  const key = declared.key ?? (typeof id === "string" && /\p{L}/u.test(id) ? id.trim().normalize("NFC") : undefined);
  return { text: text.replace(/^\uFEFF/, ""), declared: { ...declared, key }, faults };
}

function makeRecordSource(input: ExtractInput, record: number, line: string, read: RecordRead): Source {
  const { text } = read;
  const { blocks, title, authors } = findTextBlocks(text, isDateLine, read.declared.title);
  // A sidecar speaks for the file: what names one source is the record's alone.
  const shared = { ...input.declared, title: undefined, key: undefined, aliases: undefined };
  const declared = [read.declared, shared];
  const digest = sha256(line);
  return makeSource({ path: input.path, record, text, ownText: false, digest, blocks, declared, title, authors });
}

function recordProblem(path: string, lines: LineIndex, line: Range, message: string): SourceProblem {
  const range = { start: line.start, end: line.end };
  const number = lines.lineAt(line.start) + 1;
  return { path, kind: "malformed", message: `Line ${number}: ${message}`, fatal: false, range };
}
