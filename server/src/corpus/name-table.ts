import type { Source } from "./source.ts";
import { compareSources, type SourceSet } from "./source-set.ts";

interface Written {
  readonly sources: SourceSet;
  /** One source, or several where they share a name: most names are one source's. */
  readonly names: ReadonlyMap<string, Source | Source[]>;
}

/** Which sources bear a name. Made when first asked; a table made from another only knows besides what changed since. */
export class NameTable {
  readonly #sources: SourceSet;
  readonly #namesOf: (source: Source) => readonly string[];
  #written: Written | undefined;
  /** What differs from what is written. */
  #gone: ReadonlySet<string> = new Set();
  #added: ReadonlyMap<string, Source | Source[]> = new Map();

  constructor(sources: SourceSet, namesOf: (source: Source) => readonly string[], previous?: NameTable) {
    this.#sources = sources;
    this.#namesOf = namesOf;
    const written = previous ? previous.#written : undefined;
    if (written === undefined || !sources.isNear(written.sources)) return;
    const { changed, removed } = sources.differenceFrom(written.sources);
    this.#written = written;
    this.#gone = new Set([...changed.map(({ id }) => id), ...removed]);
    this.#added = this.#write(changed);
  }

  /** In the order of the corpus. */
  find(name: string): readonly Source[] {
    this.#written ??= { sources: this.#sources, names: this.#write(this.#sources.ordered) };
    const written = listOf(this.#written.names.get(name));
    if (this.#gone.size === 0) return written;
    const added = listOf(this.#added.get(name));
    return [...written.filter(({ id }) => !this.#gone.has(id)), ...added].sort(compareSources);
  }

  #write(sources: Iterable<Source>): Map<string, Source | Source[]> {
    const names = new Map<string, Source | Source[]>();
    for (const source of sources) {
      for (const name of this.#namesOf(source)) {
        const known = names.get(name);
        if (known === undefined) names.set(name, source);
        else if (Array.isArray(known)) {
          if (known.at(-1) !== source) known.push(source);
        } else if (known !== source) names.set(name, [known, source]);
      }
    }
    return names;
  }
}

function listOf(sources: Source | Source[] | undefined): readonly Source[] {
  return sources === undefined ? [] : Array.isArray(sources) ? sources : [sources];
}
