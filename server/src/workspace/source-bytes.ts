import { BlockList } from "../corpus/block-list.ts";
import { PassageList } from "../corpus/passage-list.ts";
import type { Source, SourceMetadata } from "../corpus/source.ts";
import { TextLayout } from "../corpus/text-layout.ts";
import { unpackCandidates } from "../entities/candidate-bytes.ts";
import type { SourceCandidates } from "../entities/entity.ts";
import type { CalendarDay } from "../text/date.ts";
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
  writeMetadata(to, source.metadata);
  to.number(source.markup === undefined ? 0 : 1);
  if (source.markup !== undefined) to.part(() => writeRanges(to, source.markup ?? []));
  to.part(() => to.numbers(source.passages.layout.numbers));
}

/** The candidates of many sources, until they are let go. */
interface ManyCandidates {
  bytes: Uint8Array | undefined;
}

/** Where the candidates of a source stand among those of others. */
export interface CandidatesAt {
  readonly among: ManyCandidates;
  readonly start: number;
  readonly end: number;
}

/**
 * The source that was written; `parts` are those of `from`. Its lists of blocks and passages are made when they are
 * asked for: of most sources nobody asks.
 */
export function readSource(from: RecordReader, parts: RecordReader, candidates: CandidatesAt): Source {
  const id = from.text();
  const path = from.word() as string;
  const record = from.optional();
  const ownText = from.number() === 1;
  const digest = from.text();
  const language = from.word();
  const text = from.text();
  const metadata = readMetadata(from);
  const markup = from.number() === 1 ? from.passPart() : undefined;
  const plain = { id, path, record, text, ownText, digest, metadata, language };
  return new StoredSource(plain, { record: parts, markup, layout: from.passPart() }, candidates);
}

/** What is kept with a source that was read from bytes; undefined for any other, and once it was let go. */
export function storedCandidates(source: Source): SourceCandidates | undefined {
  return source instanceof StoredSource ? source.candidates : undefined;
}

/** Lets go what is kept with this source and with all that were read with it: names hold it now. */
export function letGoOfCandidates(source: Source): void {
  if (source instanceof StoredSource) source.letGo();
}

type Plain = Omit<Source, "markup" | "blocks" | "passages">;

/** The parts of a record, and where among them stands what is read only when it is asked for. */
interface Parts {
  readonly record: RecordReader;
  readonly markup: number | undefined;
  readonly layout: number;
}

/** There may be hundreds of thousands: each holds numbers where it could hold objects. */
class StoredSource implements Source {
  readonly id: string;
  readonly path: string;
  readonly record: number | undefined;
  readonly text: string;
  readonly ownText: boolean;
  readonly digest: string;
  readonly metadata: SourceMetadata;
  readonly language: string | undefined;
  readonly #record: RecordReader;
  /** Its place in the record until it is read. */
  #markup: readonly Range[] | number | undefined;
  /** Its place in the record. */
  readonly #layout: number;
  #passages: PassageList | undefined;

  readonly #candidates: ManyCandidates;
  readonly #candidatesStart: number;
  readonly #candidatesEnd: number;

  constructor(plain: Plain, parts: Parts, candidates: CandidatesAt) {
    this.id = plain.id;
    this.path = plain.path;
    this.record = plain.record;
    this.text = plain.text;
    this.ownText = plain.ownText;
    this.digest = plain.digest;
    this.metadata = plain.metadata;
    this.language = plain.language;
    this.#record = parts.record;
    this.#markup = parts.markup;
    this.#layout = parts.layout;
    this.#candidates = candidates.among;
    this.#candidatesStart = candidates.start;
    this.#candidatesEnd = candidates.end;
  }

  get candidates(): SourceCandidates | undefined {
    const { bytes } = this.#candidates;
    return bytes && unpackCandidates(this, bytes.subarray(this.#candidatesStart, this.#candidatesEnd));
  }

  letGo(): void {
    this.#candidates.bytes = undefined;
  }

  get markup(): readonly Range[] | undefined {
    if (typeof this.#markup === "number") this.#markup = readRanges(this.#record.readPart(this.#markup));
    return this.#markup;
  }

  get blocks(): BlockList {
    return new BlockList(this.passages.layout);
  }

  get passages(): PassageList {
    this.#passages ??= new PassageList(new TextLayout(this.#record.numbers, this.#layout), this);
    return this.#passages;
  }
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

function writeMetadata(to: RecordWriter, metadata: SourceMetadata): void {
  const { title, titleRange, authors, date, dateOrigin, publisher, url, key, aliases } = metadata;
  to.text(title);
  to.number(titleRange === undefined ? 0 : 1);
  if (titleRange !== undefined) writeRange(to, titleRange);
  writeWords(to, authors);
  writeDay(to, date);
  for (const word of [dateOrigin, publisher, url, key]) to.word(word);
  writeWords(to, aliases);
}

function readMetadata(from: RecordReader): SourceMetadata {
  return {
    title: from.text(),
    titleRange: from.number() === 0 ? undefined : readRange(from),
    authors: readWords(from),
    date: readDay(from),
    dateOrigin: from.word() as SourceMetadata["dateOrigin"],
    publisher: from.word(),
    url: from.word(),
    key: from.word(),
    aliases: readWords(from),
  };
}

/** What is written for the year 0, so that years before it are numbers of 32 bits without a sign too. */
const YEAR_ZERO = 2 ** 31;

function writeDay(to: RecordWriter, day: CalendarDay | undefined): void {
  to.number(day === undefined ? 0 : 1);
  if (day !== undefined) for (const part of [day.year + YEAR_ZERO, day.month, day.day]) to.number(part);
}

function readDay(from: RecordReader): CalendarDay | undefined {
  if (from.number() === 0) return undefined;
  return { year: from.number() - YEAR_ZERO, month: from.number(), day: from.number() };
}

function writeWords(to: RecordWriter, words: readonly string[]): void {
  to.number(words.length);
  for (const word of words) to.word(word);
}

const NO_WORDS: readonly string[] = [];

function readWords(from: RecordReader): readonly string[] {
  const count = from.number();
  return count === 0 ? NO_WORDS : Array.from({ length: count }, () => from.word() as string);
}
