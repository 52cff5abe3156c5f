import { baseKey, isPersonal, type NameWithKind } from "./base-key.ts";
import { type LowerCaseWord, lowerCaseIn } from "./candidate-bytes.ts";
import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import type { Corrections } from "./corrections.ts";
import { CountColumn } from "./count-column.ts";
import type { Candidate } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { HashedCounts } from "./hashed-counts.ts";
import { nameKey } from "./name-key.ts";
import { NamePrefixes } from "./name-prefixes.ts";
import type { NameCounts } from "./settle.ts";
import { SparseCounts } from "./sparse-counts.ts";
import type { StringTable } from "./string-table.ts";
import { corporateSuffixes } from "./word-lists.ts";

/** How many names are remembered. */
const remembered = 65_536;

/** The truths of a key that lines of capitals are read by: that it is a certain name, that it is a surname. */
export const beingThereTruths = 1 | 8;

/** The truth of a key that it stands in lower case somewhere, among those that `changedKeys` tells. */
export const lowerCaseTruth = 4;

/**
 * The counts over all sources that `settle` asks. They change source by source, and tell for which keys a change
 * mattered: only these can make another source's candidates turn out otherwise.
 */
export class NameFacts implements NameCounts {
  readonly #keys: StringTable;
  readonly #certain = new CountColumn();
  /** Words in lower case: most are no names, and need nothing of what names need. */
  readonly #lowerCase = new HashedCounts();
  /** How often a word is the surname of what surely is a person. */
  readonly #surnames = new SparseCounts();
  readonly #prefixes: NamePrefixes;
  /** What was true of the keys whose counts changed, before they did. */
  #before: Map<string, number> | undefined;
  /** Keys of names met of late. */
  readonly #known = new Map<string, string>();
  /** Base keys by name key, of people, organisations, places and what may be anything. */
  readonly #personalBases = new Map<string, string>();
  readonly #organisationBases = new Map<string, string>();
  readonly #placeBases = new Map<string, string>();
  readonly #plainBases = new Map<string, string>();
  readonly #lists: Gazetteer;
  readonly #corrections: Corrections;

  constructor(keys: StringTable, lists: Gazetteer, corrections: Corrections) {
    this.#keys = keys;
    this.#lists = lists;
    this.#corrections = corrections;
    this.#prefixes = new NamePrefixes(lists);
  }

  certain(key: string): number {
    return this.#certain.get(this.#keys.find(key)) + (this.#corrections.listed(key) === undefined ? 0 : 1);
  }

  lowerCase(word: string): number {
    return this.#lowerCase.get(word);
  }

