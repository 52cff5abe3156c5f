import type { Source } from "../corpus/source.ts";
import type { NameWithKind } from "./base-key.ts";
import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import type { Corrections } from "./corrections.ts";
import type { EntityKind } from "./entity.ts";
import { nameKey } from "./name-key.ts";
import { type Author, nameOfAuthor, readAuthor } from "./read-author.ts";
import type { StringTable } from "./string-table.ts";

/** How many authors as written are remembered. */
const remembered = 4096;

/** Somebody a source's metadata names as its author: the number of the entity, and the name. */
export interface CountedAuthor {
  readonly entity: number;
  readonly name: string;
  readonly kind: EntityKind;
}

/** Who wrote which source, by the metadata. Entities are numbers of keys, sources slots. */
export class Authors {
  readonly #keys: StringTable;
  readonly #corrections: Corrections;
  /** By entity, its sources. */
  readonly #written = new Map<number, Set<number>>();
  readonly #read = new Map<string, Author | undefined>();

  constructor(keys: StringTable, corrections: Corrections) {
    this.#keys = keys;
    this.#corrections = corrections;
  }

  /** The authors of a source, each once. `baseOf` gives the key that a name has by its own words. */
  authorsOf(source: Source, baseOf: (name: NameWithKind, key: string) => string): readonly CountedAuthor[] {
    const found = new Map<string, CountedAuthor>();
    const here = this.#corrections.entries.length === 0 ? undefined : this.#corrections.listedIn(source);
    for (const written of source.metadata.authors) {
      const author = this.#readAuthor(written);
      if (author === undefined) continue;
      const key = nameKey(author.name);
      const base = here?.get(key) ?? baseOf(nameOfAuthor(author), key);
      if (this.#corrections.isHidden(base) || found.has(base)) continue;
      found.set(base, { entity: this.#keys.add(base), name: author.name, kind: author.kind });
    }
    return [...found.values()];
  }

  count(entity: number, slot: number, by: 1 | -1): void {
    const slots = this.#written.get(entity) ?? new Set<number>();
    if (by === 1) slots.add(slot);
    else slots.delete(slot);
    if (slots.size > 0) this.#written.set(entity, slots);
    else this.#written.delete(entity);
  }

  /** Sources that an entity wrote, in no order that means anything. */
  slotsOf(entity: number): readonly number[] {
    return [...(this.#written.get(entity) ?? [])];
  }

  write(to: ColumnWriter): void {
    const numbers: number[] = [];
    for (const [entity, slots] of this.#written) for (const slot of slots) numbers.push(entity, slot);
    to.putNumbers(numbers);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    const numbers = from.takeWords();
    for (let at = 0; at < numbers.length; at += 2) this.count(numbers[at]!, numbers[at + 1]!, 1);
  }

  #readAuthor(written: string): Author | undefined {
    if (this.#read.has(written)) return this.#read.get(written);
    if (this.#read.size >= remembered) this.#read.clear();
    const author = readAuthor(written);
    this.#read.set(written, author);
    return author;
  }
}
