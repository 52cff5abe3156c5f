import type { Source } from "../corpus/source.ts";
import type { Candidate, EntityKind, SourceCandidates } from "../entities/entity.ts";
import type { RecordReader, RecordWriter } from "./record-bytes.ts";
import { readRange, writeRange } from "./source-bytes.ts";

const UNCERTAIN = 1;
const HEADLINE = 2;
const KIND_SURE = 4;
const REST = 8;
/** The name is what stands in the text, character for character. */
const AS_WRITTEN = 16;

export function writeCandidates(to: RecordWriter, source: Source, found: SourceCandidates): void {
  to.number(found.candidates.length);
  for (const candidate of found.candidates) writeCandidate(to, source, candidate);
  to.number(found.lowerCase.size);
  for (const [word, count] of found.lowerCase) {
    to.word(word);
    to.number(count);
  }
  to.number(found.acronyms.length);
  for (const { acronym, expansion } of found.acronyms) {
    to.text(acronym);
    to.text(expansion);
  }
}

/** `source` is the one whose candidates were written. */
export function readCandidates(from: RecordReader, source: Source): SourceCandidates {
  const candidates: Candidate[] = [];
  for (let left = from.number(); left > 0; left--) candidates.push(readCandidate(from, source));
  const lowerCase = new Map<string, number>();
  for (let left = from.number(); left > 0; left--) {
    const word = from.word() as string;
    lowerCase.set(word, from.number());
  }
  const acronyms: { acronym: string; expansion: string }[] = [];
  for (let left = from.number(); left > 0; left--) acronyms.push({ acronym: from.text(), expansion: from.text() });
  return { source: source.id, candidates, lowerCase, acronyms };
}

function writeCandidate(to: RecordWriter, source: Source, candidate: Candidate): void {
  const { name, start, end, rest } = candidate;
  const asWritten = name.length === end - start && source.text.startsWith(name, start);
  to.number(
    (candidate.uncertain ? UNCERTAIN : 0) |
      (candidate.headline ? HEADLINE : 0) |
      (candidate.kindSure ? KIND_SURE : 0) |
      (rest === undefined ? 0 : REST) |
      (asWritten ? AS_WRITTEN : 0),
  );
  writeRange(to, candidate);
  if (!asWritten) to.text(name);
  to.word(candidate.title);
  to.word(candidate.kind);
  to.word(candidate.owner);
  if (rest !== undefined) writeCandidate(to, source, rest);
}

function readCandidate(from: RecordReader, source: Source): Candidate {
  const flags = from.number();
  const { start, end } = readRange(from);
  const name = (flags & AS_WRITTEN) !== 0 ? source.text.slice(start, end) : from.text();
  const title = from.word();
  const kind = from.word() as EntityKind | undefined;
  const owner = from.word();
  return {
    start,
    end,
    name,
    title,
    kind,
    uncertain: (flags & UNCERTAIN) !== 0,
    headline: (flags & HEADLINE) !== 0,
    kindSure: (flags & KIND_SURE) !== 0,
    owner,
    rest: (flags & REST) !== 0 ? readCandidate(from, source) : undefined,
  };
}
