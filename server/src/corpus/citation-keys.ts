import { lastParts, readableKey, recordSuffix, stemOf, withoutExtension } from "./key-forms.ts";
import type { Source, SourceId } from "./source.ts";

/**
 * Every name by which the sources of a corpus can be cited. Names are tried in tiers, and the first tier that knows a
 * name answers: citation keys, declared aliases, file stems, names and paths, keys made from titles, and at last all of
 * these without regard to case, as long as one source alone is meant. Two sources in one tier are both the answer.
 */
export class CitationKeys {
  readonly #primary: ReadonlyMap<SourceId, string>;
  readonly #tiers: readonly ReadonlyMap<string, readonly Source[]>[];
  readonly #folded: ReadonlyMap<string, ReadonlySet<Source>>;
  readonly #all: readonly { readonly key: string; readonly id: SourceId }[];

  constructor(sources: readonly Source[]) {
    this.#primary = primaryKeys(sources);
    const keys = new Tier();
    const aliases = new Tier();
    const files = new Tier();
    const titles = new Tier();
    for (const source of sources) {
      const { path, metadata } = source;
      const suffix = recordSuffix(source);
      const primary = this.#primary.get(source.id) as string;
      keys.add(primary, source);
      if (metadata.key !== undefined && metadata.key !== primary) aliases.add(metadata.key, source);
      for (const alias of metadata.aliases) aliases.add(alias, source);
      for (let parts = path.split("/").length; parts > 0; parts--) {
        const end = lastParts(path, parts);
        files.add(end, source);
        files.add(withoutExtension(end), source);
        if (suffix === "") continue;
        files.add(end + suffix, source);
        files.add(withoutExtension(end) + suffix, source);
      }
      files.add(source.id, source);
      const readable = readableKey(metadata.title);
      if (readable !== undefined) titles.add(readable, source);
    }
    this.#tiers = [keys.names, aliases.names, files.names, titles.unique()];
    this.#folded = foldTiers(this.#tiers);
    this.#all = listKeys(keys, aliases, this.#tiers);
  }

  keyOf(id: SourceId): string | undefined {
    return this.#primary.get(id);
  }

  find(key: string): readonly Source[] {
    const name = key.normalize("NFC").replace(/^\.?\//, "");
    for (const tier of this.#tiers) {
      const sources = tier.get(name);
      if (sources !== undefined) return sources;
    }
    const folded = [...(this.#folded.get(name.toLowerCase()) ?? [])];
    return folded.length === 1 ? folded : [];
  }

  /** Citation keys, declared aliases and readable keys, sorted by code unit; file names and paths are left out. */
  all(): readonly { readonly key: string; readonly id: SourceId }[] {
    return this.#all;
  }
}

class Tier {
  readonly names = new Map<string, Source[]>();

  add(name: string, source: Source): void {
    const sources = this.names.get(name);
    if (sources === undefined) this.names.set(name, [source]);
    else if (sources.at(-1) !== source) sources.push(source);
  }

  unique(): Map<string, Source[]> {
    return new Map([...this.names].filter(([, sources]) => sources.length === 1));
  }
}

/**
 * The declared key, if no other source declares it too, else the stem (`stem-r3` for a record). Sources of the same stem
 * get as many folders before it as tell them apart, and files of one folder their extension.
 */
function primaryKeys(sources: readonly Source[]): Map<SourceId, string> {
  const keys = new Map<SourceId, string>();
  const byStem = new Map<string, Source[]>();
  const declared = new Map<string, number>();
  for (const { metadata } of sources) {
    if (metadata.key !== undefined) declared.set(metadata.key, (declared.get(metadata.key) ?? 0) + 1);
  }
  for (const source of sources) {
    const { key } = source.metadata;
    if (key !== undefined && declared.get(key) === 1) keys.set(source.id, key);
    else {
      const stem = stemOf(source.path) + recordSuffix(source);
      const same = byStem.get(stem);
      if (same === undefined) byStem.set(stem, [source]);
      else same.push(source);
    }
  }
  for (const [stem, same] of byStem) {
    if (same.length === 1 && !declared.has(stem)) keys.set((same[0] as Source).id, stem);
    else lengthenKeys(same, declared, keys);
  }
  return keys;
}

/** Gives sources of one stem keys that tell them apart, each as short as may be. */
function lengthenKeys(
  same: readonly Source[],
  declared: ReadonlyMap<string, number>,
  keys: Map<SourceId, string>,
): void {
  let left = same;
  const depth = Math.max(...same.map((source) => source.path.split("/").length));
  for (const shorten of [withoutExtension, (path: string) => path]) {
    for (let parts = 2; parts <= depth; parts++) {
      const keyOf = (source: Source) => shorten(lastParts(source.path, parts)) + recordSuffix(source);
      const counts = new Map<string, number>();
      for (const source of same) counts.set(keyOf(source), (counts.get(keyOf(source)) ?? 0) + 1);
      const isTaken = (key: string) => counts.get(key) !== 1 || declared.has(key);
      for (const source of left) if (!isTaken(keyOf(source))) keys.set(source.id, keyOf(source));
      left = left.filter((source) => !keys.has(source.id));
    }
  }
  for (const source of left) keys.set(source.id, source.path + recordSuffix(source));
}

function foldTiers(tiers: readonly ReadonlyMap<string, readonly Source[]>[]): Map<string, Set<Source>> {
  const folded = new Map<string, Set<Source>>();
  for (const tier of tiers) {
    for (const [name, sources] of tier) {
      const key = name.toLowerCase();
      const known = folded.get(key) ?? new Set();
      folded.set(key, known);
      for (const source of sources) known.add(source);
    }
  }
  return folded;
}

function listKeys(keys: Tier, aliases: Tier, tiers: readonly ReadonlyMap<string, readonly Source[]>[]) {
  const listed: { key: string; id: SourceId }[] = [];
  const titles = tiers.at(-1) as ReadonlyMap<string, readonly Source[]>;
  for (const [position, names] of [keys.names, aliases.names, titles].entries()) {
    for (const [key, sources] of names) {
      const hidden = tiers.slice(0, position === 2 ? 3 : position).some((tier) => tier.has(key));
      if (!hidden) for (const source of sources) listed.push({ key, id: source.id });
    }
  }
  return listed.sort((a, b) => compareText(a.key, b.key) || compareText(a.id, b.id));
}

/** Orders by UTF-16 code unit, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
