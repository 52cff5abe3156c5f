import type { Source } from "../../server/src/corpus/source.ts";
import { ByteReader } from "../../server/src/entities/bytes.ts";
import {
  lowerCaseIn,
  namesPart,
  passOutline,
  readAcronyms,
  readCandidates,
  readLowerCase,
} from "../../server/src/entities/candidate-bytes.ts";
import type { AcronymDefinition, Candidate, SourceCandidates } from "../../server/src/entities/entity.ts";

/** What a source yields, out of its bytes. */
export interface OpenCandidates {
  readonly candidates: readonly Candidate[];
  readonly acronyms: readonly AcronymDefinition[];
  readonly lowerCase: ReadonlyMap<string, number>;
}

export function openCandidates(source: Source, found: SourceCandidates): OpenCandidates {
  const reader = passOutline(new ByteReader().open(found.bytes, namesPart(found, source.text.length)!.start));
  return {
    acronyms: readAcronyms(reader),
    candidates: [...readCandidates(reader, source.text)],
    lowerCase: new Map(readLowerCase(reader).map((word) => [lowerCaseIn(source.text, word), word.count])),
  };
}
