import type { Source, SourceId } from "../corpus/source.ts";
import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import { NumberColumn } from "./number-column.ts";
import { SlotTable } from "./slot-table.ts";

/** Up to so many sources are ordered by their ids, more by their places in the order of all. */
const few = 64;
/** New and removed ids after which sorting all anew is less work than putting each in its place. */
const fewChanges = 64;

/** Sources by small numbers that stay theirs while they are there, and the order of their ids. */
export class SourceOrder {
  readonly #sources: (Source | undefined)[] = [];
  readonly #slots = new SlotTable((slot) => this.#sources[slot]!.id);
  readonly #free: number[] = [];
  /** Where each stands in the order of ids, from 0, once that is known. */
  #ranks: NumberColumn | undefined;
  #changes = 0;

  /** How many sources there are. */
  get count(): number {
    return this.#slots.size;
  }

  /** One more than the largest number in use. */
  get slots(): number {
    return this.#sources.length;
  }

  slotOf(id: SourceId): number | undefined {
    return this.#slots.find(id);
  }

  sourceAt(slot: number): Source | undefined {
    return this.#sources[slot];
  }

  /** Replaces the source of this id or adds it. */
  set(source: Source): number {
    const known = this.#slots.find(source.id);
    const slot = known ?? this.#free.pop() ?? this.#sources.length;
    this.#sources[slot] = source;
    if (known === undefined) {
      this.#slots.add(slot);
      this.#putInOrder(slot, source.id);
    }
    return slot;
  }

  remove(slot: number): void {
    const { id } = this.#sources[slot]!;
    this.#slots.delete(id);
    this.#sources[slot] = undefined;
    this.#takeOutOfOrder(slot);
    this.#free.push(slot);
  }

  /** Every source at its number; undefined where a number is free. */
  bySlot(): readonly (Source | undefined)[] {
    return this.#sources;
  }

  /** Finds out the order of all, which the first question would otherwise wait for. */
  arrange(): void {
    this.#rank();
  }

  /** Writes the order alone. */
  write(to: ColumnWriter): void {
    this.#rank().write(to);
  }

  /** Takes over sources with their numbers, and the order that was written of them. */
  read(from: ColumnReader, sources: readonly (Source | undefined)[]): void {
    this.#ranks = new NumberColumn(0);
    this.#ranks.read(from);
    for (const [slot, source] of sources.entries()) {
      this.#sources.push(source);
      if (source === undefined) this.#free.push(slot);
      else this.#slots.add(slot);
    }
  }

  /** Puts some sources into the order of their ids. */
  sort(slots: number[]): number[] {
    if (slots.length < 2) return slots;
    if (this.#ranks === undefined && slots.length <= few) {
      return slots.sort((a, b) => (this.#sources[a]!.id < this.#sources[b]!.id ? -1 : 1));
    }
    const ranks = this.#rank();
    return slots.sort((a, b) => ranks.get(a) - ranks.get(b));
  }

  #rank(): NumberColumn {
    if (this.#ranks !== undefined) return this.#ranks;
    // In the order they came in, which is often theirs: then sorting is little work.
    const ordered = this.#inUse().sort((a, b) => (this.#sources[a]!.id < this.#sources[b]!.id ? -1 : 1));
    this.#ranks = new NumberColumn(this.#sources.length);
    for (const [rank, slot] of ordered.entries()) this.#ranks.set(slot, rank);
    this.#changes = 0;
    return this.#ranks;
  }

  #inUse(): number[] {
    return [...this.#sources.keys()].filter((slot) => this.#sources[slot] !== undefined);
  }

  /** The ranks, where they are known and worth going on with. */
  #ranksToChange(): NumberColumn | undefined {
    if (++this.#changes > fewChanges) this.#ranks = undefined;
    return this.#ranks;
  }

  #putInOrder(slot: number, id: SourceId): void {
    const ranks = this.#ranksToChange();
    if (ranks === undefined) return;
    const others = this.#inUse().filter((other) => other !== slot);
    const ordered = new Uint32Array(others.length);
    for (const other of others) ordered[ranks.get(other)] = other;
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sources[ordered[middle]!]!.id < id) low = middle + 1;
      else high = middle;
    }
    for (const other of ordered.subarray(low)) ranks.set(other, ranks.get(other) + 1);
    ranks.grow(slot + 1);
    ranks.set(slot, low);
  }

  #takeOutOfOrder(slot: number): void {
    const ranks = this.#ranksToChange();
    if (ranks === undefined) return;
    const rank = ranks.get(slot);
    for (const other of this.#inUse()) if (ranks.get(other) > rank) ranks.set(other, ranks.get(other) - 1);
  }
}
