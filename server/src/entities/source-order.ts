import type { Source, SourceId } from "../corpus/source.ts";
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
  /** All numbers in the order of ids, once asked for, and where each stands in it. */
  #ordered: number[] | undefined;
  #ranks: Uint32Array | undefined;
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
      this.#reorder((ordered, at) => ordered.splice(at, 0, slot), source.id);
    }
    return slot;
  }

  remove(slot: number): void {
    const { id } = this.#sources[slot]!;
    this.#slots.delete(id);
    this.#reorder((ordered, at) => ordered.splice(at, 1), id);
    this.#sources[slot] = undefined;
    this.#free.push(slot);
  }

  /** Every source at its number; undefined where a number is free. */
  bySlot(): readonly (Source | undefined)[] {
    return this.#sources;
  }

  /** Takes over sources with their numbers. */
  read(sources: readonly (Source | undefined)[]): void {
    for (const [slot, source] of sources.entries()) {
      this.#sources.push(source);
      if (source === undefined) this.#free.push(slot);
      else this.#slots.add(slot);
    }
  }

  /** Puts some sources into the order of their ids. */
  sort(slots: number[]): number[] {
    if (slots.length < 2) return slots;
    if (this.#ordered === undefined && slots.length <= few) {
      return slots.sort((a, b) => (this.#sources[a]!.id < this.#sources[b]!.id ? -1 : 1));
    }
    const ranks = this.#rank();
    return slots.sort((a, b) => ranks[a]! - ranks[b]!);
  }

  #rank(): Uint32Array {
    if (this.#ranks !== undefined) return this.#ranks;
    this.#ordered ??= this.#slots.all().sort((a, b) => (this.#sources[a]!.id < this.#sources[b]!.id ? -1 : 1));
    this.#ranks = new Uint32Array(this.#sources.length);
    for (const [rank, slot] of this.#ordered.entries()) this.#ranks[slot] = rank;
    this.#changes = 0;
    return this.#ranks;
  }

  /** Changes the order at the place of an id. */
  #reorder(change: (ordered: number[], at: number) => void, id: SourceId): void {
    this.#ranks = undefined;
    if (++this.#changes > fewChanges) this.#ordered = undefined;
    const ordered = this.#ordered;
    if (ordered === undefined) return;
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sources[ordered[middle]!]!.id < id) low = middle + 1;
      else high = middle;
    }
    change(ordered, low);
  }
}
