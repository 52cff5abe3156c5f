import { fileNames, lastParts, readableKey, recordSuffix, stemOf, withoutExtension } from "./key-forms.ts";
import { NameTable } from "./name-table.ts";
import { NearestNames } from "./nearest-names.ts";
import type { Source, SourceId } from "./source.ts";
import { compareSources, type SourceSet } from "./source-set.ts";

/** A name with the source it leads to. */
export interface Key {
  readonly key: string;
  readonly id: SourceId;
}

/**
 * Every name by which the sources of a corpus can be cited. Names are tried in tiers, and the first tier that knows a
 * name answers: citation keys, declared aliases, file stems, names and paths, keys made from titles, and at last all of
 * these without regard to case, as long as one source alone is meant. Two sources in one tier are both the answer.
 *
 * Nothing is made before it is asked for, and keys made from others look anew only at the sources that changed.
 */
export class CitationKeys {
  readonly #sources: SourceSet;
  /** By declared key. */
  readonly #declared: NameTable;
  readonly #aliases: NameTable;
  /** By stem, and for records by stem with suffix. */
  readonly #stems: NameTable;
  readonly #titles: NameTable;
  /** By any of their names in lower case, file names by their stems alone. */
  readonly #folded: NameTable;
  /** What rests on the names of all sources and on nothing else. */
  readonly #listed: Listed;

