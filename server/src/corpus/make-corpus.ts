import { CitationKeys, type Key } from "./citation-keys.ts";
import type { Corpus } from "./corpus.ts";
import { NameTable } from "./name-table.ts";
import type { NearestNames } from "./nearest-names.ts";
import type { Source, SourceId, SourceProblem } from "./source.ts";
import { placeOfPath, SourceSet } from "./source-set.ts";

/**
 * Puts sources together into a corpus; of sources with equal ids the last counts. Lookup tables are made when first asked
 * for; those of `previous` are used again for what did not change, and the result is the same as without it.
 */
export function makeCorpus(
  sources: SourceSet | readonly Source[],
  problems: readonly SourceProblem[],
  previous?: Corpus,
): Corpus {
  const set = sources instanceof SourceSet ? sources : SourceSet.of(sources);
  return new IndexedCorpus(set, problems, previous instanceof IndexedCorpus ? previous : undefined);
}

class IndexedCorpus implements Corpus {
  readonly problems: readonly SourceProblem[];
  readonly #set: SourceSet;
  readonly #keys: CitationKeys;
  readonly #urls: NameTable;
  /** By path, what says that the end of a file was left out. */
  readonly #cut: ReadonlyMap<string, SourceProblem>;
  /** By keys that were asked for: every key of a note is asked for at each stroke. */
  readonly #found = new Map<string, readonly Source[]>();

  constructor(set: SourceSet, problems: readonly SourceProblem[], previous?: IndexedCorpus) {
    this.problems = [...problems].sort(compareProblems);
    this.#cut = new Map(problems.filter(isCut).map((problem) => [problem.path, problem]));
    this.#set = set;
    this.#keys = new CitationKeys(set, previous ? previous.#keys : undefined);
    this.#urls = new NameTable(set, urlsOf, previous ? previous.#urls : undefined);
  }

  get sources(): readonly Source[] {
    return this.#set.ordered;
  }

  get nearest(): NearestNames {
    return this.#keys.nearest;
  }

  findSource(id: SourceId): Source | undefined {
    return this.#set.find(id);
  }

  sourcesOfFile(path: string): readonly Source[] {
    const normal = path.normalize("NFC");
    const found: Source[] = [];
    for (let at = placeOfPath(this.sources, normal); this.sources[at]?.path === normal; at++) {
      found.push(this.sources[at] as Source);
    }
    return found;
  }

  findCut({ path, record }: Source): SourceProblem | undefined {
    return record === undefined ? this.#cut.get(path) : undefined;
  }

  hasSourcesBelow(folder: string): boolean {
    if (folder === "") return this.sources.length > 0;
    const below = this.sources[placeOfPath(this.sources, `${folder}/`)];
    return below?.path.startsWith(`${folder}/`) === true;
  }

  keyOf(id: SourceId): string {
    return this.#keys.keyOf(id) ?? id;
  }

  findByKey(key: string): readonly Source[] {
    let found = this.#found.get(key);
    if (found === undefined) {
      found = this.#keys.find(key);
      this.#found.set(key, found);
    }
    return found;
  }

  keys(): readonly Key[] {
    return this.#keys.all();
  }

  findByUrl(url: string): readonly Source[] {
    return this.#urls.find(normalUrl(url));
  }
}

function urlsOf({ metadata: { url } }: Source): string[] {
  return url === undefined ? [] : [normalUrl(url)];
}

function isCut({ kind, fatal }: SourceProblem): boolean {
  return kind === "too-large" && !fatal;
}

function compareProblems(a: SourceProblem, b: SourceProblem): number {
  return (
    compareText(a.path, b.path) || (a.range?.start ?? 0) - (b.range?.start ?? 0) || compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A URL without fragment and trailing slash, its scheme and host in lower case. */
function normalUrl(url: string): string {
  const plain = url.trim().replace(/#.*$/s, "").replace(/\/+$/, "");
  return plain.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?]*/i, (origin) => origin.toLowerCase());
}
