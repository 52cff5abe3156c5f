import type { Source, SourceId } from "../corpus/source.ts";

/** Sources by small numbers that stay theirs while they are there, and the order of their ids. */
export class SourceOrder {
  readonly #sources: (Source | undefined)[] = [];
  readonly #slots = new Map<SourceId, number>();
  readonly #free: number[] = [];
  #ranks: Uint32Array | undefined;

  /** How many sources there are. */
  get count(): number {
    return this.#slots.size;
  }

  /** One more than the largest number in use. */
  get slots(): number {
    return this.#sources.length;
  }

  slotOf(id: SourceId): number | undefined {
    return this.#slots.get(id);
  }

  sourceAt(slot: number): Source | undefined {
    return this.#sources[slot];
  }

  /** Replaces the source of this id or adds it. */
  set(source: Source): number {
    const known = this.#slots.get(source.id);
    const slot = known ?? this.#free.pop() ?? this.#sources.length;
    this.#sources[slot] = source;
    if (known === undefined) {
      this.#slots.set(source.id, slot);
      this.#ranks = undefined;
    }
    return slot;
  }

  remove(slot: number): void {
    this.#slots.delete(this.#sources[slot]!.id);
    this.#sources[slot] = undefined;
    this.#free.push(slot);
    this.#ranks = undefined;
  }

  /** Puts some sources into the order of their ids. */
  sort(slots: number[]): number[] {
    if (slots.length < 2) return slots;
    if (this.#ranks === undefined && slots.length * 8 < this.count) {
      return slots.sort((a, b) => (this.#sources[a]!.id < this.#sources[b]!.id ? -1 : 1));
    }
    this.#ranks ??= this.#rank();
    const ranks = this.#ranks;
    return slots.sort((a, b) => ranks[a]! - ranks[b]!);
  }

  #rank(): Uint32Array {
    const ranks = new Uint32Array(this.#sources.length);
    const ordered = [...this.#slots].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [rank, [, slot]] of ordered.entries()) ranks[slot] = rank;
    return ranks;
  }
}
