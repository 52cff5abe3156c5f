import type { ByteRecords } from "./byte-records.ts";
import { ByteReader } from "./bytes.ts";
import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import { RowCursor } from "./mention-rows.ts";
import { NumberColumn } from "./number-column.ts";

/** Bytes of the mentions of a large source: some hundreds of them. */
const LARGE = 2048;

/**
 * In which sources a key stands as base or entity. Lists are made for all keys at once; sources that changed since are
 * looked through themselves, until they are too many.
 */
export class EntitySources {
  readonly #rows: ByteRecords;
  /** Where the list of each key begins, and one behind the last. */
  #first = new NumberColumn(1);
  #slots = new NumberColumn(0);
  readonly #recent = new Set<number>();
  /** The keys of large sources among these, once they were asked for. */
  readonly #keys = new Map<number, ReadonlySet<number>>();
  readonly #cursor = new RowCursor(new ByteReader());

  constructor(rows: ByteRecords) {
    this.#rows = rows;
  }

  /** Tells that the mentions of a source are others now. */
  change(slot: number): void {
    this.#recent.add(slot);
    this.#keys.delete(slot);
  }

  /** Sources that mention a key, each once. */
  slotsOf(id: number): number[] {
    const found: number[] = [];
    for (let at = this.#first.get(id); at < this.#first.get(id + 1); at++) {
      const slot = this.#slots.get(at);
      if (!this.#recent.has(slot)) found.push(slot);
    }
    for (const slot of this.#recent) {
      if (this.#isLarge(slot) ? this.#keysOf(slot).has(id) : this.#concerns(slot, (other) => other === id)) {
        found.push(slot);
      }
    }
    return found;
  }

  /** Sources that mention any of these keys, each once. */
  slotsOfAny(ids: ReadonlySet<number>): number[] {
    const found = new Set<number>();
    for (const id of ids) {
      for (let at = this.#first.get(id); at < this.#first.get(id + 1); at++) {
        const slot = this.#slots.get(at);
        if (!this.#recent.has(slot)) found.add(slot);
      }
    }
    for (const slot of this.#recent) {
      if (this.#concerns(slot, (id) => ids.has(id))) found.add(slot);
    }
    return [...found];
  }

  /** Makes the lists anew where that saves work: `keys` numbers, `slots` sources. */
  refresh(keys: number, slots: number): void {
    if (this.#recent.size <= Math.max(32, slots >> 8)) return;
    this.#recent.clear();
    this.#keys.clear();
    const first = new NumberColumn(keys + 2);
    const seen = new Uint32Array(keys + 1);
    this.#visit(slots, seen, (id) => {
      first.set(id + 1, first.get(id + 1) + 1);
    });
    for (let id = 0; id <= keys; id++) first.set(id + 1, first.get(id + 1) + first.get(id));
    const next = Uint32Array.from({ length: keys + 1 }, (_, id) => first.get(id));
    const lists = new NumberColumn(first.get(keys + 1));
    seen.fill(0);
    this.#visit(slots, seen, (id, slot) => {
      lists.set(next[id]!, slot);
      next[id] = next[id]! + 1;
    });
    this.#first = first;
    this.#slots = lists;
  }

  write(to: ColumnWriter): void {
    this.#first.write(to);
    this.#slots.write(to);
    to.putNumbers(this.#recent);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    this.#first.read(from);
    this.#slots.read(from);
    for (const slot of from.takeWords()) this.#recent.add(slot);
  }

  /** Lets go of what was read last. */
  trim(): void {
    this.#cursor.open(this.#rows, 0);
  }

  #visit(slots: number, seen: Uint32Array, visit: (id: number, slot: number) => void): void {
    const cursor = this.#cursor;
    const once = (id: number, slot: number) => {
      if (seen[id] === slot + 1) return;
      seen[id] = slot + 1;
      visit(id, slot);
    };
    for (let slot = 0; slot < slots; slot++) {
      cursor.open(this.#rows, slot);
      while (cursor.next()) {
        once(cursor.base, slot);
        if (cursor.bearer !== 0) once(cursor.bearer, slot);
        else for (const bearer of cursor.bearers) once(bearer, slot);
      }
    }
  }

  /** Whether a source has so many mentions that each of its keys should not look through them all. */
  #isLarge(slot: number): boolean {
    return this.#rows.end(slot) - this.#rows.start(slot) > LARGE;
  }

  #keysOf(slot: number): ReadonlySet<number> {
    let keys = this.#keys.get(slot);
    if (keys === undefined) {
      const found = new Set<number>();
      this.#concerns(slot, (id) => {
        found.add(id);
        return false;
      });
      keys = found;
      this.#keys.set(slot, keys);
    }
    return keys;
  }

  #concerns(slot: number, asked: (id: number) => boolean): boolean {
    const cursor = this.#cursor.open(this.#rows, slot);
    while (cursor.next()) {
      if (asked(cursor.base) || (cursor.bearer === 0 ? cursor.bearers.some(asked) : asked(cursor.bearer))) return true;
    }
    return false;
  }
}