  folded(key: string): string | undefined {
    const id = this.#keys.find(key);
    if (this.#certain.get(id) > 0) return key;
    const capitals = key.toUpperCase();
    if (capitals !== key && this.#certain.get(this.#keys.find(capitals)) > 0) return capitals;
    return this.#surnames.get(id) > 0 ? key : undefined;
  }

  longestName(words: readonly string[], at: number, most: number): number {
    return this.#prefixes.longest(words, at, most);
  }

  keyOf(name: string): string {
    let key = this.#known.get(name);
    if (key === undefined) {
      key = nameKey(name);
      if (this.#known.size >= remembered) this.#known.clear();
      this.#known.set(name, key);
    }
    return key;
  }

  baseOf(name: NameWithKind, key: string): string {
    if (name.owner !== undefined) return this.#corrections.baseOf(baseKey(name, key, this.#lists), key);
    const bases = this.#basesOf(name);
    let base = bases.get(key);
    if (base === undefined) {
      base = this.#corrections.baseOf(baseKey(name, key, this.#lists), key);
      if (bases.size >= remembered) bases.clear();
      bases.set(key, base);
    }
    return base;
  }

  #basesOf(name: NameWithKind): Map<string, string> {
    if (isPersonal(name)) return this.#personalBases;
    if (name.kindSure && name.kind === "organisation") return this.#organisationBases;
    return name.kindSure && name.kind === "place" ? this.#placeBases : this.#plainBases;
  }

  /** From here on, `changedKeys` tells what mattered. */
  watchChanges(): void {
    this.#before = new Map();
  }

  /** The keys of which something else is true than when `watchChanges` was called, with bits for what. */
  changedKeys(): ReadonlyMap<string, number> {
    const changed = new Map<string, number>();
    for (const [key, before] of this.#before ?? []) {
      const difference = this.#truthsOf(key) ^ before;
      if (difference !== 0) changed.set(key, difference);
    }
    this.#before = undefined;
    return changed;
  }

  /** Adds a name of a source (`by` 1) or takes it back (-1). */
  countName({ name, kind, kindSure, uncertain }: Candidate, by: 1 | -1): void {
    if (uncertain) return;
    const key = this.keyOf(name);
    this.#countCertain(key, by);
    const firm = withoutSuffix(key);
    if (firm !== undefined) this.#countCertain(firm, by);
    if (kind === "person" && kindSure && key.includes(" ")) {
      const surname = key.slice(key.lastIndexOf(" ") + 1);
      if (!corporateSuffixes.has(surname)) this.#countSurname(surname, by);
    }
  }

  /** Adds a source's words in lower case or takes them back. */
  countWords(text: string, words: readonly LowerCaseWord[], by: 1 | -1): void {
    for (const word of words) {
      const lower = lowerCaseIn(text, word);
      if (this.#before !== undefined) {
        this.#touch(lower);
        const capitals = lower.toUpperCase();
        if (this.#keys.find(capitals) !== 0) this.#touch(capitals);
      }
      this.#lowerCase.add(lower, word.count * by);
    }
  }

  /** Gives back what was only kept for growth and speed. */
  trim(): void {
    for (const column of [this.#certain, this.#surnames]) column.trim();
    this.#lowerCase.trim();
    for (const memory of [
      this.#known,
      this.#personalBases,
      this.#organisationBases,
      this.#placeBases,
      this.#plainBases,
    ]) {
      memory.clear();
    }
  }

  write(to: ColumnWriter): void {
    for (const part of [this.#certain, this.#lowerCase, this.#surnames, this.#prefixes]) part.write(to);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    for (const part of [this.#certain, this.#lowerCase, this.#surnames, this.#prefixes]) part.read(from);
  }

  #countCertain(key: string, by: 1 | -1): void {
    const id = this.#keys.add(key);
    const lower = key.toLowerCase();
    this.#touch(key);
    const before = this.#certain.get(id);
    this.#certain.add(id, by);
    if (before === 0) this.#prefixes.add(lower);
  }

  #countSurname(surname: string, by: 1 | -1): void {
    const id = this.#keys.add(surname);
    this.#touch(surname);
    if (this.#surnames.add(id, by) === 1) this.#prefixes.add(surname);
  }

  #touch(key: string): void {
    const before = this.#before;
    if (before !== undefined && !before.has(key)) before.set(key, this.#truthsOf(key));
  }

  /** All that `settle` can see of a key, as bits; what it sees of counts is only which is larger. */
  #truthsOf(key: string): number {
    const id = this.#keys.find(key);
    const certain = this.#certain.get(id);
    const lowerCase = this.lowerCase(key.toLowerCase());
    return (
      (certain > 0 ? 1 : 0) +
      (certain > lowerCase ? 2 : 0) +
      (lowerCase > 0 ? lowerCaseTruth : 0) +
      (this.#surnames.get(id) > 0 ? 8 : 0)
    );
  }
}

/** "california energy" of "california energy co inc", as headlines have it; undefined for one word and what is no firm's name. */
function withoutSuffix(key: string): string | undefined {
  let end = key.length;
  for (let space = key.lastIndexOf(" "); space > 0 && corporateSuffixes.has(key.slice(space + 1, end)); ) {
    end = space;
    space = key.lastIndexOf(" ", space - 1);
  }
  return end < key.length && key.lastIndexOf(" ", end - 1) > 0 ? key.slice(0, end) : undefined;
}
