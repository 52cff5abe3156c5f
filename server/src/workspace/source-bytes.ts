import type { Block, BlockKind, Passage, Source, SourceMetadata } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import type { RecordReader, RecordWriter } from "./record-bytes.ts";

export function writeSource(to: RecordWriter, source: Source): void {
  to.text(source.id);
  to.word(source.path);
  to.optional(source.record);
  to.number(source.ownText ? 1 : 0);
  to.text(source.digest);
  to.word(source.language);
  to.text(source.text);
  to.text(writeMetadata(source.metadata));
  to.number(source.blocks.length);
  for (const block of source.blocks) {
    writeRange(to, block);
    to.word(block.kind);
    to.optional(block.paragraph);
    to.optional(block.level);
  }
  to.number(source.passages.length);
  for (const passage of source.passages) {
    writeRange(to, passage);
    to.optional(passage.paragraph);
    to.word(passage.heading);
    writeRanges(to, passage.sentences);
  }
  to.number(source.markup === undefined ? 0 : 1);
  if (source.markup !== undefined) writeRanges(to, source.markup);
}

export function readSource(from: RecordReader): Source {
  const id = from.text();
  const path = from.word() as string;
  const record = from.optional();
  const ownText = from.number() === 1;
  const digest = from.text();
  const language = from.word();
  const text = from.text();
  const metadata = readMetadata(from.text());
  const blocks: Block[] = [];
  for (let left = from.number(); left > 0; left--) {
    const { start, end } = readRange(from);
    blocks.push({ start, end, kind: from.word() as BlockKind, paragraph: from.optional(), level: from.optional() });
  }
  const passages: Passage[] = [];
  for (let left = from.number(); left > 0; left--) {
    const { start, end } = readRange(from);
    const paragraph = from.optional();
    const heading = from.word();
    const index = passages.length;
    passages.push({ source: id, index, start, end, paragraph, heading, sentences: readRanges(from) });
  }
  const markup = from.number() === 1 ? { markup: readRanges(from) } : {};
  return { id, path, record, text, ownText, ...markup, digest, blocks, passages, metadata, language };
}

function writeRange(to: RecordWriter, { start, end }: Range): void {
  to.number(start);
  to.number(end - start);
}

function readRange(from: RecordReader): Range {
  const start = from.number();
  return { start, end: start + from.number() };
}

function writeRanges(to: RecordWriter, ranges: readonly Range[]): void {
  to.number(ranges.length);
  for (const range of ranges) writeRange(to, range);
}

function readRanges(from: RecordReader): Range[] {
  const ranges: Range[] = [];
  for (let left = from.number(); left > 0; left--) ranges.push(readRange(from));
  return ranges;
}

/** Order in which metadata is written. */
const METADATA = [
  "title",
  "titleRange",
  "authors",
  "date",
  "dateOrigin",
  "publisher",
  "url",
  "key",
  "aliases",
] as const satisfies readonly (keyof SourceMetadata)[];

function writeMetadata(metadata: SourceMetadata): string {
  return JSON.stringify(METADATA.map((name) => metadata[name] ?? null));
}

function readMetadata(written: string): SourceMetadata {
  const values: unknown[] = JSON.parse(written);
  return Object.fromEntries(METADATA.map((name, i) => [name, values[i] ?? undefined])) as unknown as SourceMetadata;
}
