import type { Source } from "../corpus/source.ts";
import { baseKey } from "./base-key.ts";
import { findCandidatesInText } from "./candidates.ts";
import type { EntityKind } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { type PhraseFinder, phraseFinder } from "./phrases.ts";

/** What `entities.yaml` says of one entity. */
export interface EntityEntry {
  /** Canonical name. */
  readonly name: string;
  readonly kind: EntityKind | undefined;
  readonly aliases: readonly string[];
  /** Names that it does not bear, whatever the sources seem to say. */
  readonly notAliases: readonly string[];
  readonly description: string | undefined;
  /** It is no name at all: its mentions are left out. */
  readonly hide: boolean;
  /** Wikidata ids (`Q64`) and web addresses. */
  readonly links: readonly string[];
  /** Paths of the sources and folders in which the aliases mean it; everywhere where there are none. */
  readonly sources: readonly string[];
}

/**
 * What people say of the corpus's entities, as the merge applies it. Entities are keys, as everywhere in the merge. It
 * goes before anything the sources tell: a name that is listed has one bearer.
 */
export interface Corrections {
  readonly entries: readonly EntityEntry[];
  /** The entity that an entity of the sources is said to be: itself where nothing is said. */
  redirect(entity: string): string;
  /** The base key of a name, given the one it has by its own words. */
  baseOf(base: string, name: string): string;
  /** The entity that lists a name. */
  listed(name: string): string | undefined;
  /** By name, the entities that names of this source mean and the same names elsewhere need not; undefined for most. */
  listedIn(source: Source): ReadonlyMap<string, string> | undefined;
  /** Whether the entity is said not to bear a name. */
  denies(entity: string, name: string): boolean;
  entryOf(entity: string): EntityEntry | undefined;
  isHidden(entity: string): boolean;
  /** Finds the listed names that capitals do not show: those of several words, without capitals or of other scripts. */
  readonly phrases: PhraseFinder<EntityEntry>;
  /** Key of the entity of an entry. */
  keyOf(entry: EntityEntry): string;
}

const nothingListed = makeCorrections([]);

/** Corrections that correct nothing. */
export function noCorrections(): Corrections {
  return nothingListed;
}

/** `entries` are free of contradictions: no name is listed twice. */
export function makeCorrections(entries: readonly EntityEntry[]): Corrections {
  const targets = new Map<string, string>();
  const listed = new Map<string, string>();
  const denied = new Map<string, Set<string>>();
  const byKey = new Map<string, EntityEntry>();
  const keys = new Map<EntityEntry, string>();
  for (const entry of entries) {
    const lists = gazetteer();
    const target = keyOfName(entry.name, entry.kind, lists);
    keys.set(entry, target);
    byKey.set(target, entry);
    const not = new Set(entry.notAliases.map(nameKey));
    if (not.size > 0) denied.set(target, not);
    for (const name of entry.sources.length === 0 ? [entry.name, ...entry.aliases] : [entry.name]) {
      if (!listed.has(nameKey(name))) listed.set(nameKey(name), target);
      for (const base of basesOf(name, entry.kind, lists)) {
        if (!targets.has(base)) targets.set(base, target);
      }
    }
  }
  const local = entries.filter(({ sources }) => sources.length > 0);
  const redirect = (base: string) => targets.get(base) ?? base;
  const denies = (entity: string, name: string) => denied.get(entity)?.has(name) === true;
  return {
    entries,
    redirect,
    baseOf: (base, name) => {
      const target = redirect(base);
      if (!denies(target, name)) return target;
      return base !== target ? base : name !== target ? name : `${name}#own`;
    },
    listed: (name) => listed.get(name),
    listedIn: (source) => {
      const here = local.filter(({ sources }) => sources.some((path) => isWithin(source, path)));
      if (here.length === 0) return undefined;
      return new Map(
        here.flatMap((entry) => entry.aliases.map((alias) => [nameKey(alias), keys.get(entry) as string] as const)),
      );
    },
    denies,
    entryOf: (entity) => byKey.get(entity),
    isHidden: (entity) => byKey.get(entity)?.hide === true,
    phrases: phraseFinder(
      entries.flatMap((entry) =>
        (entry.sources.length === 0 ? [entry.name, ...entry.aliases] : [entry.name])
          .filter(isPhrase)
          .map((phrase) => ({ phrase, value: entry })),
      ),
    ),
    keyOf: (entry) => keys.get(entry) as string,
  };
}

/** Whether a source is what a path of the file names, or lies in the folder it names. */
function isWithin({ id, path }: Source, named: string): boolean {
  const plain = plainPath(named);
  return id === plain || path === plain || path.startsWith(`${plain}/`);
}

/** A path as sources have theirs. */
export function plainPath(written: string): string {
  return written.replace(/^\.\//, "").replace(/\/+$/, "").normalize("NFC");
}

/** Whether a name is found by its very words: a single word with a capital is only where capitals tell names. */
function isPhrase(name: string): boolean {
  return /\s/.test(name.trim()) || !/\p{Lu}/u.test(name);
}

/** The key under which the merge knows the entity of this name, as far as the name alone tells. */
function keyOfName(name: string, kind: EntityKind | undefined, lists: Gazetteer): string {
  const [found, ...others] = findCandidatesInText(name);
  const whole = others.length === 0 && found !== undefined && found.start === 0 && found.end === name.length;
  const told = { title: undefined, kind, kindSure: kind !== undefined, owner: whole ? found.owner : undefined };
  return baseKey(told, nameKey(name), lists);
}

/** The keys that mentions of a name may have. */
function basesOf(name: string, kind: EntityKind | undefined, lists: Gazetteer): readonly string[] {
  const bases = [keyOfName(name, kind, lists), keyOfName(name, undefined, lists)];
  const [, office, owner] = /^(.+) of (?:the )?(.+)$/i.exec(name) ?? [];
  const place = owner === undefined ? undefined : lists.places.get(nameKey(owner));
  if (office !== undefined && place !== undefined) bases.push(`${nameKey(office)}@${place}`);
  return bases;
}