  constructor(sources: SourceSet, previous?: CitationKeys) {
    this.#sources = sources;
    this.#declared = new NameTable(
      sources,
      ({ metadata }) => list(metadata.key),
      previous ? previous.#declared : undefined,
    );
    this.#aliases = new NameTable(
      sources,
      ({ metadata }) => metadata.aliases,
      previous ? previous.#aliases : undefined,
    );
    this.#stems = new NameTable(sources, stemsOf, previous ? previous.#stems : undefined);
    this.#titles = new NameTable(
      sources,
      ({ metadata }) => list(readableKey(metadata.title)),
      previous ? previous.#titles : undefined,
    );
    this.#folded = new NameTable(sources, foldedNames, previous ? previous.#folded : undefined);
    const alike = previous !== undefined && bearSameNames(sources, previous.#sources);
    this.#listed = alike ? previous.#listed : new Listed();
  }

  keyOf(id: SourceId): string | undefined {
    const source = this.#sources.find(id);
    return source && this.#primaryKey(source);
  }

  find(key: string): readonly Source[] {
    const name = key.normalize("NFC").replace(/^\.?\//, "");
    for (const tier of [this.#byKey, this.#byAlias, this.#byFile, this.#byTitle]) {
      const sources = tier(name);
      if (sources.length > 0) return sources;
    }
    const folded = this.#byAnyCase(name.toLowerCase());
    return folded.length === 1 ? folded : [];
  }

  /** Citation keys, declared aliases and readable keys, sorted by code unit; file names and paths are left out. */
  all(): readonly Key[] {
    this.#listed.all ??= this.#list();
    return this.#listed.all;
  }

  get nearest(): NearestNames {
    const keys = () => this.all().map(({ key }) => key);
    const paths = () => [...new Set(this.#sources.ordered.map(({ path }) => path))];
    this.#listed.nearest ??= new NearestNames(keys, paths);
    return this.#listed.nearest;
  }

  readonly #byKey = (name: string): Source[] =>
    inOrder([...this.#declared.find(name), ...this.#byFile(name)]).filter((one) => this.#primaryKey(one) === name);

  /** A key that is not the one a source is cited by leads there like an alias. */
  readonly #byAlias = (name: string): Source[] => inOrder([...this.#declared.find(name), ...this.#aliases.find(name)]);

  readonly #byFile = (name: string): Source[] => {
    const found = stemsOfName(name).flatMap((stem) => this.#stems.find(stem));
    return inOrder(found).filter((source) => fileNames(source).includes(name));
  };

  readonly #byTitle = (name: string): readonly Source[] => {
    const found = this.#titles.find(name);
    return found.length === 1 ? found : [];
  };

  #byAnyCase(lower: string): Source[] {
    const found = [...new Set(stemsOfName(lower).map(foldStem))].flatMap((stem) => this.#folded.find(stem));
    const bears = (source: Source) => {
      const { key, aliases, title } = source.metadata;
      if ([...fileNames(source), ...list(key), ...aliases].some((name) => name.toLowerCase() === lower)) return true;
      const readable = readableKey(title);
      return readable?.toLowerCase() === lower && this.#byTitle(readable).length === 1;
    };
    return inOrder(found).filter(bears);
  }

  /**
   * The declared key, if no other source declares it too, else the stem (`stem-r3` for a record). Sources of the same
   * stem get as many folders before it as tell them apart, and files of one folder their extension.
   */
  #primaryKey(source: Source): string {
    if (this.#declaresAlone(source)) return source.metadata.key as string;
    const stem = ownStem(source);
    const known = this.#listed.ofStem.get(stem)?.get(source.id);
    if (known !== undefined) return known;
    const isDeclared = (key: string) => this.#declared.find(key).length > 0;
    const bearing = this.#stems.find(stem);
    if (bearing.length === 1 && !isDeclared(stem)) return stem;
    const same = bearing.filter((other) => ownStem(other) === stem && !this.#declaresAlone(other));
    const keys = same.length === 1 && !isDeclared(stem) ? new Map([[source.id, stem]]) : lengthenKeys(same, isDeclared);
    this.#listed.ofStem.set(stem, keys);
    return keys.get(source.id) as string;
  }

  #declaresAlone({ metadata: { key } }: Source): boolean {
    return key !== undefined && this.#declared.find(key).length === 1;
  }

  #list(): Key[] {
    const listed = new Map<string, Key>();
    const put = (key: string, { id }: Source) => listed.set(`${key}\n${id}`, { key, id });
    for (const source of this.#sources.ordered) {
      const { key, aliases, title } = source.metadata;
      const primary = this.#primaryKey(source);
      put(primary, source);
      for (const alias of [...list(key), ...aliases]) {
        if (alias !== primary && this.#byKey(alias).length === 0) put(alias, source);
      }
      const readable = readableKey(title);
      if (readable === undefined || this.#byTitle(readable).length === 0) continue;
      if (![this.#byKey, this.#byAlias, this.#byFile].some((tier) => tier(readable).length > 0)) put(readable, source);
    }
    return [...listed.values()].sort((a, b) => compareText(a.key, b.key) || compareText(a.id, b.id));
  }
}

class Listed {
  all: readonly Key[] | undefined;
  nearest: NearestNames | undefined;
  /** Keys of sources that share a stem, by that stem. */
  readonly ofStem = new Map<string, ReadonlyMap<SourceId, string>>();
}

/** Whether all sources of both sets bear the same names; false too where it would cost much to tell. */
function bearSameNames(sources: SourceSet, before: SourceSet): boolean {
  if (sources.size !== before.size || !sources.isNear(before)) return false;
  const { changed, removed } = sources.differenceFrom(before);
  return removed.length === 0 && changed.every((source) => namesOf(source) === namesOf(before.find(source.id)));
}

function namesOf(source: Source | undefined): string {
  const { key, aliases, title } = source?.metadata ?? {};
  return JSON.stringify([key, aliases, title, source !== undefined]);
}

/** The stem with the record's suffix: by it a source is cited, unless it has or needs another key. */
function ownStem(source: Source): string {
  return stemOf(source.path) + recordSuffix(source);
}

function stemsOf(source: Source): string[] {
  return source.record === undefined ? [stemOf(source.path)] : [stemOf(source.path), ownStem(source)];
}

function foldedNames(source: Source): string[] {
  const { key, aliases, title } = source.metadata;
  return [...stemsOf(source), ...list(key), ...aliases, ...list(readableKey(title))].map(foldStem);
}

/** Lower case in which a letter is the same wherever it stands: the Greek sigma has a form of its own at the end of a word. */
function foldStem(stem: string): string {
  return stem.toLowerCase().replaceAll("ς", "σ");
}

/** The name itself and the stems that a source may have whose file it names, with or without folders, extension and record. */
function stemsOfName(name: string): string[] {
  const last = name.slice(name.lastIndexOf("/") + 1);
  const record = /^(.+?)(?:-r|#r)(\d+)$/s.exec(last);
  const ofRecord = record ? [record[1], stemOf(record[1] as string)].map((stem) => `${stem}-r${record[2]}`) : [];
  return [...new Set([name, last, stemOf(last), ...ofRecord])];
}

/** Gives sources of one stem keys that tell them apart, each as short as may be. */
function lengthenKeys(same: readonly Source[], isDeclared: (key: string) => boolean): Map<SourceId, string> {
  const keys = new Map<SourceId, string>();
  let left = same;
  const depth = Math.max(...same.map((source) => source.path.split("/").length));
  for (const shorten of [withoutExtension, (path: string) => path]) {
    for (let parts = 2; parts <= depth; parts++) {
      const keyOf = (source: Source) => shorten(lastParts(source.path, parts)) + recordSuffix(source);
      const counts = new Map<string, number>();
      for (const source of same) counts.set(keyOf(source), (counts.get(keyOf(source)) ?? 0) + 1);
      const isTaken = (key: string) => counts.get(key) !== 1 || isDeclared(key);
      for (const source of left) if (!isTaken(keyOf(source))) keys.set(source.id, keyOf(source));
      left = left.filter((source) => !keys.has(source.id));
    }
  }
  for (const source of left) keys.set(source.id, source.path + recordSuffix(source));
  return keys;
}

/** In the order of the corpus, each once, though they come from several lists in that order. */
function inOrder(sources: readonly Source[]): Source[] {
  return sources.length < 2 ? [...sources] : [...new Set(sources)].sort(compareSources);
}

function list<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

/** Orders by UTF-16 code unit, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
