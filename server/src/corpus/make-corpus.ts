import { CitationKeys } from "./citation-keys.ts";
import type { Corpus } from "./corpus.ts";
import type { Source, SourceId, SourceProblem } from "./source.ts";

/** Puts sources together into a corpus; of sources with equal ids the last counts. Lookup tables are made when first asked for. */
export function makeCorpus(sources: readonly Source[], problems: readonly SourceProblem[]): Corpus {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const ordered = [...byId.values()].sort(compareSources);
  const files = lazy(() => groupBy(ordered, (source) => source.path));
  const keys = lazy(() => new CitationKeys(ordered));
  const urls = lazy(() =>
    groupBy(
      ordered.filter((source) => source.metadata.url !== undefined),
      (source) => normalUrl(source.metadata.url as string),
    ),
  );
  return {
    sources: ordered,
    problems: [...problems].sort(compareProblems),
    findSource: (id) => byId.get(id),
    sourcesOfFile: (path) => files().get(path.normalize("NFC")) ?? [],
    keyOf: (id) => keys().keyOf(id) ?? id,
    findByKey: (key) => keys().find(key),
    keys: () => keys().all(),
    findByUrl: (url) => urls().get(normalUrl(url)) ?? [],
  };
}

/** By path, then record: the third record of a file comes before the tenth. */
function compareSources(a: Source, b: Source): number {
  return compareText(a.path, b.path) || (a.record ?? 0) - (b.record ?? 0);
}

function compareProblems(a: SourceProblem, b: SourceProblem): number {
  return (
    compareText(a.path, b.path) || (a.range?.start ?? 0) - (b.range?.start ?? 0) || compareText(a.message, b.message)
  );
}

function compareText(a: SourceId, b: SourceId): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A URL without fragment and trailing slash, its scheme and host in lower case. */
function normalUrl(url: string): string {
  const plain = url.trim().replace(/#.*$/s, "").replace(/\/+$/, "");
  return plain.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?]*/i, (origin) => origin.toLowerCase());
}

function groupBy(sources: readonly Source[], nameOf: (source: Source) => string): Map<string, Source[]> {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const group = groups.get(nameOf(source));
    if (group === undefined) groups.set(nameOf(source), [source]);
    else group.push(source);
  }
  return groups;
}

function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
