import type { Corpus } from "../../server/src/corpus/corpus.ts";
import { makeCorpus } from "../../server/src/corpus/make-corpus.ts";
import type { Source } from "../../server/src/corpus/source.ts";
import { extractSources } from "../../server/src/extract/extract.ts";

const LIMIT_BYTES = 10_000_000;

/** What the extractor makes of a file with this text. */
export function extractText(path: string, text: string, sidecar?: string) {
  return extractSources(path, new TextEncoder().encode(text), "00", { limitBytes: LIMIT_BYTES, sidecar });
}

/** The one source of a file that has no problems. */
export function sourceOf(path: string, text: string, sidecar?: string): Source {
  const { sources, problems } = extractText(path, text, sidecar);
  const [source] = sources;
  if (problems.length > 0) throw new Error(problems[0]?.message);
  if (source === undefined || sources.length > 1) throw new Error(`${path} has ${sources.length} sources.`);
  return source;
}

/** A corpus of files by path. */
export function corpusOf(files: Readonly<Record<string, string>>): Corpus {
  const extractions = Object.entries(files).map(([path, text]) => extractText(path, text));
  return makeCorpus(
    extractions.flatMap(({ sources }) => sources),
    extractions.flatMap(({ problems }) => problems),
  );
}

/** The words of a source in a range. */
export function wordsAt(source: Source, range: { start: number; end: number } | undefined): string | undefined {
  return range && source.text.slice(range.start, range.end);
}
