import type { Source } from "../corpus/source.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import type { AcronymDefinition, Candidate, EntityKind, SourceCandidates } from "./entity.ts";
import { writeOutline } from "./passage-outline.ts";

/** Changes whenever `findCandidates` would give other bytes for the same source. */
export const candidatesRecipe = 14;

/** Kinds by their place in bytes; 0 is none. */
export const kindCodes: readonly (EntityKind | undefined)[] = [
  undefined,
  "person",
  "organisation",
  "place",
  "event",
  "work",
  "demonym",
  "other",
];

const uncertainBit = 8;
const headlineBit = 16;
const sureBit = 32;
const shortBit = 64;
const extrasBit = 128;

/** A word of the text in lower case: where it first stands, and how often it does. */
export interface LowerCaseWord {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

const writer = new ByteWriter();
/** Parts that stand behind their lengths. */
const outlineWriter = new ByteWriter();
const namesWriter = new ByteWriter();
const header = new ByteReader();

/**
 * What a source yields, as bytes: the recipe, the length of the text, the length of the names, the names (the outline of
 * its passages with its length before it, acronyms and candidates) and the words in lower case; where nothing follows the
 * names, the words are to be counted in the text. Names are stretches of the text, by their offsets.
 */
export function packCandidates(
  source: Source,
  candidates: readonly Candidate[],
  acronyms: readonly AcronymDefinition[],
  words: readonly LowerCaseWord[],
): SourceCandidates {
  outlineWriter.clear();
  writeOutline(outlineWriter, source.passages);
  namesWriter.clear();
  namesWriter.number(outlineWriter.length);
  namesWriter.append(outlineWriter.view());
  namesWriter.number(acronyms.length);
  for (const { acronym, expansion } of acronyms) {
    namesWriter.string(acronym);
    namesWriter.string(expansion);
  }
  namesWriter.number(candidates.length);
  let last = 0;
  for (const candidate of candidates) {
    writeCandidate(namesWriter, candidate, last, source.text);
    last = candidate.start;
  }
  writeNames(source, namesWriter.view());
  writer.number(words.length);
  last = 0;
  for (const { start, end, count } of words) {
    writer.number(start - last);
    writer.number(end - start);
    writer.number(count);
    last = start;
  }
  return { source: source.id, bytes: writer.copy() };
}

/** The same from its names part alone. */
export function packNames(source: Source, names: Uint8Array): SourceCandidates {
  writeNames(source, names);
  return { source: source.id, bytes: writer.copy() };
}

function writeNames(source: Source, names: Uint8Array): void {
  writer.clear();
  writer.number(candidatesRecipe);
  writer.number(source.text.length);
  writer.number(names.length);
  writer.append(names);
}

/** Bytes kept elsewhere as the candidates of a source; undefined where they are of another recipe or another text. */
export function unpackCandidates(source: Source, bytes: Uint8Array): SourceCandidates | undefined {
  const found = { source: source.id, bytes };
  return namesPart(found, source.text.length) === undefined ? undefined : found;
}

function writeCandidate(to: ByteWriter, candidate: Candidate, last: number, text: string): void {
  const { title, owner, rest } = candidate;
  const extras = (title === undefined ? 0 : 1) + (owner === undefined ? 0 : 2) + (rest === undefined ? 0 : 4);
  to.signed(candidate.start - last);
  to.number(candidate.end - candidate.start);
  to.byte(
    kindCodes.indexOf(candidate.kind) +
      (candidate.uncertain ? uncertainBit : 0) +
      (candidate.headline ? headlineBit : 0) +
      (candidate.kindSure ? sureBit : 0) +
      (candidate.shortForm ? shortBit : 0) +
      (extras === 0 ? 0 : extrasBit),
  );
  if (extras === 0) return;
  to.byte(extras);
  if (title !== undefined) {
    to.number(candidate.start - text.lastIndexOf(title, candidate.start));
    to.number(title.length);
  }
  if (owner !== undefined) to.string(owner);
  if (rest !== undefined) writeCandidate(to, rest, candidate.start, text);
}

/** Where in the bytes the names stand; undefined where the bytes are none of this recipe and text. */
export function namesPart(
  { bytes }: SourceCandidates,
  textLength: number,
): { readonly start: number; readonly end: number } | undefined {
  header.open(bytes);
  if (header.number() !== candidatesRecipe || header.number() !== textLength) return undefined;
  const length = header.number();
  return header.at + length <= bytes.length && header.at < bytes.length
    ? { start: header.at, end: header.at + length }
    : undefined;
}

/** Reads the candidates at the reader's place one by one: a source may have a million. */
export function* readCandidates(reader: ByteReader, text: string): Generator<Candidate, void, undefined> {
  const count = reader.number();
  let last = 0;
  for (let index = 0; index < count && reader.at < reader.end; index++) {
    const candidate = readCandidate(reader, last, text);
    last = candidate.start;
    yield candidate;
  }
}

/** Takes a reader from where the names begin to the outline of passages, which ends where the reader does then. */
export function openOutline(reader: ByteReader): ByteReader {
  const length = reader.number();
  reader.end = reader.at + length;
  return reader;
}

/** Takes a reader from where the names begin to the acronyms. */
export function passOutline(reader: ByteReader): ByteReader {
  const length = reader.number();
  reader.at += length;
  return reader;
}

/** Reads the acronyms at the reader's place, and leaves it at the candidates. */
export function readAcronyms(reader: ByteReader): AcronymDefinition[] {
  const acronyms: AcronymDefinition[] = [];
  for (let left = reader.number(); left > 0 && reader.at < reader.end; left--) {
    acronyms.push({ acronym: reader.string(), expansion: reader.string() });
  }
  return acronyms;
}

/** The words in lower case at the reader's place. */
export function readLowerCase(reader: ByteReader): LowerCaseWord[] {
  const words: LowerCaseWord[] = [];
  let last = 0;
  for (let left = reader.number(); left > 0 && reader.at < reader.end; left--) {
    const start = last + reader.number();
    words.push({ start, end: start + reader.number(), count: reader.number() });
    last = start;
  }
  return words;
}

function readCandidate(reader: ByteReader, last: number, text: string): Candidate {
  const start = last + reader.signed();
  const end = start + reader.number();
  const flags = reader.byte();
  const extras = (flags & extrasBit) === 0 ? 0 : reader.byte();
  let title: string | undefined;
  if (extras & 1) {
    const from = start - reader.number();
    title = text.slice(from, from + reader.number());
  }
  const owner = extras & 2 ? reader.string() : undefined;
  return {
    start,
    end,
    name: nameIn(text, start, end),
    title,
    kind: kindCodes[flags & 7],
    kindSure: (flags & sureBit) !== 0,
    owner,
    uncertain: (flags & uncertainBit) !== 0,
    headline: (flags & headlineBit) !== 0,
    shortForm: (flags & shortBit) !== 0,
    rest: extras & 4 ? readCandidate(reader, start, text) : undefined,
  };
}

/** A name as it stands in the text, with single spaces for white space. */
export function nameIn(text: string, start: number, end: number): string {
  const name = text.slice(start, end);
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code < 33 ? code !== 32 || name.charCodeAt(at + 1) === 32 : code > 126) return name.replace(/\s+/g, " ");
  }
  return name;
}

/** A word in lower case as it is counted, with straight apostrophes. */
export function lowerCaseIn(text: string, { start, end }: LowerCaseWord): string {
  const word = text.slice(start, end);
  return word.includes("’") ? word.replaceAll("’", "'") : word;
}
